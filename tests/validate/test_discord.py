"""Figures that the text itself sets against each other are not given to both sides."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import Attribution, ExchangeRecord, Quantity, Transfer
from extractor.validate.check import check

RIVALS = [
    ("How many came on Thursday? Kyiv says 207 captives. Moscow says 195.", "prisoners", 207, 195),
    (
        "Kyiv put the number of its freed soldiers on Wednesday at 207, Moscow at 195.",
        "prisoners",
        207,
        195,
    ),
    (
        "Ukraine got 1,000 bodies, Kyiv said. Moscow gave a different figure, 1,005.",
        "bodies",
        1000,
        1005,
    ),
    (
        "Данные сторон расходятся. Москва заявляет о тысяче переданных Украине тел, Киев — о 1004.",
        "bodies",
        1000,
        1004,
    ),
    (
        "Украине вернули 1000 тел, сказали в Москве. В Киеве назвали другое число: 1003 погибших.",
        "bodies",
        1000,
        1003,
    ),
    (
        "Українцям віддали 1000 тіл, кажуть у Москві. У Києві називають іншу цифру: 1003 тіла.",
        "bodies",
        1000,
        1003,
    ),
]
AGREED = [
    ("Moscow returned 1,000 bodies on Thursday. Kyiv confirmed it. In October it got 1,003.", 1000),
    ("Москва вернула Украине 1000 тел, Киев это подтвердил. В октябре было 1003 тела.", 1000),
    ("Москва повернула Україні 1000 тіл, Київ це підтвердив. У жовтні було 1003 тіла.", 1000),
]


def _findings(text: str, category: str, value: int) -> set[str]:
    told = [
        Attribution(speaker=name, side=side, act="announced")
        for name, side in (("Kyiv", "Ukraine"), ("Moscow", "Russia"))
    ]
    flow = Transfer(
        category=category,
        from_party="Russia",
        to_party="Ukraine",
        quantity=Quantity(value=value, bound="exact"),
    )
    record = ExchangeRecord(status="completed", scope="single", transfers=[flow], attributions=told)
    result = check(Article(text=text, published=date(2025, 11, 21)), [record])
    return {finding.rule for finding in result.records[0].findings}


@pytest.mark.parametrize(("text", "category", "one", "two"), RIVALS)
def test_neither_figure_is_both_sides(text: str, category: str, one: int, two: int) -> None:
    assert "claims_apart" in _findings(text, category, one)
    assert "claims_apart" in _findings(text, category, two)


@pytest.mark.parametrize(("text", "value"), AGREED)
def test_an_agreed_figure_is(text: str, value: int) -> None:
    assert "claims_apart" not in _findings(text, "bodies", value)
