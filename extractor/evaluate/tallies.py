"""Everything that is counted of one article, under dotted names; metrics are ratios of these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from extractor.evaluate.cells import Cell
from extractor.evaluate.pairing import assign
from extractor.evaluate.scores import Flat, agree_leniently, same_day
from extractor.records import Record, Usage


def tally_records(
    gold: Sequence[Record], predicted: Sequence[Record], paired: Iterable[tuple[str, bool]]
) -> Counter[str]:
    """Count records by kind, the aligned pairs, and the right ones of those.

    Args:
        gold: The gold records.
        predicted: The predicted ones.
        paired: Of each aligned pair its kind, and whether it is right.
    """
    tally: Counter[str] = Counter()
    for record in gold:
        tally[f"records.{record.kind}.gold"] += 1
    for record in predicted:
        tally[f"records.{record.kind}.proposed"] += 1
    for kind, right in paired:
        tally[f"records.{kind}.paired"] += 1
        tally[f"records.{kind}.right"] += right
    return tally


def tally_cells(kind: str, cells: Iterable[Cell]) -> Counter[str]:
    """Count a record's fields by outcome, in all and by facet, and its named errors."""
    tally: Counter[str] = Counter()
    for cell in cells:
        name = f"{kind}.{cell.field}"
        tally[f"{name}.{cell.outcome}"] += 1
        if cell.facet:
            tally[f"{name}.{cell.facet}.{cell.outcome}"] += 1
        if cell.note:
            tally[f"{name}.{cell.note}"] += 1
    return tally


def tally_flat(
    gold: Sequence[Flat], predicted: Sequence[Flat], pairs: Sequence[tuple[int, int]]
) -> Counter[str]:
    """Count transfers as one flat set: right, right but for what is lenient, and by category."""
    near = assign(gold, predicted, lambda one, other: float(agree_leniently(one, other)), 1)
    tally: Counter[str] = Counter({"flat.lenient": len(near)})
    for name, flats in (("gold", gold), ("proposed", predicted)):
        tally[f"flat.{name}"] = len(flats)
        for flat in flats:
            tally[f"flat.{name}.{flat.transfer.category}"] += 1
    for one, other in pairs:
        category, dated = gold[one].transfer.category, same_day(gold[one], predicted[other])
        for name in ("", f".{category}"):
            tally[f"flat.right{name}"] += 1
            tally[f"flat.dated{name}"] += dated
    return tally


def tally_article(
    gold: Sequence[Record], predicted: Sequence[Record], *, perfect: bool, exchanges: bool, ok: bool
) -> Counter[str]:
    """Count the article itself: perfect, failed, or a negative one with something proposed.

    Args:
        gold: The gold records.
        predicted: The predicted ones.
        perfect: Whether all records are right.
        exchanges: Whether all exchange records are right.
        ok: Whether there is a prediction at all.
    """
    tally = Counter({"article": 1, "article.perfect": int(perfect), "article.failed": int(not ok)})
    tally["article.perfect_exchanges"] = int(exchanges)
    told = {record.kind for record in predicted}
    if not gold:
        tally["negative.any"] = 1
        tally["negative.any.proposed"] = int(bool(told))
    if not any(record.kind == "exchange" for record in gold):
        tally["negative.exchange"] = 1
        tally["negative.exchange.proposed"] = int("exchange" in told)
    return tally


def tally_usage(usage: Usage, cost: float | None) -> dict[str, float]:
    """What an article cost; nothing where nobody measured it."""
    if usage == Usage():
        return {}
    tally: dict[str, float] = {
        f"usage.{name}": getattr(usage, name)
        for name in ("input_tokens", "output_tokens", "calls", "seconds")
    }
    if cost is not None:
        tally |= {"usage.cost": cost, "usage.priced": 1}
    return tally | {"usage.articles": 1}
