"""Days of a month told in words or as a run, and the year of a day that is told without one."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.text.dates import find_dates

WRITTEN = date(2025, 6, 10)


def _last(text: str, written: date = WRITTEN) -> tuple[date | None, date | None]:
    told = [each for each in find_dates(text, written) if each.role == "event"][-1]
    return told.first, told.last


@pytest.mark.parametrize(
    "text",
    [
        "In May the swap took three days, from the 23rd to the 25th.",
        "Майский обмен растянулся на три дня, с 23-го по 25-е.",
        "Травневий обмін розтягнувся на три дні, з 23-го по 25-те.",
        "У травні зустріч тривала 23–25 числа.",
    ],
)
def test_a_run_of_days_is_of_the_month_told_before(text: str) -> None:
    assert _last(text) == (date(2025, 5, 23), date(2025, 5, 25))


@pytest.mark.parametrize(
    "text",
    [
        "In May we sang. On the fifteenth 44 men came.",
        "В мае мы пели. Пятнадцатого приехали сорок четыре человека.",
        "В мае мы пели. Пятнадцатого числа делегация уехала.",
        "У травні ми співали. П'ятнадцятого приїхали сорок чотири людини.",
        "Мова зайшла про травень. П'ятнадцятого числа делегація поїхала.",
    ],
)
def test_a_day_in_words_is_of_the_month_told_before(text: str) -> None:
    assert _last(text) == (date(2025, 5, 15), date(2025, 5, 15))


@pytest.mark.parametrize(
    "text",
    [
        "They came home on 13 May (14 people), on the 27th (21) and yesterday evening.",
        "Людей отпускали: 13 мая — 14 человек, 27-го — 21.",
        "Людей відпускали: 13 травня — 14 осіб, 27-го — 21.",
    ],
)
def test_a_count_may_stand_behind_the_dash_of_a_day(text: str) -> None:
    days = [each.first for each in find_dates(text, WRITTEN)]
    assert days[:2] == [date(2025, 5, 13), date(2025, 5, 27)]


@pytest.mark.parametrize(
    "text",
    [
        "In May the line moved from the 5th to the 7th brigade.",
        "In May the fifteenth group came.",
        "В мае двадцатого пленного вынесли на руках.",
        "В мае учились с 5-го по 7-й класс.",
        "В мае назвали 3 числа: 5, 6 и 7.",
        "Двадцатого числа каждого месяца в мае платят.",
        "У травні другого пораненого винесли на руках.",
    ],
)
def test_an_ordinal_of_something_else_is_no_day(text: str) -> None:
    assert all(each.precision != "day" for each in find_dates(text, WRITTEN))


AHEAD = (
    "The office has told them to be ready for a handover on 14 July.",
    "The sides agreed on the next swap: 14 July, 150 each.",
    "Украина, говорит он, предлагает обмен ко Дню города, 14 июля, и он попросил помочь.",
    "Штаб велел готовиться к передаче тел 14 июля.",
    "Сторони погодили наступний обмін: 14 липня, по 150 осіб.",
    "Штаб попросив готуватися до передачі тіл 14 липня.",
)


@pytest.mark.parametrize("text", AHEAD)
def test_the_nearest_day_wins_where_its_own_clause_does_not_look_back(text: str) -> None:
    assert _last(text)[0] == date(2025, 7, 14)


@pytest.mark.parametrize(
    "text",
    [
        "On 14 July Russia handed over 1,000 bodies.",
        "14 июля Россия передала 1000 тел.",
        "14 липня Росія передала 1000 тіл.",
        "It was last year, on 14 July, that Ankara helped to free 215.",
        "Именно в прошлом году, 14 июля, Анкара помогла освободить 215 человек.",
        "Саме торік, 14 липня, Анкара посприяла звільненню 215 людей.",
    ],
)
def test_a_past_verb_of_the_same_clause_looks_back(text: str) -> None:
    assert _last(text)[0] == date(2024, 7, 14)


@pytest.mark.parametrize(
    "text",
    [
        "Хроника недели\n\nСреда. Россиян отпустили домой.",
        "Хроника недели\n\nСреда: россиян отпустили домой.",
        "Хроника недели\n- Среда. Россиян отпустили домой.",
    ],
)
def test_a_weekday_may_head_a_paragraph(text: str) -> None:
    told = [each for each in find_dates(text, WRITTEN) if each.basis == "weekday"]
    assert [each.weekday for each in told] == [2]


def test_the_environment_is_no_wednesday() -> None:
    assert not find_dates("Отчёт\nСреда обитания меняется. Окружающая среда — тоже.", WRITTEN)
