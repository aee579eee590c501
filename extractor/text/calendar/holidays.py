"""Holidays that name a day: "on Independence Day", "напередодні Великодня", "the day after Easter".

Which days they are stands in `holidays.yaml`. Only words that set something on the day, or a day
or two beside it, date an event: "before New Year" and "an Easter truce" do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from extractor.tables import read_table
from extractor.text.calendar.easter import orthodox_easter, western_easter
from extractor.text.calendar.weekdays import Tense, shift

_DAY = r"(?:день|дня|дню|дн[её]м|дне|дні)"
_YEAR = re.compile(
    r",?\s+(?:of\s+)?((?:19|20)\d\d)(?!\d)(?:-?го|-?й)?(?:\s+(?:г(?:ода)?|р(?:оку)?)\b)?"
)
_EVE_AFTER = re.compile(r"\s+eve\b", re.IGNORECASE)
_FILLER = (
    r"(?:\s+(?:the|day|день|дня|дні|its|their|his|our|orthodox|western|catholic|this|year's|feast|holiday|of|"
    r"ukrain\w+(?:'s)?|russia\w*(?:'s)?|country's|праздник\w*|праздничн\w+|великого|светл\w+|"
    r"святого|православн\w+|католическ\w+|свят(?:а|о|і|ом)|світл\w+|великого|католицьк\w+|самого|"
    r"цього|этого|украинск\w+|українськ\w+))*\s+\Z"
)
_ON = re.compile(
    r"\b(?:on|at|over|в|во|у|на|під час|во время|приурочен\w* (?:к|до)|до нагоди|с нагоди)"
    rf"{_FILLER}|\b(?:в|у)\s+(?:сам(?:ый|ий)\s+)?\Z",
    re.IGNORECASE,
)
_EVE = re.compile(
    r"\b(?:(?:on )?(?:the )?eve of|(?:the |a |one )?(?:day|night|evening) (?:before|ahead of)|"
    r"(?:в )?канун|накануне|напередодні|за день до|за добу до|за сутки до|"
    rf"(?:вечер|вечір|ночь|ніч|день)\w* (?:перед|до)){_FILLER}",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\b(?:the (?:next |following )?day after|a day after|one day after|(?:на )?"
    r"(?:следующий|другой|второй) день после|через (?:день|сутки) после|"
    rf"наступного дня (?:після|по)|(?:на )?(?:наступний|другий) день (?:після|по)|"
    rf"за день після|через день після){_FILLER}",
    re.IGNORECASE,
)
_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "два": 2, "дві": 2, "двое": 2, "три": 3,
    "четыре": 4, "чотири": 4, "пять": 5, "п'ять": 5,
}  # fmt: skip
_COUNT = "|".join([*_COUNTS, "[2-9]"])
_APART = re.compile(
    rf"\b(?:(?P<en>{_COUNT}) days (?P<way>before|after|ahead of)|"
    rf"за (?P<back>{_COUNT}) (?:дня|дней|дні|днів|суток|доби) до|"
    rf"через (?P<on>{_COUNT}) (?:дня|дней|дні|днів|суток|доби) (?:после|після)){_FILLER}",
    re.IGNORECASE,
)
# what only lies near the day, in time or in thought
_LOOSE = re.compile(
    r"\b(?:before|ahead of|after|since|until|till|by|for|until|days|weeks|до|к|ко|перед|после|с|со|"
    rf"под|після|від|з|із|по|від|для|під){_FILLER}",
    re.IGNORECASE,
)
_REACH = 90  # characters before a holiday that may say how a day lies to it
_NAME = 48  # characters that a name has at most
_GENERIC = re.compile(r"\b(?:(?:the )?holiday|праздник(?:а|у)?|свят(?:о|а))(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday named in a text.

    Attributes:
        start: Where the words begin that say which day is meant.
        end: Where they end.
        rules: The days it may be, as the table gives them.
        step: Days from the holiday to the day meant.
        firm: Whether the words set something on that day.
        year: The year said with it.
    """

    start: int
    end: int
    rules: tuple[dict[str, Any], ...]
    step: int
    firm: bool
    year: int | None = None


@cache
def _rows() -> list[dict[str, Any]]:
    # the longer name first: "Old New Year", "Easter Monday"
    rows = read_table("extractor.text", "holidays.yaml")
    return sorted(rows, key=lambda row: len(row["words"][0]), reverse=True)


