import codecs
import json
import os
import sys
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from extractor.article import Article
from extractor.loading import Unreadable, load

TEXT = "Russia returned 25 bodies.\r\nUkraine\u00a0returned\u2028 9.\rEnd"
RUSSIAN = "Россия передала Украине тела 25 военных, а получила 9. Обмен прошёл утром на границе."


def one(path: Path | str, **options: object) -> Article | Unreadable:
    (result,) = load([str(path)], **options)  # type: ignore[arg-type]
    return result


def text_of(path: Path) -> str:
    article = one(path)
    assert isinstance(article, Article), article
    return article.text


def complaint(result: Article | Unreadable, *words: str) -> Unreadable:
    assert isinstance(result, Unreadable), result
    assert result.reason.endswith(".")
    for word in words:
        assert word in result.reason
    return result


def ids(*paths: Path) -> list[str]:
    results = list(load([str(path) for path in paths]))
    assert all(isinstance(result, Article) for result in results), results
    return [result.id for result in results if isinstance(result, Article)]


def write(path: Path, content: str | bytes = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def write_lines(path: Path, *lines: object) -> Path:
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    return write(path, "\n".join(texts))


def test_text_is_kept_to_the_letter(tmp_path: Path) -> None:
    assert text_of(write(tmp_path / "a.txt")) == TEXT


@pytest.mark.parametrize(
    "content",
    [
        codecs.BOM_UTF8 + RUSSIAN.encode(),
        codecs.BOM_UTF16_LE + RUSSIAN.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + RUSSIAN.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + RUSSIAN.encode("utf-32-le"),
        RUSSIAN.encode("utf-16-le"),
        RUSSIAN.encode("utf-16-be"),
        RUSSIAN.encode("cp1251"),
        RUSSIAN.encode("koi8-r"),
        RUSSIAN.encode("cp866"),
    ],
)
def test_other_encodings_give_the_same_text(tmp_path: Path, content: bytes) -> None:
    assert text_of(write(tmp_path / "a.txt", content)) == RUSSIAN


def test_old_encodings_of_other_languages(tmp_path: Path) -> None:
    ukrainian = "Україна повернула тіла 25 захисників, повідомив штаб; її слідство триває."
    english = "The ministry said it “has” returned 25 bodies – a café in Türkiye heard of it first."
    assert text_of(write(tmp_path / "a.txt", ukrainian.encode("cp1251"))) == ukrainian
    assert text_of(write(tmp_path / "b.txt", english.encode("cp1252"))) == english


def test_letters_of_an_old_encoding_may_come_late(tmp_path: Path) -> None:
    text = "Plain words. " * 8_000 + RUSSIAN
    assert text_of(write(tmp_path / "a.txt", text.encode("cp1251"))) == text


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b"%PDF-1.7 text", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"PK\x03\x04docx", "ZIP"),
        (b"words\x00\x01\x02more", "zero bytes"),
        (b"\x01\x02\x03\x04\x80\x81\x90" * 20, "control bytes"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "UTF-16-LE"),
        (codecs.BOM_UTF8 + b"ab\xff", "breaks at byte 5"),
        (RUSSIAN.encode() + b"\xd0", "broken byte at"),
    ],
)
def test_what_is_no_text_is_said_to_be_none(tmp_path: Path, content: bytes, word: str) -> None:
    path = write(tmp_path / "a.txt", content)
    assert complaint(one(path), str(path), word).source == str(path)


def test_a_missing_path_and_a_strange_one(tmp_path: Path) -> None:
    complaint(one(tmp_path / "none.txt"), "There is no file", "none.txt")
    complaint(one(write(tmp_path / "file") / "below.txt"), "below.txt")
    complaint(one("a\0b"), "cannot be read")
    complaint(one(os.devnull), "neither a file nor a folder")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    path.chmod(0)
    complaint(one(path), "may not be read")


def test_a_bad_input_does_not_stop_the_rest(tmp_path: Path) -> None:
    good = write(tmp_path / "good.txt")
    results = list(load([str(tmp_path / "none"), str(good)]))
    assert [type(result) for result in results] == [Unreadable, Article]


