"""A capital or a foreign town is a handover's place only where words say that one was there."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord
from extractor.validate.check import check

_RECORD = {"transfers": [{"category": "prisoners", "from_party": "Russia", "to_party": "Ukraine"}]}


def _is_doubted(text: str, place: str) -> bool:
    article = Article(id="a", text=text, published=date(2025, 6, 10))
    record = ExchangeRecord.model_validate({**_RECORD, "location": place})
    found = check(article, [record]).records[0].findings
    return any(each.rule == "place_of_event" for each in found)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Russia freed 80 men on Friday. — Did you see them? — Last week, in Sharjah.", "Sharjah"),
        ("Russia freed 80 men on Friday. All eyes are on Geneva now.", "Geneva"),
        ("В пятницу Россия передала 80 пленных. Верю ли я в Женеву? Не очень.", "Geneva"),
        ("В пятницу Россия передала 80 пленных. Продолжение следует в Дохе.", "Doha"),
        ("У п'ятницю Росія передала 80 полонених. Продовження буде в Досі.", "Doha"),
        ("У суботу Росія віддала 31 бранця. Коул прилетів до Мінська й говорив довго.", "Minsk"),
    ],
)
def test_town_beside_which_nobody_is_moved_is_doubted(text: str, place: str) -> None:
    assert _is_doubted(text, place)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("On Friday five children embraced their mothers in Doha; Russia let them go.", "Doha"),
        ("Russia let ten men go. Their plane landed in Riyadh on Wednesday.", "Riyadh"),
        ("Nine were returned. Ukraine turned them over to an envoy in Kyiv on Monday.", "Kyiv"),
        ("— Где вам вернули сына? — В Дохе. Россия передала его вместе с шестью детьми.", "Doha"),
        ("Россия вернула шестерых детей. Семьи воссоединились в Москве.", "Moscow"),
        ("П'ятьох Росія передала туркам. Літак сів у Стамбулі надвечір.", "Istanbul"),
        ("Цього дня віддали 31 полоненого. Сталося це у Гомелі.", "Gomel"),
    ],
)
def test_town_where_people_are_taken_or_met_stands(text: str, place: str) -> None:
    assert not _is_doubted(text, place)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Russia freed 80 men. Umerov flies to Istanbul, and there he wants to talk with the "
            "Turks about reviving swaps.",
            "Istanbul",
        ),
        (
            "Russia freed 80 men. In Doha, where envoys sat on Sunday, a larger prisoner exchange "
            "was discussed.",
            "Doha",
        ),
        (
            "Россия передала 80 пленных. Умеров летит в Стамбул, чтобы поговорить с турками о "
            "возобновлении обменов.",
            "Istanbul",
        ),
        ("Россия передала 80 пленных. Он готов провести в Стамбуле новый раунд.", "Istanbul"),
        ("Россия передала 80 пленных. Решено в Стамбуле: сначала меняют молодых.", "Istanbul"),
        ("Росія передала 80 полонених. Так вирішили у Стамбулі: міняють молодих.", "Istanbul"),
        (
            "Росія передала 80 полонених. На зустрічі спікерів двох країн, що відбулася в Анкарі "
            "12 січня, просили про сприяння.",
            "Ankara",
        ),
    ],
)
def test_handover_only_spoken_of_makes_no_place(text: str, place: str) -> None:
    assert _is_doubted(text, place)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("On Saturday Minsk gave Ukraine 31 men, at the border.", "Minsk"),
        ("У суботу Мінськ віддав Києву 31 полоненого.", "Minsk"),
        ("Kyiv let two men go. They pass into Astana's custody on Friday.", "Astana"),
        ("Россия отпустила двоих. Они переходят под опеку Астаны в пятницу.", "Astana"),
    ],
)
def test_capital_that_acts_or_takes_people_in_is_no_place(text: str, place: str) -> None:
    assert _is_doubted(text, place)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("On Saturday in Minsk 31 men were handed to Ukraine.", "Minsk"),
        ("Russia freed 50. The buses came as far as the line of contact.", "line of contact"),
        ("Россия отдала 50 пленных. Было это на линии соприкосновения.", "линия соприкосновения"),
        ("Росія віддала 50 полонених. Автобуси доїхали до лінії зіткнення.", "лінія зіткнення"),
        ("Учора 20 полонених вивезли через «Липове», пункт пропуску на півночі.", "Липове"),
    ],
)
def test_line_gate_and_dated_place_stand(text: str, place: str) -> None:
    assert not _is_doubted(text, place)
