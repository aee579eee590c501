"""What ``extractor run`` shows: progress on standard error, the records on standard output."""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.text import Text

from extractor.article import Article
from extractor.batch.run import FILES, RESULTS, Summary
from extractor.cli.excerpts import plain, shortened
from extractor.cli.tables import VERDICT_STYLES, Pair, diplomacy_lines, exchange_lines
from extractor.records import ExchangeRecord, ExtractionResult

_MOST_ARTICLES = 50
"""Articles whose records are printed; a larger run is read in its files."""


class Display:
    """Follows a run, and shows what it gave.

    Args:
        quiet: Show nothing but failures.
    """

    def __init__(self, quiet: bool = False) -> None:
        self._quiet = quiet
        self._console = Console(highlight=False)
        self._progress = _Progress(Console(stderr=True, highlight=False)) if not quiet else None
        self._pairs: list[Pair] = []

    def begin(self, total: int) -> None:
        """The run begins."""
        if self._progress:
            self._progress.begin(total)

    def start(self, name: str) -> None:
        """An article begins."""
        if self._progress:
            self._progress.start(plain(name))

    def finish(self, result: ExtractionResult, article: Article | None) -> None:
        """An input has ended, well or not."""
        if len(self._pairs) < _MOST_ARTICLES and result.records:
            self._pairs.append((result, article))
        if self._progress:
            self._progress.finish(result)

    def stop(self) -> None:
        """Take the progress bar away."""
        if self._progress:
            self._progress.stop()

    def close(self, summary: Summary) -> None:
        """Show the records, the failures and the totals of a run."""
        self.stop()
        failed = [result for result in summary.results if result.error is not None]
        if self._quiet:
            for result in failed:
                sys.stderr.write(f"{plain(result.article_id)}: {plain(result.error or '')}\n")
            return
        self._tables(summary)
        self._failures(failed)
        self._totals(summary)

    def _tables(self, summary: Summary) -> None:
        width = self._console.width
        for title, lines in (
            ("Exchanges", list(exchange_lines(self._pairs, width))),
            ("Diplomacy", list(diplomacy_lines(self._pairs, width))),
        ):
            if lines:
                self._print(Text(title, style="bold underline"))
                for line in lines:
                    self._print(line)
                self._print(Text())
        more = sum(bool(result.records) for result in summary.results) - len(self._pairs)
        if more > 0:
            self._print(Text(f"... and {more} more articles with records: see {RESULTS}."))

    def _failures(self, failed: list[ExtractionResult]) -> None:
        if not failed:
            return
        self._print(Text("Failed", style="bold underline"))
        for result in failed[:_MOST_ARTICLES]:
            name = Text(f"{plain(result.article_id)}: ", style="red")
            self._print(name.append(plain(result.error or ""), style="default"), fold=True)
        if (more := len(failed) - _MOST_ARTICLES) > 0:
            self._print(Text(f"... and {more} more: see run.json."))
        self._print(Text())

    def _totals(self, summary: Summary) -> None:
        done = len(summary.results) - summary.failed
        line = Text(f"{_several(done, 'article')} done")
        if summary.failed:
            line.append(f", {summary.failed} failed", style="red")
        if summary.interrupted:
            left = summary.inputs - len(summary.results)
            line.append(f", stopped with {left} not reached", style="red")
        self._print(line.append(f" in {_duration(summary.seconds)}; model {summary.model}"))
        self._print(_record_counts(summary))
        usage = summary.usage
        if usage.calls:
            retries = f" ({_several(usage.retries, 'repeat')})" if usage.retries else ""
            self._print(
                Text(
                    f"{usage.input_tokens:,} tokens in, {usage.output_tokens:,} out, "
                    f"{_several(usage.calls, 'call')}{retries}"
                )
            )
        files = ", ".join(FILES)
        self._print(Text(f"Written to {_folder(summary.out)}: {files}"), fold=True)

    def _print(self, line: Text, *, fold: bool = False) -> None:
        # A file keeps long lines whole; only a terminal wants them folded between words.
        self._console.print(line, soft_wrap=not (fold and self._console.is_terminal))


def _record_counts(summary: Summary) -> Text:
    records = [record for result in summary.results for record in result.records]
    exchanges = [record for record in records if isinstance(record, ExchangeRecord)]
    transfers = sum(len(record.transfers) for record in exchanges)
    line = Text(
        f"{_several(len(exchanges), 'exchange')} ({_several(transfers, 'transfer')}), "
        f"{_several(len(records) - len(exchanges), 'diplomacy record')}: "
    )
    verdicts = Counter(record.verdict for record in records)
    parts = [
        Text(f"{verdicts[verdict]} {verdict}", style=style if verdicts[verdict] else "dim")
        for verdict, style in VERDICT_STYLES.items()
    ]
    return line + Text(", ").join(parts)


class _Progress:
    """A bar where standard error is a terminal, a line an article where it is none."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._bar: Progress | None = None
        self._task = TaskID(0)
        self._total = self._done = self._asked = self._tokens = 0
        self._spent = 0.0  # seconds on articles that were read; bad inputs take none
        self._began = 0.0

    def begin(self, total: int) -> None:
        self._total, self._began = total, time.monotonic()
        if self._console.is_terminal:
            self._bar = Progress(
                TextColumn("{task.completed:.0f}/{task.total:.0f}"),
                BarColumn(bar_width=16),
                TimeElapsedColumn(),
                TextColumn("{task.description}", markup=False),
                console=self._console,
                transient=True,
            )
            self._task = self._bar.add_task("", total=total)
            self._bar.start()

    def start(self, name: str) -> None:
        if self._bar:
            known = [name]
            if self._tokens:
                known.append(f"{self._tokens:,} tokens")
            if self._asked:
                left = (self._total - self._done) * self._spent / self._asked
                known.append(f"about {_duration(left)} left")
            self._bar.update(self._task, description=" · ".join(known))

    def finish(self, result: ExtractionResult) -> None:
        self._done += 1
        usage = result.usage
        self._tokens += usage.input_tokens + usage.output_tokens
        self._spent += usage.seconds
        self._asked += usage.seconds > 0
        if self._bar:
            self._bar.update(self._task, completed=self._done)
            return
        told = _several(len(result.records), "record")
        if result.error is not None:
            told = f"failed: {shortened(result.error, 300)}"
        cost = f", {self._tokens:,} tokens so far" if self._tokens else ""
        sys.stderr.write(
            f"[{self._done}/{self._total}] {plain(result.article_id)}: {told}{cost}, "
            f"{_duration(time.monotonic() - self._began)}\n"
        )
        sys.stderr.flush()

    def stop(self) -> None:
        if self._bar:
            self._bar.stop()
            self._bar = None


def _several(count: int, name: str) -> str:
    return f"{count:,} {name}{'' if count == 1 else 's'}"


def _duration(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.1f} s" if seconds < 10 else f"{seconds:.0f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def _folder(path: Path) -> str:
    return f"{plain(str(path))}/"
