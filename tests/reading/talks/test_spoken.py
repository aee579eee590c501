"""Talks after which somebody spoke were held, whatever day lies ahead in his words."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.reader import find_talks

THURSDAY = date(2026, 2, 5)


def statuses(text: str) -> list[str | None]:
    page = prepare(Article(text=text, id="a", published=THURSDAY))
    return [scene.status for scene in find_talks(page) if scene.type == "talks" and not scene.soft]


HELD = (
    "The swap will follow on Friday, the envoy said after taking part in talks in Doha.",
    "The swap will follow on Friday, the envoy said after chairing a second day of negotiations.",
    "Обмен пройдёт в пятницу, сообщил министр, приняв участие в переговорах в Дохе.",
    "Обмен пройдёт в пятницу, сообщил министр после участия в переговорах в Дохе.",
    "Обмін відбудеться у п'ятницю, повідомив міністр після участі в переговорах у Досі.",
    "Обмін відбудеться у п'ятницю, повідомив міністр, взявши участь у переговорах у Досі.",
)
AHEAD = (
    "The swap will follow on Friday, the envoy said after arriving for the talks in Doha.",
    "Обмен пройдёт в пятницу, сообщил министр после прибытия на переговоры в Дохе.",
    "Обмін відбудеться у п'ятницю, повідомив міністр, прибувши на переговори в Досі.",
)
PUT_BACK = "The negotiations between Kyiv and Moscow have been put back, the minister said."


@pytest.mark.parametrize("text", HELD)
def test_talks_somebody_spoke_after_were_held(text: str) -> None:
    assert statuses(text) == ["held"]


@pytest.mark.parametrize("text", AHEAD)
def test_talks_somebody_came_for_may_lie_ahead(text: str) -> None:
    assert statuses(text) != ["held"]


def test_talks_put_back_are_postponed() -> None:
    assert statuses(PUT_BACK) == ["postponed"]


LOOKED_BACK = (
    "The sides settled on a new swap after talks in Doha on Tuesday and Wednesday, while the"
    " question of land was put off once more.",
    "Стороны договорились о новом обмене после переговоров в Дохе в среду, а вопрос о территориях"
    " отложили.",
    "Сторони домовилися про новий обмін після переговорів у Досі в середу, а питання територій"
    " відклали.",
)


@pytest.mark.parametrize("text", LOOKED_BACK)
def test_talks_of_a_past_day_that_something_came_after_were_held(text: str) -> None:
    assert statuses(text) == ["held"]
