"""Gone weekdays: the weekday of what a finite verb tells as done is the last one, not the next.

"On Tuesday 157 prisoners, who will now be treated, were freed": "will" is not of the day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.text.calendar.weekdays import latest

_NEXT = re.compile(
    r"\b(?:next|coming|following|this|следующ\w*|будущ\w*|ближайш\w*|наступн\w*|найближч\w*)\s+\Z",
    re.IGNORECASE,
)


def gone_weekdays(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Turn a weekday ahead of the news back, where it is that of a count told as done.

    Args:
        page: The page.
        mentions: Its counts.

    Returns:
        The counts, in the same order.
    """
    return [_turned(page, mention) for mention in mentions]


def _turned(page: Page, mention: Mention) -> Mention:
    day, published, clause = mention.date, page.article.published, mention.clause
    if day is None or published is None or clause is None or mention.status != "completed":
        return mention
    if clause.nominal or clause.verb.form not in ("past", "pass"):
        return mention
    if not clause.start <= day.start < clause.end:
        return mention
    if day.basis != "weekday" or day.weekday is None or day.day is not None or day.first is None:
        return mention
    if day.first <= published or day.first != day.last or day.role != "event":
        return mention
    if _NEXT.search(page.text, max(0, day.start - 16), day.start) or _NEXT.match(day.surface + " "):
        return mention
    gone = latest(day.weekday, published)
    return replace(mention, date=replace(day, first=gone, last=gone, direction="past"))
