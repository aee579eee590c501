"""Inputs by the thousand: compressed lines, Parquet, and what breaks them."""

import gzip
import json
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as arrow
import pytest
from backports import zstd
from pyarrow import parquet

from extractor import jsonlines
from extractor.article import Article
from extractor.compressed import _zstd
from extractor.loading import Unreadable, load

Loaded = list[Article | Unreadable]
PACKERS = {".gz": gzip.compress, ".zst": zstd.compress}


def read(*paths: Path) -> Loaded:
    return list(load([str(path) for path in paths]))


def lines(count: int) -> bytes:
    return b"".join(b'{"text": "Ten men came home.", "id": "a%d"}\n' % n for n in range(count))


def table(path: Path, **columns: object) -> Path:
    parquet.write_table(arrow.table(columns), path)
    return path


def complaint(item: Article | Unreadable, *words: str) -> str:
    assert isinstance(item, Unreadable), item
    assert item.reason.endswith(".")
    assert [word for word in words if word not in item.reason] == [], item.reason
    return item.source


@pytest.mark.parametrize("suffix", PACKERS)
def test_packed_lines_are_lines(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"news.jsonl{suffix}"
    path.write_bytes(PACKERS[suffix](b'{"text": "x"}\nbad\n{"text": "y", "id": "b"}\n'))
    first, bad, last = read(path)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert (first.id, last.id) == ("news-1", "b")
    assert complaint(bad, f"Line 2 of {path}", "not JSON") == f"{path}:2"


@pytest.mark.parametrize("suffix", PACKERS)
def test_archives_in_parts_are_read_to_the_end(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"news.jsonl{suffix}"
    path.write_bytes(PACKERS[suffix](lines(3)) + PACKERS[suffix](b'{"text": "end", "id": "z"}'))
    assert [getattr(item, "id", None) for item in read(path)] == ["a0", "a1", "a2", "z"]


@pytest.mark.parametrize("suffix", PACKERS)
def test_what_stands_before_a_cut_is_kept(tmp_path: Path, suffix: str) -> None:
    data = "".join(
        json.dumps({"text": f"{n} men, {n * 7919 % 10007} letters", "id": f"a{n}"}) + "\n"
        for n in range(20_000)
    )
    packed = PACKERS[suffix](data.encode())
    path = tmp_path / f"news.jsonl{suffix}"
    path.write_bytes(packed[: len(packed) * 3 // 4])
    *good, last = read(path)
    assert len(good) > 1_000
    assert [getattr(item, "id", None) for item in good] == [f"a{n}" for n in range(len(good))]
    source = complaint(last, "ends too early", f"after line {len(good)}", "cut short")
    assert source == f"{path}:{len(good) + 1}"


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("a.jsonl.gz", b"plain words", "damaged"),
        ("a.jsonl.zst", b"plain words", "damaged"),
        ("a.jsonl.gz", gzip.compress(b"", mtime=0)[:5], "cut short"),
        ("a.jsonl.gz", gzip.compress(b"%PDF-1", mtime=0), "PDF"),
        ("a.jsonl.gz", b"", "empty"),
        ("a.jsonl.zst", zstd.compress(b"\n"), "empty"),
        ("a.txt", zstd.compress(b"words"), "Zstandard"),
        ("a.jsonl", b"PAR1", "Parquet"),
    ],
    # Names of their own: bytes in a test's name, and gzip's clock in them, differ between workers.
    ids=["plain.gz", "plain.zst", "cut", "pdf", "nothing", "blank", "zstd.txt", "parquet.jsonl"],
)
def test_a_broken_archive_is_one_sentence(
    tmp_path: Path, name: str, content: bytes, word: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    (item,) = read(path)
    assert complaint(item, str(path), word) == str(path)


def test_damage_inside_an_archive(tmp_path: Path) -> None:
    packed = bytearray(gzip.compress(lines(5_000)))
    packed[len(packed) // 2] ^= 0xFF
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(packed)
    complaint(read(path)[-1], "a.jsonl.gz", "again")


def test_a_missing_archive(tmp_path: Path) -> None:
    (item,) = read(tmp_path / "none.jsonl.gz")
    complaint(item, "There is no file")


def test_a_folder_mixes_all_kinds(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ten men came home.")
    (tmp_path / "b.jsonl").write_text('{"text": "x"}')
    (tmp_path / "c.jsonl.gz").write_bytes(gzip.compress(b'{"text": "x"}'))
    (tmp_path / "d.ndjson.zst").write_bytes(zstd.compress(b'{"text": "x"}'))
    table(tmp_path / "e.parquet", text=["x", "y"])
    (tmp_path / "f.tar.gz").write_bytes(b"left aside")
    found = [getattr(item, "id", item) for item in read(tmp_path)]
    assert found == ["a", "b-1", "c-1", "d-1", "e-1", "e-2"]


def test_a_line_beyond_all_measure_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jsonlines, "LONGEST_LINE", 100)
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "x"}\n' + b"y" * 1_000 + b'\n{"text": "z", "id": "z"}')
    first, bad, last = read(path)
    assert complaint(bad, "Line 2", "longer than") == f"{path}:2"
    assert (getattr(first, "text", None), getattr(last, "id", None)) == ("x", "z")


def test_parquet_carries_what_json_lines_do(tmp_path: Path) -> None:
    kyiv = datetime(2026, 1, 5, 23, 30, tzinfo=UTC)
    path = table(
        tmp_path / "a.parquet",
        text=arrow.array(["x", "y", "z"], arrow.large_string()),
        id=[7, None, 9],
        published=arrow.array([kyiv, None, kyiv], arrow.timestamp("ns", "Europe/Kyiv")),
        outlet=arrow.array(["Gazette", None, "Gazette"]).dictionary_encode(),
        url=arrow.nulls(3),
        language=["en", "ru", None],
        tags=[[1], [2], [3]],
    )
    first, second, third = read(path)
    assert first == Article(
        text="x", id="7", published=date(2026, 1, 6), outlet="Gazette", language="en"
    )
    assert second == Article(text="y", id="a-2", language="ru")
    assert getattr(third, "id", None) == "9"


@pytest.mark.parametrize(
    "days",
    [
        arrow.array([date(2026, 1, 5)]),
        arrow.array(["2026-01-05T10:00:00Z"]),
        arrow.array([datetime(2026, 1, 5, 23, 59)]),
    ],
)
def test_days_of_parquet(tmp_path: Path, days: arrow.Array) -> None:
    (article,) = read(table(tmp_path / "a.parquet", text=["x"], published=days))
    assert getattr(article, "published", None) == date(2026, 1, 5)


def test_one_bad_row_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    broken = arrow.array([b"x", b"\xd0 words", b" ", b"y"], arrow.binary()).view(arrow.string())
    path = table(tmp_path / "a.parquet", text=broken, published=["", None, None, "2026-01-05"])
    items = read(path)
    assert [type(item) for item in items] == [Unreadable] * 3 + [Article]
    assert complaint(items[0], f"Row 1 of {path}", "YYYY-MM-DD") == f"{path}:1"
    complaint(items[1], f"Row 2 of {path}", '"text"')
    complaint(items[2], f"Row 3 of {path}", '"text"')


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"body": ["x"]}, ['no column "text"']),
        ({"text": [5]}, ['"text"', "int64", "must be a string"]),
        ({"text": [["x"]]}, ['"text"', "list"]),
        ({"text": ["x"], "id": [1.5]}, ['"id"', "double", "integer"]),
        ({"text": ["x"], "published": [20260105]}, ['"published"', "int64", "date"]),
        ({"text": ["x"], "outlet": [True]}, ['"outlet"', "bool"]),
        ({"text": arrow.array([], arrow.string())}, ["empty", "row"]),
    ],
)
def test_a_wrong_table_is_one_sentence(
    tmp_path: Path, columns: dict[str, object], words: list[str]
) -> None:
    (item,) = read(table(tmp_path / "a.parquet", **columns))
    complaint(item, str(tmp_path / "a.parquet"), *words)


