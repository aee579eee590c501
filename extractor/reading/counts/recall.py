"""Recall: counts told again, in a word or in a bare figure, after the sentence that told them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.reading.counts.ellipsis import elliptical
from extractor.reading.mention import Mention, State
from extractor.reading.page import Page
from extractor.reading.reference import by_reference
from extractor.reading.ways.companions import ALONG
from extractor.reading.ways.hints import Flow, Hint, opposite, settle
from extractor.reading.ways.ownpeople import counted_as_own, only_counted
from extractor.reading.ways.partywords import ACTORS, SIDE
from extractor.text.numbers import Number
from extractor.text.numerals.shares import Share
from extractor.text.sentences import Sentence

_GENITIVE = re.compile(r"\w+(?:их|ян|цев|ців)\b", re.IGNORECASE)
_FEW = 10  # smaller bare figures may count anything
_CLOSE = 0.02
_DAYS = 1  # sentences between a count and "yesterday 200"
_BY_DAY = re.compile(r"\s*(?:[—–-]|было|було|были|були|it was|there were|was|were)?\s*", re.I)
_NEXT = 2  # sentences from a count to what the other side says of its own
_GOES_ON = re.compile(r"\s*[,:(—–-]?\s*")
_WANTED = {"person": "prisoners", "dead": "bodies"}


def told_again(
    page: Page, sentence: Sentence, number: Number, last: Mention | None
) -> Mention | None:
    """Read a bare figure as the count before, told by another source or for another day.

    "By Moscow's account it was 1,248." "Yesterday it was 200."
    """
    if last is None or last.number is None or last.category is None or last.clause is None:
        return None
    value, before = number.value, page.numbers[last.number].value
    if not value or not before or value < _FEW or number.glued:
        return None
    near = sentence.index - last.sentence.index <= _NEXT
    near = near and only_counted(page, sentence, number)
    theirs = counted_as_own(page, sentence, number) if near and _is_one_way(last) else None
    if theirs is not None and _may_go_elsewhere(last, sentence, theirs):
        return replace(last, flow=theirs, head=None, like=last.head or last.like, subset=False)
    if not elliptical(page, number) and not _is_of_the_same(page, number, last):
        return None
    if any(
        cue.family == "noun" and _WANTED.get(cue.kind, cue.kind) != last.category
        for cue in page.cues.within(sentence.start, sentence.end)
    ):
        return None
    distance = sentence.index - last.sentence.index
    alike = abs(value - before) <= _CLOSE * max(value, before) and distance <= 2 and not last.each
    if not alike and not (distance <= _DAYS and _on_another_day(page, sentence, number)):
        return None
    flow = _of_the_others(page, sentence, number, last)
    return replace(last, flow=flow, head=None, like=last.head or last.like, subset=False)


def _is_of_the_same(page: Page, number: Number, last: Mention) -> bool:
    """Whether the noun of a figure is that of the count before: "counted 1,213 arrivals"."""
    if _ARRIVED.match(page.text, number.end):
        return True
    if last.category != "bodies":
        return False
    nouns = [
        cue for cue in page.cues.within(number.end, number.end + _RIGHT) if cue.family == "noun"
    ]
    return bool(nouns) and _WANTED.get(nouns[0].kind, nouns[0].kind) == "bodies"


_RIGHT = 16  # characters from a figure to its noun
_ARRIVED = re.compile(r"\s+(?:arrivals|returnees|sets of remains)\b", re.IGNORECASE)


def _may_go_elsewhere(last: Mention, sentence: Sentence, theirs: Flow) -> bool:
    """Whether the count before went another way, or stands in one sentence with no way told."""
    if last.flow is None:
        return last.sentence == sentence
    return last.flow.to_party != theirs.to_party


def _is_one_way(mention: Mention) -> bool:
    return mention.category != "bodies" and mention.scope == "single" and not mention.each


def nearest(page: Page, number: Number, state: State) -> Mention | None:
    """Of the counts told last, the one that a bare figure may tell again."""
    alike = [
        m
        for m in state.recent
        if m.number is not None
        and number.value
        and abs((page.numbers[m.number].value or 0) - number.value) <= _CLOSE * number.value
    ]
    return alike[-1] if alike else state.last


_OWN = re.compile(r"\s+(?:of (?:its|their) own|своих|своїх)\b", re.IGNORECASE)


def _of_the_others(page: Page, sentence: Sentence, number: Number, last: Mention) -> Flow | None:
    """The direction of the count before, unless the other people are named: "Росіян теж 157"."""
    if _OWN.match(page.text, number.end):  # "Moscow reported 200 of its own"
        for party in reversed(page.parties.within(sentence.start, number.start)):
            if party.kind in ACTORS and opposite(party.party):
                return settle([Hint(None, party.party, 2, "its own", party.start, party.end)])
    for party in page.parties.within(sentence.start, number.start):
        told = page.text[party.end : number.start]
        if party.kind not in ("demonym", "army") or SIDE.match(told) or re.search(r"[.;]", told):
            continue
        if _GENITIVE.match(page.text, party.start) and opposite(party.party):
            return settle([Hint(None, party.party, 2, "nationality", party.start, party.end)])
    return replace(last.flow, strength=min(1, last.flow.strength)) if last.flow else None


def _on_another_day(page: Page, sentence: Sentence, number: Number) -> bool:
    return any(
        date.end <= number.start and _BY_DAY.fullmatch(page.text, date.end, number.start)
        for date in page.dates.within(sentence.start, number.start)
    )


def referred(
    page: Page, sentence: Sentence, told: Sequence[Mention], state: State
) -> Iterator[Mention]:
    """Read "the same number": of the counts before it, the one its noun asks for."""
    shares = [s for s in page.shares.within(sentence.start, sentence.end) if s.kind == "same"]
    if not shares or any(_has_its_number(page, sentence, share) for share in shares):
        return
    wanted = _wanted(page, shares[0])
    source = next((m for m in reversed(state.recent) if m.category == wanted), None)
    if (
        source is None
        and wanted is None
        and _is_bare(state.last)
        and _is_near(sentence, state.sure)
    ):
        source = state.sure
    fitting = [m for m in told if wanted is None or m.category in (wanted, None)]
    yield from by_reference(
        page, sentence, fitting or told, replace(state, last=source) if source else state
    )


_FAR = 6  # sentences from a count to "the same number"


def _is_bare(mention: Mention | None) -> bool:
    if mention is None or mention.flow is None or mention.flow.to_party is None:
        return mention is not None
    return any(hint.why == ALONG for hint in mention.flow.hints)


def _is_near(sentence: Sentence, mention: Mention | None) -> bool:
    return mention is not None and sentence.index - mention.sentence.index <= _FAR


def _has_its_number(page: Page, sentence: Sentence, share: Share) -> bool:
    """Tell whether the number is said again: "the same figure, 1,000"."""
    return any(
        share.end <= number.start and _GOES_ON.fullmatch(page.text, share.end, number.start)
        for number in page.numbers_in(sentence)
    )


def _wanted(page: Page, share: Share) -> str | None:
    for cue in page.cues.within(share.end, share.end + 40):
        if cue.family == "noun":
            return _WANTED.get(cue.kind, cue.kind)
    return None


_OURS = re.compile(r"\b(?:our|наш(?:их|его|им|ими|и|і))\b", re.IGNORECASE)


def only_voice(page: Page, start: int, end: int) -> str | None:
    """Find who says "ours" in a count's own words: the one side that an article lets speak."""
    if _OURS.search(page.text, start, end) is None:
        return None
    sides = {speaker.side for speaker in page.speakers if opposite(speaker.side)}
    if page.language == "uk":
        sides &= {"Ukraine"}  # the enemy may speak, but "ours" is the writer's
    return sides.pop() if len(sides) == 1 else None


def headed(page: Page, sentence: Sentence) -> str | None:
    """Find whose words a headline gives: "Зеленський: ще 175 наших удома"."""
    for party in page.parties.within(sentence.start, sentence.start + 40):
        if opposite(party.party) and re.match(r":\s", page.text[party.end : party.end + 2]):
            return party.party
    return None
