"""Sequels: the words right behind a plan may say that it was carried out.

"Four children will be reunited with their families. They were handed over on Monday": what lies
ahead is what follows the handover.
"""

from __future__ import annotations

import re

from extractor.reading.lexicon import Cue
from extractor.reading.managed import managed_at
from extractor.reading.mention import Mention
from extractor.reading.page import Page

_THEY = re.compile(
    r"[\W_]*(?:they|them|all|the\s+(?:boys|girls|children|men|soldiers|group)|их|всех|они|все|"
    r"ребят|детей|бойцов|їх|усіх|всіх|вони|всі|усі|дітей|бійців|хлопців)\b",
    re.IGNORECASE,
)
_COLON = re.compile(r":\s+")
_AHEAD = frozenset({"planned", "offered", "postponed", "cancelled", "denied"})
_TO_BE = re.compile(r"\b(?:be|been|быть|бути|буд\w+)\s+\Z", re.IGNORECASE)


def carried_out(page: Page, mention: Mention) -> bool:
    """Tell whether what comes right behind a count says that its people were handed over.

    Args:
        page: The page.
        mention: A count that is told with words that look ahead.
    """
    text, sentence = page.text, mention.sentence
    colon = _COLON.search(text, mention.end, sentence.end)
    if colon is not None and _THEY.match(text, colon.end(), sentence.end):
        return _are_moved(page, colon.end(), sentence.end)
    items = page.sentences.items
    if sentence.index + 1 >= len(items):
        return False
    after = items[sentence.index + 1]
    return bool(_THEY.match(text, after.start, after.end)) and _are_moved(
        page, after.start, after.end
    )


def _are_moved(page: Page, start: int, end: int) -> bool:
    """People are moved up to a semicolon, and no verb or word looks ahead; talks may be named."""
    stop = page.text.find(";", start, end)
    cues = page.cues.within(start, stop if stop >= 0 else end)
    if any(c.family == "cue" and c.kind in _AHEAD for c in cues):
        return False
    verbs = [c for c in cues if c.family == "verb"]
    return any(_is_past(page, c, start, end) for c in verbs) and not any(
        c.form == "future" for c in verbs
    )


def _is_past(page: Page, cue: Cue, start: int, end: int) -> bool:
    if cue.form == "inf":
        return managed_at(page.text, start, cue.start, cue.end, end)
    before = page.text[max(start, cue.start - 16) : cue.start]
    return cue.form in ("past", "pass") and not _TO_BE.search(before)
