"""The result tables: a row a transfer, and a row a diplomacy record."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

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

_FORMULA_SIGNS = tuple("=+-@\t\r\n＝＋－＠")  # the wide ones count where text is typed in them


def write_exchanges(results: Iterable[ExtractionResult], path: Path) -> None:
    """Write a row for every transfer of every exchange record."""
    rows = (
        _exchange_row(result.article_id, record, index, transfer)
        for result in results
        for record in result.records
        if isinstance(record, ExchangeRecord)
        for index, transfer in enumerate(record.transfers)
    )
    _write(path, EXCHANGE_COLUMNS, rows)


def write_diplomacy(results: Iterable[ExtractionResult], path: Path) -> None:
    """Write a row for every diplomacy record."""
    rows = (
        _diplomacy_row(result.article_id, record)
        for result in results
        for record in result.records
        if isinstance(record, DiplomacyRecord)
    )
    _write(path, DIPLOMACY_COLUMNS, rows)


def _write(path: Path, columns: Sequence[str], rows: Iterable[dict[str, object]]) -> None:
    # The mark at the start makes spreadsheet programs read Cyrillic as UTF-8.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)


def _cell(value: object) -> object:
    """Keep a spreadsheet program from taking an article's words for a formula."""
    if isinstance(value, str) and value.startswith(_FORMULA_SIGNS):
        return f"'{value}"
    return value


def _exchange_row(
    article_id: str, record: ExchangeRecord, index: int, transfer: Transfer
) -> dict[str, object]:
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
        "findings": _findings(item for item in record.findings if _concerns(item, index)),
    }


def _diplomacy_row(article_id: str, record: DiplomacyRecord) -> dict[str, object]:
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


def _when(when: When) -> dict[str, object]:
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


def _concerns(finding: Finding, index: int) -> bool:
    """A finding about another transfer of the record does not belong in this one's row."""
    field = finding.field or ""
    return not field.startswith("transfers[") or field.startswith(f"transfers[{index}]")
