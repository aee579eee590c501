"""Parts of a count that went different ways, and the ages of its youngest and oldest."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.mentions import read_mentions
from extractor.reading.page import Page, prepare


def page_of(text: str) -> Page:
    return prepare(Article(id="t", text=text, published=date(2026, 5, 14)))


PARTS = (
    "The first group was of eight children, seven of whom went to Ukraine and one to Russia.",
    "В первой группе было восемь детей: семеро поехали на Украину и один в Россию.",
    "У першій групі було вісім дітей: семеро поїхали в Україну і один до Росії.",
)


@pytest.mark.parametrize("text", PARTS)
def test_each_part_goes_its_own_way(text: str) -> None:
    page = page_of(text)
    ways = {
        page.numbers[m.number].value: (m.category, m.flow.to_party)
        for m in read_mentions(page)
        if m.number is not None and m.flow is not None and not m.subset
    }
    assert ways == {7: ("children", "Ukraine"), 1: ("children", "Russia")}


SAME = (
    "The group was of eight children, seven of whom went to Ukraine by bus and one by train.",
    "В группе было восемь детей: семеро поехали на Украину и один за ними.",
)


@pytest.mark.parametrize("text", SAME)
def test_parts_with_one_goal_stay_parts(text: str) -> None:
    page = page_of(text)
    assert not [
        m
        for m in read_mentions(page)
        if m.number is not None and page.numbers[m.number].value == 1 and m.flow and not m.subset
    ]


AGES = (
    "Nine children were returned. The youngest of the nine is 4 and the oldest 17, he said.",
    "Вернулись девять детей. Младшему из них 4, а старшему 17.",
    "Повернулися дев'ять дітей. Наймолодшому з них 4, а найстаршому 17.",
)


@pytest.mark.parametrize("text", AGES)
def test_the_ages_of_the_youngest_and_the_oldest(text: str) -> None:
    page = page_of(text)
    roles = {
        page.numbers[m.number].value: m.role for m in read_mentions(page) if m.number is not None
    }
    assert roles[4] == roles[17] == "age"
