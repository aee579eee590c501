"""The round before: who sat there, and who only at the one that an article is about."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.records import talk_records
from extractor.records import DiplomacyRecord


def records(text: str) -> list[DiplomacyRecord]:
    return talk_records(prepare(Article(text=text, published=date(2026, 6, 12))))


@pytest.mark.parametrize(
    "text",
    [
        "Попередній раунд пройшов 21 травня в Абу-Дабі за участі України, Росії та США.",
        "Предыдущий раунд прошёл 21 мая в Абу-Даби при участии Украины, России и США.",
    ],
)
def test_who_is_listed_with_the_sides_takes_part(text: str) -> None:
    (record,) = records(text)
    assert {each.party for each in record.participants} == {"Ukraine", "Russia", "United States"}
    assert not record.mediators


def test_one_who_alone_takes_part_between_the_sides_mediates() -> None:
    (record,) = records(
        "Переговоры между Россией и Украиной прошли 2 июня в Стамбуле при участии Турции."
    )
    assert record.mediators == ["Türkiye"]


@pytest.mark.parametrize(
    "text",
    [
        "За один стіл сіли українська, російська й турецька делегації."
        " Попередній раунд пройшов 21 травня в Абу-Дабі за участі України, Росії та США.",
        "За стол переговоров сели украинская, российская и турецкая делегации."
        " Предыдущий раунд прошёл 21 мая в Абу-Даби при участии Украины, России и США.",
        "Ukrainian, Russian and Turkish delegations sat down. The previous round was held on 21 May"
        " in Abu Dhabi between Ukraine, Russia and the United States.",
    ],
)
def test_the_round_before_is_another_table(text: str) -> None:
    before = next(each for each in records(text) if each.location == "Abu Dhabi")
    assert {each.party for each in before.participants} == {"Ukraine", "Russia", "United States"}


@pytest.mark.parametrize(
    "text",
    [
        "Запланованої на 20 червня тристоронньої зустрічі в Абу-Дабі не відбулося. Україна, США і"
        " Росія відтермінували її. Польща запропонувала допомогу, польський міністр чекає.",
        "Трёхсторонняя встреча, намеченная на 20 июня в Абу-Даби, не состоялась. Украина, США и"
        " Россия отложили её. Польша предложила помощь, польский министр ждёт.",
        "A trilateral meeting set for 20 June in Abu Dhabi did not take place. Ukraine, the United"
        " States and Russia put it off. Poland offered help, and the Polish minister waits.",
    ],
)
def test_the_third_is_who_is_named_beside_the_sides(text: str) -> None:
    record = next(each for each in records(text) if each.location == "Abu Dhabi")
    assert {each.party for each in record.participants} == {"Ukraine", "Russia", "United States"}
    assert record.status == "postponed"


def test_who_leads_an_office_is_seated_nowhere() -> None:
    (record,) = records(
        "Раунд переговорів України та Росії 5 червня у Стамбулі тривав годину."
        " Кирило Буданов, який тепер очолює Офіс Президента, подякував лікарям."
    )
    assert not any(each.delegates for each in record.participants)


@pytest.mark.parametrize(
    "text",
    [
        "Україна висунула ідею перемир'я на місяць, проте росіяни її відкинули.",
        "Украина выдвинула идею перемирия на месяц, но россияне её отвергли.",
        "Ukraine put forward the idea of a month-long truce, but the Russians rejected it.",
    ],
)
def test_an_idea_put_forward_is_an_offer(text: str) -> None:
    (record,) = records(text)
    assert (record.type, record.status) == ("proposal", "declined")
    assert record.participants[0].party == "Ukraine"
