"""All that time: what is set against a count "in all that time" makes that one a total, too.

"We gave them more than 9,000 bodies, and in all that time got 201 back": both are of all of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.mention import Mention
from extractor.reading.page import Page

_SAME_TIME = re.compile(
    r"\b(?:(?:in|over|during|for|throughout)\s+(?:all\s+)?(?:of\s+)?(?:that|this|the\s+same)\s+(?:time|"
    r"period)|за\s+(?:вс[её]\s+|весь\s+)?(?:это|то|этот|тот)(?:\s+же)?\s+(?:время|период|срок)|"
    r"за\s+(?:весь\s+|увесь\s+)?(?:це[йї]|той)(?:\s+(?:же|самий))?\s+(?:час|період|строк))\b",
    re.IGNORECASE,
)


def over_all_time(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Make totals of the counts that the next one, of the other way, is set against.

    Args:
        page: The page.
        mentions: Its counts.

    Returns:
        The counts, in the same order.
    """
    return [
        replace(mention, scope="total", role="total")
        if any(_is_set_against(page, mention, other) for other in mentions[at + 1 : at + 2])
        else mention
        for at, mention in enumerate(mentions)
    ]


def _is_set_against(page: Page, mention: Mention, other: Mention) -> bool:
    if mention.scope == "total" or other.scope != "total" or mention.number is None:
        return False
    if mention.date is not None or mention.category is None or mention.category != other.category:
        return False
    if mention.sentence.index != other.sentence.index or mention.status != other.status:
        return False
    taker = mention.flow.to_party if mention.flow is not None else None
    giver = other.flow.from_party if other.flow is not None else taker
    between = _SAME_TIME.search(page.text, mention.end, other.start)
    return taker is not None and giver == taker and between is not None
