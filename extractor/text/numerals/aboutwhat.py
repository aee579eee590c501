"""About what: "he says about 300 bodies have come home" tells how many, not of what he speaks."""

from __future__ import annotations

import re

# Verbs that take a clause without "that"; one speaks, talks or asks about a thing only.
_SAYING = re.compile(r"(?:say|know|claim|report)(?:s|ed|ing)?|said|knew|known")
_NOUNS = r"(?: (?!who|that|which|whom|whose|when|and|but)[^\W\d_][\w'’-]*){0,6}?"
# The count is the subject of a finite verb: "about 300 bodies (of soldiers) have arrived".
_FINITE = re.compile(
    rf"{_NOUNS} (?:has|have|had|is|are|was|were|will|would|could|may|might|can|came|went|got|"
    r"arrived|returned|remain(?:s|ed)?|await(?:s|ed)?|died|stayed|crossed|left|reached|joined|"
    r"regained|escaped|perished|fell)(?: |n't|\b)",
    re.IGNORECASE,
)


def opens_clause(text: str, end: int, verb: str) -> bool:
    """Tell whether a number behind "about" is the subject of what a verb of saying governs.

    Args:
        text: Folded text.
        end: Where the number ends.
        verb: The word before "about".
    """
    return _SAYING.fullmatch(verb) is not None and _FINITE.match(text, end) is not None
