"""Guesses that reach less far: peoples as owners, lives, siblings, answers, even numbers."""

import pytest

from tests.validate.lastof import faults, flow, record


@pytest.mark.parametrize(
    "text",
    [
        "The Russians, he said, had roughly 3,000 more dead to hand over.",
        "The Russians were to return 3,000 bodies.",
    ],
)
def test_a_people_that_has_the_dead_is_not_theirs(text: str) -> None:
    wanted = record(flow("bodies", "Ukraine", 3000), status="planned", scope="total")
    assert "direction_agrees" not in faults(text, wanted)


@pytest.mark.parametrize(
    "text",
    [
        "Russia released 185 servicemen and 20 people who had never worn a uniform.",
        "Россия отпустила 185 военных и ещё двадцать человек, никогда не носивших формы.",
        "Росія відпустила 185 військових і ще двадцятьох людей, які ніколи не носили форми.",
        "With the soldiers came 20 people whom Russia had arrested in the occupied towns.",
        "С солдатами приехали 20 человек, которых Россия арестовала в занятых городах.",
        "Із солдатами приїхали 20 людей, яких Росія заарештувала в окупованих містах.",
    ],
)
def test_a_life_without_arms_makes_civilians(text: str) -> None:
    assert "noun_fits" not in faults(text, record(flow("civilians", "Ukraine", 20)))


def test_an_age_for_each_makes_children_of_siblings() -> None:
    young = "Two sisters, 7 and 9, came back from Russia to Ukraine."
    grown = "Two sisters, 27 and 31, came back from Russia to Ukraine."
    child = record(flow("children", "Ukraine", 2))
    assert "noun_fits" not in faults(young, child)
    assert "noun_fits" in faults(grown, child)


@pytest.mark.parametrize(
    "text",
    [
        "The dead come home more easily than the living. Russia returned 909 in May.",
        "Мёртвых отдают легче, чем живых. В мае Россия вернула 909.",
        "Мертвих віддають легше, ніж живих. У травні Росія повернула 909.",
    ],
)
def test_the_living_whom_the_dead_are_only_likened_to_are_no_turn(text: str) -> None:
    assert "noun_fits" not in faults(text, record(flow("bodies", "Ukraine", 909)))


@pytest.mark.parametrize(
    "text",
    [
        "— Сколько погибших вернулось?\n— Тысяча. Россия получила от нас тридцать пять.",
        "— Скільки загиблих повернулося?\n— Тисяча. Росія отримала від нас тридцять п'ять.",
    ],
)
def test_what_is_got_from_us_counts_what_was_asked_for(text: str) -> None:
    assert "noun_fits" not in faults(text, record(flow("bodies", "Russia", 35)))


def test_an_answer_is_of_those_whom_the_question_names() -> None:
    text = "Що отримала Москва? Тридцять одного чоловіка, відповідає міністерство."
    assert "direction_usual" not in faults(text, record(flow("prisoners", "Russia", 31)))


@pytest.mark.parametrize(
    "text",
    [
        "Москва рассталась со 117 пленными и не сказала, что получила за них.",
        "Москва розпрощалася зі 117 полоненими й не сказала, що отримала за них.",
        "Moscow parted with 117 captives and did not say whom it received for them.",
    ],
)
def test_a_verb_of_what_is_not_told_moves_nobody_told(text: str) -> None:
    assert "direction_agrees" not in faults(text, record(flow("prisoners", "Ukraine", 117)))


@pytest.mark.parametrize(
    "text",
    ["«Отдали 75 пленных и забрали 75», — сказал он.", "«Віддали 75 полонених і забрали 75»."],
)
def test_one_count_given_and_got_went_both_ways(text: str) -> None:
    both = [flow("prisoners", side, 75) for side in ("Ukraine", "Russia")]
    assert "symmetry_cued" not in faults(text, record(*both))


@pytest.mark.parametrize(
    "text",
    [
        "The prisoners' numbers matched, 170 and 170.",
        "Пленных обменяли; числа совпали, 170 и 170.",
        "Полонених обміняли; числа збіглися, 170 і 170.",
    ],
)
def test_numbers_that_match_are_even(text: str) -> None:
    both = [flow("prisoners", side, 170) for side in ("Ukraine", "Russia")]
    assert "symmetry_cued" not in faults(text, record(*both))


@pytest.mark.parametrize(
    "text",
    [
        "Of the 170 men who crossed into Ukraine many had been in Russian camps since Mariupol.",
        "Из 170 бойцов, вернувшихся на Украину, многие были в лагерях с начала осады.",
        "Зі 170 бійців, що повернулися в Україну, багато хто був у таборах від початку облоги.",
    ],
)
def test_since_when_they_were_held_sums_up_nothing(text: str) -> None:
    assert "scope_agrees" not in faults(text, record(flow("prisoners", "Ukraine", 170)))
