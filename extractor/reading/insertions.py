"""Insertions: clauses about others, put between a count and the verb that moves it.

"185 Ukrainians, for whom Kyiv let 185 go, came home", "сто українців, за якими мають приїхати ще
десять, вийшли на волю": what stands behind "for whom" is done to others.
"""

from __future__ import annotations

import re

_WHOM = (
    r"[^,;:.]{0,60}?,\s*(?:(?:and|и|та|і|й)\s+)?"
    r"(?:(?:in exchange |in return |shortly |right )?(?:for|after|behind|before|along with|"
    r"alongside|together with|following)\s+(?:whom|which)|"
    r"(?:(?:в обмен |взамен )?на|(?:вслед |следом )?за|после|перед|вместо|взамен|вместе с|"
    r"(?:в обмін |взамін )?на|(?:слідом |услід |вслід )?за|після|перед|замість|разом (?:із|з))\s+"
    r"(?:котор|як)(?:ым|ых|ыми|ими|их|ого|им)?)\b"
)
_TO_VERB = re.compile(rf"{_WHOM}[^,;]*", re.IGNORECASE)
_TO_ITS_END = re.compile(rf"{_WHOM}[^,;]*,\s*(?:[^,;:.]*)", re.IGNORECASE)


def is_of_others_told(text: str, end: int, verb: int) -> bool:
    """Tell whether a verb behind a count stands in a clause about others.

    Args:
        text: The folded text.
        end: Where the count ends.
        verb: Where the verb begins.
    """
    return _TO_VERB.fullmatch(text, end, verb) is not None


def is_behind_them(text: str, end: int, verb: int) -> bool:
    """Tell whether a verb is the first behind such a clause, and so the count's own.

    Args:
        text: The folded text.
        end: Where the count ends.
        verb: Where the verb begins.
    """
    return _TO_ITS_END.fullmatch(text, end, verb) is not None
