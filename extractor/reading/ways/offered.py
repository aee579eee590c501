"""Offered: whom people or bodies are offered to, "Moscow offered Kyiv another 3,000 bodies"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.hints import RIVAL, Hint, opposite
from extractor.reading.ways.partywords import ACTORS

_MORE = (
    r"(?:(?:another|a further|some|about|around|up to|at least|еще|ещё|ще|дополнительно|додатково|"
    r"около|близько|до)\s+){0,2}"
)
_OFFERS = Phrases(
    r"\b(?:offer(?:s|ed|ing)?|предл(?:ожил|ага)\w*|(?:за)?пропон\w+)\s+(?:the\s+)?\Z", re.IGNORECASE
)
_THEN_COUNT = re.compile(
    rf"(?:\s+(?:side|стороне|стороні))?\s+(?:(?:to\s+)?(?:hand over|take|accept)\s+)?{_MORE}",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\s*(?:(?:ещ[её]|ще|again|also|раніше|ранее)\s+)*(?:has\s+|have\s+|had\s+)?"
    r"(?:предл(?:ожили|агают)|(?:за)?пропону(?:вали|ють)|(?:was|were|been|is|are)\s+offered)\s+"
    + _MORE,
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*(?:of\s+\w+\s+\w+\s+)?(?:(?:has|have|had|was|were|been|are|is|also)\s+){0,3}offered\s+to\s+(?:the\s+)?",
    re.IGNORECASE,
)
_REACH = 56


def offered_to_whom(page: Page, count: tuple[int, int]) -> Iterable[Hint]:
    """Find the side that a count is offered to, right before it or behind "offered to"."""
    for party in page.parties.within(max(0, count[0] - _REACH), count[1] + _REACH):
        if party.party not in RIVAL or party.kind not in (*ACTORS, "demonym"):
            continue
        if party.cases and "dat" not in party.cases:
            continue
        if party.end <= count[0]:
            told = _OFFERS.search(page, max(0, party.start - 24), party.start)
            found = (told and _THEN_COUNT.fullmatch(page.text, party.end, count[0])) or (
                _FIRST.fullmatch(page.text, party.end, count[0])
            )
        else:
            found = _BEHIND.fullmatch(page.text, count[1], party.start)
        if found:
            yield Hint(opposite(party.party), party.party, 3, "offered to", party.start, party.end)
            return
