"""What answers a sum is a sum; vague words and spared swaps make no records of their own."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.page import prepare
from extractor.records import ExchangeRecord


def _read(text: str, day: str = "2025-06-16") -> list[ExchangeRecord]:
    return exchange_records(prepare(Article(text=text, published=date.fromisoformat(day))))


def _flows(text: str, day: str = "2025-06-16") -> list[tuple[object, ...]]:
    return [
        (r.scope, r.status, t.category, t.quantity.value, t.to_party)
        for r in _read(text, day)
        for t in r.transfers
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A total of 5,310 bodies were handed to Ukraine, he said. In return Russia received 64.",
        "Украинской стороне в общей сложности переданы тела 5310 военных. "
        "Обратно получено 64 тела российских солдат.",
        "Загалом Україні передали 5310 тіл. Натомість Росія отримала 64 тіла своїх військових.",
    ],
)
def test_what_answers_a_sum_is_a_sum(text: str) -> None:
    assert _flows(text) == [
        ("total", "completed", "bodies", 5310, "Ukraine"),
        ("total", "completed", "bodies", 64, "Russia"),
    ]


def test_a_day_of_its_own_is_no_sum() -> None:
    text = (
        "Since January Ukraine has received 5,310 bodies. "
        "On Monday, in exchange, Russia got 27 bodies."
    )
    assert ("single", "completed", "bodies", 27, "Russia") in _flows(text)


def test_as_many_the_other_way_holds_both_ways() -> None:
    text = "Сегодня обменялись пленными: 130 человек вернулись домой, противник получил столько же."
    assert {flow[3:] for flow in _flows(text)} == {(130, "Ukraine"), (130, "Russia")}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Several children are back in Ukraine from Russia. Five children came home on Friday.", 5),
        ("Десятки тел возвращены Украине. В четверг Россия передала Украине 47 тел.", 47),
        ("Кількох дітей повернули з окупації. П'ятеро дітей приїхали на територію України.", 5),
    ],
)
def test_a_vague_word_is_counted_behind(text: str, value: int) -> None:
    assert [flow[3] for flow in _flows(text)] == [value]


def test_a_count_beyond_the_vague_word_is_another() -> None:
    text = "Dozens of prisoners came home to Ukraine. Russia returned 1,200 bodies to Ukraine."
    assert len(_flows(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The two spoke on Wednesday about swapping prisoners. "
        "How many young soldiers Kyiv is holding neither would say.",
        "They discussed swapping prisoners on Wednesday. Neither said how many are in captivity.",
    ],
)
def test_what_is_spoken_of_is_no_swap(text: str) -> None:
    assert _flows(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The delay in the talks did not touch the exchange of 200 captives apiece.", "completed"),
        ("Зрив перемовин не завадив обміну: додому повернулися 200 українців.", "completed"),
        ("Обмен сорван. Москва отказалась отдавать 150 украинских морпехов.", "cancelled"),
        ("Обмін зірвано. Росія відмовилася віддавати 150 українських морпіхів.", "cancelled"),
        ("192 prisoners apiece were to have been swapped. The swap did not go ahead.", "cancelled"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert {flow[1] for flow in _flows(text)} == {status}


@pytest.mark.parametrize(
    "text",
    [
        "Thanks to the emirate, 4,641 prisoners from both sides have been freed so far.",
        "Благодаря эмирату свободу обрели уже 4641 военнопленный с обеих сторон.",
    ],
)
def test_a_sum_of_both_sides_has_no_direction(text: str) -> None:
    assert [(flow[3], flow[4]) for flow in _flows(text)] == [(4641, None)]


def test_remains_of_soldiers_are_bodies() -> None:
    text = (
        "The remains of Ukrainian soldiers were returned by Russia yesterday; "
        "the ministry would not say how many."
    )
    assert [(flow[2], flow[4]) for flow in _flows(text)] == [("bodies", "Ukraine")]


def test_another_verb_takes_its_recipient() -> None:
    text = "Состоялась передача 212 тел украинской стороне, взамен Россия получила 45."
    assert {flow[3:] for flow in _flows(text)} == {(212, "Ukraine"), (45, "Russia")}


def test_who_mediated_then_repeats_no_swap() -> None:
    text = "В субботу Украина вернула 103 пленных. Посредниками, как и в мае, выступили Эмираты."
    assert len(_read(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Trucks with 1,300 dead Ukrainian soldiers have been standing at the border since Friday. "
        "He says Kyiv has put off the transfer.",
        "Рефрижераторы с телами 1300 украинских солдат простояли у границы впустую: Киев перенёс "
        "процедуру на неопределённый срок.",
        "Вантажівки з тілами 1300 українських солдатів стояли на кордоні: передачу відклали.",
    ],
)
def test_the_dead_who_wait_were_put_off(text: str) -> None:
    assert _flows(text) == [("single", "postponed", "bodies", 1300, "Ukraine")]


def test_lorries_that_stand_for_nothing_are_no_handover() -> None:
    text = "Trucks with 1,300 dead Ukrainian soldiers have been standing at the morgue all week."
    assert _flows(text) == []
