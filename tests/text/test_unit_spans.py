"""Weeks and months counted from the day told before, or two back from the report."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.text.dates import find_dates

THURSDAY = date(2026, 4, 30)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("They met on 3 March. Later that month 20 came home.", "2026-03-03", "2026-03-31"),
        ("They met on 3 March. The same week 20 came home.", "2026-03-02", "2026-03-08"),
        ("They met on 3 March. The following week 20 came home.", "2026-03-09", "2026-03-15"),
        ("3 марта встретились. В том же месяце вернулись 20.", "2026-03-01", "2026-03-31"),
        ("3 марта встретились. На той же неделе вернулись 20.", "2026-03-02", "2026-03-08"),
        ("3 марта встретились. На следующей неделе вернулись 20.", "2026-03-09", "2026-03-15"),
        ("3 марта встретились. Двумя неделями позже вернулись 20.", "2026-03-17", "2026-03-17"),
        ("3 березня зустрілися. Того ж тижня повернулися 20.", "2026-03-02", "2026-03-08"),
        ("3 березня зустрілися. Наступного тижня повернулися 20.", "2026-03-09", "2026-03-15"),
        ("3 березня зустрілися. Двома тижнями пізніше повернулися 20.", "2026-03-17", "2026-03-17"),
        ("They met on 3 March. Next week 20 will come home.", "2026-05-04", "2026-05-10"),
        ("3 марта встретились. На следующей неделе вернутся 20.", "2026-05-04", "2026-05-10"),
        ("The week before last they met.", "2026-04-13", "2026-04-19"),
        ("На позапрошлой неделе вернулись 20.", "2026-04-13", "2026-04-19"),
        ("Позаминулого місяця повернулися 20.", "2026-02-01", "2026-02-28"),
        ("Earlier in the week they met.", "2026-04-27", "2026-04-30"),
        ("Ранее на неделе вернулись 20.", "2026-04-27", "2026-04-30"),
        ("Раніше на тижні повернулися 20.", "2026-04-27", "2026-04-30"),
    ],
)
def test_a_whole_unit(text: str, first: str, last: str) -> None:
    mention = find_dates(text, THURSDAY)[-1]
    assert (str(mention.first), str(mention.last)) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Later that month 20 came home.",
        "Того ж тижня повернулися 20.",
        "Переговоры перенесли раньше на неделю.",
    ],
)
def test_no_day_was_told_before(text: str) -> None:
    assert find_dates(text, THURSDAY) == []
