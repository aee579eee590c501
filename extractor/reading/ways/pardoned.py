"""Pardoned: people whom Belarus lets go to Ukraine. It holds no prisoners of war: civilians."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.hints import Hint, settle

_STATE = "Belarus"
_PARDONS = re.compile(r"\b(?:pardon(?:s|ed|ing)?|помилова\w+|помилува\w+)(?!\w)", re.IGNORECASE)
_ITS = re.compile(
    r"\b(?:Belarus\w*|Minsk|Lukashenk\w*|Б[еі]л[ао]рус\w*|Білорус\w*|білорус\w*|б[еі]л[ао]рус\w*|"
    r"Минск\w*|Мінськ\w*|Лукашенк\w*)"
)
_OPENS = 40  # characters at a sentence's beginning in which its subject is named
_PEOPLE = frozenset({"prisoners", "civilians"})


def pardoned(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Settle the giver and the category of those whom Belarus lets go.

    Args:
        page: The page.
        mentions: Its counts, in order.

    Returns:
        The counts, in the same order.
    """
    if _STATE not in page.named and _ITS.search(page.text) is None:
        return list(mentions)
    return [_pardoned(page, mention) for mention in mentions]


def _pardoned(page: Page, mention: Mention) -> Mention:
    flow = mention.flow
    if mention.each or mention.category not in _PEOPLE or flow is None:
        return mention
    if flow.to_party != "Ukraine":
        return mention
    if flow.from_party != _STATE:
        if not _is_let_go(page, mention):
            return mention
        hint = Hint(_STATE, "Ukraine", max(flow.strength, 2), "pardons", mention.start, mention.end)
        flow = settle([hint])
    return replace(mention, flow=flow, category="civilians")


def _is_let_go(page: Page, mention: Mention) -> bool:
    """Belarus is who acts: it pardons them, or is named first where another state but helped."""
    text, sentence, flow = page.text, mention.sentence, mention.flow
    if any(party.party == "Russia" for party in page.parties.within(sentence.start, sentence.end)):
        return False
    if _ITS.search(text, sentence.start, sentence.end) and _PARDONS.search(
        text, sentence.start, sentence.end
    ):
        return True
    third = flow is not None and flow.from_party not in ("Russia", "Ukraine", None)
    opens = _ITS.search(text, sentence.start, min(sentence.end, sentence.start + _OPENS))
    return third and opens is not None
