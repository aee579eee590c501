"""Owned figures: which side gives a figure, and whether a record claims it for another flow."""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.hints import RIVAL, SURE
from extractor.text.parties import PartyMention
from extractor.validate.case import Case, Support, flow_of

_SHARED = 160  # characters behind a count to "the same number" of the other side
# "Moscow put it at 195", "Київ нарахував 207": a side and its own count
_COUNTS = re.compile(
    r"[^.;:—–]{0,40}?\b(?:put|puts|count(?:s|ed)|gives?|gave|cit(?:es|ed)|sp(?:oke|eaks) of|"
    r"insist\w*|maintain\w*|list(?:s|ed)|report(?:s|ed)|tall(?:y|ies|ied)|claim(?:s|ed)|"
    r"назвал\w*|называ\w+|говор\w+|насчит\w+|подсчит\w+|отчит\w+|настаива\w+|оценива\w+|"
    r"назва\w*|назива\w+|нарахува\w+|підрахува\w+|відзвіт\w+|наполяга\w+|оцін\w+|ма[єе]т?)\b",
    re.IGNORECASE,
)

_FIGURE = (
    r"(?:figures?|numbers?|counts?|tall(?:y|ies)|totals?|versions?|estimates?|reckoning|"
    r"цифр\w*|числ\w*|сч[её]т\w*|подсч[её]т\w*|верси\w+|данны\w+|"
    r"рахун\w+|підрахун\w+|версі\w+|дан(?:і|их|ими))"
)
# "the Russian figure was 1,248", "российская сторона насчитала 26", "Moscow's tally: 195"
_ITS_FIGURE = re.compile(rf"(?:'s)?\s+(?:own\s+)?{_FIGURE}\b[^.;()\d]{{0,30}}", re.IGNORECASE)
_ITS_SIDE = re.compile(r"\s+(?:side|сторон\w+)(?!\w)", re.IGNORECASE)
# "6,057 by Kyiv's reckoning, 6,060 by Moscow's", "по версии Москвы — 195", "207 за даними Києва"
_BY_WHOM = (
    rf"(?:according to|by|per|in|(?:по|согласно|за|згідно з|судя по)\s+{_FIGURE}|"
    r"по (?:словам|оценк\w+)|за (?:словами|оцінк\w+))\s+"
)
_BEFORE_WHOM = re.compile(rf"\b{_BY_WHOM}\Z", re.IGNORECASE)
_TO_FIGURE = re.compile(r",?\s*(?:[-—–:]\s*)?(?:(?!and\b|и\b|та\b|і\b|а\b)[^\W\d]+\s+){0,3}")
_BEHIND = re.compile(rf"(?:\s+[^\W\d]+){{0,2}}?,?\s+{_BY_WHOM}", re.IGNORECASE)


def has_its_own(case: Case, support: Support, other: Mention, rival: float) -> bool:
    """Tell whether the other figure is claimed by another record or for another flow of this.

    "185 came home ... Moscow says that 184 of its men did": nobody disputes the 185.
    """
    if in_another_record(case, support, rival):
        return True
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


def in_another_record(case: Case, support: Support, rival: float) -> bool:
    """Tell whether another record has the other figure for the same flow, as a rival of this."""
    mine, record = support.transfer, case.record
    days = (None, record.when.start)
    return any(
        other is not case
        and other.record.scope == record.scope
        and (record.when.start is None or other.record.when.start in days)
        and any(
            t.quantity.value == rival and flow_of(t) == flow_of(mine)
            for t in other.record.transfers
        )
        for other in case.siblings.of_flow(mine)
    )


def is_way_back(case: Case, support: Support, rival: float) -> bool:
    """Tell whether the other figure is what the record itself tells of the other way: 95 for 94.

    So it is as a whole, too, of which the record has the parts: "230, six of them civilians".
    """
    mine = support.transfer
    back = [
        one.transfer for one in case.supports if one.transfer.to_party not in (None, mine.to_party)
    ]
    alike = any(one.quantity.value == rival and one.category == mine.category for one in back)
    whole = len(back) > 1 and sum(one.quantity.value or 0 for one in back) == rival
    return (alike or whole) and not _is_both_ways(case, support, rival)


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
    if len({mention.start for mention in told}) < 2:
        return False
    flows = [mention.flow for mention in told if mention.flow is not None]
    # where another telling is for certain of the way back, this one needs to be less so
    apart = any(flow.is_sure and flow.to_party != goal for flow in flows)
    return any(flow.to_party == goal and flow.strength >= SURE - apart for flow in flows)


