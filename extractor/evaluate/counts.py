"""Counts broken (digits, substrings, other numbers, hedges, zeros), or only spelled anew."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from random import Random

from extractor.evaluate.mutant import Ground, Mutant, with_transfer
from extractor.records import ExchangeRecord, Quantity, Transfer
from extractor.text.fold import fold
from extractor.text.numbers import find_numbers
from extractor.validate.case import flow_of

_HEDGED = ("about", "at_least", "at_most")
_CLOSE = 0.01  # a published numeric check lets a count be off by this much


def digit_swap(
    ground: Ground, index: int, record: ExchangeRecord, random: Random
) -> Iterator[Mutant]:
    """One digit of a count is another, or two of them change places."""
    for position, transfer, value in _counted(record):
        digits = str(value)
        options = [
            digits[:at] + other + digits[at + 1 :]
            for at in range(len(digits))
            for other in "0123456789"
            if other != digits[at]
        ]
        options += [
            digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
            for at in range(len(digits) - 1)
        ]
        wrong = [int(option) for option in options if option[0] != "0"]
        yield from _one_of(ground, index, position, transfer, wrong, random)


def off_by_little(
    ground: Ground, index: int, record: ExchangeRecord, random: Random
) -> Iterator[Mutant]:
    """A count is off by 1 to 3, or by less than one per cent."""
    for position, transfer, value in _counted(record):
        steps = {1, 2, 3} | {random.randint(1, max(1, int(value * _CLOSE)))}
        wrong = [value + sign * step for step in sorted(steps) for sign in (1, -1)]
        wrong = [each for each in wrong if each > 0]
        yield from _one_of(ground, index, position, transfer, wrong, random)


def substring(
    ground: Ground, index: int, record: ExchangeRecord, random: Random
) -> Iterator[Mutant]:
    """A count is a part of its own digits: 1,212 becomes 212 or 121."""
    for position, transfer, value in _counted(record):
        digits = str(value)
        if len(digits) < 3:
            continue
        parts = {digits[1:], digits[:-1], digits[2:], digits[:-2]}
        wrong = [int(part) for part in sorted(parts) if part and part[0] != "0"]
        yield from _one_of(ground, index, position, transfer, wrong, random)


def respelled(
    ground: Ground, index: int, record: ExchangeRecord, random: Random
) -> Iterator[Mutant]:
    """No error: the same count in another spelling, 1,212 as 1212, or "three" as 3.

    Below a thousand only a count that the record or the article spells otherwise than in plain
    digits can be respelled.
    """
    for position, transfer, value in _counted(record):
        surfaces = {str(value)}
        if value >= 1000:
            surfaces |= {f"{value:,}", f"{value:,}".replace(",", " ")}
            surfaces.add(f"{value:,}".replace(",", "\u00a0"))
        surfaces.discard(transfer.quantity.surface)
        if value < 1000 and str(value) in fold(ground.case.article.text).text:
            continue
        for surface in sorted(surfaces):
            quantity = transfer.quantity.model_copy(update={"surface": surface})
            note = f"transfers[{position}]: {value} spelled {surface!r}"
            yield _with_quantity(ground, index, position, transfer, quantity, note)


def another_number(
    ground: Ground, index: int, record: ExchangeRecord, random: Random
) -> Iterator[Mutant]:
    """A count is another number of the same article: one of another role, one of another record.

    A number that only labels part or whole of what a record counts ("254, of them 221 soldiers")
    is left aside: told of the same people it need not be false.
    """
    by_role = [
        value
        for number in ground.case.numbers
        if number.role not in ("exchange_count", "total")
        and (value := _value(number.surface)) is not None
    ]
    by_record = [each.quantity.value for each in ground.transfers() if each.quantity.value]
    for position, transfer, _ in _counted(record):
        for source, values in (("another role", by_role), ("another record", by_record)):
            wrong = [
                value
                for value in dict.fromkeys(values)
                if value and not _is_true(ground, record, transfer, value)
            ]
            if wrong:
                value = random.choice(wrong)
                note = f"transfers[{position}]: {value}, a number of {source}"
                quantity = Quantity(value=value, bound="exact")
                yield _with_quantity(ground, index, position, transfer, quantity, note)


def another_article(
    ground: Ground, index: int, record: ExchangeRecord, random: Random
) -> Iterator[Mutant]:
    """A count is one that another article tells."""
    known = {
        each.quantity.value
        for case in ground.others
        for told in case.records
        if isinstance(told, ExchangeRecord)
        for each in told.transfers
        if each.quantity.value
    }
    for position, transfer, _ in _counted(record):
        yield from _one_of(ground, index, position, transfer, sorted(known), random)


def hedge_dropped(
    ground: Ground, index: int, record: ExchangeRecord, random: Random
) -> Iterator[Mutant]:
    """A hedge ("about", "at least", "up to") is lost, or a vague number made exact.

    Left aside where the article also tells the number without a hedge and no other record
    accounts for that.
    """
    for position, transfer in enumerate(record.transfers):
        old = transfer.quantity
        value = old.value if old.value is not None else old.low or old.high
        if old.bound not in _HEDGED or value is None:
            continue
        if _said_as(ground, value, ("exact",)) and not _told_as(ground, value, transfer, "exact"):
            continue
        quantity = Quantity(value=value, bound="exact", surface=old.surface if old.value else "")
        note = f"transfers[{position}]: {old.bound} {value} told as exact"
        yield _with_quantity(ground, index, position, transfer, quantity, note)


def hedge_added(
    ground: Ground, index: int, record: ExchangeRecord, random: Random
) -> Iterator[Mutant]:
    """An exact count is told as "about" or "at least".

    Left aside for sums, which articles round freely, and where the article also hedges the
    number and no other record accounts for that.
    """
    for position, transfer, value in _counted(record):
        old = transfer.quantity
        if old.bound != "exact" or old.derivation == "sum":
            continue
        if _said_as(ground, value, _HEDGED) and not _told_as(ground, value, transfer, *_HEDGED):
            continue
        for bound in ("about", "at_least"):
            low = value if bound == "at_least" else None
            quantity = old.model_copy(update={"bound": bound, "low": low})
            note = f"transfers[{position}]: exact {value} told as {bound}"
            yield _with_quantity(ground, index, position, transfer, quantity, note)


def zero_for_silence(
    ground: Ground, index: int, record: ExchangeRecord, random: Random
) -> Iterator[Mutant]:
    """A count that was kept secret, or not mentioned, is told as zero."""
    for position, transfer in enumerate(record.transfers):
        if transfer.quantity.bound in ("undisclosed", "not_stated"):
            note = f"transfers[{position}]: {transfer.quantity.bound} told as zero"
            quantity = Quantity(value=0, bound="exact")
            yield _with_quantity(ground, index, position, transfer, quantity, note)


def silence_for_zero(
    ground: Ground, index: int, record: ExchangeRecord, random: Random
) -> Iterator[Mutant]:
    """A stated zero is told as undisclosed, or as not stated."""
    for position, transfer in enumerate(record.transfers):
        if transfer.quantity.value != 0:
            continue
        for quantity in (Quantity(bound="undisclosed"), Quantity(bound="not_stated")):
            note = f"transfers[{position}]: zero told as {quantity.bound}"
            yield _with_quantity(ground, index, position, transfer, quantity, note)


def _counted(record: ExchangeRecord) -> Iterator[tuple[int, Transfer, int]]:
    for position, transfer in enumerate(record.transfers):
        if transfer.quantity.value:
            yield position, transfer, transfer.quantity.value


def _one_of(
    ground: Ground,
    index: int,
    position: int,
    transfer: Transfer,
    wrong: list[int],
    random: Random,
) -> Iterator[Mutant]:
    """Break a count with one of some values, none of which the article holds anywhere."""
    wrong = [value for value in wrong if value not in ground.values]
    if not wrong:
        return
    old = transfer.quantity
    value = random.choice(wrong)
    # The words are dropped: beside them a wrong value would be too easy a catch.
    quantity = Quantity(
        value=value,
        low=value if old.bound == "at_least" else None,
        high=value if old.bound == "at_most" else None,
        bound=old.bound,
        derivation=old.derivation,
    )
    note = f"transfers[{position}]: {old.value} told as {value}"
    yield _with_quantity(ground, index, position, transfer, quantity, note)


def _with_quantity(
    ground: Ground, index: int, position: int, transfer: Transfer, quantity: Quantity, note: str
) -> Mutant:
    record = ground.case.records[index]
    assert isinstance(record, ExchangeRecord)
    broken = transfer.model_copy(update={"quantity": quantity})
    return ground.change(index, note, transfers=with_transfer(record, position, broken))


def _is_true(ground: Ground, record: ExchangeRecord, transfer: Transfer, value: int) -> bool:
    """Whether the value would be right here, or say no more than another record does."""
    if value == transfer.quantity.value:
        return True
    return any(
        other.quantity.value == value and flow_of(other) == flow_of(transfer)
        for told in ground.exchanges()
        if told is record or (told.when.start == record.when.start and told.scope == record.scope)
        for other in told.transfers
    )


def _said_as(ground: Ground, value: int, bounds: tuple[str, ...]) -> bool:
    """Whether one of several mentions of a value is put so; a single one is the gold's own."""
    mentions = [number for number in ground.numbers if number.value == value]
    return len(mentions) > 1 and any(number.bound in bounds for number in mentions)


def _told_as(ground: Ground, value: int, transfer: Transfer, *bounds: str) -> bool:
    """Whether another gold transfer has the value, put so."""
    return any(
        other is not transfer and other.quantity.value == value and other.quantity.bound in bounds
        for other in ground.transfers()
    )


@cache
def _value(surface: str) -> int | None:
    numbers = find_numbers(fold(surface).text)
    if len(numbers) != 1 or numbers[0].value is None:
        return None
    return int(numbers[0].value) if numbers[0].value == int(numbers[0].value) else None
