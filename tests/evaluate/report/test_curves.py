from dataclasses import replace

import pytest

from extractor.evaluate.evaluation import evaluate_cases
from extractor.evaluate.report.curves import HEIGHT, LEFT, TOP, WIDTH, curves
from extractor.evaluate.verdicts import RiskPoint


@pytest.fixture
def evaluation(english):
    return evaluate_cases([english], {}, resamples=0)


def drawn(evaluation, *points):
    held = {"transfer": points, "exchange": (), "diplomacy": ()}
    (curve,) = curves(replace(evaluation, curves=held))
    return curve


def test_nothing_proposed_is_no_curve(evaluation):
    assert curves(evaluation) == ()


def test_the_curve_ends_at_full_coverage(evaluation):
    curve = drawn(
        evaluation,
        RiskPoint("verified", 0.5, 0.1, 10, 1),
        RiskPoint("one doubt", 1.0, 0.2, 20, 4),
    )
    first, last = curve.dots
    assert first.x == LEFT + WIDTH / 2
    assert first.y == TOP + HEIGHT / 2
    assert (last.x, last.y) == (LEFT + WIDTH, TOP)
    assert curve.line == f"M{LEFT} 104L212 104L372 {TOP}"
    assert curve.base == last.y
    assert [tick.label for tick in curve.up] == ["0 %", "5 %", "10 %", "15 %", "20 %"]
    assert "down to 'one doubt' 100% are kept, 20.0% of them wrong" in curve.told


def test_labels_that_would_lie_on_each_other_are_one(evaluation):
    curve = drawn(
        evaluation,
        RiskPoint("verified", 0.5, 0.1, 50, 5),
        RiskPoint("one doubt", 0.99, 0.2, 99, 20),
        RiskPoint("rejected", 1.0, 0.2, 100, 20),
    )
    assert [dot.label for dot in curve.dots] == ["1", "", "2, 3"]


def test_no_risk_is_drawn_on_the_floor(evaluation):
    curve = drawn(evaluation, RiskPoint("verified", 1.0, 0.0, 3, 0))
    assert curve.dots[0].y == TOP + HEIGHT
