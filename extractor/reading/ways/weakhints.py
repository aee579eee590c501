"""Weak hints: the direction as the rest of a sentence tells it, where the clause is silent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractor.reading.clauses import Clause, severed
from extractor.reading.counts.concord import in_concord
from extractor.reading.lexicon import Cue, begins_name
from extractor.reading.page import Page
from extractor.reading.statuses.deferring import PUTS_OFF
from extractor.reading.voices.informants import only_tells
from extractor.reading.voices.telling import gives_figures, tells
from extractor.reading.ways.datives import bare_dative
from extractor.reading.ways.hints import IN_EXCHANGE_FOR, RIVAL, Hint
from extractor.reading.ways.insertions import is_added, moves_the_next
from extractor.reading.ways.noends import is_no_end
from extractor.reading.ways.partywords import BY, CAPTIVE, PEOPLE, SIDE
from extractor.reading.ways.peoples import acts_or_tells, does_what_is_told
from extractor.reading.ways.recipients import BODIES, TO, is_addressed
from extractor.reading.ways.subjects import BINDS, nearest_subject
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

_IS_PRICE = re.compile(
    rf"\b(?:(?:{IN_EXCHANGE_FOR})\s+(?:[\w'-]+\s+){{0,2}}|за\s+)\Z", re.IGNORECASE
)
_PRICE = re.compile(rf"\b(?:{IN_EXCHANGE_FOR})\b", re.IGNORECASE)

# "Still to come, Ukrainian officials say, is another transfer": who only says so
_PUT_IN = re.compile(
    r"\s+(?:says?|said|report(?:s|ed)?|claim(?:s|ed)?|сообща\w+|говор\w+|каж\w+|повідомл\w+)\s*,",
    re.I,
)
_FINITE = ("past", "pass", "pres", "future")
_NOUNLIKE = ("noun", "base")  # "say, is another transfer of bodies"


def left_behind(page: Page, subject: int, verb: int) -> bool:
    """Whether another clause begins after a subject that has not handed over anything itself.

    Args:
        page: The page.
        subject: Where the subject ends.
        verb: Where the verb begins that it might be the subject of.
    """
    if not severed(page.text, subject, verb):
        return False
    return not any(
        cue.family == "verb" and cue.kind in ("give", "return") and cue.form == "past"
        for cue in page.cues.within(subject, verb)
    )


def weak_hints(
    page: Page,
    sentence: Sentence,
    count: tuple[int, int],
    clause: Clause | None = None,
    neighbours: Sequence[int] = (),
) -> Iterable[Hint]:
    """Read the whole sentence where the count's own clause is silent: strength 1.

    One nationality of people or bodies, one recipient, or one giver in the sentence speaks for
    the count; two of a kind cancel out.
    """
    parties = page.parties.within(sentence.start, sentence.end)
    for doer in parties:
        if clause is not None and clause.passive and by_whom(page, doer):
            taken = clause.verb.kind == "receive"  # "five were taken in by the Turks"
            giver, taker = (None, doer.party) if taken else (doer.party, None)
            yield Hint(giver, taker, 1, "by whom", doer.start, doer.end)
    yield from _of_owner(page, sentence, count, clause, parties)
    yield from _of_goal(page, count, clause, neighbours, parties)
    yield from _of_subjects(page, sentence, count, clause, neighbours)


def _of_owner(
    page: Page,
    sentence: Sentence,
    count: tuple[int, int],
    clause: Clause | None,
    parties: Sequence[PartyMention],
) -> Iterable[Hint]:
    """The one people in the sentence that may be those counted."""
    text = page.text
    is_price = _IS_PRICE.search(text, max(sentence.start, count[0] - 32), count[0])
    owners = [
        p
        for p in parties
        if p.kind == "demonym"
        and stands_with_people(page, p)
        and p.cases != frozenset({"dat"})
        and (p.party in RIVAL or not of_the_war(page))
        and not by_whom(page, p)
        and not does_what_is_told(page, p)
        and not only_tells(page, p)
        and not acts_or_tells(page, p)
        and not _calls_off(page, p)
        and not _is_of_another(clause, p.start)
        and not severed(text, *_between(p.start, count))
        and not _PRICE.search(text, *_between(p.start, count))
        and not _IS_PRICE.search(text, max(sentence.start, p.start - 32), p.start)
        and not (is_price and p.start > count[1])
    ]
    if len({p.party for p in owners}) == 1:
        one = owners[0]
        yield Hint(None, one.party, 1, "nationality in the sentence", one.start, one.end)


_CALLS_OFF = re.compile(
    r"(?:\s+[^\W\d]+){0,4}?\s+(?:postpon|delay|put off|cancel|call(?:ed|ing)? off|disrupt|derail|"
    r"thwart|scrap|suspend|"
    r"отложил|откладыва|отменил|отменя|сорвал|срывал|срыва[юе]|перен[её]сл|приостанов|"
    r"відкла|відтерм|скасу|скасов|зірва|зрива|перен[іе]с|призупин)\w*",
    re.IGNORECASE,
)


def _calls_off(page: Page, party: PartyMention) -> bool:
    """A people that puts a handover off is not who is counted in it."""
    named = PEOPLE.fullmatch(page.text, party.start, party.end) and "nom" in party.cases
    latin = page.text[party.start : party.end] in ("Russians", "Ukrainians")
    if not (named or latin):
        return False
    return _CALLS_OFF.match(page.text, party.end) is not None


def _of_goal(
    page: Page,
    count: tuple[int, int],
    clause: Clause | None,
    neighbours: Sequence[int],
    parties: Sequence[PartyMention],
) -> Iterable[Hint]:
    """The one side in the sentence to which something goes."""
    text = page.text
    goals = [
        p
        for p in parties
        if p.kind in ("state", "capital")
        and p.party not in BODIES
        and not is_addressed(page, p)
        and not is_no_end(page, p)
        and not _is_of_another(clause, p.start)
        and not (_noun_moves(clause) and severed(text, *_between(p.start, count)))
        and not _ends_another(text, p, count, neighbours)
        and (
            TO.search(text[max(0, p.start - 24) : p.start]) if not p.cases else bare_dative(page, p)
        )
    ]
    if len({p.party for p in goals}) == 1:
        one = goals[0]
        yield Hint(None, one.party, 1, "recipient in the sentence", one.start, one.end)


def _of_subjects(
    page: Page,
    sentence: Sentence,
    count: tuple[int, int],
    clause: Clause | None,
    neighbours: Sequence[int],
) -> Iterable[Hint]:
    """Whoever gives or gets in the count's clause, or in a sentence without one."""
    text = page.text
    for cue in page.cues.within(sentence.start, sentence.end):
        if clause is not None and not clause.start <= cue.start < clause.end:
            continue  # another clause's subject gives or gets another count
        if cue.family == "verb" and cue.kind in ("give", "receive"):
            if begins_name(text, sentence.start, cue) or gives_figures(page, cue.start, cue.end):
                continue
            if _is_of_another(clause, cue.start) or _moves_another(text, cue, count, neighbours):
                continue
            party = nearest_subject(page, sentence, cue.start)
            if clause is not None and clause.verb == cue and clause.passive:
                # "Moscow, by its own account, was given 230": whoever is told of is given it
                if party is not None and is_given(page, clause, count):
                    yield Hint(None, party.party, 1, "subject is given", party.start, party.end)
                elif party is not None and cue.kind == "receive" and cue.form == "part":
                    # "Киев сообщил о 1000 полученных тел": one counts what one got
                    yield Hint(None, party.party, 1, "subject receives", party.start, party.end)
                continue
            if party is not None and not (
                left_behind(page, party.end, cue.start)
                or not in_concord(page, party, cue)
                or (_is_noun(text, cue) and _only_awaits(text, party.end, cue.start))
                or (cue.kind == "give" and cue.form in _NOUNLIKE and _PUT_IN.match(text, party.end))
            ):
                gives = cue.kind == "give"
                if _IS_PRICE.search(text, max(sentence.start, count[0] - 32), count[0]):
                    gives = not gives  # "in return for 12 soldiers Moscow let 50 men go"
                giver, taker = (party.party, None) if gives else (None, party.party)
                # who only announces a handover may be either side: a guess that refutes nothing
                told = _is_noun(text, cue) and cue.kind == "give" and _only_says(text, party, cue)
                yield Hint(
                    giver, taker, int(not told), f"subject {cue.kind}s", party.start, party.end
                )


