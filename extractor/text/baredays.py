"""Reading a day of a month told just before: "4 та 5 лютого ... Тоді ж, п'ятого, обмінялися"."""

from __future__ import annotations

import re

from extractor.text.dategrammar import Phrase
from extractor.text.datementions import DateRole
from extractor.text.datescene import Reading, Scene
from extractor.text.periods import day_or_none

_REACH = 300  # characters back to the day whose month is meant
_NEAR = 4  # days between the two
_SUFFIX = re.compile(r"\d{1,2}-?(?:го|st|nd|rd|th)\Z", re.IGNORECASE)


def read_bare_day(scene: Scene, phrase: Phrase, role: DateRole) -> Reading | None:
    """Read an ordinal that stands alone as the day of a month; English needs "on the"."""
    tokens = scene.tokens
    start, end = tokens.starts[phrase.first], tokens.ends[phrase.last - 1]
    surface = tokens.text[start:end]
    if surface[0].isdigit() and _SUFFIX.match(surface) is None:
        return None
    if surface[-1].isascii() and not tokens.text[max(0, start - 7) : start].lower().endswith(
        "on the "
    ):
        return None
    if scene.anchor is None or tokens.kinds[phrase.last + 1 : phrase.last + 2] in tuple("OD"):
        return None  # "второго, третьего этапа"
    if start - scene.anchor[0] > _REACH:
        return None
    told = scene.anchor[1]
    day = day_or_none(told.year, told.month, sum(phrase.values(tokens, "cOD")))
    if day is None or abs((day - told).days) > _NEAR:
        return None
    return Reading((day, day), "day", "explicit", ["ambiguous"])
