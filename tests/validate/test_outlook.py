"""Whether the words around a count look back or ahead, and what a plan needs to be one."""

from __future__ import annotations

import pytest

from extractor.article import Article
from extractor.validate.check import check

DONE = [
    ("Moscow would say only that 55 of its servicemen had been flown home.", 55, "prisoners"),
    ("Earlier in the day Russia and Ukraine completed a 55-for-55 prisoner swap.", 55, "prisoners"),
    ("Of the 144 defenders released this week, half had served in the south.", 144, "prisoners"),
    ("Обмен, о котором говорил президент, состоялся: по 195 человек.", 195, "prisoners"),
    ("103 на 103. Серед звільнених є офіцери. Обмін провели сьогодні.", 103, "prisoners"),
    ("На свободу вышли 195 пленных. Завтра процесс продолжится.", 195, "prisoners"),
    ("Счёт с июня, когда заработали соглашения, перевалил за 1000 тел, переданных Киеву.", 1000,
     "bodies"),
    ("Рахунок від червня, коли запрацювали угоди, перевищив 1000 тіл, переданих Києву.", 1000,
     "bodies"),
    ("Експерти мають упізнати 528 тіл, отриманих у понеділок.", 528, "bodies"),
]  # fmt: skip
REFUTED = DONE[1:6]  # nothing in these looks ahead: a plan is no reading of them
AHEAD = [
    ("A swap of 55 prisoners is on the table.", 55, "prisoners"),
    ("Стороны составили списки: по 195 человек для обмена.", 195, "prisoners"),
    ("На переговорах ішлося про обмін 195 полонених.", 195, "prisoners"),
    ("Тіла 1000 загиблих підготовлено до передачі.", 1000, "bodies"),
    ("На очереди обмен ещё 320 пленных.", 320, "prisoners"),
]
SET = [
    ("195 военных выйдут на свободу в субботу.", 195, "prisoners"),
    ("195 полонених перетнуть кордон у суботу.", 195, "prisoners"),
    ("Передачу 528 тіл призначено на суботу.", 528, "bodies"),
]


def found(text: str, value: int | None, category: str, status: str) -> set[str]:
    """The rules that find fault with such a record of the text."""
    quantity = {"bound": "undisclosed"} if value is None else {"value": value}
    record = {
        "kind": "exchange",
        "status": status,
        "transfers": [
            {
                "category": category,
                "from_party": "Russia",
                "to_party": "Ukraine",
                "quantity": quantity,
            }
        ],
    }
    article = Article(id="a", language="en", published="2025-07-10", text=text)
    return {f.rule for r in check(article, [record]).records for f in r.findings}


@pytest.mark.parametrize(("text", "value", "category"), DONE)
def test_what_was_done_may_be_told_beside_words_that_look_ahead(
    text: str, value: int, category: str
) -> None:
    assert "status_agrees" not in found(text, value, category, "completed")


@pytest.mark.parametrize(("text", "value", "category"), REFUTED)
def test_a_plan_needs_a_word_that_looks_ahead(text: str, value: int, category: str) -> None:
    assert "status_agrees" in found(text, value, category, "planned")


@pytest.mark.parametrize(("text", "value", "category"), AHEAD)
def test_what_is_striven_for_is_a_plan(text: str, value: int, category: str) -> None:
    assert "status_agrees" not in found(text, value, category, "planned")


@pytest.mark.parametrize(("text", "value", "category"), SET)
def test_what_is_set_for_a_day_was_not_done(text: str, value: int, category: str) -> None:
    assert "status_agrees" in found(text, value, category, "completed")
    assert "status_agrees" not in found(text, value, category, "planned")


def test_what_goes_on_has_begun() -> None:
    text = "Из плена освободили ещё одну группу тяжелораненых бойцов. Обмен продолжится."
    assert "status_agrees" not in found(text, None, "prisoners", "completed")


def test_whose_number_is_kept_may_be_told_right_before() -> None:
    text = "Автобуси зі звільненими з полону приїхали в середу. Кількості штаб не розголошує."
    assert "uncounted_told" not in found(text, None, "prisoners", "completed")
    assert "uncounted_told" in found(text, None, "children", "completed")
