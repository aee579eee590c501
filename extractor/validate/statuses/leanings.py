"""Leanings: how far the words around a count speak for one handover or for a total."""

from __future__ import annotations

import re

from extractor.reading.days.dating import of_speech
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.scopes.ceilings import is_set_once
from extractor.reading.scopes.scopes import PARTS, scope_of
from extractor.reading.scopes.spread import in_several
from extractor.reading.scopes.tallies import reaches
from extractor.reading.scopes.wholes import is_whole
from extractor.records import DONE, ExchangeRecord, ExchangeStatus, When
from extractor.text.dates import DateMention
from extractor.text.numbers import Number
from extractor.validate.case import is_day
from extractor.validate.counts.amassed import is_amassed
from extractor.validate.days.occasions import (
    is_gathered,
    is_of_population,
    is_of_year,
    is_one_batch,
    is_one_more,
    is_raised,
    names_one_event,
)
from extractor.validate.days.ownday import (
    day_of_words,
    fits_record,
    has_period,
    is_closing,
    is_spread,
    own_day,
)
from extractor.validate.days.periods import (
    LEAD,
    ROUND,
    TOTAL,
    by_period,
    is_beyond_any,
    is_beyond_one,
    is_since,
    number_of,
)
from extractor.validate.days.staged import was_in_stages

SINGLE = -2  # from here on the words leave no doubt
_FEW, _LARGE, _WEEK = 30, 100, 7
_OFF = frozenset({"postponed", "cancelled"})
_PERFECT = re.compile(
    r"\b(?:has|have|had|'ve)\s+(?:\w+\s+){0,2}?(?:been\s+)?\w+(?:ed|en|ne|ught|nt|de|ome)\b|"
    r"\b(?:already|now|уже|вже|сейчас|нині|итог\w*|підсум\w*|наразі|пока|поки)\b",
    re.IGNORECASE,
)
_FULFILLED = re.compile(
    r"\b(?:complet\w+|finish\w+|conclud\w+|fulfil\w+|wrapp\w+ up|заверш\w+|выполнен\w*|закончил\w*|"
    r"полностью|виконан\w*|закінч\w+|повністю|вичерпан\w*|исчерпан\w*)\b",
    re.IGNORECASE,
)
_TALLIED = Phrases(
    r"\b(?:counted|tallied|logged|recorded|registered|adding up|tally|tallies|stands at|stood at|"
    r"cumulative|to date|насчитал\w*|подсчитал\w*|"
    r"посчитал\w*|учл\w+|нарахув\w+|порахув\w+|підрахув\w+|облікув\w+)\b",
    re.IGNORECASE,
)
_LASTED = Phrases(
    r"\b(?:took|lasted|spanned|spread over|занял\w*|длил\w+|продолжал\w+|растянул\w+|"
    r"трива(?:в|л\w+)|розтягн\w+|зайня\w+)\s+(?:\w+\s+)?(?:two|three|four|five|several|\d+|два|"
    r"две|дві|три|четыре|"
    r"чотири|пять|п'ять|несколько|кілька)\s+(?:days|weeks|дн\w+|недел\w+|тижн\w+)"
    r"(?!\w*,?\s+(?:to|чтобы|щоб)\b)",
    re.IGNORECASE,
)
# "two days of swaps", "three stages": a count beside it sums them up
_DAYS_OF = Phrases(
    r"\b(?:two|three|four|five|several)\s+(?:days|rounds|stages|weekends)\s+of\s+(?:\w+\s+)?"
    r"(?:swaps|exchanges|swapping|exchanging|handovers|transfers)\b|"
    r"\b(?:два|две|дві|три|четыре|чотири|пять|п'ять|несколько|кілька)\s+(?:дн\w+|этап\w+|етап\w+|"
    r"раунд\w*)\s+(?:обмен\w*|обмін\w*|передач\w*)",
    re.IGNORECASE,
)
_EVENTS = Phrases(
    r"\b(?:exchanges|swaps|handovers|transfers|repatriations|rounds|stages|обмен(?:ов|ами|ах|ам)|"
    r"этап(?:ов|ами|ах)|раунд(?:ов|ами|ах)|передач(?:ами|ах)|репатриаци(?:й|ями|ях)|"
    r"обмін(?:ів|ами|ах|ам)|етап(?:ів|ами|ах)|репатріаці(?:й|ями|ях))\b",
    re.IGNORECASE,
)


