"""Headcounts: whether the numbers of a stretch count people or bodies, not days or hours."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.sentences import Sentence

_TIME = re.compile(
    r" (?:full |long |полных |повних )?(?:minutes?|hours?|days?|weeks?|months?|years?|rounds?|"
    r"минут\w*|час\w*|дн[яе]\w*|недел\w+|месяц\w*|года?|лет|раунд\w*|"
    r"хвилин\w*|годин\w*|дн[ія]\w*|тиж\w+|місяц\w*|рок\w+)(?!\w)",
    re.IGNORECASE,
)


def counts_heads(page: Page, stretch: Sentence) -> bool:
    """Tell whether a stretch counts somebody: a number that is of no day, time or money.

    Args:
        page: The page.
        stretch: A sentence, or a part of one.
    """
    return any(
        page.dates.at(number.start) is None
        and not any(cue.family == "unit" for cue in page.cues.within(number.end, number.end + 3))
        and not _TIME.match(page.text, number.end)
        for number in page.numbers_in(stretch)
        if not number.ordinal
    )
