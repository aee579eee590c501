"""Freed people who are interviewed are handed over to nobody."""

from __future__ import annotations

from datetime import date

import pytest

from extractor import Extractor
from extractor.article import Article
from extractor.records import ExchangeRecord

PUBLISHED = date(2026, 4, 16)


def _exchanges(text: str) -> list[ExchangeRecord]:
    records = Extractor("rules").extract(Article(text=text, published=PUBLISHED)).records
    return [r for r in records if isinstance(r, ExchangeRecord)]


@pytest.mark.parametrize(
    "text",
    [
        "Its monitors have spoken with 117 Ukrainian servicemen freed from Russian captivity.",
        "The report rests on interviews with more than 117 prisoners released by Russia.",
        "117 freed Ukrainian prisoners were interviewed by the mission.",
        "Миссия опросила 117 украинских военнопленных, вернувшихся из российского плена.",
        "Наблюдатели поговорили со 117 украинскими военными, освобождёнными из плена.",
        "Місія опитала понад 117 українських полонених, які повернулися з російського полону.",
        "Спостерігачі поспілкувалися зі 117 українськими військовими, звільненими з полону.",
    ],
)
def test_interviews_hand_nobody_over(text: str) -> None:
    assert not _exchanges(text)


@pytest.mark.parametrize(
    "text",
    [
        "After the meeting with Umerov, 117 Ukrainian prisoners were freed by Russia.",
        "Лубинец рассказал: 117 украинцев вернулись из российского плена.",
        "Після зустрічі з родинами 117 українців повернулися з російського полону.",
    ],
)
def test_a_handover_after_a_talk_is_one(text: str) -> None:
    assert len(_exchanges(text)) == 1


def test_service_personnel_are_no_service() -> None:
    (record,) = _exchanges(
        "On Friday 117 Ukrainian service personnel freed from captivity came home and described it."
    )
    assert not record.attributions