def leaning(page: Page, mention: Mention, record: ExchangeRecord) -> int:
    """Weigh the words around a count: above zero they speak for a total, below for one handover."""
    if record.status not in DONE:
        return _ahead(page, mention, record)
    if is_whole(page, mention):
        return TOTAL
    if is_since(page, mention, record.when) or is_amassed(page, mention):
        return TOTAL
    if not is_day(record.when) and was_in_stages(page, mention):
        return TOTAL
    stretch = _stretch(page, mention)
    day = own_day(page, mention) or day_of_words(page, mention)
    if day is not None and not fits_record(page, mention, record.when, day):
        day = None
    parted = day is not None and is_spread(page, mention, stretch, day)
    day = None if parted else day
    undated = day is None or of_speech(page, mention.sentence, day)
    if undated and is_beyond_one(page, mention, record):
        return TOTAL
    manner = 0 if day is not None else _by_manner(page, mention, stretch, record.when)
    if is_raised(page, mention) or is_closing(page, mention, stretch):
        return TOTAL
    if mention.scope == "total":
        return _of_total(page, mention, stretch, day, record.status) + manner
    score = manner
    if day is not None:
        score -= 2 if of_speech(page, mention.sentence, day) else 3
    elif not parted and has_period(page, mention, record.when):
        assert mention.date is not None
        told = 0 if _of_rank(page, mention) else by_period(mention.date, number_of(page, mention))
        score += max(0, told) if record.status == "ongoing" else told  # the days it goes on for
    score += _cued(page, mention, stretch)
    own = stretch[0], _next_count(page, mention, stretch[1])
    if _EVENTS.search(page, *own):
        score += 1
    if _LASTED.search(page, *stretch) or _DAYS_OF.search(page, *stretch):
        score += 2
    if names_one_event(page, *own) or is_one_more(page, mention):
        score -= 2
    return score


def _next_count(page: Page, mention: Mention, end: int) -> int:
    """What follows the next number is that one's: "1,000 in all, 390 of them the first day"."""
    after = (n.start for n in page.numbers_in(mention.sentence) if n.start >= mention.end)
    return min(next(after, end), end)


def _ahead(page: Page, mention: Mention, record: ExchangeRecord) -> int:
    """What is agreed but not done may be one event and a total at once, but not a ceiling."""
    number = number_of(page, mention)
    if number is not None and number.bound == "at_most":
        once = is_day(record.when) or is_set_once(page, *_stretch(page, mention))
        if record.status in _OFF or is_one_batch(page, mention, number, once):
            return 1  # what was called off, or is the next to come, was one event
        return TOTAL
    if mention.scope == "total":
        return 1
    stretch = _stretch(page, mention)
    words = _words(page, *stretch)
    return 1 if {"agreed", "summed", "cumulative"} & words or _large(page, mention) else 0


def _large(page: Page, mention: Mention) -> bool:
    number = number_of(page, mention)
    return number is not None and (number.value or 0) >= ROUND


