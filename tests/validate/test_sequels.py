"""Status and scope by words around a count: what had to be done, came home, was put off, lasted."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord
from extractor.validate.check import check

CASES = [
    # (text, count, scope, status, category)
    ("Киеву пришлось отпустить 95 российских военных.", 95, "single", "completed", "prisoners"),
    ("Росії довелося віддати 95 своїх полонених.", 95, "single", "completed", "prisoners"),
    ("Kyiv had to release 95 captured Russians.", 95, "single", "completed", "prisoners"),
    ("Киеву придётся отпустить 95 российских военных.", 95, "single", "planned", "prisoners"),
    ("Ще 64 полонені вже на рідній землі.", 64, "single", "completed", "prisoners"),
    ("Скоро 64 пленных солдата будут дома.", 64, "single", "planned", "prisoners"),
    (
        "Five children will be reunited with their kin. They were handed over on Tuesday.",
        *(5, "single", "completed", "children"),
    ),
    ("Йдеться про передачу Україні 400 тіл полеглих.", 400, "single", "planned", "bodies"),
    ("Moscow put the swap of 90 prisoners off.", 90, "single", "postponed", "prisoners"),
    ("За лето из плена вернулись 1020 украинцев.", 1020, "total", "completed", "prisoners"),
    ("За серпень з полону повернули 234 українців.", 234, "total", "completed", "prisoners"),
    ("Обмен длился три дня: вернулись 1000 пленных.", 1000, "total", "completed", "prisoners"),
    (
        "Серпень приніс два обміни: 14-го повернулося 84 полонені, а 24-го — 146.",
        *(84, "single", "completed", "prisoners"),
    ),
    (
        "Стороны обменяли по 90 пленных. На счету посредников уже 2305 освобождённых пленных.",
        *(2305, "total", "completed", "prisoners"),
    ),
]


def _faults(text: str, count: int, scope: str, status: str, category: str) -> set[str]:
    published = date(2025, 9, 12)
    article = Article(id="a", text=f"{text}\n", published=published)
    transfer = {
        "category": category,
        "from_party": None,
        "to_party": None,
        "quantity": {"value": count, "bound": "exact"},
    }
    fields = {"kind": "exchange", "id": "x1", "scope": scope, "status": status}
    record = ExchangeRecord.model_validate({**fields, "transfers": [transfer]})
    found = check(article, [record]).records[0].findings
    return {f.field or "" for f in found if f.rule in ("scope_agrees", "status_agrees")}


@pytest.mark.parametrize(("text", "count", "scope", "status", "category"), CASES)
def test_words_around_a_count_settle_status_and_scope(
    text: str, count: int, scope: str, status: str, category: str
) -> None:
    assert not _faults(text, count, scope, status, category)
    other = "planned" if status == "completed" else "completed"
    assert "status" in _faults(text, count, scope, other, category)
    if status == "completed" and count > 200:
        assert "scope" in _faults(text, count, "single", status, category)
