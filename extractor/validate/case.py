"""A case: one exchange record held against one page, with the mentions that support it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from extractor.reading.counts.lone import lone_people
from extractor.reading.counts.sums import sums_of
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.hints import opposite
from extractor.records import Category, ExchangeRecord, Quantity, Transfer, When
from extractor.validate.aspects import Aspects, judge
from extractor.validate.counts.kinds import STATIC


@dataclass(frozen=True, slots=True)
class Support:
    """The mention that speaks best for a transfer.

    Attributes:
        index: The transfer's place in the record.
        transfer: The transfer.
        mention: The mention, or ``None`` when no number of the article has the value.
        aspects: How the mention's words agree with the transfer.
        candidates: All mentions with the value.
    """

    index: int
    transfer: Transfer
    mention: Mention | None
    aspects: Aspects | None
    candidates: tuple[Mention, ...]

    @property
    def field(self) -> str:
        """The transfer's path in the record."""
        return f"transfers[{self.index}]"


Essence = tuple[object, ...]
Flow = tuple[Category, str | None, str | None]
_FORTNIGHT = 14


def is_day(when: When) -> bool:
    """Tell whether a time is one single day."""
    return when.start is not None and when.precision == "day" and when.end in (None, when.start)


def flow_of(transfer: Transfer) -> Flow:
    """What is counted and which way it goes."""
    return transfer.category, transfer.from_party, transfer.to_party


def way_of(transfer: Transfer) -> str:
    """Who gives to whom, in words."""
    return f"{transfer.from_party or 'someone'} to {transfer.to_party or 'someone'}"


class Siblings:
    """All records of an article, found by what they tell and by the numbers they claim."""

    def __init__(self) -> None:
        self._first: dict[Essence, Case] = {}
        self._claims: dict[int, list[tuple[Case, Support]]] = {}
        self._days: dict[tuple[date, Flow], int] = {}
        self._flows: dict[Flow, list[Case]] = {}
        self._all: list[Case] = []

    def add(self, case: Case) -> None:
        """Take a case in."""
        self._first.setdefault(essence(case.record), case)
        self._all.append(case)
        for support in case.supports:
            if support.mention is not None and support.mention.number is not None:
                self._claims.setdefault(support.mention.number, []).append((case, support))
        record = case.record
        for transfer in record.transfers:
            self._flows.setdefault(flow_of(transfer), []).append(case)
        if record.scope == "single" and is_day(record.when) and record.when.start is not None:
            for transfer in record.transfers:
                place = record.when.start, flow_of(transfer)
                self._days[place] = max(self._days.get(place, 0), transfer.quantity.value or 0)

    def all_cases(self) -> list[Case]:
        """Return all records, in their order."""
        return self._all

    def told_before(self, case: Case) -> Case | None:
        """Return the earlier record that tells the same event, if there is one."""
        first = self._first.get(essence(case.record))
        return first if first is not None and first.position < case.position else None

    def by_day(self, transfer: Transfer, first: date, last: date) -> list[int]:
        """Return what each day of a short period moved the same way, where records tell it."""
        length = min((last - first).days, _FORTNIGHT) + 1
        days = (first + timedelta(days=passed) for passed in range(length))
        flow = flow_of(transfer)
        return [value for day in days if (value := self._days.get((day, flow), 0))]

    def of_flow(self, transfer: Transfer) -> list[Case]:
        """Return the records that tell of such people going the same way, in their order."""
        return self._flows.get(flow_of(transfer), [])

    def claims(self, number: int) -> list[tuple[Case, Support]]:
        """Return who claims a number, by its index."""
        return self._claims.get(number, [])


@dataclass(frozen=True)
class Case:
    """A record, its page, what the page says, and the other records of the article."""

    page: Page
    mentions: Sequence[Mention]
    by_value: ByValue
    record: ExchangeRecord
    supports: Sequence[Support]
    position: int = 0
    siblings: Siblings = field(default_factory=Siblings)

    @property
    def is_after_news(self) -> bool:
        """Whether the record's day lies after the article's."""
        start, published = self.record.when.start, self.page.article.published
        return start is not None and published is not None and start > published


def essence(record: ExchangeRecord) -> Essence:
    """What makes a record the one it is: scope, status, first day, and its flows."""
    flows = frozenset(
        (t.category, t.from_party, t.to_party, t.quantity.value, t.quantity.low, t.quantity.bound)
        for t in record.transfers
    )
    return record.scope, record.status, record.when.start, flows


def build_cases(
    page: Page, mentions: Sequence[Mention], records: Sequence[ExchangeRecord]
) -> list[Case]:
    """Find the support of every transfer of every record, and let the records know each other."""
    siblings = Siblings()
    index = ByValue(page, mentions)
    cases = []
    for position, record in enumerate(records):
        case = build_case(page, mentions, record, index, position, siblings)
        siblings.add(case)
        cases.append(case)
    return cases