# "The headquarters has told them to be ready for a handover": those who wait hand over nothing
_READY = re.compile(
    r"\b(?:(?:be|get|getting|stay|stand) ready|prepare[ds]?|preparing|brace\w*|wait\w*|"
    r"готов(?:иться|ились|ятся|ы|ым|ыми)|жд(?:ать|ут|али)|ожида\w+|"
    r"готув(?:атися|алися)|готуються|готов(?:і|ими)|чека(?:ти|ють|ли)|очіку\w+)\b",
    re.IGNORECASE,
)
_TOLD_THEM = re.compile(
    r"\b(?:told|tell[s]?|ask(?:s|ed)|warn(?:s|ed)|advis(?:es|ed)|urge[sd]|notif(?:ies|ied)|"
    r"вел(?:ел|ит)\w*|(?:по)?просил\w*|предупре\w+|(?:по)?советова\w+|призва\w+|сказал\w*|"
    r"звел\w+|(?:по)?просив|(?:по)?проси(?:ла|ли|ть)|попере\w+|(?:по)?рад(?:ив|ила|или|ить)|"
    r"заклика\w+|сказа(?:в|ла|ли))\b",
    re.IGNORECASE,
)


def _only_says(text: str, party: PartyMention, cue: Cue) -> bool:
    """Whether a verb of saying stands between a side and the handover: "announced the transfer"."""
    return BINDS.search(text, party.end, cue.start) is not None or tells(text, party.end, cue.start)


