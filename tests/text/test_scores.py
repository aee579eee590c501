"""Numbers that stand beside each other and are no range and no ceiling."""

from __future__ import annotations

import pytest

from extractor.text.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("January 15 - 25 people from each side.", [(15, "exact"), (25, "exact")]),
        ("since March 2022 to 4,757, he said", [(2022, "exact"), (4757, "exact")]),
        ("співвідношення було 1000 до 19", [(1000, "exact"), (19, "exact")]),
        ("рахунок 1 000 до 31 на нашу користь", [(1000, "exact"), (31, "exact")]),
        ("передали до 500 тіл", [(500, "at_most")]),
        ("в 10:00 передали до 500 тел", [(10, "exact"), (0, "exact"), (500, "at_most")]),
        ("between March 5 and 12 - 15 men a day", [(5, "exact"), (None, "about")]),
        ("from 2000 to 2500 men", [(None, "about")]),
    ],
)
def test_neighbours(text: str, told: list[tuple[int | None, str]]) -> None:
    assert [(number.value, number.bound) for number in find_numbers(text)] == told
