"""Repeats: whether words say that a number was the same on another day."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.reading.mention import Mention
from extractor.reading.page import Page

_ON = 160  # characters behind a count's sentence in which it may be said to have come again
# Of two events, not of two sides: "from each side" says nothing of another day.
_AGAIN = re.compile(
    r"\b(?:same|equal(?:ly)?|match(?:ed|es)|as many|identical|likewise|again|repeat\w*|"
    r"daily|monthly|weekly|"
    r"(?:each|every)(?= (?:time|day|stage|phase|round|tranche|batch|week|month|year|of (?:the|them)"
    r" (?:\w+ )?(?:days|stages|rounds|tranches|batches|weeks)))|"
    r"столько же|тем же|тех же|то же|таки[мх] же|таким же|одинаков\w+|равн\w+|снова|опять|повтор\w+|"
    r"кажд\w+ (?:раз|ден\w+|дня|этап\w*|раунд\w*|транш\w*|недел\w+|месяц\w*)|"
    r"ежедневно|ежемесячно|еженедельно|"
    r"стільк\w+ (?:ж|же|само)|так\w+ сам\w+|те саме|однаков\w+|рівн\w+|знову|вкотре|повтор\w+|"
    r"кожн\w+ (?:раз\w*|день|дня|етап\w*|раунд\w*|транш\w*|тиж\w+|місяц\w+)|щораз\w*|щодня|"
    r"щомісяця|щотижня)\b",
    re.IGNORECASE,
)


def comes_again(page: Page, mention: Mention) -> bool:
    """Tell whether a count is said, there or right behind, to be that of another day, too."""
    end = min(len(page.text), mention.sentence.end + _ON)
    return _says_again(page, mention.sentence.start, end)


@lru_cache(maxsize=8)
def repeats(page: Page) -> bool:
    """Tell whether some sentence with a date says that a number was that of another day."""
    for date in page.dates:
        sentence = page.sentence_at(date.start)
        if sentence is None or date.role != "event":
            continue
        if _says_again(page, sentence.start, sentence.end):
            return True
    return False


def _says_again(page: Page, start: int, end: int) -> bool:
    return _AGAIN.search(page.text, start, end) is not None
