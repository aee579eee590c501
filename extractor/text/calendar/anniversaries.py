"""Anniversaries: days told without their year come round again."""

from __future__ import annotations

from datetime import date

_SOON = 30  # days
_HALF_A_YEAR = 183
_YEAR = 365


def comes_again_soon(day: date, published: date) -> bool:
    """Tell whether a day long gone comes round again within a month of a report.

    "A swap is foreseen for September", told at the end of August: no year makes it the last one.

    Args:
        day: The day, its year assumed.
        published: When the report was.
    """
    if (published - day).days < _HALF_A_YEAR:
        return False
    return (day - published).days % _YEAR <= _SOON
