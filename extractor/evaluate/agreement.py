"""When two values say the same: exactly, or leniently.

Names are compared canonically at both degrees: "the Russian side" is Russia, an alias is no error.
"""

from __future__ import annotations

import re
from datetime import date
from enum import IntEnum
from functools import lru_cache

from extractor.records import Category, Quantity, Transfer, When
from extractor.text.fold import fold
from extractor.text.names import names_match
from extractor.text.parties import canonical_party
from extractor.text.places import canonical_place, find_places, lands_of
from extractor.text.topics import topics_told
from extractor.text.townwords import towns_of

_KIN: dict[Category, str] = {
    "bodies": "dead",
    "prisoners": "captives",
    "wounded": "captives",
    "civilians": "civilians",
    "children": "civilians",
}
_AN_ACCORD = re.compile(
    r"(?:agree|accord|deals?\b|arrang|understand|framework|reached|talks|negotiat|pact|the\b|"
    r"договор|соглаш|достигнут|переговор|домовлен|угод|досягнут|перемов)"
)
HAPPENED = frozenset({"completed", "ongoing", "held", "signed"})
"""Statuses of what has taken place, or is taking place; all others tell of what has not."""


class Agreement(IntEnum):
    """How far two values agree."""

    NONE = 0
    LENIENT = 1
    EXACT = 2


def degree(exact: bool, lenient: bool) -> Agreement:
    """The higher of two degrees that holds."""
    if exact:
        return Agreement.EXACT
    return Agreement.LENIENT if lenient else Agreement.NONE


def counts(gold: Quantity, other: Quantity) -> Agreement:
    """Compare two counts.

    Exact: the same number under the same hedge; two vague counts of one hedge ("dozens") are the
    same where their ranges meet, as vague words have no one reading. Lenient: the same number
    under any hedge, a number inside a vague range, two ranges that meet, or undisclosed against
    not stated.
    """
    return degree(same_count(gold, other), _near_count(gold, other))


def same_count(gold: Quantity, other: Quantity) -> bool:
    """Tell whether two counts agree exactly."""
    if gold.bound != other.bound:
        return False
    if gold.bound in _SILENT:
        return True
    if gold.value is not None or other.value is not None:
        return stated(gold) == stated(other)
    return _meet(gold, other)


_SILENT = ("undisclosed", "not_stated")


def _near_count(gold: Quantity, other: Quantity) -> bool:
    if gold.bound in _SILENT or other.bound in _SILENT:
        return gold.bound in _SILENT and other.bound in _SILENT
    ours, theirs = stated(gold), stated(other)
    if ours is not None and theirs is not None:
        return ours == theirs
    return _meet(gold, other)


def stated(quantity: Quantity) -> int | None:
    """The one number a count rests on, if it does."""
    if quantity.value is not None:
        return quantity.value
    return {"at_least": quantity.low, "at_most": quantity.high}.get(quantity.bound)


def _meet(one: Quantity, other: Quantity) -> bool:
    (low, high), (bottom, top) = _range(one), _range(other)
    return (low, high) == (bottom, top) or (low <= top and bottom <= high)


def _range(quantity: Quantity) -> tuple[float, float]:
    if quantity.value is not None:
        return quantity.value, quantity.value
    return quantity.low or 0, float("inf") if quantity.high is None else quantity.high


def categories(gold: Category, other: Category) -> Agreement:
    """Compare two categories; lenient: both prisoners or wounded, or both civilians or children."""
    return degree(gold == other, _KIN[gold] == _KIN[other])


def parties(gold: str, other: str) -> bool:
    """Tell whether two names are of one party."""
    return party(gold) == party(other)


@lru_cache(maxsize=4096)
def party(name: str) -> str:
    """A party's canonical name, or the name as it stands, folded."""
    return canonical_party(name) or plain(name)


def ends(transfer: Transfer) -> tuple[str | None, str | None]:
    """Giver and receiver, canonically."""
    giver, receiver = transfer.from_party, transfer.to_party
    return giver and party(giver), receiver and party(receiver)


