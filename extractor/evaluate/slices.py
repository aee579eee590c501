"""The headline metrics of some articles only: by language, phenomenon and category."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from extractor.evaluate.estimates import Estimate, estimates
from extractor.evaluate.measurement import ArticleEvaluation
from extractor.evaluate.metrics import headline, of_category
from extractor.records import Category

By = Literal["language", "phenomenon", "category"]


@dataclass(frozen=True, slots=True)
class Slice:
    """Some articles, or, by category, the transfers of one category in all of them.

    Attributes:
        by: What the slice is cut by.
        name: The language, phenomenon or category.
        articles: How many articles it holds.
        estimates: Its metrics; a category has only those of transfers.
    """

    by: By
    name: str
    articles: int
    estimates: Mapping[str, Estimate]

    def as_dict(self) -> dict[str, Any]:
        """Everything as plain data."""
        metrics = {name: each.as_dict() for name, each in self.estimates.items()}
        return {"by": self.by, "name": self.name, "articles": self.articles, "metrics": metrics}


def slices(articles: Sequence[ArticleEvaluation], resamples: int, seed: int) -> tuple[Slice, ...]:
    """Cut articles every way; each slice has its own intervals, over its own articles."""
    groups: dict[tuple[By, str], list[ArticleEvaluation]] = {}
    for article in articles:
        groups.setdefault(("language", article.case.language), []).append(article)
    for article in articles:
        for phenomenon in article.case.phenomena:
            groups.setdefault(("phenomenon", phenomenon), []).append(article)
    cut = [
        Slice(by, name, len(held), _of(held, headline(), resamples, seed))
        for (by, name), held in sorted(groups.items())
    ]
    for category in get_args(Category):
        names = (f"flat.gold.{category}", f"flat.proposed.{category}")
        held = [each for each in articles if any(each.tally.get(name) for name in names)]
        if held:
            found = _of(held, of_category(category), resamples, seed)
            cut.append(Slice("category", category, len(held), found))
    return tuple(cut)


def _of(
    articles: Sequence[ArticleEvaluation], metrics: list[Any], resamples: int, seed: int
) -> dict[str, Estimate]:
    return estimates(metrics, [each.tally for each in articles], resamples, seed)
