"""What a run would cost: an estimate before a single request is made.

Tokens sent are estimated from the very prompts that would be sent. Tokens written and second
looks cannot be known before; they are taken from the store's own earlier calls where it has
any, else from what the project measured.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from extractor.article import Article
from extractor.batch import reports
from extractor.batch.database import FILE, open_database
from extractor.batch.keys import article_key, input_hash
from extractor.batch.money import FREE, Price, price_of
from extractor.batch.options import Options
from extractor.batch.pace import MOST
from extractor.loading import Unreadable

_WRITTEN = 250
"""Tokens of an answer, where no call was made yet."""
_MORE_CALLS = 1.4
"""Calls an article, second looks included, where none was made yet."""
_LATENCY = 4.0
"""Seconds a call, where none was made yet."""


class Planner(Protocol):
    """What an estimate needs of an `extractor.Extractor`."""

    @property
    def name(self) -> str:
        """The model's name at its endpoint."""

    @property
    def pays(self) -> bool:
        """Whether an endpoint is asked, which may cost money."""

    @property
    def longest_answer(self) -> int:
        """Tokens that one answer may have."""

    def options(self) -> dict[str, Any]:
        """Everything besides the article that a result may depend on."""

    def first_tokens(self, article: Article) -> list[int]:
        """Tokens of the questions of an article's first look."""


@dataclass(slots=True)
class Estimate:
    """What a run would take.

    Attributes:
        articles: Articles that would be read.
        ended: Articles that have ended before, or are the same as another.
        skipped: Articles that triage leaves out.
        unreadable: Inputs that give no article.
        calls: Calls to expect.
        input_tokens: Tokens sent, to expect.
        output_tokens: Tokens written, to expect.
        cost: Dollars to expect; None where the price is not known.
        most: Dollars if every answer were as long as it may be.
        seconds: Time to expect.
        measured: Whether answers and latency are the store's own averages.
        price: The price reckoned with.
    """

    articles: int = 0
    ended: int = 0
    skipped: int = 0
    unreadable: int = 0
    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost: float | None = None
    most: float | None = None
    seconds: float = 0.0
    measured: bool = False
    price: Price | None = None


def estimate(
    items: Iterable[Article | Unreadable], extractor: Planner, out: Path, options: Options
) -> Estimate:
    """Estimate a run without asking anything and without writing anything."""
    told = Estimate(price=price_of(extractor.name, options.prices) if extractor.pays else FREE)
    known = _Known(out, options)
    if options.files and told.price is not None:
        told.price = told.price.in_batches()
    settings = extractor.options()
    seen: set[bytes] = set()
    calls = sent = 0
    try:
        for item in items:
            if isinstance(item, Unreadable):
                told.unreadable += 1
                continue
            key = article_key(input_hash(item), settings)
            short = bytes.fromhex(key[:16])  # eight bytes an article: a million take little room
            if options.triage is not None and options.triage(item) is not None:
                told.skipped += 1
                continue
            if short in seen or known.has_ended(key):
                told.ended += 1
                continue
            seen.add(short)
            told.articles += 1
            asked = extractor.first_tokens(item)
            calls += len(asked)
            sent += sum(asked)
        _reckon(told, calls, sent, known.averages(), extractor, options)
    finally:
        known.close()
    return told


def _reckon(
    told: Estimate,
    calls: int,
    sent: int,
    averages: reports.Averages | None,
    extractor: Planner,
    options: Options,
) -> None:
    more = averages.calls if averages else _MORE_CALLS
    written = averages.output_tokens if averages else _WRITTEN
    latency = averages.latency if averages else _LATENCY
    told.measured = averages is not None
    told.calls = round(calls * more)
    told.input_tokens = round(sent * more)
    told.output_tokens = round(told.calls * written)
    if told.price is not None:
        told.cost = told.price.of(told.input_tokens, told.output_tokens)
        told.most = told.price.of(told.input_tokens, told.calls * extractor.longest_answer)
    width = (options.concurrency or MOST) if extractor.pays else 1
    told.seconds = max(
        told.calls * latency / min(width, max(1, told.calls)),
        60 * told.calls / options.rpm if options.rpm else 0.0,
        60 * (told.input_tokens + told.output_tokens) / options.tpm if options.tpm else 0.0,
    )


class _Known:
    """What the store, where there is one, knows already."""

    def __init__(self, out: Path, options: Options) -> None:
        there = options.store is not None or (out / FILE).is_file()
        self._engine = open_database(options.store, out) if there else None
        self._connection = self._engine.connect() if self._engine else None

    def has_ended(self, key: str) -> bool:
        return self._connection is not None and reports.has_ended(self._connection, key)

    def averages(self) -> reports.Averages | None:
        return reports.averages(self._connection) if self._connection is not None else None

    def close(self) -> None:
        if self._connection is not None and self._engine is not None:
            self._connection.close()
            self._engine.dispose()
