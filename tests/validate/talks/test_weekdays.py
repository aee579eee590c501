"""The weekday that a record of talks quotes is one of its own days."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.records import DiplomacyRecord
from extractor.validate.talks.diplomacy import check_diplomacy

SIDES = [{"party": "Ukraine"}, {"party": "Russia"}]


def found(text: str, **when: str) -> set[str]:
    page = prepare(Article(text=text, id="a", published=date(2026, 3, 13)))
    record = {"type": "talks", "participants": SIDES, "when": when}
    return {item.rule for item in check_diplomacy(page, DiplomacyRecord.model_validate(record))}


TEXTS = [
    (
        "Ukraine and Russia met in Antalya on Tuesday. It came a day after a strike on Kyiv.",
        "on Tuesday",
    ),
    ("Украина и Россия встретились в Анталье во вторник, через день после удара.", "во вторник"),
    ("Україна та Росія зустрілися в Анталії у вівторок, наступного дня після удару.", "у вівторок"),
]


@pytest.mark.parametrize(("text", "words"), TEXTS)
def test_a_day_is_not_beside_the_weekday_quoted(text: str, words: str) -> None:
    assert found(text, start="2026-03-10", end="2026-03-10", surface=words) == set()
    assert found(text, start="2026-03-09", end="2026-03-09", surface=words) == {
        "talk_date_grounded"
    }


def test_a_period_begins_and_ends_on_the_weekdays_quoted() -> None:
    text = "Встреча Украины и России началась во вторник и закончилась в среду."
    words = "во вторник и закончилась в среду"

    assert found(text, start="2026-03-10", end="2026-03-11", surface=words) == set()
    assert "talk_date_grounded" in found(text, start="2026-03-11", end="2026-03-12", surface=words)


def test_two_days_may_quote_the_last_one() -> None:
    text = "Two days of talks between Ukraine and Russia ended on Wednesday."

    assert found(text, start="2026-03-10", end="2026-03-11", surface="on Wednesday") == set()
