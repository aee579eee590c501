"""The tables of ``extractor evaluate``: what was found, field by field, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from extractor.cli.evaluation import console
from extractor.cli.excerpts import plain
from extractor.evaluate.cells import OUTCOMES
from extractor.evaluate.estimates import Estimate
from extractor.evaluate.evaluation import Evaluation
from extractor.evaluate.fields import DIPLOMACY_FIELDS, EXCHANGE_FIELDS
from extractor.evaluate.labels import ARTICLES, FOUND, KEPT, NAMED, PRECISIONS, USAGE
from extractor.evaluate.labels import UNITS as UNIT_NAMES
from extractor.evaluate.roles import ROLES
from extractor.evaluate.verdicts import UNITS


def print_scorecard(evaluation: Evaluation) -> None:
    """Print every table."""
    out = console()
    print_heading(out, evaluation)
    out.print(_found(evaluation))
    out.print(_fields(evaluation, "exchange", EXCHANGE_FIELDS))
    out.print(_fields(evaluation, "diplomacy", DIPLOMACY_FIELDS))
    out.print(_dates(evaluation))
    out.print(_rates("Errors by name, of pairs that both tell", "error", evaluation, NAMED))
    out.print(_rates("Whole articles", "articles", evaluation, ARTICLES))
    out.print(_verdicts(evaluation))
    out.print(_curve(evaluation))
    _print_ledger(out, evaluation)
    _print_evidence(out, evaluation)
    _print_usage(out, evaluation)
    out.print(_slices(evaluation))


def print_heading(out: Console, evaluation: Evaluation) -> None:
    """Print what was scored, and name the articles that were not."""
    count = len(evaluation.articles)
    out.print(
        f"{count} articles, {KEPT[evaluation.kept]}. In brackets: 95 % intervals"
        f" ({evaluation.resamples} bootstrap resamples of articles, seed {evaluation.seed};"
        " Wilson's for shares of articles and for 0 and 1).",
        highlight=False,
    )
    _name(out, "No prediction, counted as empty", evaluation.missing)
    _name(out, "Failed", [f"{name} ({error})" for name, error in evaluation.failed])
    _name(out, "Not in gold, counted nowhere", evaluation.unknown)


def _name(out: Console, what: str, names: Sequence[str]) -> None:
    if names:
        rest = f" and {len(names) - 10} more" if len(names) > 10 else ""
        listed = f"{what} ({len(names)}): {', '.join(names[:10])}{rest}"
        out.print(plain(listed), markup=False, highlight=False)


def _found(evaluation: Evaluation) -> Table:
    table = _table("Found", "what", "right", "proposed", "gold", "precision", "recall", "F1")
    for title, name in FOUND:
        precision, recall = evaluation[f"{name}.precision"], evaluation[f"{name}.recall"]
        numbers = (precision.over, precision.under, recall.under)
        table.add_row(
            title,
            *map(_whole, numbers),
            *map(told, (precision, recall, evaluation[f"{name}.f1"])),
        )
    dated = evaluation["transfers.dated"]
    table.caption = (
        f"Of the right transfers {_of(dated)} have the right date, too: {told(dated)}. "
        "Transfers: category, count, hedge, both ends, scope and status all right."
    )
    return table


def _fields(evaluation: Evaluation, kind: str, fields: Iterable[str]) -> Table:
    table = _table(
        f"Fields of {kind} records: exact, and lenient F1",
        *("field", "precision", "recall", "F1", "lenient", "accuracy"),
        *("exact", "near", "wrong", "omitted", "made up"),
    )
    for field in fields:
        name = f"{kind}.{field}"
        scores = [evaluation[f"{name}.{each}"] for each in ("precision", "recall")]
        lenient, accuracy = evaluation[f"{name}.lenient.f1"], evaluation[f"{name}.accuracy"]
        counts = [evaluation.total(f"{name}.{outcome}") for outcome in OUTCOMES]
        table.add_row(
            field,
            *map(bare, scores),
            told(evaluation[f"{name}.f1"]),
            bare(lenient),
            bare(accuracy),
            *map(_whole, counts),
        )
    table.caption = (
        "accuracy: exact where both tell the field. near: right only leniently. omitted, made up:"
        " only gold, only the prediction tells it, or has the record at all."
    )
    return table


def _dates(evaluation: Evaluation) -> Table:
    table = _table(
        "Dates of exchange records by gold's precision",
        *("precision", "right of gold", "F1", "lenient F1", "exact", "near", "wrong"),
        *("omitted", "made up"),
    )
    for precision in PRECISIONS:
        name = f"exchange.date.{precision}"
        counts = [evaluation.total(f"{name}.{outcome}") for outcome in OUTCOMES]
        if any(counts):
            recall, f1 = evaluation[f"{name}.recall"], evaluation[f"{name}.f1"]
            near = evaluation[f"{name}.lenient.f1"]
            table.add_row(precision, _of(recall), told(f1), bare(near), *map(_whole, counts))
    return table


def _rates(title: str, what: str, evaluation: Evaluation, rows: Iterable[tuple[str, str]]) -> Table:
    table = _table(title, what, "n", "of", "rate")
    for label, name in rows:
        rate = evaluation[name]
        table.add_row(label, _whole(rate.over), _whole(rate.under), told(rate))
    return table


def _verdicts(evaluation: Evaluation) -> Table:
    table = _table(
        "Verdicts, rejected records included",
        *("of", "right if verified", "verified", "yield", "caught", "false alarms"),
        "area",
    )
    for unit in UNITS:
        names = ("precision", "coverage", "yield", "catch", "false_alarm", "area")
        found = [evaluation[f"verdict.{unit}.{name}"] for name in names]
        shown = [told(each) for each in found[:-1]]
        table.add_row(UNIT_NAMES[unit], *shown, bare(found[-1]))
    table.caption = (
        "right if verified: precision of the verdict (a record: nothing false in its core fields)."
        " verified: share of proposals. yield: right and verified, of gold. caught: wrong ones not"
        " verified. false alarms: right ones not verified. area: under the risk-coverage curve,"
        " lower is better."
    )
    return table


def _curve(evaluation: Evaluation) -> Table:
    table = _table("Risk and coverage of transfers", "kept down to", "kept", "coverage", "wrong")
    for point in evaluation.curves["transfer"]:
        wrong = f"{point.wrong} = {point.risk:.3f}"
        table.add_row(point.level, str(point.accepted), f"{point.coverage:.3f}", wrong)
    return table


def _print_ledger(out: Console, evaluation: Evaluation) -> None:
    if not evaluation.total("role.gold"):
        out.print("Number ledger: not scored; the predictions have none, or gold labels nothing.")
        return
    table = _table("Number ledger: roles", "role", "gold", "precision", "recall", "F1", "told as")
    for role in ROLES:
        recall = evaluation[f"roles.{role}.recall"]
        if not recall.under:
            continue
        confused = [
            (count, other or "nothing")
            for (gold, other), count in evaluation.confusion.items()
            if gold == role and other != role
        ]
        others = ", ".join(
            f"{other} {count}" for count, other in sorted(confused, reverse=True)[:4]
        )
        scores = (evaluation[f"roles.{role}.{each}"] for each in ("precision", "recall", "f1"))
        table.add_row(role, _whole(recall.under), *map(bare, scores), others)
    accuracy, found = evaluation["roles.accuracy"], evaluation["roles.found"]
    missed, true = evaluation["orphans.recall"], evaluation["orphans.precision"]
    table.caption = (
        f"Roles right: {_of(accuracy)} = {told(accuracy)}; numbers found: {_of(found)}. Counts that"
        f" no record holds, pointed at as orphans: {_of(missed)} = {told(missed)};"
        f" orphans that are gold's counts: {_of(true)}."
    )
    out.print(table)


def _print_evidence(out: Console, evaluation: Evaluation) -> None:
    if not evaluation.total("evidence.spans"):
        out.print("Evidence: not applicable, the predictions carry no spans.")
        return
    spans = evaluation["evidence.f1"]
    against = (
        f"F1 against gold's spans {told(spans)}" if spans.value is not None else "gold has no spans"
    )
    held, true = evaluation["evidence.holds_count"], evaluation["evidence.verbatim"]
    out.print(
        f"Evidence: {against}; it holds the count it stands for: {_of(held)} = {told(held)};"
        f" spans read in the text as they say: {_of(true)}.",
        highlight=False,
    )


def _print_usage(out: Console, evaluation: Evaluation) -> None:
    parts = []
    for name in USAGE:
        found = evaluation[f"usage.{name}"]
        if found.value:
            parts.append(f"{name.replace('_', ' ')} {found.value:,.3g} (sum {found.over:,.6g})")
    out.print("An article's mean: " + ("; ".join(parts) or "usage is not told."), highlight=False)


def _slices(evaluation: Evaluation) -> Table:
    table = _table(
        "Slices",
        *("by", "slice", "articles", "gold", "precision", "recall", "F1", "right if verified"),
        "perfect exchanges",
    )
    last = ""
    for each in evaluation.slices:
        if last and each.by != last:
            table.add_section()
        last = each.by
        scores = [each.estimates[f"transfers.{name}"] for name in ("precision", "recall", "f1")]
        rest = [
            each.estimates.get(name) for name in ("verdict.transfer.precision", "perfect.exchanges")
        ]
        table.add_row(
            each.by,
            escape(plain(each.name)),
            str(each.articles),
            _whole(scores[1].under),
            *map(bare, scores[:2]),
            told(scores[2]),
            *(told(found) if found else "" for found in rest),
        )
    return table


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", caption_justify="left")
    for place, column in enumerate(columns):
        words = place == 0 or column in ("slice", "told as")
        table.add_column(column, justify="left" if words else "right", no_wrap=column != "told as")
    return table


def told(estimate: Estimate) -> str:
    """A value with its interval: ``0.704 [0.65, 0.76]``."""
    if estimate.value is None:
        return "-"
    if estimate.low is None or estimate.high is None:
        return f"{estimate.value:.3f}"
    return f"{estimate.value:.3f} [{estimate.low:.2f}, {estimate.high:.2f}]".replace("[", "\\[")


def bare(estimate: Estimate) -> str:
    """A value alone."""
    return "-" if estimate.value is None else f"{estimate.value:.3f}"


def _of(estimate: Estimate) -> str:
    return f"{_whole(estimate.over)} of {_whole(estimate.under)}"


def _whole(number: float | None) -> str:
    return f"{number or 0:.0f}"
