"""A case: one exchange record held against one page, with the mentions that support it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.reading.flows import opposite
from extractor.reading.mentions import Mention
from extractor.reading.page import Page
from extractor.records import ExchangeRecord, Quantity, Transfer
from extractor.validate.aspects import Aspects, judge


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


@dataclass(frozen=True)
class Case:
    """A record, its page, what the page says, and the other records of the article."""

    page: Page
    mentions: Sequence[Mention]
    record: ExchangeRecord
    supports: Sequence[Support]
    earlier: list[Case] = field(default_factory=list)
    later: list[Case] = field(default_factory=list)

    @property
    def others(self) -> list[Case]:
        """The article's other records."""
        return [*self.earlier, *self.later]


def build_cases(
    page: Page, mentions: Sequence[Mention], records: Sequence[ExchangeRecord]
) -> list[Case]:
    """Find the support of every transfer of every record, and let the records know each other."""
    cases = [build_case(page, mentions, record) for record in records]
    for index, case in enumerate(cases):
        case.earlier.extend(cases[:index])
        case.later.extend(cases[index + 1 :])
    return cases


def build_case(page: Page, mentions: Sequence[Mention], record: ExchangeRecord) -> Case:
    """Find the support of every transfer of a record."""
    supports = [
        _support(page, mentions, record, index, transfer)
        for index, transfer in enumerate(record.transfers)
    ]
    return Case(page, mentions, record, supports)


def _support(
    page: Page, mentions: Sequence[Mention], record: ExchangeRecord, index: int, transfer: Transfer
) -> Support:
    candidates = tuple(m for m in mentions if has_value(page, m, transfer.quantity))
    judged = [(mention, judge(page, mention, record, transfer)) for mention in candidates]
    if not judged:
        return Support(index, transfer, None, None, ())
    best = min(
        judged, key=lambda pair: (_nearness(pair[0], transfer, page), pair[1].cost, pair[0].start)
    )
    return Support(index, transfer, best[0], best[1], candidates)


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
    if quantity.value is not None:
        return number.value == quantity.value
    if quantity.low is None and quantity.high is None:
        return False
    if number.value is not None or (number.low is None and number.high is None):
        return False
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
    return transfer.from_party is not None and opposite(transfer.from_party) == transfer.to_party
