"""Parts of a month that is not named: "in the last ten days of the month", "в останній декаді".

The beginning, the middle and the end of it the grammar of dates reads by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.text.calendar.mentions import DateMention, Part
from extractor.text.calendar.periods import unit_period
from extractor.text.calendar.scene import Scene
from extractor.text.scanning import has_any

_KEY = re.compile(r"\b(?:month|месяца|місяця)", re.IGNORECASE)
_KEYS = ("month", "месяца", "місяця")
_PART = re.compile(
    r"\b(?:(?:in|during|over|within)\s(?:the\s)?(?:very\s)?"
    r"(?:(?P<late_en>last|final|closing)|(?P<early_en>first|opening)|(?P<mid_en>second|middle))\s"
    r"(?:ten days|week|fortnight|decade|third|half|days|few days)"
    r"\sof\s(?:the|this|(?P<step_en>next|last))(?:\s(?:coming|current|past))?\smonth|"
    r"(?:в|во|на|за)\s(?:сам\w+\s)?"
    r"(?:(?P<late_ru>последн|заключительн|треть)|(?P<early_ru>перв)|(?P<mid_ru>втор))\w+\s"
    r"(?:декад|числ|дн|недел|трет|половин)\w+"
    r"\s(?:(?P<step_ru>следующ|будущ|прошл|минувш|прошедш)\w+\s|\w+его\s|этого\s)?месяца|"
    r"(?:в|у|на|за|протягом)\s(?:сам\w+\s)?"
    r"(?:(?P<late_uk>останн|трет)|(?P<early_uk>перш)|(?P<mid_uk>друг))\w+\s"
    r"(?:декад|числ|дн|тижн|третин|половин)\w+"
    r"\s(?:(?P<step_uk>наступн|майбутн|минул|прошл)\w+\s|цього\s|поточного\s)?місяця)(?!\w)",
    re.IGNORECASE,
)
_BACK = ("last", "прошл", "минувш", "прошедш", "минул")


@dataclass(frozen=True, slots=True)
class MonthPart:
    """A part of a month without a name: where it stands, which part, and the step to its month."""

    start: int
    end: int
    part: Part
    step: int


def find_month_parts(text: str) -> Iterator[MonthPart]:
    """Find them in a folded text, in its order."""
    if not has_any(text, _KEYS) or _KEY.search(text) is None:
        return
    for match in _PART.finditer(text):
        said = {name.partition("_")[0] for name, words in match.groupdict().items() if words}
        part: Part = "early" if "early" in said else "mid" if "mid" in said else "late"
        word = (match["step_en"] or match["step_ru"] or match["step_uk"] or "").lower()
        step = 0 if not word else -1 if word in _BACK else 1
        yield MonthPart(*match.span(), part, step)


def read_month_part(scene: Scene, found: MonthPart) -> DateMention:
    """Read one by the day of publication."""
    published = scene.published
    period = None if published is None else unit_period("m", published, found.step)
    return DateMention(
        start=found.start,
        end=found.end,
        surface=scene.tokens.text[found.start : found.end],
        first=period[0] if period else None,
        last=period[1] if period else None,
        precision="month",
        basis="relative",
        part=found.part,
    )