@cache
def _pattern(index: int) -> re.Pattern[str]:
    words = "|".join(_rows()[index]["words"]).replace("DAY", _DAY)
    return re.compile(rf"\b(?:{words})(?!\w)".replace(" ", r"\s"), re.IGNORECASE)


def _named(text: str) -> Iterator[tuple[int, int, int]]:
    """Where the names stand: looked for only around letters of theirs."""
    low = text.lower()
    if len(low) != len(text):  # a letter that is two in lower case moves all that follows
        low = text
    taken: list[tuple[int, int, int]] = []
    for index, row in enumerate(_rows()):
        for key in row["keys"]:
            at = low.find(key)
            while at >= 0:
                for match in _pattern(index).finditer(text, max(0, at - _NAME), at + _NAME):
                    taken.append((match.start(), match.end(), index))
                at = low.find(key, at + len(key))
    if not taken:
        return
    taken += [(m.start(), m.end(), -1) for m in _GENERIC.finditer(text)]
    end = 0
    for start, stop, index in sorted(set(taken), key=lambda item: (item[0], -item[1])):
        if start >= end:
            yield start, stop, index
            end = stop


def find_holidays(text: str) -> Iterator[Holiday]:
    """Find the holidays that a folded text names, in order."""
    last: tuple[dict[str, Any], ...] | None = None
    for start, end, index in _named(text):
        if index < 0 and last is None:
            continue
        rules = last if index < 0 and last is not None else tuple(_rows()[index]["days"])
        last = rules
        found = _placed(text, start, end, rules)
        if found is not None and (found.firm or index >= 0):
            yield found


def _placed(text: str, start: int, end: int, rules: tuple[dict[str, Any], ...]) -> Holiday | None:
    """Read how the day meant lies to a holiday."""
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    low = start - len(before)
    year = _YEAR.match(text, end)
    said = int(year[1]) if year else None
    end = year.end() if year else end
    eve = _EVE_AFTER.match(text, end)
    if eve is not None:
        on = _ON.search(before)
        return Holiday(low + on.start() if on else start, eve.end(), rules, -1, bool(on), said)
    apart = _APART.search(before)
    if apart is not None:
        word = (apart["en"] or apart["back"] or apart["on"]).lower()
        count = int(word) if word.isdigit() else _COUNTS[word]
        back = apart["back"] or (apart["way"] or "").lower() in ("before", "ahead of")
        return Holiday(low + apart.start(), end, rules, -count if back else count, True, said)
    for relation, step in ((_EVE, -1), (_NEXT, 1), (_ON, 0)):
        placed = relation.search(before)
        if placed is not None:
            return Holiday(low + placed.start(), end, rules, step, True, said)
    if _LOOSE.search(before):
        return None
    return Holiday(start, end, rules, 0, False, said)


def days_of(holiday: Holiday, published: date | None, tense: Tense) -> list[date]:
    """Find the days that a holiday may be, the likeliest first.

    Args:
        holiday: What the text says.
        published: The day of publication, to find a year that is not said.
        tense: What the words around it say about its time.
    """
    if holiday.year is not None:
        years = [holiday.year]
    elif published is not None:
        years = [year for step in (-1, 0, 1) if 1900 < (year := published.year + step) < 2100]
    else:
        return []
    found: list[date] = []
    for rule in holiday.rules:
        days = [shift(day, holiday.step) for year in years if (day := _day(rule, year))]
        if published is not None and holiday.year is None:
            days = _nearest(days, published, tense)
        found += days
    if published is not None:  # of two reckonings the one of the news itself
        found.sort(key=lambda day: abs((day - published).days) > _NEWS)
    return list(dict.fromkeys(found))


_NEWS = 3  # days around publication


def _nearest(days: list[date], published: date, tense: Tense) -> list[date]:
    """The day of one rule that the words mean: the last, the next, or the nearest."""
    gone = [day for day in days if day <= published]
    coming = [day for day in days if day >= published]
    if tense == "past" and gone:
        return [gone[-1]]
    if tense == "future" and coming:
        return [coming[0]]
    return sorted(days, key=lambda day: abs((day - published).days))[:1]


def _day(rule: dict[str, Any], year: int) -> date | None:
    if year < rule.get("since", year):
        return None
    if "date" in rule:
        month, day = rule["date"]
        return date(year, month, day)
    reckoning = orthodox_easter if "orthodox" in rule else western_easter
    return shift(reckoning(year), rule.get("orthodox", rule.get("western", 0)))
