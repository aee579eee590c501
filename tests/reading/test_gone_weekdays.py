"""Weekdays of what is told as done, whatever looks ahead beside them."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.extract import Extractor

TOLD = (
    ("On Tuesday 157 prisoners, who will now be treated, were freed by Russia.", "2025-07-22"),
    ("Russia freed 157 prisoners on Wednesday, the first swap in five months.", "2025-07-23"),
)


@pytest.mark.parametrize(("text", "day"), TOLD)
def test_the_weekday_of_what_is_done_is_the_last_one(text: str, day: str) -> None:
    article = Article(id="t", text=text, published=date(2025, 7, 24))
    (record,) = Extractor("rules").extract(article).records
    assert str(record.when.start) == day
