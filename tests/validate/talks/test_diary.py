"""A diary's day is of the entry behind it, and of no talks where that entry tells of none."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.records import DiplomacyRecord
from extractor.validate.talks.diplomacy import check_diplomacy


def _found(text: str, day: str) -> set[str]:
    page = prepare(Article(text=text, id="a", published=date(2025, 11, 9)))
    record = {
        "type": "talks",
        "when": {"start": day, "end": day, "precision": "day", "basis": "explicit"},
        "location": "Ankara",
        "participants": [{"party": "Ukraine"}, {"party": "Türkiye"}],
    }
    return {item.rule for item in check_diplomacy(page, DiplomacyRecord.model_validate(record))}


@pytest.mark.parametrize(
    "text",
    [
        "Monday, 3 November. Umerov is in Ankara, where he and Hakan Fidan spend two hours.\n\n"
        "Tuesday, 4 November. The pause is over. Sixty medics step off two buses.",
        "Понедельник, 3 ноября. Умеров в Анкаре, два часа с Хаканом Фиданом.\n\n"
        "Вторник, 4 ноября. Пауза кончилась. Шестьдесят медиков выходят из автобусов.",
        "Понеділок, 3 листопада. Умєров в Анкарі, дві години з Хаканом Фіданом.\n\n"
        "Вівторок, 4 листопада. Пауза скінчилася. Шістдесят медиків виходять з автобусів.",
    ],
)
def test_the_next_entry_has_another_day(text: str) -> None:
    assert not _found(text, "2025-11-03")
    assert _found(text, "2025-11-04") == {"talk_date_grounded"}


@pytest.mark.parametrize(
    "text",
    [
        "Monday, 3 November. Quiet.\n\nTuesday, 4 November. Umerov visits Fidan in Ankara.",
        "Понедельник, 3 ноября. Тихо.\n\nВторник, 4 ноября. Умеров в Анкаре у Фидана.",
        "Понеділок, 3 листопада. Тихо.\n\nВівторок, 4 листопада. Умєров в Анкарі у Фідана.",
    ],
)
def test_an_entry_of_its_own_keeps_its_day(text: str) -> None:
    assert not _found(text, "2025-11-04")
