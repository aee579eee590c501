"""What ``extractor run`` shows: progress on standard error, the records on standard output."""

from __future__ import annotations

import sys
import time
from itertools import islice
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.text import Text

from extractor.article import Article
from extractor.batch.estimate import Estimate
from extractor.batch.run import RESULTS, Summary
from extractor.cli.excerpts import plain, shortened
from extractor.cli.tables import VERDICT_STYLES, Pair, diplomacy_lines, exchange_lines
from extractor.records import ExtractionResult

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

    def begin(self, total: int | None) -> None:
        """The run begins, with so many inputs, if that is known."""
        if self._progress:
            self._progress.begin(total)

    def total(self, count: int) -> None:
        """All inputs are known now: so many."""
        if self._progress:
            self._progress.total(count)

    def kept(self, count: int) -> None:
        """So many inputs had ended before this run, or need no reading."""
        if self._progress:
            self._progress.kept(count)

    def spent(self, dollars: float) -> None:
        """The run's articles have cost so much until now."""
        if self._progress:
            self._progress.dollars = dollars

    def say(self, sentence: str) -> None:
        """Something happened that a user wants to know."""
        if self._progress:
            self._progress.say(plain(sentence))

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
        if self._quiet:
            for name, reason in summary.contents.errors.items():
                sys.stderr.write(f"{plain(name)}: {plain(reason)}\n")
            for told in filter(None, (summary.stopped, summary.complaint)):
                sys.stderr.write(f"{plain(told)}\n")
            return
        self._tables(summary)
        self._named("Failed", "red", summary.contents.errors, summary.failed)
        self._named("Skipped", "dim", summary.contents.skipped, summary.skipped)
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
        more = summary.contents.with_records - len(self._pairs)
        if more > 0:
            what = "more articles" if self._pairs else "articles"
            self._print(Text(f"... and {more:,} {what} with records: see {RESULTS}."))

    def _named(self, title: str, style: str, reasons: dict[str, str], count: int) -> None:
        """Tell of inputs that were not read, each with its reason."""
        if not count:
            return
        self._print(Text(title, style="bold underline"))
        for name, reason in islice(reasons.items(), _MOST_ARTICLES):
            line = Text(f"{plain(name)}: ", style=style)
            self._print(line.append(plain(reason), style="default"), fold=True)
        if (more := count - _MOST_ARTICLES) > 0:
            self._print(Text(f"... and {more:,} more: see {RESULTS}."))
        self._print(Text())

    def _totals(self, summary: Summary) -> None:
        line = Text(f"{_several(summary.done, 'article')} done")
        if summary.failed:
            line.append(f", {summary.failed:,} failed", style="red")
        if summary.skipped:
            line.append(f", {summary.skipped:,} skipped")
        if summary.not_reached:
            line.append(f", stopped with {summary.not_reached:,} not reached", style="red")
        self._print(line.append(f" in {_duration(summary.seconds)}; model {summary.model}"))
        self._print(_record_counts(summary))
        usage = summary.usage
        if usage.calls:
            self._print(
                Text(
                    f"{usage.input_tokens:,} tokens in, {usage.output_tokens:,} out, "
                    f"{_several(usage.calls, 'call')}{_extra(summary)}{_cost(summary)}"
                )
            )
        if summary.retryable:
            self._print(
                Text(f"{summary.retryable:,} of the failed may do better with --retry-failed.")
            )
        for told in filter(None, (summary.stopped, summary.complaint)):
            self._print(Text(told, style="red"), fold=True)
        files = ", ".join(summary.contents.files)
        self._print(Text(f"Written to {_folder(summary.out)}: {files}"), fold=True)

    def _print(self, line: Text, *, fold: bool = False) -> None:
        # A file keeps long lines whole; only a terminal wants them folded between words.
        self._console.print(line, soft_wrap=not (fold and self._console.is_terminal))


def _record_counts(summary: Summary) -> Text:
    counts: dict[str, int] = {}
    kinds: dict[str, int] = {}
    for name, number in summary.contents.verdicts.items():
        kind, _, verdict = name.partition(".")
        kinds[kind] = kinds.get(kind, 0) + number
        counts[verdict] = counts.get(verdict, 0) + number
    line = Text(
        f"{_several(kinds.get('exchange', 0), 'exchange')} "
        f"({_several(summary.contents.transfers, 'transfer')}), "
        f"{_several(kinds.get('diplomacy', 0), 'diplomacy record')}: "
    )
    parts = [
        Text(f"{counts.get(verdict, 0)} {verdict}", style=style if counts.get(verdict) else "dim")
        for verdict, style in VERDICT_STYLES.items()
    ]
    return line + Text(", ").join(parts)


