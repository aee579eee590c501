"""One number of two days, and two sides' numbers of one: what may share a mention, what may not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

DAY, BEFORE = "2025-09-18", "2025-09-02"


def record(
    *flows: tuple[str, int, str], day: str = "", claimants: tuple[tuple[str, str], ...] = ()
) -> dict[str, Any]:
    """A record of flows, each a category, a count and the side that receives."""
    other = {"Ukraine": "Russia", "Russia": "Ukraine"}
    found: dict[str, Any] = {
        "kind": "exchange",
        "transfers": [
            {
                "category": category,
                "from_party": other[to],
                "to_party": to,
                "quantity": {"value": count},
            }
            for category, count, to in flows
        ],
        "attributions": [
            {"speaker": name, "side": side, "act": "announced"} for name, side in claimants
        ],
    }
    if day:
        found["when"] = {"start": day, "end": day, "precision": "day"}
    return found


def verdicts(text: str, *records: dict[str, Any]) -> set[str]:
    article = Article(text=text, published=date(2025, 9, 19))
    return {item.verdict for item in check(article, list(records)).records}


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday Russia returned 350 fallen soldiers to Ukraine, as it had on September 2.",
        "On Thursday Russia sent Ukraine 350 bodies. The load of September 2 was the same in size.",
        "On both days, September 2 and Thursday, Russia returned 350 bodies to Ukraine.",
        "В четверг Россия передала Украине 350 тел. Такая же цифра была и 2 сентября.",
        "В четверг Россия передала Украине тела 350 военных — столько, сколько и 2 сентября.",
        "И 2 сентября, и в четверг Россия передавала Украине по 350 тел.",
        "У четвер Росія передала Україні 350 тіл. 2 вересня число було тим самим.",
        "У четвер Росія передала Україні тіла 350 військових, як і 2 вересня.",
    ],
)
def test_a_day_that_is_likened_to_another_has_its_number(text: str) -> None:
    flow = ("bodies", 350, "Ukraine")
    assert verdicts(text, record(flow, day=DAY), record(flow, day=BEFORE)) == {"verified"}


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday Russia returned 350 bodies to Ukraine. On September 2 it returned 117.",
        "On Thursday Russia returned 350 bodies to Ukraine. They came by the same road on"
        " September 2.",
        "В четверг Россия передала Украине 350 тел. Как сообщили 2 сентября, опознание идёт.",
        "У четвер Росія передала Україні 350 тіл, а 2 вересня — 117.",
    ],
)
def test_a_day_that_is_merely_named_has_no_number_of_another(text: str) -> None:
    flow = ("bodies", 350, "Ukraine")
    assert verdicts(text, record(flow, day=DAY), record(flow, day=BEFORE)) != {"verified"}


SIDES = {
    "en": (("Zelensky", "Ukraine"), ("Russian Defence Ministry", "Russia")),
    "ru": (("Зеленский", "Ukraine"), ("Минобороны России", "Russia")),
    "uk": (("Зеленський", "Ukraine"), ("Міноборони Росії", "Russia")),
}
RIVAL = [
    (
        "en",
        "On Thursday 189 Ukrainian prisoners came home, Zelensky said. The Russian Defence Ministry"
        " counted 150 freed from each side.",
    ),
    (
        "ru",
        "В четверг домой вернулись 189 украинских пленных, сообщил Зеленский. Минобороны России"
        " насчитало по 150 человек с каждой стороны.",
    ),
    (
        "uk",
        "У четвер додому повернулися 189 українських полонених, повідомив Зеленський. Міноборони"
        " Росії говорить про 150 своїх і про 150 переданих українців.",
    ),
]


@pytest.mark.parametrize(("language", "text"), RIVAL)
def test_a_figure_that_one_side_gives_for_both_ways_is_a_rival_claim(
    language: str, text: str
) -> None:
    flows = ("prisoners", 189, "Ukraine"), ("prisoners", 150, "Russia")
    ours, theirs = SIDES[language]
    first = record(*flows, day=DAY, claimants=(ours,))
    second = record(("prisoners", 150, "Ukraine"), day=DAY, claimants=(theirs,))
    assert verdicts(text, first, second) == {"verified"}
    merged = record(*flows, day=DAY, claimants=(ours, theirs))
    assert verdicts(text, merged) != {"verified"}
