"""Years that words point back at, months told by their distance, and seasons that are no time."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.text.dates import DateMention, find_dates

WRITTEN = date(2026, 3, 2)


def _last(text: str) -> DateMention:
    return find_dates(text, WRITTEN)[-1]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("On 9 May 2022 it stalled. By mid-June of that year nine were home.", "2022-06-01"),
        ("Talks stopped in 2023. In August of that same year 22 came home.", "2023-08-01"),
        ("9 мая 2022 года всё встало. 12 июня того же года вернулись девять.", "2022-06-12"),
        ("Это было в мае 2022 года. Осенью того же года вернулись 90.", "2022-09-01"),
        ("9 травня 2022 року все стало. У середині червня того ж року 9 вдома.", "2022-06-01"),
        ("In summer 2022, on 29 June, each side released 144.", "2022-06-29"),
        ("Летом 2022-го, 29 июня, вернулись по 144 человека.", "2022-06-29"),
        ("Влітку 2022-го, 29 червня, повернулися по 144 людини.", "2022-06-29"),
        ("У 2023 році, 3 січня, повернулися 50.", "2023-01-03"),
    ],
)
def test_a_year_told_before_is_that_of_the_month(text: str, first: str) -> None:
    assert str(_last(text).first) == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("In summer 2022 they met. On 29 June they came home.", "2025-06-29"),
        ("Летом 2022-го встретились. 29 июня вернулись.", "2025-06-29"),
        ("Влітку 2022-го зустрілися. 29 червня повернулися.", "2025-06-29"),
    ],
)
def test_a_day_of_a_later_sentence_is_of_no_told_year(text: str, first: str) -> None:
    assert str(_last(text).first) == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("29 июня 2025 года вернулись 144. Через три месяца вернулись 215.", "2025-09-01"),
        ("29 червня 2025 року повернулися 144. Через три місяці — 215 вдома.", None),
        ("29 червня 2025 року повернулися 144. Через три місяці повернулися 215.", "2025-09-01"),
        ("29 июня 2025 года их взяли. Через три месяца плена вернулись 215.", None),
    ],
)
def test_months_count_on_from_a_day_but_not_those_of_captivity(
    text: str, first: str | None
) -> None:
    assert str(_last(text).first) == (first or str(_last(text[: text.index(". ")]).first))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("They came home on the 20th of the month.", "2026-02-20"),
        ("A swap will be held on the 20th of the month.", "2026-03-20"),
        ("Обмен прошёл 20-го числа месяца.", "2026-02-20"),
        ("Обмін відбувся 20-го числа місяця.", "2026-02-20"),
    ],
)
def test_a_day_of_the_month(text: str, first: str) -> None:
    assert str(_last(text).first) == first


def test_the_first_of_the_swaps_is_no_day() -> None:
    assert find_dates("The first of the month's swaps freed 20.", WRITTEN) == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Станом на осінь прийняли 700 тіл.", "2025-09-01"),
        ("По состоянию на осень приняли 700 тел.", "2025-09-01"),
        ("As of autumn they had taken in 700 bodies.", "2025-09-01"),
        ("Обмен назначен на осень.", "2026-09-01"),
        ("Осенью рассчитываем получить сорок раненых.", "2026-09-01"),
        ("Восени сподіваємося повернути сорок поранених.", "2026-09-01"),
    ],
)
def test_a_season_that_is_looked_at_or_ahead(text: str, first: str) -> None:
    assert str(_last(text).first) == first


@pytest.mark.parametrize(
    "text",
    ["Запасы на зиму привезли 20 человек.", "It was the first day of autumn.", "Ковдри на зиму."],
)
def test_what_is_for_or_of_a_season_is_no_time(text: str) -> None:
    assert find_dates(text, WRITTEN) == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The next round is planned for the week after next.", "2026-03-16"),
        ("Раунд намечен на послеследующую неделю.", "2026-03-16"),
        ("Раунд заплановано на позанаступний тиждень.", "2026-03-16"),
        ("За тиждень обіцяють ще одну колону.", "2026-03-09"),
    ],
)
def test_weeks_still_to_come(text: str, first: str) -> None:
    assert str(_last(text).first) == first


@pytest.mark.parametrize("text", ["За тиждень повернули 200 осіб.", "За неделю обещают 200."])
def test_what_a_week_took_is_no_day(text: str) -> None:
    assert find_dates(text, WRITTEN) == []


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("28 февраля он звонил. Речь шла о детях. Накануне 13 вернулись.", ["2026-02-27"]),
        ("28 лютого він дзвонив. Ішлося про дітей. Тож напередодні 13 вдома.", ["2026-02-27"]),
        ("Накануне 13 вернулись.", []),
    ],
)
def test_the_eve_may_be_that_of_a_day_told_before(text: str, others: list[str]) -> None:
    assert [str(day) for day in _last(text).others] == others or str(_last(text).first) in others


@pytest.mark.parametrize(
    "text",
    [
        "Во вторник он принял посла. Шла речь о детях. Накануне этой встречи он звонил.",
        "У вівторок він прийняв посла. Ішлося про дітей. Напередодні цієї зустрічі він дзвонив.",
    ],
)
def test_the_eve_of_that_meeting_is_counted_from_its_day(text: str) -> None:
    assert _last(text).first == date(2026, 2, 23)
