"""Owned figures: which side gives a figure, and whether a record claims it for another flow."""

from __future__ import annotations

import re

from extractor.reading.hints import RIVAL
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.validate.case import Case, Support

_SURE = 2  # hints weaker than this are guesses themselves
_SHARED = 160  # characters behind a count to "the same number" of the other side
# "Moscow put it at 195", "Київ нарахував 207": a side and its own count
_COUNTS = re.compile(
    r"[^.;:—–]{0,40}?\b(?:put|puts|count(?:s|ed)|gives?|gave|cit(?:es|ed)|sp(?:oke|eaks) of|"
    r"insist\w*|maintain\w*|list(?:s|ed)|report(?:s|ed)|tall(?:y|ies|ied)|claim(?:s|ed)|"
    r"назвал\w*|называ\w+|говор\w+|насчит\w+|подсчит\w+|отчит\w+|настаива\w+|оценива\w+|"
    r"назва\w*|назива\w+|нарахува\w+|підрахува\w+|відзвіт\w+|наполяга\w+|оцін\w+|ма[єе]т?)\b",
    re.IGNORECASE,
)


def has_its_own(case: Case, support: Support, other: Mention, rival: float) -> bool:
    """Tell whether the other figure is claimed by another record or for another flow of this.

    "185 came home ... Moscow says that 184 of its men did": nobody disputes the 185.
    """
    if any(one.transfer.quantity.value == rival for one in case.supports):
        return not _is_both_ways(case, support, rival)
    day = case.record.when.start
    return any(
        claim.transfer.quantity.value == rival
        and claim.transfer.category == support.transfer.category
        for mention in case.by_value.exact.get(rival, ())
        if mention.number is not None
        for claimant, claim in case.siblings.claims(mention.number)
        if claimant is not case
        and (day is None or claimant.record.when.start in (None, day) or claim.mention is other)
    )


def is_way_back(case: Case, support: Support, rival: float) -> bool:
    """Tell whether the other figure is what the record itself tells of the other way: 95 for 94."""
    mine = support.transfer
    return not _is_both_ways(case, support, rival) and any(
        other.transfer.quantity.value == rival
        and other.transfer.category == mine.category
        and other.transfer.to_party not in (None, mine.to_party)
        for other in case.supports
    )


def _is_both_ways(case: Case, support: Support, rival: float) -> bool:
    """Whether the other figure is told of this way, too: "189 came home. Moscow: 150 each".

    A figure told once went one way, whichever its words are read to mean.
    """
    goal = support.transfer.to_party
    told = [
        mention
        for mention in case.by_value.exact.get(rival, ())
        if mention.category == support.transfer.category and not mention.dirty
    ]
    if any(goes_both_ways(case.page, mention) for mention in told):
        return True
    return len({mention.start for mention in told}) > 1 and any(
        flow is not None and flow.strength >= _SURE and flow.to_party == goal
        for flow in (mention.flow for mention in told)
    )


def goes_both_ways(page: Page, mention: Mention) -> bool:
    """Tell whether a figure is that of each side, or the other one had "the same number"."""
    end = min(mention.sentence.end, mention.end + _SHARED)
    return mention.each or any(
        share.kind == "same" and share.start > mention.end
        for share in page.shares.within(mention.end, end)
    )


def is_by_another(case: Case, support: Support, other: Mention) -> bool:
    """Tell whether a claimant of the record gives the other figure, and nowhere the record's."""
    claimants = {item.side for item in case.record.attributions if item.side in RIVAL}
    theirs = _sides_at(case.page, other) & claimants
    return bool(theirs) and not any(
        theirs & _sides_at(case.page, told) for told in support.candidates if not told.dirty
    )


def _sides_at(page: Page, mention: Mention) -> set[str | None]:
    """The sides that give a figure: by a word of speech, or by one of counting before it."""
    sentence = mention.sentence
    said = {speaker.side for speaker in page.speakers.within(sentence.start, sentence.end)}
    for party in page.parties.within(sentence.start, mention.start):
        if party.kind != "demonym" and _COUNTS.match(page.text, party.end, mention.start):
            said.add(party.party)
    return said - {None}
