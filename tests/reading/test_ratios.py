"""Ratios: the numbers of a share count nobody, those of a group do."""

from datetime import date

import pytest

from extractor import Article
from extractor.reading.mentions import read_mentions
from extractor.reading.page import prepare


def roles(text: str) -> list[str]:
    page = prepare(Article(text=text, id="note", published=date(2026, 4, 11)))
    return [mention.role for mention in read_mentions(page)]


@pytest.mark.parametrize(
    "text",
    [
        "Nearly nine in ten Ukrainian prisoners who came home told of beatings.",
        "Seven out of ten Ukrainian prisoners freed by Russia needed care.",
        "Девять из десяти украинских пленных, вернувшихся из плена, нуждаются в лечении.",
        "Двое из каждых трёх украинских пленных, вернувшихся из плена, больны.",
        "Сім із десяти українських полонених, які повернулися з полону, хворі.",
    ],
)
def test_shares_are_per_cent(text: str) -> None:
    assert roles(text) == ["percent", "percent"]


@pytest.mark.parametrize(
    "text",
    [
        "Russia released two Ukrainian prisoners in ten days.",
        "Russia released 70 of the 303 Ukrainian prisoners.",
        "Россия освободила 70 из 303 украинских пленных.",
        "Росія звільнила 5 з 9 українських полонених.",
    ],
)
def test_parts_of_a_group_are_counts(text: str) -> None:
    assert "percent" not in roles(text)
