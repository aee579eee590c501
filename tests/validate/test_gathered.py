"""What is over is a total only where words say that it came together."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord
from extractor.validate.check import check

MONDAY = date(2026, 3, 9)


def rules(text: str, scope: str, value: int, when: date | None = None) -> set[str]:
    """Check one flow to Ukraine, and name the rules that object."""
    flow: dict[str, Any] = {
        "category": "prisoners",
        "from_party": "Russia",
        "to_party": "Ukraine",
        "quantity": {"value": value, "bound": "exact"},
    }
    moment = {"start": when, "end": when, "precision": "day"} if when else {}
    told = ExchangeRecord.model_validate(
        {"scope": scope, "status": "completed", "transfers": [flow], "when": moment}
    )
    result = check(Article(id="t", text=text, published=MONDAY), [told])
    return {finding.rule for finding in result.records[0].findings}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bodies came later. Russia has freed another 64 Ukrainian prisoners.", 64),
        ("Из российского плена на Украину вернулись 64 бойца.", 64),
        ("З російського полону в Україну повернулися 64 захисники.", 64),
    ],
)
def test_a_total_needs_its_words(text: str, value: int) -> None:
    assert "scope_agrees" in rules(text, "total", value)
    assert "scope_agrees" not in rules(text, "single", value)


@pytest.mark.parametrize(
    "text",
    [
        "How many prisoners has Ukraine got back in total?\n3,672.",
        "Ukraine has freed 3,672 prisoners from Russian captivity.",
        "Из российского плена на Украину вернулись 3672 бойца.",
        "З російського полону в Україну повернулися 3672 захисники.",
    ],
)
def test_no_handover_is_as_large_as_that(text: str) -> None:
    assert "scope_agrees" not in rules(text, "total", 3672)


def test_no_day_gathers_a_total() -> None:
    text = "On Friday, March 6, Russia released 64 Ukrainian prisoners in all."
    friday = date(2026, 3, 6)
    assert "scope_agrees" in rules(text, "total", 64, friday)
    assert "scope_agrees" not in rules(text, "single", 64, friday)
