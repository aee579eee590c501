"""Distribution: a count that is dealt out over times is no count of each side."""

from __future__ import annotations

import pytest

from extractor.text.fold import fold
from extractor.text.numbers import find_numbers, find_shares
from extractor.text.numerals.distribution import is_told_of_times


def shared(text: str) -> bool:
    """Whether some number of the text counts for each side."""
    folded = fold(text).text
    return bool(find_shares(folded, find_numbers(folded)))


@pytest.mark.parametrize(
    "text",
    [
        "Обидва рази до України приїхало по тисячі тіл.",
        "Оба раза на Украину привезли по тысяче тел.",
        "Росія щоразу передавала по 500 тіл.",
        "Українська сторона щоразу отримувала по 500 тіл.",
        "Российская сторона каждый раз отдавала по 500 тел.",
        "Каждый раз Россия передавала по 500 тел.",
        "12 березня та 4 квітня Україна забирала по 500 тіл.",
        "12 марта и 4 апреля Украина забирала по 500 тел.",
        "У березні та квітні до Росії їхали по 12 мешканців області.",
        "В понедельник и в среду домой приезжали по 40 бойцов.",
    ],
)
def test_over_times(text: str) -> None:
    assert not shared(text)


@pytest.mark.parametrize(
    "text",
    [
        "Обидва рази сторони обмінялися по 100 полонених.",
        "Каждый раз стороны обменивались по 100 пленных.",
        "12 березня та 4 квітня Україна й Росія звільнили по 100 полонених.",
        "12 марта и 4 апреля Москва и Киев освободили по 100 пленных.",
        "У середу повернулися по 100 полонених.",
        "В среду домой вернулись по 100 пленных.",
        "Щоразу міняли по 100 людей.",
    ],
)
def test_over_sides(text: str) -> None:
    assert shared(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Each time 500 bodies were returned.", True),
        ("On both occasions Kyiv got 500 bodies.", True),
        ("On Monday 500 bodies were returned.", False),
        ("В обмен каждый раз отдавали 500 тел.", True),
        ("В среду отдали 500 тел.", False),
        ("Обидва рази віддали 500 тіл.", True),
        ("У середу віддали 500 тіл.", False),
    ],
)
def test_told_of_times(text: str, told: bool) -> None:
    assert is_told_of_times(text, 0, text.index("500"), len(text)) is told
