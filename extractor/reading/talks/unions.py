"""Unions: clauses that tell one event of diplomacy become one mention."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractor.reading.page import Page
from extractor.reading.talks.answers import own_stances, turned_down
from extractor.reading.talks.described import is_gone_on
from extractor.reading.talks.fronted import refused_first
from extractor.reading.talks.heads import is_led_near
from extractor.reading.talks.mention import TalkMention, apart, in_one_place
from extractor.reading.talks.ties import is_where

_BACK = 40  # mentions that an event may lie behind another clause that tells it
_TOLD = re.compile(
    r"(?<!\w)(?:(?:held|hosted|had|conducted)(?= (?:[^\s,.;:]+ ){0,4}?(?:talks|negotiations|"
    r"meetings?|consultations|round|session|summit)(?!\w))|"
    r"ended|concluded|wrapped up|finished|lasted|took place|was held|were held|broke up|"
    r"заверш\w+|закончил\w*|состоял\w*|прош[её]л|прошли|прошла|длил\w+|встретил\w+|провели|"
    r"відбу\w+|закінчи\w+|трива\w+|зустріл\w+)(?!\w)",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"(?<!\w)(?:(?:days?|hours?|minutes) (?:[a-z]+ )?of|(?:two|three)-day|(?:[a-z]+|\d+)-hour|"
    r"(?:часов|часа|час|минут) (?:[^\W\d]+ )?(?:переговор|консультац|встреч)|"
    r"(?:години|годин|годину|хвилин) (?:[^\W\d]+ )?(?:переговор|консультац|перемов|зустріч)|"
    r"(?:двух|тр[её]х)дневн\w+|(?:дво|три)денн\w+|"
    r"дн(?:ей|я|ів) (?:\w+ )?(?:переговор|консультац|перемов))",
    re.IGNORECASE,
)
_LENGTH = 32  # characters beside talks in which their length stands
_NEXT = 2  # sentences after the talks that may tell what was agreed there


def one_event(page: Page, mentions: Iterable[TalkMention]) -> list[TalkMention]:
    """Tell each event once: talks with their outcome are talks, a bare agreement an agreement.

    An offer and its refusal in one sentence are the offer where two sides make them, and else the
    refusal.
    """
    kept = own_stances(list(mentions))
    for place in range(len(kept)):
        for rival in range(max(0, place - _BACK), place):
            first, second = kept[rival], kept[place]
            if first != second and (_doubles(first, second) or _at_once(page, first, second)):
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
        if is_where(page, deal, talks):
            return replace(talks, place=talks.place or deal.place, date=talks.date or deal.date)
        itself = talks.sentence != deal.sentence or _is_told_itself(page, talks, near)
        return _merged(talks, deal, itself)
    if types == {"talks", "call"}:
        return first if first.type == "call" else second
    if types == {"talks"}:
        return _fuller(first, second)
    offer, refusal = (first, second) if first.type == "proposal" else (second, first)
    if refused_first(page, offer) is not None:
        return offer  # who declined it is told of the offer itself
    turned = turned_down(page, offer, refusal)
    if turned is not None:
        return turned
    if refusal.start < offer.start and not offer.verbal:  # "rejected a proposal by the Holy See"
        return refusal
    if set(offer.parties) & set(refusal.parties):
        return refusal
    if offer.verbal or refusal.start < offer.end or not refusal.parties:
        return offer
    both = (*offer.parties, *refusal.parties)  # "the proposal ... the Kremlin turned down"
    return replace(offer, status="declined", parties=both, place=None)


def _at_once(page: Page, first: TalkMention, second: TalkMention) -> bool:
    """Whether a deal's own clause goes on to the talks: "agreed in Istanbul, where they met"."""
    pair = (first, second) if first.type == "agreement" else (second, first)
    done = {first.status, second.status} <= {"held", "signed"}
    return {first.type, second.type} == {"talks", "agreement"} and done and is_where(page, *pair)


def _doubles(first: TalkMention, second: TalkMention) -> bool:
    types = {first.type, second.type}
    if apart(first, second):
        return False
    together = first.sentence == second.sentence
    if types == {"talks", "agreement"}:
        done = {first.status, second.status} <= {"held", "signed"}
        return done and (together or in_one_place(first, second) or _goes_on(first, second))
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


def as_outcomes(
    page: Page, mentions: Sequence[TalkMention], said: Sequence[TalkMention]
) -> list[TalkMention]:
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

    def is_talks(deal: TalkMention) -> bool:
        if deal.type != "agreement" or _is_described(page, deal):
            return deal.type == "agreement"
        apart_from = (deal.sentence.index - index for index in bare)
        told = any(
            other.type == "talks" and 0 <= deal.sentence.index - other.sentence.index <= _NEXT
            for other in mentions
        )
        return deal.verbal and not told and any(0 < gap <= _NEXT for gap in apart_from)

    return [
        replace(each, type="talks", status="held") if is_talks(each) else each for each in mentions
    ]


def _is_described(page: Page, deal: TalkMention) -> bool:
    """Whether the talks at which a deal was reached, of a known day and town, are gone on about."""
    told = deal.status == "signed" and deal.date is not None and deal.place is not None
    return told and (is_gone_on(page, deal) or is_led_near(page, deal.sentence))


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
    near = max(talks.clause[0], talks.start - _LENGTH), min(talks.clause[1], talks.end + _LENGTH)
    if _LASTING.search(page.text, *near):
        return True  # "after two days of talks"
    if _TOLD.search(page.text, *talks.clause) or is_led_near(page, talks.sentence):
        return True
    if is_gone_on(page, talks):
        return True
    return any(
        other.type == "talks"
        and other.sentence != talks.sentence
        and other.status == "held"
        and not apart(other, talks)
        and (other.place is None or talks.place is None or other.place.place == talks.place.place)
        for other in others
    )


def _merged(talks: TalkMention, deal: TalkMention, as_talks: bool) -> TalkMention:
    base, other = (talks, deal) if as_talks else (deal, talks)
    parties = max((base.parties, other.parties), key=len)
    return replace(
        base, date=base.date or other.date, place=base.place or other.place, parties=parties
    )
