"""Reading months, seasons and years: "in early June", "летом 2025 года", "2022"."""

from __future__ import annotations

import re

from extractor.text.calendar.anchors import year_pointed
from extractor.text.calendar.grammar import Phrase
from extractor.text.calendar.mentions import DateRole
from extractor.text.calendar.periods import (
    month_period,
    nearest_month,
    season_period,
    undated_month,
    undated_season,
    year_period,
)
from extractor.text.calendar.relativereading import years_off
from extractor.text.calendar.scene import Reading, Scene
from extractor.text.calendar.weekdays import Tense


def read_month(scene: Scene, phrase: Phrase, role: DateRole) -> Reading:
    """Read a month, with or without its year ("in early June", "червень 2025")."""
    month = phrase.values(scene.tokens, "MVRUJ")[0]
    reading = Reading(None, "month", "explicit", month=month, part=scene.part(phrase))
    reading.year = year = _year_of(scene, phrase, reading)
    if year is not None:
        reading.period = month_period(year, month)
        return reading
    step = scene.step(phrase)
    if step is not None:
        reading.basis = "relative"
    else:
        reading.issues.append("year_assumed")
    published = scene.published
    if published is None:
        return reading
    tense: Tense = "past" if step == -1 else scene.tense(phrase, role)
    if step is None and role in ("until", "deadline"):
        reading.period = nearest_month(month, published, tense)
    else:
        reading.period = undated_month(month, published, "future" if step == 1 else tense)
    if step == -1:
        reading.issues.append("ambiguous")
        if reading.period[0] <= published <= reading.period[1]:
            reading.period = month_period(published.year - 1, month)
    return reading


def read_months(scene: Scene, phrase: Phrase, role: DateRole) -> Reading:
    """Read a run of months ("from June to August", "с мая по июль 2025 года")."""
    first, last = phrase.values(scene.tokens, "MVRU")[:2]
    years = phrase.values(scene.tokens, "Y")
    reading = Reading(None, "month", "explicit", month=first)
    if years:
        reading.year = years[-1]
        begin_year = years[0] if len(years) > 1 else years[0] - (first > last)
        end = month_period(years[-1], last)[1]
        reading.period = (month_period(begin_year, first)[0], end)
        return reading
    reading.issues.append("year_assumed")
    if scene.published is not None:
        begin = undated_month(first, scene.published, scene.tense(phrase, role))
        end = month_period(begin[0].year + (first > last), last)[1]
        reading.period = (begin[0], end)
    return reading


# "на осень", "for autumn": planned for it, or a state as of it; stocks for the winter have no time
_AS_OF = (["as", "of"], ["станом", "на"], ["состоянию", "на"])


def _is_no_time(scene: Scene, phrase: Phrase) -> bool:
    """Whether a season is only what something is for, or of, by the words before it."""
    tokens = scene.tokens
    before = tokens.kinds[phrase.first - 1 : phrase.first]
    if not before or before not in "aP" or tokens.kinds[phrase.first] != "h":
        return False
    if tokens.words[max(0, phrase.first - 2) : phrase.first] in _AS_OF:
        return False
    return before == "P" or scene.tense(phrase) != "future"


def read_season(scene: Scene, phrase: Phrase, role: DateRole) -> Reading | None:
    """Read a season: meteorological, winter counted by the year it ends in."""
    tokens = scene.tokens
    if _is_no_time(scene, phrase):
        return None
    season = phrase.values(tokens, "Sh")[0]
    reading = Reading(None, "season", "explicit", part=scene.part(phrase))
    reading.year = year = _year_of(scene, phrase, reading)
    step = scene.step(phrase)
    if year is not None:
        spans = "Y-" in phrase.kinds(tokens)
        if season == 0 and not spans:
            reading.issues.append("ambiguous")
        reading.period = season_period(year + (spans and phrase.kinds(tokens)[-1] == "D"), season)
        return reading
    reading.basis = "relative"
    if step is None:
        reading.issues.append("year_assumed")
    if scene.published is not None:
        tense = "unclear" if step else scene.tense(phrase, role)
        reading.period = undated_season(season, scene.published, tense, step or 0, named=step == 0)
    return reading


def read_year(scene: Scene, phrase: Phrase, role: DateRole) -> Reading | None:
    """Read a year; nothing when the number only looks like one."""
    tokens = scene.tokens
    year = phrase.values(tokens, "Y")[0]
    if _bare_cyrillic(scene, phrase) or _is_hyphened(scene, phrase):
        return None
    return Reading(year_period(year), "year", "explicit", year=year, part=scene.part(phrase))


_ORDINAL_YEAR = re.compile(r"\d{4}-?(?:й|го|му|м)\Z")


def read_ordinal_year(scene: Scene, phrase: Phrase, role: DateRole) -> Reading | None:
    """Read a year that its ending tells ("за весь 2024-й", "усього 2024-го")."""
    tokens = scene.tokens
    start, end = tokens.starts[phrase.first], tokens.ends[phrase.first]
    if _ORDINAL_YEAR.match(tokens.text, start, end) is None:
        return None
    year = phrase.values(tokens, "Y")[0]
    return Reading(year_period(year), "year", "explicit", year=year)


def read_years(scene: Scene, phrase: Phrase, role: DateRole) -> Reading:
    """Read a run of years ("2022-2023 годах")."""
    first, last = phrase.values(scene.tokens, "Y")[:2]
    low, high = min(first, last), max(first, last)
    period = (year_period(low)[0], year_period(high)[1])
    return Reading(period, "year", "explicit", year=low)


def _year_of(scene: Scene, phrase: Phrase, reading: Reading) -> int | None:
    """The year said, or the one told before that "that year" behind a month or a season means."""
    year = _named_year(scene, phrase)
    pointed = year_pointed(scene, phrase) if year is None else None
    if pointed is not None:
        year, reading.end = pointed
    return year


def _named_year(scene: Scene, phrase: Phrase) -> int | None:
    years = phrase.values(scene.tokens, "Y")
    if years:
        return years[-1]
    kinds = phrase.kinds(scene.tokens)
    if "Q" in kinds and scene.published is not None:
        return scene.published.year + years_off(scene.tokens.words[phrase.first + kinds.index("Q")])
    step = scene.step(phrase)
    if step is not None and kinds[-1] == "y" and scene.published is not None:
        return scene.published.year + step
    return None


def _is_hyphened(scene: Scene, phrase: Phrase) -> bool:
    """Whether the number is the first half of a word ("2000-pound"), no year before a dash."""
    end = scene.tokens.ends[phrase.last - 1]
    return bool(re.match(r"[-–—]\w", scene.tokens.text[end : end + 2]))


def _bare_cyrillic(scene: Scene, phrase: Phrase) -> bool:
    """Whether a number stands as "в 2022 километрах": no word for year, and a noun after."""
    tokens = scene.tokens
    if phrase.last - phrase.first > 1 or phrase.first == 0:
        return False
    surface = tokens.text[tokens.starts[phrase.first] : tokens.ends[phrase.first]]
    after = tokens.kinds[phrase.last : phrase.last + 1]
    cyrillic = not tokens.words[phrase.first - 1].isascii()
    return surface.isdigit() and cyrillic and after not in ("", "!", ",", ".", ")", "\n")
