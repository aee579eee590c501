"""Flows broken: direction, category, scope, status, and the parties at their ends."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from extractor.evaluate.mutant import (
    Ground,
    Mutant,
    material,
    same_up_to_order,
    with_transfer,
)
from extractor.records import DONE, DiplomacyRecord, ExchangeRecord, Record, Transfer

# Only swaps that cannot be true in another sense: a wounded prisoner is a prisoner, a child is
# a civilian.
_WRONG_CATEGORY = {
    "bodies": ("prisoners",),
    "prisoners": ("bodies", "civilians"),
    "civilians": ("prisoners", "bodies"),
    "children": ("prisoners", "bodies"),
    "wounded": ("bodies", "civilians"),
}
_NOT_DONE = ("planned", "offered", "postponed", "cancelled", "denied")


def direction(
    ground: Ground, index: int, record: ExchangeRecord, random: Random
) -> Iterator[Mutant]:
    """All flows of a record turned round, or one of several.

    Left aside where the result says the same as the gold, as with an even swap.
    """
    variants = [("every flow", [_flipped(transfer) for transfer in record.transfers])]
    if len(record.transfers) > 1:
        position = random.randrange(len(record.transfers))
        turned = _flipped(record.transfers[position])
        variants.append((f"transfers[{position}]", with_transfer(record, position, turned)))
    for what, transfers in variants:
        if not same_up_to_order(transfers, record.transfers):
            yield ground.change(index, f"{what} turned round", transfers=transfers)


def category(
    ground: Ground, index: int, record: ExchangeRecord, random: Random
) -> Iterator[Mutant]:
    """The counted are of another category.

    Left aside where the article tells the same number of that category, going the same way.
    """
    for position, transfer in enumerate(record.transfers):
        for other in _WRONG_CATEGORY[transfer.category]:
            broken = transfer.model_copy(update={"category": other})
            if ground.told(broken):
                continue
            note = f"transfers[{position}]: {transfer.category} told as {other}"
            yield ground.change(index, note, transfers=with_transfer(record, position, broken))


def scope(ground: Ground, index: int, record: ExchangeRecord, random: Random) -> Iterator[Mutant]:
    """A tranche told as a total, or a total as a tranche.

    Left aside without a number, and for what is agreed or offered but not done, where event and
    total can be the same thing; a ceiling ("up to 6,000") is never a tranche.
    """
    counted = any(transfer.quantity.bound in _NUMERIC for transfer in record.transfers)
    ceiling = any(transfer.quantity.bound == "at_most" for transfer in record.transfers)
    done = record.status in DONE
    if counted and (done or (ceiling and record.scope == "total")):
        other = "total" if record.scope == "single" else "single"
        yield ground.change(index, f"{record.scope} told as {other}", scope=other)


_NUMERIC = ("exact", "about", "at_least", "at_most")


def planned_for_done(
    ground: Ground, index: int, record: Record, random: Random
) -> Iterator[Mutant]:
    """What has happened is told as planned."""
    done = ("held",) if isinstance(record, DiplomacyRecord) else ("completed",)
    if record.status in done and _has_event(record):
        yield ground.change(index, f"{record.status} told as planned", status="planned")


def done_for_planned(
    ground: Ground, index: int, record: Record, random: Random
) -> Iterator[Mutant]:
    """What is planned, offered, put off or denied is told as done."""
    if isinstance(record, DiplomacyRecord):
        if record.status in ("planned", "postponed", "cancelled") and _has_event(record):
            yield ground.change(index, f"{record.status} told as held", status="held")
    elif record.status in _NOT_DONE:
        yield ground.change(index, f"{record.status} told as completed", status="completed")


def _has_event(record: Record) -> bool:
    """Talks and calls take place; a statement or proposal "held" would mean nothing."""
    return not isinstance(record, DiplomacyRecord) or record.type in ("talks", "call")


def party(ground: Ground, index: int, record: Record, random: Random) -> Iterator[Mutant]:
    """One end of a flow, or one side at the table, is a third party.

    For a flow, once one that the article names elsewhere (a mediator, a host) and once one it
    does not name; for talks only the latter, as gold need not list every guest.
    """
    if isinstance(record, DiplomacyRecord):
        yield from _stranger_at_table(ground, index, record, random)
        return
    if not record.transfers:
        return
    ends = {end for t in ground.transfers() for end in (t.from_party, t.to_party) if end}
    named = sorted(ground.parties - ends)
    unnamed = [each for each in material()["third_parties"] if each not in ground.parties | ends]
    for group in (named, unnamed):
        position = random.randrange(len(record.transfers))
        transfer = record.transfers[position]
        taken = [end for end in ("from_party", "to_party") if getattr(transfer, end)]
        if not group or not taken:
            continue
        end, third = random.choice(taken), random.choice(group)
        broken = transfer.model_copy(update={end: third})
        note = f"transfers[{position}].{end}: {getattr(transfer, end)} told as {third}"
        yield ground.change(index, note, transfers=with_transfer(record, position, broken))


def _stranger_at_table(
    ground: Ground, index: int, record: DiplomacyRecord, random: Random
) -> Iterator[Mutant]:
    unnamed = [each for each in material()["third_parties"] if each not in ground.parties]
    if not record.participants or not unnamed:
        return
    position, third = random.randrange(len(record.participants)), random.choice(unnamed)
    participants = list(record.participants)
    old = participants[position].party
    participants[position] = participants[position].model_copy(update={"party": third})
    note = f"participants[{position}].party: {old} told as {third}"
    yield ground.change(index, note, participants=participants)


def _flipped(transfer: Transfer) -> Transfer:
    ends = {"from_party": transfer.to_party, "to_party": transfer.from_party}
    return transfer.model_copy(update=ends)
