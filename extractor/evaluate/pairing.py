"""Pairing things off by optimal assignment, and the transfers of two records in particular."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from extractor.evaluate import agreement
from extractor.evaluate.agreement import Agreement
from extractor.evaluate.libraries import load
from extractor.records import Transfer

T = TypeVar("T")


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
