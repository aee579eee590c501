"""Enemies: the other side named as such, "the enemy took back 90", "окупанти забрали 90 своїх"."""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.page import Page
from extractor.reading.ways.hints import opposite
from extractor.text.parties import PartyMention

_NAME = (
    r"(?:the (?:enemy|aggressor|occupiers)|ворог|противник|(?:країна-)?агресор(?:ка)?|"
    r"(?:країна-)?окупанти?|загарбники|рашисти|московити|москалі|кацапи|орки|русня|росня|враг)"
)
# What a text calls the other side and its people, in any case
_ENEMIES = re.compile(
    r"\b(?:ворог\w*|ворож\w+|противник\w*|загарбник\w*|окупант\w*|агресор\w*|рашист\w*|московит\w*|"
    r"москал\w*|кацап\w*|русн[яіюе]\w*|росн[яіюе]|орк(?:и|ів|ам|ами|ах))\b",
    re.IGNORECASE,
)
_HELD = r"(?:полон|невол|катівн|тюр|таб[оі]р|в'язн|застінк|рук|лап|пазур)\w*"
_HELD_BY = re.compile(rf"\b{_HELD}\s+(?:у\s+)?\Z", re.IGNORECASE)
_HOLDS = re.compile(rf"\s+(?:[ву]\s+)?{_HELD}", re.IGNORECASE)
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


def enemies_named(page: Page, start: int, end: int) -> bool:
    """Tell whether a stretch names the enemy as anything but who held those who are home.

    Whom it counts may then be the enemy's own: "окупанти показали 58 звільнених".

    Args:
        page: The page.
        start: Where the stretch begins.
        end: Where it ends.
    """
    return any(
        not _HOLDS.match(page.text, named.end())
        and not _HELD_BY.search(page.text, max(start, named.start() - 24), named.start())
        for named in _ENEMIES.finditer(page.text, start, end)
    )


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
