"""Tables as the page shows them: figures with their intervals, in rows under columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.evaluate.estimates import Estimate

Tone = Literal["", "words", "right", "wrong", "none"]


@dataclass(frozen=True, slots=True)
class Bar:
    """A value between 0 and 1 with its interval, to be drawn."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Figure:
    """What stands in one place of a table.

    Attributes:
        text: The value.
        interval: Its 95 % interval, in words.
        bar: The same to be drawn, if it is to be.
        tone: ``words`` for what is no number; ``right``, ``wrong`` and ``none`` of a confusion.
        detail: What it is made of: "12 of 15".
    """

    text: str
    interval: str = ""
    bar: Bar | None = None
    tone: Tone = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; its group is told once, above its first row."""

    head: str
    cells: tuple[Figure, ...]
    group: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table.

    Attributes:
        title: What it tells.
        columns: The heads of the columns, that of the rows' heads first.
        rows: The rows.
        note: What one must know to read it.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""


def figure(estimate: Estimate, *, bar: bool = False, detail: bool = False) -> Figure:
    """A metric with its interval.

    Args:
        estimate: The metric.
        bar: Whether its interval is drawn, too; for rates only.
        detail: Whether the counts it is made of are told.
    """
    made_of = share(estimate) if detail and estimate.under is not None else ""
    if estimate.value is None:
        return Figure("–", detail=made_of)
    low, high = estimate.low, estimate.high
    if low is None or high is None:
        drawn = Bar(estimate.value, estimate.value, estimate.value) if bar else None
        return Figure(f"{estimate.value:.3f}", bar=drawn, detail=made_of)
    drawn = Bar(estimate.value, low, high) if bar else None
    return Figure(f"{estimate.value:.3f}", f"{low:.2f}–{high:.2f}", drawn, detail=made_of)


def bare(estimate: Estimate) -> Figure:
    """A metric alone."""
    return Figure("–" if estimate.value is None else f"{estimate.value:.3f}")


def whole(number: float | None) -> Figure:
    """A count."""
    return Figure(f"{number or 0:,.0f}")


def share(estimate: Estimate) -> str:
    """The counts that a rate is made of."""
    return f"{estimate.over or 0:,.0f} of {estimate.under or 0:,.0f}"


def row(head: str, *cells: Figure, group: str = "") -> Row:
    """A row of some figures."""
    return Row(head, cells, group)


def wholes(numbers: Sequence[float | None]) -> tuple[Figure, ...]:
    """Counts, one after another."""
    return tuple(map(whole, numbers))
