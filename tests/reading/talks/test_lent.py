"""A side at war is not vouched for in the chair of somebody whom the clause does not name."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.records import THINLY_TOLD, talk_records
from extractor.records import DiplomacyRecord


def read(text: str) -> list[DiplomacyRecord]:
    return talk_records(prepare(Article(text=text, id="a", published=date(2026, 3, 14))))


def doubts(text: str) -> list[bool]:
    return [any(f.rule == THINLY_TOLD for f in record.findings) for record in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Russia and Ukraine are at war. On March 11 Umerov held consultations in Istanbul "
        "with Turkish and Emirati mediators.",
        "Россия и Украина. 11 марта Умеров провёл в Стамбуле консультации с турецкими "
        "посредниками.",
        "Росія та Україна. 11 березня Умєров провів у Стамбулі консультації з турецькими "
        "посередниками.",
        "Russia and Ukraine. On March 11, in Moscow, he had a meeting with Sergey Lavrov.",
        "Россия и Украина. 11 марта он имел в Москве встречу с Сергеем Лавровым.",
        "Росія та Україна. 11 березня він мав у Москві зустріч із Сергієм Лавровим.",
        "Russia and Ukraine. The deal was signed in Warsaw on Thursday by Marcin Wiącek and "
        "Dmytro Lubinets.",
        "Россия и Украина. Соглашение в четверг заключили в Варшаве Марчин Вёнцек и "
        "Дмитрий Лубинец.",
        "Росія та Україна. Угоду в четвер уклали у Варшаві Марцін Вйонцек і Дмитро Лубінець.",
    ],
)
def test_another_in_the_chair_leaves_it_doubtful(text: str) -> None:
    assert all(doubts(text))


@pytest.mark.parametrize(
    "text",
    [
        "Россия и Украина. 11 марта мы провели в Минске встречу с Дмитрием Лубинцом.",
        "Росія та Україна. 11 березня наша делегація провела в Мінську зустріч із "
        "Тетяною Москальковою.",
        "Росія та Україна. Угоду в четвер уклали в Мінську Дмитро Лубінець і Тетяна Москалькова.",
    ],
)
def test_our_side_and_both_names_are_vouched_for(text: str) -> None:
    assert doubts(text) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Россия и Украина. Эрдоган во вторник говорил с гостями, а 9 марта принимал "
        "Владимира Путина.",
        "Росія та Україна. Ердоган у вівторок говорив із гостями, а 9 березня приймав "
        "Володимира Путіна.",
        "The president of the UAE was busy: on Tuesday morning Vladimir Putin phoned him, "
        "in the evening Volodymyr Zelensky phoned him.",
        "Президент ОАЭ был занят: во вторник утром ему позвонил Владимир Путин, вечером с ним "
        "говорил по телефону Владимир Зеленский.",
        "Президент ОАЕ був зайнятий: у вівторок вранці йому зателефонував Володимир Путін, "
        "увечері з ним говорив телефоном Володимир Зеленський.",
        "Во вторник Трамп поговорил по телефону с Путиным и Зеленским.",
        "У вівторок Трамп поговорив телефоном із Путіним та Зеленським.",
    ],
)
def test_two_guests_did_not_meet_each_other(text: str) -> None:
    assert all(doubts(text))


@pytest.mark.parametrize(
    "text",
    [
        "Россия и Украина. Эрдоган 9 марта принимал звонок Владимира Путина.",
        "Росія та Україна. Ердоган 9 березня приймав дзвінок Володимира Путіна.",
        "The suggestion that the Russian and Ukrainian ombudsmen meet there came to nothing.",
    ],
)
def test_a_call_that_is_taken_and_a_wish_are_no_meeting(text: str) -> None:
    assert not [record for record in read(text) if record.type == "talks"]


@pytest.mark.parametrize(
    "text",
    [
        "The next day after Putin and Trump spoke by phone, Russia and Ukraine swapped prisoners.",
        "На следующий день после того, как Путин и Трамп поговорили по телефону, "
        "Россия и Украина обменялись пленными.",
        "Наступного дня після того, як Путін і Трамп поговорили телефоном, Росія та Україна "
        "обмінялися полоненими.",
    ],
)
def test_a_day_counted_from_a_call_is_not_its_own(text: str) -> None:
    assert [(record.status, record.when.start) for record in read(text)] == [("held", None)]


def test_a_present_with_a_day_to_come_is_planned() -> None:
    text = "The ombudsmen of Russia and Ukraine settle it when they sit down in Minsk this Sunday."
    assert [(r.status, r.when.start) for r in read(text)] == [("planned", date(2026, 3, 15))]


@pytest.mark.parametrize(
    "text",
    [
        "Umerov and Medinsky agreed on it in Istanbul on 10 March, after a brief conversation.",
        "Умеров и Мединский договорились об этом в Стамбуле 10 марта после короткого разговора.",
        "Умєров і Мединський домовилися про це в Стамбулі 10 березня після короткої розмови.",
    ],
)
def test_an_agreement_after_a_conversation_may_be_talks(text: str) -> None:
    assert doubts(text) == [True]
