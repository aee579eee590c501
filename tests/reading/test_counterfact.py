"""What would not have been without something has been; what is left open has not."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.mentions import read_mentions
from extractor.reading.page import prepare


def status(text: str) -> str:
    """The status of the text's count of 205."""
    page = prepare(Article(id="t", text=text, published=date(2025, 5, 10)))
    return next(
        m.status
        for m in read_mentions(page)
        if m.number is not None and page.numbers[m.number].value == 205
    )


@pytest.mark.parametrize(
    "text",
    [
        "Без посредничества Катара 205 пленных во вторник домой бы не вернулись.",
        "Если бы не Катар, 205 пленных не вернулись бы домой.",
        "Якби не Катар, 205 полонених у вівторок додому не повернулися б.",
        "Без посередництва Катару 205 полонених не повернулися б додому.",
    ],
)
def test_what_would_not_have_been_was(text: str) -> None:
    assert status(text) == "completed"


@pytest.mark.parametrize(
    "text",
    [
        "Без объяснения причин 205 пленных не вернули.",
        "205 пленных во вторник домой не вернулись.",
        "205 полонених у вівторок додому не повернулися.",
    ],
)
def test_what_did_not_come_about_did_not(text: str) -> None:
    assert status(text) != "completed"


@pytest.mark.parametrize(
    "text",
    [
        "Until 205 prisoners return there is nothing to talk about.",
        "Whether Moscow and Kyiv exchange 205 prisoners depends on Doha.",
        "Nobody will rest until Russia returns 205 prisoners.",
    ],
)
def test_what_is_left_open_lies_ahead(text: str) -> None:
    assert status(text) == "planned"


def test_once_with_a_past_tells_of_what_was() -> None:
    assert status("Once Russia had returned 205 prisoners, the buses left.") == "completed"
