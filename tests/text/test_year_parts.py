"""Quarters and first months of a year, fortnights, a week and a half, days of last month."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.text.dates import find_dates

THURSDAY = date(2026, 4, 30)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("In the first quarter of 2026 600 came home.", "2026-01-01", "2026-03-31"),
        ("In Q1 2026 600 came home.", "2026-01-01", "2026-03-31"),
        ("In the second half of last year 600 came home.", "2025-07-01", "2025-12-31"),
        ("In the first three months of the year 600 came home.", "2026-01-01", "2026-03-31"),
        ("В первом квартале 2026 года вернулись 600.", "2026-01-01", "2026-03-31"),
        ("За первые три месяца года вернулись 600.", "2026-01-01", "2026-03-31"),
        ("Во втором полугодии прошлого года вернулись 600.", "2025-07-01", "2025-12-31"),
        ("У першому кварталі 2026 року повернулися 600.", "2026-01-01", "2026-03-31"),
        ("За перші три місяці року повернулися 600.", "2026-01-01", "2026-03-31"),
        ("Over the past fortnight 600 came home.", "2026-04-16", "2026-04-30"),
        ("A fortnight ago 100 came home.", "2026-04-16", "2026-04-16"),
        ("Полторы недели назад вернулись 20.", "2026-04-19", "2026-04-20"),
        ("Півтора тижня тому повернулися 20.", "2026-04-19", "2026-04-20"),
    ],
)
def test_some_months_or_weeks(text: str, first: str, last: str) -> None:
    [mention] = find_dates(text, THURSDAY)
    assert (str(mention.first), str(mention.last)) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Last month, on the 12th, 200 came home.",
        "В прошлом месяце, 12-го, вернулись 200.",
        "Минулого місяця, 12-го, повернулися 200.",
    ],
)
def test_a_day_is_of_the_month_told_before(text: str) -> None:
    assert find_dates(text, THURSDAY)[-1].first == date(2026, 3, 12)


def test_a_quarter_of_those_held_is_no_time() -> None:
    assert find_dates("A third quarter of talks, the first half of them.", THURSDAY) == []
