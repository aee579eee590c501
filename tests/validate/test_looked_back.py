"""Times that an article looks back on, and days told by the talks that they came before."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

WRITTEN = date(2026, 5, 25)  # a Monday
DATES = {"date_grounded", "date_of_event", "weekday_agrees", "talk_date_grounded"}


def _faults(text: str, record: dict[str, Any]) -> set[str]:
    article = Article(id="t", text=text, published=WRITTEN)
    found = check(article, [record]).records[0].findings
    return {each.rule for each in found if each.severity != "info"} & DATES


def _swap(start: str, end: str, count: int, **more: Any) -> dict[str, Any]:
    ends = {"from_party": "Russia", "to_party": "Ukraine"}
    flow = {"category": "prisoners", **ends, "quantity": {"value": count}}
    return {"kind": "exchange", "transfers": [flow], "when": {"start": start, "end": end, **more}}


NEXT_DAY = [
    "On 16 May 2025 they met. On 23 May Russia freed 390 Ukrainian prisoners."
    " The next day it freed 307 Ukrainian prisoners.",
    "16 мая 2025 года стороны встретились. 23 мая Россия вернула 390 украинских пленных."
    " На следующий день Россия вернула 307 украинских пленных.",
    "16 травня 2025 року сторони зустрілися. 23 травня Росія повернула 390 українських полонених."
    " Наступного дня Росія повернула 307 українських полонених.",
]


@pytest.mark.parametrize("text", NEXT_DAY)
def test_the_day_after_one_of_last_year(text: str) -> None:
    assert not _faults(text, _swap("2025-05-24", "2025-05-24", 307, precision="day"))
    assert _faults(text, _swap("2025-05-20", "2025-05-20", 307, precision="day"))
    assert _faults(text, _swap("2024-05-24", "2024-05-24", 307, precision="day"))


DAYS_OF_MAY = [
    ("three days in May", "We look back at three days in May. On 16 May 2025 they met in Istanbul."
     " Russia freed 1,000 Ukrainian prisoners."),
    ("три дня в мае", "Вспоминаем три дня в мае. 16 мая 2025 года стороны встретились в Стамбуле."
     " Россия вернула 1000 украинских пленных."),
    ("три дні у травні", "Згадуємо три дні у травні. 16 травня 2025 року сторони зустрілися."
     " Росія повернула 1000 українських полонених."),
]  # fmt: skip


@pytest.mark.parametrize(("surface", "text"), DAYS_OF_MAY)
def test_days_of_this_month_a_year_ago(surface: str, text: str) -> None:
    days = ("2025-05-21", "2025-05-23")
    ago = ("2024-05-23", "2024-05-25")
    assert "weekday_agrees" not in _faults(text, _swap(*days, 1000, surface=surface))
    assert "weekday_agrees" in _faults(text, _swap(*ago, 1000, surface=surface))


def _call(start: str, party: str) -> dict[str, Any]:
    who = {"participants": [{"party": party}, {"party": "Russia"}]}
    when = {"when": {"start": start, "end": start, "precision": "day"}}
    return {"kind": "diplomacy", "type": "call", "status": "held", **who, **when}


EVES = [
    "Russian and Ukrainian delegations met in Istanbul on Thursday. Ukraine asked for a truce"
    " from June 1. Erdogan had spoken to Putin by telephone on the eve of the session.",
    "Делегации России и Украины встретились в Стамбуле в четверг. Киев просил о перемирии"
    " с 1 июня. В канун переговоров Эрдоган поговорил с Путиным по телефону.",
    "Делегації Росії та України зустрілися у Стамбулі в четвер. Київ просив про перемир'я"
    " з 1 червня. У переддень зустрічі Ердоган поговорив із Путіним телефоном.",
]


@pytest.mark.parametrize("text", EVES)
def test_the_eve_of_talks_told_before(text: str) -> None:
    assert not _faults(text, _call("2026-05-20", "Türkiye"))
    assert _faults(text, _call("2026-05-18", "Türkiye"))


DIARIES = [
    "Неделя.\n\n🔸 Среда. Россия вернула Украине 640 тел.\n\n🔸 Четверг. Умеров пять часов просидел"
    " в Майами с Уиткоффом. Решали, что дальше. Заявления не было.\n\n🔸 Пятница. Дождь.",
    "Тиждень.\n\n🔸 Середа. Росія повернула Україні 640 тіл.\n\n🔸 Четвер. Умєров п'ять годин сидів"
    " у Маямі з Віткоффом. Вирішували, що далі. Заяви не було.\n\n🔸 П'ятниця. Дощ.",
    "The week.\n\n- Wednesday. Russia returned 640 bodies to Ukraine.\n\n- Thursday. Umerov sat for"
    " five hours in Miami with Witkoff. What next? No statement came.\n\n- Friday. Rain.",
]


@pytest.mark.parametrize("text", DIARIES)
def test_a_diary_names_who_met(text: str) -> None:
    talks = {"kind": "diplomacy", "type": "talks", "status": "held"}
    talks |= {"participants": [{"party": "Ukraine"}, {"party": "United States"}]}
    thursday = {"start": "2026-05-21", "end": "2026-05-21", "precision": "day"}
    friday = {"start": "2026-05-22", "end": "2026-05-22", "precision": "day"}
    assert not _faults(text, {**talks, "when": thursday})
    assert _faults(text, {**talks, "when": friday})
