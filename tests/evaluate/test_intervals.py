from math import sqrt

import numpy
import pytest

from extractor.evaluate.estimates import estimates
from extractor.evaluate.intervals import percentiles, resampled, wilson
from extractor.evaluate.metrics import Ratio


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        (8, 10, 0.4902, 0.9433),
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (97, 100, 0.9155, 0.9897),
        (0, 0, 0.0, 1.0),
    ],
)
def test_known_intervals(successes, trials, low, high):
    assert wilson(successes, trials) == pytest.approx((low, high), abs=1e-4)


def simulated(random, articles, rate):
    """Articles of different length, each with its own rate: hits and trials, clustered."""
    own = random.beta(8 * rate, 8 * (1 - rate), size=articles)
    trials = random.integers(1, 9, size=articles)
    return [
        {"hits": int(hits), "trials": int(n)}
        for hits, n in zip(random.binomial(trials, own), trials, strict=True)
    ]


@pytest.mark.parametrize("rate", [0.5, 0.8])
def test_intervals_cover_what_they_should(rate):
    random = numpy.random.default_rng(7)
    metric = Ratio("m", ("hits",), ("trials",))
    covered = 0
    for seed in range(200):
        found = estimates([metric], simulated(random, 60, rate), 400, seed)["m"]
        covered += found.low <= rate <= found.high
    assert 0.90 <= covered / 200 <= 0.99


def test_intervals_that_take_clusters_for_trials_would_be_too_narrow():
    """All hits or none in each article of 20: the interval is that of articles."""
    tallies = [{"hits": 20 * (place % 2), "trials": 20} for place in range(40)]
    found = estimates([Ratio("m", ("hits",), ("trials",))], tallies, 2000, 0)["m"]
    assert found.value == 0.5
    assert found.high - found.low == pytest.approx(2 * 1.96 * sqrt(0.25 / 40), abs=0.02)


def test_the_same_seed_draws_the_same_articles():
    matrix = numpy.arange(12.0).reshape(6, 2)
    first, again, other = (resampled(matrix, 50, seed) for seed in (1, 1, 2))
    assert (first == again).all()
    assert (first != other).any()
    doubled = resampled(numpy.hstack([matrix, 2 * matrix]), 50, 1)
    assert (doubled[:, 2:] == 2 * first).all()


def test_large_batches_are_drawn_in_parts(monkeypatch):
    monkeypatch.setattr("extractor.evaluate.intervals._AT_ONCE", 60)
    sums = resampled(numpy.ones((6, 1)), 25, 0)
    assert sums.shape == (25, 1)
    assert (sums == 6).all()


def test_undefined_resamples_are_left_out():
    values = numpy.array([numpy.nan, 1.0, 2.0, 3.0])
    assert percentiles(values) == pytest.approx((1.05, 2.95))
    assert percentiles(numpy.array([numpy.nan])) is None


def test_all_or_nothing_is_not_taken_for_certain():
    """Ten of ten right in five articles: five trials, not certainty."""
    tallies = [{"hits": 2, "trials": 2}] * 5 + [{}]
    found = estimates([Ratio("m", ("hits",), ("trials",))], tallies, 500, 0)["m"]
    assert (found.low, found.high) == pytest.approx(wilson(5, 5))


def test_shares_of_articles_have_wilsons_interval():
    tallies = [{"article": 1, "article.perfect": int(place < 8)} for place in range(10)]
    metric = Ratio("m", ("article.perfect",), ("article",), articles=True)
    found = estimates([metric], tallies, 500, 0)["m"]
    assert (found.low, found.high) == pytest.approx((0.4902, 0.9433), abs=1e-4)
