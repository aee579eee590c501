"""Offers and what became of them, as the rules read them."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.records import talk_records
from extractor.records import DiplomacyRecord


def _records(text: str) -> list[DiplomacyRecord]:
    return talk_records(prepare(Article(text=text, id="a", published=date(2026, 3, 20))))


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine proposed a truce over Easter. Moscow rejected this idea.",
        "Украина предложила перемирие на Пасху. Москва отвергла эту идею.",
        "Україна запропонувала перемир'я на Великдень. Москва відхилила цю ідею.",
    ],
)
def test_an_offer_that_was_turned_down_is_one_declined_offer(text: str) -> None:
    [record] = _records(text)
    assert (record.type, record.status) == ("proposal", "declined")
    assert [each.party for each in record.participants] == ["Ukraine", "Russia"]


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine proposed a truce. Türkiye proposed a meeting of the presidents.",
        "Украина предложила перемирие. Турция предложила провести встречу президентов.",
        "Україна запропонувала перемир'я. Туреччина запропонувала провести зустріч президентів.",
    ],
)
def test_offers_of_two_makers_are_two(text: str) -> None:
    makers = [record.participants[0].party for record in _records(text)]
    assert makers == ["Ukraine", "Türkiye"]


def test_two_offers_of_one_maker_are_two() -> None:
    text = "Украина предложила перемирие. Украина предложила встречу президентов."
    assert [record.topics for record in _records(text)] == [
        ["прекращение огня"],
        ["встреча президентов"],
    ]


def test_who_rejects_a_proposal_refuses() -> None:
    [record] = _records("Russia rejected a proposal by the Vatican to host peace talks.")
    assert (record.type, record.participants[0].party) == ("refusal", "Russia")


@pytest.mark.parametrize(
    "text",
    [
        "Зустріч президентів, яку просить провести Київ, росіяни відкинули.",
        "Встречу президентов, которую предложил Киев, Москва отвергла.",
    ],
)
def test_what_somebody_asked_for_and_another_rejected_is_an_offer(text: str) -> None:
    [record] = _records(text)
    assert (record.type, record.status) == ("proposal", "declined")
    assert record.participants[0].party == "Ukraine"


@pytest.mark.parametrize(
    "text",
    [
        "В Москве снова отказались от встречи Путина с Зеленским.",
        "У Москві вкотре відмовилися від зустрічі Путіна із Зеленським.",
    ],
)
def test_those_in_a_capital_refuse_and_the_capital_is_no_place(text: str) -> None:
    [record] = _records(text)
    assert record.location is None
    assert [each.party for each in record.participants] == ["Russia"]


def test_pointing_back_at_an_offer_is_no_offer() -> None:
    text = "Украинская делегация обещала рассмотреть эту инициативу."
    assert _records(text) == []


def test_a_poll_that_suggests_offers_nothing() -> None:
    assert _records("Few Russians, a poll suggests, have heard of these peace meetings.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Pope Leo offered an Easter truce, and Moscow turned the truce down.",
        "Папа Франциск предлагал пасхальное перемирие, но Москва отвергла его.",
        "Папа Франциск пропонував великоднє перемир'я, та Москва відповіла відмовою.",
    ],
)
def test_an_offer_and_its_answer_in_one_sentence_are_a_declined_offer(text: str) -> None:
    [record] = _records(text)
    assert (record.type, record.status) == ("proposal", "declined")
    assert [each.party for each in record.participants] == ["Vatican", "Russia"]


@pytest.mark.parametrize(
    "text",
    [
        "Zelensky rejected the idea of a short truce.",
        "Зеленский отверг идею короткого перемирия.",
        "Зеленський відкинув ідею короткого перемир'я.",
    ],
)
def test_what_is_rejected_is_no_second_refusal(text: str) -> None:
    [record] = _records(text)
    assert (record.type, record.participants[0].party) == ("refusal", "Ukraine")


@pytest.mark.parametrize(
    "text",
    [
        "Эрдоган, сообщили в Анкаре, сказал Путину, что верит в мир, и предложил принять всех.",
        "Ердоган сказав Путіну, що вірить у мир, і запропонував провести переговори.",
    ],
)
def test_whom_one_told_offers_nothing(text: str) -> None:
    assert all(each.party != "Russia" for record in _records(text) for each in record.participants)
