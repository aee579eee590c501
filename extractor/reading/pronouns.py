"""Pronouns: a sentence that begins with "It" goes on about who began the one before."""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.page import Page
from extractor.reading.ways.hints import RIVAL
from extractor.reading.ways.partywords import ACTORS

_PRONOUN = re.compile(
    r"\s*(?:In (?:return|exchange|turn),? )?(?:It|She|He|Она|Он|Вона|Він)\s+"
    r"(?:(?!(?:was|were|is)\s+(?:\w+\s+)?(?:the|a|an|not|clear|unclear|first|said|reported|known)\b)"
    r"[^\W\d][\w']*\s+){0,5}",
    re.IGNORECASE,
)
_HEAD = re.compile(r"[\s\"«'“]*(?:(?:the|on \w+|in \w+|в \w+|у \w+),?\s+)?", re.IGNORECASE)


def named_by_pronoun(page: Page, clause: Clause) -> str | None:
    """Find the side that "it" stands for where a clause opens its sentence with the pronoun.

    Args:
        page: The page.
        clause: The clause whose subject is sought.

    Returns:
        The party that opens the sentence before, where that names no other as its subject.
    """
    sentence = page.sentence_at(clause.verb.start)
    if sentence is None or sentence.index == 0 or clause.passive or clause.nominal:
        return None
    if not _PRONOUN.fullmatch(page.text, sentence.start, clause.verb.start):
        return None
    before = page.sentences.items[sentence.index - 1]
    actors = [
        party
        for party in page.parties.within(before.start, before.end)
        if party.kind in ACTORS and party.party in RIVAL and party.may_be_subject
    ]
    if not actors or not _HEAD.fullmatch(page.text, before.start, actors[0].start):
        return None
    return actors[0].party
