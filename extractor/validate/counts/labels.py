"""Labels: bare figures that number a thing, or repeat a count of other people."""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.validate.case import Case, Support

# "War digest, day 1,204", "выпуск 512": "Ил-76": such a number names a thing
_LABEL = re.compile(
    r"(?:(?:\A|[\n.,:;|(—–-] ?)(?:day|week|день|доба|сутки|неделя|тиждень)|"
    r"\b(?:issue|episode|page|chapter|bulletin|digest|article|room|"
    r"выпуск|випуск|номер|сводка|зведення|дайджест|статья|стаття|указ|приказ|наказ|"
    r"страница|сторінка))"
    r",? ?\Z|[^\W\d]-\Z|(?:[#№]|\b(?:no|nr)\.?) ?\Z",
    re.IGNORECASE,
)
_LABEL_REACH = 24  # characters before a number


def counts_others(case: Case, support: Support, other: Mention, rival: float) -> bool:
    """Whether a bare figure names a thing, or repeats what counts people of another category.

    "1,200 prisoners are to go. He would not confirm the figure of 1,200": not so many bodies.

    Args:
        case: The record's case.
        support: The transfer whose figure it might dispute.
        other: The figure.
        rival: Its value.
    """
    if _LABEL.search(case.page.text[max(0, other.start - _LABEL_REACH) : other.start]):
        return True
    if other.category is not None:
        return False
    told = {each.category for each in case.by_value.exact.get(rival, ())} - {None}
    return bool(told) and support.transfer.category not in told
