"""Spans whose two ends are named apart: "from midnight on 8 May until midnight on 11 May"."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from extractor.reading.page import Page
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence

_NEAR = 24  # characters before a day where the word for its end of the span stands
_FROM = re.compile(
    r"(?<!\w)(?:from|between|beginning|starting|с|со|от|з|із|зі|від|починаючи|начиная)"
    r"(?: [^\W\d]\w*){0,3}\s\Z",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?<!\w)(?:to|until|till|through|and|до|по|і|и|й)(?: [^\W\d]\w*){0,3}\s\Z", re.IGNORECASE
)


def is_spanned(page: Page, sentence: Sentence, period: tuple[date, date]) -> bool:
    """Tell whether a sentence names the ends of a period as such, in whatever year.

    Args:
        page: The page.
        sentence: The sentence.
        period: The first and the last day.
    """
    days = [d for d in page.dates.within(sentence.start, sentence.end) if d.precision == "day"]
    return period[0] != period[1] and any(
        _is_day(first, period[0])
        and _is_day(last, period[1])
        and _FROM.search(page.text[max(sentence.start, first.start - _NEAR) : first.start])
        and _TO.search(page.text[max(first.end, last.start - _NEAR) : last.start])
        for first, last in pairwise(days)
    )


def _is_day(told: DateMention, day: date) -> bool:
    """Whether a date is a day, its year being told or left to guess."""
    guessed = "year_assumed" in told.issues and (told.month, told.day) == (day.month, day.day)
    return told.first == told.last and (told.first == day or guessed)
