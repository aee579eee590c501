"""Eves of talks: the day before or after talks that the article tells, whatever their own day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from extractor.reading.page import Page
from extractor.reading.talks.reader import find_talks
from extractor.text.sentences import Sentence

_EVENT = (
    r"(?:[^\W\d][\w'-]*\s){0,3}?(?:talks|meetings?|summit|session|round|negotiations|consultations|"
    r"gathering|visit|encounter|"
    r"переговор\w*|встреч\w*|раунд\w*|саммит\w*|заседани\w+|консультаци\w+|визит\w*|сесси\w+|"
    r"перемов\w*|зустріч\w*|саміт\w*|засіданн\w+|консультаці\w+|візит\w*|сесі\w+)(?!\w)"
)
_EVE = re.compile(
    r"(?<!\w)(?:(?:on )?(?:the )?eve of|(?:the|a) (?:day|evening|night) (?:before|ahead of)|"
    r"накануне|в канун|(?:за )?день до|вечером перед|"
    rf"напередодні|[ув] переддень|(?:за )?день (?:до|перед)|ввечері перед)\s{_EVENT}",
    re.IGNORECASE,
)
_MORROW = re.compile(
    r"(?<!\w)(?:(?:the|a) (?:day|morning) (?:after|following)|"
    r"(?:на следующий день|наутро|(?:через )?день(?: спустя)?) после|"
    rf"(?:наступного дня|на другий день|(?:через |за )?день(?: по тому)?) після)\s{_EVENT}",
    re.IGNORECASE,
)


def beside_talks(page: Page, sentence: Sentence) -> Iterator[date]:
    """The days that a sentence counts from talks: "rang him on the eve of the session".

    Args:
        page: The page.
        sentence: The sentence of what came before or after them.
    """
    for pattern, step in ((_EVE, -1), (_MORROW, 1)):
        if pattern.search(page.text, sentence.start, sentence.end) is None:
            continue
        for scene in find_talks(page):
            told = scene.date
            if scene.sentence == sentence or scene.type != "talks" or told is None:
                continue
            if told.first is not None and told.first == told.last:
                yield told.first + timedelta(days=step)
