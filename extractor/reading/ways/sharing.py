"""Sharing: which numbers an each-side cue covers, and whether they went both ways."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.hints import Flow, Hint, settle
from extractor.text.numbers import Share
from extractor.text.sentences import Sentence

_COORDINATED = re.compile(r"[\w\s-]{1,60}\b(?:and|и|та|і|й)\s+")


def share_of(page: Page, sentence: Sentence, index: int) -> Share | None:
    """Find the each-side cue of a number; two numbers may have one cue for both.

    They have one in "each got 270 soldiers and 120 civilians" and in "270 soldiers and 120
    civilians from each side".
    """
    number = page.numbers[index]
    for share in page.shares.within(sentence.start, sentence.end):
        if index in (share.left, share.right):
            return share
        if share.kind == "each" and share.left == index - 1 and index > 0:
            before = page.numbers[index - 1]
            between = page.text[before.end : number.start]
            if share.start < before.start and _COORDINATED.fullmatch(between):
                return share
        if share.kind == "each" and share.left == index + 1 and share.start > number.end:
            behind = page.numbers[index + 1]
            if share.start > behind.end and _COORDINATED.fullmatch(
                page.text[number.end : behind.start]
            ):
                return share
    return None


def both_ways(page: Page, share: Share) -> bool:
    """Both "157 each" and "303 for 303" go both ways; "1,000 for 31" are two different counts."""
    if share.kind == "each":
        return True
    if share.left is None or share.right is None:
        return False
    return page.numbers[share.left].value == page.numbers[share.right].value


def unlike_halves(page: Page, told: Sequence[Mention]) -> list[Mention]:
    """Part the two of a swap that are of different kinds: "40 civilians for 40 prisoners".

    As many went either way, but of each kind only one way.

    Args:
        page: The page.
        told: The mentions of a sentence, in order.
    """
    parted = list(told)
    for share in page.shares.within(told[0].sentence.start, told[0].sentence.end) if told else ():
        if share.kind == "each" or not both_ways(page, share):
            continue
        places = {mention.number: place for place, mention in enumerate(parted)}
        left, right = places.get(share.left), places.get(share.right)
        if left is None or right is None or not _are_unlike(parted[left], parted[right]):
            continue
        there, back = parted[left].flow, parted[right].flow
        there, back = there or _turned(back), _turned(there) or back
        parted[left] = replace(parted[left], each=False, derivation="stated", flow=there)
        parted[right] = replace(
            parted[right], each=False, derivation="stated", subset=False, flow=back
        )
    return parted


def _turned(flow: Flow | None) -> Flow | None:
    if flow is None:
        return None
    return settle(
        [Hint(h.to_party, h.from_party, h.strength, h.why, h.start, h.end) for h in flow.hints]
    )


def _are_unlike(left: Mention, right: Mention) -> bool:
    """Each has a noun of its own, and these are of different kinds."""
    if left.head is None or right.head is None or left.head.cue == right.head.cue:
        return False
    return None not in (left.category, right.category) and left.category != right.category


def is_second(page: Page, share: Share | None, index: int) -> bool:
    """The second number of "303 for 303" says nothing that the first has not said."""
    return share is not None and share.right == index and both_ways(page, share)
