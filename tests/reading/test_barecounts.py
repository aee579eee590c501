"""What a number counts that has no noun, or shares one: own people, parts, ages, years, acts."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.page import prepare

FRIDAY = date(2026, 3, 6)


def counts_of(text: str) -> set[tuple[str, int | None]]:
    page = prepare(Article(id="t", text=text, published=FRIDAY))
    return {(t.category, t.quantity.value) for r in exchange_records(page) for t in r.transfers}


COUNTED = (
    ("Russia returned 1,000 bodies. Moscow took back 27 of its soldiers.", ("bodies", 27)),
    ("Russia returned 95 captives. It got 96 of its own in the swap.", ("prisoners", 96)),
    ("Six boys and one girl rejoined relatives in Ukraine from Russia.", ("children", 7)),
    ("Ihor Melnyk and 12 others were freed by Russia.", ("prisoners", 13)),
    ("Россия вернула 1000 тел. Взамен она приняла 31 своего солдата.", ("bodies", 31)),
    ("205 наших уже дома после обмена.", ("prisoners", 205)),
    ("Україні віддали 1000 тіл. Росія прийняла 19 своїх військових.", ("bodies", 19)),
    ("Сто наших після обміну вже вдома.", ("prisoners", 100)),
)


@pytest.mark.parametrize(("text", "count"), COUNTED)
def test_what_is_counted(text: str, count: tuple[str, int]) -> None:
    assert count in counts_of(text)


NOT_COUNTED = (
    ("Russia and Ukraine swapped captives under the age of 25 on Friday.", 25),
    ("Captives held as far back as 2014 came home in the swap.", 2014),
    ("Of the 144 fighters released in June, 95 had held out in the steelworks.", 95),
    ("One more exchange, and 103 warriors came home.", 1),
    ("Стороны обменялись 48 письмами от пленных.", 48),
    ("Прошла еще одна передача людей: вернулись 20 пленных.", 1),
    ("Серед 157 захисників, яких обміняли, — дев'ятеро мешканців Рівного.", 9),
)


@pytest.mark.parametrize(("text", "value"), NOT_COUNTED)
def test_what_is_not(text: str, value: int) -> None:
    assert value not in {count for _, count in counts_of(text)}
