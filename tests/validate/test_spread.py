"""Scope and status by constructions: counts spread over days, parts of a tally, set exchanges."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord
from extractor.validate.check import check

RULES = {"scope_agrees", "status_agrees"}
OTHER = {"single": "total", "total": "single"}


def found(text: str, published: date, **record: object) -> set[str]:
    value, category = record.pop("value"), record.pop("category", "prisoners")
    transfer = {
        "category": category,
        "from_party": "Russia",
        "to_party": "Ukraine",
        "quantity": {"value": value},
    }
    made = ExchangeRecord.model_validate({"transfers": [transfer], **record})
    result = check(Article(text=text, id="a", published=published), [made])
    return {finding.rule for finding in result.records[0].findings} & RULES


JULY = {"start": "2025-06-01", "end": "2025-06-30"}
SCOPES = [
    ("In June, in a series of repatriations, Russia returned 6,057 bodies.", 6057, "total", JULY),
    ("У червні шістьма етапами Росія передала Україні 6057 тіл.", 6057, "total", JULY),
    ("В июне шестью этапами Россия передала Украине 6057 тел.", 6057, "total", JULY),
    ("Украине в общей сложности переданы тела 6060 погибших.", 6060, "total", {}),
    (
        "Всего за два дня, считая вчерашних 49, из российского плена удалось вытащить 152 бойцов.",
        *(152, "total", {"start": "2025-07-17", "end": "2025-07-18"}),
    ),
    (
        "Загалом за два дні, разом із вчорашніми 49, з російського полону витягли 152 бійців.",
        *(152, "total", {"start": "2025-07-17", "end": "2025-07-18"}),
    ),
    (
        "Russia freed 90 Ukrainian soldiers yesterday. Together with these 90, some 3,300 captives "
        "have come home since the invasion.",
        *(90, "single", {"start": "2025-07-17", "end": "2025-07-17", "precision": "day"}),
    ),
    (
        "Обміну не було два тижні, відколи 4 липня з Росії додому прибуло 185 військових.",
        *(185, "single", {"start": "2025-07-04", "end": "2025-07-04", "precision": "day"}),
    ),
    (
        "Russia freed 300 prisoners on Thursday and 200 today: such was the two-day exchange.",
        *(300, "single", {"start": "2025-07-17", "end": "2025-07-17", "precision": "day"}),
    ),
]


@pytest.mark.parametrize(("text", "value", "scope", "when"), SCOPES)
def test_a_count_is_spread_over_days_or_is_one_of_them(text, value, scope, when):
    category = "prisoners" if value < 1000 else "bodies"
    told = {"value": value, "category": category, "when": when}
    day = date(2025, 7, 18)
    assert found(text, day, scope=scope, **told) == set()
    assert found(text, day, scope=OTHER[scope], **told) == {"scope_agrees"}


@pytest.mark.parametrize(
    "text",
    [
        "The two spoke of an exchange planned for 19 March: 175 prisoners from each side.",
        "Он сообщил об обмене, намеченном на 19 марта: по 175 пленных с каждой стороны.",
        "Він повідомив про обмін, запланований на 19 березня: по 175 полонених з кожного боку.",
    ],
)
def test_what_is_set_for_a_day_is_not_done(text):
    when = {"start": "2025-03-19", "end": "2025-03-19", "precision": "day"}
    day = date(2025, 3, 19)
    assert found(text, day, value=175, status="planned", when=when) == set()
    assert found(text, day, value=175, status="completed", when=when) == {"status_agrees"}


@pytest.mark.parametrize(
    "text",
    [
        "Seven children will be reunited with their kin. The transfer of the group from Russia to "
        "Ukraine took place on Tuesday.",
        "Семеро детей воссоединятся с близкими. Переезд всей группы из России на Украину состоялся "
        "во вторник.",
        "Семеро дітей возз'єднаються з рідними. Переїзд усієї групи з Росії в Україну відбувся у "
        "вівторок.",
    ],
)
def test_a_plan_whose_journey_took_place_is_done(text):
    assert found(text, date(2025, 4, 16), value=7, category="children", status="completed") == set()


def test_a_delay_that_left_an_exchange_alone_puts_nothing_off():
    text = (
        "A meeting of the teams in Miami has been pushed back. The delay did not touch Thursday's "
        "exchange: Russia drove 200 captured soldiers home."
    )
    assert found(text, date(2026, 3, 6), value=200, status="completed") == set()
