"""Days of another event: chronicles, steps from a day, and what has not been since."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.validate.check import check

FRIDAY = date(2026, 3, 6)


def is_verified(text: str, value: int, day: str) -> bool:
    ends = {"from_party": "Russia", "to_party": "Ukraine"}
    when = {"start": f"2026-{day}", "end": f"2026-{day}", "precision": "day", "basis": "explicit"}
    transfer = {"category": "prisoners", **ends, "quantity": {"value": value}}
    record = {"kind": "exchange", "transfers": [transfer], "when": when}
    [checked] = check(Article(id="t", text=text, published=FRIDAY), [record]).records
    return checked.verdict == "verified"


CHRONICLES = (
    "Chronicle\n\nMarch 2: The exchange gets going. Each side lets go of 200 soldiers.\n\n"
    "March 4: The next stage is held. Russia hands over 90 prisoners.\n\n"
    "March 5: Moscow returns 1,000 bodies.",
    "Хроника\n\n2 марта: обмен начался. Каждая сторона освободила 200 военных.\n\n"
    "4 марта: следующий этап. Россия передала 90 пленных.\n\n5 марта: Москва вернула 1000 тел.",
    "Хроніка\n\n2 березня: обмін розпочався. Кожна сторона звільнила 200 військових.\n\n"
    "4 березня: наступний етап. Росія передала 90 полонених.\n\n5 березня: Москва повернула"
    " 1000 тіл.",
)


@pytest.mark.parametrize("text", CHRONICLES)
def test_all_of_an_entry_is_of_the_day_that_heads_it(text: str) -> None:
    assert is_verified(text, 200, "03-02")
    assert is_verified(text, 90, "03-04")
    assert not is_verified(text, 200, "03-04")
    assert not is_verified(text, 90, "03-05")


STEPS = (
    "Envoys met in Abu Dhabi on Tuesday. A day later Russia released 64 Ukrainian prisoners.",
    "Посланники встретились в Абу-Даби во вторник. Днём позже Россия освободила 64 украинских"
    " пленных.",
    "Посланці зустрілися в Абу-Дабі у вівторок. Наступного дня Росія звільнила 64 українських"
    " полонених.",
)


@pytest.mark.parametrize("text", STEPS)
def test_a_step_leads_to_one_day(text: str) -> None:
    assert is_verified(text, 64, "03-04")
    assert not is_verified(text, 64, "03-03")


SINCE = (
    "No swap has been held since 2 March, when each side released 85 prisoners. On Thursday, envoys"
    " met in Geneva.",
    "Обменов не было со 2 марта, когда стороны отпустили по 85 пленных. В четверг посланники"
    " встретились в Женеве.",
    "Обмінів не було з 2 березня, коли сторони відпустили по 85 полонених. У четвер посланці"
    " зустрілися в Женеві.",
)


@pytest.mark.parametrize("text", SINCE)
def test_what_has_not_been_since_was_then(text: str) -> None:
    assert is_verified(text, 85, "03-02")
    assert not is_verified(text, 85, "03-05")


LATER_WORDS = (
    "The swap took place on Wednesday. On Thursday, Kyiv said that 150 Ukrainian prisoners had"
    " come home.",
    "Обмен прошёл в среду. В четверг в Киеве сообщили, что домой вернулись 150 украинских пленных.",
    "Обмін відбувся в середу. У четвер у Києві повідомили, що додому повернулися 150 українських"
    " полонених.",
    "Two buses crossed the border on Wednesday evening. By Thursday morning the 150 freed Ukrainian"
    " prisoners were in hospital.",
    "Those who came home on Wednesday, 150 Ukrainian prisoners, met the president on Thursday.",
    "Вернувшиеся в среду 150 украинских пленных встретились в четверг с президентом.",
    "Звільнені в середу 150 українських полонених зустрілися в четвер із президентом.",
)


@pytest.mark.parametrize("text", LATER_WORDS)
def test_the_day_of_later_words_refutes_nothing(text: str) -> None:
    assert is_verified(text, 150, "03-04")
