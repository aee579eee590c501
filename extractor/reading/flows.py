"""Directions: who hands over and who receives, as the words around a count say it.

Every hint is kept with its strength, so that a clause whose words disagree can be told from
one whose words agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.reading.clauses import Clause, severed
from extractor.reading.page import Page
from extractor.reading.partywords import ACTORS, CAPTIVE, SIDE
from extractor.reading.recipients import TO, bare_dative, goal_of, nationality, source_of
from extractor.reading.subjects import (
    CARRIERS,
    agent_of,
    count_is_subject,
    does_it,
    gapped,
    nearest_subject,
)
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

RIVAL = {"Russia": "Ukraine", "Ukraine": "Russia"}
_OWN = re.compile(
    r"\b(?:its own|their own|his own|her own|its|своих|своим|свои|своего|своими|своїх|своїм|свої|"
    r"своїми|свого)\b",
    re.IGNORECASE,
)
_OUR_OWN = re.compile(r"захисни|оборон[еєц]|геро[їя]|полегл|наш(?:их|ого|і)\b", re.IGNORECASE)
_PRICE = re.compile(
    r"(?:\bза|\bin (?:exchange|return) for|\b(?:в обмен|в обмін|взамен) на)\s+\Z", re.IGNORECASE
)
_SUBJECT_WE = re.compile(r"\b(?:we|мы|ми)\b", re.IGNORECASE)
_WE_DO = re.compile(r"(?:[єаея]мо|[её]м|[аи]м)\Z", re.IGNORECASE)  # first person plural
_TO_US = re.compile(r"\b(?:to us|нам)\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:we|us|our|ours|мы|нам|нас|наш\w*|ми)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hint:
    """One word's say on the direction: 3 the verb's own subject or goal, 2 nationality, 1 weak."""

    from_party: str | None
    to_party: str | None
    strength: int
    why: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Flow:
    """A direction with the hints for it and against it."""

    from_party: str | None
    to_party: str | None
    strength: int
    hints: tuple[Hint, ...]
    conflict: bool


def opposite(party: str | None) -> str | None:
    """Return the other side of the war, if the party is one of the two."""
    return RIVAL.get(party) if party else None


def read_flow(
    page: Page,
    sentence: Sentence,
    clause: Clause | None,
    count: tuple[int, int],
    neighbours: Sequence[int],
    speaker_side: str | None,
    inherited_agent: str | None,
) -> Flow | None:
    """Read the direction of one count.

    Args:
        page: The page.
        sentence: The count's sentence.
        clause: The clause that moves it, if there is one.
        count: The count's noun phrase, as offsets.
        neighbours: Offsets of the sentence's other counts: words beyond them are theirs.
        speaker_side: The side of whoever is quoted, for "we" and "our".
        inherited_agent: Subject of the clause before, for "and received 35".
    """
    hints = list(_hints(page, sentence, clause, count, neighbours, speaker_side, inherited_agent))
    if not any(hint.from_party or hint.to_party for hint in hints):
        hints = list(weak_hints(page, sentence, count, clause))
        hints = hints or list(_told_at_home(page, clause, count))
    return settle(hints)


def settle(hints: Sequence[Hint]) -> Flow | None:
    """Take the strongest hints' word; weaker ones that disagree make a conflict."""
    known = [hint for hint in hints if hint.from_party or hint.to_party]
    if not known:
        return None
    best = max(known, key=lambda hint: hint.strength)
    giver, taker = best.from_party, best.to_party
    for hint in sorted(known, key=lambda item: -item.strength):
        giver = giver or (hint.from_party if hint.from_party != taker else None)
        taker = taker or (hint.to_party if hint.to_party != giver else None)
    if giver is None:
        giver = opposite(taker)
    if taker is None:
        taker = opposite(giver)
    conflict = any(
        (hint.to_party and taker and hint.to_party != taker)
        or (hint.from_party and giver and hint.from_party != giver)
        for hint in known
        if hint.strength >= min(2, best.strength)
    )
    return Flow(giver, taker, best.strength, tuple(known), conflict)


