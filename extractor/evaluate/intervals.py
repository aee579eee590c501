"""Confidence intervals of rates."""

from __future__ import annotations

from math import sqrt

_Z = 1.959964  # two-sided 95 %


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
