"""A receiver without a verb of its own, with "by its own account" between it and its count."""

from __future__ import annotations

from datetime import date

import pytest

from extractor import Extractor
from extractor.article import Article
from extractor.records import ExchangeRecord

PUBLISHED = date(2025, 10, 25)


@pytest.mark.parametrize(
    "text",
    [
        "On June 14 Ukraine received 1,200 bodies and Russia, by its own account, 31.",
        "14 июня Украина получила 1200 тел, а Россия, по её собственным данным, - 31.",
        "14 червня Україна отримала 1200 тіл, а Росія, за її даними, - 31.",
    ],
)
def test_an_account_between_leaves_the_receiver(text: str) -> None:
    records = Extractor("rules").extract(Article(text=text, published=PUBLISHED)).records
    ways = {
        t.quantity.value: t.to_party
        for r in records
        if isinstance(r, ExchangeRecord)
        for t in r.transfers
    }
    assert ways == {1200: "Ukraine", 31: "Russia"}
