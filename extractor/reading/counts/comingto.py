"""Coming to: a figure that something named before comes to is a figure of that.

"77 prisoners were returned, and the bodies given back since June exceed 7,000": the subject of the
verb says what is counted, and not the count before it.
"""

from __future__ import annotations

import re

from extractor.reading.counts.nouns import CATEGORIES, category_of
from extractor.reading.page import Page
from extractor.records import Category
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

_COMES_TO = re.compile(
    r"\b(?:exceed|reach|surpass|total|number|amount(?:s|ed)? to|add(?:s|ed)? up to|c[ao]mes? to|"
    r"(?:now )?st[ao]nds? at|stood at|r[io]se(?:s|n)? to|grew to|"
    r"превы[сш]|достиг|составл|состави|насчитыва|перевалил\w* за|дош(?:ло|ла|ёл|ел) до|"
    r"перевищ|досяг|сягн|становл|складає|склала|склав|склало|налічу|дійш\w+ до|перевалил\w* за)"
    r"[^\W\d]*\s+(?:(?:by now|now|already|well|over|more than|about|some|nearly|almost|уже|вже|"
    r"более|свыше|почти|около|понад|більше|майже|близько)\s+){0,2}\Z",
    re.IGNORECASE,
)
# where another statement, and so another subject, begins
_ANEW = re.compile(
    r"[;:]|,\s+(?:and|but|while|whereas|а|и|но|тогда как|і|й|та|але|тоді як)(?!\w)", re.IGNORECASE
)
_SUBJECT = 100  # characters from a noun to the verb of which it is the subject


def category_come_to(page: Page, sentence: Sentence, number: Number) -> Category | None:
    """Find what a figure counts that follows a verb of amounting, by the noun before the verb.

    Args:
        page: The page.
        sentence: The figure's sentence.
        number: The figure, which has no noun of its own.
    """
    low = max(sentence.start, number.start - 40)
    found = _COMES_TO.search(page.text, low, number.start)
    if found is None:
        return None
    counts = [
        other.end
        for other in page.numbers_in(sentence)
        if other.end <= found.start() and page.dates.at(other.start) is None
    ]
    low = max([sentence.start, found.start() - _SUBJECT, *counts])
    low = max([low, *(each.end() for each in _ANEW.finditer(page.text, low, found.start()))])
    nouns = [
        cue
        for cue in page.cues.within(low, found.start())
        if cue.family == "noun" and cue.kind in CATEGORIES
    ]
    return category_of(nouns[0].kind) if len({cue.kind for cue in nouns}) == 1 else None
