"""95 % intervals: Wilson's of a rate, and the bootstrap's, clustered by article."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Any

from extractor.evaluate.libraries import load

if TYPE_CHECKING:
    from numpy import floating
    from numpy.typing import NDArray

    Floats = NDArray[floating[Any]]

_Z = 1.959964  # two-sided 95 %
_AT_ONCE = 2_000_000  # draws held in memory at a time


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """The Wilson 95 % interval of a rate.

    Args:
        successes: How often it happened.
        trials: How often it could have.

    Returns:
        Lower and upper end; ``(0, 1)`` when nothing was tried.
    """
    if trials == 0:
        return 0.0, 1.0
    rate = successes / trials
    share = _Z * _Z / trials
    centre = rate + share / 2
    spread = _Z * sqrt(rate * (1 - rate) / trials + share / (4 * trials))
    low = (centre - spread) / (1 + share)
    high = (centre + spread) / (1 + share)
    return max(0.0, low), min(1.0, high)


def resampled(matrix: Floats, resamples: int, seed: int) -> Floats:
    """Sum the rows of a matrix over resamples of its rows: a bootstrap clustered by row.

    The same seed draws the same rows for any matrix of as many rows, so that two systems are
    compared on the same resamples.

    Args:
        matrix: A row of counts for each article.
        resamples: How many times as many rows are drawn, with replacement.
        seed: Which draws.

    Returns:
        A row of sums for each resample.
    """
    numpy = load("numpy")
    rows = len(matrix)
    random = numpy.random.default_rng(seed)
    shares = numpy.full(rows, 1 / rows)
    parts = []
    step = max(1, _AT_ONCE // rows)
    for first in range(0, resamples, step):
        drawn = random.multinomial(rows, shares, size=min(step, resamples - first))
        parts.append(drawn.astype(float) @ matrix)
    sums: Floats = numpy.concatenate(parts)
    return sums


def percentiles(values: Floats) -> tuple[float, float] | None:
    """The middle 95 % of resampled values; None where none of them is defined."""
    numpy = load("numpy")
    known = values[~numpy.isnan(values)]
    if not len(known):
        return None
    low, high = numpy.percentile(known, (2.5, 97.5))
    return float(low), float(high)
