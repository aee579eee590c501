"""A side's own go home to it, where the others of the sentence are only counted."""

from __future__ import annotations

from datetime import date

import pytest

from extractor import Extractor
from extractor.article import Article
from extractor.records import ExchangeRecord


@pytest.mark.parametrize(
    "text",
    [
        "The Russian defense ministry said it had handed over 92 Ukrainian military personnel,"
        " while 94 of its own soldiers were set free.",
        "Минобороны РФ заявило, что передало 92 украинских военных, а 94 собственных"
        " военнослужащих были освобождены.",
        "Міноборони РФ заявило, що передало 92 українських військових, а 94 власних"
        " військовослужбовців було звільнено.",
    ],
)
def test_its_own_go_home_to_it(text: str) -> None:
    article = Article(text=text, published=date(2026, 4, 16))
    ways = {
        t.quantity.value: t.to_party
        for r in Extractor("rules").extract(article).records
        if isinstance(r, ExchangeRecord)
        for t in r.transfers
    }
    assert ways == {92: "Ukraine", 94: "Russia"}


def test_a_comma_inside_a_number_parts_no_subjects() -> None:
    text = "190 civilians and 2,400 soldiers have returned to Ukraine since January."
    article = Article(text=text, published=date(2026, 4, 16))
    counts = {
        (t.category, t.quantity.value)
        for r in Extractor("rules").extract(article).records
        if isinstance(r, ExchangeRecord)
        for t in r.transfers
    }
    assert counts == {("civilians", 190), ("prisoners", 2400)}
