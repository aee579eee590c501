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
