"""What is awaited: words of waiting that stand with a record's own day, which is not over yet."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.records import When

_WAITS = re.compile(
    r"\b(?:await\w*|wait(?:s|ing)? for|(?:is|are|being) (?:expected|awaited|due)|"
    r"expects?|expecting|"
    r"ждут|жд[её]м|жд[её]т|ожида(?:ют|ем|ет)\w*|чекають|чекаємо|чекає|"
    r"очіку(?:ють|ємо|є)\w*|"
    # "the next day" tells when, of a plan and of a deed alike
    r"next(?! (?:day|morning|night|evening))|следующ\w+(?! (?:день|дня|утр|вечер|сут))|"
    r"наступн\w+(?! (?:день|дня|ранк|ранок|вечор|доб)))\b",
    re.IGNORECASE,
)


def waited_on_day(page: Page, when: When) -> tuple[int, int] | None:
    """Find the words by which something is waited for on a record's day, not over yet.

    Args:
        page: The page.
        when: The record's time.
    """
    published = page.article.published
    if published is None or when.start is None or when.precision != "day" or when.start < published:
        return None
    for day in page.dates:
        if day.role != "event" or day.first != when.start or day.last != day.first:
            continue
        sentence = page.sentence_at(day.start)
        if sentence is None:
            continue
        low, high = page.stretch((sentence.start, sentence.end), day.start, day.end, ",;:")
        found = _WAITS.search(page.text, low, high)
        if found is not None:
            return found.span()
    return None