def _only_awaits(text: str, start: int, end: int) -> bool:
    """Whether who is named puts a handover off, or has others be ready for it."""
    if PUTS_OFF.search(text, start, end):
        return True
    told = _TOLD_THEM.search(text, start, end)
    return told is not None and _READY.search(text, told.end(), end) is not None


_ARTICLE = re.compile(r"\b(?:the|a|an|of|any|its|their)\s+(?:[\w-]+\s+)?\Z", re.IGNORECASE)


def _is_noun(text: str, cue: Cue) -> bool:
    """Whether a verb's base is a noun after all: "putting off the transfer"."""
    if cue.form != "base":
        return cue.form == "noun"
    return _ARTICLE.search(text, max(0, cue.start - 24), cue.start) is not None


def by_whom(page: Page, party: PartyMention) -> bool:
    """Tell whether a people is said to do what is told: "released by the Russians"."""
    words = page.text[party.start : party.end]
    people = party.kind == "demonym" and words.isascii() and words.endswith("s")
    return people and BY.search(page.text[max(0, party.start - 12) : party.start]) is not None


def of_the_war(page: Page) -> bool:
    """Tell whether foreigners in a text may be Ukraine's volunteers: it names Ukraine."""
    return "Ukraine" in page.named


def is_given(page: Page, clause: Clause, count: tuple[int, int]) -> bool:
    """An English passive with an object: its subject is given it, "and was given 24"."""
    latin = page.text[clause.verb.start : clause.verb.end].isascii()
    return latin and clause.passive and clause.verb.kind == "give" and count[0] >= clause.verb.end


def _moves_another(text: str, cue: Cue, count: tuple[int, int], neighbours: Sequence[int]) -> bool:
    """Whether a verb of another clause has a count of its own: ", а Россия забрала 45 своих"."""
    if moves_the_next(text, count[1], (cue.start, cue.end), neighbours):
        return True
    gap = _between(cue.start, count)
    theirs = any(abs(offset - cue.start) < 60 and offset != count[0] for offset in neighbours)
    return theirs and (severed(text, *gap) or is_added(text, *gap))


def _ends_another(
    text: str, party: PartyMention, count: tuple[int, int], neighbours: Sequence[int]
) -> bool:
    """Whether another clause's count goes to a party: "..., while 78 have gone to Russia"."""
    low, high = _between(party.start, count)
    return any(low <= offset < high for offset in neighbours) and severed(text, low, high)


def _between(place: int, count: tuple[int, int]) -> tuple[int, int]:
    """The stretch from a count to a word before or behind it."""
    return (place, count[0]) if place < count[0] else (min(count[1], place), place)


def _noun_moves(clause: Clause | None) -> bool:
    """Whether a noun of getting moves a count: "... to Kyiv, and Moscow reported the receipt"."""
    return clause is not None and clause.nominal and clause.verb.kind == "receive"


def _is_of_another(clause: Clause | None, place: int) -> bool:
    """A count that a finite verb moves owes nothing to the words of the next verb's clause."""
    if clause is None or clause.nominal or clause.verb.form not in _FINITE:
        return False
    return not clause.start <= place < clause.end


def stands_with_people(page: Page, party: PartyMention) -> bool:
    """Tell whether a nationality has a noun of people or bodies right behind it, or is one."""
    after = page.text[party.end : party.end + 40]
    if CAPTIVE.match(after) or SIDE.match(after):
        return False
    near = page.cues.within(party.start, party.end + 24)
    noun = next((cue.start for cue in near if cue.family == "noun"), -1)
    moved = any(cue.family == "verb" and party.end <= cue.start < noun for cue in near)
    return noun >= 0 and not moved
