"""Asides: cumulative words that stand in another clause than a count speak of something else.

"On Friday 84 came home, some of them in jail since 2014": the years are those of the jail.
"""

from __future__ import annotations

import re

from extractor.reading.counts.measures import SPELL
from extractor.reading.days.dating import of_agreement, of_speech
from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.reading.scopes.raised import raises_between
from extractor.text.dates import DateMention
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

_STOP = re.compile(r"[,:;()—–]|\s-\s")
_TALLY = re.compile(r"tally\Z", re.IGNORECASE)
_UP_TO = re.compile(
    r"(?:as of|by|to|until|till|since|before|на|до|по|к|станом на|с|со|з|із|від)\s+\Z", re.I
)
# what the freed did before: "whom it had kept since 2016", "які чекали на це з 2014 року"
_STAY = re.compile(
    r"(?:\b(?:who|whom|whose|which|some|many|most|several|one|among them|including|"
    r"котор\w+|кто|кое-кто|некотор\w+|многие|больш\w+|част\w+|один|одна|среди|"
    r"які|який|яка|яких|хто|дехто|деякі|багато|більш\w+|дехто|один|одна|серед)\b)",
    re.IGNORECASE,
)


def is_apart(page: Page, sentence: Sentence, cue: Cue, start: int, end: int) -> bool:
    """Tell whether a cumulative cue stands in another clause than a count.

    Args:
        page: The page.
        sentence: Their sentence.
        cue: The cumulative words.
        start: Where the count begins.
        end: Where it ends.
    """
    day = _own_day(page, sentence, cue, start, end)
    if _TALLY.match(page.text[cue.start : cue.end]):
        return day is not None
    if cue.end <= start:
        between = page.text[cue.end : start]
        if day is None or day.start < cue.end:
            return False
        return bool(re.search(r"[:;]", between)) or _of_events(page.text, sentence, cue, start)
    if cue.start < end:
        return False
    stops = list(_STOP.finditer(page.text, end, cue.start))
    other = _count_between(page, sentence, end, cue.start)
    if other is not None and raises_between(page, end, other.start):
        return True
    if not stops:
        return _in_relative(page, sentence, cue, end)
    if day is not None:
        return True
    last = stops[-1].end()
    if other is not None:
        return stops[0].start() < other.start and _has_own_verb(page, end, other, cue)
    if _opens_count(page, sentence, cue, last):
        return True
    return _is_of_a_stay(page, last, cue)


