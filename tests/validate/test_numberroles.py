"""Roles of numbers that the rest of the article settles."""

import pytest

from extractor.article import Article
from extractor.validate.check import check


@pytest.mark.parametrize(
    ("text", "surface", "role"),
    [
        ("Russia and Ukraine exchanged 206 prisoners each, 206-for-206.", "206", "exchange_count"),
        ("Russia returned 350 bodies to Ukraine. Kyiv insists on 350.", "350", "exchange_count"),
        ("Error 404", "404", "boilerplate"),
        ("Russia launched 90 drones at Ukraine; 71 were shot down.", "71", "weapons"),
        ("Rescuers pulled four bodies from the rubble of a house.", "four", "casualties"),
        ("Спасатели достали из-под завалов троих: спасатели достали тела четырёх человек.",
         "четырёх", "casualties"),
        ("Росія повернула Україні 90 тіл. Серед них 12 перевіряють.", "12", "exchange_count"),
    ],
)  # fmt: skip
def test_a_number_is_what_the_article_makes_it(text: str, surface: str, role: str) -> None:
    entries = check(Article(text=text, id="a"), []).numbers
    assert [item.role for item in entries if item.surface == surface][-1:] == [role]
