"""Years and months told by the verb of their start."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.text.dates import find_dates

MARCH = date(2026, 3, 17)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Since the year began, Kyiv has received 210 bodies.", "2026-01-01"),
        ("Ever since this month started no one has come home.", "2026-03-01"),
        ("С тех пор как начался год, Киев принял 210 тел.", "2026-01-01"),
        ("С того момента, как год начался, Киев принял 210 тел.", "2026-01-01"),
        ("Відтоді як почався рік, Київ прийняв 210 тіл.", "2026-01-01"),
        ("З того часу, як розпочався новий рік, прийняли 210 тіл.", "2026-01-01"),
        ("Відколи триває війна, з тих пір, як настав місяць, обмінів не було.", "2026-03-01"),
    ],
)
def test_a_verb_of_beginning_tells_since_when(text: str, first: str) -> None:
    [found] = find_dates(text, MARCH)
    assert (found.role, str(found.first)) == ("since", first)


@pytest.mark.parametrize(
    "text",
    ["Since the war began, 210 came home.", "Відтоді як почалася війна, повернулися 210."],
)
def test_a_war_is_no_period_of_the_calendar(text: str) -> None:
    assert not find_dates(text, MARCH)


_FILL = "Сторони говорили про торгівлю, зерно та дороги, а також про майбутнє співпраці. " * 8


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"10 березня президенти зустрілися. {_FILL}Двома днями раніше їм телефонували.", 8),
        (f"10 марта президенты встретились. {_FILL}Двумя днями ранее им звонили.", 8),
        (f"The presidents met on March 10. {'They spoke of trade. ' * 30}Two days earlier ...", 8),
        (f"2 березня була зустріч, 10 березня ще одна. {_FILL}Двома днями раніше ...", 15),
    ],
)
def test_an_earlier_day_is_counted_from_the_only_one_named(text: str, day: int) -> None:
    assert find_dates(text, MARCH)[-1].first == date(2026, 3, day)
