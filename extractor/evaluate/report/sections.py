"""The tables of an evaluation: what was found, field by field, verdicts, ledger, costs, slices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from extractor.evaluate.cells import OUTCOMES
from extractor.evaluate.estimates import Estimate
from extractor.evaluate.evaluation import Evaluation
from extractor.evaluate.fields import DIPLOMACY_FIELDS, EXCHANGE_FIELDS
from extractor.evaluate.labels import ARTICLES, FOUND, NAMED, PRECISIONS, UNITS, USAGE
from extractor.evaluate.labels import OUTCOMES as OUTCOME_WORDS
from extractor.evaluate.report.grids import (
    Figure,
    Grid,
    Row,
    bare,
    figure,
    row,
    share,
    whole,
    wholes,
)
from extractor.evaluate.roles import ROLES

_HEADLINES = (
    ("Transfers, exact: F1", "transfers.f1"),
    ("precision", "transfers.precision"),
    ("recall", "transfers.recall"),
    ("Transfers, lenient: F1", "transfers.lenient.f1"),
    ("Right if verified", "verdict.transfer.precision"),
    ("Verified of all proposed", "verdict.transfer.coverage"),
    ("Articles with every exchange right", "perfect.exchanges"),
    ("Directions turned round", "errors.flip"),
)
_SCORES = ("precision", "recall", "f1")


def headlines(evaluation: Evaluation) -> tuple[Row, ...]:
    """The figures to be read first."""
    return tuple(
        row(title, figure(evaluation[name], bar=True, detail=not name.endswith("f1")))
        for title, name in _HEADLINES
    )


def found(evaluation: Evaluation) -> Grid:
    """Transfers and records: how many were found, and how many of those proposed are right."""
    rows = []
    for title, name in FOUND:
        scores = [evaluation[f"{name}.{each}"] for each in _SCORES]
        counts = (scores[0].over, scores[0].under, scores[1].under)
        rows.append(row(title, *wholes(counts), *map(figure, scores)))
    dated = evaluation["transfers.dated"]
    return Grid(
        "Transfers and records",
        ("what", "right", "proposed", "gold", "precision", "recall", "F1"),
        tuple(rows),
        "A transfer is right when category, count with hedge, both ends, scope and status are."
        f" Of the right ones {share(dated)} have the right date, too: {_told(dated)}.",
    )


def fields(evaluation: Evaluation, kind: str) -> Grid:
    """Every field of one kind of records."""
    names = EXCHANGE_FIELDS if kind == "exchange" else DIPLOMACY_FIELDS
    return _by_field(
        f"Fields of {kind} records",
        "field",
        evaluation,
        [(name.replace("_party", " party"), f"{kind}.{name}") for name in names],
    )


def dates(evaluation: Evaluation) -> Grid:
    """Dates of exchange records by the precision gold gives them."""
    names = [(each, f"exchange.date.{each}") for each in PRECISIONS]
    told = [(label, name) for label, name in names if any(_outcomes(evaluation, name))]
    return _by_field("Dates of exchange records by gold's precision", "precision", evaluation, told)


def _by_field(
    title: str, head: str, evaluation: Evaluation, names: Sequence[tuple[str, str]]
) -> Grid:
    rows = []
    for label, name in names:
        exact = [evaluation[f"{name}.{each}"] for each in _SCORES]
        lenient = [evaluation[f"{name}.lenient.{each}"] for each in _SCORES]
        scores = (*map(bare, exact[:2]), figure(exact[2]), *map(bare, lenient))
        rows.append(row(label, *scores, *wholes(_outcomes(evaluation, name))))
    return Grid(
        title,
        (
            head,
            *("precision", "recall", "F1"),
            *("lenient precision", "lenient recall", "lenient F1"),
            *OUTCOME_WORDS.values(),
        ),
        tuple(rows),
        "near: right only leniently. omitted: only gold tells it (omission). made up: only the"
        " prediction tells it (hallucination), or has the record at all.",
    )


def _outcomes(evaluation: Evaluation, name: str) -> list[float]:
    return [evaluation.total(f"{name}.{outcome}") for outcome in OUTCOMES]


def named_errors(evaluation: Evaluation) -> Grid:
    """Flips and the other errors that have names."""
    return Grid(
        "Flips and other named errors, of pairs that both tell the field",
        ("error", "n", "of", "rate", ""),
        tuple(_rates(evaluation, NAMED)),
    )


def whole_articles(evaluation: Evaluation) -> Grid:
    """Articles as a whole: perfect, failed, or with records where gold has none."""
    title, columns = "Whole articles", ("articles", "n", "of", "rate", "")
    return Grid(title, columns, tuple(_rates(evaluation, ARTICLES)))


def _rates(evaluation: Evaluation, names: Iterable[tuple[str, str]]) -> Iterator[Row]:
    for label, name in names:
        rate = evaluation[name]
        yield row(label, whole(rate.over), whole(rate.under), figure(rate), _drawn(rate))


def verdicts(evaluation: Evaluation) -> Grid:
    """The validator as a classifier of right and wrong."""
    names = ("precision", "coverage", "yield", "catch", "false_alarm", "area")
    rows = [
        row(label, *(figure(evaluation[f"verdict.{unit}.{name}"], detail=True) for name in names))
        for unit, label in UNITS.items()
    ]
    return Grid(
        "The validator as a classifier, rejected records included",
        ("of", "right if verified", "verified", "yield", "caught", "false alarms", "area"),
        tuple(rows),
        "verified: share of the proposals. yield: right and verified, of gold. caught: wrong ones"
        " not verified. false alarms: right ones not verified. area: under the risk-coverage curve,"
        " lower is better.",
    )


def slices(evaluation: Evaluation) -> Grid:
    """The headline metrics of some articles only."""
    rows = []
    for each in evaluation.slices:
        scores = [each.estimates[f"transfers.{name}"] for name in _SCORES]
        others = [
            each.estimates.get(name) for name in ("verdict.transfer.precision", "perfect.exchanges")
        ]
        rows.append(
            row(
                each.name,
                *wholes((each.articles, scores[1].under)),
                *map(bare, scores[:2]),
                figure(scores[2]),
                _drawn(scores[2]),
                *(figure(other) if other else Figure("") for other in others),
                group=f"by {each.by}",
            )
        )
    return Grid(
        "Slices",
        (
            *("slice", "articles", "gold transfers", "precision", "recall", "F1", "from 0 to 1"),
            *("right if verified", "perfect exchanges"),
        ),
        tuple(rows),
        "The bar is F1's interval. Under about 20 articles intervals deserve little trust.",
    )


def ledger(evaluation: Evaluation) -> Grid | None:
    """The number ledger's roles; None where the predictions have no ledger."""
    if not evaluation.total("role.gold"):
        return None
    rows = []
    for role in ROLES:
        scores = [evaluation[f"roles.{role}.{each}"] for each in _SCORES]
        if scores[1].under:
            rows.append(row(role, whole(scores[1].under), *map(figure, scores)))
    return Grid("Roles of numbers", ("role", "gold", *_SCORES[:2], "F1"), tuple(rows))


