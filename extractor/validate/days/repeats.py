"""Repeats: whether words say that a number was the same on another day."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.sentences import Sentence
from extractor.validate.case import Case
from extractor.validate.days.datings import may_date
from extractor.validate.days.likened import is_echo

BEFORE = Phrases(
    r"\b(?:previous\w*|last (?:time|exchange|swap|month|week|year)|"
    r"(?:month|week|day|year)s? earlier|"
    r"back then|тогда|раньше|ранее|предыдущ\w+|прошл\w+|тоді|раніше|"
    r"попередн\w+|минул\w+|у відповідь)\b",
    re.IGNORECASE,
)
# Words of two events, not of two sides: "from each side" says nothing of another day.
_AGAIN = Phrases(
    r"\b(?:again|repeat\w*|daily|monthly|weekly|consecutive|successive|in a row|running|"
    r"(?:second|third|fourth|fifth) (?:time|day|week) in|as many (?:days|weeks|months)|"
    r"подряд|поспіль|вдруге|втретє|повторно|"
    r"(?:each|every)(?= (?:time|day|stage|phase|round|tranche|batch|week|month|year|"
    r"of (?:the|them|those|these|two|three|four|five)"
    r" (?:\w+ ){0,2}?(?:days|stages|rounds|tranches|batches|weeks)))|"
    r"снова|опять|повтор\w+|ежедневно|ежемесячно|еженедельно|"
    r"кажд\w+ (?:раз|ден\w+|дня|этап\w*|раунд\w*|транш\w*|недел\w+|месяц\w*|"
    r"из (?:\w+ ){1,3}?(?:дней|этапов|раундов))|"
    r"знову|вкотре|повтор\w+|щораз\w*|щодня|щомісяця|щотижня|"
    r"кож(?:ен|н\w+) (?:раз\w*|день|дня|етап\w*|раунд\w*|транш\w*|тиж\w+|місяц\w+|"
    r"(?:із|з) (?:\w+ ){1,3}?(?:днів|етапів|раундів)))\b",
    re.IGNORECASE,
)
SAME = Phrases(
    r"\b(?:same(?! (?:day|date|time|week|month|place|way|exchange|swap|event|evening|morning))|"
    r"equal(?:ly)?|match(?:ed|es)|as many|identical|likewise|too|also|as well|"
    r"столько же|тем же|тех же|то же|таки[мх] же|таким же|одинаков\w+|равн\w+|также|тоже|"
    r"стільк\w+ (?:ж|же|само)|так\w+ сам\w+|те саме|однаков\w+|рівн\w+|також|теж)\b",
    re.IGNORECASE,
)


def comes_again(case: Case, mention: Mention) -> bool:
    """Tell whether a count is said, there or right behind, to be that of another day, too."""
    sentences, at = case.page.sentences.items, mention.sentence.index
    for sentence in sentences[max(0, at - 1) : at + 2]:
        if _AGAIN.search(case.page, sentence.start, sentence.end):
            return True
        other_day = _is_dated(case, sentence) or _search(case, BEFORE, sentence)
        if other_day and _search(case, SAME, sentence):
            return True
    return False


def repeats(case: Case) -> bool:
    """Tell whether a sentence with the record's day says that a number was that of another day."""
    return is_echo(case) or any(_is_dated(case, sentence) for sentence in _telling_again(case.page))


@lru_cache(maxsize=8)
def _telling_again(page: Page) -> tuple[Sentence, ...]:
    """Find the sentences that tell of something again; once a page, for all of its records."""
    return tuple(
        sentence
        for sentence in page.sentences
        if _AGAIN.search(page, sentence.start, sentence.end)
        or any(share.kind == "same" for share in page.shares.within(sentence.start, sentence.end))
    )


def _is_dated(case: Case, sentence: Sentence) -> bool:
    """The record's own day stands in a sentence."""
    return any(
        date.role != "crawl" and may_date(case, date)
        for date in case.page.dates.within(sentence.start, sentence.end)
    )


def _search(case: Case, words: Phrases, sentence: Sentence) -> bool:
    return words.search(case.page, sentence.start, sentence.end) is not None
