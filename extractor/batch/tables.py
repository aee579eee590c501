"""The result tables: a row a transfer, and a row a diplomacy record."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from extractor.batch.atomic import replacing
from extractor.records import (
    Attribution,
    DiplomacyRecord,
    ExchangeRecord,
    ExtractionResult,
    Finding,
    Span,
    Transfer,
    When,
)

EXCHANGE_COLUMNS = [
    "article_id",
    "record_id",
    "verdict",
    "status",
    "scope",
    "start",
    "end",
    "precision",
    "basis",
    "date_surface",
    "location",
    "framework",
    "category",
    "from_party",
    "to_party",
    "value",
    "low",
    "high",
    "bound",
    "derivation",
    "surface",
    "count_start",
    "count_end",
    "speakers",
    "mediators",
    "quote",
    "findings",
]
DIPLOMACY_COLUMNS = [
    "article_id",
    "record_id",
    "verdict",
    "type",
    "status",
    "start",
    "end",
    "precision",
    "basis",
    "date_surface",
    "location",
    "participants",
    "mediators",
    "topics",
    "outcome",
    "speakers",
    "quote",
    "findings",
]

Row = dict[str, object]
Add = Callable[[ExtractionResult], None]
"""Takes one result into a table that is being written."""

_FORMULA_SIGNS = tuple("=+-@\t\r\n＝＋－＠")  # the wide ones count where text is typed in them


def write_exchanges(results: Iterable[ExtractionResult], path: Path) -> None:
    """Write a row for every transfer of every exchange record, whole or not at all."""
    with open_exchanges(path) as add:
        for result in results:
            add(result)


def write_diplomacy(results: Iterable[ExtractionResult], path: Path) -> None:
    """Write a row for every diplomacy record, whole or not at all."""
    with open_diplomacy(path) as add:
        for result in results:
            add(result)


def open_exchanges(path: Path) -> AbstractContextManager[Add]:
    """Begin the table of exchanges; what is given takes results one at a time."""
    return _open(path, EXCHANGE_COLUMNS, exchange_rows)


def open_diplomacy(path: Path) -> AbstractContextManager[Add]:
    """Begin the table of diplomacy; what is given takes results one at a time."""
    return _open(path, DIPLOMACY_COLUMNS, diplomacy_rows)


def exchange_rows(result: ExtractionResult) -> Iterator[Row]:
    """A row for every transfer of a result, with the values as they are."""
    for record in result.records:
        if isinstance(record, ExchangeRecord):
            for index, transfer in enumerate(record.transfers):
                yield _exchange_row(result.article_id, record, index, transfer)


def diplomacy_rows(result: ExtractionResult) -> Iterator[Row]:
    """A row for every diplomacy record of a result, with the values as they are."""
    for record in result.records:
        if isinstance(record, DiplomacyRecord):
            yield _diplomacy_row(result.article_id, record)


@contextmanager
def _open(
    path: Path, columns: Sequence[str], rows: Callable[[ExtractionResult], Iterable[Row]]
) -> Iterator[Add]:
    # The mark at the start makes spreadsheet programs read Cyrillic as UTF-8.
    with (
        replacing(path) as meanwhile,
        meanwhile.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.DictWriter(file, columns)
        writer.writeheader()

        def add(result: ExtractionResult) -> None:
            for row in rows(result):
                writer.writerow({name: _cell(value) for name, value in row.items()})

        yield add


def _cell(value: object) -> object:
    """Keep a spreadsheet program from taking an article's words for a formula."""
    if isinstance(value, str) and value.startswith(_FORMULA_SIGNS):
        return f"'{value}"
    return value


def _exchange_row(article_id: str, record: ExchangeRecord, index: int, transfer: Transfer) -> Row:
    quantity = transfer.quantity
    return {
        "article_id": article_id,
        "record_id": record.id,
        "verdict": record.verdict,
        "status": record.status,
        "scope": record.scope,
        **_when(record.when),
        "location": record.location,
        "framework": record.framework,
        "category": transfer.category,
        "from_party": transfer.from_party,
        "to_party": transfer.to_party,
        "value": quantity.value,
        "low": quantity.low,
        "high": quantity.high,
        "bound": quantity.bound,
        "derivation": quantity.derivation,
        "surface": quantity.surface,
        "count_start": quantity.span.start if quantity.span else None,
        "count_end": quantity.span.end if quantity.span else None,
        "speakers": _speakers(record.attributions),
        "mediators": "; ".join(record.mediators),
        "quote": quote(transfer.span, record.evidence),
        "findings": _findings_of_row(record, index),
    }


def _diplomacy_row(article_id: str, record: DiplomacyRecord) -> Row:
    return {
        "article_id": article_id,
        "record_id": record.id,
        "verdict": record.verdict,
        "type": record.type,
        "status": record.status,
        **_when(record.when),
        "location": record.location,
        "participants": "; ".join(item.party for item in record.participants),
        "mediators": "; ".join(record.mediators),
        "topics": "; ".join(record.topics),
        "outcome": record.outcome,
        "speakers": _speakers(record.attributions),
        "quote": quote(None, record.evidence),
        "findings": _findings(record.findings),
    }


def quote(span: Span | None, evidence: Sequence[Span]) -> str:
    """The words a reader is shown: the transfer's own, else the record's first evidence."""
    chosen = span or (evidence[0] if evidence else None)
    return " ".join(chosen.text.split()) if chosen else ""


def _when(when: When) -> Row:
    return {
        "start": when.start,
        "end": when.end,
        "precision": when.precision,
        "basis": when.basis,
        "date_surface": when.surface,
    }


def _speakers(attributions: Sequence[Attribution]) -> str:
    return "; ".join(
        f"{item.speaker} ({item.side or 'side unknown'}) {item.act}" for item in attributions
    )


def _findings(findings: Iterable[Finding]) -> str:
    return "; ".join(f"{item.severity} {item.rule}: {item.message}" for item in findings)


def _findings_of_row(record: ExchangeRecord, index: int) -> str:
    """The findings about a transfer or its whole record; else which rows its verdict comes of."""
    own = [item for item in record.findings if _concerns(item, index)]
    if record.verdict == "verified" or any(item.severity != "info" for item in own):
        return _findings(own)
    doubts = [item for item in record.findings if item.severity != "info"]
    others = dict.fromkeys((item.field or "").partition(".")[0] for item in doubts)
    told = _findings(own)
    if others:
        told = "; ".join(filter(None, [told, f"nothing here, see {', '.join(others)}"]))
    return told


def _concerns(finding: Finding, index: int) -> bool:
    """A finding about another transfer of the record does not belong in this one's row."""
    field = finding.field or ""
    return not field.startswith("transfers[") or field.startswith(f"transfers[{index}]")
