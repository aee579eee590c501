"""Other verbs: ends and subjects that the words between take away from a count."""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.parties import PartyMention

_MOVES = ("give", "receive", "return", "home")
_FINITE = ("past", "pass", "pres", "future")
# "in an exchange that brought back 49 people": the exchange does it, and neither side
_EVENT_THAT = Phrases(
    r"\b(?:exchange|swap|handover|transfer|operation|deal|release|repatriation)\s*,?\s*"
    r"(?:that|which)\s+(?:had\s+|has\s+|also\s+)*\Z|"
    r"\b(?:обмен|сделк|операци|передач|обмін|угод|домовлен)\w*,\s*"
    r"(?:котор(?:ый|ая|ое)|что|який|яка|яке|що)\s+(?:[^\W\d]+\s+)?\Z",
    re.IGNORECASE,
)


def is_taken(page: Page, clause: Clause, count: tuple[int, int], party: PartyMention) -> bool:
    """Tell whether a finite verb behind a count has the party that follows it.

    "The return of 212 fallen was announced, 45 bodies went to Russia": not the 212.
    """
    if not clause.nominal or clause.verb.start > count[0]:
        return False
    return any(
        cue.family == "verb" and cue.kind in _MOVES and cue.form in _FINITE
        for cue in page.cues.within(count[1], party.start)
    )


def is_of_before(page: Page, clause: Clause, party: PartyMention) -> bool:
    """Tell whether a pause parts a recipient from who receives behind it.

    "212 were handed to the Ukrainian side, in return Russia received 45": Russia did.
    """
    verb = clause.verb
    if clause.nominal or verb.kind != "receive" or party.end > verb.start:
        return False
    pause = page.text.find(",", party.end, verb.start)
    if pause < 0:
        return False
    between = page.parties.within(pause, verb.start)
    return any(other.party != party.party and "nom" in other.cases for other in between)


def done_by_event(page: Page, clause: Clause) -> bool:
    """Tell whether a clause's subject is the exchange itself."""
    start = clause.verb.start
    return _EVENT_THAT.search(page, max(0, start - 60), start) is not None
