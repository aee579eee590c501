"""Reading dates that name a day of a month: "June 6-7", "с 30 мая по 2 июня 2025 года"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from extractor.text.calendar.grammar import Phrase
from extractor.text.calendar.mentions import Issue
from extractor.text.calendar.periods import Period, day_or_none, undated_day
from extractor.text.calendar.tokens import Tokens
from extractor.text.calendar.weekdays import Tense, shift

_LEAP = 2024  # a year that has every day of every month


@dataclass(frozen=True, slots=True)
class Explicit:
    """The period that an explicit date names, and its parts as said."""

    period: Period | None
    month: int
    day: int
    year: int | None
    issues: tuple[Issue, ...]


def read_explicit(
    tokens: Tokens, phrase: Phrase, published: date | None, tense: Tense, told: int | None = None
) -> Explicit | None:
    """Read a phrase that names days.

    Args:
        tokens: The text's tokens.
        phrase: The phrase, with or without a weekday beside it.
        published: The day of publication, to find a year that is not said.
        tense: What the words around say about its time.
        told: The year that words such as "of that year" behind it mean.

    Returns:
        The date, or nothing when the calendar has no such day.
    """
    if "N" in phrase.kinds(tokens):
        return _numeric(tokens, phrase, published)
    months = phrase.values(tokens, "MVRU")
    days = _days(tokens, phrase)
    first_month, last_month = months[0], months[-1]
    if not days or any(
        day_or_none(_LEAP, month, day) is None
        for month, day in ((first_month, days[0]), (last_month, days[-1]))
    ):
        return None
    if first_month == last_month and days != sorted(days):
        return None
    issues: list[Issue] = ["ambiguous"] if "/" in phrase.kinds(tokens) else []
    said, years = _years(tokens, phrase, published)
    if not years and told is not None:
        said, years = told, [told]
    if not years:
        issues.append("year_assumed")
    period = _period(months, days, years, published, tense)
    if years and period is None:
        return None  # the 29th of February of a common year
    return Explicit(period, first_month, days[0], said, tuple(issues))


def _days(tokens: Tokens, phrase: Phrase) -> list[int]:
    kinds = phrase.kinds(tokens)
    if "O" in kinds:
        return [sum(phrase.values(tokens, "cO"))]
    return phrase.values(tokens, "D")


def _years(tokens: Tokens, phrase: Phrase, published: date | None) -> tuple[int | None, list[int]]:
    """The year said, and the years to reckon with: also those of "last year"."""
    years = phrase.values(tokens, "Y")
    if years:
        return years[0], years
    kinds = phrase.kinds(tokens)
    for index, kind in enumerate(kinds[:-1]):
        if kind in "LTX" and kinds[index + 1] == "y" and published is not None:
            year = published.year + "LTX".index(kind) - 1
            return year, [year]
    return None, []


def _period(
    months: list[int],
    days: list[int],
    years: list[int],
    published: date | None,
    tense: Tense,
) -> Period | None:
    wraps = (months[0], days[0]) > (months[-1], days[-1])
    if years:
        begin = day_or_none(years[0] - (wraps and len(years) == 1), months[0], days[0])
        end = day_or_none(years[-1], months[-1], days[-1])
    elif published is not None:
        begin = undated_day(months[0], days[0], published, tense)
        end = day_or_none(begin.year + wraps, months[-1], days[-1]) if begin else None
    else:
        return None
    if begin is None or end is None or end < begin:
        return None
    return begin, end


def _numeric(tokens: Tokens, phrase: Phrase, published: date | None) -> Explicit | None:
    found = [
        tokens.numeric[index]
        for index in range(phrase.first, phrase.last)
        if index in tokens.numeric
    ]
    readings = found[0]
    first = _likelier(readings, published)
    issues: tuple[Issue, ...] = ("ambiguous",) if readings[0] != readings[1] else ()
    last = found[-1][0 if first == readings[0] else 1]
    if last < first:
        return None
    return Explicit((first, last), first.month, first.day, first.year, issues)


def _likelier(readings: tuple[date, date], published: date | None) -> date:
    """Of day/month and month/day, the one nearer to publication."""
    day_first, month_first = readings
    if published is None or day_first == month_first:
        return day_first
    late = shift(published, 60)
    return min(readings, key=lambda day: (day > late, abs((day - published).days)))
