"""Days of something else beside a count: of the talks before it, or of a welcome after it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.page import Page
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence

# "Following talks in Abu Dhabi that ended on Wednesday, Russia handed over ..."
_AFTER_TALKS = re.compile(
    r"(?<!\w)(?:after|following|после|після|по итогам|за підсумками)\s+"
    r"(?:(?!(?:exchange|swap|обмен|обмін)\w*)[^\s,.;:]+\s+){0,3}?"
    r"(?:talks|negotiations|meetings?|summit|calls?|consultations|переговор\w*|встреч[иу]?|саммита|"
    r"звонка|разговора|консультаци\w+|перемовин|зустріч[іи]?|саміту|дзвінка|розмови|"
    r"консультацій)(?!\w)[^,.;:]*"
    r"(?:,\s+(?:(?:which|that)\s+(?:took|were|was|ended|began)|прошедш\w+|состоявш\w+|"
    r"завершивш\w+|закончивш\w+|котор\w+\s+(?:прошл|состоял|заверш|законч)\w+|"
    r"(?:що|як\w+)\s+(?:відбу|пройш|заверш|закінч)\w+)[^,.;:]*)?\s\Z",
    re.IGNORECASE,
)
_GREETED = re.compile(
    r"(?<!\w)(?:welcomed|greeted|met|visited|congratulated|decorated|awarded|interviewed|"
    r"встретил[аи]?|приветствовал[аи]?|навестил[аи]?|посетил[аи]?|наградил[аи]?|поздравил[аи]?|"
    r"зустрі(?:в|ла|ли)|(?:при)?віта(?:в|ла|ли)|відвіда(?:в|ла|ли)|нагороди(?:в|ла|ли))(?!\w)",
    re.IGNORECASE,
)
# of the counted, who set them free: "whom Russia released", ", освобождённых Россией"
_WHOSE = re.compile(
    r",?\s(?:whom|that|who|which|котор\w+|як(?:их|і)|freed|released|returned|освобожд\w+|"
    r"возвращ\w+|звільнен\w+|повернен\w+|повернут\w+)(?!\w)",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[.;:—–]|,\s+(?:and|but|а|и|но|та|але|і|й)\s")
_FROM = re.compile(r"\s+(?:after|following|после|після)(?!\w)", re.IGNORECASE)  # "the day after"
_REACH = 140


def is_of_talks_before(page: Page, sentence: Sentence, date: DateMention) -> bool:
    """Tell whether a day is that of the talks after which something was done, or counts from them.

    Args:
        page: The page.
        sentence: The day's sentence.
        date: The day.
    """
    text = page.text
    if text[date.end : date.end + 1] != ",":
        return False
    low = max(sentence.start, date.start - _REACH)
    return _AFTER_TALKS.search(text[low : date.start]) is not None


def without_talks(
    page: Page, sentence: Sentence, start: int, dates: Sequence[DateMention]
) -> list[DateMention]:
    """Leave out the days of talks before a count, and those told by their distance from these.

    Args:
        page: The page.
        sentence: The count's sentence.
        start: Where the count begins.
        dates: The days of the sentence.
    """
    talks = [d for d in dates if d.end < start and is_of_talks_before(page, sentence, d)]
    if not talks:
        return list(dates)
    return [
        d
        for d in dates
        if d not in talks and not (d.basis == "relative" and _FROM.match(page.text, d.end))
    ]


def is_of_visit(page: Page, sentence: Sentence, start: int, date: DateMention) -> bool:
    """Tell whether a day is that of a visit to the counted, whose own day stands behind them.

    "Welcomed on Thursday 84 men freed on Wednesday".

    Args:
        page: The page.
        sentence: The count's sentence.
        start: Where the count begins.
        date: The day.
    """
    text = page.text
    if date.end > start or _BREAK.search(text, date.end, start):
        return False
    verbs = [
        cue
        for cue in page.cues.within(sentence.start, sentence.end)
        if cue.family == "verb" and not _GREETED.match(text, cue.start)
    ]
    if not verbs or verbs[0].start < start:
        return False
    whose = _WHOSE.search(text, start, verbs[0].start + 24)
    if whose is None or whose.start() > verbs[0].start or _BREAK.search(text, start, whose.start()):
        return False
    if _GREETED.search(text, sentence.start, start) is None:
        return False
    later = page.dates.within(verbs[0].end, sentence.end)
    return bool(later) and not _BREAK.search(text, start, later[0].start)
