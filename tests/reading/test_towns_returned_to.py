"""A town to which talks are to return is not where an exchange was agreed."""

from __future__ import annotations

from datetime import date

import pytest

from extractor import Article, Extractor
from extractor.records import ExchangeRecord


@pytest.mark.parametrize(
    "text",
    [
        "Речь шла о возвращении переговоров в Стамбул. По женевским договорённостям стороны "
        "вернули по 90 пленных.",
        "Йшлося про повернення перемовин у Стамбул. За женевськими домовленостями сторони "
        "повернули по 90 полонених.",
        "A return of the talks to Istanbul was agreed. Under the Geneva agreements the sides "
        "freed 90 prisoners each.",
    ],
)
def test_talks_that_return_name_no_framework(text: str) -> None:
    found = Extractor("rules").extract(Article(text=text, published=date(2026, 3, 10))).records
    told = {each.framework for each in found if isinstance(each, ExchangeRecord)}
    assert told == {"Geneva agreements"}
