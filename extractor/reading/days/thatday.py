"""That day: words that point back at a day told before: "that day", "hours later"."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.sentences import Sentence

_SAME_DAY = Phrases(
    r"\b(?:on )?(?:the|that) (?:very )?(?:same|very) day\b|"
    r"\bthat (?:day|morning|afternoon|evening|night)\b|"
    r"\b(?:earlier|later) in the day\b|(?<!\d )\bhours (?:later|earlier|afterwards?)\b|"
    r"\b(?:через|спустя|за) (?:несколько|пару|считанные|кілька|декілька|лічені) (?:часов|годин)\b|"
    r"\b(?:несколькими|кількома) (?:часами|годинами) (?:ранее|раньше|позже|позднее|раніше|"
    r"пізніше)\b|\bback then\b|\bat that time\b|"
    r"\b(?:в|во) (?:тот|этот) (?:же )?(?:самый )?(?:день|раз)\b|"
    r"\bтого же дня\b|\bтогда\b|\b(?:того|цього) (?:ж |самого )?(?:дня|разу)\b|"
    r"\bтого самого дня\b|\bтоді\b|\b(?:утром|днём|днем|вечером|ночью) того же дня\b|"
    r"\b(?:вранці|вдень|увечері|ввечері|вночі) того (?:ж|самого) дня\b",
    re.IGNORECASE,
)
_THEN_TOO = re.compile(r" (?<!and )(?<!, )then(?= and\b|[.,;])", re.IGNORECASE)
# Of these, the ones that mean a single day, never "in June"
_DAY_WORD = Phrases(
    r"\b(?:same|that|very|in the) day\b|\bthat (?:morning|afternoon|evening|night)\b|"
    r"\b(?:тот|этот) (?:же )?(?:самый )?день\b|\bтого же дня\b|"
    r"\b(?:того|цього) (?:ж |самого )?дня\b|\bтого самого дня\b|"
    r"(?<!\d )\bhours (?:later|earlier|afterwards?)\b|"
    r"\b(?:часов|годин|часами|годинами)(?: (?:ранее|раньше|позже|раніше|пізніше|спустя|потому))?\b",
    re.IGNORECASE,
)


def means_same_day(page: Page, sentence: Sentence) -> bool:
    """Tell whether words of a sentence point at a time told before: "that day", "back then"."""
    return bool(
        _SAME_DAY.search(page, sentence.start, sentence.end)
        or _THEN_TOO.search(page.text, sentence.start, sentence.end)
    )


def names_same_day(page: Page, sentence: Sentence) -> bool:
    """Tell whether such words mean a single day: never "in June"."""
    return _DAY_WORD.search(page, sentence.start, sentence.end) is not None
