import itertools

import pytest

from extractor.evaluate.verdicts import level_of, risk_curve, tally_verdicts
from extractor.records import Finding
from tests.evaluate.told import evaluated, swap


def judged(count, verdict, *severities):
    findings = [Finding(rule="r", severity=each, message="m") for each in severities]
    update = {"verdict": verdict, "findings": findings}
    return swap((count, "bodies", "Russia")).model_copy(update=update)


@pytest.fixture
def gold():
    return [swap((count, "bodies", "Russia")) for count in (10, 20, 30, 40)]


@pytest.fixture
def predicted():
    """Right and verified twice, wrong and verified once; right, wrong and wrong in doubt."""
    return [
        judged(10, "verified"),
        judged(20, "verified", "info"),
        judged(11, "verified"),
        judged(30, "flagged", "warning"),
        judged(31, "flagged", "warning", "error", "info"),
        judged(32, "rejected", "error"),
    ]


def test_levels(predicted):
    assert [level_of(record) for record in predicted] == [0, 1, 0, 2, 3, 4]


def test_the_classifier_worked_out_by_hand(gold, predicted):
    evaluation = evaluated(gold, predicted)
    values = {
        name: evaluation[f"verdict.transfer.{name}"].value
        for name in ("precision", "coverage", "yield", "catch", "false_alarm")
    }
    assert values == {
        "precision": pytest.approx(2 / 3),
        "coverage": pytest.approx(3 / 6),
        "yield": pytest.approx(2 / 4),
        "catch": pytest.approx(2 / 3),
        "false_alarm": pytest.approx(1 / 3),
    }


def test_the_curve_and_its_area(gold, predicted):
    curve = risk_curve(tally_verdicts(gold, predicted), "transfer")
    assert [(point.accepted, point.wrong) for point in curve] == [
        (2, 1),
        (3, 1),
        (4, 1),
        (5, 2),
        (6, 3),
    ]
    risks = [1 / 2, 1 / 3, 1 / 4, 2 / 5, 3 / 6]
    steps = [2 * risks[0], *((one + two) / 2 for one, two in itertools.pairwise(risks))]
    area = evaluated(gold, predicted)["verdict.transfer.area"]
    assert area.value == pytest.approx(sum(steps) / 6)


def test_a_validator_that_knows_nothing_has_the_share_of_wrong_ones(gold):
    predicted = [judged(count, "flagged", "warning") for count in (10, 20, 91, 92)]
    evaluation = evaluated(gold, predicted)
    assert evaluation["verdict.transfer.area"].value == pytest.approx(2 / 4)
    assert evaluation["verdict.transfer.precision"].value is None


def test_no_proposals_have_no_area(gold):
    assert evaluated(gold, [])["verdict.transfer.area"].value is None
    assert evaluated(gold, []).curves["transfer"] == ()


def test_a_record_that_leaves_something_out_is_not_wrong():
    gold = [swap((10, "bodies", "Russia"), (2, "bodies", "Ukraine"), when={"start": "2026-01-01"})]
    tally = tally_verdicts(gold, [judged(10, "verified")])
    assert tally == {"verdict.transfer.0.right": 1, "verdict.exchange.0.right": 1}
