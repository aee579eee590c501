"""Times counted from what was told before: a day, a month, a year, "that Saturday"."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.text.dates import find_dates

WRITTEN = date(2026, 2, 20)  # a Friday


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("In 2025 a total of 900 bodies went home. The year before, it was 300.", "2024-01-01"),
        ("In 2024 they freed 300. A year later 900 came home.", "2025-01-01"),
        ("In 2025 they freed 300. In the previous year nobody was freed.", "2024-01-01"),
        ("За 2025 год вернули 900 тел. Годом ранее их было 300.", "2024-01-01"),
        ("За 2025 год вернули 900 тел. В предыдущем году было 300.", "2024-01-01"),
        ("За 2025 рік повернули 900 тіл. Роком раніше їх було 300.", "2024-01-01"),
        ("За 2025 рік повернули 900 тіл. У попередньому році було 300.", "2024-01-01"),
        ("In October 185 came home. A month earlier it was 84.", "2025-09-01"),
        ("В октябре вернулись 185 человек. Месяцем ранее вернулись 84.", "2025-09-01"),
        ("У жовтні повернулися 185 осіб. Місяцем раніше повернулися 84.", "2025-09-01"),
        # from the day of the report, or from a day told behind the year
        ("In 2024 they freed 300. A year ago 900 came home.", "2025-01-01"),
        ("In 2023 none came. On 5 March 2025 90 did. A year earlier it was 50.", "2024-01-01"),
        ("За 2023 год вернули 90 тел. В прошлом году вернули 300.", "2025-01-01"),
    ],
)
def test_a_month_or_a_year_from_the_one_told(text: str, first: str) -> None:
    assert str(find_dates(text, WRITTEN)[-1].first) == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("He came home on 24 May 2025. That Saturday 307 were freed.", "2025-05-24"),
        ("He came home on 24 May 2025. On that same Saturday 307 were freed.", "2025-05-24"),
        ("Он вернулся 24 мая 2025-го. В ту субботу отдали 307 человек.", "2025-05-24"),
        ("Он вернулся 21 мая 2025-го. В ту среду отдали 307 человек.", "2025-05-21"),
        ("Він повернувся 24 травня 2025 року. Тієї суботи віддали 307.", "2025-05-24"),
        ("Він повернувся 22 травня 2025 року. Того четверга віддали 307.", "2025-05-22"),
        # the weekday tells which of the years told is meant
        ("On 16 May 2025 they met. On 24 May they began. That Saturday 9 came.", "2025-05-24"),
        ("16 мая 2025 года сошлись. 24 мая начали. В ту субботу вышли 9.", "2025-05-24"),
        # "that" opens what is said, or another weekday is named
        ("He came home on 24 May 2025. Kyiv announced that Saturday's swap failed.", "2026-02-14"),
        ("Он вернулся 24 мая 2025-го. В субботу отдали 307 человек.", "2026-02-14"),
    ],
)
def test_that_weekday(text: str, first: str) -> None:
    assert str(find_dates(text, WRITTEN)[-1].first) == first


@pytest.mark.parametrize(
    "text",
    [
        "On 16 May 2025 they met. On 14 February each freed 390. The next day 307 came home.",
        "16 мая 2025 года сошлись. 14 февраля отдали по 390. На следующий день — по 307.",
        "16 травня 2025 року зійшлися. 14 лютого віддали по 390. Наступного дня — по 307.",
    ],
)
def test_a_step_from_a_day_whose_year_is_a_guess(text: str) -> None:
    day = find_dates(text, WRITTEN)[-1]
    assert date(2026, 2, 15) == day.first
    assert date(2025, 2, 15) in day.others


def test_no_other_year_is_told() -> None:
    day = find_dates("On 14 February each freed 390. The next day 307 came.", WRITTEN)[-1]
    assert not [other for other in day.others if other.year != WRITTEN.year]


@pytest.mark.parametrize(
    "text",
    [
        "Новости.\n🔸 Среда. Отдали 640 тел.",
        "Новини.\n✅ Середа. Віддали 640 тіл.",
        "Новости.\n• Среда. Отдали 640 тел.",
        "News.\n▪️ Wednesday. They returned 640 bodies.",
    ],
)
def test_a_weekday_behind_the_picture_that_opens_its_line(text: str) -> None:
    assert [str(day.first) for day in find_dates(text, WRITTEN)] == ["2026-02-18"]


def test_a_name_inside_a_line_is_no_day() -> None:
    assert not find_dates("Новости.\n🔸 Режиссёр Иван Четверг снял фильм.", WRITTEN)