def build_case(
    page: Page,
    mentions: Sequence[Mention],
    record: ExchangeRecord,
    index: ByValue,
    position: int,
    siblings: Siblings,
) -> Case:
    """Find the support of every transfer of a record."""
    supports = [
        _support(page, index, record, place, transfer)
        for place, transfer in enumerate(record.transfers)
    ]
    return Case(page, mentions, index, record, supports, position, siblings)


class ByValue:
    """A page's mentions by their value, those without one apart; and by their way.

    Attributes:
        exact: The mentions of each value.
        vague: Those without a value.
        sums: The first mentions of what a page adds up to each value.
        counting: The indexes of the sentences that count, or tell of, people or bodies.
    """

    def __init__(self, page: Page, mentions: Sequence[Mention]) -> None:
        self.exact: dict[float, list[Mention]] = {}
        self.vague: list[Mention] = []
        self._ways: dict[tuple[str | None, str | None], list[Mention]] = {}
        self.counting: set[int] = set()
        for mention in mentions:
            if mention.category is not None and not mention.dirty:
                self.counting.add(mention.sentence.index)
            if mention.number is None:
                continue
            if mention.each or mention.flow is not None:
                to_party = None if mention.each or mention.flow is None else mention.flow.to_party
                self._ways.setdefault((mention.category, to_party), []).append(mention)
            value = page.numbers[mention.number].value
            if value is None:
                self.vague.append(mention)
            else:
                self.exact.setdefault(value, []).append(mention)

        self.sums: dict[float, list[Mention]] = {}
        for value, first in sums_of(page, mentions):
            self.sums.setdefault(value, []).append(first)

    def of_way(self, category: str, to_party: str | None) -> list[Mention]:
        """Return the mentions that count such people, going to such a side or to each."""
        told = self._ways
        return [*told.get((category, to_party), ()), *told.get((category, None), ())]

    def may_have(self, quantity: Quantity) -> list[Mention]:
        """Return the mentions among which those with a quantity's value are."""
        return self.vague if quantity.value is None else self.exact.get(quantity.value, [])


def _support(
    page: Page, index: ByValue, record: ExchangeRecord, place: int, transfer: Transfer
) -> Support:
    quantity = transfer.quantity
    candidates = tuple(m for m in index.may_have(quantity) if has_value(page, m, quantity))
    if not candidates and quantity.value is not None:
        candidates = tuple(index.sums.get(quantity.value, ()))
    judged = [(mention, judge(page, mention, record, transfer)) for mention in candidates]
    if quantity.value == 1 and all(each.category == "differs" for _, each in judged):
        lone = [(one, judge(page, one, record, transfer)) for one in lone_people(page)]
        judged = [pair for pair in lone if pair[1].category != "differs"] or judged
        candidates = tuple(mention for mention, _ in judged)
    if not judged:
        return Support(place, transfer, None, None, ())
    best = min(
        judged,
        key=lambda pair: (
            _nearness(pair[0], transfer, page),
            pair[0].role in STATIC,
            pair[1].cost,
            pair[0].start,
        ),
    )
    return Support(place, transfer, best[0], best[1], candidates)


def _nearness(mention: Mention, transfer: Transfer, page: Page) -> int:
    """A count that carries its own span is judged where it says it stands."""
    span = transfer.quantity.span
    if span is None or mention.number is None:
        return 0
    number = page.numbers[mention.number]
    start, end = page.folded.bounds(number.start, number.end)
    return 0 if start < span.end and span.start < end else 1


def has_value(page: Page, mention: Mention, quantity: Quantity) -> bool:
    """Tell whether a mention's number is the quantity's: equal value, or much the same bounds."""
    if mention.number is None:
        return False
    number = page.numbers[mention.number]
    if quantity.value == 0:  # "10:00" is no zero of anything
        return number.value == 0 and not number.glued and mention.role not in ("time", "date")
    if quantity.value is not None:
        return number.value == quantity.value
    if quantity.low is None and quantity.high is None:
        return False
    if number.value is not None or (number.low is None and number.high is None):
        return False
    if quantity.low is not None and quantity.high is not None and number.low == quantity.low:
        return number.high is None or quantity.high <= number.high  # "a few hundred" as 200-500
    return _overlap(
        (number.low or 0, number.high or 5 * (number.low or 1)),
        (quantity.low or 0, quantity.high or 5 * (quantity.low or 1)),
    )


def _overlap(first: tuple[float, float], second: tuple[float, float]) -> bool:
    """Vague words have no agreed bounds: half of the joint range in common is enough."""
    shared = min(first[1], second[1]) - max(first[0], second[0])
    joint = max(first[1], second[1]) - min(first[0], second[0])
    return joint == 0 or shared / joint >= 0.5


def both_sides(transfer: Transfer) -> bool:
    """Tell whether a transfer runs between the two sides of the war."""
    rival = opposite(transfer.from_party)
    return rival is not None and rival == transfer.to_party
