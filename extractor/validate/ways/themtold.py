"""Them: who handed over a count, as the next sentence tells it of "them" or of "all"."""

from __future__ import annotations

import re

from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.attached import RELEASES
from extractor.reading.ways.hints import RIVAL, Hint, opposite
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence
from extractor.validate.case import Case, Support

_THEM = Phrases(r"\b(?:them|they|all|those|all of them|each|їх|их|усіх|всіх|всех)\b", re.IGNORECASE)
_WORDS = r"(?:\s+(?!не\b|not\b)[^\W\d][\w'-]*){0,3}\s+"
_NEXT = re.compile(_WORDS, re.IGNORECASE)
_BY = re.compile(r"(?:\s+[^\W\d][\w'-]*){0,2}\s+by\s+(?:the\s+)?", re.IGNORECASE)


def given_by(case: Case, support: Support) -> Hint | None:
    """Find who is said right behind a count's sentence to have given "them" up.

    Args:
        case: The record with its page.
        support: A transfer with the mention that speaks best for it.
    """
    mine, mention = support.transfer, support.mention
    if mention is None or mention.each or mine.to_party not in RIVAL:
        return None
    if any(
        other.transfer.to_party == mine.from_party and other.transfer.category == mine.category
        for other in case.supports
    ):
        return None
    items = case.page.sentences.items
    following = mention.sentence.index + 1
    return _giver(case.page, items[following]) if following < len(items) else None


def _giver(page: Page, sentence: Sentence) -> Hint | None:
    low, high = sentence.start, sentence.end
    parties = [party for party in page.parties.within(low, high) if party.party in RIVAL]
    verbs = [cue for cue in page.cues.within(low, high) if _gives(page, cue)]
    for them in _THEM.finditer(page, low, high):
        for verb in verbs:
            for party in parties:
                if _tells(page, party, verb, them.span()):
                    giver = party.party
                    return Hint(giver, opposite(giver), 2, "gave them", party.start, party.end)
    return None


def _gives(page: Page, cue: Cue) -> bool:
    if cue.family != "verb" or cue.form not in ("past", "pres", "future", "pass", "part"):
        return False
    return cue.kind == "give" or RELEASES.match(page.text, cue.start) is not None


def _tells(page: Page, party: PartyMention, verb: Cue, them: tuple[int, int]) -> bool:
    """Whether a side, a verb of giving and "them" make one statement, in any of their orders."""
    text = page.text
    if _BY.fullmatch(text, verb.end, party.start) and them[1] <= verb.start:
        return _NEXT.fullmatch(text, them[1], verb.start) is not None
    if party.cases and "nom" not in party.cases:
        return False
    latin = text[verb.start : verb.end].isascii()
    if party.end <= verb.start:
        if _NEXT.fullmatch(text, party.end, verb.start) is None:
            return False
        if them[0] >= verb.end:
            return _NEXT.fullmatch(text, verb.end, them[0]) is not None
        return not latin and them[0] >= party.end
    if latin or them[1] > verb.start:
        return False
    joined = _NEXT.fullmatch(text, verb.end, party.start) is not None
    return joined and _NEXT.fullmatch(text, them[1], verb.start) is not None
