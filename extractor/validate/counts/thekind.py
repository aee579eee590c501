"""The kind of people whom a noun leaves open: residents from captivity, those paid as a price."""

from __future__ import annotations

import re

from extractor.reading.counts.coordination import PRICE
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.validate.counts.othernouns import MILITARY, is_soldier

_LOCALS = re.compile(r"residents?|inhabitants?|locals|villagers?|жител|мешкан", re.IGNORECASE)
_FROM_CAPTIVITY = re.compile(
    r"(?<!\w)(?:from|out of|из|с|з|із|зі)\s+(?:[^\W\d]\w*\s+){0,2}"
    r"(?:captivity|плена|полону|неволи|неволі)(?!\w)",
    re.IGNORECASE,
)
_CIVIL = re.compile(
    r"(?<!\w)(?:civilian|non-?combatant|мирн|гражданск|цивільн|штатск|невоенн|невійськов)",
    re.IGNORECASE,
)


def are_locals_from_captivity(page: Page, mention: Mention) -> bool:
    """Tell whether only their home names people who come back from captivity.

    "63 жителя республики вернулись из плена": whoever was captured may have been a soldier.
    """
    noun, sentence = mention.head, mention.sentence
    if noun is None or not _LOCALS.match(page.text, noun.cue.start):
        return False
    words = (sentence.start, sentence.end)
    if not _FROM_CAPTIVITY.search(page.text, *words) or _CIVIL.search(page.text, *words):
        return False
    # "212 soldiers and three residents": the others are the captives under arms
    return not any(
        is_soldier(page, cue) or (cue.family == "noun" and cue.kind == "prisoners")
        for cue in page.cues.within(*words)
    )


def is_unlikely_alike(page: Page, mention: Mention) -> bool:
    """Tell whether people are given for others, and no noun says that they are such, too.

    "1,200 prisoners for ten Crimeans": the ten need not be prisoners of war.
    """
    noun = mention.head
    if mention.flow is None or all(hint.why != PRICE for hint in mention.flow.hints):
        return False
    if noun is None or noun.kind != "person":
        return False
    return MILITARY.match(page.text, noun.cue.start) is None