def test_a_broken_parquet_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    for content in (b"", b"words, not a table", b"PAR1" + b"x" * 50 + b"PAR1"):
        path.write_bytes(content)
        (item,) = read(path)
        complaint(item, str(path), "Parquet")
    whole = table(path, text=["men came home"] * 5).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    (item,) = read(path)
    complaint(item, str(path), "Parquet")


def test_rows_before_a_damage_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    texts = arrow.table({"text": [f"{n} men came home" for n in range(2_000)]})
    parquet.write_table(texts, path, row_group_size=1_000, compression="zstd")
    start = parquet.ParquetFile(path).metadata.row_group(1).column(0).data_page_offset
    broken = bytearray(path.read_bytes())
    broken[start : start + 40] = b"\xff" * 40
    path.write_bytes(broken)
    *good, last = read(path)
    assert len(good) == 1_000
    complaint(last, "ends too early", f"after row {len(good)}", "Parquet")


@pytest.mark.parametrize(
    ("name", "modules", "extra"),
    [
        ("a.parquet", ["pyarrow", "pyarrow.parquet"], "parquet"),
        ("a.jsonl.zst", ["compression.zstd", "backports.zstd"], "zst"),
        ("a.html", ["trafilatura"], "html"),
    ],
)
def test_a_missing_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, modules: list[str], extra: str
) -> None:
    (tmp_path / name).write_bytes(b"x")
    (tmp_path / "b.txt").write_text("Ten men came home.")
    for module in modules:
        monkeypatch.setitem(sys.modules, module, None)
    _zstd.cache_clear()
    item, article = read(tmp_path)
    assert isinstance(article, Article)
    complaint(item, f"pip install 'extractor[{extra}]'", name)


def test_plain_files_load_no_library_for_others(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Ten men came home.")
    program = (
        "import sys; from extractor.loading import load\n"
        "list(load(sys.argv[1:])); print(*sys.modules)"
    )
    run = [sys.executable, "-c", program, str(path)]
    told = subprocess.run(run, capture_output=True, text=True, check=True).stdout
    assert not {"pyarrow", "trafilatura", "lxml", "backports.zstd"} & set(told.split())


def memory_after(path: Path) -> int:
    """Megabytes that a process of its own has needed at most to read all of a file."""
    program = (
        "import resource, sys; from extractor.loading import load\n"
        "print(sum(1 for _ in load(sys.argv[1:])),"
        " resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    run = [sys.executable, "-c", program, str(path)]
    told = subprocess.run(run, capture_output=True, text=True, check=True).stdout
    return int(told.split()[1]) // 1024


@pytest.mark.skipif(sys.platform != "linux", reason="others count memory in other units")
def test_memory_does_not_grow_with_the_lines(tmp_path: Path) -> None:
    few, many = tmp_path / "few.jsonl.gz", tmp_path / "many.jsonl.gz"
    few.write_bytes(gzip.compress(lines(2_000), 1))
    many.write_bytes(gzip.compress(lines(100_000), 1))
    assert memory_after(many) - memory_after(few) < 16  # of which 8 are the ids' cache
