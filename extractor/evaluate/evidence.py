"""Evidence spans: against gold's spans where gold has any, else against the count's own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from extractor.evaluate.agreement import stated
from extractor.evaluate.alignment import Aligned
from extractor.evaluate.pairing import pair_transfers
from extractor.records import ExchangeRecord, Record, Span, Transfer
from extractor.text.fold import fold
from extractor.text.numbers import find_numbers


def tally_evidence(
    text: str, gold: Sequence[Record], predicted: Sequence[Record], pairs: Iterable[Aligned]
) -> Counter[str]:
    """Count characters of evidence, spans that are verbatim, and counts held by their evidence.

    ``evidence.overlap`` of ``evidence.gold`` and ``evidence.predicted`` characters are counted for
    aligned records whose gold has evidence. ``evidence.held`` of ``evidence.counted`` are the
    transfers whose count stands in the text and in the prediction's evidence for it, of those
    that tell gold's count and have evidence. ``evidence.true`` of ``evidence.spans`` read in the
    text as they say.
    """
    tally: Counter[str] = Counter()
    for record in predicted:
        for span in spans_of(record):
            tally["evidence.spans"] += 1
            tally["evidence.true"] += text[span.start : span.end] == span.text
    for pair in pairs:
        one, other = gold[pair.gold], predicted[pair.predicted]
        wanted = _characters(one.evidence, len(text))
        given = _characters(spans_of(other), len(text)) if wanted else set()
        if wanted:
            tally["evidence.gold"] += len(wanted)
            tally["evidence.predicted"] += len(given)
            tally["evidence.overlap"] += len(wanted & given)
        if isinstance(one, ExchangeRecord) and isinstance(other, ExchangeRecord):
            tally += _held(text, one, other)
    return tally


def spans_of(record: Record) -> Iterator[Span]:
    """The stretches of text that a record rests on."""
    yield from record.evidence
    if isinstance(record, ExchangeRecord):
        for transfer in record.transfers:
            yield from _own_spans(transfer)


def _own_spans(transfer: Transfer) -> Iterator[Span]:
    for span in (transfer.span, transfer.quantity.span):
        if span is not None:
            yield span


def _held(text: str, gold: ExchangeRecord, predicted: ExchangeRecord) -> Counter[str]:
    tally: Counter[str] = Counter()
    for one, other, _ in pair_transfers(gold.transfers, predicted.transfers):
        transfer = predicted.transfers[other]
        value = stated(gold.transfers[one].quantity)
        spans = list(_own_spans(transfer)) or predicted.evidence
        if not value or value != stated(transfer.quantity) or not spans:
            continue
        places = [(start, end) for start, end, found in numbers_of(text) if found == value]
        if not places:
            continue  # a sum, or the other half of "157 each" told by a word
        tally["evidence.counted"] += 1
        tally["evidence.held"] += any(
            span.start <= start and end <= span.end for span in spans for start, end in places
        )
    return tally


def _characters(spans: Iterable[Span], length: int) -> set[int]:
    """The places that some spans cover, within the text: a false span may end anywhere."""
    return {place for span in spans for place in range(span.start, min(span.end, length))}


@lru_cache(maxsize=256)
def numbers_of(text: str) -> tuple[tuple[int, int, int | None], ...]:
    """The numbers of a text as it came: start, end, and the value if it is whole."""
    folded = fold(text)
    return tuple(
        (*folded.bounds(number.start, number.end), _whole(number.value))
        for number in find_numbers(folded.text)
    )


def _whole(value: object) -> int | None:
    return int(value) if isinstance(value, int | float) and value == int(value) else None
