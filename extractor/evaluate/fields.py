"""One record against another, field by field.

Every field that gold or prediction fills is one cell. A list (transfers, participants, speakers)
has a cell for each of its items, paired off first. What neither fills is no cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from extractor.evaluate import agreement
from extractor.evaluate.agreement import HAPPENED, Agreement
from extractor.evaluate.pairing import assign, pair_transfers
from extractor.evaluate.wording import flow_of, period_of, quantity_of
from extractor.records import (
    Attribution,
    DiplomacyRecord,
    ExchangeRecord,
    Quantity,
    Record,
    Transfer,
    When,
)

T = TypeVar("T")

Outcome = Literal["exact", "lenient", "wrong", "omission", "hallucination"]
Note = Literal["", "flip", "category", "scope", "realis"]
OUTCOMES: tuple[Outcome, ...] = ("exact", "lenient", "wrong", "omission", "hallucination")

EXCHANGE_FIELDS = (
    *("category", "count", "hedge", "direction", "from_party", "to_party"),
    *("scope", "status", "date", "location", "framework", "mediators"),
    *("speakers", "side", "act"),
)
DIPLOMACY_FIELDS = (
    *("type", "status", "date", "location", "participants", "delegates"),
    *("mediators", "topics", "speakers", "side", "act"),
)
CORE = {
    "exchange": frozenset({"category", "count", "direction", "scope", "status", "date"}),
    "diplomacy": frozenset({"type", "status", "date", "location", "participants"}),
}
"""What must be exact for a record to be right."""


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


def compare(gold: Record | None, predicted: Record | None) -> list[Cell]:
    """Compare two aligned records of one kind, or one record with nothing.

    Args:
        gold: The gold record, or None for a spurious prediction.
        predicted: The predicted record, or None for a missed one.
    """
    if isinstance(gold or predicted, ExchangeRecord):
        assert not isinstance(gold, DiplomacyRecord)
        assert not isinstance(predicted, DiplomacyRecord)
        return list(_exchange(gold or _NO_EXCHANGE, predicted or _NO_EXCHANGE, gold, predicted))
    assert not isinstance(gold, ExchangeRecord)
    assert not isinstance(predicted, ExchangeRecord)
    return list(_diplomacy(gold or _NO_TALKS, predicted or _NO_TALKS, gold, predicted))


_NO_EXCHANGE, _NO_TALKS = ExchangeRecord(), DiplomacyRecord()


def is_right(kind: str, cells: Sequence[Cell]) -> bool:
    """Tell whether a record's core fields are all exact."""
    return all(cell.outcome == "exact" for cell in cells if cell.field in CORE[kind])


def is_true(kind: str, cells: Sequence[Cell]) -> bool:
    """Tell whether a record says nothing false in its core fields; it may leave some out."""
    fine = ("exact", "omission")
    return all(cell.outcome in fine for cell in cells if cell.field in CORE[kind])


def _exchange(
    gold: ExchangeRecord,
    predicted: ExchangeRecord,
    is_gold: ExchangeRecord | None,
    is_predicted: ExchangeRecord | None,
) -> Iterator[Cell]:
    pairs = pair_transfers(gold.transfers, predicted.transfers)
    for one, other, _ in pairs:
        yield from _transfer(one, gold.transfers[one], predicted.transfers[other])
    missed, spurious = alone(len(gold.transfers), len(predicted.transfers), pairs)
    for index in missed:
        yield from _transfer(index, gold.transfers[index], None)
    for index in spurious:
        yield from _transfer(index, None, predicted.transfers[index])
    scopes = _both("scope", is_gold, is_predicted)
    yield from _scalar("scope", scopes, _same_word, note="scope")
    yield from _status(is_gold, is_predicted)
    yield from _date(gold.when, predicted.when)
    yield from _scalar("location", (gold.location, predicted.location), agreement.places)
    yield from _scalar("framework", (gold.framework, predicted.framework), agreement.frameworks)
    yield from _items("mediators", gold.mediators, predicted.mediators, _same_party)
    yield from _attributions(gold.attributions, predicted.attributions)


def _transfer(index: int, gold: Transfer | None, predicted: Transfer | None) -> list[Cell]:
    some = gold or predicted
    assert some is not None
    where = f"transfers[{index}]"
    facet = some.category
    counts = (_filled(gold), _filled(predicted))
    categories = _both("category", gold, predicted)
    cells = [
        *_scalar(
            "category", categories, agreement.categories, f"{where}.category", facet, "category"
        ),
        *_scalar("count", counts, agreement.counts, f"{where}.quantity", facet, show=quantity_of),
        *_scalar("hedge", counts, _same_hedge, f"{where}.quantity.bound", facet, show=_hedge),
        *_scalar(
            "direction",
            (_directed(gold), _directed(predicted)),
            agreement.directions,
            f"{where}.direction",
            facet,
            "flip" if gold and predicted and agreement.is_flip(gold, predicted) else "",
            show=flow_of,
        ),
    ]
    for end in ("from_party", "to_party"):
        parties = _both(end, gold, predicted)
        cells += _scalar(end, parties, _same_party, f"{where}.{end}", facet)
    return cells


