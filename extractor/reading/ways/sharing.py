"""Sharing: which numbers an each-side cue covers, and whether they went both ways."""

from __future__ import annotations

import re

from extractor.reading.page import Page
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


def is_second(page: Page, share: Share | None, index: int) -> bool:
    """The second number of "303 for 303" says nothing that the first has not said."""
    return share is not None and share.right == index and both_ways(page, share)
