"""Clauses behind a day that tell what happened on it: "since August, when 22 came home"."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.reading.page import Page
from extractor.text.dates import DateMention

_WHEN = re.compile(r",?\s+(?:when|in which|коли|когда)\b", re.IGNORECASE)


def as_own_day(page: Page, date: DateMention | None, start: int) -> DateMention | None:
    """Make a count's own time of the day since which there was nothing more.

    Args:
        page: The page.
        date: The time that the count was given.
        start: Where the count begins.
    """
    if date is None or date.role != "since" or not tells_of(page, date, start):
        return date
    return replace(date, role="event")


def tells_of(page: Page, day: DateMention, start: int) -> bool:
    """Tell whether a clause behind a day tells of a count: "29 January, when 100 went".

    Args:
        page: The page.
        day: The day.
        start: Where the count begins.
    """
    when = _WHEN.match(page.text, day.end) if day.end <= start else None
    if when is None:
        return False
    # behind a comma the main clause goes on
    return day.precision == "day" or not re.search(r",\s", page.text[when.end() : start])
