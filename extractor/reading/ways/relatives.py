"""Relative clauses: "Russia, which got 35 bodies", "Украина, которой передали 1000 тел"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.reading.page import Page
from extractor.reading.ways.hints import RIVAL, Hint
from extractor.text.parties import PartyMention

_IS = r"(?:was|were|is|are|has been|had been)"
_WHO = re.compile(
    rf"(?:\s+(?:side|сторон[аы]|сторона))?,\s+(?:"
    rf"(?P<doer>(?:which|who)(?!\s+{_IS}\s)|котор(?:ая|ый|ые)|як(?:а|ий|і))|"
    rf"(?P<taker>to (?:which|whom)|котор(?:ой|ому|ым)|як(?:ій|ому|им)|(?:which|who)\s+{_IS}"
    r"(?=\s+(?:then\s+|also\s+)?(?:given|handed|passed|sent)\s))|"
    r"(?P<got>(?:получивш|принявш|забравш|отримавш)\w+)|"
    r"(?P<gave>(?:передавш|отдавш|віддавш|отпустивш)\w+))\s+",
    re.IGNORECASE,
)
_WORDS = re.compile(r"(?:[^\W\d][\w'-]*\s+){0,3}", re.IGNORECASE)
_REACH = 90


def relative_hint(page: Page, count: tuple[int, int]) -> Iterable[Hint]:
    """Find what a relative clause tells of the party right before it and a count inside it."""
    for party in reversed(page.parties.within(max(0, count[0] - _REACH), count[0])):
        who = _WHO.match(page.text, party.end)
        if who is not None and party.party in RIVAL and who.end() <= count[0]:
            yield from _told_of(page, party, who, count)
            return


def _told_of(
    page: Page, party: PartyMention, who: re.Match[str], count: tuple[int, int]
) -> Iterable[Hint]:
    between = page.text[who.end() : count[0]]
    if who["got"] or who["gave"]:
        if _WORDS.fullmatch(between):
            giver, taker = (None, party.party) if who["got"] else (party.party, None)
            yield Hint(giver, taker, 3, "its relative clause", party.start, party.end)
        return
    verbs = [cue for cue in page.cues.within(who.end(), count[0]) if cue.family == "verb"]
    verb = verbs[0] if verbs else None
    if who["taker"] and verb is None:
        verbs = [cue for cue in page.cues.within(count[1], count[1] + 32) if cue.family == "verb"]
        verb = verbs[0] if verbs and who["taker"].lower().startswith("to") else None
        if verb is None or not _WORDS.fullmatch(between):
            return
    elif (
        verb is None
        or len(verbs) > 1
        or not (
            _WORDS.fullmatch(page.text, who.end(), verb.start)
            and _WORDS.fullmatch(page.text[verb.end : count[0]].lstrip())
        )
    ):
        return
    if who["taker"] and verb.kind in ("give", "return"):
        yield Hint(None, party.party, 3, "its relative clause", party.start, party.end)
    elif who["doer"] and verb.kind == "give":
        yield Hint(party.party, None, 3, "its relative clause", party.start, party.end)
    elif who["doer"] and verb.kind == "receive":
        yield Hint(None, party.party, 3, "its relative clause", party.start, party.end)
