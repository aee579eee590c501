"""Confusion tables: what gold tells against what the prediction tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from extractor.evaluate.cells import Cell
from extractor.evaluate.evaluation import Evaluation
from extractor.evaluate.fields import compare
from extractor.evaluate.measurement import ArticleEvaluation
from extractor.evaluate.report.grids import Figure, Grid, Row
from extractor.evaluate.roles import ROLES
from extractor.records import Category, DiplomacyStatus, DiplomacyType, ExchangeStatus, Scope

_FIELDS = (
    ("Category of transfers", "exchange", "category", get_args(Category)),
    ("Scope of exchange records", "exchange", "scope", get_args(Scope)),
    ("Status of exchange records", "exchange", "status", get_args(ExchangeStatus)),
    ("Type of diplomacy records", "diplomacy", "type", get_args(DiplomacyType)),
    ("Status of diplomacy records", "diplomacy", "status", get_args(DiplomacyStatus)),
)
_NONE = ""
Counts = Mapping[tuple[str, str], int]


def confusions(evaluation: Evaluation) -> tuple[Grid, ...]:
    """The tables of category, scope, status and type; missed and made-up ones are in them."""
    counts = Counter(
        (kind, cell.field, cell.gold or _NONE, cell.predicted or _NONE)
        for article in evaluation.articles
        for kind, cell in cells_of(article)
    )
    grids = []
    for title, kind, field, values in _FIELDS:
        found = {
            (gold, predicted): count
            for (k, f, gold, predicted), count in counts.items()
            if (k, f) == (kind, field)
        }
        if found:
            grids.append(_grid(title, values, found))
    return tuple(grids)


def role_confusion(evaluation: Evaluation) -> Grid:
    """The ledger's roles against gold's."""
    return _grid("Roles, gold's against the ledger's", ROLES, evaluation.confusion)


def cells_of(article: ArticleEvaluation) -> Iterator[tuple[str, Cell]]:
    """Every field of an article with its record's kind: of pairs, of missed and made-up records."""
    gold, predicted = article.case.records, article.predicted
    for pair in article.pairs:
        yield from ((gold[pair.gold].kind, cell) for cell in pair.cells)
    for index in article.missed:
        yield from ((gold[index].kind, cell) for cell in compare(gold[index], None))
    for index in article.spurious:
        yield from ((predicted[index].kind, cell) for cell in compare(None, predicted[index]))


def _grid(title: str, values: Sequence[str], counts: Counts) -> Grid:
    """A table of the values that occur, in their own order, and of none."""
    ours = [value for value in (*values, _NONE) if any(gold == value for gold, _ in counts)]
    theirs = [value for value in (*values, _NONE) if any(told == value for _, told in counts)]
    rows = tuple(
        Row(
            gold or "not in gold",
            tuple(_cell(gold, told, counts.get((gold, told), 0)) for told in theirs),
        )
        for gold in ours
    )
    heads = (told or "not found" for told in theirs)
    return Grid(title, ("gold ↓ predicted →", *heads), rows)


def _cell(gold: str, predicted: str, count: int) -> Figure:
    if not count:
        return Figure("·", tone="none")
    return Figure(f"{count:,}", tone="right" if gold == predicted else "wrong")
