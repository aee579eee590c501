"""What is counted where the noun is elided, where one or nobody is told, in the three languages."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import Category, ExchangeRecord, Quantity, Transfer
from extractor.validate.check import check

R, U = "Russia", "Ukraine"
Told = tuple[Category, str, int | None]


def _verdict(text: str, *flows: Told) -> str:
    transfers = [
        Transfer(
            category=category,
            from_party=giver,
            to_party=U if giver == R else R,
            quantity=Quantity(bound="undisclosed")
            if value is None
            else Quantity(bound="exact", value=value),
        )
        for category, giver, value in flows
    ]
    article = Article(id="x", text=text, published=date(2025, 6, 20))
    record = ExchangeRecord(transfers=transfers, status="completed", scope="single")
    return check(article, [record]).records[0].verdict


RIGHT: list[tuple[str, list[Told]]] = [
    (
        "Змучені, усміхнені. Ці сорок четверо повернулися з російського полону.",
        [("prisoners", R, 44)],
    ),
    ("Ровно сорок наших! Из украинского плена их вернули в понедельник.", [("prisoners", U, 40)]),
    (
        "Russia handed Ukraine the bodies of the fallen. These 400 arrived in trucks.",
        [("bodies", R, 400)],
    ),
    ("Обмен пленными: 35 к 35.", [("prisoners", R, 35), ("prisoners", U, 35)]),
    (
        "Sixty Ukrainian prisoners came home from Russia on Monday and a further 80 a day later.",
        [("prisoners", R, 80)],
    ),
    ("A Ukrainian teenager was brought home from Russia on Sunday.", [("children", R, 1)]),
    ("З Росії в Україну повернули 9-річну дівчинку.", [("children", R, 1)]),
    ("Россия передала Украине тело журналистки.", [("bodies", R, 1)]),
    (
        "Россия передала Украине 400 тел. Российских тел в этот раз не было.",
        [("bodies", R, 400), ("bodies", U, 0)],
    ),
    (
        "Russia gave Ukraine 400 bodies and left empty-handed.",
        [("bodies", R, 400), ("bodies", U, 0)],
    ),
    (
        "Автобуси зі звільненими з російського полону приїхали додому. Числа не розголошують.",
        [("prisoners", R, None)],
    ),
]
WRONG: list[tuple[str, list[Told]]] = [
    ("A Ukrainian teenager was brought home from Russia on Sunday.", [("children", U, 1)]),
    ("З Росії в Україну повернули 9-річну дівчинку.", [("bodies", R, 1)]),
    ("Россия вернула Украине каждого ребёнка из списка.", [("children", R, 1)]),
    (
        "Россия передала Украине 400 тел. Комментариев из Киева пока нет.",
        [("bodies", R, 400), ("bodies", U, 0)],
    ),
    (
        "Росія передала Україні 400 тіл. Скільки тіл отримала російська сторона, не кажуть.",
        [("bodies", R, 400), ("bodies", U, 0)],
    ),
    (
        "По 300 пленных вернулись с обеих сторон в пятницу, в четверг — по двести.",
        [("prisoners", R, 200), ("prisoners", U, 300)],
    ),
]


@pytest.mark.parametrize(("text", "flows"), RIGHT)
def test_what_is_right_stays_verified(text: str, flows: list[Told]) -> None:
    assert _verdict(text, *flows) == "verified"


@pytest.mark.parametrize(("text", "flows"), WRONG)
def test_what_is_wrong_is_caught(text: str, flows: list[Told]) -> None:
    assert _verdict(text, *flows) != "verified"
