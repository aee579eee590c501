from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.text.calendar.weekdays import resolve_weekday, week_of

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))
FRIDAY = date(2025, 6, 13)


@given(st.integers(0, 6), DAYS)
def test_past_is_the_latest_up_to_and_including_publication(weekday, published):
    first, last = resolve_weekday(weekday, published, "past")
    assert first == last
    assert first.weekday() == weekday
    assert published - timedelta(days=7) < first <= published


@given(st.integers(0, 6), DAYS)
def test_future_is_the_first_strictly_after_publication(weekday, published):
    first, last = resolve_weekday(weekday, published, "future")
    assert first == last
    assert first.weekday() == weekday
    assert published < first <= published + timedelta(days=7)


@given(st.integers(0, 6), DAYS)
def test_unclear_spans_both(weekday, published):
    first, last = resolve_weekday(weekday, published, "unclear")
    assert first == resolve_weekday(weekday, published, "past")[0]
    assert last == resolve_weekday(weekday, published, "future")[0]
    assert (last - first).days == 7


@pytest.mark.parametrize(
    ("weekday", "tense", "expected"),
    [(4, "past", FRIDAY), (4, "future", date(2025, 6, 20)), (0, "past", date(2025, 6, 9))],
)
def test_a_weekday_on_its_own_day(weekday, tense, expected):
    assert resolve_weekday(weekday, FRIDAY, tense) == (expected, expected)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_ends_of_the_calendar_do_not_raise(day):
    for weekday in range(7):
        resolve_weekday(weekday, day, "unclear")
    week_of(day, -1)
    week_of(day, 1)
