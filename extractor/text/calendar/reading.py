"""Reading one phrase of the grammar of dates as a mention."""

from __future__ import annotations

import re
from collections.abc import Callable

from extractor.text.calendar.anchors import year_around, year_pointed
from extractor.text.calendar.baredays import read_bare_day, read_bare_days, read_day_of_month
from extractor.text.calendar.evereading import read_eve
from extractor.text.calendar.explicitdates import Explicit, read_explicit
from extractor.text.calendar.grammar import Phrase
from extractor.text.calendar.mentions import DateMention, DateRole
from extractor.text.calendar.periodreading import (
    read_month,
    read_months,
    read_ordinal_year,
    read_season,
    read_year,
    read_years,
)
from extractor.text.calendar.periods import is_far
from extractor.text.calendar.relativereading import (
    read_adverb,
    read_ago,
    read_ahead,
    read_apart,
    read_around,
    read_last_year,
    read_period,
)
from extractor.text.calendar.scene import Reading, Scene
from extractor.text.calendar.tense import clause_tense_at
from extractor.text.calendar.weekdayreading import read_weekday, read_weekday_of_week, read_weekdays
from extractor.text.calendar.weekdays import Tense, week_of


def read_phrase(scene: Scene, phrase: Phrase, role: DateRole) -> DateMention | None:
    """Read a phrase.

    Args:
        scene: The text being read; remembers the day named, for "the day before" further on.
        phrase: What the grammar found.
        role: What the time is of.

    Returns:
        The mention, or nothing when the words turn out not to be a time.
    """
    reading = _READERS[phrase.name](scene, phrase, role)
    if reading is None:
        return None
    start, end = _bounds(scene, phrase)
    end = reading.end or end
    period = reading.period
    if reading.precision == "day" and period and role not in ("dateline", "crawl"):
        scene.name(end, period[0])
        if "year_assumed" in reading.issues:
            scene.guessed.add(period[0])
    if reading.precision == "year" and period and role != "crawl":
        scene.year = (end, period[0])
    if reading.precision != "day" and period and reading.year is not None:
        scene.wide = (end, period)
    of_month = reading.month or reading.precision == "month"  # "last month, on the 12th"
    if reading.precision in ("day", "month") and period and of_month:
        scene.month = (end, period[0].replace(day=1))
    return DateMention(
        start=start,
        end=end,
        surface=scene.tokens.text[start:end],
        first=period[0] if period else None,
        last=period[1] if period else None,
        precision=reading.precision,
        basis=reading.basis,
        weekday=reading.weekday,
        issues=tuple(dict.fromkeys(reading.issues)),
        role=role,
        month=reading.month,
        day=reading.day,
        year=reading.year,
        part=reading.part,
        direction=reading.direction,
        others=tuple(dict.fromkeys(reading.others)),
    )


def _bounds(scene: Scene, phrase: Phrase) -> tuple[int, int]:
    """The mention's characters: without a leading "since", "on" or "the", or a last "'s"."""
    tokens = scene.tokens
    kinds = phrase.kinds(tokens)
    first = phrase.first
    if kinds[0] in "fga" and not any(mark in kinds for mark in "-tu&"):
        first += 1
    if tokens.kinds[first] == "H" and phrase.name not in ("apart", "around"):
        first += 1
    start, end = tokens.starts[first], tokens.ends[phrase.last - 1]
    return start, end - 2 if tokens.text[max(start, end - 2) : end] == "'s" else end


def _read_explicit(scene: Scene, phrase: Phrase, role: DateRole) -> Reading | None:
    stamp = role in ("dateline", "crawl")
    tense: Tense = "past" if stamp else scene.tense(phrase, role)
    if tense == "past" and role in ("until", "deadline"):
        tense = "unclear"  # "agreed to hand them over by June 20": the verb is not of that day
    pointed = None if stamp else year_pointed(scene, phrase)
    year = pointed[0] if pointed else None
    found = read_explicit(scene.tokens, phrase, scene.published, tense, year)
    open_year = found is not None and found.year is None and not stamp
    within = year_around(scene, phrase, found.period) if found and open_year else None
    if within is not None:
        found = read_explicit(scene.tokens, phrase, scene.published, tense, within)
    if found is not None and not stamp and found.year is None and _is_far(scene, phrase, found):
        # a report of October that means October of last year says so, or its own clause does
        tense = clause_tense_at(scene.tokens, phrase.first, phrase.last)
        found = read_explicit(scene.tokens, phrase, scene.published, tense)
    if found is None:
        return None
    reading = Reading(found.period, "day", "explicit", list(found.issues), direction=tense)
    reading.month, reading.day, reading.year = found.month, found.day, found.year
    if pointed is not None and found.year == year:
        reading.end = pointed[1]
    if found.period and scene.tokens.words[max(0, phrase.first - 2) : phrase.first] in _WEEKS_OF:
        reading.period, reading.precision = week_of(found.period[0]), "unknown"
    weekdays = phrase.values(scene.tokens, "Wwl")
    if weekdays:
        reading.weekday = weekdays[0]
        if found.period and found.period[0].weekday() != weekdays[0]:
            reading.issues.append("weekday_mismatch")
    return reading


_WEEKS_OF = (["week", "of"], ["week", "beginning"], ["week", "starting"], ["week", "commencing"])
# "торік, 21 вересня", "on 21 September of the year before": the year is told beside
_YEAR_TOLD = re.compile(
    r"(?<!\w)(?:(?:last|next|previous|preceding|this) year|year (?:ago|before|earlier)|"
    r"(?:прошл|следующ|предыдущ|будущ|минул|наступн|попередн)\w+ (?:год|рок|рік)\w*|"
    r"(?:год|рік) (?:назад|тому)|годом (?:ранее|раньше)|роком раніше|(?:поза)?торік\w*|"
    r"(?:поза)?прошлогодн\w+|19\d\d|20\d\d)(?!\w)",
    re.IGNORECASE,
)
_BESIDE = 80  # characters from a day to the year that is told for it


def _is_far(scene: Scene, phrase: Phrase, found: Explicit) -> bool:
    """Whether a day without a year is read as so far away that the year would have been told."""
    published = scene.published
    if published is None or found.period is None or not is_far(found.period[0], published):
        return False
    tokens = scene.tokens
    start, end = tokens.starts[phrase.first], tokens.ends[phrase.last - 1]
    before = re.split(r"[.!?\n]\s", tokens.text[max(0, start - _BESIDE) : start])[-1]
    behind = re.split(r"[.!?\n]\s", tokens.text[end : end + _BESIDE])[0]
    return not (_YEAR_TOLD.search(before) or _YEAR_TOLD.search(behind))


_READERS: dict[str, Callable[[Scene, Phrase, DateRole], Reading | None]] = {
    "explicit": _read_explicit,
    "weekday": read_weekday,
    "weekdays": read_weekdays,
    "weekday_of_week": read_weekday_of_week,
    "month": read_month,
    "months": read_months,
    "season": read_season,
    "year": read_year,
    "ordinal_year": read_ordinal_year,
    "years": read_years,
    "ago": read_ago,
    "around": read_around,
    "apart": read_apart,
    "ahead": read_ahead,
    "day_of_month": read_day_of_month,
    "period": read_period,
    "last_year": read_last_year,
    "eve": read_eve,
    "adverb": read_adverb,
    "bare_day": read_bare_day,
    "bare_days": read_bare_days,
}
