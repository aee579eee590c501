"""The result tables as Parquet: the columns of the CSV files, typed, and every result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.batch.atomic import replacing
from extractor.batch.tables import (
    DIPLOMACY_COLUMNS,
    EXCHANGE_COLUMNS,
    Add,
    Row,
    diplomacy_rows,
    exchange_rows,
)
from extractor.errors import UsageError
from extractor.records import ExtractionResult

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetWriter

RESULT_COLUMNS = [
    "article_id",
    "error",
    "model",
    "prompt_version",
    "exchanges",
    "diplomacy",
    "verified",
    "flagged",
    "rejected",
    "input_tokens",
    "output_tokens",
    "calls",
    "retries",
    "seconds",
    "result",
]
_DAYS = frozenset({"start", "end"})
_COUNTS = frozenset({"value", "low", "high", "count_start", "count_end", *RESULT_COLUMNS[4:13]})
_ROWS, _RESULTS = 4_000, 500  # rows of a group: what is kept in memory until it is full
_LARGEST = 2**63 - 1


def need_parquet() -> None:
    """Make sure that Parquet can be written, before anything is spent on what to write.

    Raises:
        UsageError: The extra is not installed.
    """
    if find_spec("pyarrow") is None:
        raise UsageError(
            "Parquet cannot be written without its library; "
            "install it with pip install 'extractor[parquet]'."
        )


def write_exchanges_parquet(results: Iterable[ExtractionResult], path: Path) -> None:
    """Write a row for every transfer of every exchange record, whole or not at all."""
    _write(results, open_exchanges_parquet(path))


def write_diplomacy_parquet(results: Iterable[ExtractionResult], path: Path) -> None:
    """Write a row for every diplomacy record, whole or not at all."""
    _write(results, open_diplomacy_parquet(path))


def write_results_parquet(results: Iterable[ExtractionResult], path: Path) -> None:
    """Write a row for every result, whole or not at all."""
    _write(results, open_results_parquet(path))


def open_exchanges_parquet(path: Path) -> AbstractContextManager[Add]:
    """Begin the table of exchanges; what is given takes results one at a time."""
    return _open(path, EXCHANGE_COLUMNS, exchange_rows, _ROWS)


def open_diplomacy_parquet(path: Path) -> AbstractContextManager[Add]:
    """Begin the table of diplomacy; what is given takes results one at a time."""
    return _open(path, DIPLOMACY_COLUMNS, diplomacy_rows, _ROWS)


def open_results_parquet(path: Path) -> AbstractContextManager[Add]:
    """Begin the table of results; what is given takes them one at a time."""
    return _open(path, RESULT_COLUMNS, result_rows, _RESULTS)


def _write(results: Iterable[ExtractionResult], table: AbstractContextManager[Add]) -> None:
    with table as add:
        for result in results:
            add(result)


@contextmanager
def _open(
    path: Path,
    columns: Sequence[str],
    rows: Callable[[ExtractionResult], Iterable[Row]],
    size: int,
) -> Iterator[Add]:
    need_parquet()
    from pyarrow.parquet import ParquetWriter

    schema = schema_of(columns)
    kept: list[Row] = []
    with (
        replacing(path) as meanwhile,
        ParquetWriter(meanwhile, schema, compression="zstd") as writer,
    ):

        def add(result: ExtractionResult) -> None:
            kept.extend(rows(result))
            if len(kept) >= size:
                _flush(writer, schema, kept)

        yield add
        _flush(writer, schema, kept)


def schema_of(columns: Sequence[str]) -> Any:
    """The Arrow types of some columns of the tables; a column unknown here holds strings."""
    import pyarrow as arrow

    def kind(name: str) -> Any:
        if name in _DAYS:
            return arrow.date32()
        if name == "seconds":
            return arrow.float64()
        return arrow.int64() if name in _COUNTS else arrow.string()

    return arrow.schema([(name, kind(name)) for name in columns])


def _flush(writer: ParquetWriter, schema: Any, kept: list[Row]) -> None:
    import pyarrow as arrow

    if kept:
        columns = {name: [_cell(row[name]) for row in kept] for name in schema.names}
        writer.write_table(arrow.table(columns, schema=schema))
        kept.clear()


def _cell(value: object) -> object:
    """A number beyond 64 bits is no count of people; its surface still shows it."""
    return None if isinstance(value, int) and abs(value) > _LARGEST else value


def result_rows(result: ExtractionResult) -> Iterator[Row]:
    """The one row of a result, with the values as they are."""
    verdicts = Counter(record.verdict for record in result.records)
    kinds = Counter(record.kind for record in result.records)
    usage = result.usage
    yield {
        "article_id": result.article_id,
        "error": result.error,
        "model": result.model,
        "prompt_version": result.prompt_version,
        "exchanges": kinds["exchange"],
        "diplomacy": kinds["diplomacy"],
        "verified": verdicts["verified"],
        "flagged": verdicts["flagged"],
        "rejected": verdicts["rejected"],
        "input_tokens": usage.input_tokens,
        "output_tokens": usage.output_tokens,
        "calls": usage.calls,
        "retries": usage.retries,
        "seconds": usage.seconds,
        "result": result.model_dump_json(),
    }
