"""Who was handed over for nobody: a zero the other way, with no verb of it."""

import pytest

from tests.validate.test_counted_people import RUSSIA, UKRAINE, rules, transfer


@pytest.mark.parametrize(
    "text",
    [
        "26 civilians came home to Russia from Ukraine. Nobody had to be exchanged for them.",
        "Ukraine handed over 26 civilians to Russia, just like that.",
        "Ukraine gave Russia 26 civilians without any exchange.",
        "Украина передала России 26 мирных жителей. Менять их ни на кого не пришлось.",
        "Украина отдала России 26 мирных жителей даром, ни на кого не меняя.",
        "Украина передала России 26 мирных жителей просто так.",
        "Україна передала Росії 26 цивільних. Міняти їх ні на кого не довелося.",
        "Україна передала Росії 26 цивільних просто так, без обміну.",
    ],
)
def test_nobody_went_the_other_way(text: str) -> None:
    found = rules(text, transfer("civilians", RUSSIA, 26), transfer("civilians", UKRAINE, 0))
    assert "quantity_grounded" not in found


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine handed over 26 civilians to Russia after a hard exchange of lists.",
        "Украина передала России 26 мирных жителей. Он ни на кого не похож.",
        "Україна передала Росії 26 цивільних. Обмін тривав годину.",
    ],
)
def test_nothing_says_so(text: str) -> None:
    found = rules(text, transfer("civilians", RUSSIA, 26), transfer("civilians", UKRAINE, 0))
    assert "quantity_grounded" in found
