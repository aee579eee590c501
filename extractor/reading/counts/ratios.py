"""Ratios: "nine in ten prisoners" and "девять из десяти" are shares, and count nobody."""

from __future__ import annotations

import re
from itertools import pairwise

from extractor.reading.page import Page
from extractor.text.numbers import Number

_IN = re.compile(r"\s+(?:in|out\s+of)\s+(?:every\s+)?", re.IGNORECASE)
_OF_EVERY = re.compile(
    r"\s+(?:of|in|out\s+of)\s+every\s+|\s+(?:из|с|со)\s+кажд(?:ых|ой|ого)\s+|"
    r"\s+(?:із|з|зі)\s+кожн(?:их|ої|ого)\s+",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"\s+(?:из|із|з|зі)\s+", re.IGNORECASE)
_WHOLES = frozenset({10, 100, 1000})  # of which shares are told, besides the numbers up to ten
_SMALL = 10
# "returned two in three days", "five in ten exchanges": the second number is of times and places
_NO_PEOPLE = re.compile(
    r"\s*-?\s*(?:\w+\s+)?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|"
    r"stages?|rounds?|phases?|batch(?:es)?|groups?|tranches?|instal?ments?|exchanges?|swaps?|"
    r"handovers?|buses|coaches|lorries|trucks|planes?|trips?|cities|towns|regions?|oblasts?|"
    r"countries|camps?|prisons?|places?|cases?|ways?|directions?)\b",
    re.IGNORECASE,
)


def is_ratio(page: Page, number: Number) -> bool:
    """Tell whether a number is one of the two of a share: "nine in ten", "семь из каждых десяти".

    Args:
        page: The page.
        number: The number.
    """
    if number.ordinal or number.form == "vague":
        return False
    sentence = page.sentence_at(number.start)
    beside = page.numbers_in(sentence) if sentence is not None else []
    return any(number in pair and _are_share(page, *pair) for pair in pairwise(beside))


def _are_share(page: Page, part: Number, whole: Number) -> bool:
    """The part is less than a small or round whole, and words of a share stand between."""
    if part.value is None or whole.value is None or not 0 < part.value < whole.value:
        return False
    if whole.ordinal or part.ordinal or (whole.value > _SMALL and whole.value not in _WHOLES):
        return False
    gap = page.text[part.end : whole.start]
    if _OF_EVERY.fullmatch(gap):
        return True
    if _NO_PEOPLE.match(page.text, whole.end):
        return False
    if _IN.fullmatch(gap):
        return "in" in gap.split() or whole.value in _WHOLES
    return whole.value in _WHOLES and whole.form == "words" and bool(_OUT_OF.fullmatch(gap))
