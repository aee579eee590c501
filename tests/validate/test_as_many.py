"""As many the other way in any case, a speaker's country, and counts that stand for people."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord, Quantity, Transfer, When
from extractor.validate.check import check

NEWS = date(2025, 10, 24)
OF = {"U": ("Russia", "Ukraine"), "R": ("Ukraine", "Russia")}


def record(
    category: str, *flows: tuple[str, int], scope: str = "single", day: date | None = None
) -> ExchangeRecord:
    transfers = [
        Transfer(
            category=category, from_party=OF[to][0], to_party=OF[to][1], quantity=Quantity(value=n)
        )
        for to, n in flows
    ]
    when = When(start=day, end=day, precision="day") if day else When()
    return ExchangeRecord(transfers=transfers, when=when, scope=scope, status="completed")


def rules(text: str, *records: ExchangeRecord) -> list[set[str]]:
    result = check(Article(id="a", text=text, published=NEWS), list(records))
    return [{f.rule for f in r.findings if f.severity != "info"} for r in result.records]


@pytest.mark.parametrize(
    "text",
    [
        "Украинскую сторону покинули 45 российских солдат. Ровно стольких же увезли автобусы в"
        " обратном направлении.",
        "В субботу освободили 45 пленных с одной стороны и стольких же с другой.",
        "Росія звільнила 45 українських полонених. Стількох же росіян відпустив Київ.",
        "Half of those freed, 45, were Russian conscripts who had surrendered. The 45 Ukrainians"
        " released by Russia were soldiers and border guards.",
    ],
)
def test_as_many_went_the_other_way(text: str) -> None:
    assert rules(text, record("prisoners", ("R", 45), ("U", 45))) == [set()]


@pytest.mark.parametrize(
    "text",
    [
        "Россия вернула 45 украинских пленных. Сколько россиян освободил Киев, не говорят.",
        "Росія звільнила 45 українських полонених. Скільки росіян відпустив Київ, не кажуть.",
        "Russia released 45 Ukrainian captives. Kyiv has not said how many Russians it let go.",
    ],
)
def test_one_way_is_not_both(text: str) -> None:
    assert rules(text, record("prisoners", ("U", 45), ("R", 45))) != [set()]


COUNTRY = [
    "Kyiv recovered the remains of 212 soldiers; a Russian lawmaker said that his country had"
    " received 45 bodies.",
    "Киев получил тела 212 солдат. Российский депутат сообщил, что его страна получила 45 тел.",
    "Київ отримав тіла 212 солдатів. Російський депутат повідомив, що його країна отримала 45 тіл.",
]


@pytest.mark.parametrize("text", COUNTRY)
def test_his_country_is_the_speakers(text: str) -> None:
    assert rules(text, record("bodies", ("U", 212), ("R", 45))) == [set()]
    assert rules(text, record("bodies", ("R", 212), ("U", 45))) != [set()]


@pytest.mark.parametrize(
    "text",
    [
        "The list has reached 6057. Exactly so many bodies Ukraine has received in all.",
        "Рахунок сягнув 6057. Саме стільки тіл загалом отримала Україна.",
        "Счёт дошёл до 6057. Именно столько тел в целом получила Украина.",
    ],
)
def test_the_next_sentence_says_what_is_counted(text: str) -> None:
    assert "noun_fits" not in rules(text, record("bodies", ("U", 6057), scope="total"))[0]
    assert "noun_fits" in rules(text, record("children", ("U", 6057), scope="total"))[0]


def test_over_is_a_part_of_the_verb() -> None:
    text = (
        "The bodies of 501 soldiers were brought back to Ukraine, the headquarters said. A Russian"
        " lawmaker said that Moscow had been handed over 89."
    )
    assert "noun_fits" not in rules(text, record("bodies", ("U", 501), ("R", 89)))[0]


@pytest.mark.parametrize(
    "text",
    [
        "Six children were handed over to Ukraine on Wednesday, officials said. The ombudsman spoke"
        " of a hard journey. He confirmed the return of the six. In October last year four children"
        " were returned to Ukraine.",
        "У середу в Україну повернули шістьох дітей, кажуть посадовці. Дорога була важка. Омбудсман"
        " підтвердив повернення шістьох дітей. У жовтні торік Україні повернули чотирьох дітей.",
    ],
)
def test_a_later_sentence_tells_no_other_event(text: str) -> None:
    now = record("children", ("U", 6), day=date(2025, 10, 22))
    before = record("children", ("U", 6), day=date(2024, 10, 15))
    assert rules(text, now, before) != [set(), set()]
