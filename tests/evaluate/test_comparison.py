import json

import pytest

from extractor.errors import UsageError
from extractor.evaluate.comparison import compare, mcnemar
from extractor.evaluate.evaluation import evaluate_cases
from extractor.records import ExtractionResult
from tests.evaluate.told import case, swap

RIGHT, WRONG = swap((10, "bodies", "Russia")), swap((99, "bodies", "Russia"))


def run(outcomes, resamples=400):
    """An article each, right or wrong."""
    names = [f"article {place}" for place in range(len(outcomes))]
    results = {
        name: ExtractionResult(article_id=name, records=[RIGHT if right else WRONG])
        for name, right in zip(names, outcomes, strict=True)
    }
    return evaluate_cases([case([RIGHT], name) for name in names], results, resamples=resamples)


def test_mcnemar_by_hand():
    pairs = [(True, False)] * 1 + [(False, True)] * 6 + [(True, True)] * 3 + [(False, False)] * 2
    test = mcnemar("all", pairs)
    assert (test.both, test.first_only, test.second_only, test.neither) == (3, 1, 6, 2)
    # Of 7 throws, 1 or fewer, or 6 or more: 2 * (1 + 7) / 2 ** 7.
    assert test.p == pytest.approx(2 * 8 / 128)


def test_mcnemar_without_differences():
    assert mcnemar("all", [(True, True), (False, False)]).p == 1


def test_a_run_does_not_differ_from_itself():
    some = run([True, False, True, True])
    found = compare(some, some)
    assert {each.value for each in found.differences.values() if each.value is not None} == {0}
    f1 = found.differences["transfers.f1"]
    assert (f1.low, f1.high) == (0, 0)
    assert (found.gained, found.lost) == ((), ())


def test_the_difference_is_paired():
    """The second is right wherever the first is: the difference is surer than either."""
    first = run([place % 3 == 0 for place in range(60)])
    second = run([place % 3 == 0 or place < 12 for place in range(60)])
    found = compare(first, second)
    f1 = found.differences["transfers.f1"]
    assert (f1.first, f1.second) == (pytest.approx(20 / 60), pytest.approx(28 / 60))
    assert f1.value == pytest.approx(8 / 60)
    assert f1.low > 0
    assert f1.high - f1.low < first["transfers.f1"].high - first["transfers.f1"].low
    assert len(found.gained) == 8
    assert found.tests[0].p == pytest.approx(2 / 2**8)
    json.dumps(found.as_dict())


def test_different_gold_is_refused():
    with pytest.raises(UsageError, match="same gold"):
        compare(run([True]), run([True, True]))
