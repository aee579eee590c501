"""A whole evaluation: every article against gold, the metrics with their intervals, the slices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from extractor.evaluate.estimates import Estimate, estimates
from extractor.evaluate.gold import GoldCase
from extractor.evaluate.measurement import ArticleEvaluation, Kept, Prices, measure
from extractor.evaluate.metrics import all_metrics
from extractor.evaluate.roles import RolePair
from extractor.evaluate.scores import Scores, score
from extractor.evaluate.slices import Slice, slices
from extractor.evaluate.verdicts import UNITS, RiskPoint, risk_curve
from extractor.records import ExtractionResult

RESAMPLES = 2000


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Predictions held against gold.

    Attributes:
        articles: Each gold article, in the gold's order.
        estimates: Every metric by its dotted name, with its 95 % interval.
        slices: The headline metrics by language, phenomenon and category.
        curves: Risk-coverage curves of transfers, exchange and diplomacy records.
        confusion: How often a number of a gold role has a role in the ledger; "" is none.
        missing: Gold articles that have no prediction: they count as empty.
        failed: Articles whose prediction has an error, with its reason.
        unknown: Predicted articles that gold does not have: they count nowhere.
        kept: Which records counted as proposed: all but rejected, verified ones only, or all.
        resamples: Bootstrap resamples behind the intervals.
        seed: Which resamples.
    """

    articles: tuple[ArticleEvaluation, ...]
    estimates: Mapping[str, Estimate]
    slices: tuple[Slice, ...]
    curves: Mapping[str, tuple[RiskPoint, ...]]
    confusion: Mapping[tuple[str, str], int]
    missing: tuple[str, ...] = ()
    failed: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()
    kept: Kept = "kept"
    resamples: int = RESAMPLES
    seed: int = 0

    @property
    def scores(self) -> Scores:
        """The flat scores of all transfers proposed, rejected ones included."""
        found = {each.article_id: each.result for each in self.articles if each.result}
        return score([each.case for each in self.articles], found)

    def __getitem__(self, name: str) -> Estimate:
        """A metric by its dotted name: ``evaluation["transfers.f1"]``."""
        return self.estimates[name]

    def total(self, *names: str) -> float:
        """The sum of some counts over all articles."""
        return sum(each.tally.get(name, 0) for each in self.articles for name in names)

    def as_dict(self, *, articles: bool = True, text: bool = False) -> dict[str, Any]:
        """Everything as plain data for JSON.

        Args:
            articles: Whether to give every article's alignment.
            text: Whether to give the articles' texts with it.
        """
        told: dict[str, Any] = {
            "articles": len(self.articles),
            "kept": self.kept,
            "resamples": self.resamples,
            "seed": self.seed,
            "missing": list(self.missing),
            "failed": [{"article_id": name, "error": error} for name, error in self.failed],
            "unknown": list(self.unknown),
            "metrics": {name: _bare(each) for name, each in self.estimates.items()},
            "slices": [each.as_dict() for each in self.slices],
            "risk_coverage": {
                unit: [asdict(point) for point in points] for unit, points in self.curves.items()
            },
            "role_confusion": [
                {"gold": gold, "predicted": predicted or None, "count": count}
                for (gold, predicted), count in self.confusion.items()
            ],
        }
        if articles:
            told["by_article"] = [each.as_dict(text) for each in self.articles]
        return told


def evaluate_cases(
    cases: Sequence[GoldCase],
    results: Mapping[str, ExtractionResult],
    *,
    kept: Kept = "kept",
    prices: Prices | None = None,
    resamples: int = RESAMPLES,
    seed: int = 0,
    progress: Callable[[Sequence[GoldCase]], Iterable[GoldCase]] = iter,
) -> Evaluation:
    """Hold results against gold.

    Args:
        cases: The gold.
        results: What was predicted, by article id.
        kept: Which records count as proposed; rejected ones do not unless it is ``all``.
        prices: What tokens cost, if costs are wanted.
        resamples: Bootstrap resamples for the intervals; 0 for none.
        seed: Which resamples.
        progress: Wraps the cases as they are gone through.
    """
    articles = tuple(
        measure(case, results.get(case.article.id), kept, prices) for case in progress(cases)
    )
    tallies = [each.tally for each in articles]
    totals: Counter[str] = Counter()
    for tally in tallies:
        totals.update(tally)
    known = {case.article.id for case in cases}
    return Evaluation(
        articles=articles,
        estimates=estimates(all_metrics(), tallies, resamples, seed),
        slices=slices(articles, resamples, seed),
        curves={unit: risk_curve(totals, unit) for unit in UNITS},
        confusion=_confusion(pair for each in articles for pair in _ledger(each)),
        missing=tuple(each.article_id for each in articles if each.result is None),
        failed=tuple(
            (each.article_id, each.error) for each in articles if each.result and each.error
        ),
        unknown=tuple(name for name in results if name not in known),
        kept=kept,
        resamples=resamples,
        seed=seed,
    )


def _ledger(article: ArticleEvaluation) -> tuple[RolePair, ...]:
    """The article's numbers, where the prediction has any ledger at all."""
    return article.roles if article.result and article.result.numbers else ()


def _confusion(pairs: Iterable[RolePair]) -> dict[tuple[str, str], int]:
    found = Counter((pair.gold, pair.predicted or "") for pair in pairs if pair.gold)
    return dict(sorted((key, count) for key, count in found.items()))


def _bare(estimate: Estimate) -> dict[str, Any]:
    told = estimate.as_dict()
    del told["name"]
    return told
