"""Scales in the genitive: one thousand or many, by what governs them and what goes on from them."""

from __future__ import annotations

import pytest

from extractor.text.fold import fold
from extractor.text.numbers import find_numbers


def _values(text: str) -> list[int | float | None]:
    return [number.value for number in find_numbers(fold(text).text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("против тысячи трёх украинцев", 1003),
        ("проти тисячі трьох українців", 1003),
        ("тысячи двухсот двенадцати тел", 1212),
        ("тысячи ста девяноста одного пленного", 1191),
        ("тисячі двомстам дванадцяти тілам", 1212),
        ("тисячі дев'яноста полонених", 1090),
        ("никакой передачи Украине тысячи тел", 1000),
        ("передачу украинской стороне тысячи тел", 1000),
        ("передачі Україні тисячі тіл", 1000),
        ("приём тысячи тел", 1000),
        ("отримання тисячі тіл", 1000),
        ("повернення додому тисячі полонених", 1000),
        ("обещанной тысячи тел", 1000),
        ("замість тисячі полонених", 1000),
        ("семью пленными", 7),
        ("сьома полоненими", 7),
        ("сорокома дев'ятьма військовими", 49),
        ("полутысячей тел", 500),
        ("дало волю сотні українських захисників", 100),
        ("вдалося сотні полонених повернутися", 100),
        ("з останками тисячі інших людей", 1000),
        ("фуры с телами тысячи солдат", 1000),
        ("число возвращённых достигло тысячи человек", 1000),
        ("у складі сотні бійців", 100),
    ],
)
def test_single_scale_is_read(text: str, value: int) -> None:
    """What governs a genitive, or a smaller numeral behind it, makes it one."""
    assert _values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "С января тысячи тел вернули домой",
        "Россия передала Украине тысячи тел",
        "Из плена тысячи людей вернулись домой",
        "Від початку війни тисячі полонених удома",
        "В Україну тисячі тіл повернули",
        "сотни тысяч человек",
    ],
)
def test_many_stay_vague(text: str) -> None:
    """A plural has no value, whatever stands farther back."""
    assert _values(text) == [None]
