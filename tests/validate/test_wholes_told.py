"""Scopes: sums told by their size, and cumulative words that are of something else."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

FRIDAY = date(2025, 11, 14)


def faults(text: str, category: str, quantity: dict[str, Any], **more: Any) -> set[str]:
    """Check a flow from Russia to Ukraine, and name the rules that find fault with it."""
    ends = {"from_party": "Russia", "to_party": "Ukraine"}
    transfer = {"category": category, **ends, "quantity": quantity}
    record = {"kind": "exchange", "transfers": [transfer], **more}
    [checked] = check(Article(id="t", text=text, published=FRIDAY), [record]).records
    return {f.rule for f in checked.findings if f.severity != "info"}


WHOLES = (
    ("The swap ended on Sunday: over three days Russia let 1,000 Ukrainian prisoners go.", 1000),
    ("Обмен завершился в воскресенье: за трое суток Россия отпустила 1000 украинских пленных.",
     1000),
    ("Обмін завершився в неділю: за три доби Росія відпустила 1000 українських полонених.", 1000),
    ("Сукупно з початку вторгнення Росія відпустила 1700 українських полонених.", 1700),
)  # fmt: skip


@pytest.mark.parametrize(("text", "value"), WHOLES)
def test_a_sum_of_days_is_a_total(text: str, value: int) -> None:
    assert not faults(text, "prisoners", {"value": value}, scope="total")
    assert "scope_agrees" in faults(text, "prisoners", {"value": value}, scope="single")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Qatar mediates throughout the war and in September helped return 20 children to"
         " Ukraine.", 20),
        ("Катар посредничает всё время войны и в сентябре помог вернуть на Украину 20 детей.", 20),
        ("Катар посередничає протягом усієї війни й у вересні допоміг повернути в Україну 20"
         " дітей.", 20),
        ("Торік Росія відпустила в Україну 30 дітей.", 30),
        ("В прошлом году Россия отпустила на Украину 30 детей.", 30),
        ("Last year Russia let 30 Ukrainian children go home.", 30),
    ],
)  # fmt: skip
def test_a_cumulative_word_of_another_clause_makes_no_total(text: str, value: int) -> None:
    assert not faults(text, "children", {"value": value}, scope="single")


def test_a_figure_beyond_any_one_handover_is_a_total() -> None:
    text = (
        "The last bodies came in June. The ministers argued for weeks over the lists. One of them"
        " spoke of 6,057 bodies that Ukraine has received."
    )
    assert not faults(text, "bodies", {"value": 6057}, scope="total")
    assert "scope_agrees" in faults(text, "bodies", {"value": 6057}, scope="single")


@pytest.mark.parametrize(
    "text",
    [
        "A second group is being readied: up to 20 Ukrainian prisoners are to be freed.",
        "Готовится вторая группа: освободят до 20 украинских пленных.",
        "Готують ще одну групу: звільнять до 20 українських полонених.",
    ],
)
def test_the_next_batch_may_have_a_ceiling(text: str) -> None:
    quantity = {"value": 20, "high": 20, "bound": "at_most"}
    found = faults(text, "prisoners", quantity, scope="single", status="planned")
    assert "scope_agrees" not in found


def test_a_count_behind_a_day_is_no_second_day() -> None:
    text = "One thousand bodies were ferried to Ukraine on November 6, and 30 to Russia."
    assert not faults(text, "bodies", {"value": 1000}, scope="single")


def test_buses_meet_where_people_are_handed_over() -> None:
    text = "Russia freed 75 Ukrainian prisoners on Friday. The buses met in Sumy Oblast."
    assert not faults(text, "prisoners", {"value": 75}, location="Sumy Oblast")
    talked = "Russia freed 75 Ukrainian prisoners on Friday, as agreed at the talks in Istanbul."
    assert "place_of_event" in faults(talked, "prisoners", {"value": 75}, location="Istanbul")
