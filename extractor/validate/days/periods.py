"""Periods: times and sizes that leave no room for one handover, or none for a total."""

from __future__ import annotations

import re
from datetime import timedelta

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import ExchangeRecord, When
from extractor.text.dates import DateMention
from extractor.text.numbers import Number
from extractor.validate.case import is_day

TOTAL = 3  # from here on the words leave no doubt
ROUND = 500
_BEYOND_ONE = 1500  # people who went home at once were never as many
_BEYOND_ANY = 2000  # nor as many bodies
LEAD = 2  # sentences in which a heading may stand
_LONG = timedelta(days=45)
_SINCE = re.compile(
    r"\b(?:since|starting|beginning|counting from|с|со|начиная с|від|од|з|із|зі|починаючи з)\s+\Z",
    re.IGNORECASE,
)


def number_of(page: Page, mention: Mention) -> Number | None:
    """The number of a mention, if it has one."""
    return None if mention.number is None else page.numbers[mention.number]


def is_since(page: Page, mention: Mention, when: When) -> bool:
    """The record's time is open, and its first day is told as such: "від 24 лютого 2022 року"."""
    date = mention.date
    if when.end is not None or when.precision != "unknown" or date is None:
        return False
    before = page.text[max(mention.sentence.start, date.start - 16) : date.start]
    return date.first == when.start and bool(_SINCE.search(before))


def is_beyond_one(page: Page, mention: Mention, record: ExchangeRecord) -> bool:
    """So many came home over time, if nobody tells the day; of the dead, so many more."""
    number = number_of(page, mention)
    if number is None or is_day(record.when):
        return False
    dead = any(transfer.category == "bodies" for transfer in record.transfers)
    if dead and (mention.sentence.index < LEAD or number.bound not in ("exact", "about")):
        return False
    return (number.value or 0) >= (_BEYOND_ANY if dead else _BEYOND_ONE)


def is_beyond_any(page: Page, mention: Mention) -> bool:
    """So many were never handed over at once, bodies included."""
    number = number_of(page, mention)
    return number is not None and number.bound == "exact" and (number.value or 0) >= _BEYOND_ANY


def by_period(date: DateMention, number: Number | None) -> int:
    """A year leaves room for a total, a week or less for none; a range of days may sum them up."""
    if date.precision == "year" and date.part is not None:
        return 0  # "at the start of the year"
    if date.precision == "year" and number is not None and (number.value or 0) >= ROUND:
        return TOTAL
    if date.role == "since" or date.precision == "year":
        return 1
    if date.basis == "weekday" and date.last not in (None, date.first):
        return 1  # "between Friday and Sunday"
    if date.precision == "season" and date.part is None:
        return 0
    assert date.first is not None
    if date.basis == "explicit" and date.precision == "day":
        return 1 if date.last not in (None, date.first) else -2
    if date.precision == "unknown" and date.last is not None and date.last - date.first > _LONG:
        return 1  # "in the first quarter of 2026"
    return -1 if date.precision in ("month", "season") else -2
