"""Talks that were called off, put off or only awaited are not held."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.records import DiplomacyRecord
from extractor.validate.diplomacy import check_diplomacy


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
