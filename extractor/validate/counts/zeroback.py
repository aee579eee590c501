"""Zero back: that nobody went the other way, told behind the count of those who came.

"Russia returned 1,000 bodies and got nothing back", "Взамен — ни одного", "Нам отдали ноль".
"""

from __future__ import annotations

import re
from typing import Protocol

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.validate.case import Case, Support
from extractor.validate.counts.nothing import Nothing, find_nothings
from extractor.validate.counts.silence import is_secret

_CLOCK = ("time", "date", "age", "money", "percent")
_BACK = re.compile(
    r"\b(?:in return|in exchange|the other way|(?:other|opposite|reverse) direction|back|"
    r"взамен|обратн\w+|в ответ|в обмен|встречн\w+|"
    r"натомість|у відповідь|зворотн\w+|зустрічн\w+|навзаєм|взамін|назад)(?!\w)",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"\b(?:itself|themselves|сам[аио]?|самі|себе|собі)\b",
    re.IGNORECASE,
)

_NOUGHT = re.compile(r"zero|нол[ья]|нул[ья]", re.IGNORECASE)


class Words(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


def none_went(case: Case, support: Support, behind: int) -> Words | None:
    """Find the words that nobody went a transfer's way, behind a count of the other way.

    Args:
        case: A record that counts some people or bodies.
        support: Its transfer of such people the other way, without a number.
        behind: Sentences from the count of those who came to the words that nobody went.
    """
    counted = _other_way(case, support)
    if not counted:
        return None
    for nothing in find_nothings(case.page):
        if _is_behind(case.page, counted, nothing.start, behind) and _is_meant(
            case, support, nothing
        ):
            return nothing
    for mention in case.mentions:
        if not _is_zero(case.page, mention, support):
            continue
        if _is_behind(case.page, counted, mention.start, behind) and (
            _BACK.search(case.page.text, mention.sentence.start, mention.sentence.end)
            or _goes_on(case, support, mention)
        ):
            return mention
    return None


def _other_way(case: Case, support: Support) -> set[int]:
    """The sentences that count the same sort of people the other way."""
    mine = support.transfer
    return {
        mention.sentence.index
        for other in case.supports
        if other.transfer.quantity.value
        and other.transfer.category == mine.category
        and other.transfer.to_party == mine.from_party
        for mention in other.candidates
        if not mention.dirty
    }


def _is_behind(page: Page, counted: set[int], start: int, behind: int) -> bool:
    sentence = page.sentence_at(start)
    return sentence is not None and any(
        sentence.index - back in counted for back in range(behind + 1)
    )


def _is_meant(case: Case, support: Support, nothing: Nothing) -> bool:
    """Whether "nothing" is what went a transfer's way: back, or from or to the transfer's ends."""
    mine, page = support.transfer, case.page
    if is_secret(page, nothing) or nothing.categories - {mine.category}:
        return False
    sentence = page.sentence_at(nothing.start)
    turned = sentence is not None and _SELF.search(page.text, sentence.start, nothing.end)
    if nothing.back or turned:
        return True
    return mine.to_party is not None and (
        nothing.taker == mine.to_party or nothing.giver == mine.from_party
    )


def _is_zero(page: Page, mention: Mention, support: Support) -> bool:
    """Whether a mention is a zero that may be of a transfer's people."""
    if mention.number is None or mention.dirty or mention.role in _CLOCK:
        return False
    number = page.numbers[mention.number]
    return (
        number.value == 0
        and not number.glued
        and number.form != "digits"
        and mention.category in (None, support.transfer.category)
    )


def _goes_on(case: Case, support: Support, zero: Mention) -> bool:
    """Whether what stands right before counts those who went a transfer's way, on other days."""
    flow = zero.flow
    if flow is not None and flow.is_sure:
        return flow.to_party == support.transfer.to_party
    if zero.category is not None and not zero.subset:
        return _NOUGHT.match(case.page.text, zero.start) is not None
    return any(
        mention.sentence.index == zero.sentence.index
        and mention.number is not None
        and mention.end <= zero.start
        and mention.category == support.transfer.category
        and mention.flow is not None
        and mention.flow.is_sure
        and mention.flow.to_party == support.transfer.to_party
        for mention in case.mentions
    )
