"""Attached: who gave or got a count, where the words right behind it tell that of it alone.

"248 of its men, whom Kyiv freed", "38 received by Moscow", "яких віддала українська сторона".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.reading.ways.hints import RIVAL, Hint
from extractor.reading.ways.subjects import may_be_subject
from extractor.text.parties import PartyMention

_WORDS = r"(?:\s+(?!(?:by|and|but|или|и|а|й|і|та)\b)[^\W\d][\w'-]*){0,3}?"
_WHOM = re.compile(
    rf"{_WORDS}(?:,?\s+(?:that|who|whom|which)|,\s+(?:котор(?:ых|ого|ую|ое|ые)|як(?:их|ого|у|е|і)))\s+",
    re.IGNORECASE,
)
_REACH = 90  # characters of the relative clause that are looked at
_STOP = re.compile(r"[.;:,!?\n\"(]")
_DONE = re.compile(
    r",?\s+(?:(?:who|that|which|were|was|have|has|had|been|being)\s+){0,3}(?:\w+ly\s+)?",
    re.IGNORECASE,
)
_BY = re.compile(r"\s+(?:over\s+|back\s+|home\s+)?by\s+(?:the\s+)?", re.IGNORECASE)
_AT_ONCE = re.compile(r"\s+")
RELEASES = re.compile(
    r"free|releas|let|set|отпус|освобо|відпус|звільн", re.IGNORECASE
)  # whoever does it had them


def attached_hint(page: Page, count: tuple[int, int], owned: str | None) -> Iterable[Hint]:
    """Find what a relative clause or a participle right behind a count tells of it.

    Args:
        page: The page.
        count: The count's noun phrase, as offsets.
        owned: Whose people are counted, where the words tell.
    """
    found = _whom(page, count) or _done_by(page, count)
    if found is None:
        return
    verb, party = found
    side, why = party.party, "told of it alone"
    if verb.kind == "give" or (verb.kind == "return" and _gives_back(page, verb, side, owned)):
        yield Hint(side, None, 3, why, party.start, party.end)
    elif verb.kind == "receive" or (verb.kind == "return" and owned == side):
        yield Hint(None, side, 3, why, party.start, party.end)


def _gives_back(page: Page, verb: Cue, side: str, owned: str | None) -> bool:
    if owned is None:
        return RELEASES.match(page.text, verb.start) is not None
    return owned != side


def _whom(page: Page, count: tuple[int, int]) -> tuple[Cue, PartyMention] | None:
    """The subject and the verb of "whom Russia freed", "яких віддала українська сторона"."""
    whom = _WHOM.match(page.text, count[1])
    if whom is None:
        return None
    stop = _STOP.search(page.text, whom.end(), whom.end() + _REACH)
    end = stop.start() if stop else min(len(page.text), whom.end() + _REACH)
    verbs = [c for c in page.cues.within(whom.end(), end) if c.family == "verb"]
    parties = [
        party
        for party in page.parties.within(whom.end(), end)
        if party.party in RIVAL and may_be_subject(page, party)
    ]
    latin = page.text[whom.end() - 2].isascii()
    if len(verbs) != 1 or len(parties) != 1 or verbs[0].form not in ("past", "pres", "future"):
        return None
    verb, party = verbs[0], parties[0]
    if latin and not (party.start == whom.end() and party.end < verb.start):
        return None
    return verb, party


def _done_by(page: Page, count: tuple[int, int]) -> tuple[Cue, PartyMention] | None:
    """The participle and its doer in "38 received by Moscow", "41 тело, переданное Киевом"."""
    text = page.text
    for verb in page.cues.within(count[1], count[1] + 40):
        if verb.family != "verb" or verb.form not in ("past", "part", "pass"):
            continue
        if not _DONE.fullmatch(text, count[1], verb.start):
            return None
        for party in page.parties.within(verb.end, verb.end + 24):
            latin = text[verb.start : verb.end].isascii()
            linked = (_BY if latin else _AT_ONCE).fullmatch(text, verb.end, party.start)
            if linked and party.party in RIVAL and (latin or "ins" in party.cases):
                return verb, party
        return None
    return None
