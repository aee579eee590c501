"""Gold held against its own articles: what a careful reader may have got wrong.

Not every problem is a mistake: a count may be told in words that the reader of numbers does not
know. Each is a place to look at once more.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from extractor.errors import InputError
from extractor.evaluate.agreement import same_count, stated
from extractor.evaluate.evidence import numbers_of
from extractor.evaluate.gold import GoldCase, GoldNumber, read_case
from extractor.evaluate.roles import meetings
from extractor.records import ExchangeRecord, Quantity, Record, When
from extractor.tables import read_table
from extractor.text.fold import fold
from extractor.text.numbers import Number, find_numbers
from extractor.text.parties import canonical_party

_HEADING = re.compile(r"\A[ \t]{0,4}date (\d{4}-\d\d-\d\d)")
_DIGIT = re.compile(r"\d")
_OLDEST, _FURTHEST = 366 * 15, 366 * 3  # days before and after publication


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to look at in a gold file.

    Attributes:
        file: The gold file.
        field: The field, as in ``records[0].transfers[1].quantity``.
        kind: What was looked for: ``file``, ``count``, ``order``, ``label``, ``heading`` (a label
            for the first line's date), ``party``, ``date``, or ``role``.
        message: What is the matter.
    """

    file: str
    field: str
    kind: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.field}: {self.message}"

    def as_dict(self) -> dict[str, str]:
        """Everything as plain data."""
        return asdict(self)


def check_gold(folder: Path | str) -> list[Problem]:
    """Look for mistakes in a folder of gold files.

    Raises:
        InputError: There is no such folder, or no gold in it.
    """
    paths = sorted(Path(folder).glob("*.json"))
    if not paths:
        raise InputError(f"{folder} holds no gold files (<article id>.json).")
    problems: list[Problem] = []
    for path in paths:
        try:
            case = read_case(path)
        except InputError as error:
            for line in str(error).splitlines():
                problems.append(_unreadable(path, line))
        else:
            problems += check_case(path, case)
    return problems


@cache
def phenomena() -> dict[str, str]:
    """What an article can be tagged with: tags and what they mean, theme by theme."""
    table = read_table("extractor.evaluate", "phenomena.yaml")
    return {tag: said for tags in table.values() for tag, said in tags.items()}


def check_case(path: Path, case: GoldCase) -> list[Problem]:
    """Look for mistakes in one gold file."""
    found: list[tuple[str, str, str]] = []
    if case.article.id != path.stem:
        found.append(("article_id", "file", f"is {case.article.id!r}, the file {path.stem!r}."))
    found += _numbers(case)
    for index, record in enumerate(case.records):
        where = f"records[{index}]"
        found += _parties(where, record)
        found += _dates(where, record, case)
        if isinstance(record, ExchangeRecord):
            found += _counts(where, record, case)
    return [Problem(path.name, field, kind, message) for field, kind, message in found]


def _unreadable(path: Path, line: str) -> Problem:
    rest = line.removeprefix(f"{path}: ")
    field, split, message = rest.partition(": ")
    return Problem(path.name, field if split else "the file", "file", message or rest)


def _counts(where: str, record: ExchangeRecord, case: GoldCase) -> Iterator[tuple[str, str, str]]:
    text = fold(case.article.text).text
    numbers = find_numbers(text)
    told = [_quantity(number) for number in numbers]
    surfaces = [text[number.start : number.end] for number in numbers]
    met, _ = meetings([label.surface for label in case.numbers], surfaces)
    labels = [(told[place], case.numbers[index]) for index, place in met.items()]
    for index, transfer in enumerate(record.transfers):
        quantity, field = transfer.quantity, f"{where}.transfers[{index}].quantity"
        if quantity.surface and fold(quantity.surface).text not in text:
            yield field, "count", f"the surface {quantity.surface!r} does not stand in the text."
        bare = quantity.bound in ("undisclosed", "not_stated") or stated(quantity) == 0
        if bare or quantity.derivation != "stated":
            continue
        if not any(_is_of(number, quantity) for number in told):
            yield field, "count", f"no number of the text says {_shown(quantity)}."
            continue
        wanted = "total" if record.scope == "total" else "exchange_count"
        roles = {number.role for value, number in labels if _is_of(value, quantity)}
        if roles and wanted not in roles:
            said = ", ".join(sorted(roles))
            yield field, "role", f"{_shown(quantity)} is labelled {said}, not {wanted}."


def _quantity(number: Number) -> Quantity:
    """What a number says by itself."""
    value, low, high = (
        None if each is None else int(each) for each in (number.value, number.low, number.high)
    )
    return Quantity(value=value, low=low, high=high)


