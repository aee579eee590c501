"""Lent sides: a side at war that fills the other chair, where its clause names only one of two.

"Umerov held consultations with Emirati mediators": nothing says that Russia sat there, too.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.talks.mention import TalkMention
from extractor.text.parties import PartyMention

_WITH = re.compile(
    r"(?: (?!and(?!\w)|и(?!\w)|і(?!\w)|та(?!\w))[^\W\d][\w-]*){0,5}? (?:with|со?|[зі]з?|зі)(?!\w)",
    re.IGNORECASE,
)
# who speaks of himself is known by the report: "we held a meeting with Moskalkova"
OURS = re.compile(r"(?<!\w)(?:I|we|our|ours|я|мы|ми|наш\w*)(?!\w)", re.IGNORECASE)
_NAME = r"[A-ZА-ЯІЇЄҐ][\w'-]+ [A-ZА-ЯІЇЄҐ][\w'-]+"
_AND = r" (?:and|и|і|й|та) "
_BEFORE = re.compile(rf"(?:{_NAME}){_AND}\Z")
_BEHIND = re.compile(rf"{_AND}(?:{_NAME})")
_ON = re.compile(  # what joins a clause to the one whose subject it goes on with
    r"(?<!\w)(?:and|but|а|и|но|і|й|та|але)\s*\Z", re.IGNORECASE
)
_HEARD = 60  # characters behind "with" in which those at the table are named


def is_lent_blindly(page: Page, mention: TalkMention, named: int) -> bool:
    """Tell whether words of the clause put another in the chair that a side at war was lent.

    Args:
        page: The page.
        mention: The clause, its parties completed.
        named: How many parties the clause itself names.
    """
    if named != 1 or len(mention.parties) < 2:
        return False
    sentence = mention.sentence
    seats = [
        seat
        for seat in page.parties.within(sentence.start, sentence.end)
        if seat.party in mention.parties
    ]
    low, high = mention.clause
    inside = [s for s in seats if low <= s.start < high and page.places.at(s.start) is None]
    if _goes_on_with_third(page, mention, inside):
        return True
    if len({seat.party for seat in seats}) > 1:
        return False  # the sentence names the other, if not in the clause
    return (
        _is_with_third(page, mention)
        or _is_without_subject(page, mention, inside)
        or any(_is_beside_stranger(page, mention, seat) for seat in inside)
    )


def _is_with_third(page: Page, mention: TalkMention) -> bool:
    """Whether those whom the talks were with are of other states: "with Turkish officials"."""
    found = _WITH.match(page.text, mention.end, mention.clause[1])
    if found is None:
        return False
    high = min(mention.clause[1], found.end() + _HEARD)
    behind = {seat.party for seat in page.parties.within(found.end(), high)}
    return bool(behind) and not behind & set(mention.parties)


def _is_without_subject(page: Page, mention: TalkMention, seats: list[PartyMention]) -> bool:
    """Whether only the guest is named: "he had a meeting with Lavrov", he being anybody."""
    if mention.verbal or not seats or any(seat.start < mention.start for seat in seats):
        return False
    if not _WITH.match(page.text, mention.end, seats[0].start):
        return False
    return OURS.search(page.text, mention.clause[0], mention.start) is None


def _goes_on_with_third(page: Page, mention: TalkMention, seats: list[PartyMention]) -> bool:
    """Whether a third state's leader did it: "Erdoğan rang Kyiv, and on the 19th received X"."""
    low = mention.clause[0]
    if not mention.verbal or any(seat.start < mention.start for seat in seats):
        return False
    if not _ON.search(page.text, mention.sentence.start, low):
        return False
    before = page.parties.within(mention.sentence.start, low)
    return any(seat.may_be_subject and seat.party not in mention.parties for seat in before)


def _is_beside_stranger(page: Page, mention: TalkMention, seat: PartyMention) -> bool:
    """Whether a name that no table knows is coupled with that of a leader who met somebody."""
    text, (low, high) = page.text, mention.clause
    if seat.kind != "leader":
        return False
    pairs = (_BEFORE.search(text, low, seat.start), _BEHIND.match(text, seat.end, high))
    return any(pair is not None and not page.parties.within(*pair.span()) for pair in pairs)
