"""Subjects of clauses of time, and verbs in names, move no count of the clause around them."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.mentions import read_mentions
from extractor.reading.page import prepare


def goals(text: str, value: int) -> list[str | None]:
    """The sure recipients that the mentions of a value have."""
    page = prepare(Article(id="t", text=text, published=date(2026, 5, 14)))
    return [
        m.flow.to_party if m.flow and m.flow.is_sure else None
        for m in read_mentions(page)
        if m.number is not None and page.numbers[m.number].value == value
    ]


SINCE = (
    "It was the 70th swap since Russia began its war, according to an office that counts 8,900"
    " soldiers brought back.",
    "Since Russia launched the invasion, the office said, it has got back 8,900 people.",
    "С тех пор как Россия начала войну, по словам ведомства, домой вернули 8900 человек.",
    "Відколи Росія почала війну, за словами відомства, додому повернули 8900 людей.",
)


@pytest.mark.parametrize("text", SINCE)
def test_who_began_the_war_receives_nobody(text: str) -> None:
    assert "Russia" not in goals(text, 8900)


def test_a_verb_in_a_name_moves_nobody() -> None:
    text = (
        "Kyiv speaks of 19,500 deported minors. Only 1,980 have come home since Russia's invasion,"
        " according to Bring Kids Back UA."
    )
    assert goals(text, 1980) == [None]


def test_what_is_brought_over_to_somebody_is_hedged() -> None:
    text = "The flights brought over 14,600 sets of remains to Ukraine and 370 to Russia."
    assert goals(text, 14600) == ["Ukraine"]
    assert goals(text, 370) == ["Russia"]
    [number] = [n for n in prepare(Article(id="t", text=text)).numbers if n.value == 14600]
    assert number.bound == "at_least"


def test_what_is_handed_over_is_not() -> None:
    page = prepare(Article(id="t", text="Russia handed over 14,600 bodies to Ukraine."))
    assert [n.bound for n in page.numbers] == ["exact"]
