"""Weekends, the last twenty-four hours, days of lists, and weekdays without a verb."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.text.dates import find_dates

FRIDAY = date(2026, 3, 6)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("At the weekend 200 prisoners came home.", 28, 1),
        ("На минувших выходных вернулись 200 человек.", 28, 1),
        ("На вихідних повернулися 200 осіб.", 28, 1),
        ("This weekend 200 prisoners will come home.", 7, 8),
        ("В ближайшие выходные вернутся 200 человек.", 7, 8),
        ("Цими вихідними повернуться 200 осіб.", 7, 8),
        ("Eight children came home in the past 24 hours.", 5, 6),
        ("За минувшие сутки вернулись 200 человек.", 5, 6),
        ("За минулу добу повернулися 200 осіб.", 5, 6),
    ],
)
def test_a_named_stretch_is_its_days(text: str, first: int, last: int) -> None:
    [mention] = find_dates(text, FRIDAY)
    assert mention.first is not None
    assert mention.last is not None
    assert (mention.first.day, mention.last.day) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "The process will end by the weekend.",
        "Процесс завершится к выходным.",
        "За кілька днів до того він був удома.",
    ],
)
def test_the_edge_of_a_stretch_dates_nothing(text: str) -> None:
    assert find_dates(text, FRIDAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "In March there were two swaps: on the 2nd 84 came home, on the 4th 146.",
        "Март принёс два обмена: 2-го вернулись 84 человека, а 4-го — 146.",
        "Березень приніс два обміни: 2-го повернулося 84 українці, а 4-го — 146.",
        "It took two days. Monday: 84 prisoners. Wednesday: 146.",
        "Ушло два дня. Понедельник: 84 пленных. В среду вернулись 146.",
        "Говорит о телах, отданных украинцам в понедельник, и пленных, освобождённых в среду.",
    ],
)
def test_a_day_in_a_list_is_a_day_that_is_over(text: str) -> None:
    days = [day.first for day in find_dates(text, FRIDAY) if day.precision == "day"]
    assert days == [date(2026, 3, 2), date(2026, 3, 4)]


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday 200 came home. Two days before that 500 did.",
        "В четверг вернулись 200. За двое суток до того вернулись 500.",
        "У четвер повернулися 200. За два дні до того повернулися 500.",
    ],
)
def test_a_step_counts_from_the_day_told(text: str) -> None:
    assert find_dates(text, FRIDAY)[-1].first == date(2026, 3, 3)


def test_weekdays_that_do_not_follow_each_other_are_two_days() -> None:
    days = find_dates("Групи повернуться у вівторок і в п'ятницю.", FRIDAY)
    assert [day.first for day in days] == [date(2026, 3, 10), date(2026, 3, 13)]
