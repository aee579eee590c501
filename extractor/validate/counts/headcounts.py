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


_SIDES = re.compile(  # "the ombudsmen of two countries"
    r" (?:warring |neighbouring |opposing )?(?:sides|parties|countries|nations|states|capitals|"
    r"governments|delegations|teams|presidents|стран\w*|сторон\w*|государств\w*|столиц\w*|"
    r"правительств\w*|делегаци\w+|президент\w*|"
    r"країн\w*|сторін|держав\w*|столиц\w*|уряд\w*|делегаці\w+)(?!\w)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[.)] ")  # "6. Umerov in Riyadh": the number of a picture or a point


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
        and not _SIDES.match(page.text, number.end)
        and not (number.start == stretch.start and _ITEM.match(page.text, number.end))
        for number in page.numbers_in(stretch)
        if not number.ordinal
    )
