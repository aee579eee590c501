"""Bare counts: numbers without a noun that are none of people, and those of one's own people."""

from __future__ import annotations

import re

from extractor.reading.counts.amounted import is_amount
from extractor.reading.page import Page
from extractor.text.numbers import Number

_YEAR = re.compile(r"(?:19[4-9]|20[0-4])\d")
_AGED = re.compile(
    r"\b(?:ages?(?: of| between)?|aged|(?:younger|older) than|(?:under|over) the age of|"
    r"возрасте?(?: от| до)?|старше|младше|моложе|віком(?: від| до)?|віці(?: від| до)?|"
    r"(?:старш|молодш)\w+ (?:за|від))\s+\Z",
    re.IGNORECASE,
)
_FELL = re.compile(
    r"\b(?:kill(?:ed|ing|s)|wound(?:ed|ing)|injur(?:ed|ing)|died|погибли|убило|убиты|ранены|ранило|"
    r"загинул[ио]|вбито|поранено|вбило)\s+(?:at least |another |almost |ещё |еще |ще )?\Z",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\s+of (?:us|ours|theirs|(?:our|their|its|his) own)(?!\w)|\s+(?:наших|своих|своїх)(?!\w)",
    re.IGNORECASE,
)
_REACH = 32


def is_no_count(page: Page, number: Number) -> bool:
    """Tell whether a number without a noun counts nobody: "one more swap", a year, an age."""
    before = page.text[max(0, number.start - _REACH) : number.start]
    if number.value == 1 or _AGED.search(before) or _FELL.search(before):
        return True
    return _YEAR.fullmatch(number.surface) is not None and not is_amount(page, number)


def is_own(page: Page, number: Number) -> bool:
    """Tell whether somebody's own people are counted: "107 of ours", "106 своїх"."""
    return _OWN.match(page.text, number.end) is not None
