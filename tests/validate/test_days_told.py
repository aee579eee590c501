"""Days that a text tells by their ends, by steps, and in lists of counts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

FRIDAY = date(2026, 3, 6)
RULES = {"date_grounded", "date_of_event", "weekday_agrees"}


def faults(text: str, value: int, first: str, last: str | None = None, **more: Any) -> set[str]:
    when = {
        "start": f"2026-{first}",
        "end": f"2026-{last or first}",
        "precision": "unknown" if last else "day",
        "basis": "relative",
    }
    ends = {"from_party": "Russia", "to_party": "Ukraine"}
    transfer = {"category": "prisoners", **ends, "quantity": {"value": value}}
    record = {"kind": "exchange", "transfers": [transfer], "when": when, **more}
    [checked] = check(Article(id="t", text=text, published=FRIDAY), [record]).records
    return {f.rule for f in checked.findings if f.severity != "info"} & RULES


SPANS = (
    "The swap of 1,000 Ukrainian prisoners has got under way and is to go on until Sunday.",
    "В пятницу начался обмен: 1000 украинских пленных. В субботу и воскресенье ждут продолжения.",
    "Обмін почався: 1000 українських полонених. Він розтягнеться на три дні, до неділі.",
)


@pytest.mark.parametrize("text", SPANS)
def test_a_span_runs_from_its_first_day_to_its_last(text: str) -> None:
    more = {"scope": "total", "status": "ongoing"}
    assert not faults(text, 1000, "03-06", "03-08", **more)
    assert faults(text, 1000, "02-20", "02-22", **more)


LIST = (
    "Russia freed 303 prisoners on Thursday, following 307 on Wednesday and 390, civilians among"
    " them, on Tuesday."
)


def test_a_day_of_a_list_is_of_the_count_before_it() -> None:
    assert not faults(LIST, 390, "03-03")
    assert not faults(LIST, 307, "03-04")
    assert faults(LIST, 303, "03-03")


STEPS = (
    "On Thursday Ukraine freed 150 Russians. A day earlier, Russia had released 200 Ukrainian"
    " prisoners.",
    "В четверг Украина освободила 150 россиян. За день до того Россия отпустила 200 украинских"
    " пленных.",
    "У четвер Україна звільнила 150 росіян. За день до того Росія відпустила 200 українських"
    " полонених.",
)


@pytest.mark.parametrize("text", STEPS)
def test_a_step_back_is_a_day_of_its_own(text: str) -> None:
    assert not faults(text, 200, "03-04")
    assert faults(text, 200, "03-03")
    assert faults(text, 200, "02-25")


STEPS = (
    # the record's day, other days, the count, the text
    ("03-03", ("02-28", "03-01"), 200, "On Monday Russia freed 300 Ukrainian prisoners. Twenty-four"
     " hours later 200 more Ukrainian prisoners followed."),
    ("03-03", ("02-28", "03-01"), 200, "В понедельник Россия вернула 300 украинских пленных."
     " На другой день она отдала ещё 200 украинских пленных."),
    ("03-03", ("02-28", "03-01"), 200, "У понеділок Росія повернула 300 українських полонених."
     " Другого дня вона віддала ще 200 українських полонених."),
    ("03-04", ("03-02", "03-03"), 200, "В четверг Россия вернула 300 украинских пленных."
     " Сутками раньше вернули 200 украинских пленных."),
    ("03-04", ("03-02", "03-03"), 200, "У четвер Росія повернула 300 українських полонених."
     " Добою раніше повернули 200 українських полонених."),
    ("03-04", ("03-02", "03-03"), 200, "В четверг стороны провели в Женеве переговоры. Накануне"
     " переговоров Россия вернула 200 украинских пленных."),
)  # fmt: skip


@pytest.mark.parametrize(("day", "others", "value", "text"), STEPS)
def test_a_step_goes_its_own_way_and_no_further(
    day: str, others: tuple[str, ...], value: int, text: str
) -> None:
    assert not faults(text, value, day)
    assert all(faults(text, value, other) for other in others)


NAMED = (
    ("03-04", "03-03", 200, "Середовий обмін: Росія повернула 200 українських полонених."),
    ("03-03", "03-04", 200, "Во время вторничного обмена Россия отдала 200 украинских пленных."),
    ("03-04", "02-04", 200, "On the morning of the 4th Russia freed 200 Ukrainian prisoners."),
    ("03-04", "02-04", 200, "Вечером 4-го Россия вернула 200 украинских пленных."),
    ("03-06", "03-03", 300, "Вчора Росія віддала 200 українських полонених, нині з автобусів вийшли"
     " ще 300 українських полонених."),
    ("03-02", "02-28", 11, "Eleven Ukrainian prisoners freed by Russia spent Sunday night at an"
     " embassy, and by Monday evening they had crossed the border."),
    ("03-03", "03-05", 11, "Одиннадцать украинских пленных провели ночь на понедельник в"
     " посольстве, а во вторник вечером пересекли границу."),
)  # fmt: skip


@pytest.mark.parametrize(("day", "other", "value", "text"), NAMED)
def test_a_day_is_told_by_its_name_by_now_or_by_the_crossing(
    day: str, other: str, value: int, text: str
) -> None:
    assert not faults(text, value, day)
    assert faults(text, value, other)
