"""Days that a later sentence gives to talks which it resumes without naming who talked."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.records import DiplomacyRecord
from extractor.validate.talks.diplomacy import check_diplomacy

THURSDAY = date(2026, 3, 12)


def refused(text: str, day: int, kind: str = "talks") -> bool:
    page = prepare(Article(text=text, id="a", published=THURSDAY))
    record = DiplomacyRecord.model_validate(
        {
            "type": kind,
            "when": {"start": f"2026-03-{day:02}"},
            "participants": [{"party": "Ukraine"}, {"party": "Russia"}],
        }
    )
    return any(item.rule == "talk_date_grounded" for item in check_diplomacy(page, record))


RESUMED = [
    ("Ukraine and Russia held talks in Antalya. They met on Tuesday for two hours.", 10, "talks"),
    (
        "Ukraine and Russia held a third round in Antalya. What came of it yesterday? No truce.",
        11,
        "talks",
    ),
    (
        "Negotiators of Ukraine and Russia left the palace in Antalya. Wednesday's session began "
        "late.",
        11,
        "talks",
    ),
    (
        "Лубинец и Москалькова встретились в Белоруссии. Разговор омбудсменов, состоявшийся 10 "
        "марта, касался розыска пропавших.",
        10,
        "talks",
    ),
    (
        "Умеров и Мединский провели в Анталье третью встречу. Итог среды: стороны согласовали "
        "обмен.",
        11,
        "talks",
    ),
    ("Москалькова поговорила с Лубинцом по телефону. Обсуждали вчера судьбы пленных.", 11, "call"),
    ("Лубінець провів телефонну розмову з Москальковою. Спілкувалися 10 березня.", 10, "call"),
    (
        "Делегації України та Росії провели перемовини в Анталії. Учора обговорювали повернення "
        "дітей.",
        11,
        "talks",
    ),
    (
        "Делегації України та Росії провели перемовини в Анталії. Вівторкова сесія тривала годину.",
        10,
        "talks",
    ),
    (
        "The bodies come home under agreements which date from 2 March, when the delegations of "
        "Ukraine and Russia met in Antalya.",
        2,
        "talks",
    ),
]


@pytest.mark.parametrize(("text", "day", "kind"), RESUMED)
def test_the_day_told_is_that_of_the_talks(text: str, day: int, kind: str) -> None:
    assert not refused(text, day, kind)
    assert refused(text, day + 1, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine and Russia held talks in Antalya. Their next session is due on Tuesday.",
        "Ukraine and Russia held talks in Antalya. On Tuesday 303 prisoners came home.",
        "Делегации Украины и России провели переговоры в Анталье. Домой во вторник вернулись 303 "
        "пленных.",
        "Делегації України та Росії провели перемовини в Анталії. У вівторок Львів ховав бійця.",
    ],
)
def test_a_day_of_something_else_is_not(text: str) -> None:
    assert refused(text, 10)
