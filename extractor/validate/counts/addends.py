"""Addends: the counts of an article that a transfer's sum was made of.

"175 came home, and 22 more outside the exchange": 197, of which the article tells in two parts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.validate.aspects import Aspects, judge
from extractor.validate.case import Case, Support
from extractor.validate.counts.officials import is_joined_by_one
from extractor.validate.ways.evenly import is_joined_to_one

_MOST_PARTS = 4
_MOST = 24  # counts that are tried
_NEAR = 3  # sentences from one part to the next, where its words do not say all of it
_COUNTED = ("exchange_count", "total", "other")


@dataclass(frozen=True, slots=True)
class _Part:
    """A count that may be one of the parts, and how its words agree with the transfer."""

    mention: Mention
    value: float
    aspects: Aspects

    @property
    def is_told(self) -> bool:
        """Its own words say what is counted, and which way it goes."""
        return (self.aspects.category, self.aspects.direction) == ("agrees", "agrees")


def addends(case: Case, support: Support) -> tuple[Mention, ...]:
    """Find the counts whose sum a transfer states, those first that agree with it best.

    Args:
        case: The record's case.
        support: The transfer.

    Returns:
        The parts, in the order of the text; none if the transfer states no sum, or if no counts
        of its category add up to it. Who joins them without a number is no part of its own.
    """
    quantity = support.transfer.quantity
    if quantity.derivation != "sum" or not quantity.value:
        return ()
    parts = _parts(case, support)[:_MOST]
    for part in parts:
        joined = is_joined_by_one(case.page, part.mention) or is_joined_to_one(
            case.page, part.mention
        )
        if part.value == quantity.value - 1 and joined:
            return (part.mention,)
    fitting = [
        chosen
        for size in range(2, _MOST_PARTS + 1)
        for chosen in combinations(parts, size)
        if sum(part.value for part in chosen) == quantity.value and _belong(chosen)
    ]
    best = min(fitting, key=_cost, default=())
    return tuple(part.mention for part in best)


def is_added_up(case: Case, support: Support) -> bool:
    """Tell whether a count and the same one the other way are told apart: one of them in parts.

    Args:
        case: The record's case.
        support: The transfer; another one of the record goes the other way.
    """
    mine = support.transfer
    return any(
        other.transfer.to_party == mine.from_party
        and other.transfer.quantity.value == mine.quantity.value
        and {one.transfer.quantity.derivation for one in (other, support)} == {"sum", "stated"}
        and any(addends(case, one) for one in (other, support))
        for other in case.supports
    )


def _parts(case: Case, support: Support) -> list[_Part]:
    """The counts that may be a part: one for each number, as it agrees best."""
    found: dict[int, _Part] = {}
    for mention in case.mentions:
        if mention.number is None or mention.dirty or mention.role not in _COUNTED:
            continue
        number, whole = case.page.numbers[mention.number], support.transfer.quantity.value or 0
        if not number.value or number.value >= whole or number.ordinal or number.glued:
            continue
        aspects = judge(case.page, mention, case.record, support.transfer)
        captive = support.transfer.category == "prisoners" and (
            _is_captive(case.page, mention) or _is_listed(case.page, mention)
        )
        if aspects.category == "differs" and not captive:
            continue
        known = found.get(mention.number)
        if known is None or aspects.cost < known.aspects.cost:
            found[mention.number] = _Part(mention, number.value, aspects)
    return list(found.values())


def _is_captive(page: Page, mention: Mention) -> bool:
    """The wounded of a sentence that calls those beside them captives are captives, too.

    "31 injured captives were handed over in return for 15 wounded Russian ones."
    """
    if mention.category != "wounded":
        return False
    sentence = mention.sentence
    return any(
        cue.kind == "prisoners" and cue.family == "noun"
        for cue in page.cues.within(sentence.start, mention.start)
    )


# "Of them 221 are privates, four are cadets": a list of nothing but parts
_OF_THEM = re.compile(
    r"[\s\"'«“„—–-]*(?:(?:of|among) (?:them|those|these)|из них|среди них|в их числе|"
    r"(?:з|із|зі) них|серед них|поміж них|у їхньому числі)\b[^.;!?\n]*\Z",
    re.IGNORECASE,
)


def _is_listed(page: Page, mention: Mention) -> bool:
    """A count of soldiers or of mere people in a list of those who are among the freed."""
    if mention.head is None or mention.head.kind != "person" or mention.category is not None:
        return False
    return _OF_THEM.match(page.text, mention.sentence.start, mention.start) is not None


def _belong(chosen: Sequence[_Part]) -> bool:
    """Whether counts may be parts of one whole: none is a part of another, or told twice."""
    if len({part.mention.subset for part in chosen}) > 1:
        return False
    if any(_is_told_again(one, other) for one, other in combinations(chosen, 2)):
        return False
    if all(part.is_told for part in chosen):
        return True
    return all(
        other.mention.sentence.index - one.mention.sentence.index <= _NEAR
        for one, other in pairwise(chosen)
    )


def _is_told_again(one: _Part, other: _Part) -> bool:
    """Equal counts of different sentences are one count, unless each has a day of its own."""
    if one.value != other.value or one.mention.sentence.index == other.mention.sentence.index:
        return False
    days = [part.mention.date.first for part in (one, other) if part.mention.date is not None]
    return len(set(days)) < 2


def _cost(chosen: Sequence[_Part]) -> tuple[int, int, int]:
    costs = [part.aspects.cost for part in chosen]
    spread = chosen[-1].mention.sentence.index - chosen[0].mention.sentence.index
    return sum(cost[0] for cost in costs), sum(cost[1] for cost in costs), spread
