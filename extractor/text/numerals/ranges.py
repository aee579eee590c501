"""Ranges: "18-25", "from 18 to 25", "от 18 до 25", "two or three"."""

from __future__ import annotations

import re

from extractor.text.calendar.months import is_month_before
from extractor.text.numerals.drafts import Draft

_TIGHT = re.compile(r"[-–—]|\.\.\.?|…")
_LOOSE = re.compile(r" [-–] ")
_JOINED = re.compile(r" (?:to|through|до) ", re.IGNORECASE)
_COUNTED = re.compile(r"\d+(?:[,.]\d{3})* [a-z]{3,}")
_LAST_DAY = 31
_YEAR = re.compile(r"(?:19|20)\d\d(?![\d,.]\d)")
_OF_YEAR = re.compile(r"\b(?:[A-Z][a-z]{2,8}|since|in|of|during|by) \Z")
_AND = re.compile(r" (?:and|и|і|й|та) ", re.IGNORECASE)
_OR = re.compile(r" (?:or|или|либо|або|чи) ", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)(?:from|от|с|со|від|з|із) $", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<!\w)(?:between|между|між) $", re.IGNORECASE)
# "rose from 18 to 25" is two numbers and a change.
_CHANGE = re.compile(
    r"(?:grew|grow\w*|rose|ris(?:e|en|ing)|increas\w+|fell|fall\w*|dropp?\w*|declin\w+|expand\w+"
    r"|вырос\w*|увелич\w+|сокра\w+|сниз\w+|зрос\w+|збільш\w+|зменш\w+|скорот\w+|скороч\w+)"
    r"(?: \w{1,20}){0,2} (?:from|от|с|від|з|із) $",
    re.IGNORECASE,
)


def join_ranges(text: str, drafts: list[Draft]) -> list[Draft]:
    """Join neighbours that are the two ends of one range."""
    joined: list[Draft] = []
    index = 0
    while index < len(drafts):
        first = drafts[index]
        if index + 1 < len(drafts):
            both = _range(text, first, drafts[index + 1])
            if both is not None:
                joined.append(both)
                index += 2
                continue
        joined.append(first)
        index += 1
    return joined


def _range(text: str, first: Draft, second: Draft) -> Draft | None:
    if not (first.cardinal and second.cardinal) or second.start - first.end > 10:
        return None
    if first.value is None or second.value is None:
        return None
    low, high = first.value, second.value
    if first.factor == 1 and low < high / second.factor:
        low *= second.factor  # "5-6 thousand" is five thousand to six thousand
    if low >= high or not _is_joint(text, first, second.start, low, high):
        return None
    return Draft(first.start, second.end, None, low, high, "range")


def _is_joint(text: str, first: Draft, right: int, low: int | float, high: int | float) -> bool:
    gap = text[first.end : right]
    before = text[max(0, first.start - 48) : first.start]
    if _TIGHT.fullmatch(gap):
        return True
    if (_LOOSE.fullmatch(gap) or gap == " to ") and _is_dated(text, first, right, high):
        return False
    if _LOOSE.fullmatch(gap):
        return high <= 3 * low
    if _JOINED.fullmatch(gap):
        if _CHANGE.search(before):
            return False
        return _FROM.search(before) is not None or (gap != " до " and high <= 5 * low)
    if _AND.fullmatch(gap):
        return _BETWEEN.search(before) is not None
    return _OR.fullmatch(gap) is not None and high <= 2 * low and low > 1


def _is_dated(text: str, first: Draft, right: int, high: int | float) -> bool:
    """Whether the first number ends a date: "January 15 - 25 men", "since March 2022 to 4,757"."""
    if _YEAR.fullmatch(text, first.start, first.end) and not _YEAR.match(text, right):
        return _OF_YEAR.search(text, max(0, first.start - 12), first.start) is not None
    if not is_month_before(text, first.start):
        return False
    return high > _LAST_DAY or _COUNTED.match(text, right) is not None