def test_a_folder_is_searched_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.MD", "a/b/c.text", ".hidden.txt", ".git/d.txt", "e.pdf", "f.json"):
        write(tmp_path / name)
    write_lines(tmp_path / "g.jsonl", {"text": "x", "id": "g"})
    assert ids(tmp_path) == ["c", "z", "b", "g"]


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    write(tmp_path / "a.pdf")
    complaint(one(tmp_path), "holds no articles", ".jsonl")


def test_a_file_named_outright_may_have_any_ending(tmp_path: Path) -> None:
    assert ids(write(tmp_path / "story.2.news")) == ["story.2"]


def test_equal_stems_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    paths = [
        write(tmp_path / name) for name in ("x/n/a.txt", "y/n/a.txt", "y/m/a.txt", "y/m/b.txt")
    ]
    assert ids(*paths) == ["x/n/a", "y/n/a", "y/m/a", "b"]
    assert ids(*paths[1:]) == ["n/a", "m/a", "b"]


def test_equal_stems_in_one_folder_are_numbered(tmp_path: Path) -> None:
    paths = [write(tmp_path / name) for name in ("a.md", "a.txt", "a-2.txt")]
    assert ids(*paths) == ["a", "a-3", "a-2"]
    assert ids(paths[0], paths[0]) == ["a", "a-2"]


def test_json_lines_carry_what_is_known(tmp_path: Path) -> None:
    line = {"text": TEXT, "id": 7, "published": "2026-01-05T23:59:00+02:00", "outlet": "Gazette"}
    more = {"url": "https://example.org/7", "language": "en", "title": "Home", "tags": ["x"]}
    article = one(write_lines(tmp_path / "a.jsonl", line | more))
    assert article == Article(
        text=TEXT,
        id="7",
        published=date(2026, 1, 5),
        outlet="Gazette",
        url="https://example.org/7",
        language="en",
        title="Home",
    )


def test_json_lines_name_what_has_no_id_by_its_line(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.ndjson", {"text": "x"}, "", {"text": "y", "id": None})
    assert ids(path) == ["a-1", "a-3"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_json_lines_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    lines = "\n".join(json.dumps({"text": RUSSIAN}, ensure_ascii=False) for _ in range(2))
    results = list(load([str(write(tmp_path / "a.jsonl", lines.encode(encoding)))]))
    assert [getattr(result, "text", None) for result in results] == [RUSSIAN, RUSSIAN]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("{bad", "not JSON"),
        ("[1]", "not a JSON object"),
        ("[" * 100_000, "JSON"),
        ('{"id": "x"}', '"text"'),
        ('{"text": 5}', '"text"'),
        ('{"text": "  "}', '"text"'),
        ('{"text": "x", "published": "yesterday"}', "YYYY-MM-DD"),
        ('{"text": "x", "published": 20260105}', "YYYY-MM-DD"),
        ('{"text": "x", "outlet": []}', '"outlet"'),
        ('{"text": "x", "id": {}}', '"id"'),
        ('{"text": "x \\ud800"}', "surrogate"),
        ('{"text": "x", "n": ' + "1" * 5_000 + "}", "JSON"),
    ],
)
def test_one_bad_line_is_named_and_the_others_go_on(tmp_path: Path, line: str, word: str) -> None:
    path = write_lines(
        tmp_path / "a.jsonl", {"text": "x", "id": "1"}, line, {"text": "y", "id": "3"}
    )
    first, bad, last = load([str(path)])
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert complaint(bad, f"Line 2 of {path}", word).source == f"{path}:2"


def test_json_lines_that_are_empty_or_an_archive(tmp_path: Path) -> None:
    complaint(one(write(tmp_path / "a.jsonl", b"\n\n")), "is empty")
    complaint(one(write(tmp_path / "b.jsonl", b"\x1f\x8b\x08\nx\ny\n")), "gzip")


