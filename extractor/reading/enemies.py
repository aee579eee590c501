"""Enemies: the other side named as such, "the enemy took back 90", "окупанти забрали 90 своїх"."""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.hints import opposite
from extractor.reading.page import Page
from extractor.text.parties import PartyMention

_NAME = r"(?:the (?:enemy|aggressor|occupiers)|ворог|противник|агресор|окупанти?|загарбники|враг)"
_BEFORE = re.compile(rf"\b{_NAME}\s+(?:(?!не\b)[^\W\d][\w'-]*\s+){{0,2}}\Z", re.IGNORECASE)
_BEHIND = re.compile(rf"\s+{_NAME}\b", re.IGNORECASE)
_LINE = 60


def enemy_does(page: Page, clause: Clause, speaker_side: str | None) -> str | None:
    """Name the side that a clause's active verb has for its subject as "the enemy".

    In a Ukrainian text it is Russia, unless somebody of Russia's speaks.

    Args:
        page: The page.
        clause: The clause.
        speaker_side: The side of whoever is quoted.
    """
    side = opposite(speaker_side) or ("Russia" if page.language == "uk" else None)
    if side is None or clause.passive or clause.nominal:
        return None
    verb = clause.verb
    low = max(clause.start, verb.start - _LINE)
    named = _BEFORE.search(page.text, low, verb.start) or _BEHIND.match(page.text, verb.end)
    return side if named else None


_AND = re.compile(r"\s+(?:and|и|та|і|й)\s+(?:the\s+)?", re.IGNORECASE)


def of_both(page: Page, party: PartyMention) -> bool:
    """Tell whether both sides act as one: "тел, переданных друг другу Москвой и Киевом"."""
    rival = opposite(party.party)
    near = page.parties.within(max(0, party.start - 32), party.end + 32)
    return rival is not None and any(
        other.party == rival
        and other.kind == party.kind
        and (
            _AND.fullmatch(page.text, party.end, other.start)
            or _AND.fullmatch(page.text, other.end, party.start)
        )
        for other in near
    )
