"""Number words: what each form of English, Russian and Ukrainian numerals is worth."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from extractor.tables import read_table

Kind = Literal["digits", "small", "scale", "half", "fixed", "part", "vague", "zero", "ordinal"]
Plurality = Literal["one", "many", "either"]

_ALTERNATIVES = re.compile(r"\{([^}]*)\}")


@dataclass(frozen=True, slots=True)
class Numeral:
    """One word form.

    Attributes:
        kind: How it combines with its neighbours.
        value: What it is worth (of a vague word, its lower bound).
        high: Upper bound of a vague word.
        plurality: For scales, whether the form can mean a single one.
        alone: Whether it may stand without a larger numeral before it.
        short: An abbreviation, which owns the full stop after it.
    """

    kind: Kind
    value: int | float
    high: int = 0
    plurality: Plurality = "one"
    alone: bool = True
    short: bool = False


@lru_cache(maxsize=8192)  # most words of a text were in the one before it
def plain(word: str) -> str:
    """Bring a word to the shape the lexicon is keyed by."""
    return word.lower().replace("ё", "е")


@cache
def lexicon() -> dict[str, Numeral]:
    """Load every word form that is, or is part of, a number."""
    data: dict[str, Any] = read_table("extractor.text", "numerals.yaml")
    words: dict[str, Numeral] = {}
    # Cardinals come last, so that they win over ordinals spelt the same ("двухсот").
    for form, numeral in itertools.chain(_ordinals(data), _scales(data), _others(data)):
        words[form] = numeral
        words[form.replace("'", "")] = numeral
    return words


def _ordinals(data: dict[str, Any]) -> Iterator[tuple[str, Numeral]]:
    table = data["ordinals"]
    for value, forms in data["compound_ordinals"].items():
        for form in forms.split():
            yield form, Numeral("ordinal", value, alone=False)
    for language in ("ru", "uk"):
        endings = data["endings"][language].split()
        for value, stem in table[language].items():
            for ending in endings:
                yield stem + ending, Numeral("ordinal", value)
    for language in ("en", "other"):
        for value, forms in table[language].items():
            for form in forms.split():
                yield form, Numeral("ordinal", value)


def _scales(data: dict[str, Any]) -> Iterator[tuple[str, Numeral]]:
    for scale in data["scales"]:
        value = scale["value"]
        for plurality in ("one", "many", "either"):
            for form in scale.get(plurality, "").split():
                # "k" and "сот" mean nothing without a number before them.
                alone = form not in ("k", "сот", "bn", "mln")
                yield form, Numeral("scale", value, plurality=plurality, alone=alone)
        for form in scale.get("short", "").split():
            yield form, Numeral("scale", value, alone=False, short=True)


def _others(data: dict[str, Any]) -> Iterator[tuple[str, Numeral]]:
    kinds: tuple[tuple[str, Kind], ...] = (("halves", "half"), ("fixed", "fixed"))
    for table, kind in kinds:
        for value, forms in data[table].items():
            for form in forms.split():
                yield form, Numeral(kind, value)
    for value, forms in data["groups"].items():
        for form in _spelled(forms):
            yield form, Numeral("fixed", value, alone=False)
    for form in data["parts"].split():
        yield form, Numeral("part", 0.5, alone=False)
    for form, (low, high) in data["vague"].items():
        yield form, Numeral("vague", low, high)
    for form in data["zeros"].split():
        yield form, Numeral("zero", 0)
    for table, alone in (("compound_cardinals", False), ("cardinals", True)):
        for value, forms in data[table].items():
            for form in _spelled(forms):
                yield form, Numeral("small", value, alone=alone)


def _spelled(forms: str) -> Iterator[str]:
    """Spell out ``п'ять{ма|ома}``."""
    for form in forms.split():
        match = _ALTERNATIVES.search(form)
        if match is None:
            yield form
            continue
        for ending in match.group(1).split("|"):
            yield form[: match.start()] + ending + form[match.end() :]
