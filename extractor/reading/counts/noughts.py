"""Noughts: a zero behind its verb counts the people or bodies that the clause begins with.

"Цивільних їй не повернули жодного", "тел не получили ни одного", "of civilians it got none back":
the noun comes first, to set it against what was counted before.
"""

from __future__ import annotations

import re

from extractor.reading.counts.nouns import CATEGORIES, category_of
from extractor.reading.page import Page
from extractor.records import Category
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

_PAUSE = re.compile(r"[;:()]|\s[—–-]\s|,")
_TOPIC = re.compile(r"\b(?:of|as for|among)\s+(?:the\s+|its\s+|their\s+)?\Z", re.IGNORECASE)
_JOINED = re.compile(r"[;:.]|\b(?:and|but|и|но|а|та|і|й|але)\b", re.IGNORECASE)


def named_first(page: Page, sentence: Sentence, number: Number) -> Category | None:
    """Find the category that a zero without a noun of its own has been set out to count.

    Args:
        page: The page.
        sentence: The zero's sentence.
        number: The zero, or any other number.
    """
    if number.value != 0:
        return None
    before = [other.end for other in page.numbers_in(sentence) if other.end <= number.start]
    low = max([sentence.start, *before])
    nouns = [
        cue
        for cue in page.cues.within(low, number.start)
        if cue.family == "noun" and cue.kind in CATEGORIES
    ]
    if not nouns:
        return None
    noun = nouns[-1]
    topic = _TOPIC.search(page.text, max(low, noun.start - 16), noun.start) is not None
    if page.text[noun.start : noun.end].isascii() and not topic:
        return None  # "handed over bodies and got none": no order of words sets them out
    apart = _JOINED if topic else _PAUSE
    if apart.search(page.text, noun.end, number.start):
        return None
    return category_of(noun.kind)
