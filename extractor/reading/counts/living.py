"""Living: "528 тел и пятерых пленных" counts bodies, and then prisoners, who are none of them."""

from __future__ import annotations

import re

from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.text.numbers import Number

_LIVING = frozenset({"prisoners", "wounded", "children", "civilians", "person"})
_CAPTIVE = frozenset({"prisoners", "wounded"})
_AND = (
    r",?\s+(?:and|plus|as well as|together with|along with|и|а также|плюс|вместе со?|та|і|й|"
    r"а також|разом (?:з|із|зі))(?:\s+(?:also|another|ещё|еще|ще|также|також))?\s+"
)
_STRAIGHT = re.compile(_AND, re.IGNORECASE)
_OF_THEM = re.compile(rf"(?:\s+(?!\d)[^\W\d][\w'’-]*){{1,4}}{_AND}", re.IGNORECASE)
_COUNTED = 24  # characters before the word for the bodies in which their own number ends


def is_living(page: Page, bodies: Cue, noun: Cue, number: Number) -> bool:
    """Tell whether a number behind counted bodies counts the living who came with them.

    Args:
        page: The page.
        bodies: The word for the bodies, before the number.
        noun: The noun behind the number.
        number: The number.
    """
    if bodies.kind != "bodies" or noun.start < number.end or noun.kind not in _LIVING:
        return False
    own = [
        other
        for other in page.numbers
        if bodies.start - _COUNTED <= other.end <= bodies.start and not other.ordinal
    ]
    if not own or "," in page.text[own[-1].end : bodies.start]:
        return False
    start = number.hedge[0] if number.hedge else number.start
    start = min(start, number.start)
    if _STRAIGHT.fullmatch(page.text, bodies.end, start):
        return True
    captive = noun.kind in _CAPTIVE  # "528 bodies of soldiers and 12 civilians" may all be bodies
    return captive and _OF_THEM.fullmatch(page.text, bodies.end, start) is not None
