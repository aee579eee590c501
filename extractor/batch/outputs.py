"""The files of a run, written from the store: whole or not at all, in the order of the inputs."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from extractor.batch import reports
from extractor.batch.entries import Row
from extractor.batch.tables import write_diplomacy, write_exchanges
from extractor.records import ExchangeRecord, ExtractionResult

RESULTS, EXCHANGES, DIPLOMACY, RUN = "results.jsonl", "exchanges.csv", "diplomacy.csv", "run.json"
FILES = (RESULTS, EXCHANGES, DIPLOMACY, RUN)
"""What a run leaves in its folder, besides its store."""

MOST_TOLD = 1000
"""Failed and skipped inputs that run.json names; all are in results.jsonl."""


@dataclass(slots=True)
class Contents:
    """What the files of a run hold.

    Attributes:
        lines: Lines of results.jsonl.
        verdicts: Records by kind and verdict, such as ``exchange.verified``.
        transfers: Transfers of exchange records.
        with_records: Articles that gave a record.
        errors: Why inputs failed, by name; the first `MOST_TOLD`.
        skipped: Why inputs were skipped, by name; the first `MOST_TOLD`.
    """

    lines: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)
    transfers: int = 0
    with_records: int = 0
    errors: dict[str, str] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outputs:
    """Writes the files of one run from its store, a few rows in memory at a time."""

    engine: Engine
    run_id: str
    folder: Path
    model: str
    prompt_version: str

    def write(self) -> Contents:
        """Write results.jsonl and the tables."""
        told = Contents()
        with _whole(self.folder / RESULTS) as path, path.open("w", encoding="utf-8") as file:
            for row in self._rows():
                line = self._line(row, told)
                if line is not None:
                    file.write(line + "\n")
                    told.lines += 1
        with _whole(self.folder / EXCHANGES) as path:
            write_exchanges(self._having("exchanges", told), path)
        with _whole(self.folder / DIPLOMACY) as path:
            write_diplomacy(self._having("diplomacy", told), path)
        return told

    def write_run(self, run: dict[str, Any]) -> None:
        """Write run.json."""
        with _whole(self.folder / RUN) as path:
            text = json.dumps(run, indent=2, ensure_ascii=False)
            path.write_text(text + "\n", encoding="utf-8")

    def _rows(self, having: str | None = None) -> Iterator[Row]:
        reading = self.engine.execution_options(reads_only=True)
        with reading.connect() as connection:
            yield from reports.rows(connection, self.run_id, having=having)

    def _line(self, row: Row, told: Contents) -> str | None:
        if row.role != "article":
            reason = row.reason or ""
            failed = row.role == "failed"
            names = told.errors if failed else told.skipped
            if len(names) < MOST_TOLD:
                names[row.article_id] = reason
            return self._bare(row.article_id, **{"error" if failed else "skipped": reason})
        if row.state not in ("done", "failed") or row.result is None:
            return None
        result = row.result
        if not result.startswith(_opening(row.article_id)):
            parsed = ExtractionResult.model_validate_json(result)
            result = parsed.model_copy(update={"article_id": row.article_id}).model_dump_json()
        if row.state == "failed" and len(told.errors) < MOST_TOLD:
            error = ExtractionResult.model_validate_json(result).error
            told.errors[row.article_id] = error or ""
        return result

    def _having(self, kind: str, told: Contents) -> Iterator[ExtractionResult]:
        for row in self._rows(kind):
            if row.state not in ("done", "failed") or row.result is None:
                continue
            result = ExtractionResult.model_validate_json(row.result)
            self._count(result, kind, told)
            yield result.model_copy(update={"article_id": row.article_id})

    def _count(self, result: ExtractionResult, kind: str, told: Contents) -> None:
        exchanges = [item for item in result.records if isinstance(item, ExchangeRecord)]
        if kind == "exchanges":
            told.with_records += 1
            told.transfers += sum(len(record.transfers) for record in exchanges)
        elif not exchanges:
            told.with_records += 1
        told.verdicts.update(
            f"{record.kind}.{record.verdict}"
            for record in result.records
            if isinstance(record, ExchangeRecord) == (kind == "exchanges")
        )

    def _bare(self, name: str, **said: str) -> str:
        return ExtractionResult(
            article_id=name, model=self.model, prompt_version=self.prompt_version, **said
        ).model_dump_json()


def _opening(name: str) -> str:
    return f'{{"article_id":{json.dumps(name, ensure_ascii=False)},'


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    """Write beside a file, and put it in its place once all of it is on the disk."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        yield beside
        with beside.open("rb") as file:
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
