"""Counts that no verb moves, on pages where nobody is told to have gone home."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord
from extractor.validate.check import check

FRIDAY = date(2026, 4, 10)
AHEAD = (
    "The Easter swap may take place as early as next week. There are 175 prisoners from each side"
    " on the lists.",
    "Пасхальный обмен может пройти уже на следующей неделе. В списках по 175 пленных с каждой"
    " стороны.",
    "Великодній обмін може відбутися вже наступного тижня. У списках по 175 полонених з кожного"
    " боку.",
    "Russia and Ukraine will trade 175 prisoners apiece, the ombudsman said.",
    "Moscow had offered to return 90 bodies, on top of the 40 already repatriated, and to trade"
    " 175 prisoners a side.",
    "Стороны договорились менять пленных по формуле 175 на 175.",
    "Сторони домовилися міняти полонених за формулою 175 на 175.",
    "The ombudsman dismissed reports that a swap of 175 for 175 prisoners had been arranged."
    ' "There is no such exchange," he said.',
    "Омбудсмен опроверг сообщения о том, что подготовлен обмен пленными 175 на 175.",
    "Омбудсмен спростував чутки про те, що підготовлено обмін полоненими 175 на 175.",
)
DONE = (
    "The swap took place on Friday. There were 175 prisoners from each side.",
    "Пленных обменяли в пятницу. Речь идёт о 175 военных с каждой стороны.",
    "Обмін відбувся в п'ятницю. Йдеться про 175 полонених з кожного боку.",
    "Стороны в пятницу поменяли пленных по формуле 175 на 175. Менять позицию никто не намерен.",
)


def judged(text: str, **fields: Any) -> ExchangeRecord:
    transfers = [
        {
            "category": "prisoners",
            "from_party": giver,
            "to_party": taker,
            "quantity": {"value": 175},
        }
        for giver, taker in (("Russia", "Ukraine"), ("Ukraine", "Russia"))
    ]
    record = {"kind": "exchange", "status": "completed", "transfers": transfers, **fields}
    result = check(Article(id="own", text=text, published=FRIDAY), [record])
    found = result.records[0]
    assert isinstance(found, ExchangeRecord)
    return found


@pytest.mark.parametrize("text", AHEAD)
def test_what_lies_ahead_is_not_completed(text: str) -> None:
    assert judged(text).verdict != "verified"


@pytest.mark.parametrize("text", DONE)
def test_what_was_done_is(text: str) -> None:
    assert judged(text).verdict == "verified"


TOMORROW = (
    "The sides exchanged prisoners, 175 from each side. The swap is set for tomorrow.",
    "Стороны обменяли пленных, по 175 с каждой стороны. Обмен назначен на завтра.",
    "Сторони обміняли полонених, по 175 з кожного боку. Обмін призначено на завтра.",
)


def rules_against(record: ExchangeRecord) -> set[str]:
    return {found.rule for found in record.findings if found.severity == "error"}


@pytest.mark.parametrize("text", TOMORROW)
def test_what_is_called_tomorrow_is_not_over(text: str) -> None:
    day = {"start": "2026-04-11", "end": "2026-04-11", "precision": "day"}
    assert "not_in_future" in rules_against(judged(text, when=day))


@pytest.mark.parametrize("text", DONE)
def test_days_that_have_not_begun_are_not_over(text: str) -> None:
    week = {"start": "2026-04-11", "end": "2026-04-17", "precision": "day"}
    assert "not_in_future" in rules_against(judged(text, when=week))


@pytest.mark.parametrize("text", DONE)
def test_a_page_may_be_stamped_a_day_early(text: str) -> None:
    day = {"start": "2026-04-11", "end": "2026-04-11", "precision": "day"}
    assert "not_in_future" not in rules_against(judged(text, when=day))
