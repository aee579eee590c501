"""Risk-coverage curves, laid out for drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.evaluate.evaluation import Evaluation
from extractor.evaluate.labels import UNITS
from extractor.evaluate.report.grids import Figure, Grid, figure, row, whole
from extractor.evaluate.verdicts import UNITS as ORDER
from extractor.evaluate.verdicts import RiskPoint

LEFT, TOP, WIDTH, HEIGHT = 52, 14, 320, 180
_TOPS = (0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A level of trust on the curve; the label numbers it, with those that lie close before it."""

    x: float
    y: float
    label: str


@dataclass(frozen=True, slots=True)
class Curve:
    """One curve with its axes, in the drawing's own units.

    Attributes:
        unit: What is verified: transfers, exchanges, diplomacy.
        line: The curve's path.
        area: The path of the area under it.
        dots: Its points.
        across: Ticks of the coverage axis.
        up: Ticks of the risk axis.
        base: Where the risk of a validator that knows nothing lies.
        value: The area under the curve.
        told: The curve in words.
        table: The curve in numbers.
    """

    unit: str
    line: str
    area: str
    dots: tuple[Dot, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    base: float
    value: str
    told: str
    table: Grid


def curves(evaluation: Evaluation) -> tuple[Curve, ...]:
    """The curves of those units of which anything was proposed."""
    return tuple(
        _curve(UNITS[unit], points, figure(evaluation[f"verdict.{unit}.area"]).text)
        for unit in ORDER
        if (points := evaluation.curves[unit])
    )


def _curve(unit: str, points: Sequence[RiskPoint], value: str) -> Curve:
    highest = max(point.risk for point in points)
    top = next((each for each in _TOPS if each >= highest), 1.0)
    dots = _dots(points, top)
    # Up to the first level's coverage the risk is that level's, as the area has it.
    places = [(_x(0), dots[0].y), *((dot.x, dot.y) for dot in dots)]
    line = "M" + "L".join(f"{x:g} {y:g}" for x, y in places)
    area = f"{line}L{dots[-1].x:g} {_y(0, top):g}L{_x(0):g} {_y(0, top):g}Z"
    return Curve(
        unit=unit,
        line=line,
        area=area,
        dots=dots,
        across=tuple(Tick(_x(part / 4), f"{part * 25} %") for part in range(5)),
        up=tuple(Tick(_y(top * part / 4, top), f"{top * part * 25:g} %") for part in range(5)),
        base=dots[-1].y,
        value=value,
        told=_told(unit, points, value),
        table=_table(unit, points),
    )


def _dots(points: Sequence[RiskPoint], top: float) -> tuple[Dot, ...]:
    places = [(_x(point.coverage), _y(point.risk, top)) for point in points]
    dots = []
    waiting: list[str] = []
    for number, (x, y) in enumerate(places, 1):
        waiting.append(str(number))
        close = number < len(places) and _near((x, y), places[number])
        dots.append(Dot(x, y, "" if close else ", ".join(waiting)))
        if not close:
            waiting = []
    return tuple(dots)


def _near(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two labels would lie on each other."""
    return abs(one[0] - other[0]) < 16 and abs(one[1] - other[1]) < 14


def _x(coverage: float) -> float:
    return round(LEFT + WIDTH * coverage, 1)


def _y(risk: float, top: float) -> float:
    return round(TOP + HEIGHT * (1 - risk / top), 1)


def _told(unit: str, points: Sequence[RiskPoint], value: str) -> str:
    levels = "; ".join(
        f"down to {point.level!r} {point.coverage:.0%} are kept, {point.risk:.1%} of them wrong"
        for point in points
    )
    return f"Risk against coverage of {unit}: {levels}. Area under the curve {value}."


def _table(unit: str, points: Sequence[RiskPoint]) -> Grid:
    rows = tuple(
        row(
            f"{number}. {point.level}",
            whole(point.accepted),
            Figure(f"{point.coverage:.3f}"),
            whole(point.wrong),
            Figure(f"{point.risk:.3f}"),
        )
        for number, point in enumerate(points, 1)
    )
    columns = ("kept down to", "kept", "coverage", "wrong", "risk")
    return Grid(f"The curve of {unit} in numbers", columns, rows)
