"""Talks after which somebody spoke: they were held, whatever lies ahead in what he said.

"The sides will swap 157 each on Thursday, the envoy said after taking part in two days of talks."
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.dates import DateMention

_REACH = 130  # characters before the talks in which the word of speech stands
_GAP = r"(?:(?!(?:for|to|before|ahead|about|на|до|перед|про|об?)\b)[^\W_][\w'’-]*\s+){0,7}?"
_SPOKE = Phrases(
    r"\b(?:said|told|wrote|announced|added|reported|explained|revealed|confirmed|noted|posted|"
    r"declared|stated)\b[^,;:.]{0,40}?\s(?:after|following|upon|having)\s+"
    r"(?:(?:taking part|taken part|participating|participated|sitting|sat) (?:in|through|at)|"
    r"attending|attended|holding|held|chairing|chaired|leading|led|hosting|hosted|joining|joined|"
    r"completing|completed|concluding|concluded|finishing|finished|leaving|left|"
    rf"the|a|an|his|her|their|these|those|two|three|four|several)\s+{_GAP}\Z|"
    r"\b(?:сообщил|заявил|рассказал|сказал|написал|объявил|отметил|добавил|пояснил|уточнил|"
    r"подтвердил|констатировал)\w*\b[^;:.]{0,50}?\s(?:(?:после|по итогам|по завершении|"
    r"по окончании)\s+(?:участия\s+(?:в|во)\s+)?|(?:приняв\s+участие|поучаствовав)\s+(?:в|во)\s+|"
    rf"побывав\s+на\s+|проведя\s+|завершив\s+|посетив\s+){_GAP}\Z|"
    r"\b(?:повідоми|заяви|розпові|сказа|написа|оголоси|зазначи|дода|поясни|уточни|підтверди)"
    r"(?:в|л|ла|ли|ло)\b[^;:.]{0,50}?\s(?:(?:після|за підсумками|по завершенні)\s+"
    r"(?:участі\s+[ву]\s+)?|взявши\s+участь\s+[ву]\s+|побувавши\s+на\s+|провівши\s+|"
    rf"завершивши\s+|відвідавши\s+){_GAP}\Z",
    re.IGNORECASE,
)


def spoke_after(page: Page, low: int, start: int) -> int | None:
    """Find the word of speech behind which talks are named as what it came after.

    Args:
        page: The page.
        low: Where the sentence begins.
        start: Where the talks are named.

    Returns:
        Where the word of speech begins; nothing if nobody is said to have spoken after them.
    """
    found = _SPOKE.search(page, max(low, start - _REACH), start)
    return None if found is None else found.start()


# "settled on a swap after meeting in Abu Dhabi on Wednesday": the day of the meeting is over
_AFTER = re.compile(
    r"(?<!until )(?<!till )\b(?:after|following|upon)\s+(?:(?:the|a|an|their|its|his|her|"
    r"these|those|two|three|four|several|new|more|further|another|latest|last|trilateral|bilateral|direct|lengthy|long|"
    r"hours of|days of|the two days of|rounds of|a round of|a day of|US-mediated)\s+){0,4}\Z|"
    r"(?:после|по итогам|по результатам|по завершении|по окончании|після|за підсумками|"
    r"за результатами|по завершенні)\s+(?:(?:последн|останн|двухдневн|дводенн|"
    r"тр[её]хсторонн|тристоронн|прям|новы|нов|очередн|чергов|двух|двох|дня|днів|этих|цих|их|їхніх|долг|довг)\w*\s+)"
    r"{0,3}\Z",
    re.IGNORECASE,
)


_FRESH = 31  # days; a day of the year before may be one to come, misread


def is_looked_back_on(page: Page, low: int, start: int, date: DateMention | None) -> bool:
    """Tell whether talks with a day that is past are named as what something came after.

    Args:
        page: The page.
        low: Where the sentence begins.
        start: Where the talks are named.
        date: Their time.
    """
    published = page.article.published
    if date is None or date.last is None or published is None:
        return False
    if not 0 <= (published - date.last).days <= _FRESH:
        return False
    return date.start > start and _AFTER.search(page.text, max(low, start - 60), start) is not None


def behind(date: DateMention | None, start: int) -> DateMention | None:
    """Keep a time only if it stands behind the word of speech, and not in what is said."""
    return date if date is not None and date.start > start else None
