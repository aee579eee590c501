"""Homes: regions that tell whose people are counted: "eight residents of the Kursk region"."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.parties import PartyMention

# Regions that both sides agree about; of the others the two tell different stories.
_REGIONS = (
    (
        "Russia",
        re.compile(
            r"(?:Kursk|Belgorod|Bryansk|Sudzha|Курск|Белгород|Брянск|Судж|Курщ|Курськ|Бєлгород|Брянськ)"
            r"\w*",
        ),
    ),
    (
        "Ukraine",
        re.compile(
            r"(?:Kharkiv|Sumy|Chernihiv|Харьков|Сумск|Чернигов|Харк[іо]в|Сумськ|Чернігів)\w*"
        ),
    ),
)
_OF = re.compile(
    r"(?:residents?|inhabitants?|villagers|people|citizens|civilians|жител\w*|граждан\w*|мешкан\w+|"
    r"цивільн\w+|гражданск\w+)(?:\s+(?:of|from|із|з|из|с))?(?:\s+the)?(?:\s+[\w']+)?\s+\Z",
    re.IGNORECASE,
)


def home_region(page: Page, count: tuple[int, int], end: int) -> PartyMention | None:
    """Find the region that those counted are residents of.

    Args:
        page: The page.
        count: The count's noun phrase, as offsets.
        end: Where the search ends.

    Returns:
        The region as a mention of the party it belongs to.
    """
    low = count[0]
    for party, pattern in _REGIONS:
        for match in pattern.finditer(page.text, low, max(end, count[1])):
            if _OF.search(page.text, low, match.start()):
                return PartyMention(
                    match.start(), match.end(), party, "state", frozenset(), party, match[0]
                )
    return None
