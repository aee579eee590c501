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
    rows = rows_of(metrics, tallies)
    totals, drawn = rows.total(), rows.drawn(resamples, seed) if resamples else None
    return {metric.name: _estimate(metric, rows, totals, drawn) for metric in metrics}


class Rows:
    """Sums of counts in rows: a row for each article, for all of them, or for a resample."""

    def __init__(self, places: Mapping[str, int], matrix: Floats) -> None:
        self._places = places
        self.matrix = matrix

    def sums(self, names: Sequence[str]) -> Floats:
        """The sum of some counts in each row; a name given twice counts double."""
        total: Floats = self.matrix[:, [self._places[name] for name in names]].sum(axis=1)
        return total

    def total(self) -> Rows:
        """One row with the sums of all."""
        return Rows(self._places, self.matrix.sum(axis=0, keepdims=True))

    def drawn(self, resamples: int, seed: int) -> Rows:
        """A row of sums for each resample of these."""
        return Rows(self._places, resampled(self.matrix, resamples, seed))


def rows_of(metrics: Iterable[Metric], tallies: Tallies) -> Rows:
    """The counts that some metrics need, a row for each article."""
    names = sorted({name for metric in metrics for name in metric.columns})
    places = {name: place for place, name in enumerate(names)}
    counts = [[tally.get(name, 0) for name in names] for tally in tallies]
    return Rows(places, load("numpy").array(counts, float))


def _estimate(metric: Metric, rows: Rows, totals: Rows, drawn: Rows | None) -> Estimate:
    value = value_of(metric, totals)
    over = under = None
    if isinstance(metric, Ratio):
        over, under = (float(totals.sums(names)[0]) for names in (metric.over, metric.under))
    ends = None
    if value is not None and drawn is not None:
        ends = _ends(metric, value, over or 0, rows, drawn)
    low, high = ends or (None, None)
    return Estimate(metric.name, value, low, high, over, under)


def _ends(
    metric: Metric, value: float, over: float, rows: Rows, drawn: Rows
) -> tuple[float, float] | None:
    """The bootstrap's ends, or Wilson's where the bootstrap would know nothing.

    Where no article, or every one, has an error no resample can differ: then each article that
    counts at all is one trial, however much it holds.
    """
    if not isinstance(metric, Ratio) or metric.mean:
        return percentiles(metric.values(drawn.sums))
    if metric.articles or value in (0.0, 1.0):
        trials = int((rows.sums(metric.under) > 0).sum())
        return wilson(round(over) if metric.articles else round(value * trials), trials)
    return percentiles(metric.values(drawn.sums))


def value_of(metric: Metric, totals: Rows) -> float | None:
    """A metric's value over all articles, or None where it is not defined."""
    return defined(float(metric.values(totals.sums)[0]))


def defined(value: float) -> float | None:
    """The value, or None where it is not a number."""
    return None if value != value else value
