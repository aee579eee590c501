"""Words beside a party's name that tell what it is: a side that acts, a place of captivity."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.parties import PartyMention

ACTORS = frozenset({"state", "capital", "organ", "army"})
# They carry and mediate; they are no side that holds or loses people.
CARRIERS = frozenset(
    {
        "Red Cross",
        "Red Cross (ICRC)",
        "ICRC",
        "United Nations",
        "Qatar",
        "Vatican",
        "United Arab Emirates",
        "Türkiye",
        "United States",
        "Saudi Arabia",
    }
)
BY = re.compile(r"\bby(?:\s+the)?\s+\Z", re.IGNORECASE)  # who does what the passive tells
PREPOSITION = re.compile(
    r"\b(?:to|from|in|with|of|by|against|for|near|between|under|on|at|into|inside|across|via|"
    r"through|according to|told|"
    r"в|во|на|из|с|со|от|к|ко|о|об|по|у|за|между|при|для|против|через|"
    r"з|із|зі|від|до|про|проти|між|після|біля)[^\S\n]+(?:the[^\S\n]+|both[^\S\n]+)?\Z",
    re.IGNORECASE,
)
PEOPLE = re.compile(r"росіяни|россияне|українці|украинцы", re.IGNORECASE)  # as subjects
_NEXT = r"[^\w.,;:!?()\n—–]+"  # the next word of the same phrase
CAPTIVE = re.compile(
    rf"{_NEXT}(?:(?!(?:from|of|з|із|зі|из|с)\s)[\w-]+\s+)??(?:(?:captivity|prisons?|custody|detention|imprisonment|jails?|camps?|cells|"
    r"dungeons?|hands|colon(?:y|ies)|плен(?:а|у|ом|е)?|полон(?:у|ом|і)?)\b|"
    r"лагер(?:я|е|ей|ях|ь)|табор\w+|табір|катівн\w+|невол\w+|тюр(?:[ье]?м)\w*|застенк\w+|колони\w+|в'язниц\w*|застінк\w+|колоні\w+)",
    re.IGNORECASE,
)
SIDE = re.compile(
    rf"{_NEXT}(?:\w+\s+)?(?:side|officials?|authorit\w+|government|delegation|negotiat\w+|ministry|"
    r"military said|minister|president|leader|commissioner|ombuds\w+|media|news|agency|state media|"
    r"spokes\w+|envoys?|diplomats?|territory|soil|сторон\w+|власт\w+|делегаци\w+|медиа|сми|"
    r"омбудсмен\w*|министр\w*|министерств\w*|президент\w*|территори\w+|влад\w+|делегаці\w+|"
    r"міністр\w*|міністерств\w*|територі\w+|омбудсман\w*|сторон\w+|боці|боку|бік|переговорн\w+|"
    r"представител\w+|представник\w*)",
    re.IGNORECASE,
)

# "handed to families from Ukraine": where those live who get them; who returns "to their families
# from Russia" comes from there
KIN_FROM = (
    r"\bto\s+(?:the\s+)?(?:(?!the\b|their\b|its\b)\w+\s+)?(?:relatives|famil(?:y|ies)|parents|mothers?)\s+"
    r"from\s+\Z|\b(?:родным|родственникам|близким|семьям|семье|родителям|матерям|матери|"
    r"рідним|родичам|близьким|родинам|родині|сім'ям|сім'ї|батькам|матерям)\s+"
    r"(?:из|с|з|із|зі)\s+\Z"
)


def lead_of(page: Page, party: PartyMention, reach: int) -> tuple[int, int]:
    """The stretch before a party, no farther than its line: a headline has no full stop."""
    low = max(0, party.start - reach)
    return max(low, page.text.rfind("\n", low, party.start) + 1), party.start


def words_before(text: str, party: PartyMention, reach: int) -> str:
    """The words of that stretch."""
    return text[max(0, party.start - reach) : party.start].rpartition("\n")[2]