def _extra(summary: Summary) -> str:
    """What of a run's calls was not a first look."""
    usage, made = summary.usage, sum(summary.calls.values())
    told = [
        _several(number, name)
        for number, name in ((usage.retries, "repeat"), (usage.second_looks, "second look"))
        if number
    ]
    if made != usage.calls:
        told.append(f"{made:,} made now")
    return f" ({', '.join(told)})" if told else ""


def _cost(summary: Summary) -> str:
    if summary.cost is None:
        return "; cost not known (--prices)"
    if not summary.cost:
        return ""
    now = summary.cost_now or 0.0
    return f"; ${summary.cost:,.4f}" + ("" if now == summary.cost else f" (${now:,.4f} now)")


def show_estimate(told: Estimate) -> None:
    """Print what a run would take."""
    print_line = Console(highlight=False, soft_wrap=True).print
    print_line(
        f"{_several(told.articles, 'article')} to read, {told.ended:,} ended before or the same "
        f"as another, {told.skipped:,} left out by triage, {told.unreadable:,} unreadable"
    )
    print_line(
        f"about {_several(told.calls, 'call')}: {told.input_tokens:,} tokens in, "
        f"{told.output_tokens:,} out ({_basis(told)})"
    )
    price = told.price
    if told.cost is None or told.most is None or price is None:
        print_line("cost: not known for this model (give its price with --prices FILE)")
    else:
        dated = f"; prices of {price.dated}, {price.source}" if price.dated else ""
        print_line(f"about ${told.cost:,.2f}, at most ${told.most:,.2f}{dated}", markup=False)
    print_line(f"about {_duration(told.seconds)}; nothing was asked, nothing was written")


def _basis(told: Estimate) -> str:
    return (
        "answers as long and as quick as in this store until now"
        if told.measured
        else "answers of typical length and speed; no call was made here yet"
    )


class _Progress:
    """A bar where standard error is a terminal, a line an article where it is none."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._bar: Progress | None = None
        self._task = TaskID(0)
        self._total: int | None = None
        self._done = self._asked = self._tokens = self._kept = 0
        self._began = 0.0
        self.dollars = 0.0

    def begin(self, total: int | None) -> None:
        self._total, self._began = total, time.monotonic()
        if self._console.is_terminal:
            self._bar = Progress(
                TextColumn("{task.fields[count]}"),
                BarColumn(bar_width=16),
                TimeElapsedColumn(),
                TextColumn("{task.description}", markup=False),
                console=self._console,
                transient=True,
            )
            self._task = self._bar.add_task("", total=total, count=self._count)
            self._bar.start()

    @property
    def _count(self) -> str:
        return f"{self._done}/{'?' if self._total is None else self._total}"

    def total(self, count: int) -> None:
        self._total = count
        if self._bar:
            self._bar.update(self._task, total=count, count=self._count)

    def kept(self, count: int) -> None:
        self._done += count
        self._kept += count
        if self._bar:
            self._bar.update(self._task, completed=self._done, count=self._count)

    def say(self, sentence: str) -> None:
        self._console.print(sentence, markup=False, highlight=False, soft_wrap=True)

    def start(self, name: str) -> None:
        if self._bar:
            known = [name]
            if self._tokens:
                known.append(f"{self._tokens:,} tokens")
            if self.dollars:
                known.append(f"${self.dollars:,.4f}")
            if self._asked and self._total is not None:
                pace = (time.monotonic() - self._began) / self._asked
                known.append(f"about {_duration((self._total - self._done) * pace)} left")
            self._bar.update(self._task, description=" · ".join(known))

    def finish(self, result: ExtractionResult) -> None:
        self._done += 1
        usage = result.usage
        self._tokens += usage.input_tokens + usage.output_tokens
        self._asked += usage.seconds > 0
        if self._bar:
            self._bar.update(self._task, completed=self._done, count=self._count)
            return
        told = _several(len(result.records), "record")
        if result.error is not None:
            told = f"failed: {shortened(result.error, 300)}"
        cost = f", {self._tokens:,} tokens so far" if self._tokens else ""
        cost += f", ${self.dollars:,.4f}" if self.dollars else ""
        sys.stderr.write(
            f"[{self._count}] {plain(result.article_id)}: {told}{cost}, "
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