def directions(gold: Transfer, other: Transfer) -> Agreement:
    """Compare two directions; lenient: one end is missing, the rest does not contradict."""
    ours, theirs = ends(gold), ends(other)
    if ours == theirs:
        return Agreement.EXACT
    both = [(one, two) for one, two in zip(ours, theirs, strict=True) if one and two]
    return degree(False, bool(both) and all(one == two for one, two in both))


def is_flip(gold: Transfer, other: Transfer) -> bool:
    """Tell whether a direction is turned round: an end of one is the other end of the other."""
    (giver, receiver), (other_giver, other_receiver) = ends(gold), ends(other)
    crossed = (giver and giver == other_receiver) or (receiver and receiver == other_giver)
    return bool(crossed) and directions(gold, other) is Agreement.NONE


def dates(gold: When, other: When) -> Agreement:
    """Compare two dates; lenient: the periods share a day."""
    ours, theirs = _period(gold), _period(other)
    if ours is None or theirs is None:
        return Agreement.NONE
    return degree(ours == theirs, ours[0] <= theirs[1] and theirs[0] <= ours[1])


def _period(when: When) -> tuple[date, date] | None:
    if when.start is None:
        return None
    return when.start, when.end or when.start


def statuses(gold: str, other: str) -> Agreement:
    """Compare two statuses; lenient: both have taken place, or neither has."""
    return degree(gold == other, (gold in HAPPENED) == (other in HAPPENED))


@lru_cache(maxsize=65536)
def places(gold: str, other: str) -> Agreement:
    """Compare two places; lenient: one name's words are all in the other's."""
    one, two = canonical_place(gold) or plain(gold), canonical_place(other) or plain(other)
    words, rest = _words(gold), _words(other)
    within = bool(words and rest) and (words <= rest or rest <= words)
    return degree(plain(one) == plain(two), within)


@lru_cache(maxsize=65536)
def names(gold: str, other: str) -> Agreement:
    """Compare two names; lenient: one may stand for the other ("Medinsky")."""
    if plain(gold) == plain(other):
        return Agreement.EXACT
    return degree(False, names_match(gold, other))


@lru_cache(maxsize=65536)
def phrases(gold: str, other: str) -> Agreement:
    """Compare two free phrases; lenient: they share half of the shorter one's words."""
    one, two = _words(gold), _words(other)
    shorter = min(len(one), len(two))
    return degree(plain(gold) == plain(other), shorter > 0 and 2 * len(one & two) >= shorter)


@lru_cache(maxsize=65536)
def topics(gold: str, other: str) -> Agreement:
    """Compare two topics; lenient: as `phrases`, or both name one topic of the vocabulary.

    "Prisoner swap" and "обмен пленными" are one topic told in two languages.
    """
    found = phrases(gold, other)
    if found is not Agreement.NONE:
        return found
    return degree(False, bool(topics_told(plain(gold)) & topics_told(plain(other))))


@lru_cache(maxsize=65536)
def frameworks(gold: str, other: str) -> Agreement:
    """Compare two agreements; lenient: they are called after one town, in whatever words.

    A town stands for the land that it lies in. Where only one is called after a town, or neither,
    half of the shorter name's words must be shared, the words for an agreement left out.
    """
    ours, theirs = _towns(gold), _towns(other)
    one, two = _telling_words(gold), _telling_words(other)
    shorter = min(len(one), len(two))
    alike = shorter > 0 and 2 * len(one & two) >= shorter
    if ours and theirs:
        alike = bool(ours & (theirs | _lands(theirs)) or theirs & _lands(ours))
    return degree(plain(gold) == plain(other), alike)


def _towns(framework: str) -> frozenset[str]:
    """The towns and states that an agreement is called after, in any language."""
    text = fold(framework).text
    return frozenset(towns_of(text) | {place.place for place in find_places(text)})


def _lands(towns: frozenset[str]) -> frozenset[str]:
    return frozenset(land for town in towns for land in lands_of(town))


def _telling_words(framework: str) -> frozenset[str]:
    return frozenset(word for word in _words(framework) if not _AN_ACCORD.match(word))


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """A text folded, in small letters, with single spaces."""
    return " ".join(fold(text).text.casefold().split())


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip(".,;:'\"()") for word in plain(text).split() if len(word) > 2)
