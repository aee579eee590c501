"""Directions: who hands over and who receives, as the words around a count say it.

Every hint is kept with its strength, so that a clause whose words disagree can be told from
one whose words agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.reading.clauses import Clause
from extractor.reading.page import Page
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

RIVAL = {"Russia": "Ukraine", "Ukraine": "Russia"}
_ACTORS = frozenset({"state", "capital", "organ", "army"})
# They carry and mediate; they are no side that holds or loses people.
_CARRIERS = frozenset(
    {
        "Red Cross",
        "Red Cross (ICRC)",
        "ICRC",
        "United Nations",
        "Qatar",
        "Vatican",
        "United Arab Emirates",
        "Türkiye",
        "United States",
        "Saudi Arabia",
    }
)
_NOT_SUBJECT = re.compile(
    r"\b(?:to|from|in|with|of|by|against|for|near|between|under|on|at|into|inside|across|via|"
    r"through|according to|told|"
    r"в|во|на|из|с|со|от|к|ко|о|об|по|у|за|между|при|для|против|через|"
    r"з|із|зі|від|до|про|проти|між|після|біля)\s+(?:the\s+|both\s+)?\Z",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?<!according )(?<!addition )(?<!due )(?<!thanks )(?<!close )\bto\s+(?:the\s+)?\Z", re.I
)
_TOWARD = re.compile(
    r"\b(?:в|во|на|до|на территорию|в сторону|на территорію|у бік|у|к)\s+\Z", re.IGNORECASE
)
_BY = re.compile(r"\bby\s+(?:the\s+)?\Z", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:from(?:\s+the)?|от|с|со стороны|від|з боку|із боку|зі сторони|з|із)\s+\Z", re.IGNORECASE
)
_OUT_OF = re.compile(
    r"\b(?:from|in|out of|из|с|в|во|з|із|зі|у)\s+(?:the\s+)?(?:\w+\s+)?\Z", re.IGNORECASE
)
_CAPTIVE = re.compile(
    r"\W+(?:\w+\s+){0,1}?(?:captivity|prisons?|custody|detention|imprisonment|jails?|camps?|cells|dungeons?|hands\b|colon(?:y|ies)|"
    r"плен\w*|невол\w+|тюр\w+|застенк\w+|колони\w+|полон\w*|неволі|в'язниц\w*|застінк\w+|колоні\w+)",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"\W+(?:\w+\s+)?(?:side|officials?|authorit\w+|government|delegation|negotiat\w+|ministry|military said|"
    r"minister|president|leader|commissioner|ombuds\w+|media|news|agency|state media|spokes\w+|"
    r"envoys?|diplomats?|territory|soil|сторон\w+|власт\w+|делегаци\w+|медиа|сми|омбудсмен\w*|"
    r"министр\w*|министерств\w*|президент\w*|территори\w+|влад\w+|делегаці\w+|міністр\w*|міністерств\w*|"
    r"територі\w+|омбудсман\w*|сторон\w+|боці|бік|переговорн\w+|представител\w+|представник\w*)",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:its own|their own|his own|her own|its|своих|своим|свои|своего|своими|своїх|своїм|свої|своїми|"
    r"свого)\b",
    re.IGNORECASE,
)
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
        hints = list(weak_hints(page, sentence, count)) or list(_told_at_home(page, clause))
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


def agent_of(page: Page, clause: Clause, inherited: str | None = None) -> PartyMention | None:
    """Find the party that is a clause's subject (or the passive's "by ...")."""
    verb = clause.verb
    before = page.parties.within(clause.start, verb.start)
    after = page.parties.within(verb.end, clause.end)
    if clause.passive:
        for party in [*before, *after]:
            if party.kind in _ACTORS and (
                _BY.search(page.text[max(0, party.start - 12) : party.start])
                or _bare_case(page, party, "ins")
            ):
                return party
        return None
    for party in reversed(before):
        if _may_be_subject(page, party):
            return party
    if verb.form not in ("noun", "part"):
        for party in after:
            if party.cases and _may_be_subject(page, party) and "nom" in party.cases:
                return party
    return None


def _count_is_subject(
    page: Page, agent: PartyMention, clause: Clause, count: tuple[int, int]
) -> bool:
    """ "Moscow claims no dead returned": an English count before its verb is that verb's subject."""
    verb = clause.verb
    latin = page.text[verb.start : verb.end].isascii()
    return latin and not clause.nominal and agent.end <= count[0] and count[1] <= verb.start


