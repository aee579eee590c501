"""Speakers that a colon or a dash makes speak: "Medinsky: 1,200 handed over", "... - Peskov"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from extractor.tables import read_table
from extractor.text.speech.voices import Candidate, Reading

_LINE = re.compile(r"[^\n]+")
_LEAD = re.compile(
    r"[^\w\n\"]*(?:\d{1,2} [^\W\d]+, )?(?:\d{1,2}[:.]\d{2}(?::\d{2})?[^\w\n\"]*)?"
)  # bullets, clock times
_COLON = re.compile(r":\s")
_TAIL = re.compile(r"(?:\s[—–-]|[:|])\s+([^\n:|—–]{2,70})\Z")
_TITLE = 60  # characters that a title before the name may have
_LETTERS = 3  # of "UAE", which may be speaking
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
    if found is not None and not (_is_land(reading, found) and _shouted(reading, found)):
        yield found, found.first, found.last


def _shouted(reading: Reading, found: Candidate) -> bool:
    """Whether a name stands in capitals, as the town of a dateline does: "DOHA: ..."."""
    word = reading.words[found.first].text
    return word.isupper() and len(word) > _LETTERS


def _behind_dash(reading: Reading, line: re.Match[str]) -> Iterator[tuple[Candidate, int, int]]:
    tail = _TAIL.search(line[0], max(0, len(line[0]) - _TITLE - 20))
    if tail is None or tail.start() < _SHORTEST or line[0].rstrip()[-1:] in "!?":
        return
    end = line.start() + tail.end(1)
    stopped = line[0].rstrip()[-1:] == "."
    if stopped:  # "... прибыли в Украину — Координационный штаб.": no mere land ends so
        end = line.start() + len(line[0].rstrip()) - 1
    found = _only(reading, line.start() + tail.start(1), end)
    if found is not None and not (stopped and _is_land(reading, found)):
        yield found, found.first, found.last


def _is_land(reading: Reading, found: Candidate) -> bool:
    """Whether a name is a state's or a capital's."""
    start = reading.words[found.first].start
    index = bisect_left(reading.parties, start, key=lambda party: party.start)
    near = reading.parties[index : index + 1]
    return any(party.start == start and party.kind in ("state", "capital") for party in near)


def _only(reading: Reading, start: int, end: int) -> Candidate | None:
    """The one name that a stretch consists of, titles before it aside."""
    words = reading.starts
    low, high = bisect_left(words, start), bisect_left(words, end)
    if high <= low or any(_says(reading, index) for index in range(low, high)):
        return None
    near = [_at_home(reading, c) for c in reading.between(low, high)]
    near = [c for c in near if c.rank < 2]
    if not near or near[-1].last != high or not near[-1].nominative:
        return None
    chosen = near[-1]
    if chosen.side is None:  # a capitalised word alone is a label: "Photo:", "Read also:"
        return None
    gap = reading.text[start : reading.words[chosen.first].start]
    plain = "," not in gap and not any(char.isdigit() for char in gap)
    return chosen if plain and len(gap.split()) <= 6 else None


def _at_home(reading: Reading, candidate: Candidate) -> Candidate:
    """An office that a country's press calls by the office alone: "Минобороны: ..."."""
    key = reading.words[candidate.first].key
    side = read_table("extractor.text", "speakers.yaml")["defaults"].get(key)
    return candidate._replace(side=side, rank=1) if side and candidate.rank == 2 else candidate


def _says(reading: Reading, index: int) -> bool:
    return any(first <= index < last for first, last, _ in reading.verbs_near(index))
