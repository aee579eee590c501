"""Rules on counts by their size: the dead of one order of magnitude go one way in an article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from extractor.reading.mention import Mention
from extractor.records import Finding, Transfer
from extractor.validate.case import ByValue, Case, Support, both_sides
from extractor.validate.registry import finding, rule
from extractor.validate.sides.claimants import disputed_way
from extractor.validate.ways.homecomings import whose_home

_ALIKE = 3.0  # how much greater, at most, a count of like size is


@rule(
    "direction_usual",
    passes='"6,000 came in June" from Russia to Ukraine, where Moscow returned 5,000 bodies before',
    fails='"6,000 came in June" from Ukraine to Russia, where Moscow returned 5,000 bodies before',
)
def direction_usual(case: Case) -> Iterator[Finding]:
    """Where the words are silent, bodies go the way that the article's like numbers of them go.

    The two sides return the dead in very unlike numbers, so that a number's size tells its way.
    Prisoners are exchanged in like numbers: theirs tells nothing. But whoever comes home, in a
    text that speaks of one side's people only, is one of those.
    """
    for support in case.supports:
        told = _told_otherwise(case, support)
        if told is not None:
            yield finding(
                "direction_usual",
                "error",
                f"No word tells the direction, and {case.page.text[told.start : told.end]!r}"
                " went the other way.",
                field=support.field,
                case=case,
                span=(told.start, told.end),
            )
            continue
        disputed = disputed_way(case, support)
        if disputed is not None:
            yield finding(
                "direction_usual",
                "error",
                f"No word tells the direction, and {disputed.transfer.quantity.value:,}, which this"
                " disputes, went the other way.",
                field=support.field,
                case=case,
            )
            continue
        if _is_unheard_of(case, support):
            yield finding(
                "direction_usual",
                "error",
                "No word tells the direction, and so many dead have only gone to Ukraine.",
                field=support.field,
                case=case,
            )
            continue
        home = whose_home(case, support)
        if home is not None and home[0] != support.transfer.to_party:
            yield finding(
                "direction_usual",
                "error",
                f"No word tells the direction, and the text speaks of {home[0]}'s own people.",
                field=support.field,
                case=case,
                span=(home[1].start, home[1].end),
            )


def _told_otherwise(case: Case, support: Support) -> Mention | None:
    """A like number of bodies that went the other way, where none went the record's."""
    mine = support.transfer
    size = _size(mine)
    if mine.category != "bodies" or not both_sides(mine) or not size:
        return None
    if support.aspects is not None and support.aspects.direction != "open":
        return None
    if any(mention.each for mention in support.candidates) or _answers_more(case, support):
        return None
    ways = _ways(case.by_value)
    assert mine.to_party is not None
    assert mine.from_party is not None
    if _like(ways.get(mine.to_party, []), size) is not None:
        return None
    back = ways.get(mine.from_party, [])
    told = _like(back, size) or _outgrown(back, ways.get(mine.to_party, []), size)
    if told is None or _is_ratio(case, told) or (mine.to_party == "Ukraine" and size >= _MANY):
        return None  # so many dead have only gone to Ukraine, whatever is read of another number
    return told


def _answers_more(case: Case, support: Support) -> bool:
    """A sum beside one many times as great the other way is the few's: "14,000 there, 400 here"."""
    mine, size = support.transfer, _size(support.transfer) or 0
    if support.mention is None:
        return False
    return any(
        other.mention is not None
        and other.mention.sentence == support.mention.sentence
        and other.transfer.category == mine.category
        and other.transfer.to_party == mine.from_party
        and (_size(other.transfer) or 0) >= _FAR_MORE * size
        for other in case.supports
    )


# "for each Russian corpse Ukraine was given more than twenty-six": a rate, and no count
_RATE = re.compile(
    r"\b(?:(?:for|per|against) (?:each|every)|for (?:one|a single)|"
    r"(?:за|на) (?:кажд\w+|кожн\w+|одн\w+)|"
    r"в соотношении|у співвідношенні|a ratio of)\b",
    re.IGNORECASE,
)


def _is_ratio(case: Case, told: Mention) -> bool:
    return _RATE.search(case.page.text, told.sentence.start, told.end) is not None


_MANY, _VERY_MANY = 300, 1000  # of one handover, and of a total


def _is_unheard_of(case: Case, support: Support) -> bool:
    """So many bodies to Russia, where no word says so: none of its counts has been of that size."""
    mine = support.transfer
    size = mine.quantity.value
    least = _MANY if case.record.scope == "single" else _VERY_MANY
    if mine.category != "bodies" or size is None or size < least:
        return False
    if (mine.from_party, mine.to_party) != ("Ukraine", "Russia"):
        return False
    if support.aspects is None or support.aspects.direction != "open":
        return False
    if support.mention is None or any(mention.each for mention in support.candidates):
        return False
    return not any(
        other.index != support.index and other.transfer.quantity.value == size
        for other in case.supports
    )


_GREAT, _FAR_MORE = 300, 3


def _outgrown(
    back: list[tuple[float, int, Mention]], forth: list[tuple[float, int, Mention]], size: float
) -> Mention | None:
    """The greatest flow of bodies, where the other is far less: a sum beyond both goes its way."""
    most = max(back, key=lambda item: item[0], default=None)
    if most is None or most[0] < _GREAT or size < most[0]:
        return None
    least = max((item[0] for item in forth), default=0)
    return most[2] if least * _FAR_MORE < most[0] else None


def _size(transfer: Transfer) -> float | None:
    quantity = transfer.quantity
    return quantity.value or quantity.low or quantity.high


@lru_cache(maxsize=4)
def _ways(index: ByValue) -> dict[str, list[tuple[float, int, Mention]]]:
    """The bodies whose way a page tells clearly, by who received them and by number."""
    ways: dict[str, list[tuple[float, int, Mention]]] = {}
    for value, mentions in index.exact.items():
        for mention in mentions:
            flow = mention.flow
            if mention.category != "bodies" or flow is None or mention.each or mention.dirty:
                continue
            if value and flow.to_party and flow.is_sure and not flow.conflict:
                ways.setdefault(flow.to_party, []).append((value, mention.start, mention))
    for told in ways.values():
        told.sort(key=lambda each: each[:2])
    return ways


def _like(told: list[tuple[float, int, Mention]], size: float) -> Mention | None:
    """A count of like size, the least of them."""
    place = bisect_left(told, size / _ALIKE, key=lambda each: each[0])
    if place < len(told) and told[place][0] <= size * _ALIKE:
        return told[place][2]
    return None
