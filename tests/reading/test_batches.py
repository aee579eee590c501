"""Batches are no bodies, and what another clause tells is not lent to a count."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.mentions import read_mentions
from extractor.reading.page import prepare

FRIDAY = date(2026, 6, 19)


def ways(text: str) -> dict[int, str | None]:
    page = prepare(Article(id="t", text=text, published=FRIDAY))
    return {
        int(page.numbers[each.number].value or 0): each.flow.to_party if each.flow else None
        for each in read_mentions(page)
        if each.number is not None and each.category is not None
    }


FIRST = (
    "Ukraine received on Friday the first of three batches of remains.",
    "Украина приняла в пятницу первую из трёх партий останков.",
    "Україна в п'ятницю прийняла першу з трьох партій решток.",
)


@pytest.mark.parametrize("text", FIRST)
def test_batches_are_not_counted_as_bodies(text: str) -> None:
    assert ways(text) == {}


FRONTED = (
    "В пятницу домой приехали 246 пленных украинцев и ещё 31 раненый, в Россию уехали 240 военных.",
    "У п'ятницю додому приїхали 246 полонених українців і ще 31 поранений,"
    " до Росії поїхали 240 військових.",
)


@pytest.mark.parametrize("text", FRONTED)
def test_where_the_next_clause_leads_is_its_own(text: str) -> None:
    assert ways(text) == {246: "Ukraine", 31: "Ukraine", 240: "Russia"}


def test_a_word_of_return_at_the_end_is_of_the_last_count() -> None:
    text = (
        "Украина приняла 900 тел. Мединский пишет о 905 переданных телах и о 57 полученных взамен."
    )
    assert ways(text)[905] != "Russia"
