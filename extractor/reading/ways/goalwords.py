"""Goal words: recipients without a clause's plain goal, and where those counted were held before.

"To us", "to the enemy", the subject of "was given 24", "and Russia 35", children deported before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.reading.clauses import Clause
from extractor.reading.counts.concord import given_to_it, given_to_teller
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.gapping import gapped_receiver
from extractor.reading.ways.hints import RIVAL, Hint, opposite
from extractor.reading.ways.noends import deported_to
from extractor.reading.ways.weakhints import is_given
from extractor.text.sentences import Sentence

_TO_US = re.compile(r"\b(?:to us|нам)\b", re.IGNORECASE)
_TO_THE_ENEMY = Phrases(
    r"\bto the (?:enemy|aggressor)\b|\b(?:ворогу|ворогові|ворогам|противнику|противников[іи]|"
    r"загарбникам|окупантам|агресору|агресорові|врагу)\b",
    re.IGNORECASE,
)


def unnamed_goal(
    page: Page,
    clause: Clause,
    count: tuple[int, int],
    speaker_side: str | None,
    inherited: str | None,
    span: tuple[int, int],
) -> Iterable[Hint]:
    """Recipients without a name: "to us", "to the enemy", the subject of "and was given 24"."""
    us = _TO_US.search(page.text, clause.start, clause.end) if speaker_side else None
    if us:
        yield Hint(None, speaker_side, 3, "recipient", us.start(), us.end())
    enemy = _TO_THE_ENEMY.search(page, clause.start, clause.end)
    side = opposite(speaker_side) or ("Russia" if page.language == "uk" else None)
    if enemy and side and clause.verb.kind in ("give", "return"):
        yield Hint(opposite(side), side, 2, "to the enemy", enemy.start(), enemy.end())
    teller = given_to_teller(page, clause)
    if teller is not None:
        yield Hint(None, teller.party, 3, "recipient", teller.start, teller.end)
    if inherited and (is_given(page, clause, count) or given_to_it(page, clause)):
        yield Hint(None, inherited, 3, "recipient", *span)


# "They traded their dead: 212 for Ukraine, 45 for Russia"
_FOR = re.compile(r"\s+(?:for|для)\s+(?:the\s+)?", re.IGNORECASE)
_ENDS = re.compile(r"(?:\s+(?:side|сторон[ыи]))?\s*(?:[.,;:!?)\n]|\Z|(?:and|while|и|а|та|і|й)\s)")


def meant_for(page: Page, clause: Clause, count: tuple[int, int]) -> Iterable[Hint]:
    """Find the side that a count of a swap is said to be for, right behind it."""
    if clause.verb.kind != "exchange":
        return
    for party in page.parties.within(count[1], count[1] + 16)[:1]:
        told = _FOR.fullmatch(page.text, count[1], party.start)
        if party.party in RIVAL and told and _ENDS.match(page.text, party.end):
            yield Hint(opposite(party.party), party.party, 3, "for whom", party.start, party.end)


def given_too(page: Page, clause: Clause, count: tuple[int, int]) -> Hint | None:
    """Find who is given a count whose verb is left out: "Ukraine was given 1,000, Russia 35"."""
    if not is_given(page, clause, count):
        return None
    party = gapped_receiver(page, clause, count)
    return Hint(None, party.party, 3, "recipient", party.start, party.end) if party else None


def held_before(page: Page, sentence: Sentence) -> Iterable[Hint]:
    """Whoever was once deported to Russia is let go by Russia."""
    for party in page.parties.within(sentence.start, sentence.end):
        if party.party == "Russia" and deported_to(page, party):
            yield Hint("Russia", None, 2, "deported there", party.start, party.end)
            return