def goes_both_ways(page: Page, mention: Mention) -> bool:
    """Tell whether a figure is that of each side, or the other one had "the same number"."""
    end = min(mention.sentence.end, mention.end + _SHARED)
    return mention.each or any(
        share.kind == "same" and share.start > mention.end
        for share in page.shares.within(mention.end, end)
    )


def sides_of(case: Case) -> set[str]:
    """The sides that a record gives its figures to: the two states, or who gave or received."""
    ends = {end for one in case.record.transfers for end in (one.from_party, one.to_party) if end}
    return {item.side for item in case.record.attributions if item.side in ends | set(RIVAL)}


def is_by_another(case: Case, support: Support, other: Mention) -> bool:
    """Tell whether a claimant of the record gives the other figure, and nowhere the record's."""
    claimants = sides_of(case)
    theirs = _sides_at(case.page, other) & claimants
    for told in support.candidates if theirs else ():
        if not told.dirty:
            theirs -= _sides_at(case.page, told)
    return bool(theirs)


def _sides_at(page: Page, mention: Mention) -> set[str | None]:
    """The sides that give a figure: by a word of speech or of counting, or by calling it theirs."""
    sentence = mention.sentence
    behind = _BEHIND.match(page.text, mention.end, sentence.end)
    party = page.parties.at(behind.end()) if behind is not None else None
    if behind is not None and party is not None and _is_whose(page, behind[0], party):
        return {party.party}  # "6,057 by Kyiv's reckoning": nobody else's
    said = {speaker.side for speaker in page.speakers.within(sentence.start, sentence.end)}
    for party in page.parties.within(sentence.start, mention.start):
        if _gives(page, party, mention):
            said.add(party.party)
    if not said and (voice := _voice_before(page, mention)) is not None:
        said.add(voice)
    return said - {None}


# "The number he gave was 164", "по его словам, их 164": whoever was named last
_HE_GIVES = re.compile(
    r"\b(?:he|she)\s+(?:gave|gives|puts?|count(?:s|ed)|name[sd]|cite[sd]|sp(?:oke|eaks) of|"
    r"insist(?:s|ed) on|report(?:s|ed))\b|"
    r"\b(?:his|her)\s+(?:own\s+)?(?:figure|number|count|tally)\b|"
    r"\b(?:по (?:его|е[её]) (?:словам|данным|подсч[её]там)|за (?:його|її) (?:словами|даними|"
    r"підрахунками))\b|"
    r"\b(?:он|она|він|вона)\s+(?:назвал|назыв|насчит|говор|назва|назив|нараху|каже|насчит)\w*",
    re.IGNORECASE,
)


def _voice_before(page: Page, mention: Mention) -> str | None:
    """The side of him who gives a figure as "he", named last in the paragraph."""
    said = _HE_GIVES.search(page.text, mention.sentence.start, mention.start)
    if said is None:
        return None
    low = page.text.rfind("\n", 0, said.start()) + 1
    named = [p for p in page.parties.within(low, said.start()) if p.kind == "leader"]
    return named[-1].party if named else None


def _is_whose(page: Page, words: str, party: PartyMention) -> bool:
    """Whether "by X" tells whose figure it is, and not who did it: "returned by Russia"."""
    return not words.rstrip().lower().endswith("by") or page.text.startswith("'s", party.end)


def _gives(page: Page, party: PartyMention, mention: Mention) -> bool:
    """Whether a party before a figure gives it: "Moscow put it at", "the Russian figure was"."""
    text, end = page.text, party.end
    side = _ITS_SIDE.match(text, end, mention.start)
    if (party.kind != "demonym" or side) and _COUNTS.match(text, end, mention.start):
        return True
    if _ITS_FIGURE.fullmatch(text, end, mention.start):
        return True
    by_it = _BEFORE_WHOM.search(text, max(mention.sentence.start, party.start - 32), party.start)
    return by_it is not None and _TO_FIGURE.fullmatch(text, end, mention.start) is not None
