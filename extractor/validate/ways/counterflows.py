"""Counterflows: the two ways of one swap bear each other out.

"Kyiv accepted 215 people and parted with 55": what goes the one way is handed over for what goes
the other. Where the words tell one of the two more surely, the other goes back, whatever weaker
words beside it say.
"""

from __future__ import annotations

from extractor.reading.counts.nouns import Head
from extractor.reading.counts.persons import GENERIC, frees
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.hints import Flow, Hint
from extractor.validate.aspects import people_of
from extractor.validate.case import Case, Support

_NEAR = 2  # sentences between the counts of the two ways
_OWN_WORDS = 3  # hints so strong are the verb's own subject or goal


def outweighed(case: Case, support: Support, contrary: Mention, flow: Flow) -> bool:
    """Tell whether the record's other way is told more surely than this one is denied.

    Args:
        case: The record's case.
        support: The transfer whose direction a mention denies.
        contrary: That mention.
        flow: What it tells.
    """
    mine = support.transfer
    return any(
        other.mention is not None
        and other.mention is not contrary
        and other.mention.number != contrary.number
        and not _is_told_apart(other.mention, contrary, flow)
        and other.transfer.category == mine.category
        and other.transfer.to_party == mine.from_party
        and other.transfer.from_party == mine.to_party
        and other.aspects is not None
        and other.aspects.direction == "agrees"
        and _is_surer(case, other.mention, contrary, flow)
        for other in case.supports
    )


def alike(case: Case, support: Support, mention: Mention) -> bool:
    """Tell whether a count without a telling noun goes back for others of the record's category.

    "The bodies of 1,212 servicemen were repatriated. Only 27 Russians were surrendered in
    exchange": who goes back for bodies is dead, too, unless the words name the living.

    Args:
        case: The record's case.
        support: The transfer whose category the mention's words do not bear out.
        mention: The count.
    """
    mine, head = support.transfer, mention.head
    nobody = mine.quantity.value == 0 and head is not None and _is_generic(case.page, head)
    if (mine.category != "bodies" and not nobody) or mention.role != "exchange_count":
        return False
    if head is not None and head.kind != "person":
        return False
    sentence = mention.sentence
    cues = case.page.cues.within(sentence.start, sentence.end)
    if mine.category == "bodies" and any(frees(case.page, cue) for cue in cues):
        return False
    return any(
        other.mention is not None
        and other.mention.number != mention.number
        and abs(other.mention.sentence.index - mention.sentence.index) <= _NEAR
        and other.transfer.category == mine.category
        and other.transfer.to_party == mine.from_party
        and other.transfer.from_party == mine.to_party
        and other.aspects is not None
        and (other.aspects.category == "agrees" or (nobody and other.aspects.category == "open"))
        for other in case.supports
    )


def _is_generic(page: Page, head: Head) -> bool:
    """No word says who nobody was: "not a single person came back for them"."""
    return head.kind == "person" and GENERIC.match(page.text, head.cue.start) is not None


def _is_surer(case: Case, mention: Mention, contrary: Mention, denied: Flow) -> bool:
    """The stronger hint wins, then more of them, then the count nearer to a hint of both."""
    told = mention.flow or people_of(case.page, mention)
    if told is None or not told.is_sure:
        return False
    mine, theirs = _weight(told), _weight(denied)
    if mine != theirs:
        return mine > theirs
    hint = _best(told)
    return hint.start == _best(denied).start and _gap(mention, hint.start) < _gap(
        contrary, hint.start
    )


def _is_told_apart(mention: Mention, contrary: Mention, denied: Flow) -> bool:
    """A verb with its own subject or goal tells its count's way, whatever another sentence says."""
    if denied.conflict or denied.strength < _OWN_WORDS:
        return False
    return mention.sentence.index != contrary.sentence.index


def _weight(flow: Flow) -> tuple[int, int]:
    alike = sum(_points_along(hint, flow) for hint in flow.hints)
    return _best(flow).strength, alike


def _best(flow: Flow) -> Hint:
    return max(flow.hints, key=lambda hint: hint.strength)


def _points_along(hint: Hint, flow: Flow) -> bool:
    return hint.from_party in (None, flow.from_party) and hint.to_party in (None, flow.to_party)


def _gap(mention: Mention, start: int) -> int:
    return abs(mention.start - start)
