"""Results: what several handovers came to, and what a whole was dealt out to over its days.

"Five exchanges took place, bringing home 488": the participle has no tense of its own. "On 5 and
6 March 500 came home, 200 on the first day and 300 on the second": the 500 are of both days.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.clauses import Clause
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.scopes.lasting import FEW, larger_counts
from extractor.text.sentences import Sentence

_PARTICIPLE = re.compile(r"\w+ing\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:took|were|have|has|had|been|went|came|happened|occurred|followed|saw|held|made|"
    r"carried|conducted|organi[sz]ed|arranged|completed|mediated|brokered)\b",
    re.IGNORECASE,
)
# "the last of them freeing 205": one of the several
_ONE_OF_THEM = re.compile(
    r"\b(?:first|second|third|fourth|fifth|last|latest|latter|former|final|most recent|largest|"
    r"biggest|smallest|each|one|every|either|another|other)\b",
    re.IGNORECASE,
)
_HEAD = 2  # a heading stands among the first sentences, behind the outlet's name


def is_result(page: Page, clause: Clause | None, low: int) -> bool:
    """Tell whether a clause without a tense tells what several past handovers came to.

    Args:
        page: The page.
        clause: The clause of the count.
        low: Where the words for the several handovers end.
    """
    if clause is None or clause.nominal or low >= clause.verb.start:
        return False
    if _PARTICIPLE.match(page.text, clause.verb.start) is None:
        return False
    between = page.text[low : clause.verb.start]
    if not between.rstrip().endswith((",", "-", "–", "—")) or ";" in between:
        return False
    return bool(_PAST.search(between)) and not _ONE_OF_THEM.search(between)


def as_spread(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Make totals of the counts of several days that are dealt out to their days behind them.

    Args:
        page: The page.
        mentions: Its counts.
    """
    return [
        replace(mention, scope="total", role="total")
        if mention.scope == "single" and _has_days(mention) and _is_dealt_out(page, mention)
        else mention
        for mention in mentions
    ]


def _has_days(mention: Mention) -> bool:
    """The date of the count has a first and a last day, not far apart."""
    date = mention.date
    if date is None or date.first is None or date.last is None or date.precision != "day":
        return False
    return 0 < (date.last - date.first).days <= FEW


def _is_dealt_out(page: Page, mention: Mention) -> bool:
    """The counts behind it in the sentence come to it together: they are its parts."""
    if mention.number is None or mention.dirty or mention.category is None:
        return False
    sentence, number = mention.sentence, page.numbers[mention.number]
    behind = (other for other in larger_counts(page, sentence) if other.start > number.end)
    parts = [other.value or 0 for other in behind]
    return len(parts) > 1 and sum(parts) == number.value


def is_headline_sum(
    page: Page, sentence: Sentence, clause: Clause | None, low: int, high: int
) -> bool:
    """Tell whether a heading sums up days without a verb: "за два дні - 368 звільнених".

    Args:
        page: The page.
        sentence: The sentence.
        clause: The clause of the count.
        low: Where the words around the count begin.
        high: Where they end.
    """
    if sentence.index > _HEAD or (clause is not None and not clause.nominal):
        return False
    ahead = {"planned", "offered", "agreed", "postponed", "ongoing"}
    return not any(c.family == "cue" and c.kind in ahead for c in page.cues.within(low, high))
