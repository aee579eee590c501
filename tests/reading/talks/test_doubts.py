"""Events read from too little stay flagged until somebody else tells them."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.records import THINLY_TOLD, talk_records


def doubts(text: str) -> list[bool]:
    page = prepare(Article(text=text, id="a", published=date(2026, 3, 14)))
    return [any(f.rule == THINLY_TOLD for f in r.findings) for r in talk_records(page)]


@pytest.mark.parametrize(
    "text",
    [
        "Russia said that Ukraine must withdraw before negotiations can begin.",
        "Россия и Украина вернули пленных. Встреча с земляками пройдёт в субботу у ратуши.",
        "Росія та Україна повернули полонених. Зустріч із земляками пройде в суботу біля ратуші.",
    ],
)
def test_a_mere_mention_is_not_vouched_for(text):
    assert all(doubts(text))


@pytest.mark.parametrize(
    "text",
    [
        "Russia and Ukraine held talks in Geneva on March 12.",
        "Россия и Украина провели 12 марта переговоры в Женеве.",
        "Росія та Україна провели 12 березня перемовини в Женеві.",
    ],
)
def test_talks_told_in_full_are(text):
    assert doubts(text) == [False]


OFFERS = (
    "On June 2 Ukraine proposed to Russia that the delegations meet in Istanbul.",
    "2 июня Украина предложила России провести встречу делегаций в Стамбуле.",
    "2 червня Україна запропонувала Росії провести зустріч делегацій у Стамбулі.",
    "Moscow rejected a proposal to hold talks in the Vatican.",
    "Москва отвергла предложение о переговорах в Ватикане.",
    "Москва відкинула пропозицію переговорів у Ватикані.",
)


@pytest.mark.parametrize("text", OFFERS)
def test_what_one_side_offers_or_refuses_wants_a_second_reading(text: str) -> None:
    told = doubts(text)
    assert told
    assert all(told)


@pytest.mark.parametrize(
    "text",
    [
        "Russia and Ukraine agreed on a swap in Istanbul on June 2. There they sat for an hour.",
        "Россия и Украина договорились об обмене в Стамбуле 2 июня. Там они сидели час.",
        "Росія та Україна домовилися про обмін у Стамбулі 2 червня. Там вони сиділи годину.",
        "Угоду Росія та Україна уклали в Стамбулі 2 червня, коли вдруге зійшлися їхні команди.",
    ],
)
def test_a_deal_whose_talks_are_told_wants_a_second_reading(text: str) -> None:
    assert all(doubts(text))
