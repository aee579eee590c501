"""Weeks, months and years of the day told before: "later that month", "того ж тижня".

And those two off from the report: "the week before last", "на позапрошлой неделе", "the week
after next".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from extractor.text.calendar.anchors import ANCHOR_REACH
from extractor.text.calendar.mentions import DateMention, Precision
from extractor.text.calendar.periods import unit_period
from extractor.text.calendar.scene import Scene

_UNITS = {"k": "week|недел|тиж", "m": "month|месяц|місяц", "y": "year|год|рік|рок|роц"}
_PRECISIONS: dict[str, Precision] = {"k": "unknown", "m": "month", "y": "year"}
_PHRASE = re.compile(
    r"(?<![\w'-])(?:"
    r"(?:the )?(?P<back_en>week|month|year) before last|"
    r"(?:the )?(?P<ahead_en>week|month|year) after next|"
    r"послеследующ(?:ей|ую|ем|ий|его) (?P<ahead_ru>недел[яиеюй]|месяц[еа]?|год[ау]?)|"
    r"п(?:оза|ісля)наступн(?:ого|ому|ий|ім) "
    r"(?P<ahead_uk>тиж(?:ня|ні|день)|місяц[яіь]|рок[уи]|році|рік)|"
    r"позапрошл(?:ой|ую|ом|ый|ого) (?P<back_ru>недел[яиеюй]|месяц[еа]?|год[ау]?)|"
    r"позаминул(?:ого|ому|ий|ім) (?P<back_uk>тиж(?:ня|ні|день)|місяц[яіь]|рок[уи]|році|рік)|"
    r"(?:(?P<edge>earlier|later|early|late) )?(?:in |during )?(?:the|that|this) (?:very )?same "
    r"(?P<same_en>week|month|year)|"
    r"(?:(?P<edge_that>earlier|later|early|late) )that (?P<same_that>week|month|year)|"
    r"(?<=[.!?\n] )that (?P<same_head>week|month|year)(?=,? [a-z]*\b)(?! (?:of|was|is|has|had)\b)|"
    r"(?:(?P<edge_ru>раньше|ранее|позже|позднее|в начале|в конце) )?(?:(?:на|в|во) )?"
    r"(?:той|тот|том|того|ту) (?:же|самой|самом) (?:самой |самом |самого )?"
    r"(?P<same_ru>недел[иею]|месяц[еа]?|год[ау])|"
    r"(?:(?P<edge_uk>раніше|пізніше|на початку|наприкінці) )?(?:(?:на|в|у) )?"
    r"(?:того|той|тому|тім) (?:ж|же|самого|самому) (?:самого |самому )?"
    r"(?P<same_uk>тиж(?:ня|ні|день)|місяц[яіь]|рок[уи]|році|рік))(?!\w)",
    re.IGNORECASE,
)
_AHEAD = ("later", "позже", "позднее", "пізніше")
_BEFORE = ("earlier", "раньше", "ранее", "раніше")


@dataclass(frozen=True, slots=True)
class UnitSpan:
    """Such a time: where it stands, its unit, and whether it lies before or after that day.

    Of the report, `side` is how many units off it lies.
    """

    start: int
    end: int
    unit: str
    of: Literal["day", "report"]
    side: int


def find_unit_spans(text: str) -> Iterator[UnitSpan]:
    """Find them in a folded text, in its order."""
    for match in _PHRASE.finditer(text):
        said = {name: word for name, word in match.groupdict().items() if word}
        word = next(word for name, word in said.items() if not name.startswith("edge")).lower()
        edge = next((word.lower() for name, word in said.items() if name.startswith("edge")), "")
        unit = next(u for u, heads in _UNITS.items() if re.match(heads, word))
        far = -2 if any(n.startswith("back") for n in said) else 0
        far = 2 if any(n.startswith("ahead") for n in said) else far
        side = 1 if edge in _AHEAD else -1 if edge in _BEFORE else 0
        yield UnitSpan(*match.span(), unit, "report" if far else "day", far or side)


def read_unit_span(scene: Scene, found: UnitSpan) -> DateMention | None:
    """Read one, or nothing where no day was told before."""
    if found.of == "report":
        period = unit_period(found.unit, scene.published, found.side) if scene.published else None
    elif scene.anchor is None or found.start - scene.anchor[0] > ANCHOR_REACH:
        return None
    else:
        day = scene.anchor[1]
        first, last = unit_period(found.unit, day, 0)
        period = (day if found.side > 0 else first, day if found.side < 0 else last)
    whole = found.of == "report" or not found.side
    return DateMention(
        start=found.start,
        end=found.end,
        surface=scene.tokens.text[found.start : found.end],
        first=period[0] if period else None,
        last=period[1] if period else None,
        precision=_PRECISIONS[found.unit] if whole else "unknown",
        basis="relative",
        issues=("ambiguous",) if found.of == "day" else (),
    )