_BINDS = re.compile(
    r"\b(?:of|'s|said|says|confirm\w*|announc\w*|verif\w*|report\w*|not\w*|deni\w*|claim\w*|acknowledg\w*|"
    r"подтверд\w*|сообщ\w*|заяв\w*|підтверд\w*|повідом\w*|назв\w*|говор\w*|каж\w*|стверд\w*|утвержд\w*)\b",
    re.IGNORECASE,
)


def _does_it(page: Page, agent: PartyMention, clause: Clause) -> bool:
    """With a verbal noun the subject gives or gets only if no speech verb stands between.

    "Kyiv postponed the receipt of 1,212 bodies" tells who receives; "the headquarters confirmed
    the handover" does not tell who hands over, though one confirms what one receives.
    """
    low, high = sorted((agent.end, clause.verb.start))
    speech = _BINDS.search(page.text[low:high])
    return not speech or clause.verb.kind == "receive"


def _gapped(page: Page, clause: Clause, count: tuple[int, int]) -> PartyMention | None:
    """ "Ukraine received seventy, Russia - sixty": the second subject stands right before."""
    if clause.verb.end > count[0] or clause.passive or clause.nominal:
        return None
    for party in page.parties.within(max(clause.verb.end, count[0] - 40), count[0]):
        before = page.text[clause.verb.end : party.start]
        after = page.text[party.end : count[0]]
        subject = "nom" in party.cases or not party.cases
        if (
            party.kind in _ACTORS
            and subject
            and re.search(r"[,;]\s*(?:(?:and|а|and then|та|і|и)\s+)?\Z", before)
        ):
            if re.fullmatch(r"\s*(?:[—–-]\s*)?(?:\w+\s+){0,2}", after):
                return party
    return None


def _may_be_subject(page: Page, party: PartyMention) -> bool:
    acts = party.kind in _ACTORS or (
        party.kind == "demonym" and _SIDE.match(page.text[party.end : party.end + 40])
    )
    if not acts:
        return False
    if party.cases and "nom" not in party.cases:
        return False
    return not _NOT_SUBJECT.search(page.text[max(0, party.start - 20) : party.start])


def _bare_case(page: Page, party: PartyMention, case: str) -> bool:
    """The party stands in a case of its own, not after a preposition."""
    return case in party.cases and not _NOT_SUBJECT.search(
        page.text[max(0, party.start - 20) : party.start]
    )


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
    agent = _gapped(page, clause, count) or agent_of(page, clause)
    if agent is not None and agent.party in _CARRIERS:
        agent = None
    if agent is not None and _count_is_subject(page, agent, clause, count):
        agent = None
    if agent is not None and clause.nominal and not _does_it(page, agent, clause):
        agent = None
    agent_party = agent.party if agent else None
    if agent_party is None and not clause.passive and not clause.nominal:
        agent_party = inherited
        head = text[clause.start : clause.verb.start]
        if _WE.search(head) and speaker_side:
            agent_party = speaker_side
    span = (agent.start, agent.end) if agent else (clause.verb.start, clause.verb.end)
    goal = _goal(page, clause, count, low, high, neighbours)
    source = _source(page, clause)
    owned = owner.party if owner else None
    if owned is None and _OWN.search(text[max(low, count[0] - 24) : min(count[1] + 24, high)]):
        before = [p for p in page.parties.within(sentence.start, count[0]) if p.kind in _ACTORS]
        owned = agent_party or (before[-1].party if before else None)
    if (
        owned is None
        and speaker_side
        and re.search(
            r"\b(?:our|наш\w*)\b", text[max(low, count[0] - 24) : min(count[1] + 24, high)], re.I
        )
    ):
        owned = speaker_side
    kind = clause.verb.kind
    if goal:
        yield Hint(None, goal.party, 3, "recipient", goal.start, goal.end)
    if source:
        yield Hint(source.party, None, 3, "source", source.start, source.end)
    if agent_party:
        yield from _agent_hint(page, clause, agent_party, owned, goal is not None, span)
    if owned:
        where = (owner.start, owner.end) if owner else span
        yield Hint(None, owned, 2, "nationality", *where)


