"""Own ends: counts whose own words behind them name who gets or gives them, whatever stood before.

"Six were handed over to Ukraine and three, who had lived with an aunt, travelled to Russia":
a count that seems to share the verb before it, and its recipient, has one of its own.
"""

from __future__ import annotations

import re

from extractor.reading.counts.nextcounts import tells_of_next
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.hints import RIVAL, Flow, Hint, settle
from extractor.reading.ways.noends import is_no_end
from extractor.reading.ways.partywords import ACTORS, CAPTIVE
from extractor.reading.ways.recipients import is_addressed, is_goal
from extractor.text.numbers import Number

_STOP = re.compile(r"[;:]\s|[.!?…\"]\s|\s[—–]\s(?=[^\W\d])|\n")
# "сімох підлітків натомість прийняла РФ", "90 своих забрал Киев": the verb, then who did it
_TO_VERB = re.compile(r"(?:\s+[^\W\d][\w'-]*){0,4}\s+")
_TO_DOER = re.compile(r"\s+(?:(?:собі|себе|назад|тоді|тогда|сама|сам|уже|вже)\s+)?")
_FINITE = ("past", "pres", "future")


def own_end(page: Page, flow: Flow | None, previous: Mention | None, number: Number) -> Flow | None:
    """Read who gets or gives a count by the words behind it alone.

    Args:
        page: The page.
        flow: What the count's clause tells.
        previous: The count before it in the sentence.
        number: The number.
    """
    sentence = page.sentence_at(number.start)
    if sentence is None:
        return flow
    end = _end(page, sentence.end, number)
    hint = _done_behind(page, number, end)
    if hint is None and previous is not None and flow is not None:
        hint = _goal_behind(page, flow, previous, number, end)
    if hint is None or (flow is not None and _tells_here(flow, number.end, hint)):
        return flow
    return settle([hint])


def _end(page: Page, limit: int, number: Number) -> int:
    stop = _STOP.search(page.text, number.end, limit)
    end = stop.start() if stop else limit
    sentence = page.sentence_at(number.start)
    following = [] if sentence is None else page.numbers_in(sentence)
    return min([end, *(other.start for other in following if other.start > number.start)])


def _tells_here(flow: Flow, place: int, own: Hint) -> bool:
    """Whether the words behind the count already tell its way, or tell nothing else."""
    if own.to_party and flow.to_party == own.to_party:
        return True
    if own.from_party and flow.from_party == own.from_party:
        return True
    return any(place <= hint.start < own.start and hint.strength > 2 for hint in flow.hints)


def _done_behind(page: Page, number: Number, end: int) -> Hint | None:
    for verb in page.cues.within(number.end, end):
        if verb.family != "verb" or verb.kind not in ("give", "receive"):
            continue
        if page.text[verb.start : verb.end].isascii() or verb.form not in _FINITE:
            return None
        if not _TO_VERB.fullmatch(page.text, number.end, verb.start):
            return None
        for party in page.parties.within(verb.end, min(end, verb.end + 16)):
            if not _TO_DOER.fullmatch(page.text, verb.end, party.start):
                return None
            if party.party not in RIVAL or party.kind not in ACTORS or not party.may_be_subject:
                return None
            giver, taker = (party.party, None) if verb.kind == "give" else (None, party.party)
            return Hint(giver, taker, 3, "done by", party.start, party.end)
        return None
    return None


def _goal_behind(
    page: Page, flow: Flow, previous: Mention, number: Number, end: int
) -> Hint | None:
    """Where a count goes that would else share the end of the count before it."""
    if previous.flow is None or previous.flow.to_party != flow.to_party or previous.each:
        return None
    sentence = page.sentence_at(number.start)
    limit = end if sentence is None else sentence.end
    for party in page.parties.within(number.end, end):
        if party.party not in RIVAL or party.kind not in ("state", "capital"):
            continue
        if CAPTIVE.match(page.text, party.end) or is_addressed(page, party):
            continue
        if tells_of_next(page, party, number.end, limit):
            continue
        if is_no_end(page, party) or not is_goal(page, party):
            continue
        return Hint(None, party.party, 3, "its own recipient", party.start, party.end)
    return None
