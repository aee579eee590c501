"""Own people: a side's own told of as such, and the others who were given up for them."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.hints import RIVAL, Hint, opposite
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

# "she was less discreet about her own: 13 captured soldiers": whose own are they who follow
_ITS_OWN = re.compile(
    r"\b(?:about|of|for|among|with|to|о|об|про|насч[её]т|среди|из|по|щодо|стосовно|серед|з|із)"
    r"\s+(?:(?:its|her|his|their)\s+own|сво(?:их|им|ими|їх|їм|їми))(?=\s*[:,.—–])",
    re.IGNORECASE,
)
_GIVING = (
    r"(?:gave|give|giving|hand|trad|swap|releas|free|exchang|"
    r"отда|переда|выда|обмен|освобо|отпус|верну|відда|переда|вида|обмін|звільн|відпус|поверн)\w*"
)
_FOR = r"(?:for (?:them|him|her)|за (?:них|не[её]|него|неї|нього))"
_FEW = r"(?:[^\W\d]\w* ){0,3}?"
# "How many Russians did you give up for them?": those spoken of before are the other side's
_FOR_THEM = Phrases(rf"\b(?:{_GIVING} {_FEW}{_FOR}|{_FOR} {_FEW}{_GIVING})(?!\w)", re.IGNORECASE)

_SOME = re.compile(
    r"(?:\b(?:how many|many|several|some|few|dozens? of|hundreds of|number of)|\d)\s+(?:\w+\s+)?\Z",
    re.IGNORECASE,
)


def of_its_own(page: Page, sentence: Sentence) -> Hint | None:
    """Name the only side of a count's sentence, where it speaks of its own."""
    own = _ITS_OWN.search(page.text, sentence.start, sentence.end)
    side = _only_side(page, sentence)
    return None if own is None or side is None else _hint(side.party, "its own", own)


def given_for_them(page: Page, sentence: Sentence) -> Hint | None:
    """Name the side whose people the other's only were given up for."""
    words = _FOR_THEM.search(page, sentence.start, sentence.end)
    side = _only_side(page, sentence)
    if words is None or side is None or not _is_counted(page, side):
        return None
    return _hint(opposite(side.party), "others given for them", words)


def _is_counted(page: Page, side: PartyMention) -> bool:
    """Whether a people is one of whom some are given: "the Russians" may give themselves."""
    if side.kind != "demonym":
        return False
    if side.cases:
        return "gen" in side.cases and "nom" not in side.cases
    return _SOME.search(page.text, max(0, side.start - 32), side.start) is not None


def _hint(side: str | None, why: str, words: re.Match[str]) -> Hint:
    return Hint(None, side, 1, why, words.start(), words.end())


def _only_side(page: Page, sentence: Sentence) -> PartyMention | None:
    parties = [p for p in page.parties.within(sentence.start, sentence.end) if p.party in RIVAL]
    return parties[0] if len({party.party for party in parties}) == 1 else None
