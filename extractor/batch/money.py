"""Money: what tokens cost, what was spent, and what may still be."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase
from importlib.resources import files
from pathlib import Path
from typing import Any

from extractor.errors import OverBudget, UsageError

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Price:
    """Dollars a million tokens.

    Attributes:
        input: For tokens sent.
        output: For tokens written.
        cached: For tokens sent that the endpoint had in its cache.
        batch: The share of the price that a batch file's requests cost.
        dated: The day the price was read.
        source: Where.
    """

    input: float
    output: float
    cached: float | None = None
    batch: float = 1.0
    dated: date | None = None
    source: str = ""

    def in_batches(self) -> Price:
        """What a batch file's requests cost."""
        cached = None if self.cached is None else self.cached * self.batch
        return replace(
            self, input=self.input * self.batch, output=self.output * self.batch, cached=cached
        )

    def of(self, sent: int, written: int, cached: int = 0) -> float:
        """What so many tokens cost."""
        cheaper = self.input if self.cached is None else self.cached
        known = min(cached, sent)
        return ((sent - known) * self.input + known * cheaper + written * self.output) / _MILLION


FREE = Price(0.0, 0.0, source="no endpoint is paid")


def price_of(model: str, own: Path | None = None) -> Price | None:
    """Find a model's price.

    Args:
        model: Its name at the endpoint.
        own: A price file of the user's, asked first.

    Returns:
        The price, or None where nobody knows it.

    Raises:
        UsageError: The user's file is not a price file.
    """
    for pattern, price in _rows(own):
        if fnmatchcase(model.removeprefix("openai:"), pattern):
            return price
    return None


def _rows(own: Path | None) -> Iterator[tuple[str, Price]]:
    import yaml

    if own is not None:
        try:
            yield from _listed(yaml.safe_load(own.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError, KeyError, AttributeError, yaml.YAMLError) as error:
            raise UsageError(
                f"The price file {own} cannot be read ({type(error).__name__}: {error}); each of "
                f"its entries needs models with model, input and output."
            ) from error
    text = (files("extractor.batch") / "prices.yaml").read_text(encoding="utf-8")
    yield from _listed(yaml.safe_load(text))


def _listed(data: list[dict[str, Any]]) -> Iterator[tuple[str, Price]]:
    for table in data:
        for row in table["models"]:
            cached = row.get("cached")
            price = Price(
                input=float(row["input"]),
                output=float(row["output"]),
                cached=None if cached is None else float(cached),
                batch=float(table.get("batch", 1.0)),
                dated=table.get("date"),
                source=str(table.get("source", "")),
            )
            if min(price.input, price.output, price.cached or 0.0) < 0:
                raise ValueError(f"{row['model']} has a price below 0")
            yield str(row["model"]), price


class Purse:
    """What a run may spend. The most that a call can cost is set aside before it is made.

    Attributes:
        price: What tokens cost, where known.
        budget: Dollars that the run's articles may cost in all, earlier runs included.
        spent: Dollars spent on them, in earlier runs too.
        spent_now: Dollars spent in this run.
        unsure: Dollars of it that calls without an answer may or may not have cost.
    """

    def __init__(self, price: Price | None, budget: float | None = None) -> None:
        """Open the purse.

        Raises:
            UsageError: There is a budget, and no price.
        """
        if budget is not None and price is None:
            raise UsageError(
                "--budget needs the model's price, which is not known here: give it with "
                "--prices FILE."
            )
        self.price = price
        self.budget = budget
        self.spent = self.spent_now = self.unsure = 0.0
        self._set_aside = 0.0
        self._changed: asyncio.Event = asyncio.Event()

    async def reserve(self, sent: int, written: int) -> float:
        """Set aside what a call may cost at most, once that fits the budget.

        Raises:
            OverBudget: It does not, and nothing that is under way could make room.
        """
        most = self.price.of(sent, written) if self.price else 0.0
        while self.budget is not None and self.spent + self._set_aside + most > self.budget:
            if self._set_aside <= 0:
                raise self._over(most)
            self._changed.clear()
            await self._changed.wait()
        self._set_aside += most
        return most

    def confirm(self, reserved: float) -> None:
        """Look once more, when a call's turn has come: others may have cost more than expected.

        Raises:
            OverBudget: What was set aside for the call no longer fits.
        """
        if self.budget is not None and self.spent + reserved > self.budget:
            raise self._over(reserved)

    def _over(self, most: float) -> OverBudget:
        return OverBudget(
            f"The budget of ${self.budget:.2f} has no room for another call "
            f"(${self.spent:.4f} spent; the next call may cost ${most:.4f}). Run the same "
            f"command with a larger --budget to go on."
        )

    def set_aside(self, amount: float, *, known: bool = False) -> bool:
        """Set aside what is about to be spent, if it fits or is ``known`` to be under way."""
        total = self.spent + self._set_aside + amount
        if not known and self.budget is not None and total > self.budget:
            return False
        self._set_aside += amount
        return True

    def settle(self, reserved: float, cost: float, *, unsure: bool = False) -> None:
        """Put a call's true cost in the place of what was set aside for it."""
        self._set_aside = max(0.0, self._set_aside - reserved)
        if self._set_aside < 1e-12:  # sums of floats do not come back to 0 by themselves
            self._set_aside = 0.0
        charged = reserved if unsure else cost
        self.spent += charged
        self.spent_now += charged
        self.unsure += charged if unsure else 0.0
        self._changed.set()

    def remember(self, cost: float) -> None:
        """Count what an article cost in earlier runs."""
        self.spent += cost
