"""Blocs at a table: Europe is there as "seven European leaders", or as Macron and Starmer."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.fold import fold
from extractor.text.parties import canonical_party

_EUROPE = re.compile(r"(?<!\w)(?:europe|европ|європ|евросоюз|євросоюз|E3\b)", re.IGNORECASE)
_EUROPEANS = frozenset(
    {
        "Austria",
        "Belgium",
        "Czech Republic",
        "Denmark",
        "Estonia",
        "European Union",
        "Finland",
        "France",
        "Germany",
        "Italy",
        "Latvia",
        "Lithuania",
        "Netherlands",
        "Norway",
        "Poland",
        "Spain",
        "Sweden",
        "United Kingdom",
    }
)
_EUROPEAN = re.compile(r"(?i:\A(?:the )?(?:europe|европе|європ|eu\b|e\.u\.|єс\b|ес\b|e3\b))")
_WHITE_HOUSE = re.compile(  # whoever is received there sits with its master
    r"(?<!\w)(?:White House|Oval Office|(?:Бел(?:ый|ого|ому?|ым)|Біл(?:ий|ого|ому|им)) д[оі]м|"
    r"Овальн|Mar-a-Lago|Мар-а-Лаго|Camp David|Кэмп-Дэвид|Кемп-Девід)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5  # letters that the forms and the kin of one name share: "Vatican", "Vaticano"


def is_told_of(page: Page, name: str) -> bool:
    """Tell whether a text has a party under a kindred word, or by those who belong to it.

    Args:
        page: The page.
        name: The party as a record names it: "Europe", "European leaders", "Gulf states".
    """
    if canonical_party(name) == "United States" and _WHITE_HOUSE.search(page.text):
        return True
    if _EUROPEAN.match(fold(name).text):
        return _EUROPE.search(page.text) is not None or bool(_EUROPEANS & page.named)
    if canonical_party(name) is not None:
        return False
    words = _WORD.findall(fold(name).text)
    return bool(words) and all(
        re.search(rf"(?<!\w){re.escape(word[:_STEM])}", page.text, re.IGNORECASE) for word in words
    )
