"""Fulfilled: what was agreed on one day is told, further on, to have been done in the days behind.

"That each side frees a thousand was agreed on 16 May ... In all, over three days it came to 1,000
for 1,000": the agreement's count is that of what was done.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.text.dates import DateMention

_REACH = 6  # sentences behind the agreement
_LONGEST = 31  # days from the agreement to what was done


def as_fulfilled(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Make done the wholes that are told first as agreed, then as done.

    Args:
        page: The page.
        mentions: Its counts, in order.

    Returns:
        The counts, in the same order.
    """
    done = [m for m in mentions if m.status == "completed" and _is_whole(m) and not m.subset]
    return [_fulfilled(page, mention, done) for mention in mentions]


def _is_whole(mention: Mention) -> bool:
    counted = mention.number is not None and mention.category is not None and not mention.dirty
    return counted and mention.each and mention.scope == "total"


def _fulfilled(page: Page, mention: Mention, done: Sequence[Mention]) -> Mention:
    if mention.status != "planned" or not _is_whole(mention) or mention.subset:
        return mention
    agreed = _day_agreed(page, mention)
    if agreed is None or agreed.last is None:
        return mention
    for other in done:
        if _is_the_same(page, mention, other) and _comes_after(agreed.last, other.date):
            return replace(mention, status="completed", date=other.date)
    return mention


def _is_the_same(page: Page, mention: Mention, other: Mention) -> bool:
    """As many of the same people, told not far behind."""
    if not 0 < other.sentence.index - mention.sentence.index <= _REACH:
        return False
    same = other.category == mention.category
    return same and page.value_of(other.number) == page.value_of(mention.number)


def _comes_after(agreed: date, day: DateMention | None) -> bool:
    if day is None or day.first is None:
        return False
    return 0 <= (day.first - agreed).days <= _LONGEST


def _day_agreed(page: Page, mention: Mention) -> DateMention | None:
    """The only day of the count's sentence, which is over: that of the agreement."""
    days = list(page.dates.within(mention.sentence.start, mention.sentence.end))
    published = page.article.published
    if len(days) != 1 or days[0].precision != "day" or days[0].last is None:
        return None
    return days[0] if published is None or days[0].last < published else None
