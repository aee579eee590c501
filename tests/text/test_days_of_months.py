"""Days counted from a month told by its distance, days after another, and what makes them past."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.text.dates import DateMention, find_dates

WRITTEN = date(2025, 3, 14)


def _days(text: str) -> list[DateMention]:
    return [each for each in find_dates(text, WRITTEN) if each.role == "event"]


@pytest.mark.parametrize(
    "text",
    [
        "It was on the 23rd of last month that 40 came home.",
        "Сорок человек приехали 23-го числа прошлого месяца.",
        "Сорок человек приехали двадцать третьего числа прошлого месяца.",
        "Сорок людей приїхали 23 числа минулого місяця.",
    ],
)
def test_a_day_of_the_last_month_is_that_day(text: str) -> None:
    assert _days(text)[-1].first == _days(text)[-1].last == date(2025, 2, 23)


@pytest.mark.parametrize(
    "text",
    [
        "In the first of last month's swaps 40 came home.",
        "Of the swaps this was the third last month.",
        "Вернули 20 прошлого месяца пленных.",
        "Перший минулого місяця обмін був великий.",
    ],
)
def test_a_number_before_a_month_may_count_something_else(text: str) -> None:
    assert _days(text)[-1].precision == "month"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("On 12 February each side set 61 prisoners free.", 2025),
        ("On 12 April the sides are set to let 61 prisoners go free.", 2025),
        ("In April everyone expected a big swap.", 2024),
        ("The swap is expected in April.", 2025),
    ],
)
def test_setting_free_and_having_expected_are_past(text: str, year: int) -> None:
    first = _days(text)[-1].first
    assert first is not None
    assert first.year == year


@pytest.mark.parametrize(
    "text",
    [
        "On 3 March 41 men were freed. Nine were given back the day after at the station in Brest.",
        "On 3 March 41 men were freed. Nine came home the day after in two cars.",
    ],
)
def test_the_day_after_may_go_on_with_its_place(text: str) -> None:
    assert _days(text)[-1].first == date(2025, 3, 4)
