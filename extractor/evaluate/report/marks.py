"""An article's text cut where marks begin and end: what records rest on, and gold's counts."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.evaluate.agreement import plain, stated
from extractor.evaluate.evidence import numbers_of
from extractor.evaluate.gold import GoldCase
from extractor.records import ExchangeRecord, Quantity, Record, Span, Verdict

What = Literal["evidence", "count", "gold"]
_COUNTED = ("exchange_count", "total")
_WORST: tuple[Verdict, ...] = ("rejected", "flagged", "verified")


@dataclass(frozen=True, slots=True)
class Tag:
    """The label that stands where a mark begins.

    Attributes:
        name: ``P2`` for a predicted record, ``P2.1`` for its first transfer, ``G1.1`` for gold's.
        what: What the mark shows.
        verdict: The predicted record's verdict; of gold's counts there is none.
        record: The name of the record, to link to.
    """

    name: str
    what: What
    verdict: Verdict | None
    record: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that is to be marked."""

    start: int
    end: int
    tag: Tag


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the text under the same marks throughout.

    Attributes:
        text: The piece.
        evidence: The worst verdict of the records it is evidence of.
        count: The worst verdict of the records whose count it is.
        gold: Whether it is a count of gold's.
        tags: The labels of the marks that begin here.
    """

    text: str
    evidence: Verdict | None = None
    count: Verdict | None = None
    gold: bool = False
    tags: tuple[Tag, ...] = ()


def segments(text: str, marks: Iterable[Mark]) -> list[Segment]:
    """Cut a text at every place where a mark begins or ends.

    Args:
        text: The text.
        marks: Marks within it; they may overlap in any way.
    """
    begins: dict[int, list[Mark]] = defaultdict(list)
    ends: dict[int, list[Mark]] = defaultdict(list)
    for mark in dict.fromkeys(marks):
        begins[mark.start].append(mark)
        ends[mark.end].append(mark)
    places = sorted({0, len(text), *begins, *ends})
    held: Counter[tuple[What, Verdict | None]] = Counter()
    cut = []
    for start, end in itertools.pairwise(places):
        held.update((mark.tag.what, mark.tag.verdict) for mark in begins[start])
        held.subtract((mark.tag.what, mark.tag.verdict) for mark in ends[start])
        cut.append(
            Segment(
                text[start:end],
                _worst(held, "evidence"),
                _worst(held, "count"),
                held["gold", None] > 0,
                tuple(mark.tag for mark in begins[start]),
            )
        )
    return cut


def _worst(held: Counter[tuple[What, Verdict | None]], what: What) -> Verdict | None:
    return next((verdict for verdict in _WORST if held[what, verdict] > 0), None)


def predicted_marks(text: str, name: str, record: Record) -> tuple[list[Mark], int]:
    """The marks of a predicted record, and how many of its spans do not read in the text so."""
    marks: dict[Mark, None] = {}
    strays = 0
    for span, label, what in _spans(name, record):
        if span.start < span.end and text[span.start : span.end] == span.text:
            marks[Mark(span.start, span.end, Tag(label, what, record.verdict, name))] = None
        else:
            strays += 1
    return list(marks), strays


def _spans(name: str, record: Record) -> Iterator[tuple[Span, str, What]]:
    for span in record.evidence:
        yield span, name, "evidence"
    if isinstance(record, ExchangeRecord):
        for number, transfer in enumerate(record.transfers, 1):
            if transfer.span:
                yield transfer.span, name, "evidence"
            if transfer.quantity.span:
                yield transfer.quantity.span, f"{name}.{number}", "count"


def gold_marks(case: GoldCase) -> list[Mark]:
    """The places where gold's counts stand in the text, as far as they can be found.

    Gold has no spans. A count is looked for by its own words if gold tells them, else as a number
    of that value: one labelled a count if there is such, else any.
    """
    text = case.article.text
    labelled = {plain(each.surface) for each in case.numbers if each.role in _COUNTED}
    marks = []
    for number, record in enumerate(case.records, 1):
        for item, transfer in enumerate(getattr(record, "transfers", ()), 1):
            tag = Tag(f"G{number}.{item}", "gold", None, f"G{number}")
            places = _places(text, transfer.quantity, labelled)
            marks += [Mark(start, end, tag) for start, end in places]
    return marks


def _places(text: str, quantity: Quantity, labelled: set[str]) -> Sequence[tuple[int, int]]:
    if quantity.surface:
        whole = rf"(?<!\w){re.escape(quantity.surface)}(?!\w)"
        told = [found.span() for found in re.finditer(whole, text)]
        if told:
            return told
    value = stated(quantity)
    if value is None:
        return ()
    places = [(start, end) for start, end, found in numbers_of(text) if found == value]
    counted = [(start, end) for start, end in places if plain(text[start:end]) in labelled]
    return counted or places
