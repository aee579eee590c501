"""Which day a weekday's name means, seen from the day of publication."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

Tense = Literal["past", "future", "unclear"]


def shift(day: date, days: int) -> date:
    """Move a date by days, stopping at the ends of the calendar."""
    ordinal = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def latest(weekday: int, day: date) -> date:
    """Find the latest such weekday up to and including a day."""
    return shift(day, -((day.weekday() - weekday) % 7))


def following(weekday: int, day: date) -> date:
    """Find the first such weekday strictly after a day."""
    return shift(day, (weekday - day.weekday() - 1) % 7 + 1)


def resolve_weekday(weekday: int, published: date, tense: Tense) -> tuple[date, date]:
    """Resolve a weekday's name against the day of publication.

    Args:
        weekday: The weekday named, 0 for Monday.
        published: The day of publication.
        tense: What the sentence says about its time.

    Returns:
        The latest such day up to and including publication when past, the first one strictly
        after it when still to come, and both as a period when nothing tells.
    """
    past, future = latest(weekday, published), following(weekday, published)
    if tense == "past":
        return past, past
    if tense == "future":
        return future, future
    return past, future


def week_of(day: date, weeks: int = 0) -> tuple[date, date]:
    """Monday and Sunday of the week of a day, or of one some weeks off."""
    monday = day - timedelta(days=day.weekday()) if day.toordinal() > 7 else day
    monday = shift(monday, 7 * weeks)
    return monday, shift(monday, 6)
