"""The living beside counted bodies, planes from a third state, and leaders who meet the freed."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.extract import Extractor
from extractor.records import DiplomacyRecord, ExchangeRecord, Record


def _read(text: str) -> list[Record]:
    article = Article(text=text, published=date(2026, 2, 27))
    return list(Extractor("rules").extract(article).records)


def _ways(text: str) -> set[tuple[str, float | None, str | None, str | None]]:
    return {
        (t.category, t.quantity.value, t.from_party, t.to_party)
        for record in _read(text)
        if isinstance(record, ExchangeRecord)
        for t in record.transfers
    }


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Russia gave Ukraine 528 bodies of soldiers and five prisoners on Friday.", "prisoners"),
        ("Russia gave Ukraine 528 bodies and five civilians on Friday.", "civilians"),
        ("Россия передала Украине в пятницу 528 тел и пятерых раненых пленных.", "prisoners"),
        ("Россия передала Украине в пятницу 528 тел военных и пятерых пленных.", "prisoners"),
        ("Россия передала Украине в пятницу 528 тел и пятерых детей.", "children"),
        ("Росія передала Україні у п'ятницю 528 тіл і п'ятьох поранених полонених.", "prisoners"),
        ("Росія передала Україні у п'ятницю 528 тіл та п'ятьох цивільних.", "civilians"),
    ],
)
def test_the_living_are_no_bodies(text: str, category: str) -> None:
    assert _ways(text) == {
        ("bodies", 528, "Russia", "Ukraine"),
        (category, 5, "Russia", "Ukraine"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "A plane from Poland with 84 Ukrainian soldiers freed from Russian captivity arrived in "
        "Ukraine on Friday.",
        "В пятницу в Украину прибыл автобус из Польши с 84 украинскими военными, "
        "освобождёнными из российского плена.",
        "У п'ятницю в Україну прибув автобус із Польщі із 84 українськими військовими, "
        "звільненими з російського полону.",
        "У п'ятницю в Україну прибув літак із Білорусі з 84 українськими військовими, "
        "звільненими з російського полону.",
    ],
)
def test_where_the_plane_came_from_gave_nobody_up(text: str) -> None:
    assert _ways(text) == {("prisoners", 84, "Russia", "Ukraine")}


@pytest.mark.parametrize(
    "text",
    [
        "Zelensky met the 110 soldiers freed by Russia on Friday.",
        "Putin met on Friday with 110 soldiers whom Ukraine had released.",
        "В пятницу Зеленский встретился с освобождёнными военными. Россия вернула 110 украинцев.",
        "У п'ятницю Зеленський зустрівся зі звільненими військовими. Росія повернула 110 людей.",
    ],
)
def test_to_meet_the_freed_is_no_talks(text: str) -> None:
    assert not [record for record in _read(text) if isinstance(record, DiplomacyRecord)]


@pytest.mark.parametrize(
    "text",
    [
        "Russia handed over to Ukraine on Friday the bodies of 23 soldiers and five civilians.",
        "Россия передала Украине в пятницу тела 23 военных и пяти гражданских.",
        "Росія передала Україні у п'ятницю тіла 23 військових і п'яти цивільних.",
    ],
)
def test_bodies_of_two_sorts_add_up(text: str) -> None:
    assert _ways(text) == {("bodies", 28, "Russia", "Ukraine")}


@pytest.mark.parametrize(
    "text",
    [
        "Russia and Ukraine exchanged the bodies of 1,000 Ukrainians and 38 Russians on Friday.",
        "Тела 1000 украинцев и 38 россиян обменяли в пятницу Россия и Украина.",
        "Тіла 1000 українців та 38 росіян обміняли у п'ятницю Росія та Україна.",
    ],
)
def test_bodies_of_two_peoples_do_not(text: str) -> None:
    assert 1038 not in {count for _, count, _, _ in _ways(text)}
