"""What ``extractor evaluate --compare`` prints: two predictions of the same gold, side by side."""

from __future__ import annotations

from rich.table import Table

from extractor.cli.evaluation import console
from extractor.cli.excerpts import plain
from extractor.cli.scorecard import print_heading
from extractor.evaluate.comparison import Comparison, Difference
from extractor.evaluate.labels import COMPARED


def print_comparison(comparison: Comparison, first: str, second: str) -> None:
    """Print the differences, and the test on perfect articles."""
    out = console()
    for name, evaluation in (("A", comparison.first), ("B", comparison.second)):
        out.print(f"{name}: {first if name == 'A' else second}", markup=False, highlight=False)
        print_heading(out, evaluation)
    table = Table(
        title="B against A, on the same resamples of articles",
        title_justify="left",
        caption_justify="left",
    )
    for column in ("metric", "A", "B", "B - A", "95 %"):
        table.add_column(column, justify="left" if column == "metric" else "right")
    for metric in COMPARED:
        found = comparison.differences[metric]
        unused = metric.startswith("usage.") and not found.first and not found.second
        if not unused and (found.first, found.second) != (None, None):
            table.add_row(*_row(found))
    table.caption = "*: the interval leaves zero out."
    out.print(table)
    for test in comparison.tests:
        out.print(
            f"Articles with {'all records' if test.name == 'all' else 'all exchange records'}"
            f" right: both {test.both}, only A {test.first_only}, only B {test.second_only},"
            f" neither {test.neither}; exact McNemar p = {test.p:.3g}.",
            highlight=False,
        )
    for what, names in (("Only B", comparison.gained), ("Only A", comparison.lost)):
        if names:
            out.print(plain(f"{what}: {', '.join(names)}"), markup=False, highlight=False)


def _row(found: Difference) -> list[str]:
    values = ["-" if value is None else f"{value:.3f}" for value in (found.first, found.second)]
    if found.value is None:
        return [found.name, *values, "-", ""]
    interval = ""
    if found.low is not None and found.high is not None:
        certain = " *" if found.low > 0 or found.high < 0 else ""
        interval = f"{found.low:+.3f} to {found.high:+.3f}{certain}"
    return [found.name, *values, f"{found.value:+.3f}", interval]
