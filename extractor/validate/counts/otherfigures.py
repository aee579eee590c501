"""Other figures: a bare number that somebody else gives for the flow told right before it.

"Kyiv released 14 wounded Russians, writes the ministry. The headquarters speaks of 12": the
headquarters' people are not those 12, though it is the headquarters that counts them.
"""

from __future__ import annotations

import re

from extractor.reading.counts.unnumbered import tellings
from extractor.reading.ways.hints import RIVAL, SURE, Flow, Hint
from extractor.validate.case import Case, Support

_BEFORE = 2  # sentences back to where the flow is told
_ALIKE = 1.35  # how much greater, at most, one side's figure is than the other's
# How somebody's own figure is told
_FIGURE = re.compile(
    r"\b(?:(?:another|different|other|own) (?:figure|number|count|tally)|"
    r"puts? (?:it|them|the (?:figure|number|tally)) at|figure (?:is|was)|speaks? of|insists? on|"
    r"ин(?:ое|ую)(?: \w+)? (?:число|цифру)|друг(?:ое|ую|ая)(?: \w+)? (?:число|цифр[ау])|"
    r"называ(?:ет|ют)|говор(?:ит|ят) (?:о|об)|настаива(?:ет|ют) на|счита(?:ет|ют) их|"
    r"інш(?:е|у|а)(?: \w+)? (?:число|цифр[ау])|назива(?:є|ють)|(?:каже|кажуть) про|"
    r"говор(?:ить|ять) про|наполяга(?:є|ють) на|раху(?:є|ють) їх)\b",
    re.IGNORECASE,
)

# Who counts its own people counts those who come to it: "another figure for its own"
_OWN = re.compile(r"\b(?:(?:its|their|her|his) own|свои[хм]|свої[хм])\b", re.IGNORECASE)


def is_other_figure(case: Case, support: Support) -> bool:
    """Tell whether a count without a noun follows people who went its record's way for certain.

    Args:
        case: The record with its page.
        support: A transfer with the mention that speaks best for it.
    """
    mention = support.mention
    if mention is None or mention.head is not None or mention.flow is not None:
        return False
    ways = {flow.to_party for flow in _told_before(case, mention.sentence.index)}
    return ways == {support.transfer.to_party}


def of_other_figure(case: Case, support: Support) -> Hint | None:
    """Find the way of those whom somebody else counts, told right before with a like number.

    Args:
        case: The record with its page.
        support: A transfer with the mention that speaks best for it.
    """
    mine, mention = support.transfer, support.mention
    if mention is None or mention.head is not None or mention.flow is not None or mention.each:
        return None
    if mine.to_party not in RIVAL or mine.from_party not in RIVAL:
        return None
    if not _FIGURE.search(case.page.text, mention.sentence.start, mention.sentence.end):
        return None
    if _OWN.search(case.page.text, mention.sentence.start, mention.start):
        return None
    value = case.page.value_of(mention.number) or 0
    index = mention.sentence.index
    before = [
        (each.flow, case.page.value_of(each.number) or 0)
        for each in case.mentions
        if index - _BEFORE <= each.sentence.index <= index
        and each.start < mention.start
        and each.category == mine.category
        and each.flow is not None
        and each.flow.is_sure
    ]
    like = {flow.to_party for flow, many in before if value and many and _is_like(value, many)}
    if len(like) != 1 or mine.to_party in like:
        return None
    return Hint(None, like.pop(), SURE, "said of another's figure", mention.start, mention.end)


def _is_like(one: float, other: float) -> bool:
    return max(one, other) <= _ALIKE * min(one, other)


def _told_before(case: Case, index: int) -> list[Flow]:
    """The ways that the paragraph's sentences right before tell for certain."""
    items = case.page.sentences.items
    flows: list[Flow | None] = []
    for sentence in reversed(items[max(0, index - _BEFORE) : index]):
        if "\n" in case.page.text[sentence.end : items[index].start].rstrip(" "):
            break
        flows += [each.flow for each in case.mentions if each.sentence is sentence]
        flows += [told.flow for told in tellings(case.page, sentence)]
    return [flow for flow in flows if flow is not None and flow.is_sure]
