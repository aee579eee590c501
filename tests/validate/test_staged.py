"""Exchanges of several days: what is yet to be reached, and what was done in stages, are sums."""

import pytest

from tests.validate.bothways import faults

STAGED = (
    "The exchange began on Friday, with 270 prisoners freed by each side. By the time it is over,"
    " 1,000 prisoners should have been freed by each side. It goes on through the weekend.",
    "Обмен начался и растянется на несколько дней. Сначала каждая сторона отпустила по 84 пленных."
    " Всего договорились обменять 1000 на 1000 пленных.",
    "Обмін почався і розтягнеться на кілька днів. Спершу кожна сторона відпустила по 84"
    " полонених. Усього домовилися обміняти 1000 на 1000 полонених.",
)
ONE_DAY = (
    "The exchange is under way: 150 prisoners are to be freed by each side today.",
    "Обмен идёт: сегодня каждая сторона должна отпустить по 150 пленных.",
    "Обмін триває: сьогодні кожна сторона має відпустити по 150 полонених.",
    "The exchange goes on in stages. In the second stage 150 prisoners are to be freed by each"
    " side.",
    "Обмен идёт несколько дней. Сегодня каждая сторона должна отпустить по 150 пленных.",
    "Обмін триває кілька днів. На другому етапі кожна сторона має відпустити по 150 полонених.",
)


@pytest.mark.parametrize("text", STAGED)
def test_what_stages_are_to_reach_is_a_total(text: str) -> None:
    assert "scope_agrees" not in faults(text, 1000, "prisoners", 2, status="ongoing", scope="total")
    assert "scope_agrees" in faults(text, 1000, "prisoners", 2, status="ongoing", scope="single")


@pytest.mark.parametrize("text", ONE_DAY)
def test_what_one_day_is_to_reach_may_be_one_handover(text: str) -> None:
    assert "scope_agrees" not in faults(text, 150, "prisoners", 2, status="ongoing", scope="single")


IN_STAGES = (
    "A big exchange: 130 Ukrainians are back from captivity. It took place in several stages.",
    "Большой обмен: 130 украинцев вернулись из плена. Он проходил в несколько этапов.",
    "Великий обмін: 130 українців повернулися з полону. Він відбувався у кілька етапів.",
)
AT_ONCE = (
    "130 Ukrainians came back from captivity on Monday. It took place in two stages.",
    "130 Ukrainians are back from captivity. The exchange had been prepared over several months.",
    "130 украинцев вернулись из плена. Обмен готовили в течение нескольких месяцев.",
    "130 українців повернулися з полону. Обмін готували протягом кількох місяців.",
    "130 українців повернулися з полону. Це другий обмін за три дні.",
)


@pytest.mark.parametrize("text", IN_STAGES)
def test_what_was_done_in_stages_is_a_total(text: str) -> None:
    assert "scope_agrees" not in faults(text, 130, "prisoners", status="completed", scope="total")
    assert "scope_agrees" in faults(text, 130, "prisoners", status="completed", scope="single")


@pytest.mark.parametrize("text", AT_ONCE)
def test_a_long_way_to_it_makes_no_total(text: str) -> None:
    assert "scope_agrees" not in faults(text, 130, "prisoners", status="completed", scope="single")
    assert "scope_agrees" in faults(text, 130, "prisoners", status="completed", scope="total")
