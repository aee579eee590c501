"""Spokesmen: whether an article names a speaker, and for which side it has him speak."""

from __future__ import annotations

import re

from extractor.reading.context import location_words
from extractor.reading.page import Page
from extractor.reading.ways.belonging import office_side, side_by_context
from extractor.records import Attribution
from extractor.text.names import find_name, names_match
from extractor.text.parties import PartyMention, find_parties
from extractor.text.speech.words import roles
from extractor.validate.case import Case
from extractor.validate.places.pointers import (
    POSTED,
    abroad_of,
    is_abroad,
    is_pointed,
    is_their_own,
    other_names,
    owner_before,
    seat_after,
)


def is_named(case: Case, speaker: str) -> bool:
    """Tell whether a speaker is named: by name, or, where he has none, by what stands for him."""
    if find_name(speaker, case.page.text) is not None:
        return True
    words = re.sub(r"^(?:a|an|the)\s+", "", speaker, flags=re.I)
    return bool(location_words(case.page, words)) or _is_owned(case, speaker)


def _is_owned(case: Case, speaker: str) -> bool:
    """Whether a body is named as its side's own: "Росіяни, зі слів їхнього міноборони"."""
    sides = find_parties(speaker)
    if len({party.party for party in sides}) != 1:
        return False
    side = sides[0].party
    page = case.page
    if any(is_their_own(page, head, sides[0]) for head in _without_side(speaker, sides[0])):
        return True
    if _seated_with(page, speaker, sides[0]) or _is_counterpart(page, speaker, sides[0]):
        return True
    return any(
        voice.side == side
        and voice.name[:1].islower()
        and voice.name.casefold() in speaker.casefold()
        for voice in page.speakers
    )


_BESIDE_SEAT = 24  # characters between a body and the capital it sits in


def _seated_with(page: Page, speaker: str, side: PartyMention) -> bool:
    """Whether a body stands beside its side's own name: "the defence ministry in Moscow"."""
    for head in _without_side(speaker, side):
        found = find_name(head, page.text) if len(head) >= _SHORTEST_HEAD else None
        if found is None:
            continue
        low, high = max(0, found[0] - _BESIDE_SEAT), found[1] + _BESIDE_SEAT
        for party in page.parties.within(low, high):
            between = page.text[min(party.end, found[1]) : max(party.start, found[0])]
            own = found[0] <= party.start < found[1]
            if party.party == side.party and not own and not re.search(r"[.;:!?\n]", between):
                return True
    return False


_COUNTERPARTS = re.compile(
    r"\s+(?:counterparts?|colleagues?|opposite numbers?|коллег\w*|визави|колег\w*|візаві)\b",
    re.IGNORECASE,
)
_COUNTERPARTS_IN = re.compile(
    r"\b(?:counterparts?|colleagues?|opposite numbers?|коллег\w*|визави|колег\w*|візаві)\s+"
    r"(?:in|from|в|во|у|из|з|із)\s+\Z",
    re.IGNORECASE,
)
_REACH = 28  # characters of those words


def _is_counterpart(page: Page, speaker: str, side: PartyMention) -> bool:
    """Whether the other side's like body is named, and this one as its "Russian colleagues"."""
    bodies = [
        found
        for head in _without_side(speaker, side)
        if len(head) >= _SHORTEST_HEAD and (found := find_name(head, page.text)) is not None
    ]
    first = min((found[0] for found in bodies), default=len(page.text))
    return any(
        party.party == side.party
        and party.start > first
        and (
            (party.kind == "demonym" and _COUNTERPARTS.match(page.text, party.end))
            or _COUNTERPARTS_IN.search(page.text, max(0, party.start - _REACH), party.start)
        )
        for party in page.parties
    )


def _without_side(speaker: str, side: PartyMention) -> list[str]:
    """What is left of a body's name without the word for its side."""
    words = speaker.split()
    heads = [speaker[: side.start] + " " + speaker[side.end :]]
    for word, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        if {party.party for party in find_parties(word)} == {side.party}:
            heads.append(" ".join(rest))
    plain = [" ".join(head.split()) for head in heads]
    return [*plain, *(other for head in plain for other in other_names(head))]


_SHORTEST_HEAD = 5  # letters of what is left of a name without its side

_BESIDE = 4  # words, at most, between a side and its speaker: "Ukraine's human rights commissioner"


def side_of(case: Case, attribution: Attribution) -> str | None:
    """Tell for whom a speaker speaks, from his name or the article's own words."""
    named = {party.party for party in _own_parties(attribution.speaker)}
    if len(named) == 1:
        return named.pop()
    if (office := office_side(attribution.speaker)) is not None:
        return office
    body = find_name(attribution.speaker, case.page.text)
    if body is not None and is_pointed(case.page, *body):
        return owner_before(case.page, body[0])
    if body is not None and (seat := seat_after(case.page, attribution.speaker, body[1])):
        return seat
    abroad = abroad_of(attribution.speaker)
    for speaker in case.page.speakers:
        if (
            speaker.side
            and speaker.side not in abroad
            and names_match(speaker.name, attribution.speaker)
        ):
            return speaker.side
    found = find_name(attribution.speaker, case.page.text)
    if found is None:
        return None
    for party in case.page.parties.within(found[0], found[1]):
        if party.party not in abroad:
            return party.party
    titled = _title_before(case.page, found[0])
    return titled or side_by_context(case.page, attribution.speaker, *found)


def _own_parties(speaker: str) -> list[PartyMention]:
    """The parties that a speaker's name tells; an embassy is not of the city that it sits in."""
    parties = [
        party
        for party in find_parties(speaker)
        if not _is_namesake(speaker, party) and not is_abroad(speaker, 0, party)
    ]
    return parties[:1] if parties and parties[0].name.startswith("Embassy") else parties


def _is_namesake(speaker: str, party: PartyMention) -> bool:
    """Whether a leader's surname stands behind a first name that is not the leader's."""
    before = speaker[: party.start].split()
    return (
        party.kind == "leader"
        and " " not in speaker[party.start : party.end]
        and bool(before)
        and before[-1][:1].isupper()
        and before[-1].casefold() not in roles()
    )


def _title_before(page: Page, start: int) -> str | None:
    """The party in the title before a name: "Ukraine's human rights commissioner"."""
    for party in reversed(page.parties.within(max(0, start - 60), start)):
        if POSTED.search(page.text, max(0, party.start - 9), party.start):
            continue
        if party.kind in ("demonym", "organ", "state", "capital"):
            gap = page.text[party.end : start]
            if re.search(r"[.;,:]", gap) or (party.cases == {"dat"} and len(gap.split()) > 1):
                return None  # "передача Киеву 1200 тел, наш источник": of the sentence, not of him
            return party.party if len(gap.split()) <= _BESIDE else None
    return None
