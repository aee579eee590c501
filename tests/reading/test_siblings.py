"""Children who are told again by what they are to each other are no further children."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.mentions import read_mentions
from extractor.reading.page import prepare


def _children(text: str) -> list[str]:
    page = prepare(Article(id="t", text=text, published=date(2025, 12, 14)))
    counts = (m for m in read_mentions(page) if m.category == "children" and not m.subset)
    return [str(page.value_of(m.number)) for m in counts]


@pytest.mark.parametrize(
    "text",
    [
        "On Friday Russia returned three teenagers, two sisters and their cousin, to Ukraine.",
        "On Friday Russia returned three children – two brothers and a girl – to Ukraine.",
        "В пятницу Россия вернула троих подростков, двух сестёр и их двоюродного брата.",
        "В пятницу Россия вернула троих детей: двух братьев и девочку.",
        "У п'ятницю Росія повернула трьох підлітків, двох сестер та їхнього брата.",
        "У п'ятницю Росія повернула трьох дітей (двох братів і дівчинку).",
    ],
)
def test_siblings_are_those_told_before(text: str) -> None:
    assert _children(text) == ["3"]


@pytest.mark.parametrize(
    "text",
    [
        "On Friday Russia returned three teenagers and two young sisters to Ukraine.",
        "В пятницу Россия вернула троих подростков и двух сестёр-школьниц.",
        "У п'ятницю Росія повернула трьох підлітків і двох сестричок.",
    ],
)
def test_siblings_who_are_added(text: str) -> None:
    assert _children(text) == ["3", "2"]
