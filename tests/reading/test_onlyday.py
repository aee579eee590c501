"""The day of a count that is told in another sentence than the count."""

from __future__ import annotations

from datetime import date

import pytest

from extractor import Extractor
from extractor.article import Article
from extractor.records import DiplomacyRecord, ExchangeRecord


def day_of(text: str, value: int) -> date | None:
    article = Article(id="x", text=text, published=date(2026, 3, 6))
    [record] = [
        record
        for record in Extractor("rules").extract(article).records
        if isinstance(record, ExchangeRecord)
        and any(transfer.quantity.value == value for transfer in record.transfers)
    ]
    return record.when.start


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Russia has freed 75 Ukrainian soldiers. The handover took place on Thursday near the"
            " border, Kyiv said.",
            75,
        ),
        (
            "Из российского плена освободили 33 украинских военных. Новый обмен состоялся в"
            " четверг, написал в телеграме президент.",
            33,
        ),
        (
            "115 українських військових повернулися з російського полону. Обмін відбувся у"
            " четвер, уточнили в штабі.",
            115,
        ),
        (
            "On Thursday it was the turn of the dead. Russia handed 1,000 bodies to Ukraine.",
            1000,
        ),
        (
            "The envoys left on Thursday. Hours later Russia reported that 157 prisoners had been"
            " sent each way.",
            157,
        ),
    ],
)
def test_the_only_recent_day_of_an_exchange_is_the_counts(text: str, value: int) -> None:
    assert day_of(text, value) == date(2026, 3, 5)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Russia has freed 75 Ukrainian soldiers. The previous exchange was on Thursday.", 75),
        ("Russia has freed 75 Ukrainian soldiers. Talks on a new exchange began on Thursday.", 75),
    ],
)
def test_the_day_of_another_event_is_not(text: str, value: int) -> None:
    assert day_of(text, value) is None


@pytest.mark.parametrize(
    "text",
    [
        "Зеленський поговорив телефоном із президентом Туреччини Ердоганом. Розмова відбулася в"
        " четвер увечері.",
        "С этим предложением президент Казахстана выступил 5 марта: принять переговоры России и"
        " Украины.",
        "Ukraine's officials repeated this after the third round of talks with Russia, which was"
        " held in Istanbul on March 5.",
    ],
)
def test_talks_and_offers_have_their_own_day(text: str) -> None:
    article = Article(id="x", text=text, published=date(2026, 3, 6))
    records = Extractor("rules").extract(article).records
    days = [record.when.start for record in records if isinstance(record, DiplomacyRecord)]
    assert date(2026, 3, 5) in days
