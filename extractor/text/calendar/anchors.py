"""What a relative time counts from: the day, the month or the year told before, or the report's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from extractor.text.calendar.grammar import Phrase
from extractor.text.calendar.mentions import Precision
from extractor.text.calendar.periods import Period, unit_period
from extractor.text.calendar.scene import Reading, Scene
from extractor.text.calendar.weekdays import shift

ANCHOR_REACH = 500  # characters back to the day that "the day before" counts from
UNIT_PRECISION: dict[str, Precision] = {
    "k": "unknown",
    "m": "month",
    "y": "year",
    "j": "year",
    "d": "day",
}


def anchored(scene: Scene, phrase: Phrase, unit: str, count: int) -> Reading:
    """Read a time so many units from the one told before, else from the day of the report."""
    start = scene.tokens.starts[phrase.first]
    whole = _whole_told(scene, start, unit)
    meant = scene.anchor is not None and _is_meant(scene, start, count)
    day = scene.anchor[1] if scene.anchor is not None and meant else scene.published
    anchor = whole or day
    reading = moved(unit, count, anchor)
    if anchor is None or anchor == scene.published:
        return reading
    reading.issues.append("ambiguous")
    # "a day later" may count from a day told before that one, or from the paper's
    days = [told for end, told in scene.earlier if start - end <= ANCHOR_REACH]
    if whole is not None and meant and day is not None:
        days.append(day)
    days += in_other_years(scene, phrase, anchor)
    if count < 0 and scene.published is not None:
        days.append(scene.published)
    periods = [moved(unit, count, told).period for told in days]
    reading.others = [period[0] for period in periods if period is not None]
    return reading


def _whole_told(scene: Scene, start: int, unit: str) -> date | None:
    """The month or year that months or years count from: "In 2025 14,480 came. The year before"."""
    told = {"m": scene.month, "y": scene.year, "j": scene.year}.get(unit)
    if told is None or start - told[0] > ANCHOR_REACH:
        return None
    nearer = scene.anchor is None or told[0] > scene.anchor[0]
    return told[1] if nearer else None


# "in March of that year", "осенью того же года": of the year told before
_THAT_YEAR = re.compile(
    r",? (?:(?:later |earlier )?(?:of |in )?(?:that|the|that very) same year|(?:of )?that year|"
    r"(?:того|этого) же (?:самого )?года|того (?:самого )?года|в том же году|"
    r"(?:того|цього) (?:ж|же|самого) (?:самого )?року|того року)(?!\w)",
    re.IGNORECASE,
)


def year_pointed(scene: Scene, phrase: Phrase) -> tuple[int, int] | None:
    """The year that "that year" behind a month or a day means, and where these words end."""
    told = [item for item in (scene.year, scene.month, scene.anchor) if item is not None]
    found = _THAT_YEAR.match(scene.tokens.text, scene.tokens.ends[phrase.last - 1])
    if found is None or not told:
        return None
    return max(told)[1].year, found.end()


_APPOSED = re.compile(
    r"(?:-?(?:го|м|й))?\s*[,(—–:]\s*(?:(?:on|в|во|у)\s+)?(?:the\s+)?", re.IGNORECASE
)


def year_around(scene: Scene, phrase: Phrase, period: Period | None) -> int | None:
    """The year of a time that a day right behind it makes exact: "Летом 2022-го, 29 июня"."""
    if scene.wide is None or period is None:
        return None
    end, (low, high) = scene.wide
    start = scene.tokens.starts[phrase.first]
    if _APPOSED.fullmatch(scene.tokens.text, end, start) is None:
        return None
    months = ((year, period[0].month) for year in {low.year, high.year})
    found = [y for y, m in months if (low.year, low.month) <= (y, m) <= (high.year, high.month)]
    return found[0] if len(found) == 1 else None


def in_other_years(scene: Scene, phrase: Phrase, day: date) -> Iterator[date]:
    """A day whose year was a guess, in the years told before it: "16 May 2025 ... On 23 May"."""
    if day not in scene.guessed:
        return
    tokens = scene.tokens
    years = {
        v
        for kind, v in zip(tokens.kinds[: phrase.first], tokens.values, strict=False)
        if kind == "Y"
    }
    for year in sorted(years - {day.year}):
        yield day.replace(year=year, day=min(day.day, 28) if day.month == 2 else day.day)


def _is_meant(scene: Scene, start: int, count: int) -> bool:
    """Whether the last day named is what is counted from: it is near, or the only one so far."""
    if scene.anchor is None:
        return False
    return start - scene.anchor[0] <= ANCHOR_REACH or (count < 0 and not scene.earlier)


def count_from_told(scene: Scene, phrase: Phrase, reading: Reading, unit: str, step: int) -> None:
    """What is over came "the following week" after the day told before; "the previous" may have.

    "The previous year" behind a year told is the one before that.
    """
    start = scene.tokens.starts[phrase.first]
    whole = _whole_told(scene, start, unit)
    if whole is not None and step < 0:
        if reading.period is not None:
            reading.others.append(reading.period[0])
        reading.period = unit_period(unit, whole, step)
        reading.issues.append("ambiguous")
        return
    if scene.anchor is None or start - scene.anchor[0] > ANCHOR_REACH:
        return
    period = unit_period(unit, scene.anchor[1], step)
    if step > 0 and scene.published and period[0] <= scene.published:
        if scene.tense(phrase) == "past":
            reading.others.append(reading.period[0] if reading.period else period[0])
            reading.period = period
            reading.issues.append("ambiguous")
    elif step < 0:
        reading.others.append(period[0])


def moved(unit: str, count: int, anchor: date | None) -> Reading:
    """A count of days or weeks away is a day; of months and years, the whole of it."""
    step = {"d": 1, "k": 7}.get(unit)
    reading = Reading(None, UNIT_PRECISION[unit] if step is None else "day", "relative")
    if anchor is not None:
        if step is not None:
            day = shift(anchor, step * count)
            reading.period = (day, day)
        else:
            reading.period = unit_period(unit, anchor, count)
    return reading
