"""Two predictions of the same gold: how far apart they are, and whether that may be chance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from extractor.errors import UsageError
from extractor.evaluate.estimates import Rows, rows_of, value_of
from extractor.evaluate.evaluation import Evaluation
from extractor.evaluate.intervals import percentiles
from extractor.evaluate.libraries import load
from extractor.evaluate.metrics import Metric, all_metrics


@dataclass(frozen=True, slots=True)
class Difference:
    """A metric of two predictions.

    Attributes:
        name: The metric.
        first: Its value for the first.
        second: Its value for the second.
        value: Second minus first; None where either is not defined.
        low: Lower end of the difference's 95 % interval.
        high: Upper end.
    """

    name: str
    first: float | None
    second: float | None
    value: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class McNemar:
    """The exact test of whether two predictions make equally many articles perfect.

    Attributes:
        name: What is tested: perfect exchanges, or all records perfect.
        both: Articles perfect in both.
        first_only: Articles perfect in the first only.
        second_only: Articles perfect in the second only.
        neither: Articles perfect in neither.
        p: Two-sided exact binomial p of the articles that differ; 1 where none does.
    """

    name: str
    both: int
    first_only: int
    second_only: int
    neither: int
    p: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two predictions of the same gold.

    Attributes:
        first: The first, evaluated.
        second: The second, evaluated.
        differences: Every metric's difference, second minus first, on the same resamples.
        tests: McNemar's tests.
        gained: Articles that only the second makes perfect.
        lost: Articles that only the first makes perfect.
    """

    first: Evaluation
    second: Evaluation
    differences: Mapping[str, Difference]
    tests: tuple[McNemar, ...]
    gained: tuple[str, ...]
    lost: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """Everything as plain data for JSON, without the articles."""
        return {
            "first": self.first.as_dict(articles=False),
            "second": self.second.as_dict(articles=False),
            "differences": {name: asdict(each) for name, each in self.differences.items()},
            "tests": [asdict(test) for test in self.tests],
            "gained": list(self.gained),
            "lost": list(self.lost),
        }


def compare(first: Evaluation, second: Evaluation) -> Comparison:
    """Compare two predictions of the same gold, article by article.

    The intervals come from the first one's number of resamples and seed, the same resamples of
    articles being scored for both.

    Raises:
        UsageError: They are of different gold.
    """
    ids = [each.article_id for each in first.articles]
    if ids != [each.article_id for each in second.articles]:
        raise UsageError("Two evaluations can only be compared on the same gold articles.")
    metrics = all_metrics()
    pairs = list(zip(first.articles, second.articles, strict=True))
    return Comparison(
        first,
        second,
        _differences(metrics, first, second),
        (
            mcnemar("exchanges", [(a.perfect_exchanges, b.perfect_exchanges) for a, b in pairs]),
            mcnemar("all", [(a.perfect, b.perfect) for a, b in pairs]),
        ),
        tuple(b.article_id for a, b in pairs if b.perfect and not a.perfect),
        tuple(a.article_id for a, b in pairs if a.perfect and not b.perfect),
    )


def mcnemar(name: str, outcomes: list[tuple[bool, bool]]) -> McNemar:
    """Test by the articles that come out differently, as by throws of a fair coin.

    Args:
        name: What is tested.
        outcomes: Of each article, whether the first and the second succeed.
    """
    first, second = outcomes.count((True, False)), outcomes.count((False, True))
    p = 1.0
    if first + second:
        p = float(load("scipy.stats").binomtest(first, first + second, 0.5).pvalue)
    return McNemar(
        name, outcomes.count((True, True)), first, second, outcomes.count((False, False)), p
    )


def _differences(
    metrics: list[Metric], first: Evaluation, second: Evaluation
) -> dict[str, Difference]:
    rows = [
        rows_of(metrics, [each.tally for each in evaluation.articles])
        for evaluation in (first, second)
    ]
    totals = [each.total() for each in rows]
    drawn = [each.drawn(first.resamples, first.seed) for each in rows if first.resamples]
    return {metric.name: _difference(metric, totals, drawn) for metric in metrics}


def _difference(metric: Metric, totals: list[Rows], drawn: list[Rows]) -> Difference:
    one, other = (value_of(metric, each) for each in totals)
    if one is None or other is None:
        return Difference(metric.name, one, other)
    ends = None
    if drawn:
        ours, theirs = (metric.values(each.sums) for each in drawn)
        ends = percentiles(theirs - ours)
    low, high = ends or (None, None)
    return Difference(metric.name, one, other, other - one, low, high)
