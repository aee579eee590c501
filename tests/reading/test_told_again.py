"""What was counted once is told again: as done, as one sum, or as a group like the last."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.page import prepare
from extractor.records import ExchangeRecord


def _records(text: str) -> list[ExchangeRecord]:
    article = Article(id="a", text=text, published=date(2026, 5, 13))
    return exchange_records(prepare(article))


@pytest.mark.parametrize(
    "text",
    [
        "That each side would free a thousand prisoners was agreed on 16 April. In all, between 23"
        " and 25 April the sides exchanged 1,000 for 1,000 prisoners.",
        "О том, что каждая из сторон отпустит по тысяче пленных, договорились 16 апреля. Итого с 23"
        " по 25 апреля вышло 1000 на 1000.",
        "Про те, що кожна зі сторін відпустить по тисячі полонених, домовилися 16 квітня. Загалом з"
        " 23 по 25 квітня вийшло 1000 на 1000.",
    ],
)
def test_an_agreed_whole_that_was_done_is_no_plan(text: str) -> None:
    assert {record.status for record in _records(text)} == {"completed"}


@pytest.mark.parametrize(
    "text",
    [
        "Стороны 12 мая договорились отпустить по тысяче пленных. Ранее, с 23 по 25 апреля, за три"
        " дня обменяли 1000 на 1000 пленных.",
        "Сторони 12 травня домовилися відпустити по тисячі полонених. Раніше, з 23 по 25 квітня, за"
        " три дні обміняли 1000 на 1000 полонених.",
    ],
)
def test_a_whole_done_before_the_agreement_is_another(text: str) -> None:
    assert "planned" in {record.status for record in _records(text)}


@pytest.mark.parametrize(
    "text",
    [
        "192 soldiers and 14 civilians were handed over to Ukraine by Russia on 2 May. The return"
        " of 206 people was announced by Kyiv.",
        "2 мая Россия передала Украине 192 военных и 14 гражданских. О возвращении 206 человек"
        " объявил Киев.",
        "2 травня Росія передала Україні 192 військових і 14 цивільних. Про повернення 206 людей"
        " оголосив Київ.",
    ],
)
def test_people_counted_by_their_kinds_are_not_counted_again(text: str) -> None:
    counts = {flow.quantity.value for record in _records(text) for flow in record.transfers}
    assert counts == {192, 14}


@pytest.mark.parametrize(
    ("text", "category"),
    [
        (
            "Today Ukraine handed over 18 residents of Kursk to Russia. The previous group of 12"
            " people was handed over by Ukraine on 2 May.",
            "civilians",
        ),
        (
            "Сегодня Украина передала России 18 жителей Курска. Предыдущую группу, 12 человек,"
            " Украина передала 2 мая.",
            "civilians",
        ),
        (
            "Сьогодні Росія передала Україні 18 мешканців Херсона. Попередню групу, 12 людей,"
            " передали 2 травня.",
            "civilians",
        ),
        (
            "Сегодня Украина передала России 18 жителей Курска. А 2 мая Россия освободила 12"
            " человек.",
            "prisoners",
        ),
    ],
)
def test_another_group_is_of_the_kind_of_the_last(text: str, category: str) -> None:
    flows = [flow for record in _records(text) for flow in record.transfers]
    assert next(f for f in flows if f.quantity.value == 12).category == category
