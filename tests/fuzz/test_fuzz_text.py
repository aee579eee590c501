"""The text layer on any Unicode: no exception, and spans that are true."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.mentions import read_mentions
from extractor.reading.page import prepare
from extractor.reading.talks.records import talk_records
from extractor.text.dates import find_dates
from extractor.text.fold import fold
from extractor.text.numbers import find_numbers
from tests.fuzz.strategies import ARTICLES, PUBLISHED, ROUNDS, TEXTS

MANY = settings(max_examples=200 * ROUNDS, deadline=None)
FEWER = settings(max_examples=100 * ROUNDS, deadline=None)


@MANY
@given(TEXTS)
def test_folding_keeps_the_way_back(text: str) -> None:
    folded = fold(text)
    assert folded.original == text
    assert len(folded.origin) == len(folded.text) + 1
    assert list(folded.origin) == sorted(set(folded.origin))
    assert folded.origin[-1] == len(text)
    for place in range(0, len(folded.text), 7):
        start, end = folded.bounds(place, place + 1)
        assert 0 <= start < end <= len(text)
        assert folded.locate(start) == place


@MANY
@given(TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@MANY
@given(TEXTS)
def test_numbers(text: str) -> None:
    plain = fold(text).text
    last = 0
    for number in find_numbers(plain):
        assert last <= number.start < number.end <= len(plain)
        assert plain[number.start : number.end] == number.surface
        if number.low is not None and number.high is not None:
            assert number.low <= number.high
        if number.hedge is not None:
            assert 0 <= number.hedge[0] < number.hedge[1] <= len(plain)
        last = number.end


@MANY
@given(TEXTS, PUBLISHED)
def test_dates(text: str, published: date | None) -> None:
    plain = fold(text).text
    last = 0
    for mention in find_dates(plain, published):
        assert last <= mention.start < mention.end <= len(plain)
        assert plain[mention.start : mention.end] == mention.surface
        if mention.first is not None and mention.last is not None:
            assert mention.first <= mention.last
        last = mention.end


@FEWER
@given(ARTICLES)
def test_reading(article: Article) -> None:
    page = prepare(article)
    mentions = read_mentions(page)
    told = [mention.number for mention in mentions if mention.number is not None]
    assert set(told) == set(range(len(page.numbers)))
    for mention in mentions:
        span = page.span(mention.start, mention.end)
        assert article.text[span.start : span.end] == span.text
    for record in exchange_records(page, mentions):
        spans = [*record.evidence, *(item.span for item in record.transfers)]
        spans += [item.quantity.span for item in record.transfers]
        assert all(s is None or article.text[s.start : s.end] == s.text for s in spans)
    for talk in talk_records(page):
        assert all(article.text[s.start : s.end] == s.text for s in talk.evidence)


@pytest.mark.parametrize(
    "text", ["", " ", "\n" * 50, "\ufeff", "\u200b" * 9, "9" * 5000, "1 " * 900]
)
def test_texts_of_one_thing(text: str) -> None:
    page = prepare(Article(text=text))
    assert [m.number for m in read_mentions(page)] == list(range(len(page.numbers)))


@FEWER
@given(st.text(alphabet="0123456789.,  -\u00a0:/тыс%$", max_size=60))
def test_digits_and_separators(text: str) -> None:
    plain = fold(text).text
    for number in find_numbers(plain):
        assert plain[number.start : number.end] == number.surface
