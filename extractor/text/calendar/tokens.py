"""A text as a string of word classes, one character a word, for the grammar of dates."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from functools import cache
from unicodedata import category

from extractor.text.calendar.almanac import Word, almanac, look_up
from extractor.text.calendar.spokenyears import spoken_years

_TOKEN = re.compile(
    r"(?P<date>(?<![\w/])(?:\d{4}(?P<s1>[-./])\d{1,2}(?P=s1)\d{1,2}"
    r"|\d{1,2}(?P<s2>[-./])\d{1,2}(?P=s2)(?:\d{4}|\d\d))(?![\d/]))"
    r"|(?P<number>\d++(?>(?:[.,:]\d++)*))"
    r"(?P<suffix>-?(?:st|nd|rd|th|го|ого|е|те|му|м|х|ті|й|ий)(?![^\W_]))?"
    r"|(?P<word>[^\W\d_]++(?>(?:'[^\W\d_]++)*))"
    r"|\n|[^\s]"
)
_DASHES = frozenset("-–—−")
_ENDS = frozenset("!?…;")
_BULLETS = frozenset("•·‣⁃*>")
_PICTURES = frozenset(("So", "Sk", "Sm", "Mn", "Me", "Cf"))  # categories of signs
_YEAR_SHORT = frozenset(("г", "гг", "р", "рр"))
_WHOLE = frozenset(  # months that are no abbreviations, though they need words beside them
    ("march", "may", "лютий", "лютого", "лютому", "лютим", "листопад", "листопадом")
)
_NUMBER = Word("n")
_OTHER = Word("x")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists over a text's tokens; ``kinds`` is the string the grammar reads."""

    text: str
    kinds: str
    starts: list[int]
    ends: list[int]
    values: list[int]
    words: list[str]
    numeric: dict[int, tuple[date, date]]

    def line(self, index: int) -> tuple[int, int]:
        """Character bounds of the line a token stands on."""
        start = self.text.rfind("\n", 0, self.starts[index]) + 1
        end = self.text.find("\n", self.ends[index])
        return start, len(self.text) if end < 0 else end

    def at(self, offset: int) -> int:
        """Index of the first token that starts at or after an offset."""
        return bisect_left(self.starts, offset)


def tokenize(text: str) -> Tokens:
    """Cut a folded text into classed tokens."""
    kinds: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    values: list[int] = []
    words: list[str] = []
    numeric: dict[int, tuple[date, date]] = {}
    years = {start: (end, year) for start, end, year in spoken_years(text)}
    told = 0  # where a year told in words ends
    for match in _TOKEN.finditer(text):
        if match.start() < told:
            continue
        group = match.lastgroup
        surface = match.group()
        if group is None and (not kinds or kinds[-1] == "\n") and _is_bullet(surface):
            continue  # what follows it opens the line
        lower = surface
        told, year = years.get(match.start(), (match.end(), 0))
        if year:
            entry = Word("Y", year)
        elif group == "word":
            lower = surface.lower().removesuffix("'s")
            entry = _word(surface, lower, kinds, words)
        elif match["date"] is not None:
            readings = _numeric(text, match)
            entry = Word("N") if readings else _NUMBER
            if readings:
                numeric[len(kinds)] = readings
        elif match["number"] is not None:
            entry = _number(match["number"], match["suffix"])
        else:
            entry = _mark(surface, text, match.end(), kinds, words)
        if lower in almanac().names_after and kinds and kinds[-1] in "Wl":
            kinds[-1] = "x"
        kinds.append(entry.kind)
        starts.append(match.start())
        ends.append(told)
        values.append(entry.value)
        words.append(lower)
    return Tokens(text, "".join(kinds), starts, ends, values, words, numeric)


def _word(surface: str, lower: str, kinds: list[str], words: list[str]) -> Word:
    entry = look_up(lower)
    if entry is None:
        return _OTHER
    title = surface[0].isupper()
    latin = surface[0].isascii()
    if entry.kind == "V" or (entry.kind == "w" and latin):
        return entry if title else _OTHER
    if entry.kind in "RUJWwlp" and title and not latin and not _may_open(surface, kinds):
        return _OTHER  # a capital inside a sentence makes it somebody's name
    if entry.kind == "R" and title and lower[-1] in "ая" and not (kinds and kinds[-1] in "DO"):
        return entry if len(surface) > 2 and surface.isupper() else _OTHER  # "Марта" is a name
    if entry.kind == "W" and words and words[-1] in almanac().names_before:
        return _OTHER
    return entry


def _may_open(surface: str, kinds: list[str]) -> bool:
    previous = kinds[-1] if kinds else "\n"
    if previous == "n" and (len(kinds) < 2 or kinds[-2] in "\n!"):
        return True  # "11:20 Субботний этап": an entry of a live page
    return previous in '\n!."(-:DON' or (len(surface) > 2 and surface.isupper())


def _number(digits: str, suffix: str | None) -> Word:
    if len(digits) > 4 or not digits.isdigit():
        return _NUMBER
    value = int(digits)
    if len(digits) <= 2 and 1 <= value <= 31:
        return Word("D", value)
    if len(digits) == 4 and 1900 <= value <= 2099 and suffix not in ("st", "nd", "rd", "th"):
        return Word("Y", value)
    return _NUMBER


def _is_bullet(surface: str) -> bool:
    """Whether a mark is one that channels open their lines with, a picture or a dot."""
    return surface in _BULLETS or category(surface) in _PICTURES


def _mark(surface: str, text: str, end: int, kinds: list[str], words: list[str]) -> Word:
    if surface in _DASHES:
        return _sign("-")
    if surface == ".":
        return _sign("!" if _ends_sentence(text, end, kinds, words) else ".")
    if surface in _ENDS:
        return _sign("!")
    return _sign(surface) if surface in '\n,()":' else _OTHER


@cache
def _sign(kind: str) -> Word:
    return Word(kind)


def _ends_sentence(text: str, end: int, kinds: list[str], words: list[str]) -> bool:
    after = text[end : end + 3]
    whole = words and words[-1] in _WHOLE and after.lstrip("\"') \n")[:1].isupper()
    if kinds and ((kinds[-1] in "VUw" and not whole) or words[-1] in _YEAR_SHORT):
        return False
    if after and not after[0].isspace() and after[0] not in "\"')":
        return False
    letter = after.lstrip("\"') \n")[:1]
    return not letter.islower() and not (words and len(words[-1]) == 1 and words[-1].isalpha())


def _numeric(text: str, match: re.Match[str]) -> tuple[date, date] | None:
    """Read a numeric date; two different dates when day and month can be swapped."""
    mark = match["s1"] or match["s2"]
    start, end = match.span()
    if text[start - 1 : start] == mark or (
        text[end : end + 1] == mark and text[end + 1 : end + 2].isdigit()
    ):
        return None  # a piece of a longer code
    parts = match.group().split(mark)
    if match["s1"]:
        readings = [_day(parts[0], parts[1], parts[2])]
    elif len(parts[2]) == 2:
        plain = mark == "." and len(parts[0]) == len(parts[1]) == 2
        readings = [_day("20" + parts[2], parts[1], parts[0])] if plain else []
    else:
        readings = [_day(parts[2], parts[1], parts[0])]
        if mark == "/":
            readings.append(_day(parts[2], parts[0], parts[1]))
    days = [day for day in readings if day is not None]
    return (days[0], days[-1]) if days else None


def _day(year: str, month: str, day: str) -> date | None:
    if not 1900 <= int(year) <= 2099:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