def ledger_rates(evaluation: Evaluation) -> Grid:
    """How many numbers were found, and whether orphans point at what was missed."""
    names = (
        ("role right", "roles.accuracy"),
        ("number found", "roles.found"),
        ("counts no record holds, pointed at as orphans", "orphans.recall"),
        ("orphans that are gold's counts", "orphans.precision"),
    )
    title, columns = "Numbers found, and orphans", ("what", "n", "of", "rate", "")
    return Grid(title, columns, tuple(_rates(evaluation, names)))


def evidence(evaluation: Evaluation) -> Grid | None:
    """Evidence spans; None where the predictions carry none."""
    if not evaluation.total("evidence.spans"):
        return None
    names = [
        ("holds the count it stands for", "evidence.holds_count"),
        ("reads in the text as it says", "evidence.verbatim"),
    ]
    if evaluation["evidence.f1"].value is not None:
        names.append(("characters of gold's spans, F1", "evidence.f1"))
    columns = ("evidence", "n", "of", "rate", "")
    return Grid("Evidence", columns, tuple(_rates(evaluation, names)))


def usage(evaluation: Evaluation) -> Grid | None:
    """Tokens, seconds and cost of an article; None where nobody measured them."""
    rows = []
    for name in USAGE:
        told = [each.tally[f"usage.{name}"] for each in evaluation.articles if _uses(each, name)]
        mean = evaluation[f"usage.{name}"]
        if not any(told) or mean.value is None:
            continue
        ends = ""
        if mean.low is not None and mean.high is not None:
            ends = f"{amount(mean.low)}–{amount(mean.high)}"
        values = (median(told), max(told), sum(told))
        figures = (Figure(amount(mean.value), ends), *(Figure(amount(each)) for each in values))
        rows.append(row(name.replace("_", " "), *figures))
    if not rows:
        return None
    columns = ("an article", "mean", "median", "most", "sum")
    return Grid("Tokens, seconds and cost", columns, tuple(rows))


def _uses(article: object, name: str) -> bool:
    return f"usage.{name}" in getattr(article, "tally", {})


def amount(number: float) -> str:
    """An amount of anything, without more digits than it deserves."""
    if number >= 100:
        return f"{number:,.0f}"
    return f"{number:.3g}"


def _drawn(estimate: Estimate) -> Figure:
    return Figure("", bar=figure(estimate, bar=True).bar, tone="words")


def _told(estimate: Estimate) -> str:
    told = figure(estimate)
    return f"{told.text} [{told.interval}]" if told.interval else told.text
