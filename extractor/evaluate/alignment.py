"""Which predicted record is which gold record: the assignment with the greatest likeness.

Exchange and diplomacy records are aligned apart. Likeness runs from 0 to 1:

- two transfers: 0.5 for the count (0.35 for a lenient one), 0.25 each for category and direction
  (0.125 for a lenient one);
- two exchange records: 0.7 for their transfers (the best pairing's likeness, as a Dice share of
  both records' transfers), 0.1 for the date, 0.1 for the scope, 0.05 each for status and place;
- two diplomacy records: 0.35 for the parties (Dice), 0.25 for the type, 0.15 each for date and
  place, 0.1 for the status.

A date or place that neither record tells counts half. Records are aligned by the assignment of
greatest total likeness (`scipy.optimize.linear_sum_assignment`); a pair below `THRESHOLD` is no
pair, so its records are missed and spurious. Among equals decides how many of all their fields
agree, then the verdict; order does not matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.evaluate import agreement
from extractor.evaluate.agreement import Agreement
from extractor.evaluate.fields import compare
from extractor.evaluate.pairing import assign, pair_transfers
from extractor.records import DiplomacyRecord, ExchangeRecord, Record, When

THRESHOLD = 0.5
"""Records less alike than this are not the same record, one of them wrong: they are two."""

_ROUNDING = 1e-9  # likenesses are sums of decimal shares


@dataclass(frozen=True, slots=True)
class Aligned:
    """A gold record and the predicted one that stands for it.

    Attributes:
        gold: Its place in the gold's list of records.
        predicted: Its place in the list of predicted records.
        likeness: How alike they are, from 0 to 1.
    """

    gold: int
    predicted: int
    likeness: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """The records of one article, aligned.

    Attributes:
        pairs: What was aligned.
        missed: Places of gold records without a predicted one.
        spurious: Places of predicted records without a gold one.
    """

    pairs: tuple[Aligned, ...]
    missed: tuple[int, ...]
    spurious: tuple[int, ...]


def align(gold: Sequence[Record], predicted: Sequence[Record]) -> Alignment:
    """Align one article's predicted records with its gold."""
    pairs: list[Aligned] = []
    for kind in ("exchange", "diplomacy"):
        ours = [index for index, record in enumerate(gold) if record.kind == kind]
        theirs = [index for index, record in enumerate(predicted) if record.kind == kind]
        found = assign(
            [gold[index] for index in ours],
            [predicted[index] for index in theirs],
            _preferred,
            THRESHOLD,
        )
        pairs += [
            Aligned(ours[one], theirs[other], likeness(gold[ours[one]], predicted[theirs[other]]))
            for one, other, _ in found
        ]
    pairs.sort(key=lambda pair: pair.gold)
    taken, used = {pair.gold for pair in pairs}, {pair.predicted for pair in pairs}
    return Alignment(
        tuple(pairs),
        tuple(index for index in range(len(gold)) if index not in taken),
        tuple(index for index in range(len(predicted)) if index not in used),
    )


def _preferred(gold: Record, predicted: Record) -> float:
    """The likeness; of equals the one whose other fields agree, too, and then the verified one."""
    found = likeness(gold, predicted)
    if found < THRESHOLD - _ROUNDING:
        return 0.0
    cells = compare(gold, predicted)
    exact = sum(cell.outcome == "exact" for cell in cells) / (len(cells) or 1)
    return found + _ROUNDING + 1e-4 * exact + 1e-6 * (predicted.verdict == "verified")


def likeness(gold: Record, predicted: Record) -> float:
    """How alike two records of one kind are, from 0 to 1."""
    if isinstance(gold, ExchangeRecord) and isinstance(predicted, ExchangeRecord):
        return _exchanges(gold, predicted)
    if isinstance(gold, DiplomacyRecord) and isinstance(predicted, DiplomacyRecord):
        return _talks(gold, predicted)
    return 0.0


def _exchanges(gold: ExchangeRecord, predicted: ExchangeRecord) -> float:
    pairs = pair_transfers(gold.transfers, predicted.transfers)
    return (
        0.7 * _dice(sum(worth for *_, worth in pairs), len(gold.transfers), predicted.transfers)
        + 0.1 * _same_day(gold.when, predicted.when)
        + 0.1 * (gold.scope == predicted.scope)
        + 0.05 * _half(agreement.statuses(gold.status, predicted.status))
        + 0.05 * _same_place(gold.location, predicted.location)
    )


def _talks(gold: DiplomacyRecord, predicted: DiplomacyRecord) -> float:
    ours = {agreement.party(each.party) for each in gold.participants}
    theirs = {agreement.party(each.party) for each in predicted.participants}
    return (
        0.35 * _dice(len(ours & theirs), len(ours), theirs)
        + 0.25 * (gold.type == predicted.type)
        + 0.15 * _same_day(gold.when, predicted.when)
        + 0.15 * _same_place(gold.location, predicted.location)
        + 0.1 * _half(agreement.statuses(gold.status, predicted.status))
    )


def _dice(shared: float, ours: int, theirs: Sequence[object] | set[str]) -> float:
    total = ours + len(theirs)
    return 2 * shared / total if total else 1.0


def _same_day(gold: When, predicted: When) -> float:
    if gold.start is None and predicted.start is None:
        return 0.5
    return _half(agreement.dates(gold, predicted))


def _same_place(gold: str | None, predicted: str | None) -> float:
    if not gold and not predicted:
        return 0.5
    return _half(agreement.places(gold, predicted)) if gold and predicted else 0.0


def _half(found: Agreement) -> float:
    return found / 2
