"""Who may sit at the table of a record, and for whom somebody speaks."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.talks.asides import is_of_offerer
from extractor.reading.talks.cues import find_signals
from extractor.reading.talks.manners import is_of_three
from extractor.reading.talks.mention import TWO_SIDED, TalkMention
from extractor.reading.talks.seats import actors_in
from extractor.reading.ways.belonging import side_by_context
from extractor.reading.ways.hints import WARRING
from extractor.text.fold import fold
from extractor.text.names import names_match
from extractor.text.parties import find_parties
from extractor.text.speech.titles import is_apposed
from extractor.validate.places.pointers import abroad_of, is_abroad
from extractor.validate.talks.case import Case
from extractor.validate.talks.hosts import is_heard_apart, runs
from extractor.validate.talks.offers import is_offered_in_words, may_offer
from extractor.validate.talks.scenes import (
    around,
    find_who,
    moves_people,
    named_in,
    places_of,
    venues_in,
)
from extractor.validate.talks.times import period_of, same_time

_BYSTANDERS = frozenset({"NATO", "United Nations", "European Union", "Red Cross (ICRC)"})


def side_of(page: Page, name: str) -> set[str]:
    """The sides a speaker may stand on: by the tables, else by the words beside the name."""
    folded = fold(name).text
    own = [
        mention
        for mention in find_parties(folded)
        if mention.kind != "demonym" and not is_abroad(folded, 0, mention)
    ]
    if not own and folded.islower():  # "москва", written small on purpose
        own = [each for each in find_parties(folded.title()) if each.kind != "demonym"]
    people = {mention.party for mention in own if mention.kind in ("leader", "organ")}
    if people or own:
        return people or {mention.party for mention in own}
    by_verb = {s.side for s in page.speakers if s.side and names_match(s.name, name)}
    by_verb -= abroad_of(folded)
    found = find_who(name, page.text)
    if found is None:
        return {side for side in by_verb if side}
    known = page.parties.at(found[0])
    if known is not None and known.kind in ("leader", "organ"):
        return {known.party}
    sides = {side for side in by_verb | _beside(page, *found) if side}
    if not sides and (told := side_by_context(page, name, *found)) is not None:
        return {told}
    return sides


def _beside(page: Page, start: int, end: int) -> set[str]:
    """Parties in the title before a name or the apposition after it."""
    sentence = page.sentence_at(start)
    if sentence is None:
        return set()
    before = page.parties.within(max(sentence.start, start - 70), start)
    title = [
        p
        for p in before
        if _close(page.text[p.end : start])
        and not _AT.search(page.text, p.start - 6, p.start)
        and not (p.kind == "leader" and _AND.match(page.text, p.end))
    ]
    if title:
        return {title[-1].party}
    after = page.parties.within(end, min(sentence.end, end + 60))
    return {p.party for p in after if is_apposed(page.text, end, p)}


# "the ministers of the two states, Andrii Sybiha and Musalia Mudavadi": each of his own
_AND = re.compile(r"\s+(?:and|with|и|с|та|і|й|з|із)\s", re.IGNORECASE)
# "у Ватикані Москва відкинула": where something was is nobody's title
_AT = re.compile(
    r"(?<!\w)(?:in|at|to|from|в|во|у|на|до|из|з|із|зі|через) (?:the )?\Z", re.IGNORECASE
)


def _close(between: str) -> bool:
    return len(between.split()) <= 6 and not any(mark in between for mark in '.;:,"')


# "омбудсмены двух стран": the other side of the war is there without its name
_PAIR = re.compile(
    r"(?<!\w)(?:(?:the |both |two )?(?:sides|(?:two|both) (?:warring )?(?:"
    r"countries|nations|states|capitals|"
    r"delegations|teams|ombuds\w+|commissioners|leaders|presidents))|their (?:russian|ukrainian)|"
    r"(?:двух|обеих|обоих|двум|обоим|двумя|обеими|обоими) (?:стран\w*|сторон\w*|государств\w*|"
    r"президент\w*|лидер\w*)|"
    r"(?:двох|обох|двом|обом|двома|обома) (?:країн\w*|сторін|сторон\w*|держав\w*|президент\w*|"
    r"лідер\w*)|"
    r"(?:обе|две|дві|обидві) (?:страны|стороны|делегации|країни|сторони|делегації))(?!\w)",
    re.IGNORECASE,
)


def is_implied(case: Case, party: str, parties: list[str]) -> bool:
    """The other side of the war may go without saying: "the sides", "the two delegations"."""
    open_scene = any(len(named_in(case.page, scene.sentence)) < 2 for scene in case.best)
    if party in WARRING and _PAIR.search(case.page.text) is not None:
        return True
    return open_scene and party in WARRING and bool((WARRING - {party}) & set(parties))


def is_seated(case: Case, party: str, parties: list[str], delegates: list[str]) -> bool:
    """Whether some scene of a record lets a party sit at its table."""
    if case.record.type == "statement" or not case.best:
        return True
    others = [other for other in parties if other != party]
    if any(_seated_at(case, scene, party, others, delegates) for scene in case.best):
        return True
    if any(_acts_beside(case.page, scene, party) for scene in (*case.best, *case.told_elsewhere)):
        return True
    if any(party in side_of(case.page, name) for name in delegates):
        return True  # its man is named, and known to be its own
    if _is_told_beside(case, party):
        return True
    if any(
        runs(case.page, scene, party) or is_heard_apart(case.page, scene, party, others)
        for scene in case.best
    ):
        return True
    if any(_is_met_behind(case.page, scene, party, others) for scene in case.best):
        return True
    if not case.record.location and party not in WARRING and _is_visited(case, party):
        return True
    if any(_named_at(scene, party, others) for scene in case.told_elsewhere):
        return True
    if case.record.type in TWO_SIDED or others:
        return False
    if case.record.type == "proposal" and not any(s.type == "proposal" for s in case.best):
        return is_offered_in_words(case.page, [party])  # by no clause that is read as an offer
    return any(may_offer(case.page, scene, party) for scene in case.best)


def _is_told_beside(case: Case, party: str) -> bool:
    """Whether a party stands beside the time or the place of a record, in whatever words."""
    page, period = case.page, period_of(case.record)
    places = set(places_of(case.record.location)) if case.record.location else set[str]()
    for sentence in page.sentences.items:
        if page.boilerplate.at(sentence.start) or party not in named_in(page, sentence):
            continue
        if moves_people(page, sentence):
            continue
        days = page.dates.within(sentence.start, sentence.end)
        if places & venues_in(page, sentence):
            return True
        if period is not None and any(same_time(period, d) for d in days if d.role != "crawl"):
            return True
    return False


def _is_met_behind(page: Page, scene: TalkMention, party: str, others: list[str]) -> bool:
    """Whether one of a scene's parties goes on to meet another: "Then he rang Zelensky, too"."""
    if others and not set(scene.parties) & set(others):
        return False
    signals = find_signals(page.text)
    return any(
        party in named_in(page, sentence) and signals.triggers(sentence.start, sentence.end)
        for sentence in around(page, scene.sentence, 0, 2)
        if sentence is not scene.sentence
    )


