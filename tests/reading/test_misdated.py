"""Which day a count has, and which times beside it are not its own."""

from __future__ import annotations

from datetime import date

import pytest

from extractor import Extractor
from extractor.article import Article
from extractor.records import ExchangeRecord

PUBLISHED = date(2025, 8, 20)


def _days(text: str) -> dict[float | None, date | None]:
    article = Article(id="x", text=text, published=PUBLISHED)
    return {
        transfer.quantity.value: record.when.start
        for record in Extractor("rules").extract(article).records
        if isinstance(record, ExchangeRecord)
        for transfer in record.transfers
    }


@pytest.mark.parametrize(
    "text",
    [
        "Russia freed 45 Ukrainian prisoners, most of them held since 2022.",
        "Россия освободила 45 украинских пленных, которых удерживали с 2022 года.",
        "Росія звільнила 45 українських полонених, яких утримували з 2022-го.",
    ],
)
def test_a_captivity_dates_no_exchange(text: str) -> None:
    assert _days(text)[45] is None


@pytest.mark.parametrize(
    "text",
    [
        "On Monday Russia and Ukraine swapped prisoners, both sides said. The UAE mediated."
        " Russia freed 45 Ukrainian soldiers, some of them wounded.",
        "В понедельник из российского плена вернулись 150 украинских военных. Россия получила 45"
        " пленных. Напомним, 14 августа домой вернулись 33 украинских военных.",
    ],
)
def test_counts_of_the_news_have_its_day(text: str) -> None:
    assert _days(text)[45] == date(2025, 8, 18)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "There have been no exchanges since August 7. Back then, Russia freed 45 prisoners.",
            date(2025, 8, 7),
        ),
        (
            "Обмінів немає з 7 серпня. Тоді, влітку, Росія звільнила 45 українських полонених.",
            date(2025, 8, 7),
        ),
    ],
)
def test_then_is_the_day_told_before(text: str, day: date) -> None:
    assert _days(text)[45] == day
