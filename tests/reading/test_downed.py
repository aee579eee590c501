"""Bare numbers of drones and missiles that were shot down count nobody."""

from __future__ import annotations

import pytest

from extractor import Article
from extractor.reading.mentions import read_mentions
from extractor.reading.page import prepare


def roles(text: str) -> list[str]:
    page = prepare(Article(text=text, id="note"))
    return [mention.role for mention in read_mentions(page)]


@pytest.mark.parametrize(
    "text",
    [
        "The air force counted 120 drones, of which 97 were shot down.",
        "Силы ПВО насчитали 120 беспилотников, 97 из них сбиты.",
        "Запустили 120 дронів, збили 97.",
    ],
)
def test_a_part_of_the_drones_is_of_weapons(text: str) -> None:
    assert roles(text) == ["weapons", "weapons"]


@pytest.mark.parametrize(
    "text",
    [
        "Russia released 120 prisoners, of whom 97 are pilots.",
        "Россия вернула 120 пленных, 97 из них лётчики.",
        "Росія повернула 120 полонених, 97 з них льотчики.",
    ],
)
def test_a_part_of_the_prisoners_is_none(text: str) -> None:
    assert "weapons" not in roles(text)
