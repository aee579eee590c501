"""What talks were about, as the rules read it."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.records import talk_records


def _topics(text: str) -> list[tuple[str, list[str]]]:
    page = prepare(Article(text=text, id="a", published=date(2026, 3, 20)))
    return [(record.type, record.topics) for record in talk_records(page)]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        (
            "Russia and Ukraine held talks in Geneva on March 18. They discussed a ceasefire "
            "and the return of children.",
            ["ceasefire", "return of children"],
        ),
        (
            "Россия и Украина провели переговоры в Женеве 18 марта. Речь шла об обмене пленными "
            "и о гарантиях безопасности.",
            ["обмен пленными", "гарантии безопасности"],
        ),
        (
            "Україна та Росія провели переговори в Женеві 18 березня. Сторони обговорили "
            "припинення вогню та повернення тіл загиблих.",
            ["припинення вогню", "передача тіл"],
        ),
        ("Russia and Ukraine held talks on a truce in Geneva on March 18.", ["ceasefire"]),
    ],
)
def test_what_was_discussed_is_the_topic(text: str, topics: list[str]) -> None:
    assert _topics(text) == [("talks", topics)]


def test_what_another_sentence_only_mentions_is_no_topic() -> None:
    text = (
        "Russia and Ukraine held talks in Geneva on March 18. The hotel stood empty. "
        "Sanctions hurt the economy."
    )
    assert _topics(text) == [("talks", [])]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Ukraine proposed a truce over Easter so that bodies can be collected.", "ceasefire"),
        ("Москва предложила объявить перемирие на Пасху.", "прекращение огня"),
        ("Київ запропонував перемир'я на Великдень.", "припинення вогню"),
    ],
)
def test_an_offer_has_the_topic_it_offers(text: str, topic: str) -> None:
    assert _topics(text) == [("proposal", [topic])]
