"""Spans of days that a text tells by their ends, or by one end and a length."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from extractor.reading.days.multiday import lengths
from extractor.records import When
from extractor.text.calendar.weekdays import following, latest
from extractor.text.dates import DateMention
from extractor.validate.case import Case

_LONGEST = 7  # days


def spanned(case: Case, when: When) -> bool:
    """Whether a record's few days run from one day told to another, or last as long as is said.

    "It has begun and goes on until Sunday", "on Friday ... and we await more on Saturday and
    Sunday", "tomorrow, over two days", "two exchanges within two days": from the first day to the
    last, wherever each is told.
    """
    if when.start is None or when.end is None or when.start == when.end:
        return False
    told = [day for day in case.page.dates if day.role != "crawl"]
    if {when.start, when.end} <= {day for mention in told for day in (mention.first, mention.last)}:
        return True
    if not 0 < (when.end - when.start).days < _LONGEST:
        return False
    known = {day for mention in told for day in days_meant(case, mention)}
    published = case.page.article.published
    if published is not None and case.record.status != "completed":
        known.add(published)
    if {when.start, when.end} <= known:
        return True
    step = (when.end - when.start).days + 1
    said = any(days == step for _, days in lengths(case.page, 0, len(case.page.text)))
    return said and bool({when.start, when.end} & known)


def days_meant(case: Case, mention: DateMention) -> Iterator[date]:
    """The days that the words for a time may be, a weekday both ways.

    Args:
        case: The record, whose article has a day.
        mention: The words.
    """
    yield from (day for day in (mention.first, mention.last, *mention.others) if day)
    published = case.page.article.published
    if published is None or mention.day is not None or mention.weekday is None:
        return
    weekdays = {mention.weekday}
    if mention.last is not None:
        weekdays.add(mention.last.weekday())
    for weekday in weekdays:
        yield latest(weekday, published)
        yield following(weekday, published)
