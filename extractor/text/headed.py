"""Speakers that a colon or a dash makes speak: "Medinsky: 1,200 handed over", "... - Peskov"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from extractor.text.voices import Candidate, Reading

_LINE = re.compile(r"[^\n]+")
_LEAD = re.compile(r"[^\w\n\"]*(?:\d{1,2}[:.]\d{2}(?::\d{2})?[^\w\n\"]*)?")  # bullets, clock times
_COLON = re.compile(r":\s")
_TAIL = re.compile(r"(?:\s[—–-]|[:|])\s+([^\n:|—–]{2,70})\Z")
_TITLE = 60  # characters that a title before the name may have
_SHORTEST = 12  # characters that such a heading says


def headed(reading: Reading) -> Iterator[tuple[Candidate, int, int]]:
    """Find them, line by line.

    Args:
        reading: The text.

    Yields:
        The speaker, and the words of the mark and around it that stand for the verb.
    """
    for line in _LINE.finditer(reading.text):
        yield from _before_colon(reading, line)
        yield from _behind_dash(reading, line)


def _before_colon(reading: Reading, line: re.Match[str]) -> Iterator[tuple[Candidate, int, int]]:
    lead = _LEAD.match(line[0])
    start = line.start() + (lead.end() if lead else 0)
    colon = _COLON.search(reading.text, start, min(line.end(), start + 2 * _TITLE))
    if colon is None or line.end() - colon.end() < _SHORTEST:
        return
    found = _only(reading, start, colon.start())
    if found is not None:
        yield found, found.first, found.last


def _behind_dash(reading: Reading, line: re.Match[str]) -> Iterator[tuple[Candidate, int, int]]:
    tail = _TAIL.search(line[0], max(0, len(line[0]) - _TITLE - 20))
    if tail is None or tail.start() < _SHORTEST or line[0].rstrip()[-1:] in ".!?":
        return
    found = _only(reading, line.start() + tail.start(1), line.start() + tail.end(1))
    if found is not None:
        yield found, found.first, found.last


def _only(reading: Reading, start: int, end: int) -> Candidate | None:
    """The one name that a stretch consists of, titles before it aside."""
    words = reading.starts
    low, high = bisect_left(words, start), bisect_left(words, end)
    if high <= low or any(_says(reading, index) for index in range(low, high)):
        return None
    near = [c for c in reading.between(low, high) if c.rank < 2]
    if not near or near[-1].last != high or not near[-1].nominative:
        return None
    chosen = near[-1]
    if chosen.side is None:  # a capitalised word alone is a label: "Photo:", "Read also:"
        return None
    gap = reading.text[start : reading.words[chosen.first].start]
    plain = "," not in gap and not any(char.isdigit() for char in gap)
    return chosen if plain and len(gap.split()) <= 6 else None


def _says(reading: Reading, index: int) -> bool:
    return any(first <= index < last for first, last, _ in reading.verbs_near(index))
