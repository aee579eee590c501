"""Words of status: what a stretch of text calls a handover: put off, denied, planned, under way."""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.reading.statuses.outcomes import is_of_telling
from extractor.reading.statuses.untouched import is_of_one_man, is_undenied, spares
from extractor.reading.statuses.wishes import is_aftermath, is_as_agreed
from extractor.records import ExchangeStatus

STATUSES: tuple[tuple[str, ExchangeStatus], ...] = (
    ("postponed", "postponed"),
    ("cancelled", "cancelled"),
    ("denied", "denied"),
    ("offered", "offered"),
    ("planned", "planned"),
    ("ongoing", "ongoing"),
)


# What came after talks, or out of them, need not have come to pass: "по итогам встречи согласован".
_TALKS = re.compile(
    r"\s+(?:(?!(?:exchange|swap|обмен|обмін)\w*)[\w'-]+\s+){0,3}?"
    r"(?:talks|negotiations?|meetings?|consultations?|"
    r"rounds?|calls?|встреч\w*|переговор\w*|консультаци\w*|раунд\w*|зустріч\w*|перемовин\w*|"
    r"консультаці\w*)\b",
    re.IGNORECASE,
)


# "will follow after Easter", "повернуться після Великодня": the plan's own time, nothing held
_AFTER = re.compile(r"after|following|после|після", re.IGNORECASE)
_TIME = re.compile(
    r"\s+(?:(?:the|this|that|next|orthodox|catholic|western|новогодн\w+|новорічн\w+|православн\w+|"
    r"майск\w+|травнев\w+|этих|этой|цих|цієї|наступн\w+|следующ\w+)\s+)*"
    r"(?:easter|christmas|epiphany|trinity|ramadan|new year(?:'s)?|holidays?|weekend|week|month|"
    r"midnight|noon|midday|dark|dusk|dawn|"
    r"пасхи|рождества|крещения|троицы|рамадана|нового года|праздников|выходных|каникул|недели|"
    r"месяца|полуночи|полудня|обеда|"
    r"великодня|пасхи|різдва|хрещення|водохреща|трійці|рамадану|нового року|свят|вихідних|"
    r"канікул|тижня|місяця|півночі|полудня|обіду)(?!\w)",
    re.IGNORECASE,
)


def is_of_time(page: Page, cue: Cue) -> bool:
    """Tell whether "after" only gives the time of what is told.

    Args:
        page: The page.
        cue: A word of status.
    """
    if cue.kind != "held" or not _AFTER.fullmatch(page.text, cue.start, cue.end):
        return False
    if _TIME.match(page.text, cue.end) is not None:
        return True
    published = page.article.published
    return any(
        day.precision == "day" and day.first is not None and day.first > published
        for day in page.dates.within(cue.end, cue.end + 4)
        if published is not None
    )


def is_of_talks(page: Page, cue: Cue) -> bool:
    """Tell whether what was held, or is over, are talks: "за підсумками консультацій".

    Args:
        page: The page.
        cue: A word of status.
    """
    return cue.kind == "held" and _TALKS.match(page.text, cue.end) is not None


# "without Belarus, which had offered its territory": no people are what is offered
_OTHER_OFFER = re.compile(
    r"\s+(?:(?:to\s+)?(?:host|mediate)|"
    r"(?:(?:its|their|his|her|свою|свои|свой|сво[єї]|своїх|own|the|a|услуги|послуги)\s+){0,2}"
    r"(?:territory|soil|venue|site|platform|mediation|services|good\s+offices|help|assistance|"
    r"aircraft|planes?|premises|hospitality|территори|площадк|посредничеств|услуг|помощь|самол[её]т|"
    r"територі|майданчик|посередництв|послуг|допомог|літак))",
    re.IGNORECASE,
)


def is_of_help(page: Page, cue: Cue) -> bool:
    """Tell whether what is offered is a place, or help, and nobody's handover.

    Args:
        page: The page.
        cue: A word of status.
    """
    return cue.kind == "offered" and _OTHER_OFFER.match(page.text, cue.end) is not None


def governed(page: Page, clause: Clause) -> ExchangeStatus | None:
    """The status that the words before a clause's verb give it.

    What there was not before a "but" says nothing of what was agreed behind it.
    """
    told = status_by_cues(page, clause.start, clause.verb.end)
    if told == "denied":
        turns = list(_BUT.finditer(page.text, clause.start, clause.verb.start))
        behind = status_by_cues(page, turns[-1].end(), clause.verb.end) if turns else None
        return behind or told
    return told


_BUT = re.compile(
    r"[,;]\s+(?:but|yet|however|instead|но|зато|однако|але|зате|проте|однак|натомість)\s",
    re.IGNORECASE,
)


def status_by_cues(page: Page, start: int, end: int) -> ExchangeStatus | None:
    """The status that the words of a stretch give, the gravest first."""
    kinds = {
        cue.kind
        for cue in page.cues.within(start, end)
        if cue.family == "cue"
        and not spares(page, cue)
        and not (cue.kind == "denied" and is_undenied(page, cue.start, start))
        and not (cue.kind == "denied" and is_of_one_man(page, cue))
        and not (cue.kind == "planned" and is_as_agreed(page.text, cue.start, start))
        and not (cue.kind == "planned" and is_of_telling(page.text, cue.start, cue.end))
        and not (cue.kind == "planned" and is_aftermath(page.text, cue.start, cue.end))
        and not is_of_talks(page, cue)
        and not is_of_help(page, cue)
        and not is_of_time(page, cue)
    }
    for kind, status in STATUSES:
        if kind in kinds and not (kind in ("planned", "ongoing") and "held" in kinds):
            return status
    return None
