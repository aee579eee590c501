"""Wholes: a total of people come home, held against the one way that an article tells of."""

from __future__ import annotations

from extractor.reading.mention import Mention
from extractor.reading.ways.hints import RIVAL
from extractor.reading.ways.ownword import comes_home
from extractor.records import DONE
from extractor.validate.case import Case, Support


def of_the_way_told(case: Case, support: Support) -> Mention | None:
    """Find the flow that refutes a total's direction: all that the article counts go that way.

    "22 Ukrainians were released in August. In all, 2,598 people have been freed."
    """
    transfer, mention = support.transfer, support.mention
    if mention is None or support.aspects is None or support.aspects.direction != "open":
        return None
    if mention.scope != "total" or mention.each or mention.flow is not None:
        return None
    if transfer.category == "bodies" or transfer.to_party not in RIVAL:
        return None
    if mention.clause is None or not _is_homecoming(case, mention):
        return None
    low, high = mention.sentence.start, mention.sentence.end
    if case.page.shares.within(low, high) or _names(case, transfer.to_party or "", low, high):
        return None
    told = [
        other
        for other in case.mentions
        if other is not mention
        and other.category not in (None, "bodies")
        and other.flow is not None
        and other.flow.to_party in RIVAL
        and other.flow.is_sure
        and not other.dirty
        and other.status in DONE
    ]
    if any(other.flow is None or other.flow.to_party != transfer.from_party for other in told):
        return None
    if any(_is_open(other) for other in case.mentions if other is not mention):
        return None
    return told[-1] if told else None


def _is_open(other: Mention) -> bool:
    """A count of people of which no words tell the way may be those of the other side."""
    if other.dirty or other.subset or other.category in (None, "bodies"):
        return False
    if other.role not in ("exchange_count", "total") or other.number is None:
        return False
    return other.flow is None or not other.flow.is_sure


def _is_homecoming(case: Case, mention: Mention) -> bool:
    clause = mention.clause
    assert clause is not None
    return comes_home(case.page, clause) or (clause.verb.kind == "receive" and clause.passive)


def _names(case: Case, party: str, start: int, end: int) -> bool:
    return any(named.party == party for named in case.page.parties.within(start, end))
