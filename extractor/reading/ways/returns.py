"""Returns: what the words for a way back tell of the count that they answer.

"6,060 bodies in all went to Ukraine; in return Russia got 78" counts two sums. "150 came home,
and as many went the other way" counts both ways of one swap, although neither is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.supplied import SUPPLIED
from extractor.reading.ways.hints import opposite
from extractor.text.numerals.shares import Share

_WAY_BACK = re.compile(
    r"\b(?:in (?:return|exchange)|in turn|for its part|"
    r"(?:the )?(?:other|opposite) (?:way|direction)|"
    r"взамен|в обмен|в свою очередь|со своей стороны|обратно|в (?:обратн|другую|противополож)\w*|"
    r"натомість|взамін|в обмін|[ву] свою чергу|зі свого боку|назад|"
    r"[ву] (?:зворотн|протилежн|інший)\w*)(?!\w)",
    re.IGNORECASE,
)
# Whose people they are needs no name: the side that "gave back" or "took" as many is the other one
_TAKES = re.compile(
    r"\b(?:enemy|other side|opponents?|противник\w*|враг\w*|друг(?:ая|ой) сторон\w+|"
    r"ворог\w*|супротивник\w*|інш(?:а|ої) сторон\w+)\b",
    re.IGNORECASE,
)
_NEAR = 1  # sentences between a count and the way back


def with_returns(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Read the ways back: sums that answer a sum, and counts that hold both ways.

    These are guesses for proposals, like those of `supplied`.

    Args:
        page: The page.
        mentions: Its counts, in order.

    Returns:
        The counts, in the same order.
    """
    told: list[Mention] = []
    for mention in mentions:
        before = next((m for m in reversed(told) if m.category == mention.category), None)
        told.append(_as_a_sum(page, mention, before))
    return [_both_ways(page, mention) for mention in told]


def _as_a_sum(page: Page, mention: Mention, before: Mention | None) -> Mention:
    """What a side got for a sum is a sum, unless it has a time of its own."""
    if before is None or before.scope != "total" or mention.scope != "single":
        return mention
    if mention.number is None or mention.each or before.each or before.number is None:
        return mention
    if mention.status != before.status or mention.is_dated:
        return mention
    one, other = mention.flow, before.flow
    if one is None or other is None or one.to_party is None:
        return mention
    if opposite(one.to_party) != other.to_party:
        return mention
    if not 0 <= mention.sentence.index - before.sentence.index <= _NEAR:
        return mention
    low = max(mention.sentence.start, before.end)
    if not _WAY_BACK.search(page.text, low, mention.sentence.end):
        return mention
    return replace(mention, scope="total", role="total", date=before.date)


def _both_ways(page: Page, mention: Mention) -> Mention:
    """A count without a direction, and as many the other way: one swap, each side's."""
    flow = mention.flow
    open_ = flow is None or all(hint.why == SUPPLIED for hint in flow.hints)
    if mention.each or mention.number is None or mention.category is None or not open_:
        return mention
    if mention.scope != "single" or mention.derivation != "stated":
        return mention
    if not any(_is_back(page, mention, share) for share in _behind(page, mention)):
        return mention
    return replace(mention, each=True, flow=None, derivation="each_side")


def _behind(page: Page, mention: Mention) -> list[Share]:
    """The words "as many" behind a count, up to the end of the next sentence."""
    items, at = page.sentences.items, mention.sentence.index
    end = items[min(at + _NEAR, len(items) - 1)].end
    return [s for s in page.shares.within(mention.end, end) if s.kind == "same"]


def _is_back(page: Page, mention: Mention, share: Share) -> bool:
    sentence = page.sentence_at(share.start)
    if sentence is None or any(
        mention.end < number.start < share.start or share.end <= number.start < share.end + 12
        for number in page.numbers_in(sentence)
    ):
        return False
    low = max(sentence.start, mention.end)
    return any(pattern.search(page.text, low, sentence.end) for pattern in (_WAY_BACK, _TAKES))
