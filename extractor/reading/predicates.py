"""Predicates: what the counted are said to be, "two of them are civilians", "двое — дети"."""

from __future__ import annotations

import re
from typing import get_args

from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.records import Category
from extractor.text.numbers import Number

_ARE = re.compile(
    r"(?:\s+(?:of (?:them|whom)|из них|(?:з|із) них))?(?:\s+[—–-]|\s+(?:are|were))\s+"
    r"(?:also |тоже |також )?",
    re.IGNORECASE,
)
_STOP = re.compile(r"[,;:()\n]|\s[—–-]\s|[.!?](?:\s|\Z)|\Z")
_CATEGORIES = frozenset(get_args(Category))


def predicate_noun(page: Page, number: Number, limit: int) -> Cue | None:
    """Find the noun that a count's predicate consists of.

    Args:
        page: The page.
        number: The number, which has no noun right behind it.
        limit: Offset of the next number, or the sentence's end.
    """
    told = _ARE.match(page.text, number.end, limit)
    if told is None:
        return None
    return next(
        (
            cue
            for cue in page.cues.within(told.end(), told.end() + 1)
            if cue.family == "noun" and cue.kind in _CATEGORIES and _STOP.match(page.text, cue.end)
        ),
        None,
    )
