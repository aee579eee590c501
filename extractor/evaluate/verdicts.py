"""The validator as a classifier: does a verdict tell right from wrong?

Every proposed transfer, exchange record and diplomacy record is right or wrong by gold, and stands
at a level of trust that the validator gave it. Nothing is left out here: rejected records count. A
record is right that is in gold and says nothing false in its core fields: a verdict vouches for
what a record says, not for what it leaves out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.evaluate.alignment import align
from extractor.evaluate.fields import compare, is_true
from extractor.evaluate.scores import flatten, match
from extractor.records import Record

Unit = Literal["transfer", "exchange", "diplomacy"]
UNITS: tuple[Unit, ...] = ("transfer", "exchange", "diplomacy")
LEVELS = ("verified", "verified with remarks", "one doubt", "several doubts", "rejected")
"""From most to least trusted; only the first two are verified."""

VERIFIED = 2
"""Levels below this place are verified."""


@dataclass(frozen=True, slots=True)
class RiskPoint:
    """A point of the risk-coverage curve: everything down to a level is accepted.

    Attributes:
        level: The least trusted level accepted.
        coverage: Share of proposals accepted.
        risk: Share of wrong ones among those.
        accepted: How many are accepted.
        wrong: How many of them are wrong.
    """

    level: str
    coverage: float
    risk: float
    accepted: int
    wrong: int


def level_of(record: Record) -> int:
    """The place in `LEVELS` that a record's verdict and findings give it."""
    if record.verdict == "rejected":
        return 4
    if record.verdict == "verified":
        return 1 if record.findings else 0
    doubts = sum(finding.severity != "info" for finding in record.findings)
    return 3 if doubts > 1 else 2


def tally_verdicts(gold: Sequence[Record], predicted: Sequence[Record]) -> Counter[str]:
    """Count right and wrong proposals at each level: ``verdict.transfer.0.right``."""
    tally: Counter[str] = Counter()
    for unit, level, right in _judged(gold, predicted):
        tally[column(unit, level, right)] += 1
    return tally


def column(unit: Unit, level: int, right: bool) -> str:
    """The name of a count."""
    return f"verdict.{unit}.{level}.{'right' if right else 'wrong'}"


def _judged(
    gold: Sequence[Record], predicted: Sequence[Record]
) -> Iterator[tuple[Unit, int, bool]]:
    flat = list(flatten(predicted))
    matched = {other for _, other in match(list(flatten(gold)), flat)}
    for index, each in enumerate(flat):
        yield "transfer", level_of(each.record), index in matched
    right = {
        pair.predicted
        for pair in align(gold, predicted).pairs
        if is_true(gold[pair.gold].kind, compare(gold[pair.gold], predicted[pair.predicted]))
    }
    for index, record in enumerate(predicted):
        yield record.kind, level_of(record), index in right


def risk_curve(totals: Mapping[str, int], unit: Unit) -> tuple[RiskPoint, ...]:
    """The risk-coverage curve, a point for each level that holds anything."""
    points = []
    everything = sum(
        totals.get(column(unit, level, right), 0)
        for level in range(len(LEVELS))
        for right in (True, False)
    )
    accepted = wrong = 0
    for level, name in enumerate(LEVELS):
        right, false = (totals.get(column(unit, level, side), 0) for side in (True, False))
        accepted, wrong = accepted + right + false, wrong + false
        if right or false:
            share = accepted / everything
            points.append(RiskPoint(name, share, wrong / accepted, accepted, wrong))
    return tuple(points)
