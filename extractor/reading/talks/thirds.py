"""Third parties: who sits with the two sides at trilateral talks that leave it unnamed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from extractor.reading.page import Page
from extractor.reading.talks.cues import find_signals
from extractor.reading.talks.mention import TalkMention, apart
from extractor.reading.talks.seats import stands_for_place
from extractor.reading.ways.hints import WARRING
from extractor.text.places import lands_of

_BACK = 40  # tables that a clause may mean
_TRIO = re.compile(
    r"(?<!\w)(?:tri(?:lateral|partite|o)(?!\w)|three-(?:way|party|sided)|тр[её]хсторонн\w+|"
    r"тристоронн\w+|тр[её]х стран|трьох (?:країн|сторін)|three (?:sides|countries|delegations))",
    re.IGNORECASE,
)


def seated(page: Page, mentions: Sequence[TalkMention]) -> list[TalkMention]:
    """Seat the third party of trilateral talks that a clause leaves unnamed."""
    tables = [m for m in mentions if m.type == "talks" and set(m.parties) > WARRING]
    return [_with_third(page, mention, tables[:_BACK]) for mention in mentions]


def _with_third(page: Page, mention: TalkMention, tables: Sequence[TalkMention]) -> TalkMention:
    if mention.type != "talks" or set(mention.parties) != WARRING:
        return mention
    start = mention.sentence.start
    if "series" in find_signals(page.text).kinds(start, mention.sentence.end):
        start = page.sentences.items[max(0, mention.sentence.index - 2)].start
    three = _TRIO.search(page.text, start, mention.sentence.end) is not None
    for table in tables:
        same_place = mention.place and table.place and mention.place.place == table.place.place
        if three or (same_place and not apart(mention, table)):
            return replace(mention, parties=table.parties)
    third = (_listed_beside(page, mention) or _third(page, mention)) if three else None
    return replace(mention, parties=(*mention.parties, third)) if third else mention


def _listed_beside(page: Page, mention: TalkMention) -> str | None:
    """The one state that this sentence or the next one names beside both sides."""
    items = page.sentences.items
    for sentence in items[mention.sentence.index : mention.sentence.index + 2]:
        named = {
            seat.party
            for seat in page.parties.within(sentence.start, sentence.end)
            if seat.kind in ("state", "demonym") and not stands_for_place(page, seat)
        }
        if named > WARRING and len(named) == len(WARRING) + 1:
            return next(iter(named - WARRING))
    return None


def _third(page: Page, mention: TalkMention) -> str | None:
    """The state besides the two that an article names most, if it is not the host."""
    hosts = lands_of(mention.place.place) if mention.place else frozenset()
    others = [party for party in _outsiders(page) if party not in hosts]
    if not others and "United States" in _outsiders(page):
        return "United States"  # hosts three-way talks to take part in them
    return next(iter(others), None)


@lru_cache(maxsize=8)
def _outsiders(page: Page) -> tuple[str, ...]:
    """The other parties of an article, the one named most first."""
    named = Counter(
        party.party
        for party in page.parties
        if party.party not in WARRING and party.kind in ("state", "demonym", "leader")
    )
    return tuple(sorted(named, key=lambda party: (-named[party], party)))
