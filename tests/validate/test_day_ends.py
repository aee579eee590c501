"""Days beside a count: ends of several, days of an earlier event, of a promise, of a call."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

WRITTEN = date(2025, 10, 8)  # a Wednesday
DATES = {"date_grounded", "date_of_event", "weekday_agrees", "not_in_future"}


def _faults(text: str, record: dict[str, Any]) -> set[str]:
    article = Article(id="t", text=text, published=WRITTEN)
    found = check(article, [record]).records[0].findings
    return {each.rule for each in found if each.severity != "info"} & DATES


def _swap(start: str, end: str = "", **more: Any) -> dict[str, Any]:
    ends = {"from_party": "Russia", "to_party": "Ukraine"}
    count = {"category": "prisoners", **ends, "quantity": {"value": 100}}
    when = {"start": start, "end": end or start, "precision": "day"}
    return {"kind": "exchange", "transfers": [count], "when": when, **more}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("In two days, yesterday and today, Russia has freed 100 men.", "2025-10-07", "2025-10-08"),
        (
            "The swap, 100 for 100, opened on Tuesday and runs to Thursday.",
            "2025-10-07",
            "2025-10-09",
        ),
        ("За двое суток, вчера и сегодня, вернулись 100 украинцев.", "2025-10-07", "2025-10-08"),
        (
            "Обмен 100 на 100 начался в понедельник и продлится до среды.",
            "2025-10-06",
            "2025-10-08",
        ),
        ("За дві доби, вчора і сьогодні, вирвалися 100 українців.", "2025-10-07", "2025-10-08"),
        (
            "Обмін 100 на 100 розпочався в понеділок і триватиме до середи.",
            "2025-10-06",
            "2025-10-08",
        ),
    ],
)
def test_an_end_of_several_days_is_no_other_day(text: str, first: str, last: str) -> None:
    assert not _faults(text, _swap(first, last, scope="total", status="ongoing"))
    assert _faults(text, _swap("2025-09-29", "2025-10-01", scope="total", status="ongoing"))


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday Russia gave back 103 men. Moscow speaks of a hundred prisoners."
        " The previous time, on 29 September, 100 were freed.",
        "Во вторник Россия отпустила 103 человек. Москва называет другое число: 100 пленных."
        " В предыдущий раз, 29 сентября, освободили 100 пленных.",
        "У вівторок Росія відпустила 103 людей. Москва називає інше число: 100 полонених."
        " Попереднього разу, 29 вересня, звільнили 100 полонених.",
    ],
)
def test_the_number_of_an_earlier_event_has_its_own_day(text: str) -> None:
    assert not _faults(text, _swap("2025-10-07"))
    assert _faults(text, _swap("2025-10-05"))


@pytest.mark.parametrize(
    "text",
    [
        "On 28 September, when the two spoke by phone, she promised that Russia would free 100"
        " prisoners. That has been put off to 15 October.",
        "Ещё 28 сентября, когда они созванивались, она обещала вернуть 100 пленных."
        " Теперь обещание переносят на 15 октября.",
        "Ще 28 вересня, коли вони зідзвонювалися, вона обіцяла повернути 100 полонених."
        " Тепер обіцянку переносять на 15 жовтня.",
    ],
)
def test_the_day_when_somebody_conferred_is_not_that_of_the_plan(text: str) -> None:
    assert not _faults(text, _swap("2025-10-15", status="postponed"))
    assert _faults(text, _swap("2025-10-16", status="postponed"))


@pytest.mark.parametrize(
    "text",
    [
        "On 28 September, when relatives met 100 prisoners freed by Russia, it rained.",
        "28 сентября, когда родные встречали 100 освобождённых из российского плена, шёл дождь.",
        "28 вересня, коли рідні зустрічали 100 звільнених із російського полону, йшов дощ.",
    ],
)
def test_the_day_when_those_freed_were_met_is_the_exchanges(text: str) -> None:
    assert not _faults(text, _swap("2025-09-28"))
    assert _faults(text, _swap("2025-09-29"))


@pytest.mark.parametrize(
    "text",
    [
        "On Monday Medinsky was still promising 100 Ukrainian prisoners; on Tuesday they came.",
        "Ещё в понедельник Мединский обещал 100 украинских пленных, а во вторник их привезли.",
        "Ще в понеділок Мединський обіцяв 100 українських полонених, а у вівторок їх привезли.",
    ],
)
def test_a_promise_is_kept_on_another_day(text: str) -> None:
    assert not _faults(text, _swap("2025-10-07"))
    assert _faults(text, _swap("2025-10-05"))


@pytest.mark.parametrize(
    "text",
    [
        "Two days before the summit that opens on Thursday, Russia freed 100 Ukrainians.",
        "Russia freed 100 Ukrainian prisoners on the eve of Wednesday's summit.",
        "За день до саммита, назначенного на среду, Россия отпустила 100 украинских пленных.",
        "За день до саміту, призначеного на середу, Росія відпустила 100 українських полонених.",
    ],
)
def test_a_day_is_counted_back_from_what_is_to_come(text: str) -> None:
    assert not _faults(text, _swap("2025-10-07"))
    assert _faults(text, _swap("2025-10-05"))


def test_what_is_moved_from_one_day_to_another_is_due_on_the_other() -> None:
    text = "The handover of 100 Ukrainian prisoners has been moved from Tuesday to Friday."
    assert not _faults(text, _swap("2025-10-10", status="postponed"))
    assert _faults(text, _swap("2025-10-09", status="postponed"))


@pytest.mark.parametrize(
    "text",
    [
        "A man in the headquarters told us that on Friday Russia will free 100 prisoners."
        " Last night drones flew over Odesa.",
        "Собеседник в штабе рассказал, что в пятницу Россия отпустит 100 пленных."
        " Минувшей ночью над Одессой летали дроны.",
        "Співрозмовник у штабі розповів, що в п'ятницю Росія відпустить 100 полонених."
        " Минулої ночі над Одесою літали дрони.",
    ],
)
def test_the_day_of_what_is_said_is_not_that_of_the_saying(text: str) -> None:
    assert not _faults(text, _swap("2025-10-10", status="planned"))
    assert _faults(text, _swap("2025-10-08", status="planned"))
