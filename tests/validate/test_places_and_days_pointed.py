"""Places and days told by pointing back: reunions, the same house, buses, days of what began."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

FRIDAY = date(2026, 3, 6)
_WAYS = {"category": "children", "from_party": "Russia", "to_party": "Ukraine"}


def _faults(text: str, value: int, category: str, **more: Any) -> set[str]:
    transfer = {**_WAYS, "category": category, "quantity": {"value": value}}
    record = {"kind": "exchange", "transfers": [transfer], **more}
    [checked] = check(Article(id="t", text=text, published=FRIDAY), [record]).records
    return {f.rule for f in checked.findings if f.severity != "info"}


@pytest.mark.parametrize(
    ("text", "value", "category"),
    [
        (
            "Five children came from Russia to their mothers in Ukraine."
            " The reunion took place in Belarus.",
            5,
            "children",
        ),
        (
            "Пятеро детей вернулись из России к родным в Украину. Самой младшей четыре года."
            " Встреча прошла на территории Белоруссии.",
            5,
            "children",
        ),
        (
            "П'ятеро дітей повернулися з Росії до рідних в Україну."
            " Зустріч відбулася на території Білорусі.",
            5,
            "children",
        ),
        (
            "Lubinets and Moskalkova sat down in a guesthouse in Belarus over lists."
            " After lunch a bus pulled up at the same guesthouse with 11 Ukrainian civilians,"
            " and the Russians let them out.",
            11,
            "civilians",
        ),
        (
            "Лубинец и Москалькова сели за стол в гостинице в Белоруссии."
            " Потом у той же гостиницы из автобуса вышли 11 украинских гражданских,"
            " их отпустила Россия.",
            11,
            "civilians",
        ),
        (
            "Росія відпустила 11 українських цивільних; автобуси розвернулися на території"
            " Білорусі.",
            11,
            "civilians",
        ),
        (
            "Россия отпустила 11 украинских гражданских; автобусы развернулись на территории"
            " Белоруссии.",
            11,
            "civilians",
        ),
    ],
)
def test_where_people_were_handed_over_is_no_town_of_talks(
    text: str, value: int, category: str
) -> None:
    assert "place_of_event" not in _faults(text, value, category, location="Belarus")


@pytest.mark.parametrize(
    "text",
    [
        "Five children came from Russia to their mothers in Ukraine. Lubinets and Moskalkova"
        " agreed on it. The meeting took place in Belarus.",
        "Пятеро детей вернулись из России к родным. Переговоры вели омбудсмены."
        " Встреча прошла в Белоруссии.",
        "П'ятеро дітей повернулися з Росії до рідних. Омбудсмени вели переговори."
        " Зустріч відбулася в Білорусі.",
    ],
)
def test_a_meeting_of_those_who_agreed_on_it_is_none(text: str) -> None:
    assert "place_of_event" in _faults(text, 5, "children", location="Belarus")


@pytest.mark.parametrize(
    ("text", "place", "grounded"),
    [
        ("У порту Самсун Росія передала дев'ятьох цивільних.", "Samsun", True),
        ("В порту Самсуна Россия передала девять гражданских.", "Samsun", True),
        ("В порту Самсуна Россия передала девять гражданских.", "Sinop", False),
    ],
)
def test_a_place_may_be_named_in_other_letters(text: str, place: str, grounded: bool) -> None:
    found = _faults(text, 9, "civilians", location=place)
    assert ("place_grounded" not in found) == grounded


@pytest.mark.parametrize(
    "text",
    [
        "The second day is over: Russia sent home 146 prisoners. It began yesterday with 175.",
        "Второй день позади, Россия отпустила 146 пленных. Начали вчера со 175.",
        "Другий день позаду, Росія відпустила 146 полонених. Розпочали вчора зі 175.",
    ],
)
def test_the_second_day_of_what_began_yesterday_is_today(text: str) -> None:
    when = {"start": "2026-03-06", "end": "2026-03-06", "precision": "day"}
    late = {"start": "2026-03-08", "end": "2026-03-08", "precision": "day"}
    assert "date_grounded" not in _faults(text, 146, "prisoners", when=when)
    assert "date_grounded" in _faults(text, 146, "prisoners", when=late)


@pytest.mark.parametrize(
    "text",
    [
        "In 2022 it was only talk in May, yet by mid-June of that year Russia had freed"
        " 40 prisoners.",
        "В мае 2022 года всё стояло, но к середине июня того же года Россия вернула 40 пленных.",
        "У травні 2022 року все стояло, але до середини червня того ж року Росія повернула"
        " 40 полонених.",
    ],
)
def test_what_was_done_by_a_time_is_of_that_time(text: str) -> None:
    when = {"start": "2022-06-10", "end": "2022-06-20", "precision": "unknown"}
    assert not {"date_grounded", "date_of_event"} & _faults(text, 40, "prisoners", when=when)
