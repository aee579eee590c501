"""What a record may not claim: a count told of others, of another kind, or for another record."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check


def record(*flows: tuple[str, int, str], day: str = "2026-03-12") -> dict[str, Any]:
    """A record of flows, each a category, a count and the side that receives."""
    other = {"Ukraine": "Russia", "Russia": "Ukraine"}
    return {
        "kind": "exchange",
        "when": {"start": day, "end": day, "precision": "day"},
        "transfers": [
            {
                "category": category,
                "from_party": other[to],
                "to_party": to,
                "quantity": {"value": count},
            }
            for category, count, to in flows
        ],
    }


def verdicts(text: str, *records: dict[str, Any]) -> list[str]:
    article = Article(text=text, published=date(2026, 3, 12))
    return [item.verdict for item in check(article, list(records)).records]


@pytest.mark.parametrize(
    "text",
    [
        "Russia gave Ukraine 300 bodies on Thursday and received 41 in return.",
        "Россия в четверг передала Украине 300 тел и получила взамен 41.",
        "Росія у четвер передала Україні 300 тіл і отримала натомість 41.",
    ],
)
def test_a_count_without_a_noun_counts_what_the_one_before_does(text: str) -> None:
    right = record(("bodies", 300, "Ukraine"), ("bodies", 41, "Russia"))
    wrong = record(("bodies", 300, "Ukraine"), ("prisoners", 41, "Russia"))
    assert verdicts(text, right) == ["verified"]
    assert verdicts(text, wrong) != ["verified"]


def test_nouns_with_numbers_of_their_own_are_not_mixed() -> None:
    text = "Each side freed 270 soldiers and 120 civilians on Thursday."
    wrong = record(("prisoners", 120, "Ukraine"), ("prisoners", 120, "Russia"))
    assert verdicts(text, wrong) != ["verified"]


def test_a_count_told_once_is_one_records() -> None:
    text = (
        "On Thursday Ukraine received the bodies of 526 soldiers. Kyiv brought 526 bodies home."
        " On March 3 Russia gave it 480 bodies."
    )
    first, second = record(("bodies", 526, "Ukraine")), record(("bodies", 480, "Ukraine"))
    second["when"] = {"start": "2026-03-03", "end": "2026-03-03", "precision": "day"}
    stolen = record(("bodies", 526, "Ukraine"), day="2026-03-03")
    assert verdicts(text, first, second) == ["verified", "verified"]
    assert verdicts(text, first, stolen)[1] != "verified"


def test_one_count_is_not_two_kinds_of_people() -> None:
    text = "On Thursday 155 soldiers and eight civilians came home to Ukraine from captivity."
    wrong = record(("prisoners", 8, "Ukraine"), ("civilians", 8, "Ukraine"))
    assert verdicts(text, wrong) != ["verified"]
