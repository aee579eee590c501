"""Named people: whom an article, or a sentence, names at all, whatever it counts."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.reading.page import Page
from extractor.records import Category
from extractor.text.sentences import Sentence

_MIXED_COMPANY = re.compile(
    r"\b(?:soldiers?|troops?|servicem[ae]n|военн\w+|солдат\w*|бойц\w+|військов\w+|бійц\w+|захисник\w*)"
    r"\s+(?:and|и|та|і|й)\s+(?:civilian|гражданск|цивільн|мирн)|"
    r"\b(?:civilians?|гражданск\w+|цивільн\w+)\s+(?:and|и|та|і|й)\s+(?:soldier|troop|servicem|военн|солдат|"
    r"бойц|військов|бійц)",
    re.IGNORECASE,
)


def in_mixed_company(page: Page, sentence: Sentence) -> bool:
    """Whether civilians are named together with soldiers: "146 for 146: soldiers and civilians"."""
    return _MIXED_COMPANY.search(page.text, sentence.start, sentence.end) is not None


_FEW = 100  # dead that one side returns at a time; more may be people who came back alive


def is_few(page: Page, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a count is as small as that of the dead given in return, or said to be in return."""
    if page.turns_back(sentence.start, sentence.end):
        return True
    return any(
        number.value is not None and number.value < _FEW
        for number in page.numbers_in(sentence)
        if start <= number.start < end
    )


def only_dead(page: Page, category: Category | None) -> bool:
    """Whether bodies were counted last and the article names no captives: people are dead, too.

    "1,212 bodies were handed over; 27 Russians were given up in return."
    """
    if category != "bodies" or names_prisoners(page):
        return False
    return not any(cue.family == "cue" and cue.kind == "captivity" for cue in page.cues)


@lru_cache(maxsize=8)
def names_prisoners(page: Page) -> bool:
    """Whether an article names prisoners anywhere."""
    return any(cue.family == "noun" and cue.kind == "prisoners" for cue in page.cues)


# "С живыми всё получилось: 175 на 175": after the dead, the captives
_THE_LIVING = re.compile(
    r"\b(?:(?<!than )the living(?!\s+(?:conditions?|rooms?|standards?|wages?|quarters|space))|"
    r"those (?:still )?alive|(?<!\bв )(?<!\bчем )(?<!\bніж )(?<!\bза )"
    r"жив(?:ые|ых|ым|ыми|і|их|им|ими)"
    r"(?!\s+(?:щит|очеред|мишен|организм|черг|мішен|орган[іи]зм|дерев|квіт|цвет)))\b",
    re.IGNORECASE,
)


def turns_to_living(page: Page, sentence: Sentence, end: int) -> bool:
    """Whether a paragraph speaks of "the living" before a count, and of no dead since.

    Args:
        page: The page.
        sentence: The sentence of the count.
        end: Where the count begins.
    """
    items, first = page.sentences.items, sentence
    while first.index and items[first.index - 1].paragraph == sentence.paragraph:
        first = items[first.index - 1]
    named = _THE_LIVING.search(page.text, first.start, end)
    return named is not None and not any(
        cue.kind in ("bodies", "dead") for cue in page.cues.within(named.end(), end)
    )
