"""Counts that no verb of ours governs are proposed where their words tell of a way home."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.page import prepare


def _flows(text: str) -> list[tuple[object, ...]]:
    page = prepare(Article(text=text, published=date(2025, 8, 15)))
    return [
        (t.category, t.quantity.value, t.to_party)
        for r in exchange_records(page)
        for t in r.transfers
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sixty Ukrainian marines tasted freedom on Thursday after the prisoner exchange.",
            ("prisoners", 60, "Ukraine"),
        ),
        (
            "Eight hundred bodies which Moscow says are those of soldiers were brought to Ukraine.",
            ("bodies", 800, "Ukraine"),
        ),
        (
            "Сто десять бойцов обрели волю, написал Зеленский. Обмен пленными шёл два часа.",
            ("prisoners", 110, "Ukraine"),
        ),
        (
            "У п'ятницю п'ятдесят захисників обійняли рідних після російського полону.",
            ("prisoners", 50, "Ukraine"),
        ),
        (
            "Семеро дітей перетнули кордон і вже на підконтрольній Україні території.",
            ("children", 7, "Ukraine"),
        ),
    ],
)
def test_a_way_home_needs_no_known_verb(text: str, expected: tuple[object, ...]) -> None:
    assert expected in _flows(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kyiv got 1,000 bodies on Thursday. Medinsky put the number going to Russia at 26.",
            ("bodies", 26, "Russia"),
        ),
        ("Под Киев привезли тела. Украина получила 1000 тел, а в Россию — 31.", ("bodies", 31)),
        (
            "Україна отримала 1000 тіл. Мединський озвучив число 38.",
            ("bodies", 38, "Russia"),
        ),
        (
            "Украина в пятницу получила 909 тел, а Россия 41. "
            "В прошлый раз, 28 марта, соотношение было 907 к 43.",
            ("bodies", 43, "Russia"),
        ),
    ],
)
def test_a_bare_figure_is_of_the_other_way(text: str, expected: tuple[object, ...]) -> None:
    assert expected in [flow[: len(expected)] for flow in _flows(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Some 2,000 Ukrainian soldiers are still in Russian captivity after the exchange.",
        "Ukraine's list names 339 children. The lists were exchanged at the talks.",
        "Рефрижераторы с 1212 телами стоят у границы. Обмен телами отложен.",
        "Рятувальники евакуювали 40 мешканців. Про обмін тілами не йшлося.",
        "Росія незаконно вивезла сотню українських дітей. Обмін полоненими ще попереду.",
        "300 relatives came to the square to greet the freed prisoners.",
    ],
)
def test_who_stays_or_only_looks_on_is_not_handed_over(text: str) -> None:
    assert all(flow[1] is None for flow in _flows(text))


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday 85 of our men came home from captivity, Zelensky wrote. "
        "Russia, too, welcomed 85 soldiers.",
        "Удалось вернуть из плена 85 бойцов, рассказал губернатор Белгородской области. "
        "Украина получила 85 своих пленных.",
        "«Дякую за сьогоднішніх вісімдесят п'ять», сказав президент про обмін. "
        "Росіянам віддали так само 85 військових.",
        "Forty-one Ukrainians, 41 in all, are free. Eighty-five soldiers walked out of Russian "
        "prisons on Monday. As many Russians were sent the other way.",
    ],
)
def test_a_like_number_of_the_other_side_is_the_way_back(text: str) -> None:
    flows = _flows(text)
    assert ("prisoners", 85, "Ukraine") in flows
    assert ("prisoners", 85, "Russia") in flows


def test_the_same_people_told_twice_are_one_flow() -> None:
    text = "Додому повернулися 49 українців. Омбудсман теж говорить про 49 звільнених."
    assert _flows(text) == [("prisoners", 49, "Ukraine")]


def test_what_several_days_add_up_to_is_a_total() -> None:
    text = (
        "On March 5 each side freed 200 prisoners, and on March 6 each side freed 300 prisoners. "
        "That is 500 prisoners from each side."
    )
    page = prepare(Article(text=text, published=date(2026, 3, 7)))
    told = {(r.scope, t.quantity.value) for r in exchange_records(page) for t in r.transfers}
    assert told == {("single", 200), ("single", 300), ("total", 500)}
