"""Whatever the records: a copy of gold is perfect in any order, and every score is a score."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.article import Article
from extractor.evaluate.evaluation import evaluate_cases
from extractor.evaluate.gold import GoldCase
from extractor.records import DiplomacyRecord, ExchangeRecord, ExtractionResult
from tests.fuzz.strategies import ROUNDS, records

TEXT = "Russia gave Ukraine 1,212 bodies on Thursday; Kyiv returned 27."
KINDS = {"exchange": ExchangeRecord, "diplomacy": DiplomacyRecord}
LISTS = st.lists(records(TEXT), max_size=4).map(
    lambda items: [KINDS[item["kind"]].model_validate(item) for item in items]
)


def evaluated(gold, predicted, resamples=0):
    case = GoldCase(Article(text=TEXT, id="a"), tuple(gold))
    results = {"a": ExtractionResult(article_id="a", records=predicted)}
    return evaluate_cases([case], results, kept="all", resamples=resamples)


@settings(max_examples=25 * ROUNDS, deadline=None)
@given(LISTS, st.randoms())
def test_a_copy_in_any_order_is_perfect(gold, random):
    copy = list(gold)
    random.shuffle(copy)
    evaluation = evaluated(gold, copy)
    assert evaluation["perfect.all"].value == 1
    for field in ("count", "direction", "category", "speakers", "act", "location", "date"):
        assert evaluation[f"exchange.{field}.f1"].value in (None, 1)


@settings(max_examples=25 * ROUNDS, deadline=None)
@given(LISTS, LISTS)
def test_scores_lie_between_zero_and_one(gold, predicted):
    evaluation = evaluated(gold, predicted, resamples=20)
    for estimate in evaluation.estimates.values():
        if estimate.value is not None and not estimate.name.startswith("usage."):
            assert 0 <= estimate.value <= 1, estimate
            assert estimate.low is not None
            assert -1e-9 <= estimate.low <= estimate.high <= 1 + 1e-9, estimate
    json.dumps(evaluation.as_dict(text=True), allow_nan=False)
