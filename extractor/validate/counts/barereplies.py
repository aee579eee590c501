"""Bare replies: figures without a noun, told right behind the bodies to which they answer.

"Russia transferred the remains of 1,000 people. Russia received 30 in exchange": thirty bodies.
"The swap of 500 for 500 begins on Saturday": living people, as the dead are never that even.
"""

from __future__ import annotations

import re

from extractor.reading.counts.persons import tells_living
from extractor.reading.mention import Mention
from extractor.reading.page import Page

_MOVES = ("give", "receive", "return")
_FOR = re.compile(r"\s*-?(?:for|на)-?\s*", re.IGNORECASE)


def answers_bodies(page: Page, mention: Mention) -> bool:
    """Tell whether a bare figure moves right behind bodies, with none of the living named."""
    clause, sentence = mention.clause, mention.sentence
    if mention.category != "bodies" or mention.head is not None or mention.number is None:
        return False
    if clause is None or clause.verb.kind not in _MOVES:
        return False
    first = page.sentences.items[max(0, sentence.index - 1)]
    return _names_dead(page, first.start, mention.start) and not _names_living(
        page, first.start, sentence.end
    )


def swaps_evenly(page: Page, mention: Mention) -> bool:
    """Tell whether a bare figure is swapped for its like, where its sentence names no dead."""
    if mention.head is not None or mention.number is None or not mention.each:
        return False
    sentence, number = mention.sentence, page.numbers[mention.number]
    cues = page.cues.within(sentence.start, sentence.end)
    if not any(cue.family == "verb" and cue.kind == "exchange" for cue in cues):
        return False  # "6,000 for 6,000" is also what the sides agreed for the dead
    if _names_dead(page, sentence.start, sentence.end):
        return False
    for other in page.numbers_in(sentence):
        first, second = sorted((number, other), key=lambda one: one.start)
        if other.value == number.value and _FOR.fullmatch(page.text, first.end, second.start):
            return True
    return False


def _names_dead(page: Page, start: int, end: int) -> bool:
    return any(cue.kind in ("bodies", "dead") for cue in page.cues.within(start, end))


def _names_living(page: Page, start: int, end: int) -> bool:
    return any(tells_living(page, cue) for cue in page.cues.within(start, end))
