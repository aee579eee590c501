"""Speakers with a tail: "officials in Kyiv said", "its headquarters for prisoners reported"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from extractor.text.speech.voices import Candidate, Reading
from extractor.text.speech.words import agencies

_SEATS = frozenset({"in", "at", "of"})
_TAILS = frozenset({"for", "of", "on"})
_IN = frozenset({"в", "во", "у"})
_PLURAL = ("ли", "ют", "ят", "уть", "ють", "ять", "ат", "ать")  # verbs without a subject
_ARTICLES = frozenset({"the", "a", "an"})
_TAIL = 6  # words that a role's own tail may be long
_COMPLEMENT = 2  # words from a role to the body it belongs to
_OF_WHOM = 5  # words from a press service to the name of the one it serves
_CROWDS = frozenset({"officials", "authorities", "media", "sources", "source", "official"})
# "by the headquarters' reckoning", "Medinsky's tally"
_ACCOUNT = re.compile(
    r"'s? (?:own |latest |official )?(?:reckoning|counts?|account|tally|estimates?|figures?|data|"
    r"version)\b"
)
_OWNING = 40  # words that a possessive looks back through
_THEIR = frozenset(
    {"its", "their", "его", "ее", "их", "свое", "своего", "його", "її", "їх", "їхнє"}
    | {"їхнього", "їхньому", "їхня", "їхньої", "їхньою", "їхній", "свого"}
)


def seat_of(reading: Reading, subject: Candidate) -> int | None:
    """The word "in" before a place that only says where the speaker sits, if it stands there."""
    words, index = reading.words, subject.first - 1
    if index >= 0 and words[index].key in _ARTICLES:
        index -= 1
    return index if index > 0 and words[index].key in _SEATS else None


def seated(reading: Reading, subject: Candidate, low: int) -> Candidate | None:
    """The speaker before a seat: "military intelligence in Kyiv said" has intelligence speaking.

    Args:
        reading: The text.
        subject: The party right before the verb.
        low: The first word that may belong to the subject.

    Returns:
        Who sits there, for the side of the seat; nothing where no office stands before it.
    """
    seat = seat_of(reading, subject)
    if seat is None:
        return None
    before = [c for c in reading.between(low, seat) if c.last == seat and c.rank < 3]
    if not before:
        return None
    office = before[-1]
    if office.rank == 0 and office.side is None and len(before) > 1 and before[-2].rank == 2:
        head = before[-2]  # "the Ministry of Defence in Moscow": no person is called Defence
        if office.first - head.last <= 2:
            office = head._replace(last=office.last)
    if office.rank < 2:
        return office
    crowd = reading.words[office.first].key in _CROWDS
    last = subject.last if crowd and reading.words[seat].key != "of" else office.last
    return office._replace(last=last, side=subject.side)


def tailed(reading: Reading, low: int, index: int) -> Candidate | None:
    """A role and its own tail before the verb: "the government agency for prisoners reported"."""
    for role in reversed(reading.between(max(low, index - _TAIL - 1), index)):
        tail = reading.words[role.last : index]
        if role.rank != 2 or not tail or tail[0].key not in _TAILS:
            continue
        if all(word.key.isalpha() and word.text.islower() for word in tail):
            return role._replace(last=index)
    return None


def owner_of(reading: Reading, chosen: Candidate) -> str | None:
    """Whose a body is that is called "theirs": "the Russians, by their ministry's account"."""
    words = reading.words
    index = chosen.first - 1
    for _ in range(3):
        if index >= 0 and words[index].key not in _THEIR and words[index].key.isalpha():
            index -= 1
    if index < 0 or words[index].key not in _THEIR:
        return None
    floor = max(0, index - _OWNING)
    place = bisect_left(reading.parties, words[index].start, key=lambda party: party.start)
    for party in reversed(reading.parties[max(0, place - 8) : place]):
        if party.start < words[floor].start or _stops(reading, party.end, words[index].start):
            return None
        if party.kind in ("state", "capital", "demonym") and party.may_be_subject:
            return party.party
    return None


def accounts(reading: Reading) -> Iterator[tuple[Candidate, int]]:
    """Those whose account is told, with the last word of them: "by Medinsky's tally"."""
    for candidate in reading.candidates:
        end = reading.words[candidate.last - 1].end
        if candidate.rank < 3 and _ACCOUNT.match(reading.text, end):
            yield candidate, candidate.last - 1


def complement_of(reading: Reading, chosen: Candidate) -> str | None:
    """The side of the body behind a role: "керівник Офісу президента", "президент Украины"."""
    if chosen.rank != 2 or chosen.last >= len(reading.words):
        return None
    end = reading.words[chosen.last - 1].end
    place = bisect_left(reading.parties, end, key=lambda party: party.start)
    if place >= len(reading.parties):
        return None
    party = reading.parties[place]
    gap = reading.text[end : party.start]
    plain = not any(char in '.,;:!?\n"()—–' or char.isdigit() for char in gap)
    belongs = party.kind in ("organ", "state", "demonym") and "gen" in party.cases
    whose = party.kind == "leader" and "gen" in party.cases  # "пресс-служба омбудсмена X"
    reach = _OF_WHOM if whose else _COMPLEMENT
    return party.party if plain and (belongs or whose) and len(gap.split()) <= reach else None


def _stops(reading: Reading, start: int, end: int) -> bool:
    return any(mark in reading.text[start:end] for mark in ".!?;\n")


def in_locative(reading: Reading, candidate: Candidate) -> bool:
    """Whether it stands after "in": "в штабе сообщили" has the staff speaking."""
    return any(
        reading.words[index].key in _IN
        for index in range(max(0, candidate.first - 3), candidate.first)
    )


def in_office(reading: Reading, first: int) -> Candidate | None:
    """Those in an office or a capital who tell it: "В Киеве первую цифру подтвердили"."""
    if not reading.words[first].key.endswith(_PLURAL):
        return None
    low = reading.left(first)
    for candidate in reading.between(low, first)[:1]:
        opens = candidate.first - low <= 2 and in_locative(reading, candidate)
        if opens and candidate.rank in (1, 2) and not candidate.nominative:
            return candidate
    return None


def behind_outlet(reading: Reading, last: int) -> int:
    """Behind the outlet that it was said to: "сказав в ефірі «Київ24» речник"."""
    words = reading.words[last : last + 11]
    if (
        words
        and words[0].key == '"'
        and any(candidate.name in agencies() for candidate in reading.between(last + 1, last + 2))
    ):
        return last + 1  # "подсчитали «Ведомости»"
    marks = [index for index, word in enumerate(words) if word.key == '"']
    said_to = bool(words) and words[0].key in _IN and len(marks) == 2 and marks[0] <= 5
    return last + marks[1] + 1 if said_to else last


def of_agency(reading: Reading, chosen: Candidate) -> Candidate:
    """The agency whose reporter tells: "передают корреспонденты Интерфакса"."""
    if not reading.words[chosen.first].key.startswith(("корреспонд", "кореспонд")):
        return chosen
    behind = reading.between(chosen.last, chosen.last + 2)
    return next((other for other in behind if other.name in agencies()), chosen)
