"""What the next sentence says of a count: that it never was, or that it has been done since."""

import pytest

from tests.validate.bothways import faults

HOAXES = (
    "Word went round that 300 Ukrainian prisoners had been freed by Russia. It never happened,"
    " says the headquarters.",
    "В каналах писали, что Россия освободила 300 украинских пленных. Это неправда, ответили в"
    " штабе.",
    "У каналах писали, що Росія звільнила 300 українських полонених. Це вигадка, відповіли в"
    " штабі.",
)
LULLS = (
    "Russia freed 300 Ukrainian prisoners on Wednesday. It had never happened before.",
    "Россия освободила 300 украинских пленных. Этого не случалось четыре месяца.",
    "Росія звільнила 300 українських полонених. Цього не траплялося з весни.",
)


@pytest.mark.parametrize("text", HOAXES)
def test_a_rumour_called_untrue_is_denied(text: str) -> None:
    assert "status_agrees" not in faults(text, 300, "prisoners", status="denied")
    assert "status_agrees" in faults(text, 300, "prisoners", status="completed")


@pytest.mark.parametrize("text", LULLS)
def test_a_lull_before_it_denies_nothing(text: str) -> None:
    assert "status_agrees" not in faults(text, 300, "prisoners", status="completed")
    assert "status_agrees" in faults(text, 300, "prisoners", status="denied")


CLAIMS = (
    "Claim\nOn Wednesday Russia freed 300 Ukrainian prisoners.\n\nEvaluation\nFalse. They stayed.",
    "The Statement\nRussia freed 300 Ukrainian prisoners.\nA post of 2 May.\n\nVerdict: false.",
    "Утверждение\nРоссия освободила 300 украинских пленных.\n\nВердикт\nЛожь. Они в плену.",
    "Твердження\nРосія звільнила 300 українських полонених.\n\nВисновок\nНеправда. Вони в полоні.",
)


@pytest.mark.parametrize("text", CLAIMS)
def test_a_claim_that_a_fact_check_calls_false_is_denied(text: str) -> None:
    assert "status_agrees" not in faults(text, 300, "prisoners", status="denied")
    assert "status_agrees" in faults(text, 300, "prisoners", status="completed")


BORNE_OUT = (
    "Statement\nRussia freed 300 Ukrainian prisoners.\n\nThe rumour of 40 more is false.",
    "Claim\nRussia freed 300 Ukrainian prisoners.\n\nVerdict\nTrue. They are home.",
    "Утверждение\nРоссия освободила 300 украинских пленных.\n\nВердикт\nПравда. Они дома.",
    "Твердження\nРосія звільнила 300 українських полонених.\n\nВисновок\nПравда. Вони вдома.",
)


@pytest.mark.parametrize("text", BORNE_OUT)
def test_a_claim_that_no_verdict_calls_false_stands(text: str) -> None:
    assert "status_agrees" not in faults(text, 300, "prisoners", status="completed")


KEPT = (
    "They reached an understanding to release 157 prisoners from each side, a step that was"
    " carried out before the delegations left.",
    "The delegations agreed to swap 157 prisoners each, which took place on Thursday.",
    "Делегации договорились обменять по 157 пленных, что и было сделано в четверг.",
    "Делегації домовилися обміняти по 157 полонених, що й було зроблено в четвер.",
)
NOT_KEPT = (
    "They agreed to swap 157 prisoners each, a step that was to be carried out on Thursday.",
    "They agreed to swap 157 prisoners each in the next round, which took place on Thursday.",
    "Делегации договорились обменять по 157 пленных, чего не было сделано в четверг.",
    "Делегації домовилися обміняти по 157 полонених на зустрічі, яка відбулася в четвер.",
)


@pytest.mark.parametrize("text", KEPT)
def test_a_promise_told_as_kept_is_done(text: str) -> None:
    assert "status_agrees" not in faults(text, 157, "prisoners", status="completed")


@pytest.mark.parametrize("text", NOT_KEPT)
def test_a_promise_whose_talks_were_held_is_still_one(text: str) -> None:
    assert "status_agrees" in faults(text, 157, "prisoners", status="completed")


def test_another_matter_called_untrue_denies_nothing() -> None:
    text = "Russia freed 300 Ukrainian prisoners. It was not true, he said, that they were beaten."
    assert "status_agrees" not in faults(text, 300, "prisoners", status="completed")


HELD = (
    "The two sides agreed to swap 157 prisoners each. It took place on Thursday.",
    "Стороны условились об обмене по 157 пленных. Его провели в четверг.",
    "Сторони домовилися про обмін по 157 полонених. Його провели в четвер.",
)


@pytest.mark.parametrize("text", HELD)
def test_what_was_held_since_is_no_plan(text: str) -> None:
    assert "status_agrees" in faults(text, 157, "prisoners", 2, status="planned")
    assert "status_agrees" not in faults(text, 157, "prisoners", 2, status="completed")


def test_talks_held_since_are_no_exchange() -> None:
    text = (
        "The two sides agreed to swap 157 prisoners each. It was the second round of talks, a"
        " day after the raid."
    )
    assert "status_agrees" not in faults(text, 157, "prisoners", 2, status="planned")
    assert "status_agrees" in faults(text, 157, "prisoners", 2, status="completed")


OFF = (
    "The exchange set for 1 November was called off. It was about the return of 75 Ukrainian"
    " prisoners.",
    "Обмен, который готовили на 1 ноября, отменён. Речь шла о возвращении 75 украинских пленных.",
    "Обмін, який готували на 1 листопада, скасовано. Йшлося про повернення 75 українських"
    " полонених.",
)


@pytest.mark.parametrize("text", OFF)
def test_the_day_told_with_the_calling_off_is_no_earlier_exchange(text: str) -> None:
    assert "status_agrees" in faults(text, 75, "prisoners", status="completed")
    assert "status_agrees" not in faults(text, 75, "prisoners", status="cancelled")
