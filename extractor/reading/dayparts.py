"""Day parts: a count that those of several days add up to is the whole of them.

"On Thursday 200 from each side were freed, on Friday 300. Thus 500 got free on either side."
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.text.dates import DateMention

_PARTS = 6  # counts of single days that may add up
_FEW = 20  # smaller counts may add up by chance


def added_up(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Make totals of the counts without a day of their own that two or more days add up to.

    Args:
        page: The page.
        mentions: Its counts.

    Returns:
        The counts, in the same order.
    """
    days: dict[tuple[object, ...], list[Mention]] = {}
    for mention in mentions:
        if _is_of_a_day(page, mention):
            days.setdefault(_kind(mention), []).append(mention)
    if not any(len(found) > 1 for found in days.values()):
        return list(mentions)
    return [_whole(page, mention, days.get(_kind(mention), [])) for mention in mentions]


def _kind(mention: Mention) -> tuple[object, ...]:
    way = None if mention.each or mention.flow is None else mention.flow.to_party
    return mention.category, mention.each, way, mention.status


def _is_of_a_day(page: Page, mention: Mention) -> bool:
    date = mention.date
    return (
        mention.category is not None
        and not mention.dirty
        and not mention.subset
        and mention.scope == "single"
        and date is not None
        and date.precision == "day"
        and date.first is not None
        and date.first == date.last
        and (page.value_of(mention.number) or 0) >= _FEW
    )


def _whole(page: Page, mention: Mention, days: Sequence[Mention]) -> Mention:
    value = page.value_of(mention.number)
    if mention.scope != "single" or mention.is_dated or not value:
        return mention
    parts = _told_apart(page, mention, days)
    if len(parts) < 2 or sum(page.value_of(part.number) or 0 for part in parts) != value:
        return mention
    dates = [part.date for part in parts if part.date is not None]
    first, last = min(d.first for d in dates if d.first), max(d.last for d in dates if d.last)
    near = dates[-1]
    period = DateMention(
        near.start, near.end, near.surface, first, last, precision="unknown", basis="relative"
    )
    return replace(mention, scope="total", role="total", date=period)


def _told_apart(page: Page, mention: Mention, days: Sequence[Mention]) -> list[Mention]:
    """The last counts of different days before a count, one for each day."""
    found: dict[object, Mention] = {}
    for other in days:
        if other.start < mention.start and other.date is not None:
            found[other.date.first] = other
    return list(found.values())[-_PARTS:]
