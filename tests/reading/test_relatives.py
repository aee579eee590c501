"""Days of relative clauses: when the counted were handed over, not when they were spoken of."""

from __future__ import annotations

import pytest

from tests.reading.firstof import read


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday parents were told of the bodies of 26 men that Russia returned on 22 January.",
        "On Thursday doctors examined the 26 soldiers whom Russia had released on 22 January.",
        "On Thursday Kyiv named the 26 bodies returned by Russia on 22 January.",
        "26 soldiers, whom Russia released on 22 January, met their families on Thursday.",
        "В четверг родителям рассказали о телах 26 военных, которые Россия вернула 22 января.",
        "В четверг врачи осмотрели 26 военных, которых Россия освободила 22 января.",
        "В четверг опознали 26 тел военных, возвращённых Россией 22 января.",
        "26 военных, которых Россия освободила 22 января, в четверг увиделись с родными.",
        "У четвер батькам розповіли про тіла 26 військових, які Росія повернула 22 січня.",
        "У четвер лікарі оглянули 26 військових, яких Росія звільнила 22 січня.",
        "У четвер упізнали 26 тіл військових, повернутих Росією 22 січня.",
    ],
)
def test_a_clause_that_alone_moves_anybody_has_its_own_day(text: str) -> None:
    date = read(text, 26).date
    assert date is not None
    assert str(date.first) == "2026-01-22"


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday Russia freed 26 soldiers who had been captured on 22 January.",
        "On Thursday 26 bodies were handed over, which Kyiv will return to kin by 22 March.",
        "В четверг Россия освободила 26 военных, которые попали в плен 22 января.",
        "В четверг Украине передали 26 тел, которые 22 марта отдадут семьям.",
        "У четвер Росія звільнила 26 військових, яких узяли в полон 22 січня.",
        "У четвер Україна отримала 26 тіл, які 22 березня передадуть родинам.",
    ],
)
def test_a_main_clause_that_moves_them_keeps_its_day(text: str) -> None:
    date = read(text, 26).date
    assert date is not None
    assert str(date.first) == "2026-02-26"
