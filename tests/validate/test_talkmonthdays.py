"""Talks of "the 20th": a day without its month stands where it is the record's own."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.records import DiplomacyRecord
from extractor.validate.diplomacy import check_diplomacy


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
