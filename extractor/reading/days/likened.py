"""Likened days: words by which another day had the very numbers of the one that is counted.

"Such was the toll on 17 July, too", "as it had on 2 September", "ровно столько же, сколько и
2 сентября": the number stands once, and is that of two events.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence

# What is the same is a number or a whole handover, not a road or a day.
_NUMBER = (
    r"(?:\s+(?:[\w-]+\s+){0,2}?(?:numbers?|size|figures?|scale|counts?|quantit(?:y|ies)|"
    r"proportions?|ratios?|formula|totals?|amounts?|volume|tally|tallies|tolls?|exchange|swap|"
    r"handover|transfer|delivery|batch|consignment|convoy|load|repatriation|bodies|people|"
    r"prisoners|soldiers)\b|\s+(?:again|as|on|for|in|was|were|had|has|happened|went|came|took)\b|"
    r"\s*[.,;:)])"
)
_RU, _UK = (
    r"(?:сч[её]т|цифр|числ|количеств|пропорци|объ[её]м|размер|формул|схем|групп|парти|соотношени)",
    r"(?:рахун|цифр|числ|кільк|пропорці|обсяг|розмір|формул|схем|груп|парті|співвіднош)",
)
# A likeness of numbers or of whole handovers, wherever it stands in the sentence of the day
_LIKE = Phrases(
    rf"\b(?:(?:same|identical|equal){_NUMBER}|as many|match(?:ed|es|ing)|"
    r"mirror(?:ed|s|ing)|repeat(?:ed|s|ing)|unchanged|no (?:more|fewer|less),? (?:and |or |but )?"
    r"no (?:less|fewer|more)|exactly (?:the|that|this) (?:number|figure|many)|"
    r"так(?:ие|их|ими|им|ой|ого|ому|ом|ая|ую|ое) же(?! (?:день|дня|время|путь|способ\w*|образ\w*))|"
    rf"{_RU}\w*\s+(?:\w+\s+)?т(?:е|о|от|ой|у|ом|ого|ех|еми|ем|а) же|"
    rf"т(?:е|о|от|ой|у|ом|ого|ех|еми|ем|а) же (?:(?:сам\w+) )?{_RU}\w*|"
    r"столько же|столько,? (?:и )?сколько|ровно столько|"
    r"аналогичн\w+|идентичн\w+|одинаков\w+|равн(?:ое|ые|ый|ым|ого|ыми|ая|ую)|совпа\w+|"
    r"повтори\w+|(?:ни|не) больше,? (?:и )?(?:ни|не) меньше|"
    r"так(?:і|их|им|ими|а|ої|у|ою|е|ого|ий|ому) (?:ж|же|само|сам(?:і|их|им|ими|а|ої|у|ою|е|ого|"
    r"ий|ому))(?! (?:день|дня|час|шлях\w*|спос\w*|чин\w*))|так само|"
    rf"{_UK}\w*\s+(?:\w+\s+)?т(?:і|е|ой|а|у|им|их|ими|ого|ому|ієї) (?:ж|же|сам\w+)|"
    rf"т(?:і|е|ой|а|у|им|их|ими|ого|ому|ієї) (?:ж|же|сам\w+) {_UK}\w*|"
    r"стільки (?:ж|же|само|сам[аеио])|стільки,? (?:ж )?скільки|рівно стільки|"
    r"аналогічн\w+|ідентичн\w+|однаков\w+|рівн(?:а|у|е|і|ою)|збіг\w*|збіж\w*|"
    r"(?:ні|не|ані) більше,? (?:й |і |та )?(?:ні|не|ані) менше)(?!\w)",
    re.IGNORECASE,
)
_RU_EVENT = rf"(?:{_RU}|обмен|передач|репатриаци|тел|людей|пленн|военн|солдат|останк)"
_UK_EVENT = rf"(?:{_UK}|обмін|передач|репатріаці|тіл|людей|полонен|військов|солдат|решт)"
# Of these, the ones that say so of a number or a handover by its name
_BY_NAME = Phrases(
    rf"\b(?:(?:same|identical|equal){_NUMBER}|as many|no (?:more|fewer|less),? (?:and |or |but )?"
    r"no (?:less|fewer|more)|exactly (?:the|that|this) (?:number|figure|many)|"
    r"match(?:ed|es|ing) (?:that|those|the (?:number|figure|total|exchange|swap))|"
    rf"так(?:ие|их|ими|им|ой|ого|ому|ом|ая|ую|ое) же (?:\w+ )?{_RU_EVENT}\w*|"
    r"так(?:ой|им|ими|ие|ое) же(?=\s*[.,;])|"
    rf"{_RU}\w*\s+(?:\w+\s+)?т(?:е|о|от|ой|у|ом|ого|ех|еми|ем|а) же|"
    rf"т(?:е|о|от|ой|у|ом|ого|ех|еми|ем|а) же (?:(?:сам\w+) )?{_RU}\w*|"
    r"столько же|столько,? (?:и )?сколько|ровно столько|цифр\w+ (?:\w+ )?совпа\w+|"
    rf"(?:аналогичн|идентичн|одинаков|равн)\w+ (?:\w+ )?{_RU_EVENT}\w*|"
    r"повтори\w+ (?:обмен|цифр)\w*|(?:ни|не) больше,? (?:и )?(?:ни|не) меньше|"
    r"так(?:і|их|им|ими|а|ої|у|ою|е|ого|ий|ому) (?:ж|же|само|сам(?:і|их|им|ими|а|ої|у|ою|е|ого|"
    rf"ий|ому)) (?:\w+ )?{_UK_EVENT}\w*|так(?:ий|им|ими|і|е|а|ою) (?:ж|же|сам\w+)(?=\s*[.,;])|"
    rf"{_UK}\w*\s+(?:\w+\s+)?т(?:і|е|ой|а|у|им|их|ими|ого|ому|ієї) (?:ж|же|сам\w+)|"
    rf"т(?:і|е|ой|а|у|их|ими|ого|ому|ієї) (?:ж|же|сам\w+) {_UK}\w*|"
    r"стільки (?:ж|же|само|сам[аеио])|стільки,? (?:ж )?скільки|рівно стільки|"
    r"цифр\w* (?:\w+ )?збіг\w*|"
    rf"(?:аналогічн|ідентичн|однаков|рівн)\w+ (?:\w+ )?{_UK_EVENT}\w*|"
    r"повтори\w+ (?:обмін|цифр)\w*|"
    r"(?:ні|не|ані) більше,? (?:й |і |та )?(?:ні|не|ані) менше)(?!\w)",
    re.IGNORECASE,
)
# The day itself is what it is likened to: "as it had on", "як і", "сколько и"
_AS = Phrases(
    r"(?:\b(?:as|like)\s+(?:(?:it|they|he|she|we|that|those|the|one|ones|was|were|had|did|has|have|"
    r"been|done|case|in|on|of|from|at|also|both|sides|russia|moscow|kyiv|ukraine|previous|last|"
    r"earlier|swap|exchange|handover|transfer|delivery|batch|repatriation|also)\s+){0,7}|"
    r"\b(?:как|сколько)\s+(?:и\s+|(?:это\s+)?было\s+|был[аи]\s+)?(?:(?:в|на|во|за|от)\s+)?|"
    r"\b(?:як|скільки)\s+(?:[ійт]а?\s+|(?:це\s+)?було\s+|бул[аи]\s+)?(?:(?:в|у|на|за|від)\s+)?)\Z",
    re.IGNORECASE,
)
_REACH = 80


@dataclass(frozen=True, slots=True)
class Echo:
    """A sentence that gives another day the numbers told before.

    Attributes:
        sentence: The sentence.
        date: The other day.
        values: The numbers of people that the sentence tells itself.
        sure: The words name a number or a handover as what is the same.
        pointed: The day stands behind an "as": the sentence's counts are another's.
    """

    sentence: Sentence
    date: DateMention
    values: frozenset[float]
    sure: bool
    pointed: bool


@lru_cache(maxsize=8)
def echoes(page: Page) -> tuple[Echo, ...]:
    """Find the days that are likened to others; once a page, for all of its records."""
    return tuple(_found(page))


def _found(page: Page) -> Iterator[Echo]:
    for sentence in page.sentences:
        dates = [
            date for date in page.dates.within(sentence.start, sentence.end) if date.role != "crawl"
        ]
        if not dates:
            continue
        alike = _LIKE.search(page, sentence.start, sentence.end) is not None
        both = _are_both(page, sentence, dates)
        named = _BY_NAME.search(page, sentence.start, sentence.end) is not None
        for date in dates:
            start = max(sentence.start, date.start - _REACH)
            pointed = _AS.search(page, start, date.start) is not None
            if alike or both or pointed:
                values = _values(page, sentence, dates)
                sure = named or pointed or (both and bool(values))
                yield Echo(sentence, date, values, sure, pointed)


def _values(page: Page, sentence: Sentence, dates: Sequence[DateMention]) -> frozenset[float]:
    return frozenset(
        number.value
        for number in page.numbers_in(sentence)
        if number.value
        and not number.ordinal
        and not any(date.start <= number.start < date.end for date in dates)
    )


_AND = re.compile(r",?\s+(?:and|и|та|і|й)\s+(?:(?:again|on|also|в|во|у|на)\s+)*", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|между|між|поміж)\s+\Z", re.IGNORECASE)


def _are_both(page: Page, sentence: Sentence, dates: Sequence[DateMention]) -> bool:
    """Two days told in one breath: "on September 2 and on Thursday"."""
    return any(
        _AND.fullmatch(page.text, first.end, second.start) is not None
        and not _BETWEEN.search(page.text, sentence.start, first.start)
        for first, second in pairwise(dates)
    )
