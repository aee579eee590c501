"""Shards: a run's inputs in pieces, each of which ends as one Parquet file named by its content.

``OUT/shards`` holds the finished files. ``todo`` in it holds the articles of those that are not
finished, ``work`` what their readers have reached, and ``old`` finished ones of other inputs.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from extractor.article import Article
from extractor.batch.atomic import replacing, write_whole
from extractor.batch.keys import article_key, input_hash
from extractor.batch.outputs import MOST_TOLD, RESULTS, TEXTS, Contents, open_tables, open_texts
from extractor.batch.parquet import RESULT_COLUMNS, result_rows, schema_of
from extractor.loading import Unreadable
from extractor.records import ExtractionResult, Usage

COLUMNS = [*RESULT_COLUMNS, "state", "retry", "article"]
"""What a shard's file holds of each input: its result, how it ended, whether reading it again may
help (``may_help``, or ``unasked`` where the endpoint refused everybody), and a web page's text."""

_TOLD = b"extractor"
_ROWS = 200

Retry = Literal["may_help", "unasked"]


@dataclass(frozen=True, slots=True)
class Shard:
    """A piece of a run's inputs."""

    name: str
    inputs: int


@dataclass(slots=True)
class Told:
    """What a finished shard says of itself."""

    inputs: int = 0
    done: int = 0
    failed: int = 0
    skipped: int = 0
    retryable: int = 0
    unasked: int = 0
    cost: float | None = 0.0
    usage: Usage = field(default_factory=Usage)

    def to_json(self) -> str:
        """Give it as it stands in the file."""
        known = {name: getattr(self, name) for name in self.__slots__ if name != "usage"}
        return json.dumps({**known, "usage": self.usage.model_dump()})

    @classmethod
    def from_json(cls, text: bytes | str) -> Told:
        """Read what `to_json` gave."""
        known = json.loads(text)
        return cls(**{**known, "usage": Usage.model_validate(known["usage"])})


@dataclass(frozen=True, slots=True)
class Row:
    """One input in a shard's file."""

    result: ExtractionResult
    retry: Retry | None = None
    article: str | None = None

    @property
    def state(self) -> str:
        """``done``, ``failed`` or ``skipped``."""
        if self.result.skipped is not None:
            return "skipped"
        return "done" if self.result.error is None else "failed"


@dataclass(frozen=True, slots=True)
class Piece:
    """The inputs of a shard, and why some of its articles need no reading, by id."""

    items: list[Article | Unreadable]
    skips: dict[str, str]


class Folder:
    """Where the shards of a run lie."""

    def __init__(self, out: Path) -> None:
        """Name the places; `prepare` makes them."""
        self.path = out / "shards"
        self._todo, self._work, self._old = (self.path / name for name in ("todo", "work", "old"))

    def prepare(self) -> None:
        """Make the folders."""
        for place in (self._todo, self._work, self._old):
            place.mkdir(parents=True, exist_ok=True)

    def file(self, name: str) -> Path:
        """A shard's finished file."""
        return self.path / f"{name}.parquet"

    def piece(self, name: str) -> Path:
        """A shard's inputs; they are there until it is finished."""
        return self._todo / f"{name}.jsonl"

    def work(self, name: str) -> Path:
        """What a shard's reader has reached."""
        return self._work / name

    def told(self, name: str) -> Told | None:
        """What a finished shard says, or None; one that was laid aside is taken up again."""
        old = self._old / self.file(name).name
        if not self.file(name).exists() and old.exists():
            old.replace(self.file(name))
        return read_told(self.file(name)) if self.file(name).exists() else None

    def lay_aside(self, names: Iterable[str]) -> None:
        """Lay aside the finished shards but the named ones: they are of other inputs."""
        wanted = {self.file(name).name for name in names}
        for path in self.path.glob("*.parquet"):
            if path.name not in wanted:
                path.replace(self._old / path.name)


def cut(
    items: Iterable[Article | Unreadable],
    reader: Mapping[str, Any],
    size: int,
    folder: Folder,
    *,
    again: bool = False,
) -> Iterator[tuple[Shard, Told | None]]:
    """Cut inputs into shards, and lay those out that are to be read.

    Args:
        items: The inputs; one shard of them is in memory at a time.
        reader: Everything besides an article that its result depends on.
        size: Inputs of a shard.
        folder: Where the shards lie.
        again: Read shards again in which a failed article may do better.

    Yields:
        Each shard in order, and what it says if it need not be read.
    """
    items = iter(items)
    with closing(_Firsts()) as firsts:
        while chunk := list(islice(items, size)):
            lines, digest = [], hashlib.sha256()
            for item in chunk:
                line, mark = _line(item, reader, firsts)
                lines.append(line)
                digest.update(mark.encode() + b"\n")
            shard = Shard(digest.hexdigest()[:32], len(chunk))
            told = folder.told(shard.name)
            if told is not None and (told.unasked or (again and told.retryable)):
                told = None
            if told is None and not folder.piece(shard.name).exists():
                write_whole(folder.piece(shard.name), "\n".join(lines) + "\n")
            yield shard, told