def weak_hints(page: Page, sentence: Sentence, count: tuple[int, int]) -> Iterable[Hint]:
    """Read the whole sentence where the count's own clause is silent: strength 1.

    One nationality of people or bodies, one recipient, or one giver in the sentence speaks for
    the count; two of a kind cancel out.
    """
    text = page.text
    parties = page.parties.within(sentence.start, sentence.end)
    owners = [
        p
        for p in parties
        if p.kind == "demonym" and _stands_with_people(page, p) and p.cases != frozenset({"dat"})
    ]
    if len({p.party for p in owners}) == 1:
        yield Hint(
            None, owners[0].party, 1, "nationality in the sentence", owners[0].start, owners[0].end
        )
    goals = [
        p
        for p in parties
        if p.kind in ("state", "capital")
        and (
            _TO.search(text[max(0, p.start - 24) : p.start])
            if not p.cases
            else _bare_dative(page, p)
        )
    ]
    if len({p.party for p in goals}) == 1:
        yield Hint(
            None, goals[0].party, 1, "recipient in the sentence", goals[0].start, goals[0].end
        )
    for cue in page.cues.within(sentence.start, sentence.end):
        if cue.family == "verb" and cue.kind in ("give", "receive"):
            party = _nearest_subject(page, sentence, cue.start)
            if party is not None:
                giver = party.party if cue.kind == "give" else None
                taker = party.party if cue.kind == "receive" else None
                yield Hint(giver, taker, 1, f"subject {cue.kind}s", party.start, party.end)


def _told_at_home(page: Page, clause: Clause | None) -> Iterable[Hint]:
    """A Ukrainian text that says "home" or "from captivity" and no more speaks of Ukraine's own."""
    if clause is None or page.language != "uk" or clause.verb.kind not in ("home", "return"):
        return
    for cue in page.cues.within(clause.start, clause.end):
        if cue.family == "cue" and cue.kind in ("home", "captivity"):
            yield Hint("Russia", "Ukraine", 1, "told at home", cue.start, cue.end)
            return


def _nearest_subject(page: Page, sentence: Sentence, offset: int) -> PartyMention | None:
    for party in reversed(page.parties.within(sentence.start, offset)):
        if party.end <= offset and _may_be_subject(page, party) and party.party not in _CARRIERS:
            return party
    return None


