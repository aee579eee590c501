"""Which day words mean: called-off days, stages of a total, days of talks, and plain names."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

RULES = {"date_grounded", "date_of_event", "weekday_agrees", "talk_date_grounded"}


def _faults(text: str, published: str, record: dict[str, Any]) -> set[str]:
    article = Article(id="d", text=text, published=date.fromisoformat(published))
    found = check(article, [record]).records[0].findings
    return {each.rule for each in found if each.severity != "info"} & RULES


def _swap(value: int, when: tuple[str, str], **more: Any) -> dict[str, Any]:
    ends = {"from_party": "Russia", "to_party": "Ukraine"}
    count = {"category": "prisoners", **ends, "quantity": {"value": value}}
    precision = "day" if when[0] == when[1] else "unknown"
    time = {"start": when[0], "end": when[1], "precision": precision, "basis": "weekday"}
    time["surface"] = more.pop("surface", "")
    return {"kind": "exchange", "transfers": [count], "when": time, **more}


OFF = (
    ("Kyiv has put off the handover of 64 prisoners scheduled for Saturday.", "postponed"),
    ("Киев отложил прием 64 пленных, запланированный на субботу.", "postponed"),
    ("Київ скасував приймання 64 полонених, заплановане на суботу.", "cancelled"),
)


@pytest.mark.parametrize(("text", "status"), OFF)
@pytest.mark.parametrize("day", ["2025-06-07", "2025-06-14"])
def test_what_was_called_off_was_set_for_either_weekday(text: str, status: str, day: str) -> None:
    assert not _faults(text, "2025-06-08", _swap(64, (day, day), status=status))


@pytest.mark.parametrize("text", [text for text, _ in OFF])
def test_what_is_called_off_was_set_for_that_weekday_only(text: str) -> None:
    record = _swap(64, ("2025-06-06", "2025-06-06"), status="cancelled")
    assert "date_grounded" in _faults(text, "2025-06-08", record)


STAGES = (
    "Saturday brought the second stage of the 1,000-for-1,000 prisoner exchange, which runs from"
    " Friday to Sunday.",
    "В субботу прошел второй этап обмена «тысяча на тысячу». Всего за три дня, с пятницы по"
    " воскресенье, стороны отдадут по 1000 пленных.",
    "У суботу провели другий етап обміну «1000 на 1000». Від п'ятниці до неділі сторони мають"
    " віддати по 1000 полонених.",
)


@pytest.mark.parametrize("text", STAGES)
def test_the_day_of_a_stage_is_not_that_of_the_whole(text: str) -> None:
    record = _swap(1000, ("2025-05-23", "2025-05-25"), scope="total", status="ongoing")
    assert "date_of_event" not in _faults(text, "2025-05-24", record)


def test_the_days_inside_a_span_of_weekdays_are_not_the_span() -> None:
    text = "From Friday to Sunday the two sides are to exchange 1,000 prisoners each."
    record = _swap(1000, ("2025-05-24", "2025-05-24"), scope="total", status="planned")
    assert "date_grounded" in _faults(text, "2025-05-22", record)


HELD = (
    "The delegations met in Geneva on Thursday. They settled on 250 prisoners each.",
    "Делегации встретились в Женеве в четверг. Договорились о 250 пленных.",
    "Делегації зустрілися в Женеві в четвер. Домовилися про 250 полонених.",
)


@pytest.mark.parametrize("text", HELD)
def test_the_weekday_of_talks_is_not_that_of_what_they_plan(text: str) -> None:
    record = _swap(250, ("2026-03-12", "2026-03-12"), status="planned")
    assert "date_grounded" in _faults(text, "2026-03-06", record)


@pytest.mark.parametrize(
    "text",
    [
        "Нинішніх вихідних Росія передасть 50 полонених.",
        "В нынешние выходные Россия передаст 50 пленных.",
        "В грядущие выходные Россия передаст 50 пленных.",
        "Майбутніми вихідними Росія передасть 50 полонених.",
    ],
)
def test_the_present_weekend_is_a_time(text: str) -> None:
    record = _swap(50, ("2025-06-07", "2025-06-08"), status="planned")
    assert not _faults(text, "2025-06-04", record)


def test_from_today_is_today() -> None:
    text = "Відсьогодні 45 полонених на волі: Росія передала їх Україні."
    assert not _faults(text, "2023-07-06", _swap(45, ("2023-07-06", "2023-07-06")))


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Отдали 195 пленных. Обмен прошел 31 января, до него сорвался обмен 24-го.", "31 января"),
        ("Віддали 195 полонених. Обмін пройшов 31 січня, обмін 24-го зірвався.", "31 січня"),
    ],
)
def test_words_for_one_day_do_not_name_another(text: str, surface: str) -> None:
    record = _swap(195, ("2024-01-24", "2024-01-24"), surface=surface)
    assert "weekday_agrees" in _faults(text, "2024-01-31", record)


def _call(day: str) -> dict[str, Any]:
    return {
        "kind": "diplomacy",
        "type": "call",
        "status": "held",
        "when": {"start": day, "end": day, "precision": "day", "basis": "weekday"},
        "participants": [{"party": "Ukraine"}, {"party": "Türkiye"}],
    }


CALLS = (
    "Zelensky has telephoned Erdogan. On Tuesday, his office said, they spent forty minutes on"
    " the return of children.",
    "Зеленский созвонился с Эрдоганом. Во вторник, по данным его офиса, они сорок минут обсуждали"
    " возвращение детей.",
    "Зеленський зідзвонився з Ердоганом. У вівторок, за даними його офісу, вони сорок хвилин"
    " обговорювали повернення дітей.",
)


@pytest.mark.parametrize("text", CALLS)
def test_minutes_on_the_line_count_nobody_home(text: str) -> None:
    assert not _faults(text, "2025-08-20", _call("2025-08-19"))
    assert _faults(text, "2025-08-20", _call("2025-08-18")) == {"talk_date_grounded"}
