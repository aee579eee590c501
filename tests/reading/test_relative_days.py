"""A relative clause may have a day of its own, other than the main clause's."""

from __future__ import annotations

from datetime import date

from extractor.article import Article
from extractor.reading.mentions import read_mentions
from extractor.reading.page import Page


def test_a_relative_clause_has_a_day_of_its_own() -> None:
    text = (
        "Zelensky gave thanks on Thursday for the mediation that brought 146 Ukrainian prisoners"
        " home from Russia a day earlier."
    )
    page = Page(Article(id="t", text=text, published=date(2026, 3, 6)))
    [day] = [m.date for m in read_mentions(page) if m.number is not None and m.category]
    assert day is not None
    assert day.first == date(2026, 3, 4)
