"""Days beside a feast, weekdays of other weeks, parts of an unnamed month, and bare days."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.text.dates import find_dates

MONDAY = date(2026, 4, 13)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On the eve of the fair, which fell on April 9, a hundred men came home.", 8),
        ("Накануне ярмарки, которая пришлась на 9 апреля, вернулись сто человек.", 8),
        ("Напередодні ярмарку, що припав на 9 квітня, повернулися сто осіб.", 8),
        ("The day after the fair, which was held on April 9, a hundred men came home.", 10),
        ("A hundred men came home the Thursday before last.", 2),
        ("В позапрошлый четверг вернулись сто человек.", 2),
        ("Позаминулого четверга повернулися сто осіб.", 2),
        ("A hundred men will come home on Thursday week.", 23),
        ("The last swap was on the 10th, when a hundred men came home.", 10),
        ("Прошлый обмен состоялся 10-го, тогда вернулись сто человек.", 10),
        ("Попередній обмін був 10-го, тоді повернулися сто осіб.", 10),
        ("They were freed on Monday, officials said, though the preceding day was named.", 12),
    ],
)
def test_a_day_is_told_by_another(text: str, day: int) -> None:
    assert find_dates(text, MONDAY)[-1].first == date(2026, 4, day)


@pytest.mark.parametrize(
    "text",
    [
        "A hundred men will come home in the last ten days of the month.",
        "Сто человек вернутся в последней декаде месяца.",
        "Сто осіб повернуться в останній декаді місяця.",
    ],
)
def test_a_part_of_the_month_lies_in_this_one(text: str) -> None:
    [mention] = find_dates(text, MONDAY)
    assert (mention.first, mention.last) == (date(2026, 4, 1), date(2026, 4, 30))
    assert mention.part == "late"


def test_a_month_that_something_is_set_for_is_a_time() -> None:
    [mention] = find_dates("The next swap is pencilled in for May.", MONDAY)
    assert mention.first == date(2026, 5, 1)
