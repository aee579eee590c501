"""Tellers: the candidate that is the subject of a speech verb, or that a cue hangs on."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from extractor.tables import read_table
from extractor.text.speech.appositions import before_apposition, ends_clause
from extractor.text.speech.company import nameless, owns
from extractor.text.speech.seated import (
    behind_outlet,
    in_locative,
    in_office,
    of_agency,
    seat_of,
    seated,
    tailed,
)
from extractor.text.speech.voices import Candidate, Reading
from extractor.text.speech.words import Verb, agencies

_ASIDE = frozenset({"outside", "at", "in", "near", "reporters", "journalists", "inside", "after"})
_TO = frozenset({"с", "со", "з", "із", "зі", "для", "with", "to", "эфире", "ефірі"})
_WITH = frozenset({"с", "со", "з", "із", "зі"})
_AFTER_QUOTE = frozenset('",—–-')


def _told_to_agency(near: list[Candidate]) -> Candidate | None:
    """The source beside a news agency: "сообщил РИА Новости источник" has the source speaking."""
    for one, other in pairwise(near):
        if one.name in agencies() and _source(other) and other.first - one.last <= 1:
            return other
        if other.name in agencies() and _source(one) and other.first == one.last:
            return one
    return None


def _source(candidate: Candidate) -> bool:
    return candidate.rank == 2 and candidate.name.casefold() in _sources()


def after_cue(reading: Reading, index: int) -> Candidate | None:
    """Find who is named behind a cue: "according to"."""
    near = reading.between(index, reading.right(index))
    told = [c for c in near if c.rank < 3]
    owned = [c for c in told if not owns(reading, c)]
    chosen = _best(owned or told)
    if chosen is not None and chosen.rank == 1 and seat_of(reading, chosen) is not None:
        chosen = seated(reading, chosen, index) or chosen
    return nameless(reading, near) or chosen


def subject_of(reading: Reading, first: int, last: int, verb: Verb) -> Candidate | None:
    """Find the subject of a speech verb that takes up the words ``[first, last)``."""
    words = reading.words
    if verb.language == "en":
        if last < len(words) and words[last].key == "by":
            return after_cue(reading, last + 1)
        return (
            _beside(reading, first, english=True)
            or _inverted(reading, first, last)
            or _apart(reading, first)
        )
    behind = reading.words[first - 1 : first]
    inverted = bool(behind) and behind[0].key == ","  # "..., повідомляє X": the subject follows
    beside, right = _beside(reading, first), _slavic_right(reading, last)
    if right is not None and beside is not None and beside.name in agencies() and _source(right):
        return right  # "Об этом РБК рассказал источник"
    if beside is None and right is not None and right.name in agencies():
        apart = _apart(reading, first, inverted)  # "X, курирующий эту работу, подтвердил РБК"
        return apart if apart is not None and apart.rank == 0 else right
    return beside or right or _apart(reading, first, inverted)


def _beside(reading: Reading, first: int, english: bool = False) -> Candidate | None:
    """The subject right before the verb, adverbs aside."""
    index = first
    while index > 0 and reading.words[index - 1].key in _between():
        index -= 1
    low = reading.left(first)
    before = [c for c in reading.between(low, index) if c.last == index]
    if not before:
        return tailed(reading, low, index) if english else None
    subject = before[-1]
    if subject.name in agencies() and _spoken_to(reading, subject):
        return None  # "в разговоре с РБК назвал число 31"
    if english and subject.rank == 1 and seat_of(reading, subject) is not None:
        return seated(reading, subject, low)
    told = nameless(reading, reading.between(reading.left(first), index))
    if told is not None and told.last == subject.last:
        return told
    if subject.nominative or in_locative(reading, subject):
        return subject
    return _titled(reading, subject, reading.left(first))


def _spoken_to(reading: Reading, paper: Candidate) -> bool:
    """Whether a paper is whom somebody speaks to: "in an interview with", "в эфире"."""
    return paper.first > 0 and reading.words[paper.first - 1].key in _TO


def _titled(reading: Reading, tail: Candidate, low: int) -> Candidate | None:
    """The role before a genitive: "министр обороны России заявил"."""
    roles = [c for c in reading.between(low, tail.first) if c.rank == 2]
    if not roles or tail.first - roles[-1].last > 2:
        return None
    return roles[-1]._replace(side=tail.side, last=tail.last)


def _inverted(reading: Reading, first: int, last: int) -> Candidate | None:
    """English "…, said Medinsky": only after a quotation or a comma."""
    if first == 0 or reading.words[first - 1].key not in _AFTER_QUOTE:
        return None
    near = [c for c in reading.between(last, reading.right(last)) if c.rank < 3]
    chosen = _best([c for c in near if not owns(reading, c)] or near)
    if chosen is None or reading.words[first - 1].key != ",":
        return chosen
    apposed = before_apposition(reading, first)
    aside = {word.key for word in reading.words[last : chosen.first]} & _ASIDE
    if apposed is not None and (aside or not ends_clause(reading, chosen)):
        return apposed
    return chosen


def _slavic_right(reading: Reading, last: int) -> Candidate | None:
    last = behind_outlet(reading, last)
    behind = reading.between(last, reading.right(last))
    near = [c for c in behind if not _is_with(reading, c)]
    told = nameless(reading, near)
    chosen = _best([c for c in near if c.nominative or in_locative(reading, c)])
    return told or (of_agency(reading, chosen) if chosen else None)


def _is_with(reading: Reading, other: Candidate) -> bool:
    """Whether someone is whom the subject speaks with: "говорив із Президентом"."""
    return other.first > 0 and reading.words[other.first - 1].key in _WITH


def _apart(reading: Reading, first: int, inverted: bool = False) -> Candidate | None:
    """A subject cut off from its verb by an apposition or a phrase of time."""
    if first > 0 and reading.words[first - 1].key == ",":
        apposed = before_apposition(reading, first)
        if apposed is not None and (apposed.nominative or apposed.rank or apposed.side):
            return apposed
    if inverted:
        return None
    near = [
        c
        for c in reading.between(reading.left(first), first)
        if c.nominative and (c.rank != 1 or seat_of(reading, c) is None)
    ]
    told = nameless(reading, near) or _best(
        [c for c in near if c.rank < 3 and not owns(reading, c)]
    )
    return told or in_office(reading, first)


def _best(near: list[Candidate]) -> Candidate | None:
    """A name before an organ before a role, the first of equals; a source before its agency."""
    best = _told_to_agency(near) or min(near, key=lambda c: (c.rank, c.first), default=None)
    return best and _served(near, best)


def _served(near: list[Candidate], person: Candidate) -> Candidate:
    """Who serves the one named first: "пресс-секретарь Лукашенко Наталья Эйсмонт"."""
    of_role = any(c.rank == 2 and c.last == person.first for c in near)
    names = [c for c in near if c.rank == 0 and c.first == person.last and " " in c.name]
    return names[0] if person.rank == 0 and of_role and names else person


@cache
def _between() -> frozenset[str]:
    """Words that may part a subject from its verb."""
    return frozenset(read_table("extractor.text", "speakers.yaml")["between"])


@cache
def _sources() -> frozenset[str]:
    """Those who speak to an agency without a name."""
    return frozenset(read_table("extractor.text", "speakers.yaml")["sources"])
