"""Talks that were called off, put off or only awaited are not held."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.records import DiplomacyRecord
from extractor.validate.talks.diplomacy import check_diplomacy


def found(text: str, status: str) -> set[str]:
    page = prepare(Article(text=text, id="a", published=date(2025, 5, 30)))
    record = {
        "type": "talks",
        "status": status,
        "location": "Istanbul",
        "participants": [{"party": "Ukraine"}, {"party": "Russia"}],
    }
    return {item.rule for item in check_diplomacy(page, DiplomacyRecord.model_validate(record))}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Talks of Ukraine and Russia in Istanbul were taken off the calendar.", "cancelled"),
        ("Раунд переговоров Киева и Москвы в Стамбуле сняли с повестки.", "cancelled"),
        ("Раунд перемовин Києва й Москви у Стамбулі зняли з порядку денного.", "cancelled"),
        ("The Istanbul talks of Ukraine and Russia slipped to next month.", "postponed"),
        ("Зустріч України та Росії у Стамбулі зависла в повітрі.", "postponed"),
        ("Встреча Украины и России в Стамбуле под вопросом.", "postponed"),
        ("Встретиться Украина и Россия рассчитывают в Стамбуле.", "planned"),
        ("Побачитися Україна й Росія розраховують у Стамбулі.", "planned"),
        (
            "Делегації України та Росії мали сісти за стіл у Стамбулі, та зустрічі так і не було.",
            "cancelled",
        ),
        ("Ankara announced a summit of Ukraine and Russia in Istanbul.", "planned"),
    ],
)
def test_what_did_not_come_to_be_is_not_held(text, status):
    assert found(text, status) == set()
    assert found(text, "held") == {"talk_status_supported"}


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine and Russia met in Istanbul on Monday after a delay of a week.",
        "Украина и Россия встретились в Стамбуле в понедельник, хотя раунд дважды переносили.",
        "Україна й Росія зустрілися у Стамбулі в понеділок, хоча раунд двічі переносили.",
    ],
)
def test_a_meeting_that_took_place_in_the_end_was_held(text):
    assert found(text, "held") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine and Russia held talks in Istanbul about the swap that was put off.",
        "Украина и Россия провели встречу в Стамбуле об обмене, отложенном на неделю.",
        "Україна й Росія провели зустріч у Стамбулі про обмін, відкладений на тиждень.",
    ],
)
def test_an_exchange_that_was_put_off_leaves_its_talks_held(text):
    assert found(text, "held") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Сегодня Украина и Россия должны были встретиться в Стамбуле, но россияне попросили "
        "перенести встречу.",
        "Сьогодні Україна й Росія мали зустрітися у Стамбулі, але росіяни попросили перенести "
        "зустріч.",
    ],
)
def test_who_should_have_met_and_put_it_off_did_not_meet(text):
    assert found(text, "postponed") == set()
    assert found(text, "held") == {"talk_status_supported"}
