"""What is ahead or done: a plan's own time, clauses about others, what talks and deals came to."""

import pytest

from tests.validate.bothways import faults

AHEAD = (
    "The exchange of 30 captives will take place after Easter, Kyiv said.",
    "Домовлено про 30 полонених, звільнення яких відбудеться до завершення місяця.",
    "Освобождение 30 пленных состоится после праздников, до завершения года.",
)


@pytest.mark.parametrize("text", AHEAD)
def test_the_time_of_a_plan_is_no_word_of_an_end(text: str) -> None:
    assert "status_agrees" in faults(text, 30, "prisoners", status="completed")
    assert "status_agrees" not in faults(text, 30, "prisoners", status="planned")


def test_after_talks_it_was_held() -> None:
    text = "После завершения переговоров состоялась передача 30 пленных Украине."
    assert "status_agrees" not in faults(text, 30, "prisoners", status="completed")


OTHERS = (
    "Сто українців, за якими в п'ятницю мають приїхати ще сорок, учора вийшли на волю.",
    "Сто украинцев, за которых Киев ещё отдаст 90 россиян, вернулись домой.",
    "The 100 Ukrainians, for whom Kyiv will release 90 Russians, came home from captivity.",
)


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_done_to_others_is_not_done_to_the_counted(text: str) -> None:
    assert "status_agrees" not in faults(text, 100, "prisoners", status="completed")
    assert "status_agrees" in faults(text, 100, "prisoners", status="planned")


UPSHOTS = (
    "The delegations met on Monday. An exchange of 500 prisoners for 500 was the main result.",
    "Главным итогом переговоров стал обмен 500 пленных на 500.",
    "Обмін 500 полонених на 500 став головним підсумком перемовин.",
)


@pytest.mark.parametrize("text", UPSHOTS)
def test_what_talks_came_to_may_be_ahead(text: str) -> None:
    assert "status_agrees" not in faults(text, 500, "prisoners", 2, status="planned")


def test_the_result_of_talks_that_took_place_is_done() -> None:
    text = "Friday's swap of 150 prisoners for 150, which took place, was the result of long talks."
    assert "status_agrees" not in faults(text, 150, "prisoners", 2, status="completed")


QUOTAS = (
    "The deal covers 400 prisoners on either side, so that 288 from each are still to be let go.",
    "Соглашение охватывает по 400 пленных с каждой стороны, 120 из них ещё остаётся обменять.",
    "Обидва етапи проходять за домовленістю, яка охоплює по 400 полонених із кожного боку.",
)


@pytest.mark.parametrize("text", QUOTAS)
def test_what_a_deal_covers_with_a_rest_to_come_is_a_total(text: str) -> None:
    record = {"status": "ongoing", "scope": "total"}
    assert not faults(text, 400, "prisoners", 2, **record) & {"status_agrees", "scope_agrees"}
    assert "scope_agrees" in faults(text, 400, "prisoners", 2, status="ongoing")


OUTGROWN = (
    "On 7 March eleven children were handed over, and in all 1,243 children have been returned.",
    "7 марта Россия вернула 11 детей, а всего на Украину уже возвращены 1243 ребёнка.",
    "7 березня Росія повернула 11 дітей, а загалом в Україну вже повернуто 1243 дитини.",
)


@pytest.mark.parametrize("text", OUTGROWN)
def test_far_more_than_the_day_brought_is_a_total(text: str) -> None:
    assert "scope_agrees" not in faults(text, 1243, "children", status="completed", scope="total")
    assert "scope_agrees" in faults(text, 1243, "children", status="completed")


CHILDREN = (
    "Россия передала семерых детей. В октябре к родственникам на Украину отправятся ещё 11 ребят.",
    "Росія передала сімох дітей. У жовтні до рідних відправляться ще 11 хлопців.",
)


@pytest.mark.parametrize("text", CHILDREN)
def test_children_set_out_for_their_kin(text: str) -> None:
    assert not faults(text, 11, "children", status="planned") & {"noun_fits", "status_agrees"}
    assert "status_agrees" in faults(text, 11, "children", status="completed")
