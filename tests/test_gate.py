"""The regression gate: headline figures on the `dev` gold, against those committed.

``make figures`` commits new ones. Readings are deterministic, so the noise is that of the choice of
articles: a fall fails where the paired bootstrap's 95 % interval of the difference lies below zero.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping

import numpy as np
import pytest

from extractor.evaluate.gold import GoldCase, load_gold
from extractor.evaluate.scores import score
from extractor.extract import Extractor
from extractor.records import ExtractionResult
from tests.tape import CASSETTES, ROOT, client, replay

FIGURES = ROOT / "tests" / "figures"
WRITING = bool(os.environ.get("EXTRACTOR_FIGURES"))
RESAMPLES = 2000
HEADLINES = {
    "transfers F1": (("right", "right"), ("proposed", "gold")),
    "recall": (("right",), ("gold",)),
    "verified and right, of gold": (("verified_right",), ("gold",)),
    "right of verified": (("verified_right",), ("verified",)),
}
Counts = dict[str, dict[str, int]]

pytestmark = pytest.mark.cassette


@pytest.fixture(scope="module")
def cases() -> list[GoldCase]:
    return load_gold(ROOT / "seeds" / "gold" / "dev")


def test_the_rules_read_no_worse(cases: list[GoldCase]) -> None:
    extractor = Extractor("rules")
    results = {case.article.id: extractor.extract(case.article) for case in cases}
    _hold("rules", _counts(cases, results))


def test_the_embedded_model_reads_no_worse(cases: list[GoldCase]) -> None:
    folder = CASSETTES / "dev"
    names = {path.stem for path in folder.glob("*.yaml")} | set(_committed("local"))
    recorded = [case for case in cases if case.article.id in names]
    extractor = Extractor("local", client=client())
    results = {case.article.id: replay(extractor, case.article, folder) for case in recorded}
    assert {name: result.error for name, result in results.items() if result.error} == {}
    _hold("local", _counts(recorded, results))


def test_a_fall_beyond_the_noise_is_seen() -> None:
    before = {f"a{n}": {"right": 3, "gold": 4, "proposed": 4} for n in range(30)}
    little = {**before, "a0": {"right": 2, "gold": 4, "proposed": 4}}
    lot = {name: {**counts, "right": 3 - len(name) % 2} for name, counts in before.items()}
    parts = HEADLINES["transfers F1"]
    assert _difference(before, before, *parts) == (0.0, 0.0)
    assert _difference(before, little, *parts)[1] >= 0
    assert _difference(before, lot, *parts)[1] < 0


def _counts(cases: list[GoldCase], results: Mapping[str, ExtractionResult]) -> Counts:
    return {
        article.article_id: {
            "right": article.tally.right,
            "proposed": article.tally.proposed,
            "gold": article.tally.gold,
            "verified": article.tally.verified,
            "verified_right": article.tally.verified_right,
        }
        for article in score(cases, results).articles
    }


def _committed(name: str) -> Counts:
    path = FIGURES / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _hold(name: str, now: Counts) -> None:
    path = FIGURES / f"{name}.json"
    if WRITING:
        path.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
    before = _committed(name)
    assert set(now) == set(before), "the articles have changed: run make figures"
    fallen = {}
    for headline, (over, under) in HEADLINES.items():
        low, high = _difference(before, now, over, under)
        if high < 0:
            fallen[headline] = f"between {low:.3f} and {high:.3f}"
    assert not fallen, f"{name} has fallen beyond its noise: {fallen}"


def _difference(
    before: Counts, now: Counts, over: tuple[str, ...], under: tuple[str, ...]
) -> tuple[float, float]:
    """The 95 % interval of a ratio's change, by articles drawn in pairs."""
    names = sorted(before)
    drawn = np.random.default_rng(0).multinomial(
        len(names), [1 / len(names)] * len(names), size=RESAMPLES
    )

    def ratio(counts: Counts) -> np.ndarray:
        parts = [
            np.array([sum(counts[name][part] for part in side) for name in names])
            for side in (over, under)
        ]
        above, below = (drawn @ part for part in parts)
        return np.divide(above, below, out=np.zeros(RESAMPLES), where=below > 0)

    change = ratio(now) - ratio(before)
    low, high = np.percentile(change, [2.5, 97.5])
    return float(low), float(high)
