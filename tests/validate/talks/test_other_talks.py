"""Talks that only tell when others were, offers told again, and speakers with letters for names."""

from __future__ import annotations

from datetime import date

import pytest

from extractor import Article, Extractor, check
from extractor.records import DiplomacyRecord, Participant
from extractor.text.names import find_name

MARCH = date(2026, 3, 10)


def _sides(text: str, kind: str) -> list[set[str]]:
    found = Extractor("rules").extract(Article(text=text, published=MARCH)).records
    return [
        {each.party for each in record.participants}
        for record in found
        if isinstance(record, DiplomacyRecord)
        and record.type == kind
        and record.verdict == "verified"
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Накануне встречи с Трампом, 7 марта, Путину звонил президент Турции Эрдоган.",
            {"Russia", "Türkiye"},
        ),
        (
            "Напередодні зустрічі з Трампом, 7 березня, Зеленському телефонував Ердоган.",
            {"Ukraine", "Türkiye"},
        ),
        (
            "After the meeting with Macron and Merz, Zelensky spoke by phone with Starmer "
            "on 7 March.",
            {"Ukraine", "United Kingdom"},
        ),
    ],
)
def test_a_party_of_other_talks_is_not_at_the_call(text: str, sides: set[str]) -> None:
    assert _sides(text, "call") == [sides]


def test_two_may_meet_after_their_call() -> None:
    text = "После разговора с Трампом 7 марта Путин и Трамп встретились в Анкаре."
    assert {"Russia", "United States"} in _sides(text, "talks") or not _sides(text, "talks")


@pytest.mark.parametrize(
    "text",
    [
        "Идею воздушного перемирия, предложенную украинской делегацией, в Москве отвергли. "
        "Американцы на этом предложении не настаивали.",
        "Ідею повітряного перемир'я, запропоновану українською делегацією, у Москві відкинули. "
        "Американці на цій пропозиції не наполягали.",
    ],
)
def test_an_offer_told_again_is_of_who_made_it_before(text: str) -> None:
    claim = DiplomacyRecord(
        type="proposal", status="declined", participants=[Participant(party="Ukraine")]
    )
    [told] = check(Article(text=text, id="a", published=MARCH), [claim]).records
    assert not any(each.rule == "talk_party_grounded" for each in told.findings)


def test_a_letter_without_a_sound_is_no_name() -> None:
    assert find_name("собеседник «Ъ»", "По словам собеседника «Ъ», раунд запланирован.")
    assert find_name("источник «Ъ»", "По словам собеседника «Ъ», раунд запланирован.") is None
