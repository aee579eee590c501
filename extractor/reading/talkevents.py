"""Which clauses of diplomacy make a record of the rules' own, and with what: precision first.

`extractor.reading.talks` finds every clause that may support a record somebody else made. A record
of the rules' own asks for more, and what a clause only lends to it is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from extractor.reading.page import Page
from extractor.reading.talkanaphora import same_day_after, same_day_before
from extractor.reading.talkanswers import own_stances, turned_down
from extractor.reading.talkcues import find_signals
from extractor.reading.talkheads import is_led_near
from extractor.reading.talkmention import TalkMention
from extractor.reading.talksenses import is_journey, is_unsaid
from extractor.reading.talkspans import due, to_come
from extractor.text.dates import DateMention
from extractor.text.places import PlaceMention, lands_of, stands_in

_WARRING = frozenset({"Russia", "Ukraine"})
_BEHIND = re.compile(
    r"(?<!\w)(?:after|following|since|before|ahead of|после|по итогам|по результатам|накануне|"
    r"перед|до|після|за підсумками|за результатами|напередодні)(?: \S+){0,4} \Z",
    re.IGNORECASE,
)
_PROCESS = re.compile(r"переговорн\w+ процес\w*|negotiat\w+ process", re.IGNORECASE)
_TITLE = re.compile(r"[\"«“]|[A-ZА-ЯІЇЄҐ]")
_WHERE = re.compile(r"(?<!\w)(?:in|at|near|в|во|у|на)(?: the)? \Z", re.IGNORECASE)
_TRIO = re.compile(
    r"(?<!\w)(?:tri(?:lateral|partite|o)(?!\w)|three-(?:way|party|sided)|тр[её]хсторонн\w+|"
    r"тристоронн\w+|тр[её]х стран|трьох (?:країн|сторін)|three (?:sides|countries|delegations))",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?<!\w)(?:ended|concluded|wrapped up|finished|lasted|took place|was held|were held|broke up|"
    r"заверш\w+|закончил\w*|состоял\w*|прош[её]л|прошли|прошла|длил\w+|встретил\w+|провели|"
    r"відбу\w+|закінчи\w+|трива\w+|зустріл\w+)(?!\w)",
    re.IGNORECASE,
)
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
_THEY_DID = re.compile(r"(?: [^\W\d]+){0,2}? [^\W\d]+ли(?:с[ья])?(?!\w)", re.IGNORECASE)
_NEXT = 2  # sentences after the talks that may tell what was agreed there
_WEEK = 7
_BACK = 40  # mentions that an event may lie behind another clause that tells it


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
    if place is not None and place.place in _WARRING:
        before = page.text[max(0, place.start - 8) : place.start]
        place = place if _WHERE.search(before) else None
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
    if apart and _BEHIND.search(before):
        return None
    if mention.type == "proposal":
        date = to_come(page, mention, date)
    date = due(page, mention, date)
    first, last = date.first, date.last
    if first is None or last is None:
        return None
    if first == last:
        return date
    if date.basis == "weekday" and (last - first).days == _WEEK:
        coming = mention.status in ("planned", "proposed", "postponed")
        day = last if coming else first
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
    if mention.type == "agreement" and not mention.verbal:
        before = page.text[max(mention.clause[0], mention.start - 60) : mention.start]
        swapped = mention.date is None or _swaps(page, mention)
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


def seated(page: Page, mentions: Sequence[TalkMention]) -> list[TalkMention]:
    """Seat the third party of trilateral talks that a clause leaves unnamed."""
    tables = [m for m in mentions if m.type == "talks" and set(m.parties) > _WARRING]
    return [_with_third(page, mention, tables[:_BACK]) for mention in mentions]


def _with_third(page: Page, mention: TalkMention, tables: Sequence[TalkMention]) -> TalkMention:
    if mention.type != "talks" or set(mention.parties) != _WARRING:
        return mention
    start = mention.sentence.start
    if "series" in find_signals(page.text).kinds(start, mention.sentence.end):
        start = page.sentences.items[max(0, mention.sentence.index - 2)].start
    three = _TRIO.search(page.text, start, mention.sentence.end) is not None
    for table in tables:
        same_place = mention.place and table.place and mention.place.place == table.place.place
        if three or (same_place and not _apart(mention, table)):
            return replace(mention, parties=table.parties)
    third = _third(page, mention) if three else None
    return replace(mention, parties=(*mention.parties, third)) if third else mention


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
        if party.party not in _WARRING and party.kind in ("state", "demonym", "leader")
    )
    return tuple(sorted(named, key=lambda party: (-named[party], party)))


def _apart(first: TalkMention, second: TalkMention) -> bool:
    if first.date is None or second.date is None:
        return False
    one, two = first.date, second.date
    if not (one.first and one.last and two.first and two.last):
        return False
    return one.first > two.last or two.first > one.last


def one_event(page: Page, mentions: Iterable[TalkMention]) -> list[TalkMention]:
    """Tell each event once: talks with their outcome are talks, a bare agreement an agreement.

    An offer and its refusal in one sentence are the offer where two sides make them, and else the
    refusal.
    """
    kept = own_stances(list(mentions))
    for place in range(len(kept)):
        for rival in range(max(0, place - _BACK), place):
            first, second = kept[rival], kept[place]
            if first != second and _doubles(first, second):
                near = kept[max(0, place - _BACK) : place + _BACK]
                kept[rival] = kept[place] = _settled(page, first, second, near)
    return list(dict.fromkeys(kept))


def _settled(
    page: Page, first: TalkMention, second: TalkMention, near: Sequence[TalkMention]
) -> TalkMention:
    """The one clause that stands for two of one event."""
    types = {first.type, second.type}
    if types == {"talks", "agreement"}:
        talks, deal = (first, second) if first.type == "talks" else (second, first)
        itself = talks.sentence != deal.sentence or _is_told_itself(page, talks, near)
        return _merged(talks, deal, itself)
    if types == {"talks", "call"}:
        return first if first.type == "call" else second
    if types == {"talks"}:
        return _fuller(first, second)
    offer, refusal = (first, second) if first.type == "proposal" else (second, first)
    turned = turned_down(page, offer, refusal)
    if turned is not None:
        return turned
    if refusal.start < offer.start and not offer.verbal:  # "rejected a proposal by the Holy See"
        parties = tuple(dict.fromkeys((*refusal.parties, *offer.parties)))
        return replace(refusal, parties=parties)
    return refusal if set(offer.parties) & set(refusal.parties) else offer


def _doubles(first: TalkMention, second: TalkMention) -> bool:
    types = {first.type, second.type}
    if _apart(first, second):
        return False
    together = first.sentence == second.sentence
    if types == {"talks", "agreement"}:
        done = {first.status, second.status} <= {"held", "signed"}
        return done and (together or _one_place(first, second) or _goes_on(first, second))
    if types <= {"talks", "call"}:
        same = set(first.parties) == set(second.parties) and first.status == second.status
        return together and same and (types != {"call"})
    return together and types == {"proposal", "refusal"}


def _goes_on(first: TalkMention, second: TalkMention) -> bool:
    """Whether what was agreed comes right after the talks, with no other place of its own."""
    if first.type != "talks" or not second.verbal or second.place is not None:
        return False
    near = 0 < second.sentence.index - first.sentence.index <= _NEXT
    return near and set(first.parties) == set(second.parties) and first.status == "held"


def as_outcomes(mentions: Sequence[TalkMention], said: Sequence[TalkMention]) -> list[TalkMention]:
    """Take what delegations agreed for the talks that an earlier sentence tells of without more.

    "The third round lasted an hour. On Wednesday the delegations agreed ...".
    """
    bare = [
        each.sentence.index
        for each in said
        if each.type == "talks"
        and each.status == "held"
        and not each.soft
        and each.date is None
        and each.place is None
    ]
    return [
        replace(each, type="talks", status="held")
        if each.type == "agreement"
        and each.verbal
        and any(0 < each.sentence.index - index <= _NEXT for index in bare)
        and not any(
            other.type == "talks" and 0 <= each.sentence.index - other.sentence.index <= _NEXT
            for other in mentions
        )
        else each
        for each in mentions
    ]


def _one_place(first: TalkMention, second: TalkMention) -> bool:
    """Whether two clauses name one place, or a town and its country."""
    if first.place is None or second.place is None:
        return False
    one, two = first.place.place, second.place.place
    return one == two or one in lands_of(two) or two in lands_of(one)


def _fuller(first: TalkMention, second: TalkMention) -> TalkMention:
    """Of two clauses on one event, the one that dates it, with the nearer place of both."""
    base, other = (second, first) if second.date and not first.date else (first, second)
    places = [m.place for m in (base, other) if m.place is not None]
    towns = [place for place in places if place.kind in ("city", "site")]
    return replace(base, date=base.date or other.date, place=next(iter(towns or places), None))


def _is_told_itself(page: Page, talks: TalkMention, others: Sequence[TalkMention]) -> bool:
    """Whether talks are told for their own sake, not only as where something was agreed."""
    if talks.verbal or talks.soft:
        return True
    if _TOLD.search(page.text, *talks.clause) or is_led_near(page, talks.sentence):
        return True
    return any(
        other.type == "talks"
        and other.sentence != talks.sentence
        and other.status == "held"
        and not _apart(other, talks)
        and (other.place is None or talks.place is None or other.place.place == talks.place.place)
        for other in others
    )


def _merged(talks: TalkMention, deal: TalkMention, as_talks: bool) -> TalkMention:
    base, other = (talks, deal) if as_talks else (deal, talks)
    parties = max((base.parties, other.parties), key=len)
    return replace(
        base, date=base.date or other.date, place=base.place or other.place, parties=parties
    )
