"""Diaries: a sentence that is no more than a day heads those behind it, and none before it."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.reading.page import Page
from extractor.reading.talks.cues import find_signals
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence
from extractor.validate.talks.case import Case
from extractor.validate.talks.scenes import named_in, parties_of, places_of

_WORD = re.compile(r"[^\W_]")


def is_of_other_entry(case: Case, day: DateMention) -> bool:
    """Tell whether a day heads a diary's entry that tells of nobody who may have met.

    "Monday. Umerov is in Ankara. / Tuesday. The pause is over": Tuesday is of no talks.

    Args:
        case: The record and its page.
        day: A day told somewhere on the page.
    """
    entry = _entry(case.page, day)
    return bool(entry) and not any(_may_tell(case, sentence) for sentence in entry)


def is_of_own_entry(case: Case, day: DateMention) -> bool:
    """Tell whether a day heads an entry that names who a record seats, however it tells of them.

    "Thursday. Umerov sat in Miami for five hours with Witkoff": Thursday, of Kyiv and Washington.

    Args:
        case: The record and its page.
        day: A day told somewhere on the page.
    """
    parties = set(parties_of(case.record))
    entry = _entry(case.page, day)
    return len(parties) > 1 and any(
        len(parties & set(named_in(case.page, sentence))) > 1 for sentence in entry
    )


def _entry(page: Page, day: DateMention) -> list[Sentence]:
    """The sentences that a day heads, up to the next such day."""
    heads = _heads(page)
    own = page.sentence_at(day.start)
    if len(heads) < 2 or own not in heads:
        return []
    following = [each.index for each in heads if each.index > own.index]
    end = following[0] if following else len(page.sentences.items)
    return list(page.sentences.items[own.index + 1 : end])


@lru_cache(maxsize=8)
def _heads(page: Page) -> tuple[Sentence, ...]:
    """The heads of a page's entries, sought once for all its days."""
    return tuple(each for each in page.sentences.items if _is_head(page, each))


def _is_head(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence is a day and nothing else: "Tuesday, 4 November."."""
    days = page.dates.within(sentence.start, sentence.end)
    if len(days) != 1 or days[0].role == "crawl":
        return False
    rest = page.text[sentence.start : days[0].start] + page.text[days[0].end : sentence.end]
    return _WORD.search(rest) is None


def _may_tell(case: Case, sentence: Sentence) -> bool:
    """Whether a sentence names a record's party or place, or talks of any sort."""
    page, record = case.page, case.record
    if set(parties_of(record)) & set(named_in(page, sentence)):
        return True
    wanted = set(places_of(record.location)) if record.location else set()
    if wanted & {place.place for place in page.places.within(sentence.start, sentence.end)}:
        return True
    return bool(find_signals(page.text).triggers(sentence.start, sentence.end))
