"""The words dates are made of, each with its class (one character) and its value.

Classes are single characters so that a text becomes a string of classes, and the grammar of
dates (`extractor.text.calendar.grammar`) plain regular expressions over that string.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from extractor.tables import read_table

_CLASSES = {
    "year": "y",
    "years": "j",
    "month": "m",
    "week": "k",
    "day": "d",
    "last": "L",
    "next": "X",
    "this": "T",
    "earlier": "E",
    "later": "F",
    "ago": "A",
    "before": "B",
    "after": "G",
    "through": "Z",
    "on": "o",
    "in": "i",
    "for": "a",
    "while": "6",
    "from": "f",
    "since": "s",
    "until": "u",
    "to": "t",
    "by": "b",
    "and": "&",
    "or": "/",
    "between": "g",
    "the": "H",
    "of": "P",
    "eve": "v",
    "накануне": "K",
    "last_year": "Q",
    "daypart": "e",
    "numbered": "I",
    "that": "1",
    "morrow": "z",
    "outcome": "5",
    "pointing": "7",
}
PARTS = ("early", "mid", "late")
_MONTH_CLASSES = {"en": "M", "en_weak": "V", "cyr": "R", "cyr_weak": "U"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word's class in the grammar of dates and what it stands for."""

    kind: str
    value: int = 0


@dataclass(frozen=True, slots=True)
class Almanac:
    """The lexicon: whole words, and stems for inflected ones."""

    words: dict[str, Word]
    stems: tuple[tuple[str, Word], ...]
    stem_heads: frozenset[str]
    names_before: frozenset[str]
    names_after: frozenset[str]


@cache
def almanac() -> Almanac:
    """Load the lexicon once."""
    data = read_table("extractor.text", "almanac.yaml")
    words: dict[str, Word] = {}
    stems: list[tuple[str, Word]] = []
    for name, forms in data["words"].items():
        words.update(dict.fromkeys(forms, Word(_CLASSES[name])))
    for value, forms in data["counts"].items():
        words.update(dict.fromkeys(forms, Word("c", value)))
    for value, forms in data["ordinals"].items():
        words.update(dict.fromkeys(forms, Word("O", value)))
    for value, forms in data["adverbs"].items():
        words.update(dict.fromkeys(forms, Word("r", value)))
    for value, part in enumerate(PARTS):
        words.update(dict.fromkeys(data["parts"][part], Word("q", value)))
    words.update(dict.fromkeys(data["counted_whole"], Word("C")))
    stems.extend((stem, Word("C")) for stem in data["counted_stems"])
    stems.extend((stem, Word("Q")) for stem in data["last_year_adjective"])
    _add_calendar(data, words, stems)
    return Almanac(
        words=words,
        stems=tuple(stems),
        stem_heads=frozenset(stem[:3] for stem, _ in stems),
        names_before=frozenset(data["weekday_name_before"]),
        names_after=frozenset(data["weekday_name_after"]),
    )


def _add_calendar(
    data: dict[str, Any], words: dict[str, Word], stems: list[tuple[str, Word]]
) -> None:
    for number, month in enumerate(data["months"], start=1):
        for name, kind in _MONTH_CLASSES.items():
            words.update(dict.fromkeys(month[name], Word(kind, number)))
        stems.extend((stem, Word("J", number)) for stem in month["adjective"])
    for number, weekday in enumerate(data["weekdays"]):
        words.update(dict.fromkeys(weekday["words"], Word("W", number)))
        words.update(dict.fromkeys(weekday["weak"], Word("w", number)))
        words.update(dict.fromkeys(weekday.get("noun", ()), Word("l", number)))
        stems.extend((stem, Word("p", number)) for stem in weekday["adjective"])
    for number, season in enumerate(data["seasons"]):
        words.update(dict.fromkeys(season["words"], Word("S", number)))
        words.update(dict.fromkeys(season["weak"], Word("h", number)))


@cache
def _by_stem(head: str) -> tuple[tuple[str, Word], ...]:
    return tuple(item for item in almanac().stems if item[0].startswith(head))


def look_up(word: str) -> Word | None:
    """Find a lower-case word in the lexicon, by itself or by its stem."""
    book = almanac()
    found = book.words.get(word)
    if found is not None or word[:3] not in book.stem_heads:
        return found
    for stem, entry in _by_stem(word[:3]):
        if word.startswith(stem) and len(word) <= len(stem) + 5:
            return entry
    return None
