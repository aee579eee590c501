"""Which clauses of diplomacy make a record of the rules' own, and with what: precision first.

`extractor.reading.talks.reader` finds every clause that may support a record somebody else made.
A record of the rules' own asks for more, and what a clause only lends to it is left out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from extractor.reading.days.sameday import today_of
from extractor.reading.page import Page
from extractor.reading.talks.anaphora import same_day_after, same_day_before
from extractor.reading.talks.cues import find_signals
from extractor.reading.talks.mention import TalkMention
from extractor.reading.talks.senses import is_journey, is_unsaid
from extractor.reading.talks.spans import due, to_come
from extractor.reading.ways.hints import WARRING
from extractor.text.dates import DateMention
from extractor.text.places import PlaceMention, stands_in

_BEHIND = re.compile(
    r"(?<!\w)(?:after|following|since|before|ahead of|после|по итогам|по результатам|накануне|"
    r"перед|до|після|за підсумками|за результатами|напередодні)(?: \S+){0,4} \Z",
    re.IGNORECASE,
)
_PROCESS = re.compile(r"переговорн\w+ процес\w*|negotiat\w+ process", re.IGNORECASE)
_TITLE = re.compile(r"[\"«“]|[A-ZА-ЯІЇЄҐ]")
_WHERE = re.compile(r"(?<!\w)(?:in|at|near|в|во|у|на)(?: the)? \Z", re.IGNORECASE)
_UNDER = re.compile(
    r"(?<!\w)(?:under|within|pursuant to|in line with|in accordance with|as part of|framework of|"
    r"в рамках|согласно|в соответствии с|по|у межах|в межах|у рамках|відповідно до|згідно з|за)"
    r"(?: [^\W\d]\S*){0,4} \Z",
    re.IGNORECASE,
)
_BY_DEAL = re.compile(  # "swapped 103 each in a deal mediated by the UAE"
    r"(?<!\w)(?:in|by|thanks to|благодаря|завдяки)(?: (?:a|an|the|new|separate|latest)){0,2} \Z",
    re.IGNORECASE,
)
_AFTER_ALL = re.compile(r"(?<!\w)(?:after|following|после|після)(?: \S+){0,2} \Z", re.IGNORECASE)
_TO = re.compile(r"(?<!\w)(?:to|in|в|во|у|до) \Z", re.IGNORECASE)
_STATED = re.compile(  # "before the talks that was on May 16": a clause of its own between
    r"(?<!\w)(?:was|were|had|has|did|это|было|были|був|було|була|це|сталося|случилось)(?!\w)",
    re.IGNORECASE,
)
# "since the third round of talks, which was held on July 23": the clause is of the talks
_HELD = re.compile(
    r"(?: (?:of|on|with|between|in) [^,.;]{2,40})?,? "
    r"(?:(?:which|that) (?:was|were|had been|took|happened)"
    r"(?: held| place)?|held|"
    r"котор\w+ (?:состоял|прош[её]?л|проходил|был)\w*|(?:прошедш|состоявш)\w+|"
    r"(?:що|як(?:ий|а|е|і)) (?:відбу|пройш|проходи|бу)\w+)(?!\w)",
    re.IGNORECASE,
)
_THEY_DID = re.compile(r"(?: [^\W\d]+){0,2}? [^\W\d]+ли(?:с[ья])?(?!\w)", re.IGNORECASE)
_WHICH = re.compile(r"(?<!\w)(?:якої|якого|яким|которо[йг]о?|которым) \Z", re.IGNORECASE)
_WHAT_WAS = re.compile(
    r"(?<!\w)(?:under|part of|in line with|in keeping with|according to|on the basis of|based on|"
    r"by) what(?: [^\s,.;:]+){0,5} \Z|(?<!\w)as(?: (?:was|had been|they|the sides))?(?: \w+)? \Z|"
    r"(?<!\w)(?:как(?: и)?|як(?: і| й)?)(?: [^\s,.;:]+){0,3} \Z|"
    r"(?<!\w)(?:то|того|тому|тем|те|тим|тому),? (?:о ч[её]м|про що)(?: [^\s,.;:]+){0,4} \Z",
    re.IGNORECASE,
)
_WEEK = 7


def refined(page: Page, mention: TalkMention) -> TalkMention:
    """Leave out what a clause says of something else: the swap's day, the swap's place."""
    date, place = mention.date, mention.place
    if date is None and mention.type in ("talks", "call") and mention.status == "held":
        shared = next(same_day_after(page, mention.sentence), None)
        date = same_day_before(page, mention.sentence) or shared
    elif date is not None:
        date = _own_date(page, mention, date)
    if place is not None and _is_behind(page, mention) and _is_apart(page, mention, place.start):
        place = None  # "flown to Moscow after talks with Kyiv"
    if place is not None and (place.place in WARRING or mention.type == "agreement"):
        before = page.text[max(0, place.start - 8) : place.start]
        place = place if _WHERE.search(before) else None  # "a line that feeds the plant"
    if place is not None and place.kind == "border" and _swaps(page, mention):
        place = None
    if mention.type == "refusal" and place is not None:
        capital = page.parties.at(place.start)
        if capital is not None and capital.kind == "capital" and _acts(page, place.end):
            # "в Москве снова отказались": those in that capital did
            return replace(mention, date=date, place=None, parties=(capital.party,), delegates=())
    if mention.type == "refusal" and is_journey(page, mention.start):
        mention = replace(mention, parties=_travellers(page, mention))
        place = None  # where one would not go is no venue
    if place is not None and place.kind == "site":
        place = _in_town(place)
    parties = mention.parties
    if mention.type == "call":
        place = None  # who rings sits anywhere
    if mention.type == "call" and len(parties) > 2:
        parties = _callers(page, mention) or parties
    if mention.type in ("proposal", "refusal") and "NATO" in parties and len(parties) > 1:
        parties = tuple(party for party in parties if party != "NATO")
    return replace(mention, date=date, place=place, parties=parties)


def _own_date(page: Page, mention: TalkMention, date: DateMention) -> DateMention | None:
    """After "after the talks" a day named before is the other event's; vague days are none."""
    before = page.text[max(mention.clause[0], mention.start - 48) : mention.start]
    apart = _STATED.search(page.text, mention.end, date.start) or _is_apart(
        page, mention, date.start
    )
    if apart and _BEHIND.search(before) and not _HELD.match(page.text, mention.end):
        return None
    if mention.type == "proposal":
        date = to_come(page, mention, date)
    date = due(page, mention, date)
    if mention.status == "planned":
        date = today_of(page, date)
    first, last = date.first, date.last
    if first is None or last is None:
        return None
    if first == last:
        return date
    if date.basis == "weekday" and (last - first).days == _WEEK:
        coming = mention.status in ("planned", "proposed", "postponed")
        today = first == page.article.published  # "was due to open on Sunday", told on Sunday
        day = last if coming and not today else first
        return replace(date, first=day, last=day)
    published = page.article.published
    if published is not None and mention.status in ("held", "signed"):
        over = date.basis == "weekday" and first <= published < last
        if over:  # "on Wednesday and Thursday" of what has been: none of these is to come
            return replace(date, last=max(first, last - timedelta(days=_WEEK)))
    if date.precision == "unknown" and first == published and mention.status == "planned":
        return None
    return date


