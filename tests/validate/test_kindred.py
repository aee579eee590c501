"""Directions that no verb tells: whose people the freed are, by what is said around the count."""

from __future__ import annotations

import datetime

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord, Quantity, Transfer, When
from extractor.validate.check import check

_DAY = datetime.date(2025, 6, 14)
_RULES = {"direction_agrees", "symmetry_cued", "party_grounded"}


def _found(text: str, *transfers: Transfer) -> set[str]:
    record = ExchangeRecord(
        id="x1",
        kind="exchange",
        scope="single",
        status="completed",
        when=When(),
        transfers=list(transfers),
    )
    language = "en" if text.isascii() else "uk" if set("іїєґ") & set(text) else "ru"
    article = Article(id="x", text=text, published=_DAY, language=language)
    checked = check(article, [record]).records[0]
    return {one.rule for one in checked.findings if one.severity != "info"} & _RULES


def _sent(category: str, count: int, to: str, giver: str | None = None) -> Transfer:
    other = "Russia" if to == "Ukraine" else "Ukraine"
    return Transfer(
        category=category, from_party=giver or other, to_party=to, quantity=Quantity(value=count)
    )


@pytest.mark.parametrize(
    ("text", "category", "count", "to"),
    [
        (
            "Sixty men stepped off the coaches on Friday. Among them are marines seized in"
            " Mariupol.",
            "prisoners",
            60,
            "Ukraine",
        ),
        (
            "В субботу на свободу вышли 73 человека. В Минобороны уточнили, что всех отправят"
            " в Москву на лечение.",
            "prisoners",
            73,
            "Russia",
        ),
        ("Сегодня вернулись 14 курян, все они здоровы.", "civilians", 14, "Russia"),
        ("На рідній землі — ще 218 воїнів, сержантів і офіцерів.", "prisoners", 218, "Ukraine"),
        ("Додому — 66 людей. Серед визволених — нацгвардійці.", "prisoners", 66, "Ukraine"),
        ("Just 12 civilians were released by the Russians last week.", "civilians", 12, "Ukraine"),
        ("Шестерых детей, вывезенных в РФ, в среду вернули родным.", "children", 6, "Ukraine"),
        (
            "Завдяки катарському посередництву до Харкова привезли шістьох підлітків.",
            "children",
            6,
            "Ukraine",
        ),
        ("Ворогу у п'ятницю віддали 61 полоненого.", "prisoners", 61, "Russia"),
        ("Kyiv was handed 990 bodies on Thursday, Moscow 34.", "bodies", 34, "Russia"),
        (
            "Рефрижераторы с 1190 телами стоят у границы. Киев отложил приём тел, жалуется"
            " Мединский.",
            "bodies",
            1190,
            "Ukraine",
        ),
        ("Moscow has also offered Kyiv another 2,900 bodies.", "bodies", 2900, "Ukraine"),
        (
            "Із російської неволі виїхали 229 українців, назустріч — 247 росіян.",
            "prisoners",
            247,
            "Russia",
        ),
        ("У неділю Україна повернула 302 захисників.", "prisoners", 302, "Ukraine"),
    ],
)
def test_the_words_around_tell_whose_people_they_are(
    text: str, category: str, count: int, to: str
) -> None:
    other = "Russia" if to == "Ukraine" else "Ukraine"
    assert not _found(text, _sent(category, count, to))
    assert "direction_agrees" in _found(text, _sent(category, count, other))


@pytest.mark.parametrize(
    "text",
    [
        "Sixty men crossed the border on Friday, Moskalkova and Lubinets said.",
        "Границу в субботу пересекли 60 человек. О них написали и Москалькова, и Лубинец.",
        "The two sides swapped prisoners. Sixty came out on Friday.",
    ],
)
def test_where_both_sides_speak_nothing_is_denied(text: str) -> None:
    assert not _found(text, _sent("prisoners", 60, "Ukraine"))
    assert not _found(text, _sent("prisoners", 60, "Russia"))


def test_foreign_volunteers_may_come_home_to_ukraine() -> None:
    text = "Тела двух британских добровольцев в субботу переданы Киеву, сообщили на Украине."
    assert not _found(text, _sent("bodies", 2, "Ukraine"))


@pytest.mark.parametrize(
    "text",
    [
        "Зі 117 строковиків, які були в полоні, п'ятдесят уже вдома. Росіянам дісталося 117"
        " своїх солдатів.",
        "117 захисників виборсалися з полону. Це найбільший обмін за рік. Ворогові повернули"
        " стільки ж.",
        "Сначала о 117 вернувшихся рассказал Киев. Москва получила 117 своих.",
    ],
)
def test_a_count_told_of_each_side_went_both_ways(text: str) -> None:
    ways = _sent("prisoners", 117, "Ukraine"), _sent("prisoners", 117, "Russia")
    assert "symmetry_cued" not in _found(text, *ways)


def test_including_is_no_equal_number() -> None:
    text = "Россия отпустила 51 человека, в том числе тех, кого держали с 2014 года."
    ways = _sent("prisoners", 51, "Ukraine"), _sent("prisoners", 51, "Russia")
    assert _found(text, *ways) & {"symmetry_cued", "direction_agrees"}


def test_a_third_state_may_let_people_go() -> None:
    text = (
        "Belarusian leader Alexander Lukashenko has let 31 Ukrainians out of prison and sent them"
        " back to Ukraine."
    )
    assert not _found(text, _sent("civilians", 31, "Ukraine", giver="Belarus"))
