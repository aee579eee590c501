"""Homecomings: whose people an article speaks of, where the words beside a count are silent.

A Ukrainian text that counts the freed and names no Russia beside them counts Ukraine's own; a
Russian one tells of those whom all its other homecomings bring to one side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.hints import RIVAL, opposite
from extractor.reading.ways.kindred import away
from extractor.records import Transfer
from extractor.text.places import lands_of
from extractor.validate.case import ByValue, Case, Support
from extractor.validate.counts.otherfigures import is_other_figure

# Words that speak of the other side, or of the way back
_OTHERS = re.compile(
    r"\b(?:ворог|ворож|противник|агресор|окупант|загарбник|рашист|московит|москал|кацап|москв|кремл|рос[іи][йя]|рф\b|їм\b|"
    r"курщин|курськ|судж|бєлгород|брянськ|"
    r"навзаєм|натомість|взамін|у відповідь|в обмін|назад|обидв|взаємн|сторон|"
    r"взамен|в ответ|в обмен|обратно|обоюдн|каждой)",
    re.IGNORECASE,
)
_COMES = ("home",)


def whose_home(case: Case, support: Support) -> tuple[str, Mention] | None:
    """Name the side whose people the article counts where the words are silent, with the count."""
    mention = support.mention
    if mention is None or mention.each or not _is_silent(case, support):
        return None
    if has_a_verb_of_its_own(case.page, mention) or away(case.page, mention.sentence):
        return None
    if any(each.each for each in support.candidates) or _others_named(case.page, mention):
        return None
    if is_other_figure(case, support):
        return None
    if case.page.language == "uk" and mention.clause is None:
        return None if _to_russia(case.by_value) else ("Ukraine", mention)
    if case.page.language == "ru" and mention.clause and mention.clause.verb.kind in _COMES:
        sides = _sides(case.by_value)
        if len(sides) == 1 and sum(sides.values()) > 1:
            return next(iter(sides)), mention
    return None


def has_a_verb_of_its_own(page: Page, mention: Mention) -> bool:
    """Whether a verb stands right before a bare count that nothing else reads: "віддав 63"."""
    return mention.clause is None and any(
        cue.family == "verb" and cue.kind in ("give", "receive", "return") and cue.form != "noun"
        for cue in page.cues.within(max(mention.sentence.start, mention.start - 16), mention.start)
    )


def _is_silent(case: Case, support: Support) -> bool:
    mine = support.transfer
    if mine.category == "bodies" or not _is_between_rivals(mine):
        return False
    if support.aspects is None or support.aspects.direction != "open":
        return False
    return not any(  # as many went either way: the count may be the other's
        other.index != support.index
        and other.transfer.quantity.value == mine.quantity.value
        and other.transfer.to_party == mine.from_party
        for other in case.supports
    )


def _is_between_rivals(transfer: Transfer) -> bool:
    return transfer.to_party in RIVAL and opposite(transfer.to_party) == transfer.from_party


def _others_named(page: Page, mention: Mention) -> bool:
    start, end = mention.sentence.start, mention.sentence.end
    asked = page.sentences.items[max(0, mention.sentence.index - 1)]
    if page.text[asked.start : asked.end].rstrip().endswith("?"):
        start = asked.start  # "Що отримала Москва? Тридцять одного, відповідає міністерство"
    if _OTHERS.search(page.text, start, end) or _goes_to_russia(page, start, end):
        return True
    return any(party.party == "Russia" for party in page.parties.within(start, end))


_BOUND_FOR = re.compile(r"(?<!\w)(?:до|в|у|на|во)\s+(?:[^\W\d]+\s+)?\Z", re.IGNORECASE)


def _goes_to_russia(page: Page, start: int, end: int) -> bool:
    """Whether a stretch takes somebody to a Russian town: "поїхали до батька в Саратов"."""
    return any(
        place.kind == "city"
        and lands_of(place.place) == {"Russia"}
        and _BOUND_FOR.search(page.text, max(start, place.start - 24), place.start)
        for place in page.places.within(start, end)
    )


def _living(index: ByValue) -> Sequence[Mention]:
    return [
        mention
        for mentions in index.exact.values()
        for mention in mentions
        if mention.category not in (None, "bodies") and not mention.each
    ]


@lru_cache(maxsize=4)
def _sides(index: ByValue) -> Counter[str]:
    """Who receives people, by how many counts of the living say so."""
    return Counter(
        mention.flow.to_party
        for mention in _living(index)
        if mention.flow and mention.flow.to_party and not mention.flow.conflict
    )


@lru_cache(maxsize=4)
def _to_russia(index: ByValue) -> bool:
    """Whether a Ukrainian text tells more of those who go to Russia than of its own."""
    sides = _sides(index)
    return sides["Russia"] > sides["Ukraine"] + 1
