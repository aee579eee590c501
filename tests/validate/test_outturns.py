"""What came of a plan: told by its outturn, by what it did, or still waited for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

NEWS = date(2025, 3, 20)


def faulted(text: str, status: str, value: int | None, **more: Any) -> bool:
    """Whether the status of such a record is found fault with."""
    quantity = {"bound": "undisclosed"} if value is None else {"value": value}
    transfer = {"category": more.pop("category", "prisoners"), "quantity": quantity}
    record = {"kind": "exchange", "status": status, "transfers": [transfer], **more}
    result = check(Article(id="t", text=text, published=NEWS), [record])
    return any(item.rule == "status_agrees" for item in result.records[0].findings)


FORETOLD = (
    "On Tuesday the president said Russia would hand over 23 prisoners the next day. "
    "In the event there were 22. The defence ministry insists on 23.",
    "Во вторник президент сообщил, что Россия отдаст 23 пленных. На деле их оказалось 22. "
    "Минобороны настаивает на двадцати трёх.",
    "У вівторок президент повідомив, що Росія віддасть 23 полонених. На ділі їх виявилося 22. "
    "Міноборони наполягає на двадцяти трьох.",
)


@pytest.mark.parametrize("text", FORETOLD)
def test_what_was_foretold_may_have_come_out(text: str) -> None:
    assert not faulted(text, "completed", 23)
    assert faulted(text, "planned", 23)


@pytest.mark.parametrize(
    "text",
    [
        "Russia will hand over 23 prisoners on Friday. In the end it was not told where.",
        "Россия отдаст 23 пленных в пятницу. На деле никто из 90 семей их не видел.",
        "Росія віддасть 23 полонених у п'ятницю. Насправді чекати може 90 родин.",
    ],
)
def test_no_outturn_is_told(text: str) -> None:
    assert faulted(text, "completed", 23)


FEATS = (
    "In May the 600-for-600 swap agreed in Geneva did in three days what had taken half a year.",
    "The 600-for-600 exchange agreed in Geneva took three days.",
    "Согласованный в Женеве обмен 600 на 600 занял три дня.",
    "Узгоджений у Женеві обмін 600 на 600 зробив за три дні те, на що йшло пів року.",
)


@pytest.mark.parametrize("text", FEATS)
def test_a_swap_that_did_its_work_was_held(text: str) -> None:
    assert not faulted(text, "completed", 600)


@pytest.mark.parametrize(
    "text",
    [
        "The 600-for-600 exchange agreed in Geneva is to take three days.",
        "Согласованный в Женеве обмен 600 на 600 ещё не начат.",
        "Узгоджений у Женеві обмін 600 на 600 має тривати три дні.",
    ],
)
def test_what_is_only_agreed_lies_ahead(text: str) -> None:
    assert faulted(text, "completed", 600)


BEYOND = (
    "Another 22 prisoners were handed over beyond what had been agreed.",
    "Ещё 22 пленных отдали сверх оговорённого.",
    "Ще 22 полонених віддали понад домовлене.",
    "The ministry counts not 25 but 22 prisoners released by Russia.",
    "Омбудсмен насчитал не двадцать пять, а 22 пленных, прибывших из России.",
    "Омбудсман нарахував не двадцять п'ять, а 22 полонених, звільнених Росією.",
    "На сьогодні з полону повернули 22 військових, якщо рахувати разом із цивільними.",
)


@pytest.mark.parametrize("text", BEYOND)
def test_what_is_set_right_or_given_besides_is_no_plan(text: str) -> None:
    assert faulted(text, "planned", 22)


FURTHER = (
    "Ukraine got 1,000 bodies back on Wednesday. It awaits one more such convoy this month; how "
    "many bodies will be in it is not disclosed.",
    "В среду Украине вернули тела погибших. Ещё один такой рейс Украина ждёт до конца месяца, но "
    "сколько тел в нём будет, не сообщают.",
    "У середу Україні повернули тіла загиблих. Ще один такий рейс Україна чекає до кінця місяця, "
    "але скільки тіл у ньому буде, не повідомляють.",
)


@pytest.mark.parametrize("text", FURTHER)
def test_a_further_one_is_awaited_whatever_was_done(text: str) -> None:
    assert not faulted(text, "planned", None, category="bodies")
    day = {"start": "2025-03-19", "end": "2025-03-19", "precision": "day"}
    assert not faulted(text, "completed", None, category="bodies", when=day)


def test_nothing_further_is_awaited() -> None:
    text = "In Wednesday's handover bodies were returned to Ukraine. How many is not disclosed."
    assert faulted(text, "planned", None, category="bodies")


LISTED = (
    "The lists with 205 prisoners have been exchanged and verified; only a place is missing.",
    "Списки на 205 пленных сверены и подписаны, нет только места.",
    "Списки на 205 полонених звірено й підписано, бракує лише місця.",
    "Both sides signed off on 205 prisoners each; nobody has named a day.",
)


@pytest.mark.parametrize("text", LISTED)
def test_names_on_a_list_have_not_moved(text: str) -> None:
    assert faulted(text, "completed", 205)
    assert not faulted(text, "planned", 205)


@pytest.mark.parametrize(
    "text",
    [
        "By the list of 205 prisoners, all returned home on Wednesday.",
        "A list of 205 prisoners was drawn up. On Wednesday Russia freed all 205 prisoners.",
        "Составили список из 205 пленных. В среду Россия освободила 205 пленных.",
    ],
)
def test_a_list_may_be_followed_by_its_exchange(text: str) -> None:
    assert not faulted(text, "completed", 205)
