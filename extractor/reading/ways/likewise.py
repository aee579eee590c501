"""Likewise: the same number said of the other side: "Russia, too, welcomed 185", "150 своих"."""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page

_BEFORE = re.compile(
    r"\b(?:too|also|likewise|similarly|in turn|for its part|"
    r"тоже|также|так же|равно|в свою очередь|со своей стороны|"
    r"теж|також|так само|у свою чергу|зі свого боку),?\s+"
    r"(?:[^\W\d][\w'-]*,?\s+){0,4}\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:\s+[^\W\d][\w'-]*){0,3}?\s+(?:of (?:its|their|his) own|as well|too)\b|"
    r"\s+(?:своих|своїх)(?!\w)",
    re.IGNORECASE,
)
_REACH = 70  # characters before a number


def is_likewise(page: Page, mention: Mention) -> bool:
    """Tell whether a count is said to be another one than the like number told before.

    Args:
        page: The page.
        mention: The count.
    """
    if mention.number is None:
        return False
    number = page.numbers[mention.number]
    low = max(mention.sentence.start, number.start - _REACH)
    return bool(
        _BEFORE.search(page.text, low, number.start)
        or _AFTER.match(page.text, number.end, mention.sentence.end)
    )
