"""Nearby: the category that the words around a count, or the sentences before it, lend it."""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.counts.amounted import is_come_to
from extractor.reading.counts.nouns import Head, category_of
from extractor.reading.counts.orgnames import in_name
from extractor.reading.lexicon import Cue
from extractor.reading.mention import State
from extractor.reading.page import Page
from extractor.records import Category
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence


def near_category(page: Page, sentence: Sentence, number: Number) -> Category | None:
    """The category named nearest to a count, before it if possible."""
    found: list[tuple[bool, int, Category]] = []
    for cue in page.cues.within(sentence.start, sentence.end):
        kind = "bodies" if cue.kind == "dead" else cue.kind
        category = category_of(kind) if cue.family == "noun" else None
        if category is not None and (_is_others(page, sentence, number, cue) or in_name(page, cue)):
            continue
        if category is not None and not _BESIDES.search(page.text, number.end, cue.start):
            found.append((cue.start > number.start, abs(cue.start - number.start), category))
    return min(found)[2] if found else None


def numbers_others(page: Page, start: int, number: Number) -> bool:
    """Tell whether a number is what others come to than those counted before it.

    "77 were freed, and the bodies given back since June exceed 7,000".

    Args:
        page: The page.
        start: Where the count before ends.
        number: A number without a noun behind it.
    """
    return is_come_to(page, start, number) and any(
        cue.family == "noun" and category_of("bodies" if cue.kind == "dead" else cue.kind)
        for cue in page.cues.within(start, number.start)
    )


def _is_others(page: Page, sentence: Sentence, number: Number, noun: Cue) -> bool:
    """A noun behind that a further number counts is not ours: "got 246 of its own, 15 wounded"."""
    return any(
        number.end < other.start < noun.start
        and not other.ordinal
        and _APART.search(page.text, number.end, other.start)
        for other in page.numbers_in(sentence)
    )


_APART = re.compile(r"[^\W\d]{4,}|[,;]")
# "brought home 116 of its own, and also the bodies of two": the noun is that of the others alone
_BESIDES = re.compile(
    r"\b(?:as well as|along with|together with|and also|plus|in addition to|besides|"
    r"а также|вместе с|и ещё|плюс|помимо|кроме того|"
    r"а також|разом (?:з|із|зі)|і ще|та ще|а ще|крім того)\b",
    re.IGNORECASE,
)


_ANYBODY = re.compile(
    r"people|person|individual|men\b|женщин|люд|человек|лиц|ос[іо]б|жін", re.IGNORECASE
)


def goes_back(
    page: Page, sentence: Sentence, head: Head, clause: Clause | None, state: State
) -> bool:
    """Soldiers given for the bodies counted last are dead as well: "it took 27 of its men"."""
    if clause is None or _ANYBODY.match(page.text, head.cue.start):
        return False
    if state.category != "bodies" or clause.verb.kind not in ("give", "receive", "return"):
        return False
    cues = page.cues.within(sentence.start, sentence.end)
    return not any(
        cue.kind in ("prisoners", "captivity", "wounded", "civilians", "children") for cue in cues
    )
