"""Whether words move a count itself: no formula, no whole of a part, nothing only striven for."""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page

BREAK = re.compile(r"[:;]\s|\s[—–-]\s")
_FORMULA = re.compile(r"\d-(?:for|на|за)-\d", re.IGNORECASE)
# "of the 1,000 due to be freed", "1,212 bodies of the promised 6,000", "1212 тел из 6000": only
# the part was moved, not the whole
_OF_THE = re.compile(
    r"(?:\A|[.,;:\n]\s*)(?:out )?of (?:the|its|their|these|those)\s+(?:\w+\s+)?\Z|"
    r"\d\s+(?:[^\W\d]+\s+){0,2}(?:out of|of|из|з|із|зі)\s+(?:[^\W\d]+\s+){0,2}\Z",
    re.IGNORECASE,
)
# "за 2025 рік з полону повернули 2080": out of a place, no part of a number
_FROM_PLACE = re.compile(
    r"плен|полон|невол|тюр[ье]|тюрем|в'язниц|рук\b|росси|росі|украин|україн|территор|територ|"
    r"captiv|russia|ukrain|custody|jail|prison",
    re.IGNORECASE,
)
# "is working on the release of 1,200": what somebody strives for has not come to pass
_STRIVEN = re.compile(
    r"\b(?:(?:work|press|push|striv|lobby|campaign|call|fight|hop|ask|plead|appeal|wait|negotiat|"
    r"talk|discuss|bargain|haggl)\w*\s+(?:\w+ly\s+)?(?:on|for|about|over|towards?)|"
    r"(?:seek|sought|demand|negotiat|discuss|request|prepar|propos|urg|await)\w*|"
    r"(?:работа|бь[её]тся|бор[её]тся|борются)\w*\s+(?:над|за)|"
    r"(?:добива|требу|обсужда|готов|просит|прос[ия]т|ожида|жд[её]т|ждут|предлага)\w*|"
    r"(?:працю|бор[ею]ться)\w*\s+(?:над|за|про)|(?:домага|вимага|обговорю|готу|прос[ия]т|очіку|"
    r"чека|пропону)\w*|(?:переговор|перемов|торг)\w*\s+(?:о|об|про|щодо)|"
    r"(?:йдеться|ішлося|йшлося|мова|речь\s+(?:ид[её]т|шла))\b[^.;:]{0,40}?\b(?:о|об|про)|"
    r"(?:talks|negotiations|efforts|work|appeals?|lists?|readiness|request|consent)\s+"
    r"(?:on|for|about|over)|(?:спис(?:ок|к|ков)|соглас|прось|запро?с|зго|прохан|запит)\w*\s+"
    r"(?:на|для|о|об|про|щодо))\s+"
    r"(?:the\s+|a\s+|an\s+|about\s+)?(?:[^\W\d]+\s+)?\Z",
    re.IGNORECASE,
)


_NAMED_FORMULA = re.compile(r"(?:formula|формул\w+)\s+(?:of\s+)?[\"'«“]?\Z", re.IGNORECASE)
_NAMED_AS = re.compile(
    r"(?:formula|формул\w+)\s+(?:of\s+)?[\"'«“]?[\d\s,.]+(?:for|на|за)\s+\Z", re.I
)


# "a list of 300 prisoners", "списки на 300 пленных": names on paper
_LISTED = re.compile(
    r"(?<!\w)(?<!\bby )(?<!\bby the )(?<!\bunder the )(?<!\bfrom the )(?<!\bfrom a )"
    r"(?:lists?\s+(?:of|with|for|naming|containing|covering)|"
    r"(?:список|списки)\s+(?:из|на|с|со|з|із|зі))\s+(?:the\s+)?(?:[^\W\d]+\s+)?\Z",
    re.IGNORECASE,
)


def is_listed(page: Page, mention: Mention) -> bool:
    """The count is how many names a list has, and no verb moves its people."""
    if mention.clause is not None and not mention.clause.nominal:
        return False
    start = mention.start if mention.number is None else page.numbers[mention.number].start
    low = max(mention.sentence.start, start - 40)
    return _LISTED.search(page.text, low, start) is not None


def is_formula(page: Page, mention: Mention) -> bool:
    """The count stands in the name of what was agreed: "the formula 500 for 500"."""
    before = page.text[max(0, mention.start - 40) : mention.start]
    return bool(_NAMED_FORMULA.search(before) or _NAMED_AS.search(before))


def is_whole(page: Page, mention: Mention) -> bool:
    """The count is the whole of which a part is told: "1,212 of the promised 6,000"."""
    start = mention.start if mention.number is None else page.numbers[mention.number].start
    low = max(mention.sentence.start, start - 48)
    found = _OF_THE.search(page.text[low:start])
    if found is None or _FROM_PLACE.search(found.group()):
        return False
    at = low + found.start()
    return not any(day.start <= at < day.end for day in page.dates.within(at, start))


def is_moved(page: Page, mention: Mention) -> bool:
    """Some word moves the count itself: no "1,000-for-1,000 deal", no verb before a colon."""
    clause = mention.clause
    if _FORMULA.search(page.text[max(0, mention.start - 10) : mention.end + 10]):
        return False
    if clause is None:
        return False
    if not mention.sentence.start <= clause.verb.start < mention.sentence.end:
        return False  # a verb lent by the sentence before
    if is_whole(page, mention):
        return False  # "of the 1,000 due to be freed, the first 205 were exchanged"
    if clause.nominal and _STRIVEN.search(
        page.text[max(mention.sentence.start, clause.verb.start - 60) : clause.verb.start]
    ):
        return False
    low, high = sorted((clause.verb.start, mention.start))
    return not BREAK.search(page.text, low, high)
