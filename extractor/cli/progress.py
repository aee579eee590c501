"""How far a run is, on standard error."""

from __future__ import annotations

import sys
import time

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from extractor.cli.excerpts import plain, shortened
from extractor.records import ExtractionResult


class RunProgress:
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
        """Start, with the number of inputs where it is known."""
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
        """Take note of how many inputs there are."""
        self._total = count
        if self._bar:
            self._bar.update(self._task, total=count, count=self._count)

    def kept(self, count: int) -> None:
        """Count articles that an earlier run has read."""
        self._done += count
        self._kept += count
        if self._bar:
            self._bar.update(self._task, completed=self._done, count=self._count)

    def say(self, sentence: str) -> None:
        """Print a sentence above the bar."""
        self._console.print(sentence, markup=False, highlight=False, soft_wrap=True)

    def start(self, name: str) -> None:
        """Tell which article is read."""
        if self._bar:
            known = [name]
            if self._tokens:
                known.append(f"{self._tokens:,} tokens")
            if self.dollars:
                known.append(f"${self.dollars:,.4f}")
            if self._asked and self._total is not None:
                pace = (time.monotonic() - self._began) / self._asked
                known.append(f"about {duration((self._total - self._done) * pace)} left")
            self._bar.update(self._task, description=" · ".join(known))

    def finish(self, result: ExtractionResult) -> None:
        """Count an article that has ended."""
        self._done += 1
        usage = result.usage
        self._tokens += usage.input_tokens + usage.output_tokens
        self._asked += usage.seconds > 0
        if self._bar:
            self._bar.update(self._task, completed=self._done, count=self._count)
            return
        told = several(len(result.records), "record")
        if result.error is not None:
            told = f"failed: {shortened(result.error, 300)}"
        cost = f", {self._tokens:,} tokens so far" if self._tokens else ""
        cost += f", ${self.dollars:,.4f}" if self.dollars else ""
        sys.stderr.write(
            f"[{self._count}] {plain(result.article_id)}: {told}{cost}, "
            f"{duration(time.monotonic() - self._began)}\n"
        )
        sys.stderr.flush()

    def stop(self) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.stop()
            self._bar = None


def several(count: int, name: str) -> str:
    """A count with its noun: "1 record", "2 records"."""
    return f"{count:,} {name}{'' if count == 1 else 's'}"


def duration(seconds: float) -> str:
    """A length of time as people say it."""
    if seconds < 60:
        return f"{seconds:.1f} s" if seconds < 10 else f"{seconds:.0f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"
