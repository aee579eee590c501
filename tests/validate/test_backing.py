"""What bears a reading of ours out whose own clause leaves its noun, way or deed open."""

from __future__ import annotations

import pytest

from tests.validate.test_plainness import doubts

DATED_SWAPS = (
    "Another exchange took place on Thursday: 193 for 193.",
    "В четверг состоялся очередной обмен: 193 на 193.",
    "У четвер відбувся черговий обмін: 193 на 193.",
)
OPEN_SWAPS = (
    "Another exchange took place: 193 for 193.",  # no day
    "Another exchange took place on Thursday: 9 for 9.",  # so few of anything
    "Стороны обменялись: 193 на 193.",
    "В четверг состоялся очередной обмен: 9 на 9.",
    "Сторони обмінялися: 193 на 193.",
    "У четвер відбувся черговий обмін: 9 на 9.",
)


@pytest.mark.parametrize("text", DATED_SWAPS)
def test_many_who_are_swapped_on_a_day_are_prisoners(text: str) -> None:
    assert doubts(text) == [set()]


@pytest.mark.parametrize("text", OPEN_SWAPS)
def test_a_few_or_undated_ones_may_be_others(text: str) -> None:
    assert doubts(text) == [{"No noun says that these are prisoners."}]


FALLEN = "The fallen soldiers crossed on Thursday. Moscow handed over 1,000 and got 35 back."


def test_where_only_the_dead_are_counted_a_bare_count_is_of_them() -> None:
    assert doubts(FALLEN) == [set()]
    others = doubts(f"{FALLEN} Earlier 200 prisoners came home.")
    assert any("No noun says that these are bodies." in each for each in others)


TOLD_TWICE = (
    ("On Thursday 1,000 bodies arrived; Russia received 35 bodies from Ukraine.",
     "Experts will examine the 1,000 bodies."),
    ("В четверг привезли 1000 тел; Россия получила от Украины 35 тел.",
     "Эксперты осмотрят эти 1000 тел."),
    ("У четвер привезли 1000 тіл; Росія отримала від України 35 тіл.",
     "Експерти оглянуть ці 1000 тіл."),
)  # fmt: skip


@pytest.mark.parametrize(("once", "again"), TOLD_TWICE)
def test_a_count_beside_its_return_is_plain_when_it_is_told_again(once: str, again: str) -> None:
    assert doubts(once) == [{"The clause itself does not tell the direction."}]
    assert doubts(f"{once} {again}") == [set()]


DATED_COUNTS = (
    "On Thursday, 26 February: 157 prisoners each.",
    "26 февраля: по 157 пленных.",
    "26 лютого: по 157 полонених.",
)
UNDATED_COUNTS = ("157 prisoners each.", "По 157 пленных.", "По 157 полонених.")
NO_VERB = "No verb says that the count is handed over: that it is, or when, is inferred."


@pytest.mark.parametrize("text", DATED_COUNTS)
def test_a_count_beside_its_day_wants_no_verb(text: str) -> None:
    assert doubts(text) == [set()]


@pytest.mark.parametrize("text", UNDATED_COUNTS)
def test_a_count_without_a_day_does(text: str) -> None:
    assert all(NO_VERB in each for each in doubts(text))
