"""Talks of which one end is only guessed stay flagged until somebody else tells them."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.records import THINLY_TOLD, talk_records


def doubts(text: str) -> list[bool]:
    page = prepare(Article(text=text, id="a", published=date(2026, 6, 19)))
    return [any(f.rule == THINLY_TOLD for f in r.findings) for r in talk_records(page)]


GUESSED = (
    "Ukraine swaps prisoners with Russia. On Thursday he held talks in Moscow with Sergey Lavrov.",
    "Украина и Россия меняют пленных. В четверг он провёл переговоры в Москве с Сергеем Лавровым.",
    "Україна і Росія міняють полонених. У четвер він провів переговори у Москві з Лавровим.",
)


@pytest.mark.parametrize("text", GUESSED)
def test_who_met_one_side_is_not_for_that_the_other(text: str) -> None:
    assert all(doubts(text))


def test_a_day_that_comes_next_week_is_not_last_years() -> None:
    text = (
        "Next Wednesday, 24 June, the delegations led by Medinsky and Rustem Umerov come together"
        " in Istanbul for their third round."
    )
    page = prepare(Article(text=text, id="a", published=date(2026, 6, 19)))
    [told] = talk_records(page)
    assert (told.status, told.when.start) == ("planned", date(2026, 6, 24))


NAMED = (
    "On Thursday Rustem Umerov held talks in Istanbul with a Russian delegation.",
    "В четверг Рустем Умеров провёл в Стамбуле переговоры с российской делегацией.",
    "У четвер Рустем Умєров провів у Стамбулі переговори з російською делегацією.",
)


@pytest.mark.parametrize("text", NAMED)
def test_a_side_that_is_named_is_none_guessed(text: str) -> None:
    assert doubts(text) == [False]
