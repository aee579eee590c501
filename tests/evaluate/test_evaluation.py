"""Scores worked out by hand."""

import json

import pytest

import extractor
from extractor.evaluate.evaluation import evaluate_cases
from extractor.evaluate.measurement import Prices
from extractor.records import ExtractionResult, Usage
from tests.evaluate.told import case, evaluated, swap, talks

DAY = {"start": "2026-02-26"}


@pytest.fixture
def gold():
    """Two exchanges of two transfers each, a total of one, and talks."""
    return [
        swap(
            (1212, "bodies", "Russia"),
            (27, "bodies", "Ukraine"),
            when=DAY,
            location="Belarus",
            attributions=[{"speaker": "Vladimir Medinsky", "side": "Russia"}],
        ),
        swap((157, "prisoners", "Russia"), (157, "prisoners", "Ukraine")),
        swap((6000, "bodies", "Russia"), scope="total", mediators=["United States"]),
        talks(location="Istanbul", when=DAY, topics=["a ceasefire"]),
    ]


def changed(record, index=0, **fields):
    transfers = list(record.transfers)
    transfers[index] = transfers[index].model_copy(update=fields)
    return record.model_copy(update={"transfers": transfers})


def defined_scores(evaluation):
    return {
        name: estimate.value
        for name, estimate in evaluation.estimates.items()
        if name.rpartition(".")[2] in ("precision", "recall", "f1", "accuracy")
        and not name.startswith("verdict.")
        and estimate.value is not None
    }


def test_a_perfect_copy_scores_one(gold):
    evaluation = evaluated(gold, gold)
    scores = defined_scores(evaluation)
    assert len(scores) > 60
    assert set(scores.values()) == {1.0}
    assert evaluation["perfect.all"].value == 1
    assert evaluation["errors.flip"].value == 0
    assert not any(pair.differences for pair in evaluation.articles[0].pairs)


def test_nothing_proposed_scores_zero(gold):
    evaluation = evaluated(gold, [])
    assert evaluation["transfers.recall"].value == 0
    assert evaluation["transfers.f1"].value == 0
    assert evaluation["transfers.precision"].value is None
    assert evaluation["exchange.count.recall"].value == 0
    assert evaluation.total("exchange.count.omission") == 5
    assert evaluation["perfect.all"].value == 0
    assert evaluation.articles[0].missed == (0, 1, 2, 3)


def test_order_does_not_matter(gold):
    turned = [
        record.model_copy(update={"transfers": record.transfers[::-1]})
        if record.kind == "exchange"
        else record
        for record in gold[::-1]
    ]
    assert set(defined_scores(evaluated(gold, turned)).values()) == {1.0}


def test_one_flip_moves_the_cells_of_direction_and_nothing_else(gold):
    ends = {"from_party": "Ukraine", "to_party": "Russia"}
    before = evaluated(gold, gold).articles[0].tally
    after = evaluated(gold, [gold[0], gold[1], changed(gold[2], **ends), gold[3]])
    moved = {
        name: after.articles[0].tally.get(name, 0) - before.get(name, 0)
        for name in {*before, *after.articles[0].tally}
        if not name.startswith(("verdict.", "flat.", "article."))
    }
    expected = {"inside.right": -1, "records.exchange.right": -1}
    for field in ("direction", "from_party", "to_party"):
        for name in (f"exchange.{field}", f"exchange.{field}.bodies"):
            expected |= {f"{name}.exact": -1, f"{name}.wrong": 1}
    expected["exchange.direction.flip"] = 1
    assert {name: change for name, change in moved.items() if change} == expected
    assert after["errors.flip"].value == pytest.approx(1 / 5)
    assert after["exchange.direction.f1"].value == pytest.approx(4 / 5)
    assert after["transfers.f1"].value == pytest.approx(4 / 5)
    assert after["transfers.lenient.f1"].value == pytest.approx(4 / 5)


def test_two_gold_records_merged_into_one(gold):
    """The transfers are all there, but one record has swallowed another."""
    merged = gold[0].model_copy(update={"transfers": [*gold[0].transfers, *gold[1].transfers]})
    evaluation = evaluated(gold, [merged, gold[2], gold[3]])
    assert evaluation["transfers.f1"].value == 1  # one flat set knows no records
    # 2 of 4 transfers inside the merged record are gold's, and the total's one: 3 of 5 and of 5.
    assert evaluation["inside.precision"].value == pytest.approx(3 / 5)
    assert evaluation["inside.recall"].value == pytest.approx(3 / 5)
    # 2 of 2 exchange records are aligned, of gold's 3; only the total is right.
    assert evaluation["records.exchange.precision"].value == 1
    assert evaluation["records.exchange.recall"].value == pytest.approx(2 / 3)
    assert evaluation["records.exchange.right.f1"].value == pytest.approx(2 / 5)
    # Counts: 3 exact, 2 omitted with the missed record, 2 made up inside the merged one.
    assert evaluation["exchange.count.f1"].value == pytest.approx(6 / 10)
    assert evaluation["perfect.exchanges"].value == 0


