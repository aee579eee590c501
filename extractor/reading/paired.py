"""Paired: of the two ways of one swap, one tells the other where its own words are silent.

"909 bodies crossed the border; Moscow took delivery of 41." These are guesses for proposals, like
those of `supplied`: the checker never sees them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.context import same_period
from extractor.reading.hints import Flow, Hint, opposite, settle
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.supplied import SUPPLIED

PAIRED = "the other way's"
_SURE = 2
_NEAR = 2  # sentences between the two ways of one swap
_CLOSE = 0.05  # two counts as close as this may be claims about one way
_WINDOW = 4  # counts looked at on either side


def paired(
    page: Page, mentions: Sequence[Mention], silent: Sequence[Mention] = ()
) -> list[Mention]:
    """Send a count without a direction the other way than the one that stands beside it.

    Args:
        page: The page.
        mentions: Its counts, in order.
        silent: Flows told without a number, which may be the other way.

    Returns:
        The counts, in the same order.
    """
    return [
        _other_way(page, mention, _beside(mentions, index, silent))
        for index, mention in enumerate(mentions)
    ]


def _beside(mentions: Sequence[Mention], index: int, silent: Sequence[Mention]) -> list[Mention]:
    here = mentions[index].sentence.index
    around = [*mentions[max(0, index - _WINDOW) : index], *mentions[index + 1 :][:_WINDOW]]
    return [
        mention
        for mention in (*around, *silent)
        if abs(mention.sentence.index - here) <= _NEAR and mention.category is not None
    ]


def _other_way(page: Page, mention: Mention, beside: Sequence[Mention]) -> Mention:
    if mention.each or mention.number is None or not _is_open(mention.flow):
        return mention
    own = [other for other in beside if _is_of_one(page, mention, other)]
    ends = {other.flow.to_party for other in own if other.flow is not None}
    if len(ends) != 1 or any(_is_open(other.flow) for other in own):
        return mention
    taker = ends.pop()
    giver = opposite(taker) if taker else None
    if giver is None or not any(_is_sure(other.flow) for other in own):
        return mention
    hint = Hint(taker, giver, 1, PAIRED, mention.start, mention.end)
    return replace(mention, flow=settle([hint]))


def _is_open(flow: Flow | None) -> bool:
    """Whether no word tells the direction, at best a guess from the whole article."""
    if flow is None or flow.to_party is None and flow.from_party is None:
        return True
    return all(hint.why == SUPPLIED for hint in flow.hints)


def _is_sure(flow: Flow | None) -> bool:
    return flow is not None and flow.strength >= _SURE and not flow.conflict


def _is_of_one(page: Page, mention: Mention, other: Mention) -> bool:
    """Whether two counts are of one handover, and of different ways."""
    if other.category != mention.category or other.each:
        return False
    if (other.scope, other.status) != (mention.scope, mention.status):
        return False
    if not same_period(other.date, mention.date):
        return False
    if other.number is None or other.derivation == "each_side":
        return other.derivation != "each_side" or other.number == mention.number
    one, two = page.value_of(mention.number), page.value_of(other.number)
    return bool(one and two) and abs(one - two) > _CLOSE * max(one, two)
