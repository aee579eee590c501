"""All tables of a run in one pass over its results, and the texts that their offsets need."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from extractor.article import Article
from extractor.batch.atomic import replacing
from extractor.batch.parquet import (
    need_parquet,
    open_diplomacy_parquet,
    open_exchanges_parquet,
    open_results_parquet,
)
from extractor.batch.tables import Add, open_diplomacy, open_exchanges
from extractor.records import ExtractionResult

TEXTS = "texts.jsonl"
TABLES = {"exchanges.csv": open_exchanges, "diplomacy.csv": open_diplomacy}
PARQUET_TABLES = {
    "exchanges.parquet": open_exchanges_parquet,
    "diplomacy.parquet": open_diplomacy_parquet,
    "results.parquet": open_results_parquet,
}


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
