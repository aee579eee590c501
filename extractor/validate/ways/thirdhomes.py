"""Third homes: people who go home, told of as citizens of a third state.

"Among the captives are Kazakh citizens. Two of them left Ukraine for home": for Kazakhstan.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.ways.recipients import BODIES
from extractor.text.parties import PartyMention
from extractor.validate.case import Support

_HOME = re.compile(
    r"(?<!\w)(?:home|homeland|домой|на родину|додому|на батьківщину)(?!\w)", re.IGNORECASE
)
_CITIZENS = re.compile(
    r"(?<!\w)(?:citizens?|nationals|compatriots|countrymen|"
    r"граждан(?!ск)\w*|поддан\w+|соотечественник\w*|"
    r"громадян(?!ськ)\w*|піддан\w+|співвітчизник\w*)(?!\w)",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+(?:of\s+)?(?:the\s+)?")


def goes_home(page: Page, support: Support, party: str) -> bool:
    """Tell whether a count's people go home, and their sentence or the one before says whose.

    Args:
        page: The page.
        support: A transfer that has the third state as its receiver.
        party: The third state.
    """
    if party in BODIES:
        return False
    for mention in support.candidates:
        sentence = mention.sentence
        if not _HOME.search(page.text, sentence.start, sentence.end):
            continue
        first = page.sentences.items[max(0, sentence.index - 1)]
        for citizens in _CITIZENS.finditer(page.text, first.start, sentence.end):
            if _whose(page, first.start, citizens, sentence.end) == party:
                return True
    return False


def _whose(page: Page, low: int, citizens: re.Match[str], high: int) -> str | None:
    """Whose citizens these are: of whoever is named right behind them, else last before them."""
    behind = page.parties.within(citizens.end(), min(high, citizens.end() + 10))
    if behind and _OF.fullmatch(page.text, citizens.end(), behind[0].start):
        return behind[0].party
    before: list[PartyMention] = page.parties.within(low, citizens.start())
    return before[-1].party if before else None
