"""Added up: wholes whose parts the article tells apart, and numbers that "the same number" repeats.

"175 soldiers came home ... 182 people are back, seven civilians among them": 175 and seven.
"The same number of Russian troops, 175": troops, whatever was counted last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.reading.context import same_period
from extractor.reading.counts.categories import MILITARY
from extractor.reading.lexicon import Cue
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.hints import Hint, opposite, settle

_OTHERS = frozenset({"civilians", "children"})
_WINDOW = 4  # counts behind a whole that may be its part
_MOST = 40  # counts of prisoners that are looked at
_SAME = 60  # characters from "the same number" to the number
_APPOSED = re.compile(r"[^.;:\d]{0,40}?[,(—–-]\s*\Z")


def added_up(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out wholes told by their parts, and read what "the same number, 175" counts.

    Args:
        page: The page.
        mentions: All its numbers, in order, with what was read of them.

    Returns:
        The same, wholes that are told by their parts marked as such.
    """
    told = [_apposed(page, mention) for mention in mentions]
    apart = [m for m in told if _is_of_one(m)][:_MOST]
    for index, whole in enumerate(told):
        if not _is_of_one(whole) or whole.each:
            continue
        for place in range(index + 1, min(len(told), index + 1 + _WINDOW)):
            if _is_told_apart(page, whole, told[place], apart):
                told[index] = replace(whole, subset=True)
                flow = told[place].flow or whole.flow
                told[place] = replace(told[place], flow=flow, subset=False)
    return _without_sums(page, told)


_JOINED = re.compile(
    r"(?:\s+[^\W\d][\w'’-]*){0,3}?,?\s+(?:and|plus|as well as|и|а также|плюс|та|і|й|а також)"
    r"(?:\s+(?:also|another|ещё|еще|ще))?\s+",
    re.IGNORECASE,
)


def _without_sums(page: Page, told: list[Mention]) -> list[Mention]:
    """Leave out the people that soldiers and civilians of one phrase elsewhere make together.

    "In a group of 192 soldiers and 14 civilians ... The return of 206 people was announced."
    """
    counts = [i for i, m in enumerate(told) if m.number is not None and m.category is not None]
    for first, second in pairwise(counts[:_MOST]):
        soldiers, others = told[first], told[second]
        if not _are_joined(page, soldiers, others):
            continue
        total = (page.value_of(soldiers.number) or 0) + (page.value_of(others.number) or 0)
        for index in counts[:_MOST]:
            whole = told[index]
            if page.value_of(whole.number) == total and _is_of_both(whole, soldiers, others):
                told[index] = replace(whole, subset=True)
                told[first] = replace(soldiers, flow=soldiers.flow or others.flow)
    return told


def _are_joined(page: Page, soldiers: Mention, others: Mention) -> bool:
    """One phrase counts prisoners and, behind "and", civilians or children."""
    if not _is_of_one(soldiers) or soldiers.each or others.each or others.category not in _OTHERS:
        return False
    if others.subset or others.dirty or others.sentence.index != soldiers.sentence.index:
        return False
    assert soldiers.number is not None
    assert others.number is not None
    start, end = page.numbers[soldiers.number].end, page.numbers[others.number].start
    return _JOINED.fullmatch(page.text, start, end) is not None


def _is_of_both(whole: Mention, soldiers: Mention, others: Mention) -> bool:
    """A count of people in another sentence, that went the same way at the same time."""
    if not _is_of_one(whole) or whole.each or whole.sentence.index == soldiers.sentence.index:
        return False
    if whole.head is None or whole.head.kind != "person":
        return False
    way = soldiers.flow or others.flow
    same = whole.flow is None or way is None or whole.flow.to_party == way.to_party
    return same and whole.status == soldiers.status and same_period(whole.date, soldiers.date)


def _is_of_one(mention: Mention) -> bool:
    """A usable count of prisoners of one handover."""
    clean = not mention.subset and not mention.dirty and mention.number is not None
    return clean and mention.category == "prisoners" and mention.scope == "single"


def _is_told_apart(page: Page, whole: Mention, part: Mention, apart: Sequence[Mention]) -> bool:
    if (
        part.category not in _OTHERS
        or part.dirty
        or part.sentence.index != whole.sentence.index
        or part.each
    ):
        return False
    value, less = page.value_of(whole.number) or 0, page.value_of(part.number) or 0
    if not 0 < less < value:
        return False
    return any(
        other.sentence.index != whole.sentence.index
        and other.status == whole.status
        and same_period(other.date, whole.date)
        and (page.value_of(other.number) or 0) == value - less
        for other in apart
    )


def _apposed(page: Page, mention: Mention) -> Mention:
    """The number stands beside "the same number of Russian troops", which says whom it counts."""
    if mention.number is None or mention.head is not None or mention.each:
        return mention
    start = page.numbers[mention.number].start
    for share in page.shares.within(max(mention.sentence.start, start - _SAME), start):
        if share.kind != "same" or share.end > start:
            continue
        nouns = [c for c in page.cues.within(share.end, start) if c.family == "noun"]
        if nouns and _APPOSED.fullmatch(page.text, nouns[0].end, start):
            return _as_named(page, mention, nouns[0], share.end)
    return mention


def _as_named(page: Page, mention: Mention, noun: Cue, low: int) -> Mention:
    soldiers = noun.kind == "prisoners" or MILITARY.match(page.text, noun.start) is not None
    if not soldiers or mention.category not in (*_OTHERS, "prisoners"):
        return mention
    flow = mention.flow
    named = [p for p in page.parties.within(low, noun.end) if opposite(p.party)]
    if flow is None and len(named) == 1:
        party = named[0]
        flow = settle([Hint(None, party.party, 2, "nationality", party.start, party.end)])
    return replace(mention, category="prisoners", flow=flow)
