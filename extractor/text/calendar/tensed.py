"""Tensed words: whether some word of a stretch is of a tense, whatever else stands there."""

from __future__ import annotations

import re

from extractor.text.calendar.tense import Cue, tense_of

_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def any_in(tense: Cue, text: str, start: int, end: int) -> bool:
    """Tell whether some word of a stretch is of a tense by itself.

    Args:
        tense: The tense.
        text: The folded text.
        start: Where the stretch begins.
        end: Where it ends.
    """
    words = (word.group().lower() for word in _WORD.finditer(text, start, end))
    return any(tense_of(word) == tense for word in words)
