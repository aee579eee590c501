"""Besides: what a sentence adds to the one before it went the same way.

"Moscow freed 64 soldiers. Four bodies were given up as well": nobody is named anew.
"""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.mention import State
from extractor.reading.page import Page
from extractor.reading.ways.hints import RIVAL, Flow, Hint, settle
from extractor.text.sentences import Sentence

_BESIDES = re.compile(
    r"\b(?:also|as well|too|in addition|besides|on top of that|along with them|together with them|"
    r"также|тоже|кроме (?:того|них|этого)|помимо (?:того|них|этого)|вместе с ними|вдобавок|"
    r"сначала|сперва|первыми|спочатку|спершу|першими|to begin with|first to|"
    r"також|теж|(?:о?крім) (?:того|них|цього)|разом (?:з|із) ними|на додачу)\b",
    re.IGNORECASE,
)
_MOVES = frozenset({"give", "return", "home"})


def added(page: Page, sentence: Sentence, clause: Clause | None, state: State) -> Flow | None:
    """Read the way of a count that is only said to have gone, too.

    Args:
        page: The page.
        sentence: The count's sentence, which names no side itself.
        clause: The clause that moves it, if there is one.
        state: What the sentences before have left: all their counts must have gone one way.
    """
    if clause is None or clause.verb.kind not in _MOVES or _tells_of_sides(page, sentence):
        return None
    if _BESIDES.search(page.text, sentence.start, sentence.end) is None:
        return None
    flows = [mention.flow for mention in state.recent]
    if any(m.each or m.sentence.index != sentence.index - 1 for m in state.recent):
        return None
    ways = {flow.to_party if flow and flow.is_sure else None for flow in flows}
    way = ways.pop() if len(ways) == 1 else None
    if way not in RIVAL:
        return None
    verb = clause.verb
    return settle([Hint(RIVAL[way], way, 1, "told besides", verb.start, verb.end)])


def _tells_of_sides(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence names a side, or speaks of a way back, or of each side."""
    low, high = sentence.start, sentence.end
    return (
        any(party.party in RIVAL for party in page.parties.within(low, high))
        or bool(page.shares.within(low, high))
        or page.turns_back(low, high)
    )
