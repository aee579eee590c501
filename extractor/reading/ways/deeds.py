"""Deeds: what the side that acts tells of a count: it gives, receives, or gets its own back."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.reading.clauses import Clause
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.statuses.proposals import is_managed, proposes_to_accept
from extractor.reading.ways.hints import RIVAL, Hint
from extractor.reading.ways.partywords import ACTORS
from extractor.reading.ways.winning import ACHIEVES, REPATRIATES
from extractor.text.parties import PartyMention

DEFENDERS = Phrases(
    r"\b(?:defenders?|защитни(?:к|ц)\w*|захисни(?:к|ц)\w*|оборон(?:ець|ц)\w*)\b", re.IGNORECASE
)  # as Ukraine calls its own
_EITHER_WAY = re.compile(r"return|верн|возвра|поверн|поверт", re.IGNORECASE)
_LETS_GO = re.compile(r"return|free|releas|верн|возвра|освоб|поверн|поверт|звільн", re.IGNORECASE)
_SAID_OF_A_SIDE = ("past", "future", "base", "pres")
# So many dead go to Ukraine, whatever "Україна повернула 563 тіла" may say elsewhere
_HUNDREDS = re.compile(r"\b[1-9]\d{2,}\b|\d[., ]\d{3}\b|\b(?:hundred|thousand|тысяч|тисяч|сот)")
_THOUSANDS = re.compile(r"\b[1-9]\d{3,}\b|\d[., ]\d{3}\b|\b(?:thousand|тысяч|тисяч)")
_WITH = re.compile(r"\s+(?:home\s+)?with\b", re.IGNORECASE)
# What joins another side's clause: ", and for its part Ukraine", ", а Киев", "; Росія"
_JOINED = re.compile(
    r"(?:[,;]|\b(?:and|but|while|whereas|а|и|но|і|й|та|але))\s(?:[^.;:!?\d]{0,24}\s)?\Z",
    re.IGNORECASE,
)
_TO_ITSELF = re.compile(r"\s+(?:назад\s+)?(?:собі|себе)\b", re.IGNORECASE)


def by_agent(
    page: Page,
    clause: Clause,
    agent: str,
    owned: str | None,
    has_goal: bool,
    span: tuple[int, int],
    is_price: bool,
    dead: bool,
    count: tuple[int, int],
) -> Iterable[Hint]:
    """What the side that acts tells of a count: its price, its own got back, or what it does."""
    if is_price:
        if clause.verb.kind == "receive":
            yield Hint(agent, None, 3, "subject pays with", *span)
    elif not has_goal and owned is None and _gives_in_turn(page, clause, agent, count):
        yield Hint(agent, None, 2, "subject returns in turn", *span)
    elif owned != agent and not has_goal and proposes_to_accept(page, clause):
        yield Hint(agent, None, 1, "proposes to take", *span)
    elif not has_goal and (
        _gets_its_own_back(page, clause, agent, owned, dead, count)
        or (owned is None and is_managed(page, clause))
    ):
        yield Hint(None, agent, 1, "subject gets back", *span)
    elif not has_goal and owned is None and dead and _brings_thousands(page, clause, agent, count):
        yield Hint(None, agent, 2, "so many only come home", *span)
    else:
        given = dead and not (agent == "Ukraine" and _HUNDREDS.search(page.text, *count))
        yield from _agent_hint(page, clause, agent, owned, has_goal, span, given)


def _gives_in_turn(page: Page, clause: Clause, agent: str, count: tuple[int, int]) -> bool:
    """Who "returns" where the other side has given, or would: "віддасть, якщо Київ поверне"."""
    sentence, other = page.sentence_at(count[0]), RIVAL.get(agent)
    if sentence is None or clause.verb.kind != "return" or clause.passive or clause.nominal:
        return False
    if not _LETS_GO.search(page.text, clause.verb.start, clause.verb.end):
        return False
    low = max(
        (p.end for p in _actors(page, sentence.start, clause.verb.start, other)), default=None
    )
    return (
        low is not None
        and not _homeward(page, clause, (low, low))
        and _IN_TURN.search(page.text, low, clause.verb.start) is not None
        and any(
            cue.family == "verb" and cue.kind == "give" and cue.form in _SAID_OF_A_SIDE
            for cue in page.cues.within(low, clause.verb.start)
        )
    )


def _actors(page: Page, start: int, end: int, side: str | None) -> list[PartyMention]:
    return [
        party
        for party in page.parties.within(start, end)
        if party.party == side and party.kind in ACTORS and party.may_be_subject
    ]


# What joins the answer to a gift
_IN_TURN = re.compile(
    r"\b(?:if|provided|in (?:return|exchange|turn)|for (?:its|their) part|while|whereas|"
    r"если|при условии|взамен|в ответ|в свою очередь|со своей стороны|а|"
    r"якщо|за умови|натомість|навзаєм|у відповідь|своєю чергою|у свою чергу|зі свого боку|а)\b",
    re.IGNORECASE,
)


def _brings_thousands(page: Page, clause: Clause, agent: str, count: tuple[int, int]) -> bool:
    """Ukraine never gave back dead by the thousand: "Україна повернула 1000 тіл" is its own."""
    if agent != "Ukraine" or clause.verb.kind != "return" or clause.passive or clause.nominal:
        return False
    return _THOUSANDS.search(page.text, *count) is not None


def _gets_its_own_back(
    page: Page,
    clause: Clause,
    agent: str,
    owned: str | None,
    dead: bool,
    count: tuple[int, int],
) -> bool:
    """Told at home and with no recipient, "вернула шестерых" is got back; bodies are given back."""
    small = any(cue.kind == "children" for cue in page.cues.within(*count))
    ours = DEFENDERS.search(page, *count) is not None
    at_home = agent == "Ukraine" and (page.language == "uk" or small or ours)
    if not at_home or owned is not None or clause.verb.kind != "return" or clause.passive:
        return False
    return not dead or ours


def _agent_hint(
    page: Page,
    clause: Clause,
    agent: str,
    owned: str | None,
    has_goal: bool,
    span: tuple[int, int],
    dead: bool,
) -> Iterable[Hint]:
    kind = clause.verb.kind
    if kind == "give":
        if clause.passive and not has_goal and owned == agent:
            return
        yield Hint(agent, None, 3, "subject gives", *span)
    elif kind == "receive":
        yield Hint(None, agent, 3, "subject receives", *span)
    elif kind == "return":
        if not clause.passive and _WITH.match(page.text, clause.verb.end):
            yield Hint(None, agent, 3, "subject returns with", *span)
        elif clause.nominal and ACHIEVES.fullmatch(page.text, span[1], clause.verb.start):
            yield Hint(None, agent, 2, "subject wins the return", *span)
        elif has_goal:
            yield Hint(agent, None, 2, "subject returns", *span)
        elif owned == agent or (
            owned is None and not clause.passive and _homeward(page, clause, span)
        ):
            yield Hint(None, agent, 3, "subject gets back", *span)
        else:
            # "Украина вернула 150 воинов": the living are given back or brought back
            words = page.text[clause.verb.start : clause.verb.end]
            either = clause.verb.form in ("past", "base") and _EITHER_WAY.match(words) is not None
            foreign = owned is not None and owned not in RIVAL
            both_do = owned is None and REPATRIATES.match(words) is not None
            unsure = 0 if foreign or both_do or (either and not dead and not clause.passive) else 1
            sure = owned is not None and not foreign
            yield Hint(agent, None, 2 if sure else unsure, "subject returns", *span)


def _homeward(page: Page, clause: Clause, agent: tuple[int, int]) -> bool:
    """Whose verb says "home", "from captivity" or "to itself" gets its own back."""
    if page.text[slice(*agent)].startswith("Bring Kids Back"):
        return True
    return _TO_ITSELF.match(page.text, clause.verb.end) is not None or any(
        cue.family == "cue"
        and cue.kind in ("home", "captivity")
        and not _another_acts(page, clause.verb.end, cue.start)
        for cue in page.cues.within(clause.start, clause.end)
    )


def _another_acts(page: Page, low: int, high: int) -> bool:
    """Whether another side's clause begins before a word: "frees 40, and Kyiv lets 25 go"."""
    return any(
        party.kind in ACTORS
        and party.may_be_subject
        and _JOINED.search(page.text, low, party.start) is not None
        for party in page.parties.within(low, high)
    )
