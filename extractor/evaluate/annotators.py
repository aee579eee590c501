"""A second annotator's gold held against the first one's, as if it had been predicted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from extractor.article import Article
from extractor.evaluate.gold import GoldCase, GoldNumber, load_gold
from extractor.records import ExtractionResult, NumberMention, Span

SECOND = "second"
"""The folder, inside a folder of gold, that holds its second annotation."""


def load_second(folder: Path | str) -> list[GoldCase]:
    """Read the second annotation of a folder of gold.

    Raises:
        InputError: There is none, or some of it cannot be used.
    """
    return load_gold(Path(folder) / SECOND)


def as_results(cases: Sequence[GoldCase]) -> dict[str, ExtractionResult]:
    """Turn an annotation into results, by article id, so that it can be held against another."""
    return {
        case.article.id: ExtractionResult(
            article_id=case.article.id,
            records=list(case.records),
            numbers=list(_mentions(case.article, case.numbers)),
            model="second annotator",
        )
        for case in cases
    }


def _mentions(article: Article, labels: Sequence[GoldNumber]) -> Iterator[NumberMention]:
    """Find the labels' places, in order; one that is out of order is looked for from the start."""
    place = 0
    for label in labels:
        start = article.text.find(label.surface, place)
        if start < 0:
            start = article.text.find(label.surface)
        if start < 0:  # it stands there under other marks (a soft hyphen): its place is not needed
            continue
        place = start + len(label.surface)
        span = Span(start=start, end=place, text=label.surface)
        yield NumberMention(surface=label.surface, role=label.role, span=span)
