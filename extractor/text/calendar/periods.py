"""Periods of the calendar: months, seasons, years, and which one is meant when no year is said."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from extractor.text.calendar.weekdays import Tense, shift, week_of

Period = tuple[date, date]

_MARGIN = 3  # days a report's own date may lag behind what it tells as past
_PLAN_AGE = 14  # days a plan may be old when a report repeats it in the future tense
_DEADLINE_AHEAD = 150  # days ahead up to which a past verb may set a deadline
_FAR_AHEAD = 60  # days ahead up to which an undated day with no clear tense may lie
_LONG_PAST = 270  # days after which a report names the year of a day, too


def day_or_none(year: int, month: int, day: int) -> date | None:
    """Make a date, or nothing where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def undated_day(month: int, day: int, published: date, tense: Tense) -> date | None:
    """Find the year of a day told without one: the nearest that the tense allows."""
    years = range(max(published.year - 4, 1), min(published.year + 5, 9999))
    days = [found for year in years if (found := day_or_none(year, month, day)) is not None]
    if tense == "future":
        floor = shift(published, -_PLAN_AGE)
        return min((found for found in days if found >= floor), default=None)
    ahead = shift(published, _MARGIN if tense == "past" else _FAR_AHEAD)
    return max((found for found in days if found <= ahead), default=None)


def nearest_day(month: int, day: int, published: date) -> date | None:
    """Find the year of a day told without one, whatever the words around it say."""
    years = range(max(published.year - 1, 1), min(published.year + 2, 9999))
    days = [found for year in years if (found := day_or_none(year, month, day)) is not None]
    return min(days, key=lambda found: abs((found - published).days), default=None)


def is_far(day: date, published: date) -> bool:
    """Whether a day lies so far back or ahead that a report would have named its year."""
    return abs((day - published).days) > _LONG_PAST


def month_period(year: int, month: int) -> Period:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def undated_month(month: int, published: date, tense: Tense) -> Period:
    """Find the latest such month, or the next one when it is still to come."""
    year = published.year
    if tense == "future":
        return month_period(_year(year + (month < published.month)), month)
    return month_period(_year(year - (month > published.month)), month)


def nearest_month(month: int, published: date, tense: Tense) -> Period:
    """Find the month of a deadline: what was promised in the past may be still to come."""
    coming = undated_month(month, published, "future")
    far = (coming[0] - published).days > _DEADLINE_AHEAD
    return undated_month(month, published, "past") if far and tense == "past" else coming


def season_period(year: int, season: int) -> Period:
    """A meteorological season; winter (0) is the one that ends in the year."""
    year = max(year, 2)
    if season == 0:
        return date(year - 1, 12, 1), month_period(year, 2)[1]
    return date(year, 3 * season, 1), month_period(year, 3 * season + 2)[1]


def undated_season(
    season: int, published: date, tense: Tense, offset: int, *, named: bool = False
) -> Period:
    """Find the season meant: offset -1 "last", 1 "next", 0 plain or, where named, "this"."""
    year = published.year
    periods = [season_period(_year(year + step), season) for step in (-2, -1, 0, 1, 2)]
    if offset < 0:
        return max((p for p in periods if p[1] < published), default=periods[0])
    this_year = season_period(year, season)
    if named and tense == "unclear" and this_year[1] >= published:
        return this_year  # "this autumn", written in July
    coming = [period for period in periods if period[0] > published]
    if offset > 0 or (tense == "future" and not any(a <= published <= b for a, b in periods)):
        return min(coming, default=periods[-1])
    return max((p for p in periods if p[0] <= published), default=periods[0])


def year_period(year: int) -> Period:
    """First and last day of a year."""
    return date(_year(year), 1, 1), date(_year(year), 12, 31)


def unit_period(unit: str, published: date, offset: int) -> Period:
    """The week, month or year of publication, or one some steps off.

    Args:
        unit: "k" week, "m" month, "y" year, "d" day.
        published: The day of publication.
        offset: How many units off, negative for the past.

    Returns:
        Its first and last day.
    """
    if unit == "k":
        return week_of(published, offset)
    if unit == "m":
        months = published.year * 12 + published.month - 1 + offset
        return month_period(_year(months // 12), months % 12 + 1)
    if unit in "yj":
        return year_period(published.year + offset)
    day = shift(published, offset)
    return day, day


def _year(year: int) -> int:
    return min(max(year, 2), 9998)
