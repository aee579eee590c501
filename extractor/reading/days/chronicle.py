"""Chronicles: lines headed by their day, whose every sentence is of it.

"May 24: Another 307 are freed. Overnight, drones strike Kyiv.
May 25: The exchange ends. Each side lets 303 go."
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.reading.page import Page
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence

_HEAD = re.compile(r"(?:\A|\n)[^\w\n]*\Z")  # bullets
_MARK = re.compile(r"(?:\s+(?:19|20)\d\d)?\s*(?::|\.?\s+[—–-]|\.)\s")
_LEAD = 8  # characters of bullets and spaces before a day
_LEAST = 2  # one line headed by a day is no chronicle


def entry_day(page: Page, sentence: Sentence) -> DateMention | None:
    """Find the day that heads the line of a sentence, with no other day between.

    Args:
        page: The page.
        sentence: A sentence without a day of its own.
    """
    heads = _heads(page)
    line = page.text.rfind("\n", 0, sentence.start) + 1
    day = heads.get(line)
    if day is None or len(heads) < _LEAST:
        return None
    others = page.dates.within(day.end, sentence.start)
    return None if any(other.role == "event" for other in others) else day


def heads_line(text: str, day: DateMention) -> bool:
    """Tell whether a day stands first in its line, but for bullets."""
    return _HEAD.search(text, max(0, day.start - _LEAD), day.start) is not None


@lru_cache(maxsize=8)
def _heads(page: Page) -> dict[int, DateMention]:
    """The days that head lines, by the line's start."""
    return {
        page.text.rfind("\n", 0, day.start) + 1: day
        for day in page.dates
        if day.role in ("event", "dateline")
        and day.precision == "day"
        and heads_line(page.text, day)
        and _MARK.match(page.text, day.end)
    }
