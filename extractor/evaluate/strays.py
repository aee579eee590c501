"""Whole records out of place: from another article or a worked example, merged, or told twice."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from random import Random

from extractor.evaluate.mutant import Ground, Mutant
from extractor.llm.draft import DraftExchange
from extractor.llm.prompts import load_prompt
from extractor.records import Category, ExchangeRecord, Quantity, Record, Scope, Transfer
from extractor.text.fold import fold
from extractor.text.numbers import find_numbers
from extractor.text.parties import canonical_party
from extractor.validate.case import Flow, flow_of

_CATEGORIES: dict[str, Category] = {
    "bodies": "bodies",
    "prisoners": "prisoners",
    "wounded": "wounded",
    "civilians": "civilians",
    "children": "children",
}
_OTHER_SIDE = {"Russia": "Ukraine", "Ukraine": "Russia"}
_DRAWN = 3  # leaks of each source tried on an article


def leaked_example(ground: Ground, random: Random) -> Iterator[Mutant]:
    """A record of a worked example, of the article's language or another, stands in the answer."""
    yield from _leaks(ground, list(_worked_examples()), "a worked example", random)


def leaked_article(ground: Ground, random: Random) -> Iterator[Mutant]:
    """A record of another article stands in the answer."""
    same_language = [case for case in ground.others if case.language == ground.case.language]
    records = [
        record
        for case in same_language or ground.others
        for record in case.records
        if isinstance(record, ExchangeRecord)
    ]
    yield from _leaks(ground, records, "another article", random)


def merged_sides(ground: Ground, random: Random) -> Iterator[Mutant]:
    """Two sides' different figures for one flow become one figure, claimed by both."""
    for one_index, one in enumerate(ground.case.records):
        for other_index, other in enumerate(ground.case.records):
            if one_index == other_index or not _are_rivals(one, other):
                continue
            assert isinstance(one, ExchangeRecord)
            attributions = [*one.attributions, *other.attributions]
            merged = one.model_copy(update={"attributions": attributions})
            records = list(ground.case.records)
            records[one_index] = merged
            del records[other_index]
            place = one_index - (other_index < one_index)
            note = f"records {one_index} and {other_index} merged into the first"
            origins = (one_index, other_index)
            yield Mutant(ground.case.article, tuple(records), (place,), note, origins)


def told_twice(ground: Ground, index: int, record: Record, random: Random) -> Iterator[Mutant]:
    """The same record stands in the answer twice; it is enough that one of the two is caught."""
    twin = record.model_copy(update={"id": ""})
    records = (*ground.case.records, twin)
    suspects = (index, len(records) - 1)
    yield Mutant(ground.case.article, records, suspects, f"records[{index}] twice", (index,))


def _leaks(
    ground: Ground, records: list[ExchangeRecord], source: str, random: Random
) -> Iterator[Mutant]:
    """Left aside: records that bring no number that the article does not have itself."""
    strange = [
        record
        for record in records
        if any(t.quantity.value and t.quantity.value not in ground.values for t in record.transfers)
    ]
    for record in random.sample(strange, min(_DRAWN, len(strange))):
        counts = ", ".join(f"{t.category} {t.quantity.value}" for t in record.transfers)
        stray = record.model_copy(update={"id": "", "evidence": []})
        yield ground.append(stray, f"from {source}: {counts}")


def _are_rivals(one: Record, other: Record) -> bool:
    if not isinstance(one, ExchangeRecord) or not isinstance(other, ExchangeRecord):
        return False
    sides = {a.side for a in one.attributions}, {a.side for a in other.attributions}
    dates = {record.when.start for record in (one, other) if record.when.start}
    if not all(sides) or sides[0] & sides[1] or len(dates) > 1:
        return False
    if (one.scope, one.status) != (other.scope, other.status):
        return False
    ours, theirs = _figures(one), _figures(other)
    return any(ours[flow] != theirs[flow] for flow in ours.keys() & theirs.keys())


def _figures(record: ExchangeRecord) -> dict[Flow, int]:
    return {flow_of(t): t.quantity.value for t in record.transfers if t.quantity.value is not None}


@cache
def _worked_examples() -> tuple[ExchangeRecord, ...]:
    """The worked examples' exchanges as records; a flow is named there by the side it came to."""
    examples = [each for group in load_prompt().examples.values() for each in group]
    exchanges = [exchange for example in examples for exchange in example.draft.exchanges]
    return tuple(record for each in exchanges if (record := _as_record(each)) is not None)


def _as_record(exchange: DraftExchange) -> ExchangeRecord | None:
    category = _CATEGORIES.get(exchange.what)
    homes = [(canonical_party(flow.home), _count(flow.count)) for flow in exchange.flows]
    if category is None:
        return None
    transfers = [
        Transfer(
            category=category,
            from_party=_OTHER_SIDE[home],
            to_party=home,
            quantity=Quantity(value=count),
        )
        for home, count in homes
        if home in _OTHER_SIDE and count is not None
    ]
    scope: Scope = "total" if exchange.status == "total" else "single"
    return ExchangeRecord(scope=scope, transfers=transfers) if transfers else None


def _count(words: str) -> int | None:
    for number in find_numbers(fold(words).text):
        if number.value is not None and not number.ordinal:
            return int(number.value)
    return None
