"""Weeks, halves and weekdays of a named month: "the first week of March", "в последние дни мая".

Without them the month alone would be read or, worse, "last week" and "last Friday".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from extractor.text.calendar.almanac import look_up
from extractor.text.calendar.mentions import DateMention, DateRole
from extractor.text.calendar.monthspans import Unit, span_in
from extractor.text.calendar.periods import Period
from extractor.text.calendar.scene import Scene
from extractor.text.calendar.tense import tense_at
from extractor.text.wordtables import key_of

_NTH = {
    1: r"first|opening|перв\w+|перш\w+",
    2: r"second|latter|втор\w+|друг\w+",
    3: r"third|трет\w+",
    4: r"fourth|четв[её]рт\w+",
    -1: r"last|final|closing|dying|последн\w+|заключительн\w+|останн\w+|завершальн\w+|прикінцев\w+",
    20: r"двадцат\w+|двадцят\w+",
}
_UNITS: dict[Unit, str] = {
    "days": r"days|дни|дней|днях|дням|днями|числ(?:ах|ам|ами)|чисел|дні|днів",
    "day": r"day|день|дня",
    "week": r"weeks?|fortnight|недел\w+|тиждень|тижн\w+",
    "third": r"third|decade|декад\w+|треть|трети|третью|третин\w+",
    "half": r"half|половин\w+",
    "weekend": r"weekend|выходн\w+|вихідн\w+|вікенд\w*|уик-?энд\w*",
}
_COUNTS = {1: r"few|several|нескольк\w+|кільк\w+", 2: r"two|дв\w+", 3: r"three|тр[иёеь]\w*"}
_COUNTS |= {5: r"five|пят[ьи]|п'ят[ьи]", 10: r"ten|десят[ьи]"}
_ANY_NTH = "|".join(_NTH.values())
_ANY_COUNT = "|".join(_COUNTS.values())
_PHRASE = re.compile(
    rf"\b(?:the |сам\w+ )?(?:very )?(?P<nth>{_ANY_NTH}) (?:(?P<count>{_ANY_COUNT}) )?"
    r"(?P<unit>[^\W\d_][\w'-]+) (?:of |in )?(?P<month>[^\W\d_]{3,})(?!\w)"
    r"(?:,? (?:of )?(?P<year>20\d\d)(?![\w-]|[.,]\d)(?: (?:года|року|г\.|р\.))?|"
    r",? (?:of )?(?P<step>last|this|next) year|"
    r" (?P<step_cyr>прошл|минувш|торішн|минул|эт|нынешн|ць|следующ|будущ|наступн)\w* "
    r"(?:года|року))?",
    re.IGNORECASE,
)
_BACK = ("last", "прошл", "минувш", "торішн", "минул")
_ON = ("next", "следующ", "будущ", "наступн")
_SINCE = re.compile(r"\b(?:since|from|с|со|з|із|зі|від|от) \Z", re.IGNORECASE)
_FOR = re.compile(r"\b(?:for|на) \Z", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|before|ahead of|until|till|к|ко|до) \Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MonthWeek:
    """Some days of a named month: where they stand, which ones, and what is said of the year."""

    start: int
    end: int
    unit: Unit
    nth: int
    count: int
    month: int
    weekday: int
    year: int | None
    step: int | None

    def span(self, year: int) -> Period | None:
        """The days, in a year."""
        return span_in(
            year, self.month, self.unit, self.nth, count=self.count, weekday=self.weekday
        )


def find_month_weeks(text: str) -> Iterator[MonthWeek]:
    """Find them in a folded text, in its order."""
    for match in _PHRASE.finditer(text):
        month = look_up(match["month"].lower())
        latin = match["month"].isascii()
        if month is None or month.kind not in "MVRU" or (latin and not match["month"][0].isupper()):
            continue
        day = look_up(match["unit"].lower())
        nth = key_of(_NTH, match["nth"])
        unit = key_of(_UNITS, match["unit"])
        if day is not None and day.kind in "Wwl":
            unit = "weekday"
        if nth == 20:
            unit = "tens" if unit == "days" else None
        if unit is None or nth is None:
            continue
        count = key_of(_COUNTS, match["count"] or "") or 0
        if match["unit"].lower() == "fortnight":
            count = 2
        if unit == "days" and match["count"] and count == 10:
            unit, count = "third", 0
        word = (match["step"] or match["step_cyr"] or "").lower()
        yield MonthWeek(
            *match.span(),
            unit=unit,
            nth=nth,
            count=0 if count == 1 else count,
            month=month.value,
            weekday=day.value if day is not None and unit == "weekday" else 0,
            year=int(match["year"]) if match["year"] else None,
            step=None if not word else -1 if word in _BACK else 1 if word in _ON else 0,
        )


def read_month_week(scene: Scene, found: MonthWeek) -> DateMention:
    """Read one: of the year that is told, or of the one that the tense allows."""
    tokens, published = scene.tokens, scene.published
    tense = tense_at(tokens, tokens.at(found.start), tokens.at(found.end))
    if _FOR.search(tokens.text, max(0, found.start - 5), found.start):
        tense = "unclear"  # "agreed for the first days of May": the verb is not of those days
    role: DateRole = "event"
    if _SINCE.search(tokens.text, max(0, found.start - 8), found.start):
        role = "since"
    elif _BY.search(tokens.text, max(0, found.start - 12), found.start):
        role = "deadline"
    year = found.year
    if found.step is not None and published is not None:
        year = published.year + found.step
    years = [year] if year else []
    if year is None and published is not None:
        years = sorted(
            range(published.year - 1, published.year + 2),
            key=lambda each: _distance(found, each, published, tense),
        )
    spans = [span for each in years if (span := found.span(each)) is not None]
    period = spans[0] if spans else None
    single = period is not None and period[0] == period[1]
    if period is not None and single:
        scene.name(found.end, period[0])
    if period is not None:
        scene.month = (found.end, period[0].replace(day=1))
    return DateMention(
        start=found.start,
        end=found.end,
        surface=tokens.text[found.start : found.end],
        first=period[0] if period else None,
        last=period[1] if period else None,
        precision="day" if single else "unknown",
        basis="explicit",
        issues=("year_assumed",) if found.year is None and found.step is None else (),
        role=role,
        month=found.month,
        year=found.year,
        direction=tense,
        others=tuple(span[0] for span in spans[1:]),
    )


def _distance(found: MonthWeek, year: int, published: date, tense: str) -> int:
    """How far a year's days lie from publication; much further where the tense looks away."""
    span = found.span(year)
    if span is None:
        return 9999
    wrong = (tense == "past" and span[0] > published) or (tense == "future" and span[1] < published)
    return min(abs((day - published).days) for day in span) + (1000 if wrong else 0)
