"""What ``extractor evaluate`` prints: tables, misses, errors, progress."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.markup import escape
from rich.progress import track
from rich.table import Table

from extractor.evaluate.gold import GoldCase
from extractor.evaluate.mutations import BENIGN, CLASSES
from extractor.evaluate.perturb import ALL, PerturbReport, Row
from extractor.evaluate.scores import Scores
from extractor.records import Finding

_WIDTH = 132  # of tables that go to a file or pipe, which has no width of its own


def _console() -> Console:
    console = Console()
    return console if console.is_terminal else Console(width=_WIDTH)


def shown(cases: Sequence[GoldCase]) -> Iterator[GoldCase]:
    """The cases one by one, with a progress bar on standard error if that is a terminal."""
    console = Console(stderr=True)
    hidden = not console.is_terminal
    return iter(track(cases, "Articles", console=console, transient=True, disable=hidden))


def print_perturbation(report: PerturbReport) -> None:
    """Print how many mutants of each class were caught, and the false alarms, by language."""
    console = _console()
    languages = report.languages
    table = Table("class", title="Caught of the broken records")
    for language in languages:
        table.add_column(language, justify="right", no_wrap=True)
    table.add_column("95 %", justify="right", no_wrap=True)
    table.add_column("of sound", justify="right", no_wrap=True)
    for name in (*(name for name in CLASSES if name not in BENIGN), None):
        if name is None:
            table.add_section()
        rows = [report.caught(name, language) for language in languages]
        sound = report.caught(name, sound=True)
        label = name or "every error"
        table.add_row(label, *map(_cell, rows), _interval(rows[-1]), _rate(sound))
    console.print(table)
    console.print('"of sound": only of records that come out verified when unbroken.')
    _print_alarms(console, report)


def _print_alarms(console: Console, report: PerturbReport) -> None:
    table = Table("kind", title="False alarms: right records that did not come out verified")
    for language in report.languages:
        table.add_column(language, justify="right")
    table.add_column("95 %", justify="right")
    for kind in ("exchange", "diplomacy", None):
        rows = [report.false_alarms(kind, language) for language in report.languages]
        table.add_row(kind or "every record", *map(_cell, rows), _interval(rows[-1]))
    for name in sorted(BENIGN):
        rows = [_turned(report.caught(name, language)) for language in report.languages]
        low, high = 1 - report.caught(name).high, 1 - report.caught(name).low
        table.add_row(name, *map(_cell, rows), f"{low:.3f}-{high:.3f}")
    console.print(table)


def _turned(row: Row) -> Row:
    """A row of changes left alone as a row of those wrongly found fault with."""
    rate = None if row.rate is None else 1 - row.rate
    return Row(row.name, row.language, row.n, row.n - row.hits, rate, 1 - row.high, 1 - row.low)


def print_misses(report: PerturbReport) -> None:
    """Print every miss and false alarm with what was found about it."""
    console = Console(soft_wrap=True)
    for trial in report.misses:
        where = f"{trial.article_id} records[{trial.index}]"
        console.print(f"[bold]missed[/] {escape(f'{trial.mutation}: {where}: {trial.note}')}")
        _print_findings(console, trial.findings)
    for alarm in report.alarms:
        where = f"{alarm.article_id} records[{alarm.index}]"
        told = escape(f"{where} ({alarm.kind}) came out {alarm.verdict}")
        console.print(f"[bold]false alarm[/] {told}")
        _print_findings(console, alarm.findings)


def _print_findings(console: Console, findings: Sequence[Finding]) -> None:
    for finding in findings:
        field = f" {finding.field}" if finding.field else ""
        said = f"{finding.severity} {finding.rule}{field}: {finding.message}"
        console.print(f"    {escape(said)}", highlight=False)


def print_scores(scores: Scores) -> None:
    """Print right, proposed and gold transfers by language."""
    columns = ("language", "right", "proposed", "gold", "precision", "recall", "F1", "date right")
    table = Table(*columns, "verified: right", "wrong", title="Transfers against gold")
    for column in table.columns[1:]:
        column.justify = "right"
    for language in scores.languages:
        tally = scores.tally(language)
        rates = [
            "" if rate is None else f"{rate:.2f}"
            for rate in (tally.precision, tally.recall, tally.f1)
        ]
        if language == ALL:
            table.add_section()
        wrong = tally.verified - tally.verified_right
        counts = [str(n) for n in (tally.right, tally.proposed, tally.gold)]
        rest = (str(tally.dated), str(tally.verified_right), str(wrong))
        table.add_row(language, *counts, *rates, *rest)
    _console().print(table)


def print_errors(scores: Scores) -> None:
    """Print the failures, article by article."""
    console = Console(soft_wrap=True)
    for article in scores.articles:
        if not (article.error or article.missed or article.wrong):
            continue
        console.print(f"[bold]{escape(article.article_id)}[/]")
        if article.error:
            console.print(f"    failed: {escape(article.error)}")
        for flat in article.missed:
            console.print(f"    missed: {escape(str(flat))}", highlight=False)
        for flat in article.wrong:
            told = f"wrong ({flat.verdict}): {flat} | {' '.join(flat.quote.split())[:160]}"
            console.print(f"    {escape(told)}", highlight=False)


def _cell(row: Row) -> str:
    return f"{row.hits}/{row.n}" + (f" {row.rate:.2f}" if row.rate is not None else "")


def _rate(row: Row) -> str:
    return "" if row.rate is None else f"{row.rate:.3f} ({row.n})"


def _interval(row: Row) -> str:
    return f"{row.low:.3f}-{row.high:.3f}" if row.n else ""
