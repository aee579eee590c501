"""Goal words: recipients without a clause's plain goal, and where those counted were held before.

"To us", "to the enemy", the subject of "was given 24", "and Russia 35", children deported before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractor.reading.clauses import Clause
from extractor.reading.counts.concord import given_to_it, given_to_teller
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.gapping import gapped_receiver
from extractor.reading.ways.hints import RIVAL, Hint, opposite
from extractor.reading.ways.noends import deported_to
from extractor.reading.ways.partywords import CARRIERS
from extractor.reading.ways.weakhints import is_given
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

_TO_US = re.compile(r"\b(?:to us|нам)\b", re.IGNORECASE)
_TO_THE_ENEMY = Phrases(
    r"\bto the (?:enemy|aggressor)\b|\b(?:ворогу|ворогові|ворогам|противнику|противников[іи]|"
    r"загарбникам|окупантам|агресору|агресорові|врагу)\b",
    re.IGNORECASE,
)


def unnamed_goal(
    page: Page,
    clause: Clause,
    count: tuple[int, int],
    speaker_side: str | None,
    inherited: str | None,
    span: tuple[int, int],
) -> Iterable[Hint]:
    """Recipients without a name: "to us", "to the enemy", the subject of "and was given 24"."""
    us = _TO_US.search(page.text, clause.start, clause.end) if speaker_side else None
    if us:
        yield Hint(None, speaker_side, 3, "recipient", us.start(), us.end())
    enemy = _TO_THE_ENEMY.search(page, clause.start, clause.end)
    side = opposite(speaker_side) or ("Russia" if page.language == "uk" else None)
    if enemy and side and clause.verb.kind in ("give", "return"):
        yield Hint(opposite(side), side, 2, "to the enemy", enemy.start(), enemy.end())
    teller = given_to_teller(page, clause)
    if teller is not None:
        yield Hint(None, teller.party, 3, "recipient", teller.start, teller.end)
    third = _given_to_it_told(page, clause, span)
    if third is not None:
        yield Hint(None, third.party, 3, "recipient", third.start, third.end)
    if inherited and (is_given(page, clause, count) or given_to_it(page, clause)):
        yield Hint(None, inherited, 3, "recipient", *span)


# "Україна зробила пропозицію Нігерії: Київ готовий віддати їй двох": to whoever else was named
_TO_IT = re.compile(
    r"\s+(?:їй|йому|ей|ему)(?!\w)|"
    r"\s+(?:it|her|him)(?=\s+(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|"
    r"\w+ty|a|all|both|the|its|his|her)\b))",
    re.IGNORECASE,
)
_TO_IT_BEFORE = re.compile(r"(?<!\w)(?:їй|йому|ей|ему)\s+\Z", re.IGNORECASE)


def _given_to_it_told(page: Page, clause: Clause, agent: tuple[int, int]) -> PartyMention | None:
    """The only other party named in the sentence before who gives "it" somebody."""
    verb, sentence = clause.verb, page.sentence_at(clause.verb.start)
    if sentence is None or verb.kind not in ("give", "return") or clause.passive or clause.nominal:
        return None
    before = max(clause.start, verb.start - _NEAR_VERB), verb.start
    if not _TO_IT.match(page.text, verb.end) and not _TO_IT_BEFORE.search(page.text, *before):
        return None
    doer = page.parties.at(agent[0])
    if doer is None or agent[0] >= verb.start:
        return None
    others = [
        party
        for party in page.parties.within(sentence.start, agent[0])
        if party.party not in (doer.party, *CARRIERS)
        and party.kind in ("state", "capital", "leader")
    ]
    return others[-1] if len({party.party for party in others}) == 1 else None


_NEAR_VERB = 12  # characters before a verb: "готов ей отдать"
# "украинцам вернули 16 тысяч тел, наших - менее пятисот"
_OURS_APART = re.compile(
    r"[,;]\s+(?:(?:а|и|но|зато|а вот|і|й|та|але|проте|while|and|but)\s+)?"
    r"(?:наших|своих|своїх|ours|our own)(?!\w)(?=\s*[,:—–-]|\s+(?:(?:лишь|только|всего|менее|лише|"
    r"тільки|менше|only|just|fewer)\s|\d))",
    re.IGNORECASE,
)


def goes_to_another(
    page: Page,
    clause: Clause,
    agent: PartyMention | None,
    goal: PartyMention,
    count: tuple[int, int],
    neighbours: Sequence[int],
) -> bool:
    """Tell whether a clause's goal is only that of the count told before.

    "Киеву отдали 31, Киев ответил выдачей 15": whoever got the count before gives this one.

    Args:
        page: The page.
        clause: The clause that moves the count.
        agent: Who acts there.
        goal: The goal.
        count: The count's noun phrase, as offsets.
        neighbours: Offsets of the sentence's other counts.
    """
    before = [each for each in neighbours if goal.end <= each < count[0]]
    if before and _OURS_APART.search(page.text, before[-1], count[1]):
        return True
    if agent is None or agent.party != goal.party or clause.verb.kind != "give" or clause.passive:
        return False
    return goal.end <= agent.start and bool(before)


# "They traded their dead: 212 for Ukraine, 45 for Russia"
_FOR = re.compile(r"\s+(?:for|для)\s+(?:the\s+)?", re.IGNORECASE)
_ENDS = re.compile(r"(?:\s+(?:side|сторон[ыи]))?\s*(?:[.,;:!?)\n]|\Z|(?:and|while|и|а|та|і|й)\s)")


def meant_for(page: Page, clause: Clause, count: tuple[int, int]) -> Iterable[Hint]:
    """Find the side that a count of a swap is said to be for, right behind it."""
    if clause.verb.kind != "exchange":
        return
    for party in page.parties.within(count[1], count[1] + 16)[:1]:
        told = _FOR.fullmatch(page.text, count[1], party.start)
        if party.party in RIVAL and told and _ENDS.match(page.text, party.end):
            yield Hint(opposite(party.party), party.party, 3, "for whom", party.start, party.end)


def given_too(page: Page, clause: Clause, count: tuple[int, int]) -> Hint | None:
    """Find who is given a count whose verb is left out: "Ukraine was given 1,000, Russia 35"."""
    if not is_given(page, clause, count):
        return None
    party = gapped_receiver(page, clause, count)
    return Hint(None, party.party, 3, "recipient", party.start, party.end) if party else None


def held_before(page: Page, sentence: Sentence) -> Iterable[Hint]:
    """Whoever was once deported to Russia is let go by Russia."""
    for party in page.parties.within(sentence.start, sentence.end):
        if party.party == "Russia" and deported_to(page, party):
            yield Hint("Russia", None, 2, "deported there", party.start, party.end)
            return
