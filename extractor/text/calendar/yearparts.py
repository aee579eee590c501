"""Quarters, halves and first months of a year: "the first quarter of 2026", "за перше півріччя"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from extractor.text.calendar.mentions import DateMention
from extractor.text.calendar.periods import month_period
from extractor.text.calendar.scene import Scene
from extractor.text.wordtables import key_of

_NTH = {
    1: r"first|1st|перв\w+|перш\w+|1-?(?:й|го|му|м|я|е|ше)",
    2: r"second|2nd|втор\w+|друг\w+|2-?(?:й|го|му|м|я|е|ге)",
    3: r"third|3rd|трет\w+|3-?(?:й|го|му|м|я|е|тє)",
    4: r"fourth|4th|четв[её]рт\w+|4-?(?:й|го|му|м|я|е)",
    -1: r"last|final|последн\w+|останн\w+",
}
_COUNTS = {
    2: r"two|2|дв\w+",
    3: r"three|3|три|тр[её]х|трьох",
    4: r"four|4|чет[ыв]р\w+|чотир\w+",
    5: r"five|5|пять|пяти|п'ять|п'яти",
    6: r"six|6|шесть|шести|шість",
    7: r"seven|7|семь|семи|сім|семи",
    8: r"eight|8|восемь|восьми|вісім",
    9: r"nine|9|девять|девяти|дев'ять|дев'яти",
    10: r"ten|10|десять|десяти",
    11: r"eleven|11|одиннадцать|одинадцять",
}
_LENGTHS = {3: r"quarter|квартал\w*", 6: r"half|половин\w+|полугоди\w+|півріч\w+"}
_ANY_NTH, _ANY_COUNT = "|".join(_NTH.values()), "|".join(_COUNTS.values())
_PART = re.compile(
    rf"(?<!\w)(?:the )?(?:(?:(?P<nth>{_ANY_NTH}) (?:(?P<length>{'|'.join(_LENGTHS.values())})|"
    rf"(?P<count>{_ANY_COUNT}) (?:months|месяц\w*|місяц\w*))|"
    rf"(?P<count_first>{_ANY_COUNT}) (?P<nth_behind>перв\w+|перш\w+|последн\w+|останн\w+) "
    r"(?:месяц\w*|місяц\w*)) (?:of |in )?|(?P<short>[QH][1-4]),? (?:of |in )?)"
    r"(?:(?:the|this|(?P<step>last|прошл\w+|минувш\w+|минул\w+|торішн\w+)|этого|нынешнего|текущего|"
    r"цього|поточного) )?(?P<year>20\d\d(?:-?го)?(?: (?:года|року))?|year|года|року)"
    r"(?![\w-]|[.,]\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class YearPart:
    """Some months of a year: where they stand, the first and the last, and what year is said."""

    start: int
    end: int
    months: tuple[int, int]
    year: int | None
    step: int


def find_year_parts(text: str) -> Iterator[YearPart]:
    """Find them in a folded text, in its order."""
    for match in _PART.finditer(text):
        months = _months(match)
        if months is not None:
            said = match["year"][:4]
            year = int(said) if said.isdigit() else None
            yield YearPart(*match.span(), months, year, -1 if match["step"] else 0)


def _months(match: re.Match[str]) -> tuple[int, int] | None:
    """The first and the last month meant, or nothing where a year has no such part."""
    if match["short"]:
        length, nth = (3 if match["short"][0] in "Qq" else 6), int(match["short"][1])
    elif match["length"]:
        length, nth = key_of(_LENGTHS, match["length"]) or 0, key_of(_NTH, match["nth"]) or 0
    else:
        length = key_of(_COUNTS, match["count"] or match["count_first"]) or 0
        nth = key_of(_NTH, match["nth"] or match["nth_behind"]) or 0
        nth = nth if nth in (1, -1) else 0
    if nth < 0:
        return 13 - length, 12
    return (length * (nth - 1) + 1, length * nth) if 0 < length * nth <= 12 else None


def read_year_part(scene: Scene, found: YearPart) -> DateMention:
    """Read one: of the year that is told, or of that of publication."""
    year = found.year
    if year is None and scene.published is not None:
        year = scene.published.year + found.step
    period: tuple[date, date] | None = None
    if year is not None:
        first, last = (month_period(year, month) for month in found.months)
        period = first[0], last[1]
    return DateMention(
        start=found.start,
        end=found.end,
        surface=scene.tokens.text[found.start : found.end],
        first=period[0] if period else None,
        last=period[1] if period else None,
        precision="unknown",
        basis="explicit" if found.year else "relative",
        year=found.year,
    )