def _is_of(told: Quantity, quantity: Quantity) -> bool:
    value = stated(quantity)
    if value is not None:
        return value in (told.value, told.low, told.high)
    if told.value is None and told.low is None and told.high is None:
        return False
    return same_count(told.model_copy(update={"bound": quantity.bound}), quantity)


def _shown(quantity: Quantity) -> str:
    value = stated(quantity)
    return str(value) if value is not None else f"{quantity.low}..{quantity.high}"


def _numbers(case: GoldCase) -> Iterator[tuple[str, str, str]]:
    text, at = fold(case.article.text).text, 0
    for index, number in enumerate(case.numbers):
        surface = fold(number.surface).text
        place = text.find(surface, at)
        if place < 0:
            said = f"{number.surface!r} does not stand after the label before it."
            yield f"numbers[{index}].surface", "order", said
        else:
            at = place + len(surface)
    start, heading = 0, _HEADING.match(case.article.text)
    if heading:
        body = case.article.text[heading.end() :]
        if _begins_with(heading[1], case.numbers) and case.numbers[0].surface not in body:
            said = f"labels the date of the first line, {heading[1]}, which is no part of the text."
            yield "numbers[0]", "heading", said
        start = case.article.text.find("\n", heading.end()) + 1  # the outlet's name goes with it
    whole = case.article.text
    for first, last in _unlabelled(whole, start, case.numbers):
        around = " ".join(whole[max(0, first - 30) : last + 30].split())
        said = f"{whole[first:last]!r} has no label: {around!r}."
        yield "numbers", "label", said


def _begins_with(day: str, labels: Sequence[GoldNumber]) -> bool:
    """Whether the first label is the heading's date, or its year."""
    return bool(labels) and labels[0].surface in (day, day[:4])


def _unlabelled(text: str, start: int, labels: Sequence[GoldNumber]) -> list[tuple[int, int]]:
    """Numbers without a label; words for nought, for one, and vague ones need none."""
    places = [
        (first, last)
        for first, last, value in numbers_of(text)
        if first >= start and (_DIGIT.search(text, first, last) or value not in (None, 0, 1))
    ]
    surfaces = [text[first:last] for first, last in places]
    _, met = meetings([label.surface for label in labels], surfaces)
    return [place for index, place in enumerate(places) if index not in met]


def _parties(where: str, record: Record) -> Iterator[tuple[str, str, str]]:
    named: list[tuple[str, str | None]] = [
        (f"attributions[{index}].side", each.side) for index, each in enumerate(record.attributions)
    ]
    named += [(f"mediators[{index}]", name) for index, name in enumerate(record.mediators)]
    if isinstance(record, ExchangeRecord):
        for index, transfer in enumerate(record.transfers):
            named.append((f"transfers[{index}].from_party", transfer.from_party))
            named.append((f"transfers[{index}].to_party", transfer.to_party))
    else:
        named += [
            (f"participants[{index}].party", each.party)
            for index, each in enumerate(record.participants)
        ]
    for field, name in named:
        canonical = canonical_party(name) if name else None
        if canonical is not None and canonical != name:
            yield f"{where}.{field}", "party", f"{name!r} is {canonical!r} canonically."


def _dates(where: str, record: Record, case: GoldCase) -> Iterator[tuple[str, str, str]]:
    when, published, field = record.when, case.article.published, f"{where}.when"
    if when.start is None:
        if when.end is not None or when.precision != "unknown":
            yield field, "date", "has a precision or an end, but no start."
        return
    end = when.end or when.start
    if end < when.start:
        yield field, "date", f"ends on {end}, before it starts on {when.start}."
    yield from ((field, "date", said) for said in _misfit(when))
    if published is None:
        return
    happened = record.status in ("completed", "held", "signed")
    if happened and when.start > published:
        yield field, "date", f"{record.status} on {when.start}, after publication on {published}."
    if not -_OLDEST <= (when.start - published).days <= _FURTHEST:
        yield field, "date", f"{when.start} is far from publication on {published}."


def _misfit(when: When) -> Iterator[str]:
    """Periods that are not what their precision says."""
    assert when.start is not None
    end = when.end or when.start
    month = monthrange(end.year, end.month)[1]
    if when.precision == "day" and end != when.start:
        yield f"{when.start} to {end} is not one day."
    whole = {
        "month": when.start == end.replace(day=1) and end.day == month,
        "year": (when.start.month, when.start.day, end.month, end.day) == (1, 1, 12, 31),
    }
    if not whole.get(when.precision, True):
        yield f"{when.start} to {end} is not one {when.precision}."
