"""Dates and weekdays broken."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from extractor.evaluate.mutant import Ground, Mutant, material
from extractor.records import ExchangeRecord, Record, When


def by_a_day(ground: Ground, index: int, record: Record, random: Random) -> Iterator[Mutant]:
    """The date is a day early or late, with the words it was told in or without."""
    yield from _moved(ground, index, record, random.choice((1, -1)), random)


def by_a_week(ground: Ground, index: int, record: Record, random: Random) -> Iterator[Mutant]:
    """The date is a week early or late, with the words it was told in or without."""
    yield from _moved(ground, index, record, random.choice((7, -7)), random)


def weekday(ground: Ground, index: int, record: Record, random: Random) -> Iterator[Mutant]:
    """A weekday is another one: the words and the date both move within the week."""
    when = record.when
    if when.basis != "weekday" or not _is_day(when):
        return
    days = [step for step in range(-6, 7) if step and _same_week(when, step)]
    step = random.choice(days)
    assert when.start is not None
    moved = when.start + timedelta(days=step)
    if _is_told(ground, record, moved):
        return
    name = material()["weekdays"][ground.language][moved.weekday()]
    broken = when.model_copy(update={"start": moved, "end": moved, "surface": name})
    yield ground.change(index, f"{when.surface!r} told as {name!r} ({moved})", when=broken)


def _same_week(when: When, step: int) -> bool:
    assert when.start is not None
    moved = when.start + timedelta(days=step)
    return moved.isocalendar()[:2] == when.start.isocalendar()[:2]


def _moved(
    ground: Ground, index: int, record: Record, step: int, random: Random
) -> Iterator[Mutant]:
    when = record.when
    if not _is_day(when):
        return
    assert when.start is not None
    start = when.start + timedelta(days=step)
    if _is_told(ground, record, start):
        return
    bare = {"surface": "", "basis": "explicit"} if random.random() < 0.5 else {}
    end = when.end + timedelta(days=step) if when.end else None
    broken = when.model_copy(update={"start": start, "end": end, **bare})
    words = "" if bare else f" beside {when.surface!r}"
    yield ground.change(index, f"{when.start} told as {start}{words}", when=broken)


def _is_day(when: When) -> bool:
    return when.start is not None and when.precision == "day"


def _is_told(ground: Ground, record: Record, day: date) -> bool:
    """Whether gold tells the same of that day: equal tranches on days that follow each other."""
    for other in ground.case.records:
        if other is record or other.kind != record.kind or other.when.start is None:
            continue
        if not other.when.start <= day <= (other.when.end or other.when.start):
            continue
        if not isinstance(record, ExchangeRecord):
            return True
        assert isinstance(other, ExchangeRecord)
        theirs = {(t.category, t.quantity.value) for t in other.transfers}
        if theirs & {(t.category, t.quantity.value) for t in record.transfers}:
            return True
    return False
