"""Words of status: what a stretch of text calls a handover: put off, denied, planned, under way."""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.reading.statuses.outcomes import is_of_telling
from extractor.reading.statuses.overtaken import overtaken_at
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

    What there was not says nothing of what is promised in the next statement.
    """
    told = status_by_cues(page, clause.start, clause.verb.end)
    if told in ("denied", "cancelled"):
        turn = _turn_to_promise(page, clause, told)
        if turn is not None:
            return status_by_cues(page, turn, clause.verb.end)
    return told


_BUT = re.compile(
    r"[,;]\s+(?:but|yet|however|instead|но|зато|однако|але|зате|проте|однак|натомість)\s",
    re.IGNORECASE,
)
_ALTHOUGH = re.compile(r",\s+(?:although|though|even though|хотя|хоча)\s", re.IGNORECASE)
_ON = re.compile(
    r"[;:]\s|\s[—–-]\s|,\s+(?:and|while|и|а|і|й|та|тогда как|тоді як)\s", re.IGNORECASE
)
# "there was no exchange": what was not, and nobody's refusal or word against a rumour
_WAS_NOT = re.compile(
    r"\b(?:no (?:such )?(?:exchanges?|swaps?|handovers?|transfers?)|"
    r"(?:did not|never) (?:take|took) place|(?:did|has|have) (?:not|n't) (?:happened?|gone? ahead)|"
    r"не (?:было|состоял\w+|произош\w+|случил\w+|проводил\w+)|"
    r"не (?:було|відбу\w+|стало?ся|проводи\w+))\b",
    re.IGNORECASE,
)
_PROMISES = re.compile(
    r"\b(?:promises?|pledges?|vows?|(?:has|have) (?:promised|pledged|vowed)|"
    r"обеща[ею]т|клян[её]тся|клянутся|гарантиру[ею]т|"
    r"обіця(?:є|ють)|клян[еу]ться|гаранту(?:є|ють))\b",
    re.IGNORECASE,
)
_PROMISED = re.compile(
    r"\b(?:promised|pledged|vowed|(?:по)?обеща\w+|(?:по)?обіця\w+)\b", re.IGNORECASE
)


def _turn_to_promise(page: Page, clause: Clause, told: ExchangeStatus) -> int | None:
    """Find where the words behind what there was not begin, if they tell of what is to come."""
    verb = clause.verb
    turn = _last(_BUT, page, clause)
    if turn is not None and told == "denied":
        return turn
    promises = _PROMISES
    if turn is None:
        turn = _last(_ALTHOUGH, page, clause)  # what was promised before it may be what was not
        if turn is None:
            turn, promises = _last(_ON, page, clause), _PROMISED
    if turn is None or not _WAS_NOT.search(page.text, clause.start, turn):
        return None
    ahead = verb.form == "future" or any(
        words.search(page.text, turn, verb.start) for words in (_PROMISES, promises)
    )
    return turn if ahead else None


def _last(words: re.Pattern[str], page: Page, clause: Clause) -> int | None:
    found = list(words.finditer(page.text, clause.start, clause.verb.start))
    return found[-1].end() if found else None


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
        and not (cue.kind == "planned" and overtaken_at(page, cue.start))
        and not is_of_talks(page, cue)
        and not is_of_help(page, cue)
        and not is_of_time(page, cue)
    }
    for kind, status in STATUSES:
        if kind in kinds and not (kind in ("planned", "ongoing") and "held" in kinds):
            return status
    return None
