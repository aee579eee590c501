"""Shares: only these cues let a count stand for both sides."""

from __future__ import annotations

import pytest

from extractor.text.fold import fold
from extractor.text.numbers import find_numbers, find_shares


def shares(text: str) -> list[tuple[str, float | None, float | None]]:
    folded = fold(text).text
    numbers = find_numbers(folded)
    return [
        (
            share.kind,
            None if share.left is None else numbers[share.left].value,
            None if share.right is None else numbers[share.right].value,
        )
        for share in find_shares(folded, numbers)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "freed 157 each",
        "freed 157 prisoners each",
        "the return of up to 157 bodies each",
        "157 from each side",
        "157 captives on each side",
        "157 prisoners per side",
        "each side returned 157 prisoners",
        "Russia and Ukraine each freed 157 prisoners",
        "обменялись по 157 пленных",
        "по 157 человек с каждой стороны",
        "157 пленных с каждой стороны",
        "с обеих сторон по 157",
        "каждая из сторон вернула 157 пленных",
        "обмінялися по 157 полонених",
        "157 полонених з кожного боку",
        "кожна зі сторін повернула 157 полонених",
    ],
)
def test_each(text: str) -> None:
    assert shares(text) == [("each", 157, None)]


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("303 for 303", 303, 303),
        ("a 303-for-303 swap", 303, 303),
        ("157 на 157", 157, 157),
        ("по формуле «1000 на 31»", 1000, 31),
        ("в формате 1000 на 31", 1000, 31),
        ("за формулою 1000 на 1000", 1000, 1000),
        ("обменяли 303 россиян на 303 украинца", 303, 303),
        ("exchanged 75 Russians for 90 Ukrainians", 75, 90),
        ("сто пятьдесят на сто пятьдесят", 150, 150),
        ("one thousand for one thousand", 1000, 1000),
    ],
)
def test_pairs(text: str, left: int, right: int) -> None:
    assert shares(text) == [("for", left, right)]


@pytest.mark.parametrize(
    "text",
    [
        "the same number of prisoners",
        "an equal number of bodies",
        "as many Ukrainians came back",
        "вернули столько же",
        "такое же количество пленных",
        "равное количество тел",
        "стільки ж полонених",
        "таку ж кількість тіл",
        "таку саму кількість",
    ],
)
def test_the_same(text: str) -> None:
    assert shares(text) == [("same", None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "returned 157 bodies and received 27",
        "each day 157 people come",
        "157 people each day",
        "as many as 157 bodies",
        "по 31 августа",
        "намечен на 31 августа",
        "комната 5 на 6 метров",
        "по 300 рублей",
        "sentenced 5 people for 10 years",
        "paid 3 guards for 2 trips",
        "no cue here, 157 and 157",
    ],
)
def test_other_words_do_not_share(text: str) -> None:
    assert shares(text) == []


def test_offsets_point_at_the_cue() -> None:
    text = "freed 157 each"
    (share,) = find_shares(text, find_numbers(text))
    assert text[share.start : share.end] == "each"
