"""The day of Easter, by the Orthodox and by the Western reckoning."""

from __future__ import annotations

from datetime import date, timedelta


def orthodox_easter(year: int) -> date:
    """Find Orthodox Easter as a day of the civil calendar.

    Meeus, Astronomical Algorithms (1991), chapter 8: Easter of the Julian calendar, carried over
    by the days that the two calendars lie apart.
    """
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    apart = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=apart)


def western_easter(year: int) -> date:
    """Find Western Easter: the anonymous Gregorian algorithm, as Meeus gives it there."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, odd = divmod(century, 4)
    moved = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leaps - moved + 15) % 30
    week = (32 + 2 * odd + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
