"""The tables of records broken on purpose, and of two runs compared."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.evaluate.comparison import Comparison, Difference
from extractor.evaluate.labels import COMPARED
from extractor.evaluate.mutations import BENIGN, CLASSES
from extractor.evaluate.perturb import PerturbReport
from extractor.evaluate.perturb import Row as Rate
from extractor.evaluate.report.grids import Bar, Figure, Grid, Row, row


def caught(report: PerturbReport) -> Grid:
    """How many broken records of each class are caught, by language."""
    languages = report.languages
    rows = []
    for name in (*(name for name in CLASSES if name not in BENIGN), None):
        rates = [report.caught(name, language) for language in languages]
        sound = report.caught(name, sound=True)
        cells = (*map(_figure, rates), _drawn(rates[-1]), _figure(sound))
        rows.append(row(name or "every error", *cells))
    return Grid(
        "Caught of the records broken on purpose",
        ("class", *languages, "from 0 to 1", "of sound"),
        tuple(rows),
        "The bar is that of all languages. of sound: only of records that come out verified when"
        " unbroken. Intervals are Wilson's, 95 %.",
    )


def alarms(report: PerturbReport) -> Grid:
    """How many right records do not come out verified, by language."""
    rows: list[Row] = []
    for kind in ("exchange", "diplomacy", None):
        rates = [report.false_alarms(kind, language) for language in report.languages]
        rows.append(row(kind or "every record", *map(_figure, rates), _drawn(rates[-1])))
    for name in sorted(BENIGN):
        rates = [report.caught(name, language).turned() for language in report.languages]
        rows.append(row(name, *map(_figure, rates), _drawn(rates[-1])))
    title = "False alarms: right records that did not come out verified"
    return Grid(title, ("kind", *report.languages, "from 0 to 1"), tuple(rows))


def differences(comparison: Comparison) -> Grid:
    """Every compared metric of two runs."""
    rows = []
    for name in COMPARED:
        found = comparison.differences[name]
        unused = name.startswith("usage.") and not found.first and not found.second
        if not unused and (found.first, found.second) != (None, None):
            rows.append(row(name, *_difference(found)))
    return Grid(
        "B against A, on the same resamples of articles",
        ("metric", "A", "B", "B − A", ""),
        tuple(rows),
        "*: the interval leaves zero out.",
    )


def tests(comparison: Comparison) -> Grid:
    """The exact tests on perfect articles."""
    rows = [
        row(
            "all records right" if test.name == "all" else "all exchange records right",
            *_counts((test.both, test.first_only, test.second_only, test.neither)),
            Figure(f"{test.p:.3g}"),
        )
        for test in comparison.tests
    ]
    columns = ("articles", "both", "only A", "only B", "neither", "p")
    return Grid("McNemar's exact test", columns, tuple(rows))


def _counts(numbers: Sequence[int]) -> tuple[Figure, ...]:
    return tuple(Figure(str(number)) for number in numbers)


def _difference(found: Difference) -> tuple[Figure, ...]:
    values = [
        Figure("–" if value is None else f"{value:.3f}") for value in (found.first, found.second)
    ]
    if found.value is None:
        return (*values, Figure("–"), Figure(""))
    interval, certain = "", ""
    if found.low is not None and found.high is not None:
        certain = "*" if found.low > 0 or found.high < 0 else ""
        interval = f"{found.low:+.3f} to {found.high:+.3f}"
    return (*values, Figure(f"{found.value:+.3f}", interval), Figure(certain))


def _figure(rate: Rate) -> Figure:
    if rate.rate is None:
        return Figure("–")
    interval = f"{rate.low:.2f}–{rate.high:.2f}"
    return Figure(f"{rate.rate:.2f}", interval, detail=f"{rate.hits} of {rate.n}")


def _drawn(rate: Rate) -> Figure:
    bar = None if rate.rate is None else Bar(rate.rate, rate.low, rate.high)
    return Figure("", bar=bar, tone="words")
