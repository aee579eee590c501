"""What ``extractor evaluate`` prints of broken records, and of each article's errors; progress."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.markup import escape
from rich.progress import track
from rich.table import Table

from extractor.cli.excerpts import plain
from extractor.evaluate.evaluation import Evaluation
from extractor.evaluate.gold import GoldCase
from extractor.evaluate.labels import OUTCOMES
from extractor.evaluate.measurement import ArticleEvaluation, Pair
from extractor.evaluate.mutations import BENIGN, CLASSES
from extractor.evaluate.perturb import PerturbReport, Row
from extractor.evaluate.wording import record_of, transfer_of
from extractor.records import Finding, Record

_WIDTH = 132  # of tables that go to a file or pipe, which has no width of its own


def console() -> Console:
    """The terminal, or one wide enough for tables where there is none."""
    terminal = Console()
    return terminal if terminal.is_terminal else Console(width=_WIDTH)


def shown(cases: Sequence[GoldCase]) -> Iterator[GoldCase]:
    """The cases one by one, with a progress bar on standard error if that is a terminal."""
    console = Console(stderr=True)
    hidden = not console.is_terminal
    return iter(track(cases, "Articles", console=console, transient=True, disable=hidden))


def print_perturbation(report: PerturbReport) -> None:
    """Print how many mutants of each class were caught, and the false alarms, by language."""
    out = console()
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
    out.print(table)
    out.print('"of sound": only of records that come out verified when unbroken.')
    _print_alarms(out, report)


def _print_alarms(console: Console, report: PerturbReport) -> None:
    table = Table("kind", title="False alarms: right records that did not come out verified")
    for language in report.languages:
        table.add_column(language, justify="right")
    table.add_column("95 %", justify="right")
    for kind in ("exchange", "diplomacy", None):
        rows = [report.false_alarms(kind, language) for language in report.languages]
        table.add_row(kind or "every record", *map(_cell, rows), _interval(rows[-1]))
    for name in sorted(BENIGN):
        rows = [report.caught(name, language).turned() for language in report.languages]
        low, high = 1 - report.caught(name).high, 1 - report.caught(name).low
        table.add_row(name, *map(_cell, rows), f"{low:.3f}-{high:.3f}")
    console.print(table)


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


def print_errors(evaluation: Evaluation) -> None:
    """Print what is not right, article by article and record by record."""
    out = Console(soft_wrap=True)
    for article in evaluation.articles:
        lines = list(_errors(article))
        if lines:
            out.print(f"[bold]{escape(article.article_id)}[/]")
        for line in lines:
            indent = len(line) - len(line.lstrip())
            out.print(" " * (4 + indent) + escape(plain(line)), highlight=False)


def _errors(article: ArticleEvaluation) -> Iterator[str]:
    if article.error:
        yield f"failed: {article.error}"
    for index in article.missed:
        yield f"missed: {record_of(article.case.records[index])}"
    for index in article.spurious:
        record = article.predicted[index]
        yield f"made up ({record.verdict}): {record_of(record)}"
    for pair in article.pairs:
        if pair.differences:
            record, gold = article.predicted[pair.predicted], article.case.records[pair.gold]
            yield f"differs ({record.verdict}): {record_of(gold)}"
            yield from (f"    {line}" for line in _differences(pair, gold, record))


def _differences(pair: Pair, gold: Record, predicted: Record) -> Iterator[str]:
    """A line for each field that differs, and one for each transfer that stands alone."""
    alone = set()
    for place, (side, record) in enumerate((("omission", gold), ("hallucination", predicted))):
        paired = {each[place] for each in pair.transfers}
        for index, transfer in enumerate(getattr(record, "transfers", ())):
            if index not in paired:
                alone.add((side, f"transfers[{index}]"))
                yield f"{OUTCOMES[side]} transfers[{index}]: {transfer_of(transfer)}"
    for cell in pair.differences:
        if (cell.outcome, cell.place.partition(".")[0]) in alone:
            continue
        values = [value for value in (cell.gold, cell.predicted) if value is not None]
        note = f" ({cell.note})" if cell.note in ("flip", "realis") else ""
        yield f"{OUTCOMES[cell.outcome]} {cell.place}{note}: {' told as '.join(values)}"


def _cell(row: Row) -> str:
    return f"{row.hits}/{row.n}" + (f" {row.rate:.2f}" if row.rate is not None else "")


def _rate(row: Row) -> str:
    return "" if row.rate is None else f"{row.rate:.3f} ({row.n})"


def _interval(row: Row) -> str:
    return f"{row.low:.3f}-{row.high:.3f}" if row.n else ""
