"""Claimants: what one side's figure counts, the other side's figure for the same flow counts, too.

"Moscow speaks of 1,216 bodies sent on Thursday. Kyiv counted 1,213 arrivals": the second figure
leaves out what the first has said.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.reading.mention import Mention
from extractor.validate.case import Case, Support

_CLOSE = 0.03  # how far two sides' figures for one flow lie apart where the rest goes unsaid
_LEAST = 5  # of small figures, this is as close
_NEAR = 3  # sentences between the two figures


def of_the_same(case: Case, support: Support) -> Iterator[tuple[Case, Support]]:
    """Find the records that tell another figure for the same flow, close to this one.

    Args:
        case: The record's case.
        support: Its transfer.

    Yields:
        The other record's case with its transfer; of the same status and scope, and told near.
    """
    for other, claim in _close(case, support):
        if _kind(other) == _kind(case):
            yield other, claim


def rivals_of(case: Case, support: Support) -> Iterator[Case]:
    """Find the records of one time and scope that tell a figure which disputes a transfer's.

    Args:
        case: The record's case.
        support: Its transfer.

    Yields:
        The other record's case, whatever its status.
    """
    for other, _ in _close(case, support):
        own, its = case.record, other.record
        if own.scope == its.scope and own.when.start == its.when.start:
            yield other


def _close(case: Case, support: Support) -> Iterator[tuple[Case, Support]]:
    """The claims of other records that lie close to a transfer's, in value and in the text."""
    value, mention = support.transfer.quantity.value, support.mention
    if not value or mention is None:
        return
    for other in case.siblings.of_flow(support.transfer):
        if other is case:
            continue
        for claim in other.supports:
            rival = claim.transfer.quantity.value
            if (
                rival
                and rival != value
                and _way(claim) == _way(support)
                and abs(rival - value) <= max(_LEAST, _CLOSE * value)
                and _is_near(claim.mention, mention)
            ):
                yield other, claim


def disputed_way(case: Case, support: Support) -> Support | None:
    """Find the figure that a transfer disputes, where the records have it go the other way.

    "Thirty-three came home, says the governor. Kyiv's ombudsman mentions 31": the second figure
    has no way of its own, and goes where the first one went.

    Args:
        case: The record's case.
        support: Its transfer, whose own words tell no way.

    Returns:
        The other record's transfer; nothing where a close figure goes the same way, too.
    """
    mine, aspects = support.transfer, support.aspects
    if len(case.supports) > 1 or aspects is None or aspects.direction != "open":
        return None
    voices = {item.side for item in case.record.attributions}
    found: Support | None = None
    for other in case.siblings.all_cases():
        if other is case or _time(other) != _time(case) or _kind(other) != _kind(case):
            continue
        if voices & {item.side for item in other.record.attributions}:
            continue  # nobody disputes his own figure
        for claim in other.supports:
            if claim.transfer.category != mine.category or not _is_close(claim, support):
                continue
            if claim.transfer.to_party != mine.from_party:
                return None
            found = claim
    return found


def _time(case: Case) -> tuple[object, object]:
    return case.record.when.start, case.record.when.end


def _is_close(claim: Support, support: Support) -> bool:
    value, rival = support.transfer.quantity.value, claim.transfer.quantity.value
    mention = support.mention
    if not value or not rival or value == rival or mention is None:
        return False
    near = _is_near(claim.mention, mention) and _is_told_before(support, claim)
    return near and abs(rival - value) <= max(_LEAST, _CLOSE * value)


def _is_told_before(support: Support, claim: Support) -> bool:
    """Whether a rival figure stands before a transfer's: what is still to be told, none disputes.

    "Kyiv counts 205; Moscow announced 195. Moscow's own numbered 190": the 195 dispute the 205.
    """
    rivals = [mention.start for mention in claim.candidates]
    return not rivals or any(min(rivals) < mention.start for mention in support.candidates)


def counted_alike(case: Case, support: Support, mention: Mention) -> bool:
    """Tell whether a count with no noun of its own is a rival of one whose noun fits."""
    if mention.head is not None and mention.head.kind != "person":
        return False
    return any(
        claim.aspects is not None and claim.aspects.category == "agrees"
        for _, claim in of_the_same(case, support)
    )


def _kind(case: Case) -> tuple[str, str]:
    return case.record.status, case.record.scope


def _way(support: Support) -> tuple[str, str | None, str | None]:
    transfer = support.transfer
    return transfer.category, transfer.from_party, transfer.to_party


def _is_near(first: Mention | None, second: Mention) -> bool:
    return first is not None and abs(first.sentence.index - second.sentence.index) <= _NEAR
