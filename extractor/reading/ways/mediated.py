"""Mediated: the sums of both sides' people that a mediator, or who agrees on a swap, tells.

"With its help 2,184 captives have been freed so far" and "agreed to exchange a total of 314
prisoners" count the people of both sides together: neither way is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.hints import opposite

_MEDIATES = re.compile(
    r"\b(?:mediat\w+|brokered|with (?:its|their|the emirates'|our) help|good offices|"
    r"посредни\w+|при (?:его|их|е[её]) (?:помощи|содействии|участии)|на (?:их|его|е[её]) счету|"
    r"посередни\w+|за (?:їхн\w+|його|її) (?:допомог\w+|сприянн\w+|участ\w+)|на їхньому рахунку)",
    re.IGNORECASE,
)
_OWNERS = frozenset({"nationality", "recipient", "source", "subject receives", "subject gets back"})
_EACH = re.compile(r"\b(?:each|every|apiece|по|кажд\w+|кожн\w+)\b", re.IGNORECASE)
_BOTH = re.compile(
    r"\b(?:from|of|on) (?:both|the two) (?:sides|countries|armies)\b|"
    r"\b(?:с|из|от) обе?их (?:сторон|стран)|\b(?:з|із|від) обох (?:сторін|боків|країн)",
    re.IGNORECASE,
)
_LEAD = 16


def of_both(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Leave the direction of a sum of both sides' people open.

    Args:
        page: The page.
        mentions: The counts that make records.
    """
    return [
        replace(m, flow=None, each=False, derivation="stated") if _is_of_both(page, m) else m
        for m in mentions
    ]


def _is_of_both(page: Page, mention: Mention) -> bool:
    if mention.scope != "total" or mention.category != "prisoners" or mention.number is None:
        return False
    flow = mention.flow
    ours = flow is not None and opposite(flow.to_party) is not None
    if ours and flow is not None and any(hint.why in _OWNERS for hint in flow.hints):
        return False
    sentence, clause = mention.sentence, mention.clause
    if mention.each:
        low, high = max(sentence.start, mention.start - _LEAD), sentence.end
        if _EACH.search(page.text, low, high):
            return False
        if mention.status == "completed" and _BOTH.search(page.text, mention.end, high):
            return True  # "4,641 prisoners from both sides": a sum
    elif clause is not None and clause.verb.kind == "exchange" and not clause.nominal:
        return any(
            cue.family == "cue" and cue.kind == "summed"
            for cue in page.cues.within(sentence.start, sentence.end)
        )
    if mention.status != "completed":
        return False
    return _MEDIATES.search(page.text, sentence.start, sentence.end) is not None