def _filled(transfer: Transfer | None) -> Quantity | None:
    if transfer is None or transfer.quantity.bound == "not_stated":
        return None
    return transfer.quantity


def _directed(transfer: Transfer | None) -> Transfer | None:
    return transfer if transfer and (transfer.from_party or transfer.to_party) else None


def _hedge(quantity: Quantity) -> str:
    return quantity.bound


def _same_hedge(gold: Quantity, predicted: Quantity) -> Agreement:
    return _same_word(gold.bound, predicted.bound)


def _diplomacy(
    gold: DiplomacyRecord,
    predicted: DiplomacyRecord,
    is_gold: DiplomacyRecord | None,
    is_predicted: DiplomacyRecord | None,
) -> Iterator[Cell]:
    types = _both("type", is_gold, is_predicted)
    yield from _scalar("type", types, _same_word)
    yield from _status(is_gold, is_predicted)
    yield from _date(gold.when, predicted.when)
    yield from _scalar("location", (gold.location, predicted.location), agreement.places)
    ours, theirs = ([each.party for each in record.participants] for record in (gold, predicted))
    yield from _items("participants", ours, theirs, _same_party)
    ours, theirs = (
        [name for each in record.participants for name in each.delegates]
        for record in (gold, predicted)
    )
    yield from _items("delegates", ours, theirs, agreement.names)
    yield from _items("mediators", gold.mediators, predicted.mediators, _same_party)
    yield from _items("topics", gold.topics, predicted.topics, agreement.topics)
    yield from _attributions(gold.attributions, predicted.attributions)


def _status(gold: Record | None, predicted: Record | None) -> Iterator[Cell]:
    statuses = _both("status", gold, predicted)
    crossed = len({status in HAPPENED for status in statuses}) == 2
    yield from _scalar("status", statuses, agreement.statuses, note="realis" if crossed else "")


def _date(gold: When, predicted: When) -> Iterator[Cell]:
    ours, theirs = (when if when.start else None for when in (gold, predicted))
    facet = ours.precision if ours else predicted.precision
    yield from _scalar("date", (ours, theirs), agreement.dates, "when", facet, show=period_of)


def _attributions(gold: Sequence[Attribution], predicted: Sequence[Attribution]) -> Iterator[Cell]:
    pairs = assign(gold, predicted, _same_speaker, 1)
    for one, other, _ in pairs:
        yield from _speaker(one, gold[one], predicted[other])
    missed, spurious = alone(len(gold), len(predicted), pairs)
    for index in missed:
        yield from _speaker(index, gold[index], None)
    for index in spurious:
        yield from _speaker(index, None, predicted[index])


def _same_speaker(gold: Attribution, predicted: Attribution) -> float:
    found = agreement.names(gold.speaker, predicted.speaker)
    if found is Agreement.NONE:
        return 0.0
    # One who both announces and denies is paired with himself in the same act.
    return found + 0.1 * (gold.side == predicted.side) + 0.1 * (gold.act == predicted.act)


def _speaker(index: int, gold: Attribution | None, predicted: Attribution | None) -> Iterator[Cell]:
    where = f"attributions[{index}]"
    speakers = _both("speaker", gold, predicted)
    yield from _scalar("speakers", speakers, agreement.names, f"{where}.speaker")
    sides = _both("side", gold, predicted)
    yield from _scalar("side", sides, _same_party, f"{where}.side")
    acts = _both("act", gold, predicted)
    yield from _scalar("act", acts, _same_word, f"{where}.act")


def _items(
    field: str,
    gold: Sequence[str],
    predicted: Sequence[str],
    agree: Callable[[str, str], Agreement],
) -> Iterator[Cell]:
    pairs = assign(gold, predicted, lambda one, other: float(agree(one, other)), 1)
    for one, other, _ in pairs:
        yield from _scalar(field, (gold[one], predicted[other]), agree, f"{field}[{one}]")
    missed, spurious = alone(len(gold), len(predicted), pairs)
    for index in missed:
        yield Cell(field, "omission", gold[index], None, f"{field}[{index}]")
    for index in spurious:
        yield Cell(field, "hallucination", None, predicted[index], f"{field}[{index}]")


def _both(name: str, gold: object, predicted: object) -> tuple[Any, Any]:
    """A field of both; None where there is nobody to have it."""
    return getattr(gold, name, None), getattr(predicted, name, None)


def alone(
    gold: int, predicted: int, pairs: Sequence[tuple[int, int, float]]
) -> tuple[list[int], list[int]]:
    """The places that no pair holds, of gold and of the prediction."""
    taken, used = {one for one, _, _ in pairs}, {other for _, other, _ in pairs}
    missed = [index for index in range(gold) if index not in taken]
    return missed, [index for index in range(predicted) if index not in used]


def _scalar(
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


def _same_word(gold: str, predicted: str) -> Agreement:
    return agreement.degree(gold == predicted, False)


def _same_party(gold: str, predicted: str) -> Agreement:
    return agreement.degree(agreement.parties(gold, predicted), False)
