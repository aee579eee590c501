"""Third courses: people who are carried to a third country, or come home out of one.

"Moved by Russia to Hungary", "привёз из Турции пятерых", "вивезли до Угорщини": no verb of giving
names the third state, yet the way of the counted begins or ends there.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.ways.recipients import BODIES, leads_to
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

# How people get into a country that holds them
_TAKEN_TO = (
    r"(?:mov|transferr|transport|deliver|evacuat|relocat|smuggl)ed|mov(?:e|es|ing)|"
    r"turned up|ended up|landed|brought|came|took(?! (?:part|place))|taken|drove|driven|bused|"
    r"отв[её]з\w*|завез\w*|відв[іе]з\w*|завіз\w*|вывез\w*|перевез\w*|переправ\w*|перебро\w+|увез\w*|попал\w*|оказал\w*|переехал\w*|прилетел\w*|"
    r"очутил\w*|вивез\w*|перевез\w*|переправ\w*|потрапи\w+|опинил\w*|прилетіл\w*|перекинул\w*|"
    r"перемісти\w+|переместил\w*"
)
_CARRIED_IN = re.compile(
    rf"\b(?:{_TAKEN_TO})(?!\w)[^.,;:!?\n]{{0,48}}"
    rf"(?:(?:(?<=\bне )[^.,;:!?\n]{{1,32}}, а|(?<=\bnot )[^.,;:!?\n]{{1,32}}, but)\s"
    rf"[^.,;:!?\n]{{0,12}})?\Z",
    re.IGNORECASE,
)
_IN = re.compile(r"\b(?:in|в|во|у)\s+(?:the\s+)?\Z", re.IGNORECASE)
_OUT_OF = re.compile(r"\b(?:from|out of|из|із|з|зі)\s+(?:the\s+)?\Z", re.IGNORECASE)
# How people get home out of the country that kept them
_BROUGHT_HOME = re.compile(
    r"\b(?:fl(?:own|ew|ying)|brought|bring\w*|took|taken|taking|return(?:ed|ing|s)?|came|come|comes|"
    r"coming|arriv\w+|left|back|home|fetched|collected|accompanied|freed|released|deported|"
    r"прив[её]з\w*|вывез\w*|забра\w+|верну\w+|возвра\w+|при(?:лете|еха|бы)\w+|вылете\w+|вытащи\w*|"
    r"доставил\w*|достави\w+|выслал\w*|увез\w*|"
    r"прив[іе]з\w*|вив[іе]з\w*|забра\w+|поверну\w+|поверта\w+|при(?:леті|їха|бу)\w+|вилеті\w+|"
    r"витягл\w*|вирва\w+|допра\w+)(?!\w)"
    r"(?:\s+(?!(?:and|but|и|а|но|та|і|й|але)\b)[^\W\d][\w'-]*){0,4}?\s+\Z",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r"[;:!?\n]|,\s*(?:and|but|while|whereas|а|и|но|однако|пока|та|і|й|але|тоді|тогда)\s|"
    r"\s(?:while|whereas|тогда как|тоді як)\s",
    re.IGNORECASE,
)
# "вивезла їх не додому, а до Угорщини": one statement
_CONTRAST = re.compile(r"\b(?:не [^.,;:!?\n]{1,32}, а|not [^.,;:!?\n]{1,32}, but)\s", re.IGNORECASE)
_TALKS = re.compile(r"talks|negotiat|summit|переговор|перемовин|саммит|саміт|встреч|зустріч", re.I)


def is_taken_to(page: Page, sentence: Sentence, count: tuple[int, int], party: str) -> bool:
    """Tell whether a count's sentence takes its people into a third country.

    Args:
        page: The page.
        sentence: The count's sentence.
        count: Where the count stands.
        party: The third state.
    """
    return any(
        (leads_to(page, named) or _IN.search(page.text, max(0, named.start - 8), named.start))
        and _CARRIED_IN.search(page.text, max(sentence.start, named.start - 80), named.start)
        for named in _beside(page, sentence, count, party)
    )


def comes_from(page: Page, sentence: Sentence, count: tuple[int, int], party: str) -> bool:
    """Tell whether a count's sentence brings its people home out of a third country."""
    for named in _beside(page, sentence, count, party):
        out = _OUT_OF.search(page.text, max(0, named.start - 12), named.start)
        if out is not None and _BROUGHT_HOME.search(
            page.text, max(sentence.start, out.start() - 80), out.start()
        ):
            return True
    return False


def _beside(
    page: Page, sentence: Sentence, count: tuple[int, int], party: str
) -> list[PartyMention]:
    """The places where a state stands in one clause with a count, and no talks with it."""
    if party in BODIES:
        return []
    return [
        named
        for named in page.parties.within(sentence.start, sentence.end)
        if named.party == party
        and named.kind in ("state", "capital")
        and not _BREAK.search(_CONTRAST.sub(" ", page.text[slice(*_between(named, count))]))
        and not _TALKS.search(page.text, max(sentence.start, named.start - 40), named.end)
    ]


def _between(named: PartyMention, count: tuple[int, int]) -> tuple[int, int]:
    low, high = min(named.end, count[1]), max(named.start, count[0])
    return min(low, high), high
