"""Both sides' people, several exchanges, one of a thousand: what one small word decides."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.page import prepare
from extractor.reading.talks.records import talk_records
from extractor.records import ExchangeRecord

FRIDAY = date(2026, 3, 20)


def records(text: str) -> list[ExchangeRecord]:
    return exchange_records(prepare(Article(id="t", text=text, published=FRIDAY)))


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("In the course of exchanges Ukraine returned 68 convicted soldiers to Russia.", "total"),
        ("В ходе обменов Украина вернула России 68 осужденных военных.", "total"),
        ("Під час обмінів Україна повернула Росії 68 засуджених військових.", "total"),
        ("В результате прошлых обменов Украина вернула России 68 военных.", "total"),
        ("In the course of the exchange Ukraine returned 68 soldiers to Russia.", "single"),
        ("В ходе обмена Украина вернула России 68 военных.", "single"),
        ("Під час обміну Україна повернула Росії 68 військових.", "single"),
        ("In exchanges of fire three died. Ukraine returned 68 soldiers to Russia.", "single"),
        ("On March 5, in exchanges, Ukraine returned 68 soldiers to Russia.", "single"),
        ("The number of civilians Russia returned to Ukraine over the whole period of the war"
         " is 471.", "total"),
        ("На протяжении всей войны Россия вернула Украине 471 гражданского.", "total"),
        ("Протягом усієї війни Росія повернула Україні 471 цивільного.", "total"),
    ],
)  # fmt: skip
def test_the_plural_tells_of_several(text: str, scope: str) -> None:
    assert [record.scope for record in records(text)] == [scope]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Останки были в числе тысячи тел, которые Россия передала Украине.", 1000),
        ("Тело было частью тысячи останков, переданных Россией Украине.", 1000),
        ("Тіло було у складі тисячі останків, які Росія передала Україні.", 1000),
        ("Тіло є в числі тисячі тіл, які Росія передала Україні.", 1000),
        ("Россия передала Украине тысячи тел.", None),
        ("Росія передала Україні тисячі тіл.", None),
    ],
)
def test_a_thousand_of_which_something_is_a_part(text: str, value: int | None) -> None:
    [record] = records(text)
    assert [transfer.quantity.value for transfer in record.transfers] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Mediation secured the release of 304 captives from Russia and Ukraine.",
        "Mediation secured the release of 304 captives from both Ukraine and Russia.",
    ],
)
def test_two_givers_are_none(text: str) -> None:
    ways = {(t.from_party, t.to_party) for record in records(text) for t in record.transfers}
    assert ways <= {(None, None)}


NEWS = (
    "On Monday his parents were told by telephone that his was one of the 500 bodies which Russia"
    " returned to Ukraine.",
    "В понедельник родителям сообщили по телефону, что его тело среди 500, которые Россия передала"
    " Украине.",
    "У понеділок батьків повідомили телефоном, що його тіло серед 500, які Росія передала Україні.",
)


@pytest.mark.parametrize("text", NEWS)
def test_news_by_telephone_is_no_call(text: str) -> None:
    assert talk_records(prepare(Article(id="t", text=text, published=FRIDAY))) == []


VENUES = (
    ("Doha will be the venue of another round of talks between Russia and Ukraine in May.", "Doha"),
    ("Местом новых переговоров России и Украины в мае станет Доха.", "Doha"),
    ("Катар в мае станет площадкой для переговоров России и Украины.", "Qatar"),
    ("Місцем нових переговорів Росії та України у травні стане Доха.", "Doha"),
)


@pytest.mark.parametrize(("text", "place"), VENUES)
def test_what_is_called_the_venue_takes_no_seat(text: str, place: str) -> None:
    (record,) = talk_records(prepare(Article(id="t", text=text, published=FRIDAY)))
    assert record.location == place
    assert {each.party for each in record.participants} == {"Russia", "Ukraine"}
