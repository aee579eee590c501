"""Sums of days: "200 on Thursday, 300 on Friday: 500 each in all" is a total of the two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import DONE

_MOST = 6  # days of one exchange that are tried
_DAYS = 4  # days that one exchange has, at most
_SCARCE = 40  # counts of an article beyond which nothing is summed


def with_day_sums(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Make totals of the counts that the counts of several days add up to.

    These are guesses for proposals, like those of `supplied`.

    Args:
        page: The page.
        mentions: Its counts, in order.

    Returns:
        The counts, in the same order.
    """
    if len(mentions) > _SCARCE:
        return list(mentions)
    return [_as_a_sum(page, mention, mentions) for mention in mentions]


def _as_a_sum(page: Page, mention: Mention, mentions: Sequence[Mention]) -> Mention:
    value = page.value_of(mention.number)
    if not value or mention.scope != "single" or mention.status not in DONE:
        return mention
    days: set[tuple[date | None, float]] = set()
    for other in mentions:
        part = page.value_of(other.number)
        if not part or part >= value or not _is_alike(mention, other):
            continue
        if other.date is None or other.date.precision != "day":
            continue
        days.add((other.date.first, part))
    parts = sorted(days, key=str)[:_MOST]
    for size in range(2, min(_DAYS, len(parts)) + 1):
        for chosen in combinations(parts, size):
            if _are_days(chosen) and sum(part for _, part in chosen) == value:
                return replace(mention, scope="total", role="total")
    return mention


def _are_days(chosen: Sequence[tuple[date | None, float]]) -> bool:
    """Whether each count is of another day."""
    return len({day for day, _ in chosen}) == len(chosen)


def _is_alike(mention: Mention, other: Mention) -> bool:
    """Whether a count may be a day of another: the same people, going the same way."""
    if other.scope != "single" or other.category != mention.category or other.number is None:
        return False
    if mention.each or other.each or mention.flow is None or other.flow is None:
        return mention.each or mention.flow is None or other.flow is None
    return mention.flow.to_party == other.flow.to_party