def _stands_with_people(page: Page, party: PartyMention) -> bool:
    after = page.text[party.end : party.end + 40]
    if _CAPTIVE.match(after) or _SIDE.match(after):
        return False
    return any(
        cue.family == "noun" and cue.start - party.end <= 24
        for cue in page.cues.within(party.start, party.end + 24)
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


def _goal(
    page: Page,
    clause: Clause,
    count: tuple[int, int],
    low: int,
    high: int,
    neighbours: Sequence[int],
) -> PartyMention | None:
    """Find the recipient: "to Ukraine", a bare dative, a double object, "в Україну"."""
    text = page.text
    verb = clause.verb
    end = max(clause.end, min(high, count[1] + 80)) if clause.nominal else clause.end
    found: list[PartyMention] = []
    for party in page.parties.within(clause.start, end):
        before = text[max(0, party.start - 24) : party.start]
        if party.kind == "leader" or _CAPTIVE.match(text[party.end : party.end + 40]):
            continue
        if _is_anothers(text, party, count, neighbours):
            continue
        latin = text[party.start : party.end].isascii() and not party.cases
        if latin:
            sided = party.kind != "demonym" or _SIDE.match(text[party.end : party.end + 30])
            if sided and party.start >= verb.start and _TO.search(before):
                found.append(party)
            elif (
                verb.kind == "give" and not clause.nominal and _double_object(text, verb.end, party)
            ):
                found.append(party)
            elif (
                verb.kind == "give"
                and clause.passive
                and _passive_recipient(text, party, verb.start)
            ):
                found.append(party)
        elif (
            _bare_dative(page, party)
            or (
                party.kind in ("state", "capital")
                and "acc" in party.cases
                and _TOWARD.search(before)
            )
            or ("gen" in party.cases and re.search(r"\bдо\s+\Z", before, re.I))
        ):
            found.append(party)
    after = [
        party
        for party in found
        if party.start >= count[1] and party.start < max(high, count[1] + 1)
    ]
    if after:
        return after[0]
    before = [party for party in found if party.end <= count[0] and party.start >= low]
    if before:
        return before[-1]
    # "1,000 bodies and 5 prisoners to Ukraine", "to Ukraine 1,000 bodies and 5 prisoners"
    shared = [party for party in found if party.start >= count[1]] or [
        party
        for party in found
        if party.end <= count[0] and _first_count(neighbours, clause) >= party.end
    ]
    return shared[0] if shared else None


def _is_anothers(
    text: str, party: PartyMention, count: tuple[int, int], neighbours: Sequence[int]
) -> bool:
    """ "Росії — жодного": a party right before another count is that count's."""
    following = [offset for offset in neighbours if offset >= party.end]
    if not following or following[0] - party.end > 8 or count[0] >= following[0]:
        return False
    return bool(re.fullmatch(r"\s*[—–:-]?\s*", text[party.end : following[0]]))


def _first_count(neighbours: Sequence[int], clause: Clause) -> int:
    inside = [offset for offset in neighbours if clause.start <= offset < clause.end]
    return min(inside, default=clause.end)


def _bare_dative(page: Page, party: PartyMention) -> bool:
    if "dat" not in party.cases:
        return False
    if party.kind == "demonym" and not _SIDE.match(page.text[party.end : party.end + 30]):
        if any(
            c.family == "noun" and c.start - party.end <= 2
            for c in page.cues.within(party.end, party.end + 3)
        ):
            return False  # "украинским военным": an adjective of the people counted
    before = page.text[max(0, party.start - 20) : party.start]
    return not _NOT_SUBJECT.search(before)


def _double_object(text: str, verb_end: int, party: PartyMention) -> bool:
    return bool(re.fullmatch(r"\s+(?:over\s+|back\s+)?(?:the\s+)?", text[verb_end : party.start]))


def _passive_recipient(text: str, party: PartyMention, verb_start: int) -> bool:
    return party.end < verb_start and bool(
        re.fullmatch(
            r"\s+(?:has |have |had )?(?:was|were|been|being|is|are)\s+(?:\w+ly )?",
            text[party.end : verb_start],
        )
    )


def _source(page: Page, clause: Clause) -> PartyMention | None:
    """Find the giver in "from Russia", "от Украины", "from Russian captivity", "by Russia"."""
    text = page.text
    for party in page.parties.within(clause.start, clause.end):
        before = text[max(0, party.start - 24) : party.start]
        after = text[party.end : party.end + 40]
        if party.kind == "leader":
            continue
        if _CAPTIVE.match(after) and _OUT_OF.search(before):
            return party
        if re.search(
            r"(?:captivity|prison|custody|плена|полону)\s+(?:in\s+|в\s+|у\s+)?\Z", before, re.I
        ):
            return party
        if party.kind == "demonym" and not _SIDE.match(after):
            continue
        if _FROM.search(before) and ("gen" in party.cases or not party.cases):
            return party
    return None


def nationality(
    page: Page, sentence: Sentence, count: tuple[int, int], low: int, high: int
) -> PartyMention | None:
    """Find whose people or bodies are counted: a demonym or a genitive near the noun."""
    text = page.text
    start = max(low, count[0] - 12)
    end = min(high, count[1] + 60, sentence.end)
    stop = re.search(r";|\s[—–]\s|,\s*(?:while|and|а|та|тогда|in|having)\b", text[count[1] : end])
    if stop:
        end = count[1] + stop.start()
    for party in page.parties.within(start, end):
        after = text[party.end : party.end + 40]
        before = text[max(0, party.start - 16) : party.start]
        if _CAPTIVE.match(after) or _SIDE.match(after):
            continue
        if party.kind == "demonym":
            return party
        genitive = re.search(r"\bof(?: the)?\s+\Z", before, re.I) or (
            party.cases and "gen" in party.cases and _after_person(page, party)
        )
        if party.kind in ("army", "state") and genitive:
            return party
        if party.kind == "army" and _after_person(page, party):
            return party
    return None


def _after_person(page: Page, party: PartyMention) -> bool:
    return any(
        cue.family == "noun" and party.start - cue.end <= 2
        for cue in page.cues.within(max(0, party.start - 24), party.start)
        if cue.end <= party.start
    )
