"""Two months that follow each other, with one preposition, are one stretch of time."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.text.dates import find_dates

PUBLISHED = date(2025, 9, 4)


@pytest.mark.parametrize(
    "text",
    [
        "given to Ukraine in June and July, with 95 received in return",
        "returned in June and July 2025",
        "в июне и июле Украине передали тела",
        "у червні та липні Україні передали тіла",
    ],
)
def test_joined_months_are_one_stretch(text: str) -> None:
    (found,) = find_dates(text, PUBLISHED)
    assert (found.first, found.last) == (date(2025, 6, 1), date(2025, 7, 31))


@pytest.mark.parametrize(
    "text",
    [
        "exchanged in June and in July",
        "in January and August",
        "in May and June 3",
        "в июне и в июле",
        "у травні та серпні",
    ],
)
def test_other_months_are_two(text: str) -> None:
    assert len(find_dates(text, PUBLISHED)) == 2