def _travellers(page: Page, mention: TalkMention) -> tuple[str, ...]:
    """Who would not travel, without whose land it is: "До Москви Зеленський не поїде"."""
    goers = {
        seat.party
        for seat in page.parties.within(mention.sentence.start, mention.sentence.end)
        if not _TO.search(page.text, max(0, seat.start - 8), seat.start)
    }
    return tuple(party for party in mention.parties if party in goers)


def _in_town(place: PlaceMention) -> PlaceMention:
    """The town that a palace or a hotel stands in, where the tables know it."""
    town = stands_in(place.place)
    return replace(place, place=town, kind="city") if town else place


def _is_apart(page: Page, mention: TalkMention, start: int) -> bool:
    """Whether a place or a day stands before "after the talks", or behind those handed over."""
    if start < mention.start:
        low = max(mention.clause[0], mention.start - 48)
        behind = _BEHIND.search(page.text[low : mention.start])
        return behind is None or start < low + behind.start()
    numbers = page.numbers_in(mention.sentence)
    return _moves(page, mention) and any(mention.end <= n.start < start for n in numbers)


def _is_behind(page: Page, mention: TalkMention) -> bool:
    """Whether a clause tells what came after or before the talks that it names."""
    before = page.text[max(mention.clause[0], mention.start - 48) : mention.start]
    return not mention.verbal and _BEHIND.search(before) is not None


