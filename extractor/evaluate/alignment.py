"""Which predicted record is which gold record: the assignment with the greatest likeness.

Exchange and diplomacy records are aligned apart. Likeness runs from 0 to 1:

- two transfers: half for the count (0.35 of it for a lenient one), a quarter each for category and
  direction (an eighth for a lenient one);
- two exchange records: 0.7 for their transfers (the best pairing's likeness, as a Dice share of
  both records' transfers), 0.1 for the date, 0.1 for the scope, 0.05 each for status and place;
- two diplomacy records: 0.35 for the parties (Dice), 0.25 for the type, 0.15 each for date and
  place, 0.1 for the status.

A date or place that neither record tells counts half. Records are aligned by the assignment of
greatest total likeness (`scipy.optimize.linear_sum_assignment`); a pair below `THRESHOLD` is no
pair, so its records are missed and spurious. Of equals the verified one is taken; order does not
matter.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from extractor.evaluate import agreement
from extractor.evaluate.agreement import Agreement
from extractor.evaluate.libraries import load
from extractor.records import DiplomacyRecord, ExchangeRecord, Record, Transfer, When

THRESHOLD = 0.5
"""Records less alike than this are not the same record, one of them wrong: they are two."""

T = TypeVar("T")


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


def assign(
    gold: Sequence[T], other: Sequence[T], worth: Callable[[T, T], float], least: float
) -> list[tuple[int, int, float]]:
    """Pair things off so that the pairs' total worth is greatest.

    Args:
        gold: Some things.
        other: Other things.
        worth: What a pair of them is worth.
        least: A pair worth less than this, or nothing, is not made.

    Returns:
        The pairs as places in both lists, with their worth, in the order of the first list.
    """
    if not gold or not other:
        return []
    worths = [[worth(one, two) for two in other] for one in gold]
    # What is no pair must not draw others away from theirs, so it is worth nothing at all.
    worths = [[value if value >= least else 0.0 for value in row] for row in worths]
    rows, columns = load("scipy.optimize").linear_sum_assignment(worths, maximize=True)
    chosen = zip(map(int, rows), map(int, columns), strict=True)
    return [(one, two, worths[one][two]) for one, two in chosen if worths[one][two] > 0]


def _preferred(gold: Record, predicted: Record) -> float:
    return likeness(gold, predicted) + 1e-9 + 1e-6 * (predicted.verdict == "verified")


def likeness(gold: Record, predicted: Record) -> float:
    """How alike two records of one kind are, from 0 to 1."""
    if isinstance(gold, ExchangeRecord) and isinstance(predicted, ExchangeRecord):
        return _exchanges(gold, predicted)
    if isinstance(gold, DiplomacyRecord) and isinstance(predicted, DiplomacyRecord):
        return _talks(gold, predicted)
    return 0.0


def pair_transfers(
    gold: Sequence[Transfer], predicted: Sequence[Transfer]
) -> list[tuple[int, int, float]]:
    """Pair the transfers of two aligned records; those with nothing in common stay alone."""
    return assign(gold, predicted, transfer_likeness, 0.25)


def transfer_likeness(gold: Transfer, predicted: Transfer) -> float:
    """How alike two transfers are, from 0 to 1."""
    count = agreement.counts(gold.quantity, predicted.quantity)
    category = agreement.categories(gold.category, predicted.category)
    direction = agreement.directions(gold, predicted)
    return _COUNT[count] + _QUARTER[category] + _QUARTER[direction]


_COUNT = {Agreement.NONE: 0.0, Agreement.LENIENT: 0.35, Agreement.EXACT: 0.5}
_QUARTER = {Agreement.NONE: 0.0, Agreement.LENIENT: 0.125, Agreement.EXACT: 0.25}


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
