"""Insertions: clauses about others, put between a count and the verb that moves it.

"185 Ukrainians, for whom Kyiv let 185 go, came home", "сто українців, за якими мають приїхати ще
десять, вийшли на волю": what stands behind "for whom" is done to others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

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

# "parted with 117 captives and did not say what it got": what is not told is not the 117
_UNTOLD = re.compile(
    r"[^;:.]{0,80}?\b(?:не|ни|ні|not|never|neither|nor|declin\w+|refus\w+|without)\s+"
    r"(?:[^\W\d]+\s+){0,3}?[^\W\d]+,?\s+(?:что|чего|кого|сколько|скольких|що|чого|скільки|скількох|"
    r"what|whom|how many)\s+(?:[^\W\d]+\s+){0,3}",
    re.IGNORECASE,
)


def is_of_others_told(text: str, end: int, verb: int) -> bool:
    """Tell whether a verb behind a count stands in a clause about others.

    Args:
        text: The folded text.
        end: Where the count ends.
        verb: Where the verb begins.
    """
    return bool(_TO_VERB.fullmatch(text, end, verb) or _UNTOLD.fullmatch(text, end, verb))


def is_behind_them(text: str, end: int, verb: int) -> bool:
    """Tell whether a verb is the first behind such a clause, and so the count's own.

    Args:
        text: The folded text.
        end: Where the count ends.
        verb: Where the verb begins.
    """
    return _TO_ITS_END.fullmatch(text, end, verb) is not None


# "..., adding that it had received 110", "..., уточнив, что своих получило 110"
_ADDED = (
    r",\s*(?:(?:while|and|при этом|при цьому)\s+)?(?:"
    r"(?:add|not|say|stat|specify|clarify|stress|claim|explain|insist|mention|report|acknowledg|"
    r"admit|admitt|point)ing(?:\s+out)?\s+that|"
    r"(?:(?:добав|уточн|отмет|заяв|указ|подчеркн|поясн|сообщ|призна|утверд|оговор|напомн)"
    r"(?:ив|ав|ув|я|яя|ая)(?:шись|ись)?|"
    r"(?:дода|уточни|зазначи|заяви|вказа|підкресли|поясни|повідоми|визна|стверди|застерег|нагада|"
    r"зауважи)(?:вши|ючи))(?:\s+(?!что|що)[^\W\d]+){0,2},\s*(?:что|що))\b"
)
_ASIDE = re.compile(rf"[^;:.]{{0,80}}?{_ADDED}[^;.]*", re.IGNORECASE)


def is_added(text: str, end: int, verb: int) -> bool:
    """Tell whether a verb behind a count stands in what its teller adds to it.

    Args:
        text: The folded text.
        end: Where the count ends.
        verb: Where the verb begins.
    """
    return _ASIDE.fullmatch(text, end, verb) is not None


_ITS_OWN = re.compile(
    rf"[^;:.]{{0,80}}?{_ADDED}[^;.]*?\b(?:of (?:its|their|his) own|свои[хм]|свої[хм])\b",
    re.IGNORECASE,
)


def adds_its_own(text: str, end: int, limit: int) -> bool:
    """Tell whether a teller adds to a count how many were its own, so that those before were not.

    Args:
        text: The folded text.
        end: Where the count ends.
        limit: Where the sentence ends.
    """
    return _ITS_OWN.match(text, end, limit) is not None


_NOBODY = (
    r"(?:nobody|no one|none|nothing|not (?:a|one)|никого|ничего|ни (?:одного|единого|души)|"
    r"нікого|нічого|(?:ані |ні )?жодно(?:го|ї)|ні (?:одного|душі))\b"
)
_AND_THEN = re.compile(
    r"\b(?:and|but|и|но|а|та|і|й|але)\s+"
    r"(?P<nobody>(?:взамен|в ответ|натомість|у відповідь)?\s*"
    rf"{_NOBODY}\s+(?:в ответ|взамен|навзаєм|натомість)?\s*)?"
    r"(?:(?:then|later|also|has|had|have|itself|in return|in exchange|затем|потом|позже|также|"
    r"сама?|взамен|в ответ|потім|згодом|пізніше|також|сам|натомість|у відповідь|not|не)\s+){0,2}\Z",
    re.IGNORECASE,
)
_MOVES_NOBODY = re.compile(rf"\s+(?:back\s+)?{_NOBODY}", re.IGNORECASE)
_NEXT = re.compile(r"\s+(?:[^\W\d][\w'-]*\s+){0,3}")


def moves_the_next(text: str, end: int, verb: tuple[int, int], others: Sequence[int]) -> bool:
    """Tell whether a verb joined on behind a count has another object: "... and got nobody".

    Args:
        text: The folded text.
        end: Where the count ends.
        verb: Where the verb stands.
        others: Where the sentence's other counts begin.
    """
    joined = _AND_THEN.search(text, end, max(end, verb[0]))
    if joined is None:
        return False
    if joined["nobody"] or _MOVES_NOBODY.match(text, verb[1]):
        return True
    return any(
        verb[1] < other and _NEXT.fullmatch(text, verb[1], other) is not None for other in others
    )
