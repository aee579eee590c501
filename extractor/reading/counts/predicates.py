"""Predicates: what the counted are said to be, "two of them are civilians", "двое — дети"."""

from __future__ import annotations

import re
from typing import get_args

from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.records import Category
from extractor.text.numbers import Number

_ARE = re.compile(
    r"(?:\s+(?:of (?:them|whom)|из них|(?:з|із) них)|\s+[^\W\d]+)?\s*"
    r"(?:(?<=\s)[—–-]|(?<=\w)[—–]|\b(?:are|were)\b)\s*(?:also |тоже |також |[^\W\d]+ )??",
    re.IGNORECASE,
)
_STOP = re.compile(r"[,;:()\n]|\s[—–-]\s|[.!?](?:\s|\Z)|\Z")
_CATEGORIES = frozenset(get_args(Category))
_PLAIN = ("civilians", "children")  # people who are these are nothing else besides
_REACH = 32  # characters between a count and what it is said to be


def predicate_noun(page: Page, number: Number, limit: int, bare: bool) -> Cue | None:
    """Find the noun that a count's predicate consists of.

    Args:
        page: The page.
        number: The number.
        limit: Offset of the next number, or the sentence's end.
        bare: The number has no noun right behind it: its predicate may be any noun of ours.
    """
    rough = _in_front(page, number) if bare else None
    if rough is not None:
        return rough
    for cue in page.cues.within(number.end, min(limit, number.end + _REACH)):
        if cue.family != "noun" or (cue.kind not in _CATEGORIES and cue.kind != "person"):
            continue
        if cue.kind == "person" and not bare:
            continue
        if not _ARE.fullmatch(page.text, number.end, cue.start):
            return None
        closed = bare and _STOP.match(page.text, cue.end) is not None
        return cue if cue.kind in _PLAIN or closed else None
    return None


def _in_front(page: Page, number: Number) -> Cue | None:
    """The noun that a rough guess turns round: "человек двадцать", "осіб двадцять"."""
    for cue in page.cues.within(number.hedge[0], number.start) if number.hedge else ():
        if cue.family == "noun" and cue.kind == "person":
            return cue
    return None


# "187 were met in Sumy region": the noun behind the verb's preposition is where, or by whom.
_ENGLISH_FINITE = re.compile(
    r"\s+(?:(?:also|already|later|then|now|instead)\s+)?(?:were|was|are|is|have|has|had|will|would|"
    r"could|can|may|might|should|must|did|do|came|went|got|made|reached|arrived|landed|crossed|"
    r"stepped|walked|rode|flew|spent|ended|met)(?!\w)",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"\b(?:in|into|at|on|onto|to|from|by|near|across|through|over|with|for|under|behind|outside)\s",
    re.IGNORECASE,
)


def is_placed(page: Page, number: Number, cue: Cue) -> bool:
    """Tell whether a noun stands behind a preposition of the verb that follows a bare number."""
    if _ENGLISH_FINITE.match(page.text, number.end, cue.start) is None:
        return False
    return _PLACED.search(page.text, number.end, cue.start) is not None
