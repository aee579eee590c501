"""Cells: one field of gold against the same field of a prediction.

A list has a cell for each of its items, paired off first. What neither fills is no cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from extractor.evaluate import agreement
from extractor.evaluate.agreement import Agreement
from extractor.evaluate.pairing import assign

T = TypeVar("T")

Outcome = Literal["exact", "lenient", "wrong", "omission", "hallucination"]
Note = Literal["", "flip", "category", "scope", "realis"]
OUTCOMES: tuple[Outcome, ...] = ("exact", "lenient", "wrong", "omission", "hallucination")


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of gold against the same field of a prediction.

    Attributes:
        field: The field's name, such as ``count`` or ``participants``.
        outcome: How they agree.
        gold: Gold's value in words, if it has one.
        predicted: The prediction's value in words, if it has one.
        place: Where the field stands in gold, or, for a hallucination, in the prediction:
            ``transfers[0].quantity``.
        facet: What the field's scores are split by: a date's precision, a transfer's category.
        note: A named error: direction ``flip``, ``category`` or ``scope`` told as another, or a
            ``realis`` error: what has happened told as not, or the reverse.
    """

    field: str
    outcome: Outcome
    gold: str | None = None
    predicted: str | None = None
    place: str = ""
    facet: str = ""
    note: Note = ""


def item_cells(
    field: str,
    gold: Sequence[str],
    predicted: Sequence[str],
    agree: Callable[[str, str], Agreement],
) -> Iterator[Cell]:
    """A cell for each item of a list, paired off first."""
    pairs = assign(gold, predicted, lambda one, other: float(agree(one, other)), 1)
    for one, other, _ in pairs:
        yield from scalar_cell(field, (gold[one], predicted[other]), agree, f"{field}[{one}]")
    missed, spurious = alone(len(gold), len(predicted), pairs)
    for index in missed:
        yield Cell(field, "omission", gold[index], None, f"{field}[{index}]")
    for index in spurious:
        yield Cell(field, "hallucination", None, predicted[index], f"{field}[{index}]")


def of_both(name: str, gold: object, predicted: object) -> tuple[Any, Any]:
    """A field of both; None where there is nobody to have it."""
    return getattr(gold, name, None), getattr(predicted, name, None)


def alone(
    gold: int, predicted: int, pairs: Sequence[tuple[int, int, float]]
) -> tuple[list[int], list[int]]:
    """The places that no pair holds, of gold and of the prediction."""
    taken, used = {one for one, _, _ in pairs}, {other for _, other, _ in pairs}
    missed = [index for index in range(gold) if index not in taken]
    return missed, [index for index in range(predicted) if index not in used]


def scalar_cell(
    field: str,
    values: tuple[T | None, T | None],
    agree: Callable[[T, T], Agreement],
    place: str = "",
    facet: str = "",
    note: Note = "",
    show: Callable[[T], str] = str,
) -> Iterator[Cell]:
    """The one cell of a field, or none where both leave it empty."""
    gold, predicted = (None if value == "" else value for value in values)
    place = place or field
    if gold is None and predicted is not None:
        yield Cell(field, "hallucination", None, show(predicted), place, facet)
    elif gold is not None and predicted is None:
        yield Cell(field, "omission", show(gold), None, place, facet)
    elif gold is not None and predicted is not None:
        found = agree(gold, predicted)
        outcome = _OUTCOME[found]
        noted: Note = "" if found is Agreement.EXACT else note
        yield Cell(field, outcome, show(gold), show(predicted), place, facet, noted)


_OUTCOME: dict[Agreement, Outcome] = {
    Agreement.EXACT: "exact",
    Agreement.LENIENT: "lenient",
    Agreement.NONE: "wrong",
}


def same_word(gold: str, predicted: str) -> Agreement:
    """Exact where both are one word, else none."""
    return agreement.degree(gold == predicted, False)


def same_party(gold: str, predicted: str) -> Agreement:
    """Exact where both are one party, else none."""
    return agreement.degree(agreement.parties(gold, predicted), False)
