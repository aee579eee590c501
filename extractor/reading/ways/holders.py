"""Holders: whoever held the counted gives them up, "которых удерживала Украина"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.hints import RIVAL, Hint
from extractor.reading.ways.partywords import ACTORS, PEOPLE, SIDE
from extractor.text.parties import PartyMention

_HELD = (
    r"(?:had|has|have|was|were|been|still|long)\s+(?:\w+\s+){0,2}?(?:held|holding|kept|keeping|captured)|"
    r"(?:held|kept|captured)|"
    r"(?:удержив|удерж|держал|содержал|захватил|пленил|утримув|тримал|тримав|захопи|полони)\w*"
)
_WHOM = Phrases(
    r"\b(?:whom?|that|which|котор(?:ых|ую|ого|ые)|кого|як(?:их|у|ого|і))\s+", re.IGNORECASE
)
_VERB = re.compile(rf"\s+(?:[^\W\d]+\s+){{0,2}}?(?:{_HELD})\b", re.IGNORECASE)
_VERB_FIRST = re.compile(rf"(?:{_HELD})\s+(?:[^\W\d]+\s+){{0,2}}\Z", re.IGNORECASE)
_LEAD = re.compile(r"(?:the\s+)?(?:[^\W\d]+\s+)?", re.IGNORECASE)
_REACH = 64


def held_by(page: Page, count: tuple[int, int], high: int) -> Iterable[Hint]:
    """Find who held the counted, in a relative clause behind them.

    Args:
        page: The page.
        count: The count's noun phrase, as offsets.
        high: Where the words of the count end.
    """
    whom = _WHOM.search(page, count[1], min(high, count[1] + _REACH))
    if whom is None:
        return
    for party in page.parties.within(whom.end(), min(high, whom.end() + _REACH)):
        if party.party in RIVAL and _is_holder(page, party, whom.end()):
            yield Hint(party.party, None, 2, "held by", party.start, party.end)
        return


def _is_holder(page: Page, party: PartyMention, start: int) -> bool:
    named = PEOPLE.fullmatch(page.text, party.start, party.end) is not None
    side = SIDE.match(page.text, party.end) if party.kind == "demonym" else None
    if not (party.kind in ACTORS or named or side):
        return False
    if party.cases and "nom" not in party.cases and not named:
        return False
    between = page.text[start : party.start]
    if _VERB_FIRST.fullmatch(between):
        return bool(party.cases) or named
    end = side.end() if side else party.end
    return bool(_LEAD.fullmatch(between) and _VERB.match(page.text, end))
