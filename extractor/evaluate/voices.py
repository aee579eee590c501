"""Speakers, their sides, and places broken."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from extractor.evaluate.mutant import Ground, Mutant, material
from extractor.records import Attribution, DiplomacyRecord, ExchangeRecord, Record
from extractor.text.places import canonical_place

_OTHER_SIDE = {"Russia": "Ukraine", "Ukraine": "Russia"}


def speaker_side(ground: Ground, index: int, record: Record, random: Random) -> Iterator[Mutant]:
    """A speaker of one side speaks for the other."""
    for position, old in enumerate(record.attributions):
        if old.side in _OTHER_SIDE:
            side = _OTHER_SIDE[old.side]
            note = f"attributions[{position}]: {old.speaker} of {old.side} told as of {side}"
            yield _with_attribution(ground, index, position, {"side": side}, note)


def speaker(ground: Ground, index: int, record: Record, random: Random) -> Iterator[Mutant]:
    """A speaker is somebody whom the article never names."""
    text = ground.case.article.text
    names = [n for n in material()["speakers"][ground.language] if n not in text]
    for position, old in enumerate(record.attributions):
        name = random.choice(names)
        note = f"attributions[{position}]: {old.speaker} told as {name}"
        yield _with_attribution(ground, index, position, {"speaker": name}, note)


def invented_place(ground: Ground, index: int, record: Record, random: Random) -> Iterator[Mutant]:
    """The place is a real town that the article never names."""
    towns = material()["places"]
    free = [town for town in towns if town not in ground.places]
    if free:
        town = towns[random.choice(free)][ground.language]
        yield ground.change(index, f"location: {record.location} told as {town}", location=town)


def place_of_talks(
    ground: Ground, index: int, record: ExchangeRecord, random: Random
) -> Iterator[Mutant]:
    """The handover is told to have been where the talks were."""
    known = canonical_place(record.location) if record.location else None
    talks = {
        other.location: canonical_place(other.location)
        for other in ground.case.records
        if isinstance(other, DiplomacyRecord) and other.location
    }
    handovers = {canonical_place(r.location) for r in ground.exchanges() if r.location}
    # Minsk lies in Belarus, so neither makes the other false.
    near = {"Belarus", "Minsk"}
    wrong = [
        name
        for name, place in talks.items()
        if place not in handovers and not (known in near and place in near)
    ]
    if wrong:
        name = random.choice(wrong)
        yield ground.change(index, f"location: {record.location} told as {name}", location=name)


def _with_attribution(
    ground: Ground, index: int, position: int, fields: dict[str, str], note: str
) -> Mutant:
    attributions: list[Attribution] = list(ground.case.records[index].attributions)
    attributions[position] = attributions[position].model_copy(update=fields)
    return ground.change(index, note, attributions=attributions)
