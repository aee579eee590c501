"""Rests: a count of those whose turn is still to come, beside one of those who have gone home.

"It got back 277 of its own, so that 223 are left for Sunday", "поки що вдома 120, лишається 80".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.mention import Mention
from extractor.reading.page import Page

_LEFT = re.compile(
    r"(?<!\w)(?:leav(?:es|ing)|left|remain(?:s|ing|ed)?|to go:?|"
    r"оста(?:[её]тся|ются|лось|лись|лся)|остаток|"
    r"(?:за)?лиша(?:ється|ються)|(?:за)?лиши(?:лося|лось|лися|лись|вся)|решта)\s*[,:—–-]?\s+"
    r"(?:(?:still|another|a further|some|about|only|just|ещ[её]|ще|только|лишь|лише|тільки|"
    r"около|близько)\s+){0,2}\Z",
    re.IGNORECASE,
)
_NOUN = r"(?:\s+(?!(?:are|were|is|was|has|have)\b)[^\W\d][\w'’-]*){0,3}?"
_LEFT_BEHIND = re.compile(
    rf"{_NOUN}\s+(?:(?:still|yet)\s+)?(?:(?:are|is|were)\s+(?:still\s+|yet\s+)?(?:left|to (?:come|"
    r"follow|go|return|be))|remain(?:s|ed)?\b|left (?:for|until|over)\b|"
    r"(?:ещ[её]\s+)?оста(?:[её]тся|ются|лось|лись)|(?:ще\s+)?(?:за)?лиша(?:ється|ються)|"
    r"(?:ще\s+)?(?:за)?лиши(?:лося|лось|лися|лись))(?!\w)",
    re.IGNORECASE,
)
# who remain where they are have no turn
_HELD = re.compile(
    r"\b(?:captiv\w*|prison\w*|jails?|custody|held|missing|alive|intact|valid|"
    r"плену|неволе|тюрьм\w+|заключени\w*|под стражей|без вести|"
    r"полоні|неволі|в'язниц\w*|ув'язненн\w*|під вартою|безвісти)\b",
    re.IGNORECASE,
)
_REACH = 50


def is_rest(page: Page, mention: Mention) -> bool:
    """Tell whether the words beside a count say that it is what is left to be handed over.

    Args:
        page: The page.
        mention: The count.
    """
    if mention.number is None:
        return False
    number, sentence = page.numbers[mention.number], mention.sentence
    start = number.hedge[0] if number.hedge else number.start
    before = _LEFT.search(page.text, max(sentence.start, start - _REACH), start)
    behind = _LEFT_BEHIND.match(page.text, number.end, sentence.end)
    if before is None and behind is None:
        return False
    return _HELD.search(page.text, number.end, min(sentence.end, number.end + _REACH)) is None


# "287 came from Donetsk, 154 from Luhansk, the rest, 92, from the morgues"
_THE_REST = re.compile(
    r"(?<!\w)(?:the (?:rest|remainder|remaining|others?)|остальн(?:ые|ых|ым)|оставш(?:иеся|ихся)|"
    r"реш(?:та|ту|ти)|інш(?:і|их))\s*(?:[,(:—–-]\s*)?(?:[^\W\d]+\s)?\Z",
    re.IGNORECASE,
)


def is_with_rest(page: Page, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Tell whether a sentence goes on from a count to "the rest": all of them are the whole.

    Args:
        page: The page.
        mention: The count.
        mentions: The page's counts.
    """
    end = mention.sentence.end
    return mention.number is not None and any(
        other.number is not None
        and mention.end <= other.start < end
        and other.category == mention.category
        and other.status == mention.status
        and _THE_REST.search(page.text, mention.end, page.numbers[other.number].start) is not None
        for other in mentions
    )
