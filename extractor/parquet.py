"""Parquet files as inputs: their rows one at a time, with the columns of JSON lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.decoding import Undecodable
from extractor.jsonlines import COLUMNS

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

_ROWS = 256  # read at a time: the text of that many articles is little
_WANTED = {"published": "a date, a timestamp or a string", "id": "a string or an integer"}


def read_rows(path: Path) -> Iterator[dict[str, object]]:
    """Read the rows of a Parquet file.

    Args:
        path: The file.

    Yields:
        For each row the columns that an article may come with. A text that is not UTF-8 comes
        as bytes.

    Raises:
        Undecodable: The file is no Parquet, is damaged, has no column of texts or one of a wrong
            type; or nothing that reads Parquet is installed. Rows before a damage are yielded.
        OSError: The file cannot be opened.
    """
    try:
        import pyarrow as arrow
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise Undecodable(
            "is Parquet, which nothing here reads; "
            "install what does with pip install 'extractor[parquet]'"
        ) from None
    with path.open("rb") as file:
        try:
            table = ParquetFile(file)
            columns = _columns(table)
            for group in range(table.num_row_groups):  # all before a damaged group is read
                for batch in table.iter_batches(_ROWS, [group], columns, use_threads=False):
                    yield from _rows(batch)
        except (arrow.ArrowException, OSError) as error:
            raise Undecodable(
                f"is no sound Parquet file ({_said(error)}); write it again"
            ) from None


def _said(error: BaseException) -> str:
    """The first sentence of what the library says: the rest speaks to programmers."""
    first = " ".join(str(error).split()).partition(". ")[0].rstrip(".")
    return first[:200] or type(error).__name__


def _columns(table: ParquetFile) -> list[str]:
    schema = table.schema_arrow
    found = [name for name in schema.names if name in COLUMNS]
    if "text" not in found:
        raise Undecodable('has no column "text"; put the articles there, as strings')
    for name in found:
        if found.count(name) > 1:
            raise Undecodable(f'has two columns "{name}"; leave one')
        kind = schema.field(name).type
        if not _fits(name, kind):
            wanted = _WANTED.get(name, "a string")
            raise Undecodable(f'has a column "{name}" of type {kind}; it must be {wanted}')
    return found


def _fits(name: str, kind: Any) -> bool:
    from pyarrow import types

    if types.is_dictionary(kind):
        kind = kind.value_type
    if types.is_null(kind):
        return name != "text"
    text = types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind)
    if name == "published":
        return bool(text or types.is_date(kind) or types.is_timestamp(kind))
    return bool(text or (name == "id" and types.is_integer(kind)))


def _rows(batch: Any) -> Iterator[dict[str, object]]:
    columns = {name: _values(batch.column(name)) for name in batch.schema.names}
    for values in zip(*columns.values(), strict=True):
        yield dict(zip(columns, values, strict=True))


def _values(column: Any) -> list[object]:
    from pyarrow import types

    if types.is_timestamp(column.type):
        return _days(column)
    try:
        return list(column.to_pylist())
    except UnicodeDecodeError:
        return [_bytes_or_text(item) for item in column]


def _days(column: Any) -> list[object]:
    """The day of each moment, where the column's own clock stands."""
    import pyarrow as arrow
    from pyarrow import compute

    if column.type.tz:
        column = compute.local_timestamp(column)
    days: list[date | None] = column.cast(arrow.date32(), safe=False).to_pylist()
    return list(days)


def _bytes_or_text(item: Any) -> object:
    try:
        return item.as_py()
    except UnicodeDecodeError:
        return bytes(item.as_buffer())
