"""Counts nobody claims are reported, be they read by the rules or not; other numbers are not."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.validate.check import check


def orphans(text: str) -> list[str]:
    result = check(Article(id="a", text=text, published=date(2026, 2, 27)), [])
    return [f.span.text for f in result.findings if f.rule == "orphan" and f.span is not None]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("In the other direction went 32 sets of remains.", "32"),
        ("By his tally, 20 thousand bodies have gone there so far.", "20 thousand"),
        ("У зворотному напрямку поїхало 32 тіла.", "32"),
        ("Загалом, за підрахунками відомства, 5800 полонених.", "5800"),
        ("Всего, по подсчётам ведомства, 5800 пленных.", "5800"),
        ("В обратном направлении уехало 41 тело.", "41"),
    ],
)
def test_a_count_that_no_rule_reads_is_reported(text: str, number: str) -> None:
    assert any(number in words for words in orphans(text))


@pytest.mark.parametrize(
    "text",
    [
        "The envoy handed over a list of 339 children.",
        "Ukraine is still holding 12 civilians.",
        "Rescuers pulled nine bodies from the rubble, then returned home.",
        "The convoy returned along 40 streets.",
        "Украинская сторона передала список из 339 детей.",
        "Україна передала перелік із 339 дітей.",
        "Колонна вернулась через 12 улиц.",
        "Додому колона їхала крізь 12 сіл.",
    ],
)
def test_other_numbers_are_not(text: str) -> None:
    assert orphans(text) == []
