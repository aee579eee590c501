"""A day told of some of those counted leaves the period of the whole alone."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.mention import Mention
from extractor.reading.mentions import read_mentions
from extractor.reading.page import prepare
from extractor.records import ExchangeRecord
from extractor.validate.check import check

NEWS = date(2026, 1, 3)


def read(text: str, value: int) -> Mention:
    """Read the first mention of a value."""
    page = prepare(Article(id="t", text=text, published=NEWS))
    return next(
        m
        for m in read_mentions(page)
        if m.number is not None and page.numbers[m.number].value == value
    )


@pytest.mark.parametrize(
    "text",
    [
        "Over the twelve months 767 bodies came home to Ukraine, 102 of them on 20 December.",
        "In five months 767 soldiers came back to Ukraine, including 102 on 20 December.",
        "За двенадцать месяцев на Украину вернули 767 тел, из них 102 одним рейсом 20 декабря.",
        "За пять месяцев домой вернулись 767 военных, в том числе 102 - 20 декабря.",
        "За дванадцять місяців в Україну повернули 767 тіл, з них 102 одним рейсом 20 грудня.",
        "За п'ять місяців додому повернулися 767 військових, 102 з них - 20 грудня.",
        "Вернуть удалось только 767 детей - это за два с половиной года.",
        "Повернути вдалося лише 767 дітей - це за півтора року.",
        "Only 767 children have been brought back, and that in two and a half years.",
        "Домой за одиннадцать обменов вернулись 767 украинцев.",
        "Додому за одинадцять обмінів повернулися 767 українців.",
    ],
)
def test_the_whole_keeps_its_period(text: str) -> None:
    assert read(text, 767).scope == "total"


@pytest.mark.parametrize(
    "text",
    [
        "On 20 December 767 soldiers came back to Ukraine, 102 of them wounded.",
        "In the first swap in half a year 767 soldiers were freed.",
        "За шесть дней до обмена 767 военных вернулись домой.",
        "В первом за полгода обмене освободили 767 военных.",
        "У першому за пів року обміні звільнили 767 військових.",
        "Over the weekend 1,300 bodies came back, 767 of them on 20 December.",
    ],
)
def test_one_day_is_no_period(text: str) -> None:
    assert read(text, 767).scope == "single"


@pytest.mark.parametrize(
    "text",
    [
        "Баланс года: домой вернулись 4700 пленных, из них 500 - 24 августа.",
        "Баланс року: додому повернулися 4700 полонених, з них 500 - 24 серпня.",
        "The year's balance: 4,700 prisoners home, 500 of them on 24 August.",
    ],
)
def test_so_many_are_of_no_day(text: str) -> None:
    claim = {
        "scope": "total",
        "transfers": [{"category": "prisoners", "quantity": {"value": 4700}}],
    }
    found = check(
        Article(id="t", text=text, published=NEWS), [ExchangeRecord.model_validate(claim)]
    )
    assert not any(f.rule == "scope_agrees" for f in found.records[0].findings)


def test_a_year_may_be_told_with_a_day_of_a_part() -> None:
    text = "Over the twelve months 3,767 bodies went to Ukraine, 502 of them on 20 December."
    flow = {"category": "bodies", "from_party": "Russia", "to_party": "Ukraine"}
    claim = {"scope": "total", "transfers": [{**flow, "quantity": {"value": 3767}}]}
    found = check(
        Article(id="t", text=text, published=NEWS), [ExchangeRecord.model_validate(claim)]
    )
    assert not any(f.rule == "scope_agrees" for f in found.records[0].findings)
