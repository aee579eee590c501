"""A side's own figure needs no noun beside the other side's, and still a number of its own."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import Attribution, Category, ExchangeRecord, Quantity, Scope, Transfer
from extractor.validate.check import check

FRIDAY = date(2025, 6, 20)
TEXTS = [
    "Moscow said 1,216 bodies had been sent to Ukraine. Kyiv's staff counted 1,213 arrivals.",
    "Москва говорит о 1216 телах, отданных Украине. Украинский штаб насчитал 1213.",
    "Москва говорить про 1216 тіл, відданих Україні. Український штаб нарахував 1213.",
]


def claim(
    side: str, count: int, category: Category = "bodies", scope: Scope = "single"
) -> ExchangeRecord:
    flow = Transfer(
        category=category, from_party="Russia", to_party="Ukraine", quantity=Quantity(value=count)
    )
    speaker = Attribution(speaker=side, side=side, act="announced")
    return ExchangeRecord(scope=scope, transfers=[flow], attributions=[speaker])


def errors(text: str, *records: ExchangeRecord) -> list[set[str]]:
    result = check(Article(id="t", text=text, published=FRIDAY), records)
    return [{f.rule for f in each.findings if f.severity == "error"} for each in result.records]


@pytest.mark.parametrize("text", TEXTS)
def test_a_rival_figure_needs_no_noun(text: str) -> None:
    _, second = errors(text, claim("Russia", 1216), claim("Ukraine", 1213))
    assert not second & {"noun_fits", "scope_agrees"}


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("category", ["prisoners", "children"])
def test_a_rival_figure_is_of_the_same_people(text: str, category: Category) -> None:
    _, second = errors(text, claim("Russia", 1216), claim("Ukraine", 1213, category))
    assert "noun_fits" in second


@pytest.mark.parametrize("text", TEXTS)
def test_a_figure_that_no_side_gives_is_refuted(text: str) -> None:
    _, second = errors(text, claim("Russia", 1216), claim("Ukraine", 1214))
    assert "quantity_grounded" in second


MENTIONED = [
    "Ukraine handed over 33 residents of the Kursk region to Russia, Moscow said. Lubinets mentions"
    " 31.",
    "Украина передала России 33 жителей Курской области, сообщили в Москве. Лубинец называет"
    " число 31.",
    "Україна передала Росії 33 мешканців Курської області, повідомили в Москві. Лубінець називає"
    " число 31.",
]


@pytest.mark.parametrize("text", MENTIONED)
def test_a_figure_that_disputes_another_goes_its_way(text: str) -> None:
    def told(side: str, count: int, giver: str, taker: str) -> ExchangeRecord:
        record = claim(side, count, "civilians")
        ends = {"from_party": giver, "to_party": taker}
        return record.model_copy(
            update={"transfers": [record.transfers[0].model_copy(update=ends)]}
        )

    first = told("Russia", 33, "Ukraine", "Russia")
    right, wrong = (
        told("Ukraine", 31, "Ukraine", "Russia"),
        told("Ukraine", 31, "Russia", "Ukraine"),
    )
    assert not errors(text, first, right)[1]
    assert "direction_usual" in errors(text, first, wrong)[1]
