"""Turning: the second count of a verb that is left out, gone the other way than the first.

"230 Ukrainians left captivity, 248 Russians the other way", "Ukraine was given 1,000 bodies on
Thursday and Russia 35".
"""

from __future__ import annotations

import re

from extractor.reading.hints import Flow, Hint, opposite, settle
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.text.numbers import Number

_NEAR = 80  # characters between the two counts
# "... on Thursday and Russia 35": the party stands right before its count
_PARTY = re.compile(
    r"[^.:;\d]*?(?:,|\band|\bwhile|\bwhereas|\bи|\bа|\bі|\bй|\bта)\s+\Z", re.IGNORECASE
)
_ITS_COUNT = re.compile(
    r"\s+(?:(?:[^\W\d]+\s+)?[—–-]\s+)?(?:just |only |лишь |лише |всего |усього )?\Z", re.IGNORECASE
)


def turned_back(
    page: Page, flow: Flow | None, previous: Mention | None, number: Number
) -> Flow | None:
    """Turn round the flow of the count before where no verb, but a word of return, follows it.

    Args:
        page: The page.
        flow: What the count's clause tells.
        previous: The count before it in the sentence.
        number: The number.
    """
    if previous is None or previous.flow is None or previous.each:
        return flow
    start = number.hedge[0] if number.hedge else number.start
    before = previous.flow
    if not 0 < start - previous.end <= _NEAR or before.to_party is None:
        return flow
    if any(cue.family == "verb" for cue in page.cues.within(previous.end, start)):
        return flow
    back = [
        cue
        for cue in page.cues.within(previous.end, start)
        if cue.family == "cue" and cue.kind == "reverse" and start - cue.end <= 4
    ]
    where = back[0].start if back else _others_place(page, before, previous.end, start)
    if where is None:
        return flow
    hint = Hint(before.to_party, before.from_party, 2, "left out", where, start)
    return settle([hint])


def _others_place(page: Page, before: Flow, low: int, start: int) -> int | None:
    """Where the other side is named right before its count, as the subject that is left out."""
    if opposite(before.to_party) is None or before.strength < 2:
        return None
    for party in page.parties.within(low, start):
        if party.kind not in ("state", "capital") or party.party != before.from_party:
            continue
        if party.cases and "nom" not in party.cases:
            continue
        if before.hints[0].why == "nationality" or not _ITS_COUNT.fullmatch(
            page.text, party.end, start
        ):
            continue
        if _PARTY.fullmatch(page.text, low, party.start):
            return party.start
    return None
