"""What a text says about a time: the type that date readers return."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from extractor.records import Basis, Precision

__all__ = ["Basis", "DateMention", "DateRole", "Issue", "Part", "Precision"]

Issue = Literal["weekday_mismatch", "weekday_direction_unclear", "year_assumed", "ambiguous"]
DateRole = Literal["event", "dateline", "crawl", "since", "until", "deadline", "other"]
Part = Literal["early", "mid", "late"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day or period named in a text.

    Attributes:
        start: Offset of the first character.
        end: Offset after the last one.
        surface: The words themselves.
        first: First day of the period, or nothing where only a publication date could tell.
        last: Last day, the same as the first for a single day.
        precision: How finely the text puts it; periods of weeks and days are "unknown".
        basis: Whether it is a date, a weekday's name or a time relative to publication.
        weekday: The weekday named, 0 for Monday.
        issues: What the reading assumes or what is wrong with the mention.
        role: What the time is of.
        month: Month said, 1 to 12, also when the year is not known.
        day: Day of the month said (the first one of several).
        year: Year said in the text, never an assumed one.
        part: The part of the month, season or year meant ("early June").
        direction: Which way the words around it look, where this was asked.
        others: Other days that the same words may mean, or the first days of other periods, where
            they count from a day that more than one may be.
    """

    start: int
    end: int
    surface: str
    first: date | None
    last: date | None
    precision: Precision
    basis: Basis
    weekday: int | None = None
    issues: tuple[Issue, ...] = ()
    role: DateRole = "event"
    month: int | None = None
    day: int | None = None
    year: int | None = None
    part: Part | None = None
    direction: Literal["past", "future", "unclear"] | None = None
    others: tuple[date, ...] = ()
