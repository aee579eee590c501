"""Coordination: counts that share their words with another count of the sentence.

"84 soldiers and nine civilians", "146 of ours in exchange for 146 of theirs", "1,000 and 35
respectively": what is said of one count holds for the other, straight, turned round, or in order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.reading.clauses import Clause
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.hints import IN_EXCHANGE_FOR, Flow, Hint, opposite, settle
from extractor.text.numbers import Number
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

_AND = re.compile(
    r"(?:\s[\w'-]+){0,4}?\s*,?\s*\b(?:and|plus|as well as|along with|alongside|together with|"
    r"и|та|і|й|плюс|а также|а також|вместе с|разом із|разом з)\s+"
    r"(?:(?!the other|that\b|что\b|що\b)\w+\s+){0,2}",
    re.IGNORECASE,
)
_TRADED = re.compile(
    rf"\b(?:{IN_EXCHANGE_FOR}|(?:обменя|обміня)\w+ на)\s+(?:\w+\s+){{0,2}}\Z", re.IGNORECASE
)
# "will give 1,200 prisoners for ten Crimeans", "отдаст 1200 пленных за «десятерых крымчан»"
_FOR = re.compile(r"\s+(?:for|за)\s+[\"'«„“]?", re.IGNORECASE)
PRICE = "price"  # why a flow is turned round: what the others are given for
_RESPECTIVELY = Phrases(
    r"\brespectively\b|\bсоответственно\b|\bвідповідно\b(?!\s+до\b)", re.IGNORECASE
)
_PAIR = re.compile(r"\s*(?:,|and|и|та|і|й)\s+(?:the\s+)?", re.IGNORECASE)
_GAP = re.compile(r"[\s\w'-]{0,40}?(?:,|\band|\bи|\bта|\bі|\bй)\s+(?:\w+\s+){0,2}", re.IGNORECASE)


def traded(page: Page, flow: Flow | None, previous: Mention | None, number: Number) -> Flow | None:
    """Turn the way round for what the count before was exchanged for."""
    if previous is None or previous.flow is None or previous.flow.to_party is None:
        return flow
    start = number.hedge[0] if number.hedge else number.start
    price = _FOR.fullmatch(page.text, previous.end, max(previous.end, start))
    before = previous.flow
    if price is not None and before.is_sure and not previous.each:
        turned = before.to_party, before.from_party
        return settle([Hint(*turned, 3, PRICE, price.start(), price.end())])
    words = _TRADED.search(page.text, max(previous.end, start - 48), min(start, number.start))
    if words is None:
        return flow
    hint = Hint(before.to_party, before.from_party, 3, "in exchange", words.start(), words.end())
    return settle([hint])


def coordinated(
    page: Page, flow: Flow | None, previous: Mention | None, number: Number
) -> Flow | None:
    """Let the second of two coordinated counts go the way of the first."""
    if (flow is not None and flow.is_sure) or previous is None or previous.flow is None:
        return flow
    start = number.hedge[0] if number.hedge else number.start
    if previous.end > start or not _AND.fullmatch(page.text, previous.end, start):
        return flow
    strangers = [
        p for p in page.parties.within(previous.end, start) if p.party != previous.flow.to_party
    ]
    verbs = [c for c in page.cues.within(previous.end, start) if c.family == "verb"]
    if strangers or verbs:
        return flow
    return replace(previous.flow, strength=min(2, previous.flow.strength))


def in_order(
    page: Page,
    sentence: Sentence,
    clause: Clause | None,
    flow: Flow | None,
    number: Number,
    neighbours: Sequence[int],
) -> Flow | None:
    """Deal the parties out in order: "Ukraine and Russia received 1,000 and 35 respectively"."""
    word = _RESPECTIVELY.search(page, sentence.start, sentence.end)
    if clause is None or word is None or clause.verb.kind == "exchange":
        return flow  # in an exchange each gives and gets: the order may be either's
    pair = _pair(page, sentence, word.start())
    place = _place(page, number, neighbours)
    if pair is None or place is None:
        return flow
    mine = pair[place]
    gives = clause.verb.kind in ("give", "return") and "dat" not in mine.cases
    if gives and mine.may_be_subject and pair[0].start > clause.verb.start:
        gives = False
    giver, taker = (mine.party, None) if gives else (None, mine.party)
    return settle([Hint(giver, taker, 3, "respectively", mine.start, mine.end)])


_BARELY = re.compile(r"(?: ?,| and| и| та| і| й|, and) ", re.IGNORECASE)


def of_one_end(
    page: Page, sentence: Sentence, flow: Flow | None, previous: Mention | None, number: Number
) -> Flow | None:
    """Let bare counts in a row go one way, unless a pair of parties has one of them each.

    "To Ukraine 1,000 both times, to Russia 38 and 35 respectively": Russia got both.
    """
    if previous is None or previous.number is None or previous.flow is None:
        return flow
    bare = previous.head is None or previous.head.end <= page.numbers[previous.number].end
    joined = _BARELY.fullmatch(page.text, page.numbers[previous.number].end, number.start)
    if not bare or joined is None or not previous.flow.is_sure:
        return flow
    return flow if _pair(page, sentence, number.start) else previous.flow


def _pair(page: Page, sentence: Sentence, word: int) -> tuple[PartyMention, PartyMention] | None:
    """Find two parties that stand together, the nearest to the word "respectively"."""
    parties = [
        p
        for p in page.parties.within(sentence.start, sentence.end)
        if opposite(p.party) and p.kind != "leader"
    ]
    pairs = [
        (first, second)
        for first, second in pairwise(parties)
        if first.party != second.party and _PAIR.fullmatch(page.text, first.end, second.start)
    ]
    return min(pairs, key=lambda pair: abs(pair[0].start - word), default=None)


def _place(page: Page, number: Number, neighbours: Sequence[int]) -> int | None:
    """Tell whether a number is the first or the second of two counts that stand together."""
    for other in neighbours:
        low, high = sorted((number.start, other))
        inner = page.text[low:high]
        words = inner.partition(" ")[2] if other < number.start else page.text[number.end : high]
        if _GAP.fullmatch(" " + words.lstrip()):
            return 1 if other < number.start else 0
    return None
