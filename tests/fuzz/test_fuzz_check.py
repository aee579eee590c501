"""`check` on any article and any records: no exception, and spans that are true."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.article import Article
from extractor.records import ExtractionResult
from extractor.validate.check import check
from tests.fuzz.strategies import ARTICLES, ROUNDS, records

PAIRS = ARTICLES.flatmap(
    lambda article: st.tuples(st.just(article), st.lists(records(article.text), max_size=3))
)
SLOW = settings(
    max_examples=100 * ROUNDS,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@SLOW
@given(PAIRS)
def test_check(pair: tuple[Article, list[dict[str, Any]]]) -> None:
    article, given_records = pair
    result = check(article, given_records)
    assert len(result.records) == len(given_records)
    for span in _own_spans(result):
        assert article.text[span.start : span.end] == span.text
    for record, given_record in zip(result.records, given_records, strict=True):
        false = [span for span in _spans_in(given_record) if not _is_true(article.text, span)]
        if false:
            assert record.verdict != "verified"
        assert record.id


@SLOW
@given(PAIRS)
def test_what_was_checked_can_be_checked_again(
    pair: tuple[Article, list[dict[str, Any]]],
) -> None:
    article, given_records = pair
    result = check(article, given_records)
    loaded = ExtractionResult.model_validate_json(result.model_dump_json())
    assert loaded == result
    again = check(article, loaded.records)
    assert [number.role for number in again.numbers] == [number.role for number in result.numbers]


def _own_spans(result: ExtractionResult) -> Any:
    """The spans that `check` itself made: the ledger's, and those of its findings."""
    yield from (number.span for number in result.numbers)
    for finding in result.findings:
        if finding.span is not None and not finding.rule.startswith("proposal_"):
            yield finding.span


def _spans_in(data: Any) -> Any:
    if isinstance(data, dict):
        if set(data) == {"start", "end", "text"}:
            yield data
        else:
            for key, value in data.items():
                if key != "findings":  # they are replaced by the rules' own
                    yield from _spans_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from _spans_in(value)


def _is_true(text: str, span: dict[str, Any]) -> bool:
    return text[span["start"] : span["end"]] == span["text"] and span["end"] <= len(text)
