"""Same day: the weekday of the report itself, of what is still to come on it.

"Russia and Ukraine will swap 150 men on Thursday", told on a Thursday, is of today: who means the
one in a week says "next Thursday".
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from extractor.reading.page import Page
from extractor.text.dates import DateMention

_WEEK = timedelta(days=7)
_NEXT = re.compile(
    r"(?<!\w)(?:next|following|week|следующ\w+|будущ\w+|недел\w+|наступн\w+|тижд\w+|тижн\w+)(?!\w)",
    re.IGNORECASE,
)
_BESIDE = 16  # characters around a weekday in which it is said to be the next one


def today_of(page: Page, date: DateMention) -> DateMention:
    """Take the weekday a week ahead for that of the report, unless the words put it later.

    Args:
        page: The page.
        date: The day of something still to come.
    """
    published = page.article.published
    if published is None or date.basis != "weekday" or date.first != date.last:
        return date
    if date.first != published + _WEEK:
        return date
    if _NEXT.search(page.text, max(0, date.start - _BESIDE), date.end + _BESIDE):
        return date
    return replace(date, first=published, last=published)
