"""Directions: who hands over and who receives, as the words around a count say it.

Every hint is kept with its strength, so that a clause whose words disagree can be told from
one whose words agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractor.reading.clauses import Clause, severed
from extractor.reading.counts.concord import given_to_it, given_to_teller, gives_it, in_quotes
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.voices.informants import is_put_in
from extractor.reading.ways.athome import told_at_home
from extractor.reading.ways.attached import attached_hint
from extractor.reading.ways.deeds import DEFENDERS, by_agent
from extractor.reading.ways.enemies import enemy_does, of_both
from extractor.reading.ways.gapping import gapped
from extractor.reading.ways.givers import source_of
from extractor.reading.ways.goalwords import (
    given_too,
    goes_to_another,
    held_before,
    meant_for,
    unnamed_goal,
)
from extractor.reading.ways.hints import IN_EXCHANGE_FOR, RIVAL, Flow, Hint, settle
from extractor.reading.ways.holders import held_by
from extractor.reading.ways.insertions import is_added, moves_the_next
from extractor.reading.ways.occupied import out_of_occupation
from extractor.reading.ways.offered import offered_to_whom
from extractor.reading.ways.owners import nationality
from extractor.reading.ways.ownword import home_on_a_side, own_word, thankful
from extractor.reading.ways.partywords import ACTORS, CARRIERS
from extractor.reading.ways.recipients import goal_of
from extractor.reading.ways.relatives import relative_hint
from extractor.reading.ways.soil import soil_goal
from extractor.reading.ways.subjects import agent_of, count_is_subject, does_it, noun_agent
from extractor.reading.ways.weakhints import left_behind, of_the_war, weak_hints
from extractor.reading.ways.winning import ACHIEVES
from extractor.records import Category
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

_OWN = Phrases(
    r"\b(?:its own(?! (?:account|admission|words|count|tally|estimates?|figures?|data|reckoning|"
    r"statement|records?|initiative|side|territory|accord)\b)|their own|his own|her own|"
    r"(?:his|her|their) (?:compatriots|countrymen)|"
    r"(?<!, for )(?<!, in )(?<!and for )(?<!but for )its(?! own)|"
    r"(?:его|её|их) (?:соотечественник|земляк)\w+|(?:його|її|їхніх) (?:співвітчизник|земляк)\w+|"
    r"(?:своих|своим|свои|своего|своими|своїх|своїм|свої|"
    r"своїми|свого)(?! (?:данны|подсч|оценк|словам|сведени|даним|підрах|оцінк|відомост|боку)))\b",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"\b(?:its|his|her|their)\b(?! own)", re.IGNORECASE)
_PRICE = re.compile(rf"\b(?:за|{IN_EXCHANGE_FOR})\s+\Z", re.IGNORECASE)
_APART = re.compile(r";|:\s|[.!?]\s")  # a subject does nothing beyond these
_OUR = re.compile(r"\b(?:our|наш\w*)\b", re.IGNORECASE)
_SUBJECT_WE = re.compile(r"\b(?:we|мы|ми)\b", re.IGNORECASE)
_WE_DO = re.compile(r"(?:[єаея]мо|[её]м|[аи]м)\Z", re.IGNORECASE)  # first person plural
_OUR_STATE = re.compile(r"\bнаша (?:держава|країна|сторона)\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:we|us|our|ours|мы|нам|нас|наш\w*|ми)\b", re.IGNORECASE)


def read_flow(
    page: Page,
    sentence: Sentence,
    clause: Clause | None,
    count: tuple[int, int],
    neighbours: Sequence[int],
    speaker_side: str | None,
    inherited_agent: str | None,
    category: Category | None = None,
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
        category: What is counted, where its words or those before tell.
    """
    dead = category == "bodies" or _of_dead(page, count)
    if clause is not None and is_added(page.text, count[1], clause.verb.start):
        clause = None if any(other > count[1] for other in neighbours) else clause
    hints = list(
        _hints(page, sentence, clause, count, neighbours, speaker_side, inherited_agent, dead)
    )
    if not any(hint.strength and (hint.from_party or hint.to_party) for hint in hints):
        nobody = hints
        hints = list(weak_hints(page, sentence, count, clause, neighbours))
        teller = speaker_side or thankful(page, sentence, count[0])
        hints = hints or list(own_word(page, sentence, clause, teller, category))
        if not hints and speaker_side != "Russia":
            hints = list(told_at_home(page, clause, count))
        hints = hints or nobody
    return settle(hints)


