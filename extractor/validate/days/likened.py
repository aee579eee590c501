"""Likened days: whether a record's day is said to have had the numbers of another."""

from __future__ import annotations

from extractor.reading.days.likened import echoes
from extractor.validate.case import Case
from extractor.validate.days.datings import may_date


def is_echo(case: Case) -> bool:
    """Tell whether the record's day is said to have had numbers that stand elsewhere."""
    own = {t.quantity.value for t in case.record.transfers if t.quantity.value}
    return case.record.when.start is not None and any(
        (not echo.values or own & echo.values) and may_date(case, echo.date)
        for echo in echoes(case.page)
    )
