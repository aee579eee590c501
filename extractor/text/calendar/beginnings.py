"""Periods told by a verb of their start: "since the year began", "відтоді як почався рік"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.text.calendar.mentions import DateMention, Precision
from extractor.text.calendar.periods import unit_period
from extractor.text.calendar.scene import Scene

_UNITS = {"y": "year|год|рік", "m": "month|месяц|місяць", "k": "week|недел|тижд"}
_PRECISIONS: dict[str, Precision] = {"y": "year", "m": "month", "k": "unknown"}
_BEGAN = re.compile(
    r"(?<!\w)(?:"
    r"(?:ever )?since (?:the|this) (?:new )?(?P<en>year|month|week) (?:began|started|opened)|"
    r"с (?:тех пор|того (?:времени|момента|дня)),? как "
    r"(?:(?:начал[оа]?сь?|начался|наступил[ао]?|пош[её]л|пошла) "
    r"(?:(?:этот|эта|нынешний|нынешняя|текущий|новый) )?(?P<ru>год|месяц|неделя)|"
    r"(?:(?:этот|эта|нынешний|нынешняя|текущий|новый) )?(?P<ru_first>год|месяц|неделя) "
    r"(?:началась|начался|наступил[ао]?))|"
    r"(?:відтоді|(?:з|від|із) (?:того (?:часу|моменту|дня)|тих пір)),? (?:як|коли) "
    r"(?:(?:роз)?(?:почався|настав|пішов) (?:(?:цей|нинішній|поточний|новий) )?"
    r"(?P<uk>рік|місяць|тиждень)|"
    r"(?:(?:цей|нинішній|поточний|новий) )?(?P<uk_first>рік|місяць|тиждень) "
    r"(?:роз)?(?:почався|настав)))(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Beginning:
    """Such a start: where it stands, and the unit that began."""

    start: int
    end: int
    unit: str


def find_beginnings(text: str) -> Iterator[Beginning]:
    """Find them in a folded text, in its order."""
    for match in _BEGAN.finditer(text):
        word = next(word for word in match.groupdict().values() if word).lower()
        unit = next(unit for unit, heads in _UNITS.items() if re.match(heads, word))
        yield Beginning(*match.span(), unit)


def read_beginning(scene: Scene, found: Beginning) -> DateMention:
    """Read one: the year, month or week of the report, as the start of something."""
    period = unit_period(found.unit, scene.published, 0) if scene.published else None
    return DateMention(
        start=found.start,
        end=found.end,
        surface=scene.tokens.text[found.start : found.end],
        first=period[0] if period else None,
        last=period[1] if period else None,
        precision=_PRECISIONS[found.unit],
        basis="relative",
        role="since",
    )
