"""The first mention of a value, as the rules read a text on a Friday in February."""

from datetime import date

from extractor.article import Article
from extractor.reading.mention import Mention
from extractor.reading.mentions import read_mentions
from extractor.reading.page import prepare

FRIDAY = date(2026, 2, 27)


def read(text: str, value: int, published: date = FRIDAY) -> Mention:
    """Read the first mention of a value."""
    page = prepare(Article(id="t", text=text, published=published))
    return next(
        m
        for m in read_mentions(page)
        if m.number is not None and page.numbers[m.number].value == value
    )
