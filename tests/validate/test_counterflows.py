"""The two ways of one swap bear each other out, and a turned one is still caught."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import Category, ExchangeRecord, Quantity, Transfer
from extractor.validate.check import check

MONDAY = date(2026, 3, 2)
ONE_HINT_FOR_TWO = [
    ("In that month Kyiv accepted 215 prisoners and parted with 55.", "prisoners", 215, 55),
    ("Ukraine was given 900 bodies last week and Russia 35.", "bodies", 900, 35),
    (
        "Минский получил 12 пленных, а Киев принял 215 пленных, расставшись с 55.",
        "prisoners",
        215,
        55,
    ),
    ("Украина приняла 900 тел погибших, расставшись с 35.", "bodies", 900, 35),
    ("Україні віддали 906 тіл полеглих, натомість узято 78.", "bodies", 906, 78),
    ("Україна прийняла 215 полонених, розлучившись із 55.", "prisoners", 215, 55),
]
UNNAMED_DEAD = [
    "The bodies of 1,212 fallen soldiers were handed to Ukraine. Only 27 Russians were "
    "surrendered to Russia in exchange.",
    "Украине передали тела 1212 погибших. Россия приняла взамен 27 своих военных.",
    "Україні передали тіла 1212 полеглих. Росія прийняла навзаєм 27 своїх військових.",
]


def swap(category: Category, there: int, back: int, *, turned: bool = False) -> ExchangeRecord:
    first, second = ("Ukraine", "Russia") if turned else ("Russia", "Ukraine")
    return ExchangeRecord(
        transfers=[
            flow(category, first, second, there),
            flow(category, second, first, back),
        ]
    )


def flow(category: Category, giver: str, taker: str, count: int) -> Transfer:
    quantity = Quantity(value=count)
    return Transfer(category=category, from_party=giver, to_party=taker, quantity=quantity)


def told(text: str, record: ExchangeRecord) -> tuple[str, set[str]]:
    result = check(Article(id="t", text=text, published=MONDAY), [record])
    only = result.records[0]
    return only.verdict, {item.rule for item in only.findings if item.severity == "error"}


@pytest.mark.parametrize(("text", "category", "there", "back"), ONE_HINT_FOR_TWO)
def test_words_for_one_way_do_not_deny_the_other(
    text: str, category: Category, there: int, back: int
) -> None:
    assert "direction_agrees" not in told(text, swap(category, there, back))[1]
    assert "direction_agrees" in told(text, swap(category, there, back, turned=True))[1]


@pytest.mark.parametrize("text", UNNAMED_DEAD)
def test_who_goes_back_for_bodies_is_dead(text: str) -> None:
    assert told(text, swap("bodies", 1212, 27))[0] == "verified"
    assert "noun_fits" in told(text, swap("prisoners", 1212, 27))[1]
