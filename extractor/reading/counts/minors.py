"""Minors: people whose age makes them children, though the noun does not."""

from __future__ import annotations

import re

from extractor.reading.counts.nouns import Head
from extractor.reading.page import Page
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

_OF_AGE = 18
_REACH = 70  # characters between people and the age that stands behind them
_YOUNG = re.compile(
    r"\b(?:young|little|underage|under-age|юн(?:ого|их|ым|ыми|ые|ых|им|ими|і)|"
    r"маленьк(?:ого|их|им|ими|ие|і)|малолетн(?:их|ие|им)|малолітн(?:іх|і|ім))\s",
    re.IGNORECASE,
)
_SOLDIERS = re.compile(
    r"soldier|service|troop|defender|fighter|marine|sailor|officer|recruit|conscript|men\b|"
    r"солдат|военн|бойц|боец|защит|моряк|матрос|курсант|захисн|оборон|військ|воїн|бійц|мужчин|"
    r"чолові",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"[^.;:\n\d]{0,40}?\b(?:age[ds]?(?: between| from| of| under| up to)?|between the ages of|"
    r"under(?: the age of)?|younger than|віком(?: від| до)?|віці(?: від| до)?|"
    r"молодш\w+(?: за| від)?|возрасте(?: от| до)?|возрастом(?: от| до)?|младше|моложе)\s+",
    re.IGNORECASE,
)
# "two sisters, 11 and 15 years old", "двох сестер (11 і 15 років)"
_BESIDE = re.compile(r"\s*[,(]\s*|\s[—–-]\s")
_YEARS = re.compile(
    r"\s*(?:[ -]?years?[ -]olds?|лет\b|год(?:а|ов)?\b|рок(?:и|ів)\b)", re.IGNORECASE
)
_PAUSE = re.compile(r"\s*[,;.)]")
_TO = re.compile(r"\s*(?:,(?:\s*(?:and|и|та|й|і))?|to|and|or|до|и|і|й|та|[-–—])\s*", re.IGNORECASE)


def are_minors(page: Page, sentence: Sentence, number: Number, head: Head) -> bool:
    """Tell whether the counted are said to be young: "31 young residents", "aged 6 to 15".

    Args:
        page: The page.
        sentence: The count's sentence.
        number: The count.
        head: The noun that it counts.
    """
    noun = head.cue
    if _SOLDIERS.match(page.text, noun.start):
        return False
    if _YOUNG.search(page.text, number.end, noun.start):
        return True
    return are_aged_so(page, sentence, number, noun.end)


def are_aged_so(page: Page, sentence: Sentence, number: Number, end: int) -> bool:
    """Tell whether the age behind people makes them children: "the seven, aged 6 to 17".

    Args:
        page: The page.
        sentence: The count's sentence.
        number: The count.
        end: Where the words for the counted end.
    """
    after = [n for n in page.numbers_in(sentence) if end <= n.start <= end + _REACH]
    if not after:
        return False
    ages = _chained(page, after)
    if not _AGED.fullmatch(page.text, end, after[0].start):
        beside = _BESIDE.fullmatch(page.text, end, after[0].start)
        said = _YEARS.match(page.text, ages[-1].end) is not None
        # "two brothers, 9 and 14,": an age for each
        each = number.value == len(ages) and _PAUSE.match(page.text, ages[-1].end) is not None
        if beside is None or not (said or each):
            return False
    years = [age.value or age.high for age in ages]
    return all(year is not None and year < _OF_AGE for year in years)


def _chained(page: Page, numbers: list[Number]) -> list[Number]:
    """The ages that follow one another: "5, 8 and 11"."""
    chain = numbers[:1]
    for number in numbers[1:]:
        if not _TO.fullmatch(page.text, chain[-1].end, number.start):
            break
        chain.append(number)
    return chain
