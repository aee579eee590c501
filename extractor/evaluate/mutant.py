"""Mutants: a gold record broken one way among the others, and what a mutation may look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from random import Random
from typing import Any

from extractor.article import Article
from extractor.evaluate.gold import GoldCase
from extractor.records import ExchangeRecord, Record, Transfer
from extractor.tables import read_table
from extractor.text.fold import fold
from extractor.text.numbers import Number, find_numbers
from extractor.text.parties import find_parties
from extractor.text.places import find_places
from extractor.validate.case import flow_of


@dataclass(frozen=True, slots=True)
class Mutant:
    """A list of records in which one is broken.

    Attributes:
        article: The article to check them against; a changed one where text was planted.
        records: All records of the article.
        suspects: Positions of the records that must not come out verified (or, where the change
            is no error, must): it is enough that one of them is caught.
        note: What was done, for a reader of the misses.
        origins: Positions in the gold of the records that were changed; none for an added one.
    """

    article: Article
    records: tuple[Record, ...]
    suspects: tuple[int, ...]
    note: str
    origins: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """What a mutation may look at: a case, what its text holds, and the other cases.

    The text is read with the package's own text layer, but only to avoid changes that happen to
    be true; whether a mutant is caught never depends on it.
    """

    case: GoldCase
    others: Sequence[GoldCase]
    numbers: tuple[Number, ...] = field(init=False)
    values: frozenset[int] = field(init=False)
    parties: frozenset[str] = field(init=False)
    places: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        text = fold(self.case.article.text).text
        numbers = tuple(find_numbers(text))
        values = {int(n.value) for n in numbers if n.value is not None and n.value == int(n.value)}
        values |= {t.quantity.value for t in self.transfers() if t.quantity.value is not None}
        object.__setattr__(self, "numbers", numbers)
        object.__setattr__(self, "values", frozenset(values))
        object.__setattr__(self, "parties", frozenset(m.party for m in find_parties(text)))
        object.__setattr__(self, "places", frozenset(m.place for m in find_places(text)))

    @property
    def language(self) -> str:
        """The language whose words a mutation should use."""
        return self.case.language if self.case.language in ("en", "ru", "uk") else "en"

    def transfers(self) -> list[Transfer]:
        """All gold transfers of the article."""
        return list(chain.from_iterable(r.transfers for r in self.exchanges()))

    def exchanges(self) -> list[ExchangeRecord]:
        """The gold records of exchanges."""
        return [record for record in self.case.records if isinstance(record, ExchangeRecord)]

    def told(self, transfer: Transfer) -> bool:
        """Tell whether some gold record has this flow with this very number."""
        return any(
            flow_of(gold) == flow_of(transfer) and gold.quantity.value == transfer.quantity.value
            for gold in self.transfers()
        )

    def replace(self, index: int, record: Record, note: str) -> Mutant:
        """The records with one of them replaced."""
        records = list(self.case.records)
        records[index] = record
        return Mutant(self.case.article, tuple(records), (index,), note, (index,))

    def change(self, index: int, note: str, **fields: Any) -> Mutant:
        """The records with fields of one of them changed."""
        return self.replace(index, self.case.records[index].model_copy(update=fields), note)

    def append(self, record: Record, note: str, article: Article | None = None) -> Mutant:
        """The records with one more."""
        records = (*self.case.records, record)
        return Mutant(article or self.case.article, records, (len(records) - 1,), note)


ExchangeMutation = Callable[[Ground, int, ExchangeRecord, Random], Iterator[Mutant]]
RecordMutation = Callable[[Ground, int, Record, Random], Iterator[Mutant]]
ArticleMutation = Callable[[Ground, Random], Iterator[Mutant]]


def same_up_to_order(first: Sequence[Transfer], second: Sequence[Transfer]) -> bool:
    """Tell whether two lists of transfers say the same."""
    return sorted(map(_key, first)) == sorted(map(_key, second))


def _key(transfer: Transfer) -> str:
    quantity = transfer.quantity
    return repr((flow_of(transfer), quantity.value, quantity.low, quantity.high, quantity.bound))


def with_transfer(record: ExchangeRecord, position: int, transfer: Transfer) -> list[Transfer]:
    """A record's transfers with one of them replaced."""
    return [*record.transfers[:position], transfer, *record.transfers[position + 1 :]]


@cache
def material() -> dict[str, Any]:
    """The words mutations are made of: planted sentences, names, places, weekdays."""
    data = read_table("extractor.evaluate", "material.yaml")
    assert isinstance(data, dict)
    return data