def _of_total(
    page: Page,
    mention: Mention,
    stretch: tuple[int, int],
    day: DateMention | None,
    status: ExchangeStatus,
) -> int:
    """A sum needs a period; what is under way may be summed "so far" and yet be one event."""
    told, why = scope_of(
        page,
        mention.sentence,
        mention.clause,
        number_of(page, mention),
        mention.start,
        mention.end,
    )
    timed = mention.date is not None or in_several(page, *stretch) is not None
    # A total by size, or beside such a size, alone leaves room for one handover.
    sure = told == "total" and (why != "summed" or timed)
    if why == "cumulative" and is_of_year(page, mention):
        sure = False
    if why == "summed" and _is_few_in_a_week(page, mention):
        sure = False
    sure = sure or (is_beyond_any(page, mention) and "summed" in _words(page, *stretch))
    score = TOTAL if sure and status != "ongoing" else 2
    if day is not None and day.start > mention.start - 60 and why != "cumulative":
        score -= 2
    low, high = _segment(page, mention)
    return score - (2 if names_one_event(page, low, high) else 0)


def _is_few_in_a_week(page: Page, mention: Mention) -> bool:
    """So few may be those of one day: "four more left this week, which makes it six in all"."""
    number, date = number_of(page, mention), mention.date
    if number is None or date is None or date.first is None or date.last is None:
        return False
    return (number.value or 0) < _FEW and (date.last - date.first).days < _WEEK


def _of_rank(page: Page, mention: Mention) -> bool:
    """The period ranks an event ("the third this year") and is not the count's."""
    assert mention.date is not None
    low, high = mention.date.start - 16, mention.date.end
    cues = [c for c in page.cues.within(low, high) if c.kind == "cumulative" and c.end > low + 12]
    return bool(cues) and not any(
        reaches(page, mention.sentence, cue, mention.start, mention.end) for cue in cues
    )


def _cued(page: Page, mention: Mention, stretch: tuple[int, int]) -> int:
    """Words of sums that were no proof by themselves."""
    for cue in page.cues.within(*stretch):
        if cue.family != "cue":
            continue
        if cue.kind == "cumulative" and reaches(
            page, mention.sentence, cue, mention.start, mention.end
        ):
            return 1
        if cue.kind == "summed" and not PARTS.search(page.text, *stretch):
            return 1
    return 0


def _by_manner(page: Page, mention: Mention, stretch: tuple[int, int], when: When) -> int:
    """A hedge, the perfect, a fulfilment: each leaves room for a total where no day is told."""
    number = number_of(page, mention)
    score = 0
    if number is not None and number.bound != "exact":
        if number.value is None:
            score += 2 if (number.high or number.low or 0) >= _LARGE else 0
        elif number.value >= ROUND:
            score += 1
    if (
        _is_many(mention, number)
        and not mention.each
        and mention.sentence.index >= LEAD
        and _PERFECT.search(page.text, *stretch)
    ):
        score += 1
    if _large(page, mention) and _FULFILLED.search(page.text, *stretch):
        score += 1
    if _TALLIED.search(page, *stretch) and not is_day(when):
        score += 2
    if is_gathered(page, mention) or is_of_population(page, mention):
        score += 1
    return score


def _is_many(mention: Mention, number: Number | None) -> bool:
    """So many may have come together over time; children and civilians come in smaller groups."""
    least = _FEW if mention.category in ("children", "civilians") else _LARGE
    return number is None or number.value is None or number.value >= least


def _stretch(page: Page, mention: Mention) -> tuple[int, int]:
    """The stretch between semicolons around a count."""
    bounds = (mention.sentence.start, mention.sentence.end)
    return page.stretch(bounds, mention.start, mention.end, ";")


def _segment(page: Page, mention: Mention) -> tuple[int, int]:
    """The stretch between commas and colons around a count and the verb that moves it."""
    sentence, verb = mention.sentence, mention.clause.verb if mention.clause else None
    low = min(mention.start, verb.start) if verb else mention.start
    high = max(mention.end, verb.end) if verb else mention.end
    return page.stretch((sentence.start, sentence.end), low, high, ",;:")


def _words(page: Page, start: int, end: int) -> set[str]:
    return {cue.kind for cue in page.cues.within(start, end) if cue.family == "cue"}
