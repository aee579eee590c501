"""Inversion: "человек восемьдесят", "осіб двадцять": the noun in front makes a number rough."""

from __future__ import annotations

import re

_FEWEST = 5  # what takes the genitive plural
_INVERTED = re.compile(
    r"(?<!\w)(?:человек|чоловік|осіб|душ)(?: (?:этак|эдак|так|отак|с|із|зо|з|ещё|еще|ще))?\s\Z",
    re.IGNORECASE,
)
# "Двадцать человек. Всего человек 80": a table's label; "из этих человек восемь": a part
_COUNTED = re.compile(
    r"(?<!\w)(?:числ\w+|количеств\w+|кількіст\w+|всего|итого|усього|всього|сколько|столько|"
    r"скільки|стільки|много|багато|немало|чимало|этих|тех|цих|тих|всех|усіх|всіх)\s\Z",
    re.IGNORECASE,
)
_REACH = 32  # characters looked back over


def inverted_noun(text: str, start: int, value: int | float | None, border: int) -> int | None:
    """Find where the noun begins that stands before its number, as in a rough guess.

    Args:
        text: Folded text.
        start: Where the number starts.
        value: What it is worth.
        border: Where the number before it, or that one's hedge, ends: the noun may be its own.

    Returns:
        The noun's offset, or ``None`` where the number stands in the usual order.
    """
    if value is None or value < _FEWEST or not text[max(0, start - 1) : start].isspace():
        return None
    low = max(border, start - _REACH)
    noun = _INVERTED.search(text, low, start)
    if noun is None or (border and not text[border : noun.start()].strip()):
        return None
    if _COUNTED.search(text, max(border, noun.start() - _REACH), noun.start()):
        return None
    return noun.start()
