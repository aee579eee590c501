"""Counts that outgrow the day beside them, and wholes of what was agreed, are totals."""

import pytest

from tests.validate.bothways import faults

AMASSED = (
    "On Monday Russia handed over 1,240 bodies, and in all Ukraine has received 6,030.",
    "В понедельник Россия передала 1240 тел, а всего Украина получила 6030.",
    "У понеділок Росія передала 1240 тіл, а разом Україна прийняла 6030.",
    "Another 900 bodies went home today. The agreed 6,030 bodies have been returned in full.",
    "Сегодня переданы ещё 900 тел. Согласованные в Стамбуле 6030 тел отданы полностью.",
    "Сьогодні передано ще 900 тіл. Узгоджені у Стамбулі 6030 тіл віддано повністю.",
)


@pytest.mark.parametrize("text", AMASSED)
def test_what_outgrows_its_day_is_a_total(text: str) -> None:
    assert "scope_agrees" not in faults(text, 6030, "bodies", status="completed", scope="total")
    assert "scope_agrees" in faults(text, 6030, "bodies", status="completed", scope="single")


ONE_DAY = (
    "On Monday Russia handed over 70 women, and in all 240 prisoners were freed.",
    "В понедельник Россия отпустила 70 женщин, а всего 240 пленных.",
    "У понеділок Росія відпустила 70 жінок, а загалом 240 полонених.",
)


@pytest.mark.parametrize("text", ONE_DAY)
def test_a_day_with_its_parts_is_one_handover(text: str) -> None:
    assert "scope_agrees" not in faults(text, 240, "prisoners", status="completed", scope="single")


LASTING = (
    "The biggest swap of the war - 900 prisoners for 900 - goes on until Sunday.",
    "Крупнейший с начала войны обмен — 900 пленных на 900 — растянется до воскресенья.",
    "Найбільший від початку війни обмін — 900 полонених на 900 — розтягнеться до неділі.",
)


@pytest.mark.parametrize("text", LASTING[1:])
def test_a_formula_behind_a_dash_is_the_whole_of_what_lasts(text: str) -> None:
    assert "scope_agrees" not in faults(text, 900, "prisoners", 2, status="ongoing", scope="total")


def test_by_the_tally_sums_up_nothing() -> None:
    text = "By the tally of the headquarters, Ukraine received 1,000 bodies on Thursday."
    assert "scope_agrees" not in faults(text, 1000, "bodies", status="completed", scope="single")


OF_ALL = (
    "The swap has begun and will last several days. They free all for all of the ill: at least 800"
    " prisoners from each side.",
    "Обмен начался. Процесс растянется на несколько дней. Меняют всех на всех: не меньше 800"
    " пленных с каждой стороны.",
    "Обмін почався. Процес триватиме кілька днів. Міняють усіх на всіх: не менше 800 полонених"
    " з кожної сторони.",
)


@pytest.mark.parametrize("text", OF_ALL)
def test_all_for_all_over_days_to_come_is_a_total(text: str) -> None:
    assert "scope_agrees" in faults(text, 800, "prisoners", 2, status="ongoing", scope="single")


FEW = (
    "Four more children left Russia for Ukraine this week, so that in all there are six of them.",
    "На этой неделе из России на Украину уехали ещё четверо детей, так что всего их шестеро.",
    "Цього тижня з Росії в Україну поїхали ще четверо дітей, тож усього їх шестеро.",
)


@pytest.mark.parametrize("text", FEW)
def test_so_few_in_a_week_may_be_one_handover(text: str) -> None:
    assert "scope_agrees" not in faults(text, 6, "children", status="completed", scope="single")