def _hints(
    page: Page,
    sentence: Sentence,
    clause: Clause | None,
    count: tuple[int, int],
    neighbours: Sequence[int],
    speaker_side: str | None,
    inherited: str | None,
) -> Iterable[Hint]:
    low = max([sentence.start, *(n for n in neighbours if n < count[0])])
    high = min([sentence.end, *(n for n in neighbours if n >= count[1])])
    owner = nationality(page, sentence, count, low, high)
    if clause is None:
        if owner is not None:
            yield Hint(None, owner.party, 2, "nationality", owner.start, owner.end)
        return
    text = page.text
    agent = gapped(page, clause, count) or agent_of(page, clause)
    if agent is not None and agent.party in CARRIERS:
        agent = None
    if agent is not None and count_is_subject(page, agent, clause, count):
        agent = None
    if agent is not None and clause.nominal and not does_it(page, agent, clause):
        agent = None
    if agent is not None and clause.nominal and severed(text, agent.end, clause.verb.start):
        agent = None
    agent_party = agent.party if agent else None
    by_us = False
    if agent_party is None and not clause.passive and not clause.nominal:
        agent_party = inherited
        head = text[clause.start : clause.verb.start]
        by_us = bool(_SUBJECT_WE.search(head)) or bool(
            agent is None and _WE_DO.search(text, clause.verb.start, clause.verb.end)
        )
        if by_us or (_WE.search(head) and speaker_side):
            agent_party = speaker_side or ("Ukraine" if page.language == "uk" else None)
    span = (agent.start, agent.end) if agent else (clause.verb.start, clause.verb.end)
    goal = goal_of(page, clause, count, low, high, neighbours)
    source = source_of(page, clause)
    owned = owner.party if owner else None
    if owned is None and _OWN.search(text[max(low, count[0] - 24) : min(count[1] + 24, high)]):
        before = [p for p in page.parties.within(sentence.start, count[0]) if p.kind in ACTORS]
        owned = agent_party or (before[-1].party if before else None)
    if (
        owned is None
        and speaker_side
        and re.search(
            r"\b(?:our|наш\w*)\b", text[max(low, count[0] - 24) : min(count[1] + 24, high)], re.I
        )
    ):
        owned = speaker_side
    if goal is None and speaker_side:
        us = _TO_US.search(text, clause.start, clause.end)
        if us:
            yield Hint(None, speaker_side, 3, "recipient", us.start(), us.end())
    if goal:
        yield Hint(None, goal.party, 3, "recipient", goal.start, goal.end)
    if source:
        yield Hint(source.party, None, 3, "source", source.start, source.end)
    if agent_party:
        if by_us and clause.verb.kind == "return" and goal is None and owned in (None, agent_party):
            yield Hint(None, agent_party, 2, "we bring back", *span)
        elif _PRICE.search(text, max(sentence.start, count[0] - 24), count[0]):
            if clause.verb.kind == "receive":
                yield Hint(agent_party, None, 3, "subject pays with", *span)
        else:
            at_home = _gets_its_own_back(page, clause, agent_party, owned, count)
            if at_home and goal is None:
                yield Hint(None, agent_party, 1, "subject gets back", *span)
            else:
                yield from _agent_hint(page, clause, agent_party, owned, goal is not None, span)
    if owned:
        where = (owner.start, owner.end) if owner else span
        yield Hint(None, owned, 2, "nationality", *where)


def _gets_its_own_back(
    page: Page, clause: Clause, agent: str, owned: str | None, count: tuple[int, int]
) -> bool:
    """Told at home and with no recipient, "вернула шестерых" is got back; bodies are given back."""
    at_home = page.language == "uk" and agent == "Ukraine"
    if not at_home or owned is not None or clause.verb.kind != "return" or clause.passive:
        return False
    return not any(
        cue.family == "noun" and cue.kind in ("bodies", "dead")
        for cue in page.cues.within(count[0], count[1])
    )