def read_piece(path: Path) -> Piece:
    """Read the inputs of a shard."""
    piece = Piece([], {})
    with path.open(encoding="ascii") as file:
        for line in file:
            known = json.loads(line)
            if "reason" in known:
                piece.items.append(Unreadable(known["source"], known["reason"]))
                continue
            article = Article.model_validate(known["article"])
            piece.items.append(article)
            if known["skip"]:
                piece.skips[article.id] = known["skip"]
    return piece


def _line(
    item: Article | Unreadable, reader: Mapping[str, Any], firsts: _Firsts
) -> tuple[str, str]:
    """An input as a piece holds it, and what it adds to the shard's name."""
    # ASCII: names of files may hold what is no text, which escapes carry unharmed.
    if isinstance(item, Unreadable):
        line = json.dumps({"source": item.source, "reason": item.reason})
        return line, line
    key = article_key(input_hash(item), reader)
    first = firsts.first(key, item.id)
    skip = first and f"The same article as {first}, which is read once."
    article = item.model_dump(mode="json", exclude_none=True)
    return json.dumps({"article": article, "skip": skip}), json.dumps([key, item.id, skip])


class _Firsts:
    """The first id of every article of a run; on disk where they are many."""

    def __init__(self) -> None:
        self._met = sqlite3.connect("", isolation_level=None)
        self._met.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8000;"
            "CREATE TABLE met (key BLOB PRIMARY KEY, id TEXT) WITHOUT ROWID; BEGIN"
        )

    def first(self, key: str, name: str) -> str | None:
        """The id under which an article was met before, if it was."""
        short = bytes.fromhex(key[:32])
        if self._met.execute("INSERT OR IGNORE INTO met VALUES (?, ?)", (short, name)).rowcount:
            return None
        found = self._met.execute("SELECT id FROM met WHERE key = ?", (short,)).fetchone()
        return str(found[0])

    def close(self) -> None:
        self._met.close()


def write_shard(path: Path, rows: Sequence[Row], told: Told) -> None:
    """Write a finished shard, whole or not at all."""
    import pyarrow as arrow
    from pyarrow.parquet import ParquetWriter

    schema = schema_of(COLUMNS).with_metadata({_TOLD: told.to_json().encode()})
    with (
        replacing(path) as meanwhile,
        ParquetWriter(meanwhile, schema, compression="zstd") as writer,
    ):
        for start in range(0, len(rows), _ROWS):
            values = [
                {**next(result_rows(r.result)), "state": r.state, "retry": r.retry}
                | {"article": r.article}
                for r in rows[start : start + _ROWS]
            ]
            writer.write_table(arrow.Table.from_pylist(values, schema=schema))


def read_told(path: Path) -> Told:
    """Read what a finished shard says of itself."""
    from pyarrow.parquet import read_schema

    return Told.from_json(read_schema(path).metadata[_TOLD])


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Read the rows of a finished shard: article_id, state, retry, article and result."""
    from pyarrow.parquet import ParquetFile

    wanted = ["article_id", "error", "state", "retry", "article", "exchanges", "diplomacy"]
    with ParquetFile(path) as table:
        for batch in table.iter_batches(_ROWS, columns=[*wanted, "result"], use_threads=False):
            yield from batch.to_pylist()


def merge(files: Iterable[Path], out: Path, *, parquet: bool = False) -> tuple[Contents, Told]:
    """Write the result files of a run from its finished shards, in their order.

    Returns:
        What the files hold, and the sums as counted from the rows, not as the shards say.
    """
    contents, seen = Contents(), Told()
    with ExitStack() as stack:
        path = stack.enter_context(replacing(out / RESULTS))
        lines = stack.enter_context(path.open("w", encoding="utf-8", newline=""))
        add = stack.enter_context(open_tables(out, parquet=parquet))
        add_text = stack.enter_context(open_texts(out / TEXTS))
        for row in (row for file in files for row in read_rows(file)):
            lines.write(row["result"] + "\n")
            contents.lines += 1
            setattr(seen, row["state"], getattr(seen, row["state"]) + 1)
            if row["exchanges"] or row["diplomacy"] or row["state"] != "done" or parquet:
                result = ExtractionResult.model_validate_json(row["result"])
                _count(result, contents)
                add(result)
            if row["article"] is not None:
                add_text(Article.model_validate_json(row["article"]))
    return contents, seen


def _count(result: ExtractionResult, contents: Contents) -> None:
    for names, reason in ((contents.errors, result.error), (contents.skipped, result.skipped)):
        if reason is not None and len(names) < MOST_TOLD:
            names[result.article_id] = reason
    contents.count(result)
