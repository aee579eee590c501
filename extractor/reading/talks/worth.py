"""Which clauses of diplomacy are worth a record, with whom, and which of them are one event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.page import Page
from extractor.reading.talks.answers import one_offer
from extractor.reading.talks.mention import TWO_SIDED, TalkMention, apart, in_one_place
from extractor.reading.talks.seats import seated_in, unique
from extractor.reading.ways.hints import WARRING
from extractor.text.sentences import Sentence

_NO_STATES = frozenset(
    {
        *("NATO", "IAEA", "OSCE", "Red Cross (ICRC)", "International Criminal Court"),
        *("Council of Europe", "United Nations", "European Union"),
    }
)
_MEMORY = 3  # sentences that "the sides" may look back


def completed(page: Page, mention: TalkMention, idle: frozenset[str] = frozenset()) -> TalkMention:
    """Give talks of unnamed sides the parties last spoken of, but for those who were not there."""
    if mention.type not in TWO_SIDED:
        return mention
    parties = tuple(party for party in mention.parties if party not in _NO_STATES)
    if len(parties) < 2 and parties == mention.parties:
        known = set(parties)
        whole = {party.party for party in page.parties if party.party in WARRING}
        if known <= WARRING and whole == WARRING:
            earlier = _named_before(page, mention.sentence)
            if known or not earlier:
                parties = (*parties, *(party for party in sorted(WARRING) if party not in known))
            else:
                parties = earlier
        parties = tuple(party for party in parties if party not in idle)
    return replace(mention, parties=parties)


def _named_before(page: Page, sentence: Sentence) -> tuple[str, ...]:
    """The parties of the last sentence before that names two or more."""
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _MEMORY), -1):
        earlier = page.sentences.items[index]
        seats = seated_in(page, earlier, (earlier.start, earlier.end))
        parties = unique(seat.party for seat in seats if seat.party not in _NO_STATES)
        if len(parties) == 2 or set(parties) >= WARRING:
            return parties
    return ()


def is_worthy(mention: TalkMention, named: int) -> bool:
    """Tell an event worth a record: someone, and a time or a place or two named sides."""
    if mention.status is None or not mention.topical or not mention.parties:
        return False
    if mention.type not in TWO_SIDED:
        return True
    if len(mention.parties) < 2:
        return False
    if mention.date is not None or mention.place is not None:
        return True
    if mention.type == "agreement":
        return False
    if mention.type == "call" or mention.verbal:
        return named > 1 or mention.status == "planned"
    return named > 1 and mention.status not in ("held", "signed")


def is_same(page: Page, group: Sequence[TalkMention], mention: TalkMention) -> bool:
    """Tell whether a clause tells the event that some others tell."""
    first = group[0]
    if first.type != mention.type or (first.status == "planned") != (mention.status == "planned"):
        return False
    if first.type not in TWO_SIDED and not one_offer(page, first, mention):
        return False
    for known in group:
        if apart(known, mention) or _was_before(page, known) != _was_before(page, mention):
            return False
        if known.place and mention.place and not in_one_place(known, mention):
            return False
    if any(_of_year(known) != _of_year(mention) for known in group):
        return False  # "met three times in 2025" is not the meeting of today
    shared = set(first.parties) & set(mention.parties)
    return bool(shared) and (len(shared) == min(len(first.parties), len(mention.parties)))


_BEFORE_THIS = re.compile(  # "the previous round", "попередній раунд пройшов у травні"
    r"(?<!\w)(?:previous|preceding|предыдущ\w+|прошл(?:ый|ая|ые|ой|ого|ом|ых)|попередн\w+|минул(?:ий|а|і|ої|ого|их))"
    r"(?: [^\s,.;:]+){0,2} \Z",
    re.IGNORECASE,
)
_WORDS = 48  # characters before the name of talks in which its rank stands


def _was_before(page: Page, mention: TalkMention) -> bool:
    """Whether talks are told as those before the ones that the article is about."""
    low = max(mention.clause[0], mention.start - _WORDS)
    return not mention.verbal and _BEFORE_THIS.search(page.text, low, mention.start) is not None


def _of_year(mention: TalkMention) -> bool:
    """Whether a clause tells of no more than the year."""
    return mention.date is not None and mention.date.precision == "year"
