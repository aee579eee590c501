"""Boys: soldiers that a text fondly calls boys and girls.

"Two hundred and seven of our boys are home", "сто наших мальчиков вернулись из плена", "наші
хлопчики й дівчатка вдома": whoever owns them, or tells of captivity, means grown people, as long as
the article names no children by any other word.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.numbers import Number

_BOYS = re.compile(
    r"boys?\b|girls?\b|мальчи|девоч|девчон|девчат|хлопч|дівч|ребятиш|синочк|сыноч", re.IGNORECASE
)
_OURS = re.compile(
    r"\s+(?:more\s+|ще\s+|ещ[её]\s+)?(?:of\s+)?(?:(?:our|my|your|these|those)\b|наш\w+|мо[иїі]х?\b|"
    r"ваш\w+|родн\w+|рідн\w+)(?:\s+[^\W\d]+){0,2}?\s+",
    re.IGNORECASE,
)
_OWNERS = Phrases(
    r"\b(?:our|my|наш(?:и|их|им|ими|і|іх)?|мо[иїі]х?)\s+(?:[^\W\d]+\s+)?\Z", re.IGNORECASE
)
_CAPTIVE = ("captivity", "prisoners")
_LONGEST = 24  # characters before a noun that may tell whose they are


def are_soldiers(page: Page, number: Number, noun: Cue) -> bool:
    """Tell whether boys or girls that a number counts are meant for soldiers.

    Args:
        page: The page.
        number: The count.
        noun: The noun behind it.
    """
    return are_dear(page, number, noun) and not _names_children(page)


def are_dear(page: Page, number: Number, noun: Cue) -> bool:
    """Tell whether boys or girls that a number counts may be grown: ours, or out of captivity."""
    if noun.family != "noun" or not _BOYS.match(page.text, noun.start):
        return False
    if _OURS.fullmatch(page.text, number.end, noun.start):
        return True
    if _OWNERS.search(page, max(0, noun.start - _LONGEST), noun.start):
        return True
    sentence = page.sentence_at(noun.start)
    return sentence is not None and any(
        cue.kind in _CAPTIVE for cue in page.cues.within(sentence.start, sentence.end)
    )


@lru_cache(maxsize=8)
def _names_children(page: Page) -> bool:
    return any(
        cue.family == "noun" and cue.kind == "children" and not _BOYS.match(page.text, cue.start)
        for cue in page.cues
    )