def _hints(
    page: Page,
    sentence: Sentence,
    clause: Clause | None,
    count: tuple[int, int],
    neighbours: Sequence[int],
    speaker_side: str | None,
    inherited: str | None,
    dead: bool,
) -> Iterable[Hint]:
    low = max([sentence.start, *(n for n in neighbours if n < count[0])])
    high = min([sentence.end, *(n for n in neighbours if n >= count[1])])
    owner = nationality(page, sentence, count, low, high)
    whose = owner.party if owner else None
    if whose is None and clause is not None:
        whose = _own(page, clause, count, (low, count[1]), None)
    related = list(relative_hint(page, count)) or list(attached_hint(page, count, whose))
    if related:
        yield from related
        return
    yield from held_by(page, count, high)
    yield from offered_to_whom(page, count)
    if clause is not None and _is_own_participle(clause, count):
        low = count[0]
    if clause is None:
        if owner is not None:
            strength = _weight(page, owner.party, 2)
            yield Hint(None, owner.party, strength, "nationality", owner.start, owner.end)
        return
    yield from meant_for(page, clause, count)
    agent = _agent(page, clause, count)
    place = clause.verb.start, clause.verb.end
    if agent is not None and moves_the_next(page.text, count[1], place, neighbours):
        agent = None
    doer, by_us = _doer(page, clause, agent, speaker_side, inherited)
    span = (agent.start, agent.end) if agent else place
    too = given_too(page, clause, count)
    goal = None if too else goal_of(page, clause, count, low, high, neighbours)
    if goal is not None and goes_to_another(page, clause, agent, goal, count, neighbours):
        goal = None
    around = (max(low, count[0] - 24), min(count[1] + 24, high))
    owned = owner.party if owner else None
    own_of = None if gives_it(page, clause) else doer or inherited
    owned = owned or _own(page, clause, count, around, own_of)
    if owned is None and doer == "Ukraine" and DEFENDERS.search(page, *count):
        owned = doer
    if owned is None and speaker_side and _OUR.search(page.text[slice(*around)]):
        owned = speaker_side
    soil = None if goal is not None else soil_goal(page, clause, count, low, high)
    if soil is not None:
        yield soil
    yield from home_on_a_side(page, clause, dead)
    if too is not None:
        yield too
    elif goal is None:
        yield from unnamed_goal(page, clause, count, speaker_side, inherited, span)
    else:
        yield Hint(None, goal.party, 3, "recipient", goal.start, goal.end)
    source = source_of(page, clause, count[0])
    if source and owned == source.party and any(source.end < n < count[0] for n in neighbours):
        source = None  # "230 left Russian captivity, the other way went 248 Russians"
    if source:
        yield Hint(source.party, None, 3, "source", source.start, source.end)
    elif goal is None or goal.party != "Russia":
        yield from out_of_occupation(page, clause)
        yield from held_before(page, sentence)
    if doer and by_us and clause.verb.kind == "return" and goal is None and owned in (None, doer):
        yield Hint(None, doer, 2, "we bring back", *span)
    elif doer:
        is_price = bool(_PRICE.search(page.text, max(sentence.start, count[0] - 24), count[0]))
        yield from by_agent(
            page, clause, doer, owned, goal is not None, span, is_price, dead, count
        )
    if owned:
        where = (owner.start, owner.end) if owner else span
        # a foreigner may be handed to either side: "Kyiv was given the bodies of two Britons"
        yield Hint(None, owned, _weight(page, owned, 1), "nationality", *where)


def _weight(page: Page, owner: str, foreign: int) -> int:
    """How much a nationality tells: a foreigner who fought for Ukraine goes home to nobody."""
    if owner in RIVAL:
        return 2
    return 0 if of_the_war(page) else foreign


