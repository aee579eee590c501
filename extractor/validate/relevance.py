"""Relevance: which mentions of a value may tell a record's event."""

from __future__ import annotations

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import When
from extractor.text.dates import DateMention
from extractor.validate.case import Case, Support
from extractor.validate.counts.kinds import of_category

COUNTS = ("total", "exchange_count", "other")


def relevant(case: Case, support: Support) -> list[Mention]:
    """The mentions of a value that may tell the record's event: no dirt, no other time."""
    sound = [m for m in support.candidates if not m.dirty]
    alike = [m for m in sound if _counts_alike(case, support, m)]
    sound = alike or sound
    clean = [m for m in sound if m.role in COUNTS] or [m for m in sound if m.role == "casualties"]
    hedged = [m for m in clean if _hedged_alike(case.page, m, support)]
    clean = hedged or clean
    when = case.record.when
    fitting = [
        m
        for m in clean
        if m.date is None or m.date.first is None or when.start is None or meets(m.date, when)
    ]
    span = None if support.mention is None else support.transfer.quantity.span
    if span is not None and support.mention in fitting:
        return [m for m in fitting if m is support.mention]
    return fitting or clean


def _counts_alike(case: Case, support: Support, mention: Mention) -> bool:
    """The number counts what the transfer moves, not "three countries" for three residents."""
    return of_category(case.page, mention, support.transfer.category) != "differs"


def _hedged_alike(page: Page, mention: Mention, support: Support) -> bool:
    number = None if mention.number is None else page.numbers[mention.number]
    return number is not None and number.bound == support.transfer.quantity.bound


def meets(date: DateMention, when: When) -> bool:
    """Tell whether a time that the text says and a record's time overlap."""
    assert date.first is not None
    assert when.start is not None
    if when.end is None and when.precision != "day":
        return (date.last or date.first) >= when.start
    return date.first <= (when.end or when.start) and when.start <= (date.last or date.first)
