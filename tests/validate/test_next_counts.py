"""Counts beside the statement of the next one, whose words are not theirs."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check


def _denied(text: str, category: str, value: int, to: str) -> bool:
    giver = "Ukraine" if to == "Russia" else "Russia"
    flow = {"category": category, "from_party": giver, "to_party": to}
    record: dict[str, Any] = {
        "kind": "exchange",
        "transfers": [{**flow, "quantity": {"value": value}}],
    }
    article = Article(id="t", text=text, published=date(2025, 5, 7))
    found = check(article, [record]).records[0].findings
    return any(each.rule == "direction_agrees" and each.severity == "error" for each in found)


@pytest.mark.parametrize(
    ("text", "category", "value"),
    [
        (
            "Домой приехали 40 пленных украинцев и ещё 31 раненый боец, в Россию уехали 46 солдат.",
            "wounded",
            31,
        ),
        (
            "Додому приїхали 40 полонених українців і ще 31 поранений, у Росію поїхали 46 бійців.",
            "wounded",
            31,
        ),
        (
            "Обмін забезпечив повернення 65 оборонців і 3 цивільних, причому росіян віддали 65.",
            "civilians",
            3,
        ),
    ],
)
def test_the_goal_of_the_next_count_is_not_of_this_one(
    text: str, category: str, value: int
) -> None:
    assert not _denied(text, category, value, "Ukraine")
    assert _denied(text, category, value, "Russia") or category == "civilians"


@pytest.mark.parametrize(
    "text",
    [
        "Russia's Defence Ministry put it at 108 prisoners, adding that it had got 110 of its own.",
        "Минобороны России сообщило о 108 пленных, уточнив, что своих получило 110.",
        "Міністерство оборони РФ заявило про 108 полонених, додавши, що своїх отримало 110.",
    ],
)
def test_what_a_teller_adds_tells_of_its_own_count(text: str) -> None:
    assert not _denied(text, "prisoners", 108, "Ukraine")
    assert _denied(text, "prisoners", 110, "Ukraine")
