"""Dealt out: the dead that a verbless line gives to each side in turn.

"One thousand dead for Ukraine, thirty-five for Russia", "тысяча погибших — Украине, 35 — России":
no verb hands them over, but nobody shares out the killed of a battle like that.
"""

from __future__ import annotations

import re
from itertools import pairwise

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.hints import opposite
from extractor.text.numbers import Number
from extractor.text.parties import PartyMention

_TO = re.compile(
    r"\s*(?:(?:soldiers?|servicem[ae]n|бойцов|военных|солдат|військових|бійців|воїнів)\s+)?"
    r"(?:(?:for|to|для)\s+|[—–-]\s*)(?:the )?",
    re.IGNORECASE,
)
_THEN_TO = re.compile(r"\s*(?:(?:for|to|для)\s+|[—–-]\s*)(?:the )?", re.IGNORECASE)
_AND = re.compile(
    r"\s*(?:[,;]\s*)?(?:(?:and|but|и|а|та|і|й)\s+)?(?:only |лишь |лише )?", re.IGNORECASE
)
_LOSSES = re.compile(
    r"\b(?:loss(?:es)?|casualt\w+|kill(?:ed|ing)|toll|battle|потер[ьи]\w*|убит\w*|бо(?:й|ях|ю)\b|"
    r"втрат\w*|вбит\w*|бій\b)",
    re.IGNORECASE,
)


def is_dealt_out(page: Page, mention: Mention) -> bool:
    """Tell whether a count is one of two, of which each side is given one.

    Args:
        page: The page.
        mention: The count.
    """
    if mention.number is None:
        return False
    sentence, own = mention.sentence, page.numbers[mention.number]
    if _LOSSES.search(page.text, sentence.start, sentence.end):
        return False
    return any(
        own.start in (first.start, second.start) and _are_dealt(page, first, second)
        for first, second in pairwise(page.numbers_in(sentence))
    )


def _are_dealt(page: Page, first: Number, second: Number) -> bool:
    dead = next(
        (cue for cue in page.cues.within(first.end, first.end + 3) if cue.kind == "dead"), None
    )
    one = None if dead is None else _party_after(page, _TO, dead.end)
    if one is None or not _AND.fullmatch(page.text, one.end, second.start):
        return False
    other = _party_after(page, _THEN_TO, second.end)
    return other is not None and other.party == opposite(one.party)


def _party_after(page: Page, words: re.Pattern[str], start: int) -> PartyMention | None:
    match = words.match(page.text, start)
    return None if match is None else page.parties.at(match.end())
