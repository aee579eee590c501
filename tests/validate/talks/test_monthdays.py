"""Talks of "the 20th": a day without its month stands where it is the record's own."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.records import DiplomacyRecord
from extractor.validate.talks.diplomacy import check_diplomacy


def _found(text: str, day: str) -> set[str]:
    page = prepare(Article(text=text, id="a", published=date(2025, 10, 30)))
    record = {
        "type": "call",
        "when": {"start": day, "end": day, "precision": "day", "basis": "explicit"},
        "participants": [{"party": "Russia"}, {"party": "United States"}],
    }
    return {item.rule for item in check_diplomacy(page, DiplomacyRecord.model_validate(record))}


@pytest.mark.parametrize(
    "text",
    [
        "Lavrov and Rubio spoke by phone for half an hour on the 20th and not since.",
        "Лавров и Рубио 20-го полчаса поговорили по телефону и с тех пор не общались.",
        "Лавров і Рубіо 20-го півгодини поговорили телефоном і відтоді не спілкувалися.",
    ],
)
def test_a_day_without_its_month(text: str) -> None:
    assert not _found(text, "2025-10-20")
    assert _found(text, "2025-10-21") == {"talk_date_grounded"}


@pytest.mark.parametrize(
    "text",
    [
        "Lavrov and Rubio spoke by phone about the 20th round of sanctions.",
        "Лавров и Рубио поговорили по телефону после 20-го раунда.",
        "Лавров і Рубіо поговорили телефоном після 20-го раунду.",
    ],
)
def test_an_ordinal_of_something_else(text: str) -> None:
    assert _found(text, "2025-10-20") == {"talk_date_grounded"}


def _of_three(text: str, day: str, status: str, place: str) -> set[str]:
    page = prepare(Article(text=text, id="a", published=date(2025, 10, 14)))
    record = {
        "type": "talks",
        "status": status,
        "when": {"start": day, "end": day, "precision": "day", "basis": "explicit"},
        "location": place,
        "participants": [{"party": "Ukraine"}, {"party": "Türkiye"}],
    }
    return {item.rule for item in check_diplomacy(page, DiplomacyRecord.model_validate(record))}


@pytest.mark.parametrize(
    "text",
    [
        "Umerov travels to Ankara on the 17th, and there he wants to see Turkish officials.",
        "Умеров 17-го летит в Анкару, там он хочет увидеть турецких чиновников.",
        "Умєров 17-го летить до Анкари, там він хоче побачити турецьких посадовців.",
    ],
)
def test_a_day_to_come_beside_both_parties(text: str) -> None:
    assert "talk_date_grounded" not in _of_three(text, "2025-10-17", "planned", "Ankara")
    assert "talk_date_grounded" in _of_three(text, "2025-10-18", "planned", "Ankara")


@pytest.mark.parametrize(
    "text",
    [
        "On the 3rd the Commissioner sat opposite his Turkish colleague in Kyiv, Ukraine.",
        "3-го уполномоченный Украины сидел в Киеве напротив турецкого коллеги.",
        "3-го уповноважений України сидів у Києві навпроти турецького колеги.",
    ],
)
def test_a_day_that_opens_a_sentence(text: str) -> None:
    assert "talk_date_grounded" not in _of_three(text, "2025-10-03", "held", "Kyiv")