def test_ids_of_json_lines_never_meet_another(tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "l" / "x.jsonl", *[{"text": "t", "id": "a"}] * 3)
    more = write_lines(tmp_path / "m" / "x.jsonl", {"text": "t", "id": "a"}, {"text": "t"})
    file = write(tmp_path / "f" / "a.txt")
    assert ids(lines, more, file) == ["l/a", "l/a-2", "l/a-3", "m/a", "m/x-2", "a"]


def test_json_lines_are_read_one_at_a_time() -> None:
    pipe = _Endless()
    streamed = load(["-"], stdin=pipe)
    assert [getattr(next(streamed), "id", None) for _ in range(3)] == [
        "stdin-1",
        "stdin-2",
        "stdin-3",
    ]
    assert pipe.given <= 4


class _Endless(BytesIO):
    """A pipe that never ends: reading it whole would never return."""

    given = 0

    def readline(self, size: int | None = -1, /) -> bytes:
        self.given += 1
        return b'{"text": "x"}\n'

    def __next__(self) -> bytes:
        return self.readline()

    def __iter__(self) -> Iterator[bytes]:  # type: ignore[override]
        return self


def test_the_date_of_the_text_goes_before_the_callers(tmp_path: Path) -> None:
    fallback = date(2020, 2, 2)
    dated = write(tmp_path / "a.txt", " date 2026-01-05 Harbour Gazette\nTen men came home.")
    article = one(dated, published=fallback)
    assert isinstance(article, Article)
    assert (article.published, article.outlet) == (date(2026, 1, 5), "Harbour Gazette")
    plain = one(write(tmp_path / "b.txt"), published=fallback)
    assert isinstance(plain, Article)
    assert plain.published == fallback
    line = {"text": " date 2026-01-05\nTen men.", "published": "2026-01-06"}
    known = one(write_lines(tmp_path / "c.jsonl", line), published=fallback)
    assert isinstance(known, Article)
    assert known.published == date(2026, 1, 6)


def test_standard_input_is_a_text() -> None:
    article = one("-", stdin=BytesIO(TEXT.encode()))
    assert isinstance(article, Article)
    assert (article.text, article.id) == (TEXT, "stdin")


def test_standard_input_is_json_lines_when_its_first_line_is() -> None:
    pipe = BytesIO(b'\n {"text": "x"}\nbad\n{"text": "y", "id": "b"}\n')
    first, bad, last = load(["-"], stdin=pipe)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert (first.id, last.id) == ("stdin-2", "b")
    assert complaint(bad, "Line 3 of standard input").source == "-:3"


def test_standard_input_in_utf16() -> None:
    lines = "\n".join(json.dumps({"text": RUSSIAN}) for _ in range(2))
    found = list(load(["-"], stdin=BytesIO(lines.encode("utf-16"))))
    assert [getattr(result, "text", None) for result in found] == [RUSSIAN, RUSSIAN]
    article = one("-", stdin=BytesIO(RUSSIAN.encode("utf-16")))
    assert isinstance(article, Article)
    assert article.text == RUSSIAN


@pytest.mark.parametrize("text", ["{not json}\nTen men.", '{"count": 5}\nTen men.', '\n["text"]'])
def test_standard_input_that_only_looks_like_json_is_text(text: str) -> None:
    article = one("-", stdin=BytesIO(text.encode()))
    assert isinstance(article, Article)
    assert article.text == text


def test_bad_standard_input() -> None:
    assert complaint(one("-", stdin=BytesIO(b" ")), "empty").source == "-"
    assert complaint(one("-", stdin=BytesIO(b"%PDF-1")), "Standard input", "PDF").source == "-"
    first, second = load(["-", "-"], stdin=BytesIO(TEXT.encode()))
    assert isinstance(first, Article)
    complaint(second, "twice")


def test_the_detector_of_encodings_is_not_loaded_for_utf8(tmp_path: Path) -> None:
    sys.modules.pop("charset_normalizer", None)
    text_of(write(tmp_path / "a.txt", RUSSIAN))
    assert "charset_normalizer" not in sys.modules
