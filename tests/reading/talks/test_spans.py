"""Talks of several days, told by their last."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.records import talk_records

SATURDAY = date(2026, 3, 14)


def read(text: str):
    return talk_records(prepare(Article(text=text, id="a", published=SATURDAY)))


@pytest.mark.parametrize(
    "text",
    [
        "Delegations of Russia and Ukraine ended two days of talks in Geneva on Saturday.",
        "Делегации России и Украины завершили в субботу в Женеве двухдневные переговоры.",
        "Делегації Росії та України завершили в суботу в Женеві дводенні перемовини.",
    ],
)
def test_talks_that_ended_began_as_many_days_before(text):
    (record,) = read(text)
    assert (record.when.start, record.when.end) == (date(2026, 3, 13), SATURDAY)


@pytest.mark.parametrize(
    "text",
    [
        "Delegations of Russia and Ukraine ended talks in Geneva on Saturday.",
        "Делегации России и Украины завершили в субботу переговоры в Женеве.",
        "Делегації Росії та України завершили в суботу перемовини в Женеві.",
    ],
)
def test_one_day_stays_one_day(text):
    (record,) = read(text)
    assert record.when.start == record.when.end == SATURDAY
