"""Talks that open a sentence lend nothing sure to those told behind them."""

from datetime import date

import pytest

from extractor import Extractor
from extractor.article import Article
from extractor.records import DiplomacyRecord


def _records(text: str) -> list[DiplomacyRecord]:
    article = Article(id="x", text=text, published=date(2026, 2, 27))
    found = Extractor("rules").extract(article).records
    return [record for record in found if isinstance(record, DiplomacyRecord)]


@pytest.mark.parametrize(
    "text",
    [
        "Two days after meeting Putin in Moscow, Witkoff met Zelensky in Paris on Thursday.",
        "Через два дня после встречи с Путиным в Москве Уиткофф встретился с Зеленским в Париже"
        " в четверг.",
        "Через два дні після зустрічі з Путіним у Москві Віткофф зустрівся із Зеленським у Парижі"
        " в четвер.",
        "Ahead of talks in Geneva, Zelensky spoke with Trump on Wednesday.",
        "Перед переговорами в Женеве Зеленский поговорил с Трампом в среду.",
        "Перед переговорами в Женеві Зеленський поговорив із Трампом у середу.",
    ],
)
def test_two_meetings_in_one_sentence_are_not_vouched_for(text: str) -> None:
    assert not [record for record in _records(text) if record.verdict == "verified"]


@pytest.mark.parametrize(
    "text",
    [
        "Россия и Украина не проведут переговоры на этой неделе, сказал Песков в четверг.",
        "Росія та Україна не проведуть переговорів цього тижня, сказав Пєсков у четвер.",
    ],
)
def test_talks_that_will_not_be_held_are_not_planned(text: str) -> None:
    assert not [record for record in _records(text) if record.status == "planned"]