def _is_own_participle(clause: Clause, count: tuple[int, int]) -> bool:
    """A participle right behind a number is that number's alone: "200 полученных Москвой"."""
    return clause.verb.form == "part" and 0 <= clause.verb.start - count[1] <= 2


def _agent(page: Page, clause: Clause, count: tuple[int, int]) -> PartyMention | None:
    """Find the party that does what the clause tells, if it is none that only helps or is moved."""
    agent = noun_agent(page, clause) or gapped(page, clause, count) or agent_of(page, clause)
    if agent is None or agent.party in CARRIERS or count_is_subject(page, agent, clause, count):
        return None
    if of_both(page, agent) or given_to_teller(page, clause) is not None:
        return None
    if not clause.nominal:
        return None if _is_of_the_statement_before(page, agent, clause, count) else agent
    if ACHIEVES.fullmatch(page.text, agent.end, clause.verb.start):
        return agent
    if clause.verb.end <= agent.start:
        return agent
    apart = (
        not does_it(page, agent, clause)
        or left_behind(page, agent.end, clause.verb.start)
        or _APART.search(page.text, agent.end, clause.verb.start)
    )
    return None if apart else agent


def _is_of_the_statement_before(
    page: Page, agent: PartyMention, clause: Clause, count: tuple[int, int]
) -> bool:
    """A semicolon parts a count from who acts and from the verb: another side may begin there."""
    low = max(agent.end, clause.verb.end)
    place = page.text.rfind("; ", low, max(low, count[0]))
    return place >= 0 and any(
        party.party != agent.party and party.kind in ACTORS
        for party in page.parties.within(place, count[0])
    )


def _doer(
    page: Page,
    clause: Clause,
    agent: PartyMention | None,
    speaker_side: str | None,
    inherited: str | None,
) -> tuple[str | None, bool]:
    """Name the side that acts: the agent's, the one before's, or "ours"; and whether "we" do."""
    enemy = enemy_does(page, clause, speaker_side)
    if enemy is not None:
        return enemy, False
    if agent is not None:
        return agent.party, False
    if clause.passive or clause.nominal or given_to_it(page, clause):
        return None, False
    if page.language == "uk" and _OUR_STATE.search(page.text, clause.start, clause.verb.start):
        return "Ukraine", False
    head = page.text[clause.start : clause.verb.start]
    by_us = bool(
        _SUBJECT_WE.search(head) or _WE_DO.search(page.text, clause.verb.start, clause.verb.end)
    )
    if by_us and speaker_side is None and '"' in head:
        return None, by_us  # a quotation of nobody's
    if by_us or (_WE.search(head) and speaker_side):
        ours = page.language == "uk" and not in_quotes(page, clause.verb.start)
        return speaker_side or ("Ukraine" if ours else None), by_us
    return inherited, by_us


def _own(
    page: Page,
    clause: Clause,
    count: tuple[int, int],
    around: tuple[int, int],
    doer: str | None,
) -> str | None:
    """Tell whose "its own" are: those of who acts, or else of whoever is named before."""
    if not _OWN.search(page, *around):
        return None
    before = [
        party
        for party in page.parties.within(clause.start, count[0])
        if (party.kind in ACTORS or party.kind == "leader")
        and party.may_be_subject
        and not is_put_in(page, party)
    ]
    whose = {party.party for party in before}
    plain = _PLAIN.search(page.text[slice(*around)]) is not None
    if plain and clause.verb.kind == "return" and len(whose) > 1:
        return None  # "Russia said Kyiv had released 60 of its pilots": either's
    if clause.nominal and before and severed(page.text, clause.start, before[-1].start):
        return before[-1].party  # "Kyiv got 100; Moscow reported the return of 106 of its own"
    return doer or (before[-1].party if before else None)


def _of_dead(page: Page, count: tuple[int, int]) -> bool:
    """Whether the dead are spoken of up to a count: "передала 1000 тіл, а Україна повернула 24"."""
    sentence = page.sentence_at(count[0])
    low = sentence.start if sentence is not None else count[0]
    return any(
        cue.family == "noun" and cue.kind in ("bodies", "dead")
        for cue in page.cues.within(low, count[1])
    )
