"""Whether the time of a record of diplomacy is the one that a text gives."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from extractor.records import DiplomacyRecord
from extractor.text.calendar.mentions import DateMention, Part


def period_of(record: DiplomacyRecord) -> tuple[date, date] | None:
    """First and last day of a record, if it has any."""
    start = record.when.start
    if start is None:
        return None
    if record.when.end is None and record.when.precision == "month":
        return start, start.replace(day=monthrange(start.year, start.month)[1])
    if record.when.end is None and record.when.precision == "year":
        return start, start.replace(month=12, day=31)
    return start, record.when.end or start


def same_time(period: tuple[date, date], mention: DateMention) -> bool:
    """Whether a period is what a mention says, or a wider one around it."""
    first, last = period
    mention = _in_year_of(first, mention)
    if mention.first is None or mention.last is None:
        if mention.month is None:
            return mention.weekday is not None and mention.weekday == first.weekday()
        return (mention.month, mention.day or first.day) == (first.month, first.day)
    if (first, last) == (mention.first, mention.last):
        return True
    if first in mention.others and last - first == mention.last - mention.first:
        return True
    if mention.part is not None and first != last:  # where "mid-June" begins is anyone's guess
        told = _part_of(mention.first, mention.last, mention.part)
        if "year_assumed" in mention.issues or "year_unclear" in mention.issues:
            told = (_in_year(told[0], first.year), _in_year(told[1], last.year))
        return _share(period, told) >= 0.5
    if _is_loose(mention) and first != last:
        return _is_nearly(period, mention) or (
            _is_calendar(first, last) and _lies_in(period, mention)
        )
    if "year_assumed" in mention.issues and (first == last) == (mention.first == mention.last):
        days = [(day.month, day.day) for day in (first, last, mention.first, mention.last)]
        if days[:2] == days[2:]:
            return True
        if first == last:
            return False
    if "weekday_direction_unclear" in mention.issues and first == last:
        return first in (mention.first, mention.last)
    if first == last and _is_two_days(mention) and first in (mention.first, mention.last):
        return True
    if first <= mention.first and mention.last <= last:
        return _is_calendar(first, last)
    part = mention.first <= first and last <= mention.last and first != last
    return part and (first == mention.first or last == mention.last)


_AND = re.compile(r"\d[a-z]{0,2}(?: \w+)? (?:and|и|і|й|та) \d")


_EDGE = timedelta(days=3)  # where "the first days of May" end is anyone's guess


def _is_loose(mention: DateMention) -> bool:
    """Whether a time is some days of a named month: "the first week of March"."""
    return mention.basis == "explicit" and mention.precision == "unknown"


def _is_nearly(period: tuple[date, date], mention: DateMention) -> bool:
    """Whether the edges of a period lie within three days of those that a mention may mean."""
    assert mention.first is not None
    assert mention.last is not None
    length = mention.last - mention.first
    return any(
        abs(period[0] - day) <= _EDGE and abs(period[1] - day - length) <= _EDGE
        for day in (mention.first, *mention.others)
    )


def _is_two_days(mention: DateMention) -> bool:
    """Whether two days apart are told, no stretch of time: "3 и 9 марта"."""
    if mention.first is None or mention.last is None or (mention.last - mention.first).days < 2:
        return False
    return _AND.search(mention.surface) is not None


def _in_year_of(day: date, mention: DateMention) -> DateMention:
    """A month whose year is a guess, in the year of a day: "in July", written on 30 June."""
    guessed = mention.precision == "month" and "year_assumed" in mention.issues
    if not guessed or mention.first is None or mention.last is None:
        return mention
    if mention.month != day.month or mention.first.year == day.year:
        return mention
    last = date(day.year, day.month, monthrange(day.year, day.month)[1])
    return replace(mention, first=day.replace(day=1), last=last)


def in_time(period: tuple[date, date], mention: DateMention) -> bool:
    """Whether a mention is a period, or a day out of it."""
    if same_time(period, mention):
        return True
    return _lies_in(period, mention)


def _lies_in(period: tuple[date, date], mention: DateMention) -> bool:
    """Whether a mention lies in a period."""
    days = (mention.first, mention.last)
    return all(day is not None and period[0] <= day <= period[1] for day in days)


def _part_of(first: date, last: date, part: Part) -> tuple[date, date]:
    """The third of a period that "early", "mid" or "late" means."""
    third = timedelta(days=(last - first).days // 3)
    begin = {"early": first, "mid": first + third, "late": last - third}[part]
    return begin, begin + third


def _in_year(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, 28) if day.month == 2 else day.day)


def _share(one: tuple[date, date], other: tuple[date, date]) -> float:
    """The part of the days of two periods that they have in common."""
    common = (min(one[1], other[1]) - max(one[0], other[0])).days + 1
    joint = (max(one[1], other[1]) - min(one[0], other[0])).days + 1
    return common / joint


def _is_calendar(first: date, last: date) -> bool:
    """Whether a period is made of whole weeks or whole months: no other is wider on purpose."""
    week = first.weekday() == 0 and last - first == timedelta(days=6)
    return week or (first.day == 1 and last.day == monthrange(last.year, last.month)[1])
