"""Speakers' countries: "A Russian lawmaker said his country had received 45 bodies"."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.parties import PartyMention

_HIS_COUNTRY = re.compile(
    r"\b(?:(?:his|her|their) (?:own )?(?:country|side|nation|government|homeland)|"
    r"(?:его|е[ёе]|их) (?:страна|сторона|государство)|"
    r"(?:його|її|їхня|їх) (?:країна|держава|сторона))"
    r"(?: (?:had|has|have|was|would|will|also|already|itself|too|in turn|for its part|"
    r"уже|также|тоже|вже|також|теж)){0,3},?\s*\Z",
    re.IGNORECASE,
)
_REACH = 48  # characters before a verb
_BREAK = re.compile(r";\s")


def by_his_country(page: Page, start: int) -> tuple[bool, PartyMention | None]:
    """Tell whether "his country" does what a verb at a place says, and whose country it is.

    Args:
        page: The page.
        start: Where the verb begins.

    Returns:
        Whether it does, and the one party that the words before name, if they name no other.
    """
    sentence = page.sentences.at(start)
    if sentence is None:
        return False, None
    named = _HIS_COUNTRY.search(page.text[max(sentence.start, start - _REACH) : start])
    if named is None:
        return False, None
    place = max(sentence.start, start - _REACH) + named.start()
    first = sentence.start
    for each in _BREAK.finditer(page.text, sentence.start, place):
        first = each.end()
    parties = page.parties.within(first, place)
    return True, parties[0] if len({each.party for each in parties}) == 1 else None
