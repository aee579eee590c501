"""Every time a text speaks of, as a period of days: explicit dates, weekdays, "last week".

Nothing falls back to the day of publication: what cannot be resolved stays unresolved, and a
reading that rests on an assumption says so in its issues.
"""

from __future__ import annotations

from collections import deque
from datetime import date

from extractor.text.dategrammar import phrases
from extractor.text.datementions import Basis, DateMention, DateRole, Issue, Precision
from extractor.text.datereading import read_phrase
from extractor.text.dateroles import role_of
from extractor.text.datescene import Scene
from extractor.text.datetokens import tokenize
from extractor.text.holidayreading import read_holiday
from extractor.text.holidays import find_holidays
from extractor.text.weekdays import resolve_weekday

__all__ = [
    "Basis",
    "DateMention",
    "DateRole",
    "Issue",
    "Precision",
    "find_dates",
    "resolve_weekday",
]


def find_dates(text: str, published: date | None) -> list[DateMention]:
    """Find the dates and periods a folded text speaks of.

    Args:
        text: Folded text, in English, Russian or Ukrainian.
        published: The day the text was published, if known.

    Returns:
        The mentions in the order of the text. They do not overlap.
    """
    tokens = tokenize(text)
    scene = Scene(tokens, published)
    mentions: list[DateMention] = []
    holidays = deque(find_holidays(text))
    for phrase in phrases(tokens):
        start, end = tokens.starts[phrase.first], tokens.ends[phrase.last - 1]
        while holidays and holidays[0].start < end:
            mentions.append(read_holiday(scene, holidays.popleft()))
        if mentions and start < mentions[-1].end:
            continue  # "на следующий день" of "на следующий день после Пасхи"
        mention = read_phrase(scene, phrase, role_of(tokens, phrase))
        if mention is not None:
            mentions.append(mention)
    return [*mentions, *(read_holiday(scene, holiday) for holiday in holidays)]
