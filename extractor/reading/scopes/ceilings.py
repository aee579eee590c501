"""Ceilings: the most that was agreed on is a total, the most that a coming handover may be is not.

"Up to 6,000 bodies were agreed on" tells a whole; "next week, up to a hundred from each side" one
handover, which has its day or week and no agreement beside it.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.dates import DateMention

_WEEK = 7
_WITHIN = re.compile(
    r"\b(?:over|during|within|throughout|in the course of|by|until|till|from|"
    r"в течение|на протяжении|за|до|к|с|со|протягом|упродовж|впродовж|з|із|від)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)


def is_set_once(page: Page, start: int, end: int) -> bool:
    """Tell whether a stretch sets what is to come for a day or a week ahead.

    Args:
        page: The page.
        start: Where the stretch begins.
        end: Where it ends.
    """
    return any(_is_one(page, day) for day in page.dates.within(start, end))


def _is_one(page: Page, day: DateMention) -> bool:
    published = page.article.published
    if day.role != "event" or day.first is None or day.last is None:
        return False
    if (day.last - day.first).days >= _WEEK or (published is not None and day.last <= published):
        return False
    return _WITHIN.search(page.text, max(0, day.start - 24), day.start) is None
