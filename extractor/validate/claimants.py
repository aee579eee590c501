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
