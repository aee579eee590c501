"""Attachment: whether what tells of a count as not done stands with it, or parted from it."""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.scopes.framing import measured
from extractor.validate.contexts import cued
from extractor.validate.ways.moved import BREAK

_TO_BE = re.compile(r"\b(?:to be|will be|быть|бути|буд\w+)\s+\Z", re.IGNORECASE)


def has_own_words(page: Page, mention: Mention) -> bool:
    """Tell whether what tells of a count as not done stands with it, no colon or dash between.

    "In what is set to become the largest exchange: 390 from each side on Friday" has a plan for a
    name, and a count that was moved.
    """
    clause = mention.clause
    if clause is None:
        low, high = _segment(page, mention)
        if measured(page, mention.sentence) is not None:
            return cued(page, mention, mention.status)
        return bool(page.cues.within(low, high)) and cued(page, mention, mention.status)
    if not clause.nominal:
        return True
    low, high = sorted((clause.verb.start, mention.start))
    return not BREAK.search(page.text, low, high) or _is_apposed(page, mention, low)


def _is_apposed(page: Page, mention: Mention, verb: int) -> bool:
    """What stands behind a dash counts what is before it: "a new swap - 1,200 each"."""
    sentence = mention.sentence
    if mention.start < verb:
        return False
    for day in page.dates.within(mention.start - 40, sentence.end):
        told = day.role == "event" and day.precision == "day" and day.start > verb
        if told and not _is_set(page, verb, day.start, mention.start):
            return False
    return not any(
        cue.family == "verb"
        and cue.form in ("past", "pass", "part")
        and not _TO_BE.search(page.text, max(verb, cue.start - 12), cue.start)
        for cue in page.cues.within(verb, sentence.end)
    )


def _is_set(page: Page, verb: int, day: int, count: int) -> bool:
    """The day is that on which it is to be: "an exchange set for 19 March: 175 each"."""
    planned = (cue for cue in page.cues.within(verb, day) if cue.kind == "planned")
    return day < count and any(True for _ in planned)


def _segment(page: Page, mention: Mention) -> tuple[int, int]:
    bounds = (mention.sentence.start, mention.sentence.end)
    return page.stretch(bounds, mention.start, mention.end, ",;:")
