"""The day of talks that the sentences behind them tell: "The call took place on Tuesday"."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.reading.page import Page
from extractor.reading.talks.mention import TalkMention
from extractor.reading.talks.resumed import resumed_on
from extractor.records import DiplomacyType
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence

_AHEAD = 3  # sentences behind the talks that may still tell their day
# "On the same day, 18 October": the day of what was told before, told only now
_SAME_DAY = re.compile(
    r"\W*(?:(?:on )?(?:the|that) (?:very )?same day|(?:on )?that (?:very )?day|"
    r"(?:в|во) (?:тот|этот) (?:же )?(?:самый )?день|того же дня|"
    r"(?:(?:у|в) )?(?:того|той|цього|цей) (?:ж|же|самого|самий)?\s?(?:дня|день)|"
    r"тоді ж|тогда же)\s*,\s*",
    re.IGNORECASE,
)
_EN_SUBJECT = r"\W*(?:the|their|this|that|these|those)\s+(?:[\w'-]+\s+){0,2}?"
_NOUNS: dict[str, re.Pattern[str]] = {
    "call": re.compile(
        rf"{_EN_SUBJECT}(?:call|conversation|phone\s+call|talk)\b|"
        r"\W*(?:(?:этот|их|сам|телефонный|этот)\s+)?(?:разговор|звонок|беседа)\b|"
        r"\W*(?:(?:ця|їхня|сама|телефонна)\s+)?(?:розмова|бесіда|дзвінок)\b",
        re.IGNORECASE,
    ),
    "talks": re.compile(
        rf"{_EN_SUBJECT}(?:meetings?|talks|negotiations|rounds?|sessions?|consultations)\b|"
        r"\W*(?:(?:эта|эти|этот|их|сама?|сами|трёхсторонняя|трехсторонняя|двусторонняя)\s+)?"
        r"(?:встреча|переговоры|раунд|консультации|беседа)\b|"
        r"\W*(?:(?:ця|ці|цей|їхня|сама?|сам|тристороння|двостороння)\s+)?"
        r"(?:зустріч|перемовини|переговори|раунд|консультації|бесіда)\b",
        re.IGNORECASE,
    ),
}
# "It took place on Tuesday", "Відбулася вона в понеділок", "Прошла она 18 октября"
_IT = re.compile(
    r"\W*(?:(?:it|they|he|она|они|он|вона|вони|він) (?:(?:itself|themselves|сам\w*) )?"
    r"(?:took place|was held|were held|happened|occurred|lasted|состоя\w+|прош\w+|длил\w+|"
    r"проходил\w*|відбу\w+|пройш\w+|тривал\w*)|"
    r"(?:состоя[лв]\w+|прош[её]л|прошл[аио]|проходил[аио]|відбу[лв]\w+|пройшл[аио]|пройшов) "
    r"(?:она|они|он|вона|вони|він))(?!\w)",
    re.IGNORECASE,
)
_SIDES = re.compile(
    r"\W*(?:(?:the|both) )?(?:delegations|negotiators|sides|envoys|parties|делегации|стороны|"
    r"переговорщики|делегації|сторони|перемовники|переговірники)(?!\w)",
    re.IGNORECASE,
)
_SAT = re.compile(
    r"\b(?:met|discussed|talked|sat down|spoke|обсудили|обсуждали|встретились|говорили|собрались|"
    r"провели|обговорили|обговорювали|зустрілися|зустрілись|говорили|зібралися|сіли за стіл|"
    r"сели за стол)\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:took place|was held|were held|happened|lasted|came|was on|were on|followed|occurred|"
    r"состоя[лв]\w+|прошедш\w+|дливш\w+|прошл\w+|прош[её]л|проходил\w*|длил\w+|продолжал\w+|случил\w+|был[аио]?|"
    r"відбул\w+|відбув\w+|пройшл\w+|пройшов|тривал\w*|проходил\w*|сталася|бул[аио]|був)\b",
    re.IGNORECASE,
)


def dated_behind(page: Page, mention: TalkMention) -> TalkMention:
    """Give talks without a day of their own the one that is told behind them."""
    if mention.type not in _NOUNS or mention.status not in ("held", "ongoing", "planned"):
        return mention
    day, published = mention.date, page.article.published
    ahead = day is not None and day.first and published is not None and day.first > published
    if day is not None and not ahead:
        return mention
    behind = told_behind(page, mention.sentence, mention.type)
    if behind is None or behind.first is None:
        return mention
    over = published is not None and behind.first <= published
    return replace(mention, date=behind, status="held" if over and ahead else mention.status)


def told_behind(page: Page, sentence: Sentence, kind: DiplomacyType) -> DateMention | None:
    """Find the day that a later sentence gives to the talks or the call of a sentence.

    Args:
        page: The page.
        sentence: Where the talks are told.
        kind: The type of the event.
    """
    items = page.sentences.items
    for later in items[sentence.index + 1 : sentence.index + 1 + _AHEAD]:
        same = _SAME_DAY.match(page.text, later.start, later.end)
        if same is not None:
            day = page.dates.at(same.end()) or _first(page, same.end(), same.end() + 4)
            if day is not None and _is_day(day):
                return day
        if kind == "talks" and later.index == sentence.index + 1:
            sides = _SIDES.match(page.text, later.start, later.end)
            days = [day for day in page.dates.within(later.start, later.end) if _is_day(day)]
            if sides and len(days) == 1 and _SAT.search(page.text, later.start, later.end):
                return days[0]
        nouns = _NOUNS.get(kind)
        noun = nouns.match(page.text, later.start, later.end) if nouns else None
        if noun is None and kind == "talks":  # what is told as talks first may be a call
            noun = _NOUNS["call"].match(page.text, later.start, later.end)
        if later.index == sentence.index + 1 and kind in _NOUNS:
            told = _IT.match(page.text, later.start, later.end)
            day = _first(page, told.end(), later.end) if told else None
            if day is not None and _is_day(day):
                return day
        if noun is not None:
            verb = _HAPPENED.search(page.text, noun.end(), min(later.end, noun.end() + 60))
            day = _first(page, later.start, later.end)
            if verb is not None and day is not None and _is_day(day):
                return day
        day = resumed_on(page, later, kind)
        if day is not None and _is_day(day):
            return day
    return None


def _first(page: Page, start: int, end: int) -> DateMention | None:
    return next(iter(page.dates.within(start, end)), None)


def _is_day(date: DateMention) -> bool:
    return date.role == "event" and date.precision == "day" and date.first is not None
