"""Holidays named in a text, as days."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.text.calendar.easter import orthodox_easter, western_easter
from extractor.text.dates import find_dates


@pytest.mark.parametrize(
    ("year", "orthodox", "western"),
    [
        (2022, date(2022, 4, 24), date(2022, 4, 17)),
        (2023, date(2023, 4, 16), date(2023, 4, 9)),
        (2024, date(2024, 5, 5), date(2024, 3, 31)),
        (2025, date(2025, 4, 20), date(2025, 4, 20)),
    ],
)
def test_easter_by_both_reckonings(year: int, orthodox: date, western: date) -> None:
    assert (orthodox_easter(year), western_easter(year)) == (orthodox, western)


def _days(text: str, published: date) -> list[date | None]:
    return [found.first for found in find_dates(text, published) if found.role == "event"]


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("On Independence Day, 30 men came home.", date(2025, 8, 26), date(2025, 8, 24)),
        ("У День Незалежності повернулися 30 воїнів.", date(2025, 8, 26), date(2025, 8, 24)),
        ("Обмен пройдёт в День независимости Украины.", date(2025, 8, 22), date(2025, 8, 24)),
        ("Напередодні Великодня звільнили 30 людей.", date(2024, 5, 6), date(2024, 5, 4)),
        ("Накануне Пасхи освободили 30 человек.", date(2024, 5, 6), date(2024, 5, 4)),
        ("The day after Orthodox Easter 30 were freed.", date(2024, 5, 8), date(2024, 5, 6)),
        ("On New Year's Eve 30 were freed.", date(2025, 1, 2), date(2024, 12, 31)),
        ("За два дня до Нового года вернули 30 бойцов.", date(2025, 1, 2), date(2024, 12, 30)),
        ("В День России вернули 30 тел.", date(2025, 6, 13), date(2025, 6, 12)),
    ],
)
def test_a_holiday_names_a_day(text: str, published: date, day: date) -> None:
    assert _days(text, published) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "An Easter swap brought 30 men home.",
        "Вдома до Нового року, обіцяв речник.",
        "Days before the new year buses met again.",
    ],
)
def test_a_holiday_near_or_in_a_name_dates_nothing(text: str) -> None:
    assert _days(text, date(2025, 1, 2)) == []


def test_the_eve_of_the_holiday_told_before() -> None:
    text = "Великдень минув тихо. Напередодні свята звільнили 30 людей."
    assert _days(text, date(2025, 4, 22)) == [date(2025, 4, 19)]


@pytest.mark.parametrize(
    "text",
    [
        "В воскресенье, 25 мая, передали по 30 военных. Накануне домой вернулись по 40.",
        "У неділю, 25 травня, обміняли по 30. Напередодні повернулися по 40.",
    ],
)
def test_the_eve_counts_from_the_day_told_beside_it(text: str) -> None:
    eve = find_dates(text, date(2025, 5, 27))[-1]
    assert eve.first == date(2025, 5, 24)
    assert eve.others == (date(2025, 5, 26),)


@pytest.mark.parametrize(
    "text",
    ["За весь 2024-й освободили 900 человек.", "Усього ж 2024-го визволено 900 людей."],
)
def test_a_year_by_its_ending(text: str) -> None:
    [found] = find_dates(text, date(2025, 1, 2))
    assert (found.first, found.precision) == (date(2024, 1, 1), "year")


def test_a_day_of_the_month_told_before() -> None:
    text = "Раунд тривав 4 та 5 лютого. Тоді ж, п'ятого, обмінялися полоненими."
    assert _days(text, date(2026, 2, 6))[-1] == date(2026, 2, 5)
