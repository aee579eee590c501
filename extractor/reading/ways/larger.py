"""Larger: which of a swap's two figures is whose, where the text says so of one of them.

"The formula was 1,000 for 35, the larger figure being what Kyiv got", "1000 к 38, больше досталось
Украине".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.datives import bare_dative
from extractor.reading.ways.hints import RIVAL, Hint, opposite, settle
from extractor.reading.ways.recipients import leads_to

_AGAINST = re.compile(r"\s+(?:for|to|against|на|к|до|за|против|проти)\s+", re.IGNORECASE)
_FIGURE = (
    r"(?:figure|number|one|share|part|half|count|sum|"
    r"цифр|числ|част|дол|групп|половин|частин|част|груп|половин)\w*"
)
_POINTER = re.compile(
    rf"[^.;!?\n]{{0,16}}?[,:(—–-]\s*(?:(?:and|with|where|при этом|при цьому|причём|"
    rf"причому|где|де)\s+)?"
    rf"(?:the (?:(?P<more>larger|bigger|greater|higher)|(?P<less>smaller|lesser|lower)|"
    rf"(?P<one>first|former)|(?P<two>second|latter))(?:\s+{_FIGURE})?|"
    rf"(?:(?P<more_ru>больш(?:е|ее|ая|ую|их)|більш(?:е|а|у))|"
    rf"(?P<less_ru>меньш(?:е|ее|ая|ую|их)|менш(?:е|а|у))|"
    rf"(?P<one_ru>перв(?:ое|ая|ую)|перш(?:е|а|у))|(?P<two_ru>втор(?:ое|ая|ую)|друг(?:е|а|у)))"
    rf"(?:\s+{_FIGURE})?)(?P<rest>\b[^.;:!?\n\d]{{1,80}})",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no|не|ни|ні)\b", re.IGNORECASE)


def by_larger(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Send the two figures of a ratio the ways that words behind them tell.

    Args:
        page: The page.
        mentions: Its counts, in order.

    Returns:
        The counts, in the same order.
    """
    told = list(mentions)
    for place, (first, second) in enumerate(pairwise(mentions)):
        if (
            first.number is None
            or second.number is None
            or not _AGAINST.fullmatch(
                page.text, page.numbers[first.number].end, page.numbers[second.number].start
            )
        ):
            continue
        taker = _taker_of_first(page, first, second)
        if taker is not None:
            told[place] = _sent(first, taker)
            told[place + 1] = _sent(second, opposite(taker))
    return told


def _sent(mention: Mention, taker: str | None) -> Mention:
    if mention.category is None:
        return mention
    hint = Hint(opposite(taker), taker, 3, "which of two", mention.start, mention.end)
    return replace(mention, flow=settle([hint]))


def _taker_of_first(page: Page, first: Mention, second: Mention) -> str | None:
    """Who got the first of two figures, where the words behind tell of either of them."""
    one, two = page.value_of(first.number), page.value_of(second.number)
    pointer = _POINTER.match(page.text, page.numbers[second.number or 0].end, first.sentence.end)
    if pointer is None or not one or not two or one == two:
        return None
    if _NOT.search(page.text, pointer.start("rest"), pointer.end("rest")):
        return None
    side = _taker(page, pointer.start("rest"), pointer.end("rest"))
    named = {key.removesuffix("_ru") for key, words in pointer.groupdict().items() if words}
    of_first = "one" in named or ("more" in named and one > two) or ("less" in named and one < two)
    return side if of_first or side is None else opposite(side)


def _taker(page: Page, start: int, end: int) -> str | None:
    """The one side named in a stretch, or its rival where that side is said to give."""
    parties = [party for party in page.parties.within(start, end) if party.party in RIVAL]
    if len({party.party for party in parties}) != 1:
        return None
    party = parties[0]
    if leads_to(page, party) or bare_dative(page, party):
        return party.party
    kinds = {cue.kind for cue in page.cues.within(start, end) if cue.family == "verb"}
    if not party.may_be_subject or len(kinds & {"give", "receive"}) != 1:
        return None
    return party.party if "receive" in kinds else opposite(party.party)