def _acts(page: Page, end: int) -> bool:
    """Whether a plural verb without a subject follows a place: it is those there who act."""
    return _THEY_DID.match(page.text, end) is not None


def _moves(page: Page, mention: TalkMention) -> bool:
    cues = page.cues.within(mention.sentence.start, mention.sentence.end)
    return any(cue.family == "verb" for cue in cues)


def _moved_first(page: Page, mention: TalkMention) -> bool:
    """Whether the day is that of a handover told before: "let go on Saturday under a deal"."""
    if mention.date is None or mention.date.start > mention.start:
        return False
    cues = page.cues.within(mention.sentence.start, mention.start)
    return any(cue.family == "verb" for cue in cues)


def _swaps(page: Page, mention: TalkMention) -> bool:
    cues = page.cues.within(mention.sentence.start, mention.sentence.end)
    return any(cue.family == "verb" and cue.kind == "exchange" for cue in cues)


def _callers(page: Page, mention: TalkMention) -> tuple[str, ...]:
    """The one named last before the call and the one named first after it."""
    low, high = mention.sentence.start, mention.sentence.end
    before = [p.party for p in page.parties.within(low, mention.start)]
    after = [p.party for p in page.parties.within(mention.end, high)]
    first = next((party for party in before if party not in after[:1]), None)
    return (first, after[0]) if first and after else ()


def is_told(page: Page, mention: TalkMention, named: int) -> bool:
    """Tell whether a clause is enough for a record of the rules' own.

    Args:
        page: The page.
        mention: The clause, its parties completed.
        named: How many parties the clause itself names.
    """
    if mention.type == "statement" or _PROCESS.match(page.text, mention.start):
        return False
    if mention.type == "call" and (mention.status == "planned" or named < 2):
        return mention.date is not None and named >= 2
    if mention.type == "agreement" and mention.status != "signed":
        return False
    if mention.type == "agreement" and mention.verbal:
        before = page.text[max(0, mention.start - 16) : mention.start]
        if _WHAT_WAS.search(page.text, max(mention.clause[0], mention.start - 60), mention.start):
            return False  # "under what was agreed in Istanbul"
        own = mention.date is not None and mention.date.start > mention.start
        if _WHICH.search(before) and not own:
            return False  # "under a deal that was reached with the help of the Emirates"
    if mention.type == "agreement" and not mention.verbal:
        before = page.text[max(mention.clause[0], mention.start - 60) : mention.start]
        swapped = mention.date is None or _swaps(page, mention) or _moved_first(page, mention)
        if swapped and (_UNDER.search(before) or _BY_DEAL.search(before)):
            return False  # only the framework of something else
    if mention.type in ("talks", "call") and is_unsaid(page, mention.sentence, mention.start):
        return False
    if mention.type == "talks" and not mention.verbal and mention.place is None:
        before = page.text[max(mention.clause[0], mention.start - 40) : mention.start]
        bare = mention.date is None or mention.date.end <= mention.start
        if bare and _AFTER_ALL.search(before) and _moves(page, mention):
            return False  # "brought home on Monday after talks with Kyiv"
    if mention.type == "talks" and mention.verbal and not named:
        words = find_signals(page.text).kinds(mention.sentence.start, mention.sentence.end)
        if "sides" not in words:
            return False
    if mention.type == "talks" and mention.place is None and mention.date is not None:
        return mention.date.precision != "year"
    if mention.type == "proposal":
        word = page.text[mention.start : mention.end]
        if re.match(r"initiative|инициатив|ініціатив", word, re.IGNORECASE):
            return _TITLE.match(page.text, min(mention.end + 1, len(page.text))) is None
    return True
