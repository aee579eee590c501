"""What is measured: ratios of counts that every article has, and the area under a curve."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from extractor.evaluate.cells import OUTCOMES
from extractor.evaluate.fields import DIPLOMACY_FIELDS, EXCHANGE_FIELDS
from extractor.evaluate.roles import ROLES
from extractor.evaluate.verdicts import LEVELS, UNITS, VERIFIED, Unit, column

if TYPE_CHECKING:
    from numpy import floating
    from numpy.typing import NDArray

    Floats = NDArray[floating[Any]]

Sums = Callable[[Sequence[str]], "Floats"]
"""Gives the sum of some counts in each row: a row is all articles, or a resample of them."""


class Metric(Protocol):
    """Something measured."""

    @property
    def name(self) -> str:
        """Its dotted name."""

    @property
    def columns(self) -> frozenset[str]:
        """The counts it needs."""

    def values(self, sums: Sums) -> Floats:
        """Its value in each row; not a number where it is not defined."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """Some counts over others.

    Attributes:
        name: The dotted name.
        over: Counts above the line; one named twice counts double.
        under: Counts below the line.
        articles: Whether it counts articles, which are independent: then its interval is Wilson's,
            which is right also where all or none succeed.
        mean: Whether it is a mean (tokens an article), not a rate.
    """

    name: str
    over: tuple[str, ...]
    under: tuple[str, ...]
    articles: bool = False
    mean: bool = False

    @property
    def columns(self) -> frozenset[str]:
        """The counts it needs."""
        return frozenset((*self.over, *self.under))

    def values(self, sums: Sums) -> Floats:
        """Its value in each row."""
        return divided(sums(self.over), sums(self.under))


@dataclass(frozen=True, slots=True)
class Area:
    """The area under the risk-coverage curve: the mean risk over all shares of proposals kept.

    Up to the most trusted level's coverage the risk is that level's; between levels it is on the
    straight line. Lower is better; a validator that knows nothing has the share of wrong ones.
    """

    name: str
    unit: Unit

    @property
    def columns(self) -> frozenset[str]:
        """The counts it needs."""
        return frozenset(column(self.unit, n, right) for n in range(5) for right in (True, False))

    def values(self, sums: Sums) -> Floats:
        """Its value in each row."""
        held = [sums((column(self.unit, n, True), column(self.unit, n, False))) for n in range(5)]
        accepted = wrong = area = before = held[0] * 0
        everything = sum(held, accepted)
        for level in range(len(LEVELS)):
            accepted = accepted + held[level]
            wrong = wrong + sums((column(self.unit, level, False),))
            risk = divided(wrong, accepted)
            first = accepted == held[level]
            step = divided(held[level], everything) * (risk + _where(first, risk, before)) / 2
            area = area + _where(held[level] > 0, step, 0)
            before = _where(held[level] > 0, risk, before)
        total: Floats = _where(everything > 0, area, float("nan"))
        return total


def divided(over: Floats, under: Floats) -> Floats:
    """Divide; not a number where there is nothing to divide by."""
    import numpy

    with numpy.errstate(divide="ignore", invalid="ignore"):
        return numpy.where(under > 0, over / under, numpy.nan)


def _where(condition: Any, one: Any, other: Any) -> Any:
    import numpy

    return numpy.where(condition, one, other)


def all_metrics() -> list[Metric]:
    """Everything measured, in the order of the tables."""
    return [
        *headline(),
        *_record_metrics(),
        *_field_metrics("exchange", EXCHANGE_FIELDS),
        *_field_metrics("diplomacy", DIPLOMACY_FIELDS),
        *_named_errors(),
        *_verdict_metrics(),
        *_ledger_metrics(),
        *_evidence_metrics(),
        *_cost_metrics(),
    ]


def headline() -> list[Metric]:
    """What is told of every slice."""
    return [
        *_prf("transfers", "flat.right", "flat.proposed", "flat.gold"),
        *_prf("transfers.lenient", "flat.lenient", "flat.proposed", "flat.gold"),
        Ratio("transfers.dated", ("flat.dated",), ("flat.right",)),
        Ratio("verdict.transfer.precision", _verified("transfer", True), _verified("transfer")),
        Ratio("verdict.transfer.coverage", _verified("transfer"), _judged("transfer")),
        Ratio("perfect.exchanges", ("article.perfect_exchanges",), ("article",), articles=True),
        Ratio("perfect.all", ("article.perfect",), ("article",), articles=True),
    ]


def of_category(category: str) -> list[Metric]:
    """Scores of the transfers of one category."""
    return [
        *_prf(
            "transfers",
            f"flat.right.{category}",
            f"flat.proposed.{category}",
            f"flat.gold.{category}",
        ),
        Ratio("transfers.dated", (f"flat.dated.{category}",), (f"flat.right.{category}",)),
    ]


def _prf(name: str, right: str, proposed: str, gold: str) -> Iterator[Ratio]:
    yield Ratio(f"{name}.precision", (right,), (proposed,))
    yield Ratio(f"{name}.recall", (right,), (gold,))
    yield Ratio(f"{name}.f1", (right, right), (proposed, gold))


def _record_metrics() -> Iterator[Ratio]:
    yield from _prf("inside", "inside.right", "flat.proposed", "flat.gold")
    for kind in ("exchange", "diplomacy"):
        names = (f"records.{kind}.{each}" for each in ("paired", "proposed", "gold"))
        yield from _prf(f"records.{kind}", *names)
        right = f"records.{kind}.right"
        yield from _prf(
            f"records.{kind}.right", right, f"records.{kind}.proposed", f"records.{kind}.gold"
        )
    for name in ("any", "exchange"):
        yield Ratio(
            f"negatives.{name}",
            (f"negative.{name}.proposed",),
            (f"negative.{name}",),
            articles=True,
        )
    yield Ratio("failed", ("article.failed",), ("article",), articles=True)


def _field_metrics(kind: str, fields: Iterable[str]) -> Iterator[Ratio]:
    for field in fields:
        yield from field_ratios(f"{kind}.{field}")


def field_ratios(field: str) -> Iterator[Ratio]:
    """Precision, recall and F1 of a field, exact and lenient, and its accuracy where both tell."""
    exact, lenient, wrong, omission, hallucination = (f"{field}.{each}" for each in OUTCOMES)
    met = (exact, lenient, wrong)
    for name, right in (("", (exact,)), (".lenient", (exact, lenient))):
        yield Ratio(f"{field}{name}.precision", right, (*met, hallucination))
        yield Ratio(f"{field}{name}.recall", right, (*met, omission))
        both = (*met, *met, hallucination, omission)
        yield Ratio(f"{field}{name}.f1", (*right, *right), both)
    yield Ratio(f"{field}.accuracy", (exact,), met)


def _named_errors() -> Iterator[Ratio]:
    yield Ratio("errors.flip", ("exchange.direction.flip",), _met("exchange.direction"))
    yield Ratio("errors.category", ("exchange.category.category",), _met("exchange.category"))
    yield Ratio("errors.scope", ("exchange.scope.scope",), _met("exchange.scope"))
    yield Ratio("errors.realis", ("exchange.status.realis",), _met("exchange.status"))
    talks = "diplomacy.status"
    yield Ratio("errors.realis.diplomacy", (f"{talks}.realis",), _met(talks))
    for precision in ("day", "month", "season", "year", "unknown"):
        yield from field_ratios(f"exchange.date.{precision}")


def _met(field: str) -> tuple[str, ...]:
    return tuple(f"{field}.{each}" for each in ("exact", "lenient", "wrong"))


def _verdict_metrics() -> Iterator[Metric]:
    for unit in UNITS:
        name = f"verdict.{unit}"
        if unit != "transfer":  # the transfers' are headlines
            yield Ratio(f"{name}.precision", _verified(unit, True), _verified(unit))
            yield Ratio(f"{name}.coverage", _verified(unit), _judged(unit))
        gold = "flat.gold" if unit == "transfer" else f"records.{unit}.gold"
        yield Ratio(f"{name}.yield", _verified(unit, True), (gold,))
        yield Ratio(f"{name}.catch", _doubted(unit, False), _judged(unit, False))
        yield Ratio(f"{name}.false_alarm", _doubted(unit, True), _judged(unit, True))
        yield Area(f"{name}.area", unit)


def _columns(unit: Unit, levels: Iterable[int], right: bool | None) -> tuple[str, ...]:
    sides = (True, False) if right is None else (right,)
    return tuple(column(unit, level, side) for level in levels for side in sides)


def _verified(unit: Unit, right: bool | None = None) -> tuple[str, ...]:
    return _columns(unit, range(VERIFIED), right)


def _doubted(unit: Unit, right: bool | None = None) -> tuple[str, ...]:
    return _columns(unit, range(VERIFIED, len(LEVELS)), right)


def _judged(unit: Unit, right: bool | None = None) -> tuple[str, ...]:
    return _columns(unit, range(len(LEVELS)), right)


def _ledger_metrics() -> Iterator[Ratio]:
    yield Ratio("roles.accuracy", ("role.right",), ("role.gold",))
    yield Ratio("roles.found", ("role.found",), ("role.gold",))
    for role in ROLES:
        yield from _prf(
            f"roles.{role}", f"role.right.{role}", f"role.predicted.{role}", f"role.gold.{role}"
        )
    yield Ratio("orphans.recall", ("orphan.found",), ("orphan.missed",))
    yield Ratio("orphans.precision", ("orphan.true",), ("orphan.findings",))


def _evidence_metrics() -> Iterator[Ratio]:
    yield from _prf("evidence", "evidence.overlap", "evidence.predicted", "evidence.gold")
    yield Ratio("evidence.verbatim", ("evidence.true",), ("evidence.spans",))
    yield Ratio("evidence.holds_count", ("evidence.held",), ("evidence.counted",))


def _cost_metrics() -> Iterator[Ratio]:
    for name in ("input_tokens", "output_tokens", "calls", "seconds", "cost"):
        under = "usage.priced" if name == "cost" else "usage.articles"
        yield Ratio(f"usage.{name}", (f"usage.{name}",), (under,), mean=True)
