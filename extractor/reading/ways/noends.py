"""No ends: parties in a recipient's place that receive nobody, "не Киеву", "deported to Russia"."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.hints import RIVAL
from extractor.reading.ways.partywords import lead_of, words_before
from extractor.text.parties import PartyMention

# A party behind these nouns is their genitive: "кордон Білорусі й України", "столице России"
HEADS = re.compile(
    r"(?:границ|кордон|рубеж|рубіж|територі|территори|столиц|област|регіон|регион|стороне|стороні|"
    r"президент|глав[аеуо]|глав[іи]\b|міністерств|министерств|правительств|уряд|влад|власт|лідер|лидер|"
    r"посольств|делегац|делегаці|представит|представник|посередництв|посредничеств|зусил|усили)\w*",
    re.IGNORECASE,
)
_NOT = Phrases(
    r"\b(?:not|rather than|instead of|не|а не)\s+(?:to\s+|в\s+|до\s+|у\s+|на\s+)?\Z", re.IGNORECASE
)
# Who goes there goes for another reason: "після поїздки до Туреччини", "on a visit to Moscow"
_VISITED = re.compile(
    r"\b(?:visit\w*|trips?|journeys?|travel\w*|tours?|поездк\w+|визит\w*|поїздк\w+|візит\w*|"
    r"командировк\w+|відряджен\w+)\s+(?:to|в|во|на|до|у)\s+(?:the\s+)?"
    r"(?:[^\W\d][\w'-]*(?:,\s+|\s+(?:and|и|та|і|й)\s+)){0,3}\Z",
    re.IGNORECASE,
)
_DEPORTED = (
    r"(?:deport|abduct|kidnap|депорт|похи[тщ]|викрад|угна[нл]|перем[еі]щ[её]н)\w*|"
    r"(?:(?:illegally|unlawfully|forcibly|forcefully)\s+(?:taken|moved|removed|transferred|sent)|"
    r"(?:незаконно|насильно|насильственно|примусово|принудительно|силоміць|силой|силою)\s+"
    r"(?:вив[еі]з|вывез|переміщ|перемещ|забра|відправ|отправ)\w*)|"
    r"(?:котор\w+|як(?:их|у|ого))\s+(?:[^\W\d]+\s+){0,3}?(?:вив[еі]з|вывез|увез|забра)\w*|"
    r"(?:вивезен|вывезенн)\w+|"
    r"(?:who|whom|that)\s+(?:had|have|were|was)\s+(?:been\s+)?(?:taken|moved|removed)"
)
_AWAY_TO = Phrases(
    rf"\b(?:{_DEPORTED})\s+(?:[^\W\d]+\s+){{0,2}}?(?:to|into|в|во|на|до|у)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_AWAY_BY = Phrases(rf"\b(?:{_DEPORTED})\s+by\s+(?:the\s+)?\Z", re.IGNORECASE)
# "children illegally taken to Russia", "вывезенных в Россию": they come from there
_ONCE_TAKEN_TO = Phrases(
    r"(?:\b(?:deport|abduct|kidnap|displac)\w*|"
    r"\b(?:illegally|forcibly|unlawfully)\s+(?:\w+\s+){0,2}?\w+(?:ed|en)|"
    r"\b(?:had been|who (?:were|was)|previously|earlier|children|minors|boys|girls)\s+"
    r"(?:taken|moved|brought|removed)|"
    r"\b(?:депорт|похищ|похит|викрад|викрал|угнан)\w*|\bвывезенн\w+|\bвивезен(?:их|і|ого|ими|у|ий)|"
    r"\b(?:незаконно|насильно|насильственно|принудительно|силой|примусово|силоміць)\s+"
    r"(?:[^\W\d]\w*\s+){0,2}?(?:вывез|увез|вивез|забра|перемещ|переміщ)\w*|"
    r"\b(?:котор|як)(?:ых|ого|ую|их|у)\s+(?:[^\W\d]\w*\s+){0,3}?(?:вывез|увез|вивез)\w*)"
    r"(?:\s+(?!(?:and|back|home|и|та|і|обратно|назад|домой|додому)\b)[^\W\d][\w'-]*){0,4}?\s+"
    r"(?:(?:in)?to|в|на|у|до)\s+(?:[^\W\d][\w'-]*\s+)?\Z",
    re.IGNORECASE,
)
# "she said 12 bodies had been brought to Ukraine": told of as what was done, not of once before
_REPORTED = re.compile(
    r"\b(?:said|says|told|reported|announced|confirmed|claimed|added|wrote|noted|stated|revealed)\b"
    r"[^.,;:!?\n]*\d[^.,;:!?\n]*(?<!who)(?<!that)(?<!which)(?<!whom)\shad been\s+"
    r"(?:[^\W\d][\w'-]*\s+){1,5}?(?:in)?to\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
# "crossed the border of Belarus", "не Киеву, а Будапешту", "завдяки катарському посередництву"
_BORDER = re.compile(
    r"\b(?:кордон\w*|границ\w*|рубеж\w*|пункт\w* пропуск\w*|"
    r"(?:кордон|границ)\w*\s+(?:[^\W\d][\w'-]*\s+){1,2}(?:и|та|і|й|с|з))\s+\Z",
    re.IGNORECASE,
)
_MEDIATING = re.compile(
    r"\s+(?:[^\W\d][\w'-]*\s+)?(?:посредни\w+|посередни\w+|содействи\w+|сприянн\w+|усили\w+|"
    r"зусилл\w+|партн[её]р\w*|коллег\w*|колег\w*|границ\w*|кордон\w*|каналу|каналам)\b",
    re.IGNORECASE,
)
# The freed are taken there first, whoever they belong to
_WAY_STATIONS = frozenset({"Belarus"})
_INTO = re.compile(r"\b(?:to|into|в|во|у|до|на|через|via|through)\s+\Z", re.IGNORECASE)
_REACH = 90


def is_no_end(page: Page, party: PartyMention) -> bool:
    """Whether a party is denied, only visited, or where somebody was carried off to.

    Nor does it receive anybody where its border is crossed, or its help is thanked for.
    """
    before = words_before(page.text, party, _REACH)
    if party.party in _WAY_STATIONS and _INTO.search(before):
        return True
    if _MEDIATING.match(page.text, party.end) or deported_to(page, party):
        return True
    if _TRAVELS.search(before) and party.party in RIVAL and _moved(page, party):
        return False
    if _NOT.search(page, *lead_of(page, party, _REACH)):
        return True
    return any(words.search(before) for words in (_VISITED, _BORDER))


_TRAVELS = re.compile(r"\btravel\w*\s+to\s+\Z", re.IGNORECASE)


def _moved(page: Page, party: PartyMention) -> bool:
    """Whether it is those counted who travel: "29 would travel to Ukraine and 19 to Russia"."""
    return any(
        cue.family == "verb" and cue.kind == "home"
        for cue in page.cues.within(party.start - 16, party.start)
    )


@lru_cache(maxsize=256)  # each count of a clause asks this of each party beside it
def deported_to(page: Page, party: PartyMention) -> bool:
    """Whether those counted were once taken to a party against the law."""
    lead = lead_of(page, party, _REACH)
    if _AWAY_TO.search(page, *lead):
        return True
    once = _ONCE_TAKEN_TO.search(page, *lead) is not None
    return once and _REPORTED.search(words_before(page.text, party, _REACH)) is None


def took_away(page: Page, party: PartyMention) -> bool:
    """Whether somebody was carried off to or by a party, so that it gives up who comes back."""
    return deported_to(page, party) or bool(_AWAY_BY.search(page, *lead_of(page, party, _REACH)))


_ATTRIBUTE = re.compile(r"\w*(?:[зсц]ько|ско|цко)(?:му|ї|й)|\w*(?:[зсц]ьк|ск|цк)(?:ій|им|ой)", re.I)
_NOUN_NEXT = re.compile(
    r"\s(?:[^\W\d][\w'-]*(?:(?:[ое]м|ськ|цьк)[ую]|[ое]й|ій)\s)?[^\W\d]\w*[ауеиію]\b"
)


def of_another_noun(text: str, party: PartyMention) -> bool:
    """An adjective agrees with a noun that is no side: "завдяки катарському посередництву"."""
    adjective = _ATTRIBUTE.fullmatch(text, party.start, party.end) is not None
    hyphened = text[max(0, party.start - 1) : party.start] == "-"
    return adjective and (hyphened or _NOUN_NEXT.match(text, party.end) is not None)
