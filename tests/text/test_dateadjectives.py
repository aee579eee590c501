"""Adjectives of days and years: "субботний этап", "торішній обмін"."""

from datetime import date

import pytest

from extractor.text.dates import find_dates

SUNDAY = date(2025, 5, 25)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Торішній обмін повернув додому 215 людей.", 2024),
        ("За весь торішній рік повернулися 2309 людей.", 2024),
        ("Прошлогодний обмен вернул домой 215 человек.", 2024),
        ("Позапрошлогодний обмен вернул домой 215 человек.", 2023),
        ("Цьогорічний обмін повернув додому 215 людей.", 2025),
        ("Торік повернулися 215 людей.", 2024),
    ],
)
def test_an_adjective_names_a_year(text, year):
    [told] = find_dates(text, SUNDAY)
    assert (told.first, told.last) == (date(year, 1, 1), date(year, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "У торішньому вересні повернулися 215 людей.",
        "У вересні торік повернулися 215 людей.",
        "В прошлогоднем сентябре вернулись 215 человек.",
    ],
)
def test_an_adjective_gives_a_month_its_year(text):
    [told] = find_dates(text, SUNDAY)
    assert (told.first, told.last) == (date(2024, 9, 1), date(2024, 9, 30))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("11:20 Субботний этап принёс свободу 307 людям", 24),
        ("Итогом среды стало возвращение 150 человек", 21),
        ("Вечером среды вернулись 150 человек", 21),
    ],
)
def test_a_weekday_behind_a_clock_or_a_noun(text, day):
    [told] = find_dates(text, SUNDAY)
    assert told.first == date(2025, 5, day)
