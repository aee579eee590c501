"""Stretches of days that have a name: weekends, and the twenty-four hours before the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from extractor.text.calendar.mentions import DateMention, Issue
from extractor.text.calendar.scene import Scene
from extractor.text.calendar.tense import tense_at
from extractor.text.calendar.weekdays import shift
from extractor.text.scanning import has_any

_SATURDAY = 5
# A weekend that is named by its place among others, or that something is set on. "Weekend talks"
# and "without a day off" are none.
_WEEKEND = re.compile(
    r"\b(?:(?P<step_en>last|past|previous|preceding|this|coming|next)(?: past| coming)? "
    r"weekend(?:'s)?|"
    r"(?:(?:at|over|on|during|across) )?the weekend(?:'s)?(?! of)|"
    r"(?:(?:на|в|во|за) )?(?:(?P<step_ru>прошл|минувш|прошедш|последн|предыдущ|эт|нынешн|"
    r"ближайш|грядущ|предстоящ|следующ|будущ)(?:их|ие|ими|им|ых|ые|ыми|ым|и) )?"
    r"выходн(?:ых|ые|ыми|ым)"
    r"(?! (?:дн|пособ|данн|рейс))|"
    r"(?:(?:на|в|у|за) )?(?:(?P<step_uk>минул|прошл|останн|попередн|ц|нинішн|найближч|наступн|"
    r"прийдешн|майбутн)(?:[иі]х|і|[иі]ми|[иі]м) )?"
    r"вихідн(?:их|і|ими|им)(?! (?:дн|допомог|дан|рейс)))(?!\w)",
    re.IGNORECASE,
)
_BACK = (
    "last",
    "past",
    "previous",
    "preceding",
    "прошл",
    "минувш",
    "прошедш",
    "последн",
    "предыдущ",
)
_BACK_UK = ("минул", "прошл", "останн", "попередн")
_ON = ("coming", "next", "ближайш", "грядущ", "предстоящ", "следующ", "будущ")
_ON_UK = ("найближч", "наступн", "прийдешн", "майбутн")
_DAY = re.compile(
    r"\b(?:(?:in|over|during|within|for|throughout) the (?:past|last|previous|preceding) "
    r"(?:24|twenty-four) hours|"
    r"(?:за|в течение|на протяжении) (?:(?:прошедш|минувш|последн|предыдущ|истекш)(?:ие|их) )"
    r"(?:сут(?:ки|ок)|24 час(?:а|ов))|"
    r"(?:за|протягом|упродовж|впродовж) (?:(?:минул|прошл|останн|попередн)(?:у|ю|ьої|ої|і|іх|их) )"
    r"(?:доб[уи]|24 годин[иу]?))(?!\w)",
    re.IGNORECASE,
)
_EDGE = re.compile(
    r"\b(?:until|till|by|before|after|since|from|к|ко|до|перед|после|з|с|із|від|після|без) "
    r"(?:the )?\Z",
    re.IGNORECASE,
)
_KEY = re.compile(r"weekend|[ \d]hours|вихідн|выходн|сут(?:ки|ок)|доб[уи]|24 [чг]", re.IGNORECASE)
_KEYS = ("weekend", "hours", "вихідн", "выходн", "сутк", "суток", "доб", "24 ")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch as it stands in a text.

    Attributes:
        start: Offset of the first character.
        end: Offset after the last one.
        kind: A weekend, or the day that has passed.
        step: -1 for the last one, 1 for the next one, 0 where the word for it is "this" or none.
        named: Whether "this" says that it is the one of the week of the report.
    """

    start: int
    end: int
    kind: Literal["weekend", "day"]
    step: int = 0
    named: bool = False


def find_stretches(text: str) -> Iterator[Stretch]:
    """Find the weekends and the last twenty-four hours of a folded text, in its order."""
    if not has_any(text, _KEYS) or _KEY.search(text) is None:
        return
    found = [Stretch(*match.span(), "day") for match in _DAY.finditer(text)]
    for match in _WEEKEND.finditer(text):
        word = (match["step_en"] or match["step_ru"] or match["step_uk"] or "").lower()
        bare = match.group().lower() in ("выходные", "вихідні", "выходных", "вихідних")
        if bare and not word:
            continue  # "у них выходные": no time of anything
        if _EDGE.search(text[max(0, match.start() - 16) : match.start()]):
            continue  # "by the weekend" dates no event
        step = -1 if word in (*_BACK, *_BACK_UK) else 1 if word in (*_ON, *_ON_UK) else 0
        found.append(Stretch(*match.span(), "weekend", step, bool(word)))
    yield from sorted(found, key=lambda stretch: stretch.start)


def read_stretch(scene: Scene, stretch: Stretch) -> DateMention:
    """Read a stretch by the day of publication and the tense around it."""
    tokens = scene.tokens
    tense = tense_at(tokens, tokens.at(stretch.start), tokens.at(stretch.end))
    period: tuple[date, date] | None = None
    issues: list[Issue] = []
    others: list[date] = []
    if scene.published is not None and stretch.kind == "day":
        period = (shift(scene.published, -1), scene.published)
    elif scene.published is not None:
        last, coming = _weekends(scene.published)
        if stretch.step < 0:
            period = last
        elif stretch.step > 0 or tense == "future":
            period = coming
        elif tense == "past":
            period = last
            others = [] if coming == last else [coming[0]]  # "was flying out for talks there"
        else:
            period = coming if stretch.named else last
            others = [last[0], coming[0]]
            issues.append("weekday_direction_unclear")
    return DateMention(
        start=stretch.start,
        end=stretch.end,
        surface=tokens.text[stretch.start : stretch.end],
        first=period[0] if period else None,
        last=period[1] if period else None,
        precision="unknown",
        basis="relative",
        issues=tuple(issues),
        direction=tense,
        others=tuple(others),
    )


def _weekends(published: date) -> tuple[tuple[date, date], tuple[date, date]]:
    """The last weekend that has begun, and the next one; a Saturday's "this weekend" is both."""
    back = (published.weekday() - _SATURDAY) % 7
    last = shift(published, -back)
    coming = last if back <= 1 else shift(last, 7)
    return (last, shift(last, 1)), (coming, shift(coming, 1))
