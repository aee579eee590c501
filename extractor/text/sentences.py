"""Sentences: where each begins and ends, so that a number can be shown in its own sentence.

Lines end sentences, because headlines and menu items have no full stop; only a line that was
plainly broken by a fixed width goes on in the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from extractor.tables import read_table

CRAWL_DATE = re.compile(r"\A\s{0,4}date (\d{4})-(\d\d)-(\d\d)(?![\w-])")

_LINE = re.compile(r"[^\n]+")
_STOP = re.compile(r"""[.!?…]++['")\]}]*+(?>(?:\[\d{1,3}\])*)""")
_OPENING = re.compile(r"""[\s"'(\[{*•·–—-]*+""")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_BEFORE = re.compile(r"[^\W\d_][\w.'-]*\Z")
_DIGIT_BEFORE = re.compile(r"\d[)\]]?\s?\Z")
_ENUMERATION = re.compile(r"(?:\d{1,3}|[A-Za-zА-Яа-яІіЇїЄє])\Z")
_SAID = re.compile(
    r"[^\W\d_]+ (?:said|says|asked|wrote|added|told|сказал|заявил|спросил|написал|сказав|заявив)"
)
_NARROWEST, _WIDEST = 40, 130  # widths at which tools break lines
_LOOKBACK = 32


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, trimmed of white space.

    Attributes:
        start: Offset of its first character in the folded text.
        end: Offset after its last character.
        paragraph: Number of its paragraph: a line, or lines that a fixed width broke apart.
        index: Its own number in the text.
    """

    start: int
    end: int
    paragraph: int
    index: int


@dataclass(frozen=True, slots=True)
class _Lexicon:
    leading: frozenset[str]
    numbered: frozenset[str]
    either: frozenset[str]
    units: frozenset[str]
    places: frozenset[str]
    openers: frozenset[str]


_LONGEST = 1200  # characters; the longest sentence of the gold articles has 354
_BREAKS = ("\n", ";", ",", " ")


@cache
def _lexicon() -> _Lexicon:
    data = read_table("extractor.text", "sentences.yaml")
    return _Lexicon(**{name: frozenset(words.split()) for name, words in data.items()})


def split_sentences(text: str) -> list[Sentence]:
    """Split a folded text into sentences.

    Every character that is not white space belongs to exactly one of them. A crawler's leading
    ``date YYYY-MM-DD`` is a sentence and a paragraph of its own.

    Args:
        text: Folded text.

    Returns:
        The sentences in order.
    """
    sentences: list[Sentence] = []
    for paragraph, (start, end) in enumerate(_paragraphs(text)):
        for whole in _split(text, start, end):
            for first, last in _bounded(text, *whole):
                sentences.append(Sentence(first, last, paragraph, len(sentences)))
    return sentences


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what goes on without an end (a table, a page without stops) into stretches.

    What a sentence holds is compared with everything else in it, so its length must have a bound.
    """
    while end - start > _LONGEST:
        middle, limit = start + _LONGEST // 2, start + _LONGEST
        cut = next((at for at in (text.rfind(m, middle, limit) for m in _BREAKS) if at >= 0), limit)
        cut += cut < limit
        yield start, start + len(text[start:cut].rstrip())
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Lines without the white space around them, hard-wrapped ones joined."""
    lines = list(_lines(text))
    unit = _line_break(text, lines)
    block: list[tuple[int, int]] = []
    for line in lines:
        if block and text.count("\n", block[-1][1], line[0]) > unit:
            yield from _join(text, block)
            block = []
        block.append(line)
    yield from _join(text, block)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    crawl = CRAWL_DATE.match(text)
    if crawl:
        start = crawl.end() - len(crawl.group().lstrip())
        yield start, crawl.end()
    for match in _LINE.finditer(text, crawl.end() if crawl else 0):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            yield start, end


def _line_break(text: str, lines: list[tuple[int, int]]) -> int:
    """How many newlines make one line break: two where folding has made two of each CR LF."""
    gaps = [text.count("\n", before[1], after[0]) for before, after in pairwise(lines)]
    return 2 if gaps and all(gap % 2 == 0 for gap in gaps if gap) else 1


def _join(text: str, block: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    if not block:
        return
    wrapped = _wrapped_by_width(text, block)
    start, end = block[0]
    for before, after in pairwise(block):
        if wrapped or _runs_on(text, before, after):
            end = after[1]
        else:
            yield start, end
            start, end = after
    yield start, end


def _wrapped_by_width(text: str, block: list[tuple[int, int]]) -> bool:
    """Tell whether each line was filled until the next word did not fit any more."""
    if len(block) < 3:
        return False
    width = max(end - start for start, end in block)
    if not _NARROWEST <= width <= _WIDEST:
        return False
    runs_on = False
    for before, after in pairwise(block):
        next_word = text[after[0] : min(after[1], after[0] + _WIDEST)].split(maxsplit=1)[0]
        if before[1] - before[0] + 1 + len(next_word) <= width:
            return False
        runs_on = runs_on or text[after[0]].islower()
    return runs_on


def _runs_on(text: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Tell whether one line is the middle of a sentence and the next its continuation."""
    if before[0] == 0 and CRAWL_DATE.match(text[: before[1]]):
        return False
    length = before[1] - before[0]
    last, first = text[before[1] - 1], text[after[0]]
    if first in ",;" or text[after[0] : after[1]] in {".", '."', '".'}:
        return True
    if not first.islower() or last in ".!?…:":
        return False
    return last == "," or _NARROWEST <= length <= _WIDEST


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    has_capitals = any(char.isupper() for char in text[start:end])
    first = start
    for match in _STOP.finditer(text, start, end):
        if match.end() < end and _ends_sentence(text, first, match, end, has_capitals):
            yield first, match.end()
            first = match.end()
            while text[first].isspace():
                first += 1
    if first < end:
        yield first, end


def _ends_sentence(
    text: str, first: int, match: re.Match[str], end: int, has_capitals: bool
) -> bool:
    stop_end = match.end()
    spaced = text[stop_end].isspace()
    opening = _OPENING.match(text, stop_end, end)
    begin = opening.end() if opening else stop_end
    word_match = _WORD.match(text, begin, min(end, begin + _LOOKBACK))
    if word_match is None:
        return spaced and begin < end and not text[begin].islower() and text[begin] not in ",;:/&%"
    word = word_match.group()
    if word[0].islower() and has_capitals:
        return False
    if not spaced:
        return _space_was_lost(text, match, begin, word)
    stop = match.group()
    if stop[0] != "." or stop[1:2] in {".", "!", "?", "…"}:
        return not ('"' in stop and _SAID.match(text, begin, end))
    return not _is_abbreviation(text, first, match.start(), word)


def _space_was_lost(text: str, match: re.Match[str], begin: int, word: str) -> bool:
    """Tell "...soldiers.Russia returned" from "Gazeta.Ru", "U.S." and "29.01"."""
    before = text[max(0, match.start() - 3) : match.start()]
    if begin != match.end() or len(match.group()) > 1 or not before.isalpha():
        return False
    if not before.islower() or not word[0].isupper() or word[1:].lower() != word[1:]:
        return False
    after = text[begin + len(word) : begin + len(word) + 1]
    return after == " " and (len(word) >= 4 or word.lower() in _lexicon().openers)


def _is_abbreviation(text: str, first: int, stop: int, next_word: str) -> bool:
    """Tell whether the full stop at `stop` belongs to the word before it."""
    lexicon = _lexicon()
    if _ENUMERATION.match(text, first, stop) and (text[first].isdigit() or stop - first == 1):
        return True
    window = text[max(first, stop - _LOOKBACK) : stop]
    before = _BEFORE.search(window)
    if before is None:
        return False
    word = before.group().lower()
    opens = next_word.lower() in lexicon.openers and next_word[0].isupper()
    if word in lexicon.leading:
        return True
    if next_word[0].isdigit():
        return word in lexicon.numbered or word in lexicon.either or word in lexicon.units
    counted = _DIGIT_BEFORE.search(window, 0, before.start()) is not None
    if word in lexicon.places and not counted and before.group().islower():
        return True
    if word in lexicon.units:
        return next_word.isupper() and len(next_word) > 1
    if word in lexicon.either or _is_initial(before.group()):
        return not opens
    return False


def _is_initial(word: str) -> bool:
    """Tell "В", "J.D" and "Ю.В" (the last stop taken away) from words and "ЗСУ"."""
    parts = word.split(".")
    return all(len(part) == 1 and part.isupper() for part in parts)
