"""Recounted: wounded whom the next sentences count again, as the prisoners that they are.

"Russia let six badly wounded soldiers go. All six prisoners had lost limbs."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.mention import Mention
from extractor.reading.page import Page

_NEAR = 2  # sentences between a count and the one that tells it again
_AGAIN = re.compile(
    r"(?:\b(?:all|these|those|the|все|всех|всем|эти|этих|усі|всі|усіх|всіх|ці|цих)\s+)\Z",
    re.IGNORECASE,
)


def recounted(page: Page, mentions: Sequence[Mention], read: Sequence[Mention]) -> list[Mention]:
    """Make prisoners of the wounded whom a text calls so when it counts them again.

    Args:
        page: The page.
        mentions: The counts that make records.
        read: All counts of the page.

    Returns:
        The former, in the same order.
    """
    again = [m for m in read if _is_again(page, m)]
    return [
        replace(mention, category="prisoners")
        if mention.category == "wounded" and any(_tells(page, mention, m) for m in again)
        else mention
        for mention in mentions
    ]


def _is_again(page: Page, mention: Mention) -> bool:
    """A definite count of prisoners: "all six prisoners", "эти шестеро пленных"."""
    head, sentence = mention.head, mention.sentence
    if mention.number is None or mention.dirty or head is None or head.kind != "prisoners":
        return False
    start = page.numbers[mention.number].start
    return _AGAIN.search(page.text, max(sentence.start, start - 12), start) is not None


def _tells(page: Page, mention: Mention, later: Mention) -> bool:
    apart = later.sentence.index - mention.sentence.index
    same = page.value_of(mention.number) == page.value_of(later.number)
    return 0 < apart <= _NEAR and mention.number is not None and same
