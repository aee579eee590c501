"""What is counted, by the words around: bare replies, citizens, officials, kept numbers, titles."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor import Article, check

OTHER = {"Russia": "Ukraine", "Ukraine": "Russia"}


def flow(category: str, to: str, **quantity: Any) -> dict[str, Any]:
    ends = {"from_party": OTHER[to], "to_party": to}
    return {"category": category, **ends, "quantity": quantity}


def verdict_on(text: str, *transfers: dict[str, Any], **fields: Any) -> str:
    article = Article(text=text, id="note", published=date(2025, 6, 20))
    record = {"kind": "exchange", "transfers": list(transfers), **fields}
    return check(article, [record]).records[0].verdict


BARE_REPLIES = [
    "Captives were swapped in May. On Thursday Russia transferred the remains of 700 people to"
    " Ukraine. Russia received 31 in exchange.",
    "В мае обменяли пленных. В четверг Россия передала Украине тела 700 человек."
    " Российская сторона получила 31.",
    "У травні обміняли полонених. У четвер Росія передала Україні тіла 700 людей."
    " Російська сторона отримала 31.",
]


@pytest.mark.parametrize("text", BARE_REPLIES)
def test_a_bare_reply_to_bodies_counts_bodies(text: str) -> None:
    assert verdict_on(text, flow("bodies", "Russia", value=31)) == "verified"
    assert verdict_on(text, flow("prisoners", "Russia", value=31)) != "verified"


CITIZENS = [
    "Ukraine has brought home 350 of its citizens in prisoner exchanges.",
    "Прошёл обмен пленными. Украина вернула 350 своих граждан.",
    "Відбувся обмін полоненими. Україна повернула 350 своїх громадян.",
]


@pytest.mark.parametrize("text", CITIZENS)
def test_citizens_of_a_swap_of_prisoners_are_no_civilians(text: str) -> None:
    assert verdict_on(text, flow("civilians", "Ukraine", value=350)) != "verified"


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine recovered a hundred servicemen and the deputy mayor of Enerhodar on Thursday.",
        "Украине вернули сто военных и заместителя мэра Энергодара.",
        "Україні повернули сто військових і священника з Бердянська.",
    ],
)
def test_an_official_beside_counted_soldiers_is_one(text: str) -> None:
    soldiers = flow("prisoners", "Ukraine", value=100)
    assert verdict_on(text, soldiers, flow("civilians", "Ukraine", value=1)) == "verified"


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine recovered a hundred servicemen, and the mayor of Lviv met them.",
        "Украина вернула сто военных, их встретил мэр Львова.",
        "Україна повернула сто військових, їх зустрів мер Львова.",
    ],
)
def test_who_meets_them_is_none_of_them(text: str) -> None:
    soldiers = flow("prisoners", "Ukraine", value=100)
    assert verdict_on(text, soldiers, flow("civilians", "Ukraine", value=1)) != "verified"


KEPT_LIVING = [
    "Russia freed 106 soldiers on Thursday. Kyiv would not disclose how many Russians had been"
    " released in return. Two bodies were sent to Ukraine, too.",
    "На свободу вышли 12 украинцев. Сколько россиян освободили взамен, Киев не раскрыл."
    " В тот же день Украина получила тела погибших.",
    "На волю вийшли 12 українців. Скількох росіян звільнили натомість, Київ не розкрив."
    " Того ж дня Україна отримала тіла загиблих.",
]


@pytest.mark.parametrize("text", KEPT_LIVING)
def test_a_kept_number_of_the_freed_is_none_of_bodies(text: str) -> None:
    assert verdict_on(text, flow("prisoners", "Russia", bound="undisclosed")) == "verified"
    assert verdict_on(text, flow("bodies", "Russia", bound="undisclosed")) != "verified"


KEPT_DEAD = [
    "Russia returned 500 bodies. Nobody said how many Russians were given up. Prisoners came"
    " home in May.",
    "Россия передала 500 тел. Сколько получила она сама, не раскрывается. Обмены пленными"
    " в мае замерли.",
    "Росія передала 500 тіл. Скільки отримала вона сама, не розголошують. Обміни полоненими"
    " в травні завмерли.",
]


@pytest.mark.parametrize("text", KEPT_DEAD)
def test_a_kept_number_of_the_dead_is_none_of_prisoners(text: str) -> None:
    assert verdict_on(text, flow("bodies", "Russia", bound="undisclosed")) == "verified"
    assert verdict_on(text, flow("prisoners", "Russia", bound="undisclosed")) != "verified"


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Nine elderly residents of the Kursk region went home to Russia.", "civilians"),
        ("Nine teenage brothers were returned to Russia by Ukraine.", "children"),
        ("Украина вернула России девять братьев-подростков.", "children"),
        ("Україна повернула Росії дев'ятьох братів-підлітків.", "children"),
    ],
)
def test_an_adjective_is_no_noun_of_people(text: str, category: str) -> None:
    assert verdict_on(text, flow(category, "Russia", value=9)) == "verified"
    assert verdict_on(text, flow("prisoners", "Russia", value=9)) != "verified"


@pytest.mark.parametrize(
    "text",
    [
        "The sides agreed to return up to 6,000 bodies each. A swap of 500 for 500 begins on"
        " Saturday.",
        "Стороны договорились вернуть до 6000 тел. В субботу начнётся обмен 500 на 500.",
        "Сторони домовилися повернути до 6000 тіл. У суботу розпочнеться обмін 500 на 500.",
    ],
)
def test_an_even_swap_may_be_one_of_prisoners(text: str) -> None:
    both = [flow("prisoners", to, value=500, derivation="each_side") for to in OTHER]
    assert verdict_on(text, *both, status="planned") == "verified"
