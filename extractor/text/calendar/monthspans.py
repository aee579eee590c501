"""Which days a week, a half or a weekday of a month is: the first week is the 1st to the 7th."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from extractor.text.calendar.periods import Period

Unit = Literal["days", "day", "week", "third", "half", "weekend", "weekday", "tens"]

_FEW = 5  # "the first days of May", "в первых числах": the 1st to the 5th
_TENS = 10
_HALF = 15
_SATURDAY = 5


def span_in(
    year: int, month: int, unit: Unit, nth: int, *, count: int = 0, weekday: int = 0
) -> Period | None:
    """Find the days meant.

    Args:
        year: The year.
        month: Its month.
        unit: What is named of the month.
        nth: Which one; -1 is the last, and "tens" begin on that day.
        count: How many units, where that is said.
        weekday: The weekday named, 0 for Monday.

    Returns:
        First and last day, or nothing where the month has no such.
    """
    last = monthrange(year, month)[1]
    if unit == "tens":
        first, end = nth, nth + _TENS - 1
    elif unit == "half":
        first, end = (1, _HALF) if nth == 1 else (_HALF + 1, last)
    elif unit == "third":
        first, end = (
            (2 * _TENS + 1, last) if nth in (-1, 3) else (_TENS * (nth - 1) + 1, _TENS * nth)
        )
    elif unit in ("weekend", "weekday"):
        first = _weekday(year, month, nth, _SATURDAY if unit == "weekend" else weekday)
        end = first + (unit == "weekend")
    else:
        size = {"week": 7 * (count or 1), "days": count or _FEW}.get(unit, 1)
        first, end = _run(nth, size, last)
    if not 1 <= first <= last or (unit == "days" and nth not in (1, -1)):
        return None
    start = date(year, month, first)
    return start, start + timedelta(days=min(end, last + (unit == "weekend")) - first)


def _run(nth: int, size: int, last: int) -> tuple[int, int]:
    """The nth stretch of so many days, counted from the first day or back from the last."""
    if nth < 0:
        return last - size + 1, last
    return size * (nth - 1) + 1, size * nth


def _weekday(year: int, month: int, nth: int, weekday: int) -> int:
    """The day of the month on which a weekday comes for the nth or the last time."""
    last = monthrange(year, month)[1]
    if nth < 0:
        return last - (date(year, month, last).weekday() - weekday) % 7
    return 1 + (weekday - date(year, month, 1).weekday()) % 7 + 7 * (nth - 1)
