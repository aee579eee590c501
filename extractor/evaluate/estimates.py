"""Metrics computed over articles, each with its interval."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from extractor.evaluate.intervals import percentiles, resampled, wilson
from extractor.evaluate.libraries import load
from extractor.evaluate.metrics import Metric, Ratio

if TYPE_CHECKING:
    from extractor.evaluate.metrics import Floats

Tallies = Sequence[Mapping[str, float]]
"""The counts of each article, by name; a name that is missing counts nothing."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A metric's value.

    Attributes:
        name: The metric.
        value: Its value, or None where it is not defined: there was nothing to count.
        low: Lower end of the 95 % interval.
        high: Upper end.
        over: What was counted above the line; None for an area.
        under: What was counted below it.
    """

    name: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    over: float | None = None
    under: float | None = None

    def as_dict(self) -> dict[str, Any]:
        """Everything as plain data."""
        return asdict(self)


def estimates(
    metrics: Iterable[Metric], tallies: Tallies, resamples: int, seed: int
) -> dict[str, Estimate]:
    """Compute metrics over articles.

    Args:
        metrics: What to compute.
        tallies: The counts of each article.
        resamples: Bootstrap resamples; without any there are no intervals.
        seed: Which resamples.
    """
    metrics = list(metrics)
    if not tallies:
        return {metric.name: Estimate(metric.name) for metric in metrics}
    rows, drawn = both(metrics, tallies, resamples, seed)
    return {metric.name: _estimate(metric, rows, drawn) for metric in metrics}


class Rows:
    """Sums of counts: a row for all articles, or one for each resample of them."""

    def __init__(self, places: Mapping[str, int], matrix: Floats) -> None:
        self._places = places
        self._matrix = matrix

    def sums(self, names: Sequence[str]) -> Floats:
        """The sum of some counts in each row; a name given twice counts double."""
        total: Floats = self._matrix[:, [self._places[name] for name in names]].sum(axis=1)
        return total


def both(
    metrics: Iterable[Metric], tallies: Tallies, resamples: int, seed: int
) -> tuple[Rows, Rows | None]:
    """The sums over all articles, and over each resample of them, if any are wanted."""
    numpy = load("numpy")
    names = sorted({name for metric in metrics for name in metric.columns})
    places = {name: place for place, name in enumerate(names)}
    matrix = numpy.array([[tally.get(name, 0) for name in names] for tally in tallies], float)
    totals = Rows(places, matrix.sum(axis=0, keepdims=True))
    if not resamples:
        return totals, None
    return totals, Rows(places, resampled(matrix, resamples, seed))


def _estimate(metric: Metric, totals: Rows, drawn: Rows | None) -> Estimate:
    value = defined(float(metric.values(totals.sums)[0]))
    over = under = None
    if isinstance(metric, Ratio):
        over, under = (float(totals.sums(names)[0]) for names in (metric.over, metric.under))
    ends: tuple[float, float] | None = None
    if value is not None and drawn is not None:
        if isinstance(metric, Ratio) and metric.articles:
            ends = wilson(round(over or 0), round(under or 0))
        else:
            ends = percentiles(metric.values(drawn.sums))
    low, high = ends or (None, None)
    return Estimate(metric.name, value, low, high, over, under)


def defined(value: float) -> float | None:
    """The value, or None where it is not a number."""
    return None if value != value else value
