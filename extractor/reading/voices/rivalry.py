"""Rival claims: two records of one handover with unlike figures, each with its own claimant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.legs import Leg
from extractor.reading.page import Page
from extractor.reading.ways.hints import RIVAL
from extractor.records import ExchangeRecord
from extractor.text.speech.speakers import Speaker

_APART = 0.25  # how far, at most, two figures for one flow lie apart
_NEAR = 4  # sentences between them
_FEW = 40  # records that are held against each other
# Where another begins to speak: "Kyiv says it took in 1,245; Medinsky insists on 1,248"
_TURN = re.compile(
    r"[;:—–]|, (?:but|and|while|whereas|though|а|но|однак\w*|тогда как|в то время как|"
    r"але|проте|тоді як|натомість)(?!\w)",
    re.IGNORECASE,
)


def kept_apart(
    page: Page, records: Sequence[ExchangeRecord], legs: Sequence[Sequence[Leg]]
) -> list[ExchangeRecord]:
    """Give each of two rival figures to the side that tells it.

    Args:
        page: The page.
        records: The page's exchanges.
        legs: The flows that each was read from.

    Returns:
        The records; where two rival ones had both sides for speakers, each is left its own.
    """
    found = list(records)
    pairs = [
        (one, two)
        for one in range(min(len(records), _FEW))
        for two in range(one + 1, min(len(records), _FEW))
    ]
    for one, two in pairs:
        mine, theirs = _tellers(page, records[one], records[two], legs[one], legs[two])
        if mine is None or theirs is None or mine == theirs:
            continue
        found[one] = _without(found[one], theirs)
        found[two] = _without(found[two], mine)
    return found


def _tellers(
    page: Page,
    first: ExchangeRecord,
    second: ExchangeRecord,
    mine: Sequence[Leg],
    theirs: Sequence[Leg],
) -> tuple[str | None, str | None]:
    """The sides that tell two figures for one flow, if they are rivals."""
    if (first.scope, first.status) != (second.scope, second.status):
        return None, None
    if None not in (first.when.start, second.when.start) and first.when != second.when:
        return None, None
    for leg in mine:
        for other in theirs:
            if _rivals(leg, other):
                return _teller(page, leg), _teller(page, other)
    return None, None


def _rivals(leg: Leg, other: Leg) -> bool:
    one, two = leg.quantity.value, other.quantity.value
    if not one or not two or one == two or leg.category != other.category:
        return False
    near = abs(leg.mention.sentence.index - other.mention.sentence.index) <= _NEAR
    same = None in (leg.to_party, other.to_party) or leg.to_party == other.to_party
    return near and same and abs(one - two) <= _APART * max(one, two)


def _teller(page: Page, leg: Leg) -> str | None:
    """The side whose speaker stands in the clause of a figure, or alone in its sentence."""
    sentence, at = leg.mention.sentence, leg.mention.start
    speakers = [
        speaker
        for speaker in page.speakers.within(sentence.start, sentence.end)
        if speaker.side in RIVAL
    ]
    turns = [match.start() for match in _TURN.finditer(page.text, sentence.start, sentence.end)]
    clause = sum(turn < at for turn in turns)
    close = [s for s in speakers if sum(turn < s.verb_start for turn in turns) == clause]
    sides = {speaker.side for speaker in close or _only(speakers)}
    return sides.pop() if len(sides) == 1 else None


def _only(speakers: list[Speaker]) -> list[Speaker]:
    return speakers if len({speaker.side for speaker in speakers}) == 1 else []


def _without(record: ExchangeRecord, side: str) -> ExchangeRecord:
    """A record without the other side's speakers, if it has its own."""
    kept = [item for item in record.attributions if item.side != side]
    return record.model_copy(update={"attributions": kept}) if kept else record
