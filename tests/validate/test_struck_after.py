"""A handover set for a day, and called off in the sentence behind."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.validate.check import check

DAY = {"start": "2026-07-24", "end": "2026-07-24", "precision": "day", "basis": "explicit"}


def _rules(text: str, status: str) -> set[str]:
    record = {
        "kind": "exchange",
        "status": status,
        "when": DAY,
        "transfers": [{"category": "prisoners", "quantity": {"bound": "not_stated"}}],
    }
    article = Article(id="a", text=text, published=date(2026, 8, 19))
    return {f.rule for r in check(article, [record]).records for f in r.findings}


@pytest.mark.parametrize(
    "text",
    [
        "The next prisoner exchange was being prepared for July 24. A day before, it was all"
        " cancelled.",
        "Очередной обмен пленными готовили на 24 июля. За сутки до него всё отменили.",
        "Черговий обмін полоненими готували на 24 липня. За добу до нього все скасували.",
    ],
)
def test_it_was_called_off(text: str) -> None:
    assert "status_agrees" not in _rules(text, "cancelled")


@pytest.mark.parametrize(
    "text",
    [
        "Обмен пленными прошёл 24 июля. За сутки до него отменили рейсы.",
        "Обмін полоненими відбувся 24 липня. За добу до нього скасували рейси.",
    ],
)
def test_something_else_was(text: str) -> None:
    assert "status_agrees" in _rules(text, "cancelled")
