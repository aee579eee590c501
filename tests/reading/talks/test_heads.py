"""Who led a side, told beside the talks or in a sentence of its own."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.records import talk_records


def seated(text: str) -> dict[str, list[str]]:
    page = prepare(Article(text=text, id="a", published=date(2026, 3, 14)))
    (record,) = talk_records(page)
    return {each.party: each.delegates for each in record.participants}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Russia and Ukraine held talks in Geneva on March 12. Rustem Umerov led the Ukrainian "
            "team.",
            "Umerov",
        ),
        (
            "Россия и Украина провели 12 марта переговоры в Женеве. Украинскую делегацию "
            "возглавлял Рустем Умеров.",
            "Умеров",
        ),
        (
            "Росія та Україна провели 12 березня перемовини в Женеві. Українську делегацію "
            "очолював Рустем Умєров.",
            "Умєров",
        ),
    ],
)
def test_a_head_named_in_a_sentence_of_its_own(text, name):
    delegates = seated(text)
    assert [each.split()[-1] for each in delegates["Ukraine"]] == [name]
    assert delegates["Russia"] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Russia and Ukraine held talks in Geneva on March 12. The Russian delegation was led "
            "by the diplomat Anton Selin.",
            "Anton Selin",
        ),
        (
            "Россия и Украина провели 12 марта переговоры в Женеве. Российскую делегацию возглавил "
            "дипломат Антон Селин.",
            "Антон Селин",
        ),
        (
            "Росія та Україна провели 12 березня перемовини в Женеві. Російську делегацію очолив "
            "дипломат Антон Селін.",
            "Антон Селін",
        ),
    ],
)
def test_a_head_whom_no_table_knows(text, name):
    assert seated(text) == {"Russia": [name], "Ukraine": []}


@pytest.mark.parametrize(
    "text",
    [
        "Russia and Ukraine held talks in Geneva on March 12. Rustem Umerov said nothing.",
        "Россия и Украина провели 12 марта переговоры в Женеве. Рустем Умеров промолчал.",
        "Росія та Україна провели 12 березня перемовини в Женеві. Рустем Умєров промовчав.",
    ],
)
def test_a_name_near_by_is_no_delegate_yet(text):
    assert seated(text) == {"Russia": [], "Ukraine": []}
