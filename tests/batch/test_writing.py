"""The tables of a run: whole or not there, typed in Parquet, and made in one pass."""

import csv
import sys
import tracemalloc
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pyarrow as arrow
import pytest
from pyarrow import parquet

from extractor.article import Article
from extractor.batch.atomic import replacing, write_whole
from extractor.batch.outputs import PARQUET_TABLES, TABLES, open_tables, open_texts
from extractor.batch.parquet import (
    RESULT_COLUMNS,
    need_parquet,
    write_diplomacy_parquet,
    write_exchanges_parquet,
    write_results_parquet,
)
from extractor.batch.tables import DIPLOMACY_COLUMNS, EXCHANGE_COLUMNS, write_exchanges
from extractor.errors import UsageError
from extractor.loading import load
from extractor.records import (
    DiplomacyRecord,
    ExchangeRecord,
    ExtractionResult,
    Quantity,
    Transfer,
    Usage,
    When,
)


def result(number: int = 0, value: int | None = 25) -> ExtractionResult:
    transfers = [
        Transfer(category="bodies", from_party="=Russia", quantity=Quantity(value=value)),
        Transfer(category="prisoners"),
    ]
    exchange = ExchangeRecord(
        id="x1", when=When(start=date(2026, 1, 5)), transfers=transfers, verdict="verified"
    )
    talks = DiplomacyRecord(id="d1", topics=["peace", "grain"])
    return ExtractionResult(
        article_id=f"a{number}",
        records=[exchange, talks],
        usage=Usage(input_tokens=7, seconds=0.5),
    )


def write_all(results: Iterable[ExtractionResult], folder: Path) -> None:
    with open_tables(folder, parquet=True) as add:
        for one in results:
            add(one)


def test_parquet_has_the_columns_of_the_csv_with_types(tmp_path: Path) -> None:
    write_exchanges_parquet([result(), result(1, 10**30)], tmp_path / "x.parquet")
    table = parquet.read_table(tmp_path / "x.parquet")
    assert table.schema.names == EXCHANGE_COLUMNS
    types = {name: str(table.schema.field(name).type) for name in table.schema.names}
    assert {name for name, kind in types.items() if kind == "date32[day]"} == {"start", "end"}
    counts = {"value", "low", "high", "count_start", "count_end"}
    assert {name for name, kind in types.items() if kind == "int64"} == counts
    assert set(types.values()) == {"date32[day]", "int64", "string"}
    assert table["value"].to_pylist() == [25, None, None, None]  # 10**30 has no place there
    assert table["start"].to_pylist() == [date(2026, 1, 5)] * 4
    assert table["from_party"].to_pylist()[:2] == ["=Russia", None]  # only CSV guards formulas


def test_parquet_of_diplomacy_and_of_results(tmp_path: Path) -> None:
    failed = ExtractionResult(article_id="b", error="No answer.")
    write_diplomacy_parquet([result(), failed], tmp_path / "d.parquet")
    (row,) = parquet.read_table(tmp_path / "d.parquet").to_pylist()
    assert list(row) == DIPLOMACY_COLUMNS
    assert (row["topics"], row["end"]) == ("peace; grain", None)
    write_results_parquet([result(), failed], tmp_path / "r.parquet")
    done, other = parquet.read_table(tmp_path / "r.parquet").to_pylist()
    assert list(done) == RESULT_COLUMNS
    counts = [done[name] for name in ("exchanges", "diplomacy", "verified", "flagged")]
    assert counts == [1, 1, 1, 1]
    assert (done["error"], other["error"], done["seconds"]) == (None, "No answer.", 0.5)
    assert ExtractionResult.model_validate_json(done["result"]) == result()


def test_parquet_without_a_row_has_its_columns(tmp_path: Path) -> None:
    write_exchanges_parquet([], tmp_path / "x.parquet")
    table = parquet.read_table(tmp_path / "x.parquet")
    assert (table.schema.names, table.num_rows) == (EXCHANGE_COLUMNS, 0)
    assert table.schema.field("start").type == arrow.date32()


def test_all_tables_in_one_pass(tmp_path: Path) -> None:
    write_all(map(result, range(3)), tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {*TABLES, *PARQUET_TABLES}
    with (tmp_path / "exchanges.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["article_id"] for row in rows] == ["a0", "a0", "a1", "a1", "a2", "a2"]
    assert rows[0]["from_party"] == "'=Russia"
    for name in PARQUET_TABLES:
        assert parquet.read_table(tmp_path / name)["article_id"][0].as_py() == "a0"


def test_tables_that_break_off_leave_the_old_ones(tmp_path: Path) -> None:
    def breaking() -> Iterator[ExtractionResult]:
        yield result()
        raise KeyboardInterrupt

    for name in (*TABLES, *PARQUET_TABLES):
        (tmp_path / name).write_text("old")
    with pytest.raises(KeyboardInterrupt):
        write_all(breaking(), tmp_path)
    with pytest.raises(KeyboardInterrupt):
        write_exchanges(breaking(), tmp_path / "exchanges.csv")
    assert {path.read_text() for path in tmp_path.iterdir()} == {"old"}
    assert len(list(tmp_path.iterdir())) == 5  # and nothing half-written beside them


def test_a_file_is_replaced_only_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    write_whole(path, "первый\n")
    with replacing(path) as meanwhile:
        meanwhile.write_text("second")
        assert path.read_text(encoding="utf-8") == "первый\n"
        assert meanwhile.parent == path.parent
    assert path.read_text() == "second"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_library_is_told_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    need_parquet()
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with (
        pytest.raises(UsageError, match=r"extractor\[parquet\]"),
        open_tables(tmp_path, parquet=True),
    ):
        pass
    assert not list(tmp_path.iterdir())


def test_memory_does_not_grow_with_the_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extractor.batch.parquet._ROWS", 100)
    monkeypatch.setattr("extractor.batch.parquet._RESULTS", 100)

    def peak(count: int) -> int:
        tracemalloc.start()
        try:
            write_all(map(result, range(count)), tmp_path)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(10)
    assert peak(1_200) < 1.3 * peak(400)


def test_texts_of_pages_come_back_with_their_ids(tmp_path: Path) -> None:
    page = Article(
        text="Заголовок\n\nTen\u00a0men came home.",
        id="n/page",
        published=date(2026, 1, 5),
        extracted_from="n/page.html",
    )
    with open_texts(tmp_path / "texts.jsonl") as add:
        add(Article(text="its own input"))
        add(page)
    (again,) = load([str(tmp_path / "texts.jsonl")])
    assert isinstance(again, Article)
    assert (again.text, again.id, again.published) == (page.text, page.id, page.published)


def test_without_pages_there_are_no_texts_nor_old_ones(tmp_path: Path) -> None:
    (tmp_path / "texts.jsonl").write_text("old")
    with open_texts(tmp_path / "texts.jsonl") as add:
        add(Article(text="its own input"))
    assert not list(tmp_path.iterdir())


def test_the_documentation_names_every_column_of_results() -> None:
    page = (Path(__file__).parents[2] / "docs/files.md").read_text(encoding="utf-8")
    told = page.split("## Parquet")[1].split("## run.json")[0]
    assert [name for name in RESULT_COLUMNS if f"`{name}`" not in told] == []
