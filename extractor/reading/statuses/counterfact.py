"""Counterfactuals and open clauses: the form of a verb that the clause around it turns round.

"Without Doha they would not have come home" tells that they did; "until 205 come home" and
"whether 205 come home depends on Moscow" tell of nobody who has.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases

_BUT_FOR = Phrases(
    r"(?<!\w)(?:без(?!\s+(?:вести|звісти|исключен|винятк))|если\s+бы\s+не|когда\s+бы\s+не|"
    r"не\s+будь|якби\s+не|коли\s+б\s+не|"
    r"without|but\s+for|(?:had|were)\s+it\s+not\s+(?:been\s+)?for|"
    r"if\s+it\s+(?:had|were)\s+not\s+(?:been\s+)?for|had\s+not)\s",
    re.IGNORECASE,
)
_WOULD_NOT = re.compile(
    r"(?<!\w)не\s+(?:[^\W\d]+\s+){0,2}?(?:[^\W\d]+)\s+(?:бы?|би)(?!\w)|"
    r"(?<!\w)(?:бы?|би)\s+(?:[^\W\d]+\s+){0,2}?не\s+(?:[^\W\d]+)|"
    r"\b(?:would|could|might)(?:\s+(?:not|never)|n't)\s+have\s",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:whether|until|till|unless|once|as\s+soon\s+as)\s+(?:or\s+when\s+|and\s+when\s+)?"
    r"(?:[^,;:.()\n]|(?<=\d)[,.](?=\d)){0,70}\Z",
    re.IGNORECASE,
)
_REACH = 90


def would_not_have(page: Page, start: int, end: int, verb: int) -> bool:
    """Tell whether a verb is what would not have been without something, and so has been.

    Args:
        page: The page.
        start: Where the sentence begins.
        end: Where it ends.
        verb: Where the verb begins.
    """
    if _BUT_FOR.search(page, start, end) is None:
        return False
    return any(
        found.start() <= verb <= found.end() for found in _WOULD_NOT.finditer(page.text, start, end)
    )


def is_left_open(text: str, low: int, verb: int) -> bool:
    """Tell whether an English present stands behind "until", "whether", "once".

    Args:
        text: The folded text.
        low: Where the verb's clause begins.
        verb: Where the verb begins.
    """
    return _OPEN.search(text, max(low, verb - _REACH), verb) is not None
