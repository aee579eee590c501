"""Weeks, halves and weekdays of a named month, weekdays with a number, and years told short."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.text.dates import find_dates

THURSDAY = date(2026, 4, 30)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("We are preparing it for the first week of May.", "2026-05-01", "2026-05-07"),
        ("The talks, agreed for the first days of May, were put off.", "2026-05-01", "2026-05-05"),
        ("In the last week of January 200 came home.", "2026-01-25", "2026-01-31"),
        ("They met in the second half of March.", "2026-03-16", "2026-03-31"),
        ("The bodies came in the first ten days of April.", "2026-04-01", "2026-04-10"),
        ("They were freed over the last weekend of March.", "2026-03-28", "2026-03-29"),
        ("On the last Friday of March the bodies arrived.", "2026-03-27", "2026-03-27"),
        ("They met in the first week of March 2024.", "2024-03-01", "2024-03-07"),
        ("В первую неделю марта домой вернулись 200 человек.", "2026-03-01", "2026-03-07"),
        ("В последних числах апреля вернулись 20.", "2026-04-26", "2026-04-30"),
        ("В двадцатых числах марта вернули 20.", "2026-03-20", "2026-03-29"),
        ("В третьей декаде марта вернули 20.", "2026-03-21", "2026-03-31"),
        ("В последнюю пятницу марта вернулись 20.", "2026-03-27", "2026-03-27"),
        ("Обмін запланований на перший тиждень травня.", "2026-05-01", "2026-05-07"),
        ("У перші дні березня відбувся обмін.", "2026-03-01", "2026-03-05"),
        ("У другій половині березня повернули 20 тіл.", "2026-03-16", "2026-03-31"),
        ("Останнього понеділка березня повернулися 20.", "2026-03-30", "2026-03-30"),
        ("In the week of March 3 they met.", "2026-03-02", "2026-03-08"),
    ],
)
def test_some_days_of_a_month(text: str, first: str, last: str) -> None:
    [mention] = find_dates(text, THURSDAY)
    assert (str(mention.first), str(mention.last)) == (first, last)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("On the second day Marchenko came home.", None),
        ("In the last week 200 came home.", "2026-04-20"),
        ("Четвёртого числа апреля вернули тела.", "2026-04-04"),
        ("В первую неделю домой вернулись 200 человек.", None),
    ],
)
def test_no_days_of_a_named_month(text: str, first: str | None) -> None:
    found = [str(mention.first) for mention in find_dates(text, THURSDAY)]
    assert found == ([first] if first else [])


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("С весны двадцать второго через обмены прошли тысячи.", "2022-03-01"),
        ("В марте двадцать третьего вернулись 100.", "2023-03-01"),
        ("Осенью 22-го его взяли в плен.", "2022-09-01"),
        ("В две тысячи двадцать втором году вернулись 100.", "2022-01-01"),
        ("З весни двадцять другого повернулися тисячі.", "2022-03-01"),
        ("У двадцять другому році повернулися 100.", "2022-01-01"),
        ("In the spring of '22 he was taken.", "2022-03-01"),
        ("Двадцать второго марта вернулись 20.", "2026-03-22"),
    ],
)
def test_a_year_told_short(text: str, first: str) -> None:
    [mention] = find_dates(text, THURSDAY)
    assert str(mention.first) == first


@pytest.mark.parametrize(
    "text",
    [
        "Он на двадцать втором году жизни.",
        "В двадцать втором обмене вернулись 100.",
        "Йому пішов двадцять другий рік життя.",
        "'22 prisoners came home,' he said.",
    ],
)
def test_no_year(text: str) -> None:
    assert find_dates(text, THURSDAY) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Friday the 3rd Ukraine welcomed 49 people.", 3),
        ("В пятницу, 3-го, вернулись 49.", 3),
        ("У п'ятницю 3-го повернулися 49.", 3),
        ("On Friday the 3rd round of talks began.", 24),
        ("On Friday 3 prisoners came home.", 24),
    ],
)
def test_a_weekday_and_a_number_are_one_day(text: str, day: int) -> None:
    [mention] = find_dates(text, THURSDAY)
    assert mention.first == date(2026, 4, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Пустые автобусы, которые вы видели там 28-го, не обмен.", 28),
        ("Порожні автобуси, які ви бачили там 28-го, не обмін.", 28),
        ("In April's lists are those released on the 24th, none of them ours.", 24),
        ("In April's lists are those whom Russia released on the 24th there.", 24),
    ],
)
def test_a_day_without_its_month(text: str, day: int) -> None:
    assert find_dates(text, THURSDAY)[-1].first == date(2026, 4, day)


def test_regiments_are_no_days() -> None:
    assert find_dates("Домой вернулись бойцы 26-го, 22-го и 23-го полков.", THURSDAY) == []
