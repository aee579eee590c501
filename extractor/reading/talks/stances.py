"""Who says what the diplomacy records tell: a stance is announced by whoever takes it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.page import Page
from extractor.reading.talks.cues import find_signals
from extractor.reading.talks.remarks import is_no_teller
from extractor.reading.talks.senses import is_speaking_with
from extractor.reading.voices.claims import claims_of
from extractor.records import Attribution, DiplomacyType
from extractor.text.names import names_match
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

_CALLED = 60  # characters after "said" in which "during a call" may stand
_OPENING = 48  # characters of a sentence in which its subject begins
_OBJECT = re.compile(r"\b(?:with|to|from|of|by|for|and|with President|with Mr)\s*\Z", re.IGNORECASE)
_STANCES = frozenset({"proposal", "refusal"})


def stances_of(page: Page, sentences: Sequence[Sentence], kind: DiplomacyType) -> list[Attribution]:
    """Say who claims a meeting, a call, an offer or a refusal.

    Args:
        page: The page.
        sentences: The sentences that tell it.
        kind: Its type.

    Returns:
        The claimants. Who rejects an offer announces a refusal; of an offer or a refusal that
        nobody is quoted on, its maker is the claimant.
    """
    claims = claims_of(page, sentences, of_page=False, answered=False)
    there, telling = _speakers_there(page, sentences, kind)
    claims = [
        claim
        for claim in claims
        if not any(names_match(claim.speaker, name) for name in there)
        or any(names_match(claim.speaker, name) for name in telling)
    ]
    if kind not in _STANCES:
        return claims
    if not claims and (maker := _maker(page, sentences)) is not None:
        span = page.span(maker.start, maker.end)
        claims = [Attribution(speaker=maker.lemma, side=maker.party, act="announced", span=span)]
    return [
        claim.model_copy(update={"act": "announced"}) if claim.act == "denied" else claim
        for claim in claims
    ]


def _speakers_there(
    page: Page, sentences: Sequence[Sentence], kind: DiplomacyType
) -> tuple[set[str], set[str]]:
    """Who only spoke at the meeting ("говорил по телефону с Трампом"), and who tells of it."""
    words = find_signals(page.text)
    there: set[str] = set()
    telling: set[str] = set()
    for sentence in sentences:
        for speaker in page.speakers.within(sentence.start, sentence.end):
            near = words.triggers(
                max(sentence.start, speaker.verb_start - 20),
                max(speaker.verb_end + 2, min(sentence.end, speaker.verb_end + _CALLED)),
            )
            spoke = (kind not in _STANCES and is_no_teller(page, speaker)) or any(
                is_speaking_with(page, word, speaker)
                for word in near
                if word.form != "noun" or word.start >= speaker.verb_end
            )
            (there if spoke else telling).add(speaker.name)
    return there, telling


def _maker(page: Page, sentences: Sequence[Sentence]) -> PartyMention | None:
    """The person who is the subject of the first sentence."""
    for sentence in sentences[:1]:
        for party in page.parties.within(sentence.start, sentence.end):
            opens = party.start - sentence.start < _OPENING
            nominative = party.may_be_subject
            before = page.text[sentence.start : party.start]
            if party.kind == "leader" and opens and nominative and not _OBJECT.search(before):
                return party
    return None
