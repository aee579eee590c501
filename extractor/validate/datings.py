"""Supports: whether the words for a time can be a record's time."""

from __future__ import annotations

from datetime import date

from extractor.reading.page import Page
from extractor.records import ExchangeRecord, When
from extractor.text.dates import DateMention
from extractor.validate.contexts import DONE

_WEEK = 7  # days


def supports_date(mention: DateMention, when: When) -> bool:
    """Tell whether a date mention says a `When`: the same days, or a period within its period."""
    if when.start is None:
        return True
    end = when.end or when.start
    if mention.first is None:
        month, day = getattr(mention, "month", None), getattr(mention, "day", None)
        return month == when.start.month and day in (None, when.start.day)
    last = mention.last or mention.first
    if when.end is None and when.precision != "day" and when.start == mention.first:
        return True
    if mention.role in ("since", "until") and when.start in (mention.first, last):
        return True
    if when.precision == "day" or when.start == end:
        if mention.first == when.start and last == end:
            return True
        spread = "weekday_direction_unclear" in mention.issues
        return (
            mention.precision == "day"
            and when.start == end
            and (
                when.start in (mention.first, last)
                if spread
                else mention.first <= when.start <= last
            )
        )
    if when.end is None:
        return mention.first <= when.start <= last or mention.first == when.start
    return mention.first <= end and when.start <= last


def named_by_weekday(mention: DateMention, record: ExchangeRecord, published: date | None) -> bool:
    """Tell whether a weekday's name says a record's day, whichever way the words around it look.

    A weekday of what is done is the last one, of what is ahead the next one, or today; a "will" or
    "set to" beside it may be of another verb.
    """
    start = record.when.start
    if published is None or start is None or mention.basis != "weekday" or mention.day is not None:
        return False
    if record.when.end not in (None, start) or mention.weekday != start.weekday():
        return False
    if mention.precision != "day" or mention.first != mention.last:
        return False
    gone = (published - start).days
    return 0 <= gone < _WEEK if record.status in DONE else 0 <= -gone <= _WEEK


def told_in_year(page: Page, mention: DateMention, when: When) -> bool:
    """Tell whether a day without a year is a record's, in a year that the article names.

    A story of 2022 that is told two years later says its year once: "In spring 2022 ... Then, on
    21 September, ...".
    """
    start = when.start
    if start is None or when.end not in (None, start) or "year_assumed" not in mention.issues:
        return False
    if (mention.month, mention.day) != (start.month, start.day):
        return False
    if mention.weekday is not None and mention.weekday != start.weekday():
        return False
    return any(date.year == start.year for date in page.dates if date.role != "crawl")
