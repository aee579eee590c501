"""The files of a run, written from the store: whole or not at all, in the order of the inputs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from extractor.article import Article
from extractor.batch import reports
from extractor.batch.atomic import replacing, write_whole
from extractor.batch.entries import Row
from extractor.batch.parquet import (
    need_parquet,
    open_diplomacy_parquet,
    open_exchanges_parquet,
    open_results_parquet,
)
from extractor.batch.tables import Add, open_diplomacy, open_exchanges
from extractor.records import ExchangeRecord, ExtractionResult

RESULTS, TEXTS, RUN = "results.jsonl", "texts.jsonl", "run.json"
TABLES = {"exchanges.csv": open_exchanges, "diplomacy.csv": open_diplomacy}
PARQUET_TABLES = {
    "exchanges.parquet": open_exchanges_parquet,
    "diplomacy.parquet": open_diplomacy_parquet,
    "results.parquet": open_results_parquet,
}

MOST_TOLD = 1000
"""Failed and skipped inputs that run.json names; all are in results.jsonl."""


@dataclass(slots=True)
class Contents:
    """What the files of a run hold.

    Attributes:
        files: Their names.
        lines: Lines of results.jsonl.
        verdicts: Records by kind and verdict, such as ``exchange.verified``.
        transfers: Transfers of exchange records.
        with_records: Articles that gave a record.
        errors: Why inputs failed, by name; the first `MOST_TOLD`.
        skipped: Why inputs were skipped, by name; the first `MOST_TOLD`.
    """

    files: list[str] = field(default_factory=list)
    lines: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)
    transfers: int = 0
    with_records: int = 0
    errors: dict[str, str] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)

    def count(self, result: ExtractionResult) -> None:
        """Count the records of a result."""
        self.with_records += bool(result.records)
        for record in result.records:
            self.verdicts[f"{record.kind}.{record.verdict}"] += 1
            if isinstance(record, ExchangeRecord):
                self.transfers += len(record.transfers)


def written(folder: Path, *, parquet: bool) -> list[str]:
    """Name the files that a run leaves in its folder."""
    texts = [TEXTS] if (folder / TEXTS).exists() else []
    return [RESULTS, *TABLES, *(PARQUET_TABLES if parquet else ()), *texts, RUN]


@contextmanager
def open_tables(folder: Path, *, parquet: bool = False) -> Iterator[Add]:
    """Begin all tables of a run; each takes the place of an older one when the block ends well.

    Args:
        folder: Where they go.
        parquet: Also write them, and the results, as Parquet.

    Yields:
        What takes results, one at a time and in the order they shall have. Nothing but the rows
        not yet written is kept of them.

    Raises:
        UsageError: Parquet is wanted and its library is not installed.
    """
    if parquet:
        need_parquet()
    tables = {**TABLES, **(PARQUET_TABLES if parquet else {})}
    with ExitStack() as stack:
        adds = [stack.enter_context(begin(folder / name)) for name, begin in tables.items()]

        def add(result: ExtractionResult) -> None:
            for one in adds:
                one(result)

        yield add


@contextmanager
def open_texts(path: Path) -> Iterator[Callable[[Article], None]]:
    """Begin the file of texts that no input holds as they are: those taken out of web pages.

    Offsets in the results point into these. The file is JSON lines as `extractor.loading.load`
    reads them, with the same ids. Without such an article there is none, nor an older one left.

    Args:
        path: The file, `TEXTS` in the folder of a run.

    Yields:
        What takes every article of the run; those that are their own input are passed over.
    """
    count = 0
    with ExitStack() as stack:
        meanwhile = stack.enter_context(replacing(path))
        file = stack.enter_context(meanwhile.open("w", encoding="utf-8", newline=""))

        def add(article: Article) -> None:
            nonlocal count
            if article.extracted_from is not None:
                count += 1
                file.write(article.model_dump_json(exclude_none=True) + "\n")

        yield add
    if not count:
        path.unlink()


@dataclass(frozen=True, slots=True)
class Outputs:
    """Writes the files of one run from its store, a few rows in memory at a time."""

    engine: Engine
    run_id: str
    folder: Path
    model: str
    prompt_version: str

    def write(self, *, parquet: bool = False) -> Contents:
        """Write results.jsonl, the tables and the texts, in one pass over the store."""
        told = Contents()
        with ExitStack() as stack:
            path = stack.enter_context(replacing(self.folder / RESULTS))
            lines = stack.enter_context(path.open("w", encoding="utf-8", newline=""))
            add = stack.enter_context(open_tables(self.folder, parquet=parquet))
            add_text = stack.enter_context(open_texts(self.folder / TEXTS))
            for row in self._rows():
                line = self._line(row, told)
                if line is None:
                    continue
                lines.write(line + "\n")
                told.lines += 1
                if row.has_records or parquet:  # the others have no row in a table
                    result = ExtractionResult.model_validate_json(line)
                    told.count(result)
                    add(result)
                if row.article is not None:
                    article = Article.model_validate_json(row.article)
                    add_text(article.model_copy(update={"id": row.article_id}))
        told.files = written(self.folder, parquet=parquet)
        return told

    def write_run(self, run: dict[str, Any]) -> None:
        """Write run.json."""
        write_whole(self.folder / RUN, json.dumps(run, indent=2, ensure_ascii=False) + "\n")

    def _rows(self) -> Iterator[Row]:
        reading = self.engine.execution_options(reads_only=True)
        with reading.connect() as connection:
            yield from reports.rows(connection, self.run_id)

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

    def _bare(self, name: str, **said: str) -> str:
        return ExtractionResult(
            article_id=name, model=self.model, prompt_version=self.prompt_version, **said
        ).model_dump_json()


def _opening(name: str) -> str:
    return f'{{"article_id":{json.dumps(name, ensure_ascii=False)},'
