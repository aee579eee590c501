"""What ``extractor run`` shows: progress on standard error, the records on standard output."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path

from rich.console import Console
from rich.text import Text

from extractor.article import Article
from extractor.batch.estimate import Estimate
from extractor.batch.run import RESULTS, Summary
from extractor.cli.excerpts import plain
from extractor.cli.progress import RunProgress, duration, several
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
        self._progress = RunProgress(Console(stderr=True, highlight=False)) if not quiet else None
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
        line = Text(f"{several(summary.done, 'article')} done")
        if summary.failed:
            line.append(f", {summary.failed:,} failed", style="red")
        if summary.skipped:
            line.append(f", {summary.skipped:,} skipped")
        if summary.not_reached:
            line.append(f", stopped with {summary.not_reached:,} not reached", style="red")
        self._print(line.append(f" in {duration(summary.seconds)}; model {summary.model}"))
        self._print(_record_counts(summary))
        usage = summary.usage
        if usage.calls:
            self._print(
                Text(
                    f"{usage.input_tokens:,} tokens in, {usage.output_tokens:,} out, "
                    f"{several(usage.calls, 'call')}{_extra(summary)}{_cost(summary)}"
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
        f"{several(kinds.get('exchange', 0), 'exchange')} "
        f"({several(summary.contents.transfers, 'transfer')}), "
        f"{several(kinds.get('diplomacy', 0), 'diplomacy record')}: "
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
        several(number, name)
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
        f"{several(told.articles, 'article')} to read, {told.ended:,} ended before or the same "
        f"as another, {told.skipped:,} left out by triage, {told.unreadable:,} unreadable"
    )
    print_line(
        f"about {several(told.calls, 'call')}: {told.input_tokens:,} tokens in, "
        f"{told.output_tokens:,} out ({_basis(told)})"
    )
    price = told.price
    if told.cost is None or told.most is None or price is None:
        print_line("cost: not known for this model (give its price with --prices FILE)")
    else:
        dated = f"; prices of {price.dated}, {price.source}" if price.dated else ""
        print_line(f"about ${told.cost:,.2f}, at most ${told.most:,.2f}{dated}", markup=False)
    print_line(f"about {duration(told.seconds)}; nothing was asked, nothing was written")


def _basis(told: Estimate) -> str:
    return (
        "answers as long and as quick as in this store until now"
        if told.measured
        else "answers of typical length and speed; no call was made here yet"
    )


def _folder(path: Path) -> str:
    return f"{plain(str(path))}/"