# "Five exchanges took place this year, and Russia released 205 on Friday": the year's are events
_EVENTS = re.compile(
    r"(?<!\w)(?:exchanges|swaps|handovers|transfers|repatriations|rounds|"
    r"обмен(?:ы|ов|ами|а)|передач(?:и|ами)?|репатриаци(?:и|й)|этап(?:ы|ов|а)|раунд(?:ы|ов|а)|"
    r"обмін(?:и|ів|ами|у)|репатріаці[їй]|етап(?:и|ів)|раунд(?:и|ів))(?!\w)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r",|\s(?:and|but|и|а|но|і|й|та|але)\s", re.IGNORECASE)


def _of_events(text: str, sentence: Sentence, cue: Cue, start: int) -> bool:
    """Whether the cue's clause counts exchanges, and the count is told in a clause behind it."""
    close = _CLAUSE.search(text, cue.end, start)
    return close is not None and _EVENTS.search(text, sentence.start, close.start()) is not None


_WHO = re.compile(r"\s(?:who|whom|that)\s")


def _in_relative(page: Page, sentence: Sentence, cue: Cue, end: int) -> bool:
    """No comma parts "nine residents who had been stranded there since 2024 came home"."""
    who = _WHO.search(page.text, end, cue.start)
    if who is None or not _is_of_a_stay(page, who.start(), cue):
        return False
    return any(cue.family == "verb" for cue in page.cues.within(cue.end, sentence.end))


def _own_day(page: Page, sentence: Sentence, cue: Cue, start: int, end: int) -> DateMention | None:
    """The day of a count: it stands before the count, or in one stretch with it behind it."""
    text = page.text
    stop = _STOP.search(text, end, sentence.end)
    high = stop.start() if stop else sentence.end
    low = max(
        (n.end for n in _counts(page, sentence) if n.end < start),
        default=sentence.start,
    )
    for day in page.dates.within(low, high):
        if day.precision != "day" or day.role != "event" or day.first != day.last:
            continue
        if day.start < cue.end and cue.start < day.end:
            continue
        if _UP_TO.search(text, max(low, day.start - 12), day.start) and not _is_on(text, day):
            continue
        parted = re.search(r"[:;]", text[cue.end : day.start]) or _of_events(
            text, sentence, cue, start
        )
        if cue.end <= day.start and not parted:
            continue
        if of_speech(page, sentence, day) or of_agreement(page, sentence, day):
            continue
        return day
    return None


def _is_on(text: str, day: DateMention) -> bool:
    """Words that only look like a limit: "в ніч на п'ятницю"."""
    return bool(re.search(r"(?:ночь|ніч)\s+на\s+\Z", text[max(0, day.start - 12) : day.start]))


def _counts(page: Page, sentence: Sentence) -> list[Number]:
    days = page.dates.within(sentence.start, sentence.end)
    return [
        n
        for n in page.numbers_in(sentence)
        if not n.ordinal
        and not SPELL.match(page.text, n.end)
        and not any(d.start <= n.start < d.end for d in days)
    ]


def _count_between(page: Page, sentence: Sentence, low: int, high: int) -> Number | None:
    return next((n for n in _counts(page, sentence) if low <= n.start and n.end <= high), None)


def _has_own_verb(page: Page, end: int, other: Number, cue: Cue) -> bool:
    """Between a count and the cue stands another count with a verb of its own, or a comma and."""
    stop = _STOP.search(page.text, end, other.start)
    low = stop.end() if stop else end
    return any(c.family == "verb" for c in page.cues.within(low, cue.start)) or any(
        c.family == "verb" for c in page.cues.within(cue.end, min(cue.end + 40, len(page.text)))
    )


_OPENS = re.compile(
    r"\s*(?:and|but|while|а|но|и|і|й|та|але|тогда как|тоді як)?\s*"
    r"(?:(?:in (?:all|total)|all told|altogether|всего|в общей сложности|усього|всього|загалом|"
    r"разом|сумарно)\s+)?",
    re.IGNORECASE,
)


def _opens_count(page: Page, sentence: Sentence, cue: Cue, last: int) -> bool:
    """The cue opens a clause with a count of its own: ", and since January 165 have come"."""
    if not _OPENS.fullmatch(page.text, last, cue.start):
        return False
    return any(
        n.start >= cue.end
        and any(
            c.family == "verb" for c in page.cues.within(cue.end, min(n.end + 60, sentence.end))
        )
        for n in _counts(page, sentence)
    )


def _is_of_a_stay(page: Page, low: int, cue: Cue) -> bool:
    """The cue's stretch tells of the freed, and moves nobody: "some in jail since 2014"."""
    words = page.text[low : cue.start]
    if not any(form.search(words) for form in (_STAY, _PAST, _PARTICIPLE)):
        return False
    return not any(
        c.family == "verb" or (c.family == "cue" and c.kind == "summed")
        for c in page.cues.within(low, cue.start)
    )


_PAST = re.compile(r"\b[а-яіїєґё]{2,}(?:л|ла|ло|ли|в|вся|лася|лись|лся|лась|лися)\b", re.IGNORECASE)
_PARTICIPLE = re.compile(
    r"\b(?:[а-яё]{3,}(?:вш|ущ|ющ|ащ|ящ|нн|ем|им)(?:ий|ая|ее|ие|его|ей|их|им|ую|ими)(?:ся)?|"
    r"[а-яіїєґ']{3,}(?:н|вш|уч|юч|ач|яч)(?:ий|а|е|і|ого|их|им|ими)|"
    r"(?:living|being|held|kept|stuck|stranded|detained|jailed|trapped|separated|waiting))\b",
    re.IGNORECASE,
)
