"""Whom a whole group is made of: soldiers with civilians, civilians alone, and one person more."""

from __future__ import annotations

from datetime import date

import pytest

from extractor import Article, check
from tests.validate.test_kinds_around import OTHER, flow, verdict_on

MIXED = [
    "Fifty-three Ukrainians came home from captivity. Among the freed are four civilians.",
    "Домой из плена вернулись 53 украинца — и военные, и гражданские.",
    "Додому з полону повернулися 53 українці. Серед них четверо цивільних.",
]


@pytest.mark.parametrize("text", MIXED)
def test_a_group_with_civilians_in_it_is_not_all_civilians(text: str) -> None:
    assert verdict_on(text, flow("prisoners", "Ukraine", value=53)) == "verified"
    assert verdict_on(text, flow("civilians", "Ukraine", value=53)) != "verified"


ALL_CIVILIANS = [
    "Twenty-two Ukrainians were freed by Russia. All of them are civilians.",
    "Россия передала Украине 22 человека. Все они гражданские.",
    "Росія передала Україні 22 людини. Усі вони цивільні.",
]


@pytest.mark.parametrize("text", ALL_CIVILIANS)
def test_people_who_are_all_called_civilians_are_no_prisoners(text: str) -> None:
    assert verdict_on(text, flow("civilians", "Ukraine", value=22)) == "verified"
    assert verdict_on(text, flow("prisoners", "Ukraine", value=22)) != "verified"


HELD = [
    "Росія звільнила дев'ятьох цивільних, яких росіяни тримали за ґратами.",
    "Россия освободила девятерых гражданских, осуждённых в Донецке.",
    "Kyiv received nine civilians whom Russian soldiers had seized.",
]


@pytest.mark.parametrize("text", HELD)
def test_whoever_held_or_judged_civilians_is_no_second_noun_of_theirs(text: str) -> None:
    assert verdict_on(text, flow("civilians", "Ukraine", value=9)) == "verified"
    assert verdict_on(text, flow("prisoners", "Ukraine", value=9)) != "verified"


AFTER_BODIES = [
    "Ukraine took in 640 bodies from Russia. In return it gave up 21 of its own, wrote Moscow.",
    "Украина приняла от России 640 тел. Число своих Москва назвала сама: 21.",
    "Україна прийняла від Росії 640 тіл. Москва забрала 21 своїх.",
]


@pytest.mark.parametrize("text", AFTER_BODIES)
def test_a_bare_figure_behind_bodies_counts_no_prisoners(text: str) -> None:
    bodies = flow("bodies", "Ukraine", value=640)
    assert verdict_on(text, bodies, flow("prisoners", "Russia", value=21)) != "verified"


DEALT = [
    "At noon the lorries were empty: six hundred dead for Ukraine, twenty-two for Russia.",
    "К полудню всё решилось: шестьсот погибших — Украине, 22 — России.",
    "До полудня все скінчилося: шістсот загиблих для України, 22 для Росії.",
]


@pytest.mark.parametrize("text", DEALT)
def test_the_dead_dealt_out_to_both_sides_are_bodies(text: str) -> None:
    flows = flow("bodies", "Ukraine", value=600), flow("bodies", "Russia", value=22)
    assert verdict_on(text, *flows) == "verified"


def test_the_losses_of_both_sides_are_no_bodies() -> None:
    text = "Losses of the week: 600 dead for Ukraine, 900 for Russia. A swap is being prepared."
    assert verdict_on(text, flow("bodies", "Ukraine", value=600)) != "verified"


ONE_MORE = [
    "Russia let six Tatar civilians and a teacher go home to Ukraine on Thursday.",
    "В четверг Россия передала Украине шестерых гражданских и учительницу из Токмака.",
    "У четвер Росія передала Україні шістьох цивільних та вчительку з Токмака.",
]


@pytest.mark.parametrize("text", ONE_MORE)
def test_one_person_told_without_a_number_goes_into_the_sum(text: str) -> None:
    seven = flow("civilians", "Ukraine", value=7, derivation="sum")
    assert verdict_on(text, seven) == "verified"
    nine = flow("civilians", "Ukraine", value=9, derivation="sum")
    assert verdict_on(text, nine) != "verified"


AGED = [
    "A fifteen-year-old from Berdyansk was handed over to Ukraine by Russia on Sunday.",
    "В воскресенье Россия передала Украине 15-летнего из Бердянска.",
    "У неділю Росія передала Україні п'ятнадцятирічного Назара з Бердянська.",
]


@pytest.mark.parametrize("text", AGED)
def test_an_age_alone_stands_for_one_child(text: str) -> None:
    assert verdict_on(text, flow("children", "Ukraine", value=1)) == "verified"


RETRACTED = [
    "On Friday 163 Ukrainians were freed, says Kyiv, and so does Moscow. Our story stated that 136"
    " Ukrainian soldiers were freed on Friday. It should have said 163.",
    "Ошибочно сообщалось, что в пятницу Россия передала Украине 136 пленных. Их 163, уточнили"
    " в Киеве.",
    "Помилково повідомлялося, що у п'ятницю Росія передала Україні 136 полонених. Їх 163, уточнили"
    " в Києві.",
]


@pytest.mark.parametrize("text", RETRACTED)
def test_a_figure_put_right_refutes_nobody(text: str) -> None:
    article = Article(text=text, id="note", published=date(2025, 6, 20))
    when = {"start": "2025-06-20", "precision": "day", "basis": "weekday"}
    record = {
        "kind": "exchange", "when": when, "transfers": [flow("prisoners", "Ukraine", value=163)]
    }  # fmt: skip
    found = check(article, [record]).records[0].findings
    assert "count_of_event" not in {finding.rule for finding in found}


def test_a_number_kept_to_oneself_is_undisclosed() -> None:
    text = "Russia will free prisoners in August. How many, I am keeping to myself, he said."
    kept = {"category": "prisoners", "quantity": {"bound": "undisclosed"}}
    assert verdict_on(text, kept, status="planned") == "verified"


ILL = [
    "Стороны договорились передать не менее 800 больных и молодых, до 25 лет, пленных каждая.",
    "Сторони домовилися передати щонайменше 800 хворих і молодих, до 25 років, полонених кожна.",
]


@pytest.mark.parametrize("text", ILL)
def test_sick_and_young_captives_are_prisoners(text: str) -> None:
    article = Article(text=text, id="note", published=date(2025, 6, 20))
    least = {"value": 800, "low": 800, "bound": "at_least", "derivation": "each_side"}
    flows = [flow("prisoners", to, **least) for to in OTHER]
    record = {"kind": "exchange", "status": "planned", "scope": "total", "transfers": flows}
    found = check(article, [record]).records[0].findings
    assert "noun_fits" not in {finding.rule for finding in found}