def test_a_wrong_count_is_a_wrong_value_not_a_miss(gold):
    wrong = changed(gold[0], quantity=gold[0].transfers[0].quantity.model_copy(update={"value": 9}))
    evaluation = evaluated(gold, [wrong, *gold[1:]])
    outcomes = ("exact", "lenient", "wrong", "omission", "hallucination")
    counts = [evaluation.total(f"exchange.count.{outcome}") for outcome in outcomes]
    assert counts == [4, 0, 1, 0, 0]
    assert evaluation["exchange.count.accuracy"].value == pytest.approx(4 / 5)
    assert evaluation["exchange.direction.f1"].value == 1


def test_an_article_of_nothing_else_is_a_negative():
    cases = [case([], "empty"), case([talks()], "talks"), case([swap((5, "bodies", "Russia"))])]
    results = {
        name: ExtractionResult(article_id=name, records=records)
        for name, records in (
            ("empty", [talks()]),
            ("talks", [swap((9, "children", "Russia"))]),
            ("a", []),
        )
    }
    evaluation = evaluate_cases(cases, results, resamples=0)
    assert evaluation["negatives.any"].value == 1
    assert (evaluation["negatives.exchange"].over, evaluation["negatives.exchange"].under) == (1, 2)


def test_rejected_records_are_left_out_unless_wanted():
    gold = [swap((5, "bodies", "Russia"))]
    rejected = [gold[0].model_copy(update={"verdict": "rejected"})]
    flagged = [gold[0].model_copy(update={"verdict": "flagged"})]
    assert evaluated(gold, rejected)["transfers.recall"].value == 0
    assert evaluated(gold, rejected, kept="all")["transfers.recall"].value == 1
    assert evaluated(gold, flagged)["transfers.recall"].value == 1
    assert evaluated(gold, flagged, kept="verified")["transfers.recall"].value == 0


def test_missing_failed_and_unknown_articles_are_named():
    cases = [case([swap((5, "bodies", "Russia"))], "a"), case([], "b")]
    results = {
        "b": ExtractionResult(article_id="b", error="the endpoint hung up"),
        "z": ExtractionResult(article_id="z", records=[swap((5, "bodies", "Russia"))]),
    }
    evaluation = evaluate_cases(cases, results, resamples=0)
    assert evaluation.missing == ("a",)
    assert evaluation.failed == (("b", "the endpoint hung up"),)
    assert evaluation.unknown == ("z",)
    assert evaluation["failed"].value == 1
    assert evaluation["perfect.all"].value == 0  # an article that failed is not perfect
    assert evaluation.total("flat.proposed") == 0


def test_cost_is_told_only_with_prices():
    usage = Usage(input_tokens=2_000_000, output_tokens=500_000, calls=2, seconds=3)
    result = ExtractionResult(article_id="a", usage=usage)
    free = evaluate_cases([case([])], {"a": result}, resamples=0)
    paid = evaluate_cases([case([])], {"a": result}, prices=Prices(1.5, 4), resamples=0)
    assert free["usage.cost"].value is None
    assert paid["usage.cost"].value == pytest.approx(2 * 1.5 + 0.5 * 4)
    assert paid["usage.seconds"].value == 3


def test_slices():
    gold = swap((5, "bodies", "Russia"), (2, "children", "Ukraine"))
    cases = [
        case([gold], "a", language="en", phenomena=("vague counts",)),
        case([gold], "b", language="uk"),
    ]
    results = {"a": ExtractionResult(article_id="a", records=[gold])}
    cut = {
        (each.by, each.name): each.estimates["transfers.recall"].value
        for each in evaluate_cases(cases, results, resamples=0).slices
    }
    assert cut == {
        ("language", "en"): 1,
        ("language", "uk"): 0,
        ("phenomenon", "vague counts"): 1,
        ("category", "bodies"): 0.5,
        ("category", "children"): 0.5,
    }


def test_everything_can_be_written_as_json(gold):
    evaluation = evaluated(gold, gold[:2], resamples=50)
    data = json.loads(json.dumps(evaluation.as_dict(text=True)))
    assert data["metrics"]["transfers.recall"]["value"] == pytest.approx(4 / 5)
    article = data["by_article"][0]
    assert article["text"] == "-"
    assert article["missed"] == [2, 3]
    assert article["pairs"][0]["cells"][0]["outcome"] == "exact"
    assert article["gold"][3]["kind"] == "diplomacy"
    assert "by_article" not in evaluation.as_dict(articles=False)


def test_the_library_call(tmp_path):
    (tmp_path / "a.txt").write_text("Russia gave Ukraine 12 bodies.", encoding="utf-8")
    record = swap((12, "bodies", "Russia"))
    data = {"article_id": "a", "records": [record.model_dump(mode="json")]}
    (tmp_path / "a.json").write_text(json.dumps(data), encoding="utf-8")
    result = ExtractionResult(article_id="a", records=[record])
    evaluation = extractor.evaluate(tmp_path, [result], resamples=100)
    assert evaluation["transfers.f1"].value == 1
    assert evaluation.scores.tally().right == 1
