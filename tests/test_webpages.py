"""Web pages as inputs: the report without its page, its headline, and the page's own date."""

from datetime import date
from pathlib import Path

import pytest

from extractor.article import Article
from extractor.loading import Unreadable, load
from extractor.webpages import read_page

BODY = (
    "<p>У п'ятницю додому повернулися 205 військових, повідомив координаційний штаб. Серед них "
    "двоє офіцерів і дев'ятнадцять поранених, яких забрали просто з лікарень.</p>"
    "<p>За словами речника, обмін тривав від ранку до вечора, а посередником виступили Об'єднані "
    "Арабські Емірати. Про це сторони домовилися ще восени.</p>"
)
HEADLINE = "Україна повернула 205 військових"


def page(head: str = "", headline: str = HEADLINE, body: str = BODY) -> str:
    return (
        f"<!DOCTYPE html><html><head>{head}<title>{HEADLINE}</title></head><body>"
        '<nav><a href="/">Головна</a> <a href="/s">Спорт</a></nav>'
        f"<article><h1>{headline}</h1>{body}</article>"
        "<aside>Читайте також: 303 на 303</aside><footer>© 2020 Вісник</footer></body></html>"
    )


def one(path: Path, **options: date) -> Article | Unreadable:
    (item,) = load([str(path)], **options)
    return item


def test_the_report_is_taken_out_of_its_page(tmp_path: Path) -> None:
    head = (
        '<meta property="og:site_name" content="Вісник">'
        '<meta property="article:published_time" content="2026-01-05T22:30:00+02:00">'
        '<meta property="article:modified_time" content="2026-01-09T08:00:00+02:00">'
        '<link rel="canonical" href="https://visnyk.example.org/news/1">'
    )
    path = tmp_path / "exchange.html"
    path.write_text(page(head), encoding="utf-8")
    article = one(path, published=date(2020, 2, 2))
    assert isinstance(article, Article)
    assert article.id == "exchange"
    assert article.text.startswith(HEADLINE)
    assert article.text.count(HEADLINE) == 1
    assert "обмін тривав від ранку" in article.text
    assert [word for word in ("Спорт", "303", "©", "<") if word in article.text] == []
    assert (article.title, article.outlet) == (HEADLINE, "Вісник")
    assert article.published == date(2026, 1, 5)  # when it appeared, not when it was changed
    assert article.url == "https://visnyk.example.org/news/1"
    assert article.extracted_from == str(path)


def test_no_date_is_guessed_from_a_pages_words(tmp_path: Path) -> None:
    path = tmp_path / "a.htm"
    path.write_text(page(body=BODY + "<p>Останній обмін був 14 серпня 2025 року.</p>"))
    article = one(path, published=date(2026, 2, 2))
    assert isinstance(article, Article)
    assert article.published == date(2026, 2, 2)


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("cp1251", '<meta charset="windows-1251">'),
        ("koi8-u", '<meta http-equiv="Content-Type" content="text/html; charset=koi8-u">'),
        ("cp1251", ""),
        ("cp1251", '<meta charset="no-such-thing">'),
        ("utf-8", '<meta charset="windows-1251">'),
        ("utf-16", ""),
    ],
)
def test_a_pages_encoding_is_found(encoding: str, head: str) -> None:
    text, _ = read_page(page(head).encode(encoding))
    assert "обмін тривав від ранку до вечора" in text


def test_a_headline_that_the_report_leaves_out_stands_before_it() -> None:
    text, given = read_page(page(headline="").encode())
    assert given["title"] == HEADLINE
    assert text.startswith(f"{HEADLINE}\n\nУ п'ятницю")


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b"%PDF-1.7", "PDF"),
        (b"<html><body></body></html>", "without a report"),
        (b"\0\1\2\3\xff\xfe", "zero bytes"),
    ],
)
def test_a_page_without_a_report_is_one_sentence(tmp_path: Path, content: bytes, word: str) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(content)
    item = one(path)
    assert isinstance(item, Unreadable)
    assert item.reason.startswith(f"{path} ")
    assert item.reason.endswith(".")
    assert word in item.reason


def test_a_page_that_breaks_its_reader_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("trafilatura.bare_extraction", break_down)
    (tmp_path / "a.html").write_text(page())
    (tmp_path / "b.txt").write_text("Ten men came home.")
    broken, article = load([str(tmp_path)])
    assert isinstance(broken, Unreadable)
    assert "RecursionError" in broken.reason
    assert isinstance(article, Article)
