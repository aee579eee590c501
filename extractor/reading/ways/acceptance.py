"""Acceptance: who is to take in the dead, where no verb hands them over.

"1,212 bodies are waiting in lorries. Kyiv has put off their acceptance, Moscow complains."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.page import Page
from extractor.reading.ways.hints import RIVAL, Hint
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

_NEAR = 2  # sentences from a count to the acceptance
_REACH = 90  # characters from who accepts to the acceptance
_ACCEPTANCE = re.compile(
    r"\b(?:acceptance|accepting|accept|collecting|collect|taking back|take back|receipt)\s+"
    r"(?:of\s+)?(?:(?:the|its|their|these|those|both|\d[\d,]*)\s+){0,3}(?:[\w-]+\s+){0,2}?"
    r"(?:bod(?:y|ies)|remains|dead|fallen|corpses|them)\b|"
    r"\b(?:при[её]м\w*|получени\w+|принимать|принять|забирать|забрать|принима[еют]\w+)\s+"
    r"(?:[^\W\d][\w-]*\s+){0,2}?(?:тел\w*|останк\w+|погибш\w+|павш\w+|их)\b|"
    r"\b(?:прийом\w*|прийма(?:нн|ти|[єю])\w*|прийнятт\w+|прийняти|отриманн\w+|забрати|забирати)\s+"
    r"(?:[^\W\d][\w-]*\s+){0,2}?(?:\d[\d ]*\s+)?"
    r"(?:тіл\w*|останк\w+|решт\w*|загибл\w+|полегл\w+|їх)\b",
    re.IGNORECASE,
)
# "offered Kyiv another 3,000 bodies", "предложила Киеву принять 3000 тел"
_OFFERED = re.compile(
    r"\b(?:offer(?:ed|s)?|propos(?:ed|es) (?:to )?(?:hand|giv|return)\w* (?:over |back )?|"
    r"предложил\w*|предлага\w+|запропонува\w+|пропону\w+)\s+(?:to\s+)?\Z",
    re.IGNORECASE,
)
_KINDS = frozenset({"state", "capital", "organ", "army"})


def accepts(page: Page, sentence: Sentence) -> Hint | None:
    """Find the one side that is to take in the dead, or is offered them, around a count.

    Args:
        page: The page.
        sentence: The sentence of the count.
    """
    items = page.sentences.items
    near = items[max(0, sentence.index - _NEAR) : sentence.index + _NEAR + 1]
    found = [hint for one in near for hint in _takers(page, one)]
    return found[0] if len({hint.to_party for hint in found}) == 1 else None


def _takers(page: Page, sentence: Sentence) -> Iterator[Hint]:
    if page.boilerplate.at(sentence.start):
        return
    for found in _ACCEPTANCE.finditer(page.text, sentence.start, sentence.end):
        before = page.parties.within(max(sentence.start, found.start() - _REACH), found.start())
        acting = [party for party in before if _may_act(party)]
        if acting:
            yield Hint(None, acting[-1].party, 1, "accepts", found.start(), found.end())
    for party in page.parties.within(sentence.start, sentence.end):
        stretch = page.text[max(sentence.start, party.start - 40) : party.start]
        if party.kind in _KINDS and party.party in RIVAL and _OFFERED.search(stretch):
            yield Hint(None, party.party, 1, "is offered", party.start, party.end)


def _may_act(party: PartyMention) -> bool:
    """A side in the nominative, or in a form that does not decline."""
    if party.kind not in _KINDS or party.party not in RIVAL:
        return False
    return party.may_be_subject
