"""Sequels: what the words right behind a count, or beside its day, make of its status.

"Four children will be reunited with their families. They were handed over on Monday": what lies
ahead is what follows the handover. "The second batch, of the same size, is expected today": the
day has its own words.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import When
from extractor.text.sentences import Sentence
from extractor.validate.outlook import looks_back

_THEY = re.compile(
    r"[\W_]*(?:they|them|all|the\s+(?:boys|girls|children|men|soldiers|group)|их|всех|они|все|"
    r"ребят|детей|бойцов|їх|усіх|всіх|вони|всі|усі|дітей|бійців|хлопців)\b",
    re.IGNORECASE,
)
_WAITS = re.compile(
    r"\b(?:await\w*|wait(?:s|ing)? for|(?:is|are|being) (?:expected|awaited|due)|expects?|expecting|"
    r"ждут|жд[её]м|жд[её]т|ожида(?:ют|ем|ет)\w*|чекають|чекаємо|чекає|"
    r"очіку(?:ють|ємо|є)\w*|next|следующ\w+|наступн\w+)\b",
    re.IGNORECASE,
)
_COLON = re.compile(r":\s+")


def carried_out(page: Page, mention: Mention) -> bool:
    """Tell whether what comes right behind a count says that its people were handed over.

    Args:
        page: The page.
        mention: A count that is told with words that look ahead.
    """
    text, sentence = page.text, mention.sentence
    colon = _COLON.search(text, mention.end, sentence.end)
    if colon is not None and _THEY.match(text, colon.end(), sentence.end):
        return _moved_in(page, replace(sentence, start=colon.end()))
    items = page.sentences.items
    if sentence.index + 1 >= len(items):
        return False
    after = items[sentence.index + 1]
    return bool(_THEY.match(text, after.start, after.end)) and _moved_in(page, after)


_AHEAD = frozenset({"planned", "offered", "postponed", "cancelled", "denied"})


def _moved_in(page: Page, sentence: Sentence) -> bool:
    """People are moved up to a semicolon, and no verb or word looks ahead; talks may be named."""
    stop = page.text.find(";", sentence.start, sentence.end)
    if stop >= 0:
        sentence = replace(sentence, end=stop)
    if not looks_back(page, sentence):
        return False
    for cue in page.cues.within(sentence.start, sentence.end):
        if cue.family == "cue" and cue.kind in _AHEAD:
            return False
        if cue.family == "verb" and cue.form == "future":
            return False
    return True


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