def _agent_hint(
    page: Page,
    clause: Clause,
    agent: str,
    owned: str | None,
    has_goal: bool,
    span: tuple[int, int],
) -> Iterable[Hint]:
    kind = clause.verb.kind
    if kind == "give":
        if clause.passive and not has_goal and owned == agent:
            return
        yield Hint(agent, None, 3, "subject gives", *span)
    elif kind == "receive":
        yield Hint(None, agent, 3, "subject receives", *span)
    elif kind == "return":
        if has_goal:
            yield Hint(agent, None, 2, "subject returns", *span)
        elif owned == agent or (owned is None and _homeward(page, clause)):
            yield Hint(None, agent, 3, "subject gets back", *span)
        else:
            yield Hint(agent, None, 2 if owned else 1, "subject returns", *span)


def _homeward(page: Page, clause: Clause) -> bool:
    return any(
        cue.family == "cue" and cue.kind in ("home", "captivity")
        for cue in page.cues.within(clause.start, clause.end)
    )


def weak_hints(
    page: Page, sentence: Sentence, count: tuple[int, int], clause: Clause | None = None
) -> Iterable[Hint]:
    """Read the whole sentence where the count's own clause is silent: strength 1.

    One nationality of people or bodies, one recipient, or one giver in the sentence speaks for
    the count; two of a kind cancel out.
    """
    text = page.text
    parties = page.parties.within(sentence.start, sentence.end)
    owners = [
        p
        for p in parties
        if p.kind == "demonym"
        and _stands_with_people(page, p)
        and p.cases != frozenset({"dat"})
        and not _is_of_another(clause, p.start)
        and not severed(text, *_between(p.start, count))
    ]
    if len({p.party for p in owners}) == 1:
        yield Hint(
            None, owners[0].party, 1, "nationality in the sentence", owners[0].start, owners[0].end
        )
    goals = [
        p
        for p in parties
        if p.kind in ("state", "capital")
        and not _is_of_another(clause, p.start)
        and (
            TO.search(text[max(0, p.start - 24) : p.start]) if not p.cases else bare_dative(page, p)
        )
    ]
    if len({p.party for p in goals}) == 1:
        yield Hint(
            None, goals[0].party, 1, "recipient in the sentence", goals[0].start, goals[0].end
        )
    for cue in page.cues.within(sentence.start, sentence.end):
        if clause is not None and not clause.start <= cue.start < clause.end:
            continue  # another clause's subject gives or gets another count
        if cue.family == "verb" and cue.kind in ("give", "receive"):
            if _is_of_another(clause, cue.start) or severed(text, *_between(cue.start, count)):
                continue
            party = nearest_subject(page, sentence, cue.start)
            if party is not None and not severed(text, party.end, cue.start):
                giver = party.party if cue.kind == "give" else None
                taker = party.party if cue.kind == "receive" else None
                yield Hint(giver, taker, 1, f"subject {cue.kind}s", party.start, party.end)


def _between(place: int, count: tuple[int, int]) -> tuple[int, int]:
    """The stretch from a count to a word before or behind it."""
    return (place, count[0]) if place < count[0] else (min(count[1], place), place)


def _is_of_another(clause: Clause | None, place: int) -> bool:
    """A count that a finite verb moves owes nothing to the words of the next verb's clause."""
    if clause is None or clause.nominal or clause.verb.form not in ("past", "pass"):
        return False
    return not clause.start <= place < clause.end


def _told_at_home(page: Page, clause: Clause | None, count: tuple[int, int]) -> Iterable[Hint]:
    """A Ukrainian text that says "home" or "from captivity" and no more speaks of Ukraine's own."""
    if clause is None or page.language != "uk":
        return
    ours = _OUR_OWN.search(page.text, count[0], count[1])
    if ours:
        yield Hint("Russia", "Ukraine", 1, "told at home", ours.start(), ours.end())
        return
    if clause.verb.kind not in ("home", "return"):
        return
    for cue in page.cues.within(clause.start, clause.end):
        if cue.family == "cue" and cue.kind in ("home", "captivity"):
            yield Hint("Russia", "Ukraine", 1, "told at home", cue.start, cue.end)
            return


def _stands_with_people(page: Page, party: PartyMention) -> bool:
    after = page.text[party.end : party.end + 40]
    if CAPTIVE.match(after) or SIDE.match(after):
        return False
    return any(
        cue.family == "noun" and cue.start - party.end <= 24
        for cue in page.cues.within(party.start, party.end + 24)
    )
