"""An exchange of lists or letters is no exchange of prisoners."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.page import prepare

THINGS = (
    "They traded letters from captives' families on Thursday.",
    "The sides exchanged lists of prisoners on Thursday.",
    "Омбудсмены обменялись в четверг письмами пленных и посылками.",
    "Омбудсмени обмінялися у четвер списками полонених і листами від родин полонених.",
)
PEOPLE = (
    "The sides exchanged prisoners and letters on Thursday.",
    "Россия и Украина обменялись в четверг пленными и списками пропавших.",
    "Україна й Росія обмінялися в четвер полоненими та листами.",
)


def told(text: str) -> int:
    return len(exchange_records(prepare(Article(id="t", text=text, published=date(2026, 2, 27)))))


@pytest.mark.parametrize("text", THINGS)
def test_things_are_no_exchange(text: str) -> None:
    assert told(text) == 0


@pytest.mark.parametrize("text", PEOPLE)
def test_people_with_things_are(text: str) -> None:
    assert told(text) == 1
