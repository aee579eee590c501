"""Vagueness: "dozens", "several", which the text counts elsewhere, are no handover of their own."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import DONE

_AHEAD = 6  # sentences from the vague word to the count


def without_vague(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out the vague words for people whom a sentence behind counts.

    "Several children are back from the occupied lands. Five crossed the border on Friday."

    Args:
        page: The page.
        mentions: Its counts, in order.

    Returns:
        The others.
    """
    exact = [m for m in mentions if not _is_vague(page, m)]
    return [
        m
        for m in mentions
        if not (_is_vague(page, m) and any(_counts(page, m, other) for other in exact))
    ]


def _is_vague(page: Page, mention: Mention) -> bool:
    return mention.number is not None and page.numbers[mention.number].form == "vague"


def _counts(page: Page, vague: Mention, exact: Mention) -> bool:
    """Whether a count may be of those whom the vague word means."""
    if vague.number is None or exact.number is None or exact.category != vague.category:
        return False
    if not 0 <= exact.sentence.index - vague.sentence.index <= _AHEAD:
        return False
    if _is_done(vague) != _is_done(exact):
        return False
    number, value = page.numbers[vague.number], page.value_of(exact.number)
    if value is None or number.low is None or value < number.low:
        return False
    if number.high is not None and value > number.high:
        return False
    days = [m.date.first for m in (vague, exact) if m.date is not None]
    return len(days) < 2 or days[0] == days[1]


def _is_done(mention: Mention) -> bool:
    return mention.status in DONE
