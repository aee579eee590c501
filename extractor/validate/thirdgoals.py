"""Third goals: a people or state to which "them" is said to be handed, where no count stands by.

"Москва отдала их венграм", "they were turned over to the Turkish side".
"""

from __future__ import annotations

import re

from extractor.reading.datives import bare_dative
from extractor.reading.page import Page
from extractor.reading.recipients import BODIES, TO, is_addressed
from extractor.text.parties import PartyMention

_REACH = 60  # characters between the verb and those who are given somebody
_THEM = re.compile(
    r"\b(?:them|him|her|all|both|men|captives?|prisoners?|commanders?|children|bodies|remains|"
    r"их|его|её|всех|обоих|пленн\w+|командир\w*|детей|тел[ао]?|останк\w+|"
    r"їх|його|її|усіх|всіх|обох|полонен\w+|бранц\w+|дітей|тіл[ао]?)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[.;:!?\n]|,\s*(?:and|but|while|а|и|но|та|і|й|але)\s")
_TAKEN_BY = re.compile(
    r"\b(?:taken (?:in|over|back)|received|accepted|collected|met)\s+by\s+(?:the\s+)?\Z", re.IGNORECASE
)

def is_handed_them(page: Page, named: PartyMention) -> bool:
    """Tell whether a third party is said to be given people, or to take them.

    Args:
        page: The page.
        named: Where the party stands.
    """
    sentence = page.sentence_at(named.start)
    if sentence is None or named.party in BODIES or is_addressed(page, named):
        return False
    low, high = sentence.start, sentence.end
    if _TAKEN_BY.search(page.text, max(low, named.start - 24), named.start):
        return True
    if not _is_goal(page, named) or not _THEM.search(page.text, low, high):
        return False
    return any(
        cue.family == "verb"
        and cue.kind in ("give", "return")
        and cue.form != "noun"
        and (cue.end <= named.start or named.cases)  # in English they stand behind the verb
        and not _BREAK.search(page.text, *_between(cue.start, cue.end, named))
        for cue in page.cues.within(max(low, named.start - _REACH), min(high, named.end + _REACH))
    )


def _is_goal(page: Page, named: PartyMention) -> bool:
    if named.cases:
        return bare_dative(page, named)
    return TO.search(page.text[max(0, named.start - 24) : named.start]) is not None


def _between(start: int, end: int, named: PartyMention) -> tuple[int, int]:
    return (end, named.start) if end <= named.start else (named.end, start)
