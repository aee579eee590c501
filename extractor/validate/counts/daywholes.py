"""Days' wholes: who came home on a day on which another record counts more may be some of those.

"Five men of our region came home in yesterday's swap. In all, Ukraine got 205 back on Friday."
"""

from __future__ import annotations

from extractor.records import DONE, Transfer, When
from extractor.validate.case import Case, Support, is_day

_TIMES = 2  # so many times as many are no rival figure for the same people
_WEEK = 7


def is_of_greater(case: Case, support: Support) -> str | None:
    """Name the doubt about a count that may be a part of another record's of the same day.

    Args:
        case: The record with its page.
        support: The transfer.
    """
    record, mine = case.record, support.transfer
    if record.scope != "single" or record.status not in DONE or not _is_short(record.when):
        return None
    if len({transfer.to_party for transfer in record.transfers}) > 1:
        return None  # who tells both ways tells an exchange of its own
    for other in case.siblings.of_flow(mine):
        theirs = other.record
        if other is case or theirs.scope != "single" or theirs.status not in DONE:
            continue
        if not _is_in(theirs.when, record.when):
            continue
        if any(_is_more(told, mine) for told in theirs.transfers):
            return "Another record counts more of them on that day: these may be a part."
    return None


def _is_short(when: When) -> bool:
    """A day, or a week in which whoever came home did so in the exchange of a day of it."""
    if when.start is None or when.end is None:
        return is_day(when)
    return (when.end - when.start).days < _WEEK


def _is_in(day: When, when: When) -> bool:
    if not is_day(day) or day.start is None or when.start is None:
        return False
    return when.start <= day.start <= (when.end or when.start)


def _is_more(told: Transfer, mine: Transfer) -> bool:
    same = (told.category, told.from_party, told.to_party)
    if same != (mine.category, mine.from_party, mine.to_party):
        return False
    return (told.quantity.value or 0) > _TIMES * (mine.quantity.value or 0) > 0