def _is_visited(case: Case, party: str) -> bool:
    """Whether talks are told by a land alone: "consultations in Turkey and the Emirates"."""
    return any(scene.place is not None and scene.place.place == party for scene in case.best)


def _acts_beside(page: Page, scene: TalkMention, party: str) -> bool:
    """Whether the sentence of a scene names a party that neither tells nor is where it was."""
    return any(seat.party == party for seat in actors_in(page, scene.sentence))


def _named_at(scene: TalkMention, party: str, others: list[str]) -> bool:
    """Whether another telling of the event names a party beside one of the record's others."""
    at_table = {*scene.parties, *scene.mediators}
    alone = not scene.soft and at_table == {party}  # "the talks were chaired by Hakan Fidan"
    return party in at_table and (alone or bool(at_table & set(others)))


def _seated_at(
    case: Case, scene: TalkMention, party: str, others: list[str], delegates: list[str]
) -> bool:
    page = case.page
    one_sided = case.record.type not in TWO_SIDED
    named = set(scene.parties if _tells_all(scene) else named_in(page, scene.sentence))
    if one_sided and scene.parties:
        named = set(scene.parties)
    if party in named or party in scene.mediators:
        return True
    window = around(page, scene.sentence)
    stretch = page.text[window[0].start : window[-1].end]
    if any(find_who(name, stretch) for name in delegates):
        return True
    nearby = _antecedents(page, scene)
    if one_sided:
        if named and not named & set(others) and not is_of_offerer(page, scene):
            return False
        if not others and is_of_offerer(page, scene):
            return any(seat.party == party for seat in page.parties)  # who refused is not named
        return party in nearby or bool(others)
    words = find_signals(page.text).kinds(scene.sentence.start, scene.sentence.end)
    if "series" in words:  # "the previous one": of three-way talks, where those were told of
        before = around(page, scene.sentence, 2, 0)
        told = find_signals(page.text).kinds(before[0].start, scene.sentence.end)
        words = words | (told & {"many"})
    if is_of_three(page, scene.sentence):
        words = words | {"many"}
    if "many" in words and any(seat.party == party for seat in page.parties):
        return True
    if "series" in words and any(party in told.parties for told in case.related if _is_talks(told)):
        return True
    if "sides" in words and party in nearby | WARRING:
        return True
    # a state named behind a colon, or alone, leaves open who else was there
    low, high = page.stretch(
        (scene.sentence.start, scene.sentence.end), scene.start, scene.end, ";:()"
    )
    acting = {seat.party for seat in actors_in(page, scene.sentence) if low <= seat.start < high}
    states = (named & acting) - _BYSTANDERS - set(scene.mediators)
    if scene.soft or len(states) < 2:
        return not states or bool(states & set(others)) or party in nearby
    return states <= set(others) and (party in nearby or party in WARRING)


def _is_talks(scene: TalkMention) -> bool:
    return scene.type == "talks" and len(scene.parties) > 1


def _tells_all(scene: TalkMention) -> bool:
    """Whether the clause itself names both sides, so that the rest of the sentence adds none."""
    return len(set(scene.parties) - _BYSTANDERS) >= 2 and not scene.soft


def _antecedents(page: Page, scene: TalkMention) -> set[str]:
    """Whom "the sides" of a scene may mean: the parties named before, tellers left out.

    Of a scene that names nobody, they may come right behind: "The call was on Tuesday. Putin ...".
    """
    after = 0 if named_in(page, scene.sentence) else 1
    return {
        seat.party
        for sentence in around(page, scene.sentence, 4, after)
        for seat in actors_in(page, sentence)
    }


def delegate_fault(page: Page, name: str, party: str) -> str | None:
    """What is wrong with a delegate: not in the text, or known to be of another side."""
    if find_who(name, page.text) is None:
        return f"{name} is nowhere in the text"
    known = side_of(page, name)
    if known and party not in known:
        return f"{name} sits for {sorted(known)[0]}, not for {party}"
    return None
