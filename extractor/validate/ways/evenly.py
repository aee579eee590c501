"""Evenly: one count of the living told twice, the second time of the other side's people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.kindred import away
from extractor.records import Transfer
from extractor.text.sentences import Sentence
from extractor.validate.case import Case
from extractor.validate.counts.kinds import STATIC

# "росіяни одержали 115 своїх", "Moscow reports 115 of its own": a side with its own count
_OWN = re.compile(
    r"\b(?:(?:of )?(?:its|their) (?:own|men|soldiers|troops|servicemen)|of theirs|"
    r"сво(?:их|ими|им|їх|їми|їм)|дісталос\w+|досталос\w+|одержа\w+|отрима\w+|получи\w+|"
    r"for them|in their (?:place|stead)|(?:за|вместо|замість) них)\b",
    re.IGNORECASE,
)
_ENEMY = re.compile(r"\b(?:ворог\w*|противник\w*|враг\w*|the enemy)\b", re.IGNORECASE)


_IN_RETURN = re.compile(
    r"\b(?:in (?:return|exchange)|взамен|в (?:ответ|обмен)|навзаєм|натомість|взамін|в обмін|"
    r"у відповідь)\b(?!\s+(?:for|на|за)\b)",
    re.IGNORECASE,
)


def answered(case: Case, transfer: Transfer) -> bool:
    """Tell whether a sentence has a count twice, the second time as what was given in return.

    Args:
        case: The record with its page.
        transfer: The second of its two ways.
    """
    places = [
        (mention.sentence.start, mention.start, mention.end)
        for mention in case.by_value.exact.get(transfer.quantity.value or 0, ())
        if mention.number is not None and not mention.dirty and mention.role not in STATIC
    ]
    return any(
        one[0] == other[0] and _IN_RETURN.search(case.page.text, one[2], other[1]) is not None
        for one in places
        for other in places
        if one[2] <= other[1]
    )


def told_again_of_others(case: Case, transfer: Transfer) -> bool:
    """Tell whether a count stands in two sentences, only one of which is of those who went back.

    Args:
        case: The record with its page.
        transfer: The second of its two ways.
    """
    value, page = transfer.quantity.value, case.page
    if transfer.category == "bodies" or not value or value < 2:
        return False
    sentences: dict[int, Sentence] = {}
    for mention in case.by_value.exact.get(value, ()):
        if mention.number is not None and not mention.dirty and mention.role not in STATIC:
            sentences[mention.sentence.index] = mention.sentence
    if len(sentences) < 2:
        return False
    turned = [_is_of_the_others(page, one, transfer.to_party) for one in sentences.values()]
    return any(turned) and not all(turned)


# "разом із 83 іншими", "along with 83 others": one more than these were freed
_AND_OTHERS = re.compile(
    r"\b(?:with|alongside|and|plus|разом (?:з|із|зі)|вкупі (?:з|із|зі)|поряд (?:з|із|зі)|"
    r"вместе (?:с|со)|наряду (?:с|со)|и|та|і|й|ще|ещ[её])\s+(?:the\s+)?(?:other\s+|another\s+)?\Z",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\s+(?:[^\W\d][\w'-]*\s+)?(?:others?|more|fellow|comrades?|друг\w+|товарищ\w*|сослужив\w+|"
    r"соотечествен\w+|інш\w+|товариш\w*|побратим\w*|співвітчизн\w*|земляк\w*)\b",
    re.IGNORECASE,
)


def one_among(case: Case, transfer: Transfer) -> bool:
    """Tell whether somebody came home with all the others of a count: "with 83 other soldiers".

    The count itself, where it stands, may then be that of those who went back for them.

    Args:
        case: The record with its page.
        transfer: One of its two ways.
    """
    value, page = transfer.quantity.value, case.page
    if transfer.category == "bodies" or not value or value < 3:
        return False
    return any(
        is_joined_to_one(page, mention)
        for mention in case.by_value.exact.get(value - 1, ())
        if not mention.dirty
    )


def is_joined_to_one(page: Page, mention: Mention) -> bool:
    """Tell whether somebody is told of before a count of the others: "and nine other civilians"."""
    if mention.number is None:
        return False
    number = page.numbers[mention.number]
    return (
        _OTHERS.match(page.text, number.end) is not None
        and _AND_OTHERS.search(page.text, max(0, number.start - 24), number.start) is not None
    )


# "А кого віддала Україна? – Сто сорок шість військових": the question says whose count it is
_ASKS = re.compile(r"\?[\"'»)\s]*\Z")


def answers_of_others(case: Case, transfer: Transfer) -> bool:
    """Tell whether a count answers a question about the side that gave it, told before of another.

    Args:
        case: The record with its page.
        transfer: The second of its two ways.
    """
    page, items = case.page, case.page.sentences.items
    tellings = [
        mention
        for mention in case.by_value.exact.get(transfer.quantity.value or 0, ())
        if mention.number is not None and not mention.dirty and mention.role not in STATIC
    ]
    for mention in tellings:
        place = mention.sentence.index
        if not place or all(other.sentence.index >= place for other in tellings):
            continue
        asked = items[place - 1]
        if _ASKS.search(page.text, asked.start, asked.end) is None:
            continue
        sides = {party.party for party in page.parties.within(asked.start, asked.end)}
        moved = [cue for cue in page.cues.within(asked.start, asked.end) if cue.family == "verb"]
        giver = any(cue.kind in ("give", "return") for cue in moved)
        side = transfer.from_party if giver else transfer.to_party
        if moved and sides == {side}:
            return True
    return False


def _is_of_the_others(page: Page, sentence: Sentence, side: str | None) -> bool:
    """A word of the way back, or a side that counts or gets its own."""
    if away(page, sentence):
        return True
    named = any(party.party == side for party in page.parties.within(sentence.start, sentence.end))
    named = named or _ENEMY.search(page.text, sentence.start, sentence.end) is not None
    return named and _OWN.search(page.text, sentence.start, sentence.end) is not None


_SIDE = re.compile(
    r"russia|ukrain|mosc|kyiv|kiev|росс|росі|украин|україн|москв|ки[еє]в|"
    r"\b(?:ours|theirs|our|their|наш\w*|их|їх\w*|своих|своїх|чуж\w+)\b",
    re.IGNORECASE,
)
_COUNTED = frozenset({"exchange_count", "total", "other"})


def counted_twice(page: Page, tellings: Sequence[Mention]) -> bool:
    """One sentence counts as many twice: "500 Ukrainian and 500 Russian soldiers came home"."""
    counts = [
        mention
        for mention in tellings
        if mention.number is not None
        and not mention.dirty
        and mention.role in _COUNTED
        and not page.numbers[mention.number].glued
    ]
    return any(
        first.sentence.index == second.sentence.index
        and (
            _are_given_and_got(first, second)
            or _SIDE.search(page.text, first.end, second.end + 60) is not None
        )
        for first, second in pairwise(counts)
    )


def _are_given_and_got(first: Mention, second: Mention) -> bool:
    """Whether one count is given and the other got: "we gave 75 and took 75"."""
    kinds = {mention.clause.verb.kind for mention in (first, second) if mention.clause is not None}
    return kinds == {"give", "receive"}
