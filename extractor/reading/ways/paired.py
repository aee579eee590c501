"""Paired: of the two ways of one swap, one tells the other where its own words are silent.

"909 bodies crossed the border; Moscow took delivery of 41." These are guesses for proposals, like
those of `supplied`: the checker never sees them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.context import same_period
from extractor.reading.counts.further import is_further
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.supplied import SUPPLIED
from extractor.reading.ways.hints import SURE, Flow, Hint, opposite, settle
from extractor.reading.ways.likewise import is_likewise

PAIRED = "the other way's"
_NEAR = 2  # sentences between the two ways of one swap
_CLOSE = 0.05  # two counts as close as this may be claims about one way
_FEW, _MANY = 100, 200  # bodies that the one and the other side return at a time
_KEPT = 6  # counts of bodies whose way is sure
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
    told = [
        _other_way(page, mention, _beside(mentions, index, silent))
        for index, mention in enumerate(mentions)
    ]
    told = [_with_its_own(mention, told[max(0, i - 2) : i + 3]) for i, mention in enumerate(told)]
    sure = [m for m in told if m.category == "bodies" and not m.each and _is_sure(m.flow)]
    sure = [m for m in sure if m.number is not None and m.flow and opposite(m.flow.to_party)]
    return [_as_ever(page, mention, sure[:_KEPT]) for mention in told]


def _with_its_own(mention: Mention, beside: Sequence[Mention]) -> Mention:
    """What one verb moves goes one way: "185 soldiers and 20 civilians are back"."""
    if mention.each or mention.number is None or not _is_open(mention.flow):
        return mention
    for other in beside:
        if other.each or other.derivation == "each_side" or other.flow is None:
            continue
        joined = other.clause == mention.clause and other.sentence is mention.sentence
        if joined and other.clause is not None and other.flow.hints[0].why == PAIRED:
            return replace(mention, flow=other.flow)
    return mention


def _as_ever(page: Page, mention: Mention, sure: Sequence[Mention]) -> Mention:
    """Send bodies without a direction the way that the article's like numbers of them go.

    The two sides return the dead in very unlike numbers: a number's size tells its way.
    """
    value = page.value_of(mention.number)
    if mention.category != "bodies" or not value or not _is_open(mention.flow):
        return mention
    if mention.each or mention.derivation == "each_side":
        return mention  # "1,000 for 31" tells no way
    ways = set()
    for other in sure:
        known = page.value_of(other.number)
        alike = _are_alike(value, known)
        if alike is not None and other.flow is not None:
            ways.add(other.flow.to_party if alike else other.flow.from_party)
    if len(ways) != 1:
        return mention
    taker = ways.pop()
    hint = Hint(opposite(taker), taker, 1, PAIRED, mention.start, mention.end)
    return replace(mention, flow=settle([hint]))


def _beside(mentions: Sequence[Mention], index: int, silent: Sequence[Mention]) -> list[Mention]:
    here = mentions[index].sentence.index
    around = [*mentions[max(0, index - _WINDOW) : index], *mentions[index + 1 :][:_WINDOW]]
    return [
        mention
        for mention in (*around, *silent)
        if abs(mention.sentence.index - here) <= _NEAR and mention.category is not None
    ]


def _are_alike(one: float, other: float | None) -> bool | None:
    """Whether two numbers of bodies may be of one way; neither many nor few says nothing."""
    if other is None or any(_FEW <= value < _MANY for value in (one, other)):
        return None
    return (one < _FEW) == (other < _FEW)


def _other_way(page: Page, mention: Mention, beside: Sequence[Mention]) -> Mention:
    if mention.each or mention.number is None:
        return mention
    if not _is_open(mention.flow):
        beside = _takers(mention, beside)
    if _is_of_both(page, mention, beside):
        return mention
    own = [other for other in beside if _is_of_one(page, mention, other)]
    ends = {other.flow.to_party for other in own if other.flow is not None}
    if len(ends) != 1 or any(_is_open(other.flow) for other in own):
        return mention
    taker = ends.pop()
    giver = opposite(taker) if taker else None
    if giver is None or not any(_is_sure(other.flow) for other in own):
        return mention
    if all(_is_on_top(page, mention, other) for other in own):
        hint = Hint(giver, taker, SURE, PAIRED, mention.start, mention.end)
        return replace(mention, flow=settle([hint]))
    hint = Hint(taker, giver, 1, PAIRED, mention.start, mention.end)
    return replace(mention, flow=settle([hint]))


def _is_on_top(page: Page, mention: Mention, other: Mention) -> bool:
    """What is added to a larger count goes its way, but few bodies go the other way than many.

    "Russia released 175 prisoners. In addition, it let 22 wounded captives go."
    """
    value, more = page.value_of(other.number) or 0, page.value_of(mention.number) or 0
    if mention.category == "bodies" or other.start > mention.start or more >= value:
        return False
    return is_further(page, mention)


def _takers(mention: Mention, beside: Sequence[Mention]) -> list[Mention]:
    """Find "the same number", if it surely goes the way that a count is only guessed to go.

    "Украина вернула 175 бойцов, столько же получила Россия": Ukraine got its own back.
    """
    flow = mention.flow
    if flow is None or flow.strength >= 1 or mention.derivation == "each_side":
        return []
    return [
        other
        for other in beside
        if other.number == mention.number
        and other.derivation == "each_side"
        and _is_sure(other.flow)
        and other.flow is not None
        and other.flow.to_party == flow.to_party
    ]


def _is_of_both(page: Page, mention: Mention, beside: Sequence[Mention]) -> bool:
    """Whether a count is the sum of both ways: "412 were swapped, 206 on each side"."""
    value = page.value_of(mention.number) or 0
    values = [page.value_of(other.number) or 0 for other in beside]
    return any(value == one + two for index, one in enumerate(values) for two in values[index:])


def _is_open(flow: Flow | None) -> bool:
    """Whether no word tells the direction, at best a guess from the whole article."""
    if flow is None or (flow.to_party is None and flow.from_party is None):
        return True
    return all(hint.why == SUPPLIED for hint in flow.hints)


def _is_sure(flow: Flow | None) -> bool:
    return flow is not None and flow.is_sure and not flow.conflict


def _is_joined(mention: Mention, other: Mention) -> bool:
    """Whether one verb moves both, and nothing is said of a way back: "175, along with 22"."""
    if other.number is None or other.derivation == "each_side" or mention.clause is None:
        return False
    return mention.clause == other.clause


def _is_apart(page: Page, mention: Mention, other: Mention) -> bool:
    """Whether two counts stand in different paragraphs."""
    first, last = sorted((mention.sentence.start, other.sentence.start))
    return "\n" in page.text[first:last]


def _is_of_one(page: Page, mention: Mention, other: Mention) -> bool:
    """Whether two counts are of one handover, and of different ways."""
    if other.category != mention.category or other.each:
        return False
    if (other.scope, other.status) != (mention.scope, mention.status):
        return False
    if not same_period(other.date, mention.date) or _is_joined(mention, other):
        return False
    if mention.is_dated != other.is_dated and _is_apart(page, mention, other):
        return False
    if other.number is None or other.derivation == "each_side":
        return other.derivation != "each_side" or other.number == mention.number
    one, two = page.value_of(mention.number), page.value_of(other.number)
    if one is None or two is None:
        return False
    if mention.category == "bodies":
        return _are_alike(one, two) is False
    if one == two and other.start > mention.start:
        return is_likewise(page, other)
    return abs(one - two) > _CLOSE * max(one, two)
