"""One record against another, field by field: which cells the two kinds of record have.

Every field that gold or prediction fills is one cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.evaluate import agreement
from extractor.evaluate.agreement import HAPPENED, Agreement
from extractor.evaluate.cells import (
    Cell,
    alone,
    item_cells,
    of_both,
    same_party,
    same_word,
    scalar_cell,
)
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
    scopes = of_both("scope", is_gold, is_predicted)
    yield from scalar_cell("scope", scopes, same_word, note="scope")
    yield from _status(is_gold, is_predicted)
    yield from _date(gold.when, predicted.when)
    yield from scalar_cell("location", (gold.location, predicted.location), agreement.places)
    yield from scalar_cell("framework", (gold.framework, predicted.framework), agreement.frameworks)
    yield from item_cells("mediators", gold.mediators, predicted.mediators, same_party)
    yield from _attributions(gold.attributions, predicted.attributions)


def _transfer(index: int, gold: Transfer | None, predicted: Transfer | None) -> list[Cell]:
    some = gold or predicted
    assert some is not None
    where = f"transfers[{index}]"
    facet = some.category
    counts = (_filled(gold), _filled(predicted))
    categories = of_both("category", gold, predicted)
    cells = [
        *scalar_cell(
            "category", categories, agreement.categories, f"{where}.category", facet, "category"
        ),
        *scalar_cell(
            "count", counts, agreement.counts, f"{where}.quantity", facet, show=quantity_of
        ),
        *scalar_cell("hedge", counts, _same_hedge, f"{where}.quantity.bound", facet, show=_hedge),
        *scalar_cell(
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
        parties = of_both(end, gold, predicted)
        cells += scalar_cell(end, parties, same_party, f"{where}.{end}", facet)
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
    return same_word(gold.bound, predicted.bound)


def _diplomacy(
    gold: DiplomacyRecord,
    predicted: DiplomacyRecord,
    is_gold: DiplomacyRecord | None,
    is_predicted: DiplomacyRecord | None,
) -> Iterator[Cell]:
    types = of_both("type", is_gold, is_predicted)
    yield from scalar_cell("type", types, same_word)
    yield from _status(is_gold, is_predicted)
    yield from _date(gold.when, predicted.when)
    yield from scalar_cell("location", (gold.location, predicted.location), agreement.places)
    ours, theirs = ([each.party for each in record.participants] for record in (gold, predicted))
    yield from item_cells("participants", ours, theirs, same_party)
    ours, theirs = (
        [name for each in record.participants for name in each.delegates]
        for record in (gold, predicted)
    )
    yield from item_cells("delegates", ours, theirs, agreement.names)
    yield from item_cells("mediators", gold.mediators, predicted.mediators, same_party)
    yield from item_cells("topics", gold.topics, predicted.topics, agreement.topics)
    yield from _attributions(gold.attributions, predicted.attributions)


def _status(gold: Record | None, predicted: Record | None) -> Iterator[Cell]:
    statuses = of_both("status", gold, predicted)
    crossed = len({status in HAPPENED for status in statuses}) == 2
    yield from scalar_cell("status", statuses, agreement.statuses, note="realis" if crossed else "")


def _date(gold: When, predicted: When) -> Iterator[Cell]:
    ours, theirs = (when if when.start else None for when in (gold, predicted))
    facet = ours.precision if ours else predicted.precision
    yield from scalar_cell("date", (ours, theirs), agreement.dates, "when", facet, show=period_of)


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
    speakers = of_both("speaker", gold, predicted)
    yield from scalar_cell("speakers", speakers, agreement.names, f"{where}.speaker")
    sides = of_both("side", gold, predicted)
    yield from scalar_cell("side", sides, same_party, f"{where}.side")
    acts = of_both("act", gold, predicted)
    yield from scalar_cell("act", acts, same_word, f"{where}.act")
