"""Kept back: whether it is the dead or the living whose number an article does not tell.

"He would not disclose how many Russians had been released in return" keeps back no bodies.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.reading.counts.persons import tells_living
from extractor.reading.page import Page
from extractor.records import Category
from extractor.text.sentences import Sentence
from extractor.validate.counts.silence import is_kept_back

_DEAD = frozenset({"bodies", "dead"})
_BACK = 3  # sentences in which those were told whose number is kept back


def may_be_kept_back(page: Page, category: Category) -> bool:
    """Tell whether a number that an article keeps back may be of the dead, or of the living.

    Args:
        page: The page.
        category: What a record says was handed over in an undisclosed number.
    """
    kept = [sentence for sentence in page.sentences if is_kept_back(page, sentence)]
    return not kept or any(_may_be_of(page, sentence, category) for sentence in kept)


def _may_be_of(page: Page, sentence: Sentence, category: Category) -> bool:
    """Its own words say it, or else those of the sentences before, or of the one behind."""
    items = page.sentences.items
    first = items[max(0, sentence.index - _BACK)]
    last = items[min(len(items) - 1, sentence.index + 1)]
    own = set(_sides(page, sentence.start, sentence.end))
    told = own or set(_sides(page, first.start, sentence.start))
    told = told or set(_sides(page, sentence.end, last.end))
    return not told or ("dead" if category == "bodies" else "living") in told


def _sides(page: Page, start: int, end: int) -> Iterator[str]:
    for cue in page.cues.within(start, end):
        if cue.family in ("noun", "unit") and cue.kind in _DEAD:
            yield "dead"
        elif tells_living(page, cue) or (cue.family == "verb" and cue.kind == "exchange"):
            yield "living"
