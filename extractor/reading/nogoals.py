"""No goals: parties in a recipient's form to whom nobody is handed over where they stand."""

from __future__ import annotations

import re

from extractor.text.parties import PartyMention

# "crossed the border of Belarus", "не Киеву, а Будапешту", "завдяки катарському посередництву"
_BORDER = re.compile(
    r"\b(?:кордон\w*|границ\w*|рубеж\w*|пункт\w* пропуск\w*|"
    r"(?:кордон|границ)\w*\s+(?:[^\W\d][\w'-]*\s+){1,2}(?:и|та|і|й|с|з))\s+\Z",
    re.IGNORECASE,
)
_TRIP = re.compile(
    r"\b(?:trips?|visits?|journeys?|поездк|визит|поїздк|візит|подорож)\w*\s+"
    r"(?:to|в|во|на|у|до)\s+(?:[^\W\d][\w'-]*\s+(?:and|и|та|і|й)\s+)?\Z",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not to|rather than to|instead of to|не|не до|не в|не у|не на)\s+\Z", re.I)
_MEDIATING = re.compile(
    r"\s+(?:[^\W\d][\w'-]*\s+)?(?:посредни\w+|посередни\w+|содействи\w+|сприянн\w+|усили\w+|"
    r"зусилл\w+|партн[её]р\w*|коллег\w*|колег\w*|границ\w*|кордон\w*|каналу|каналам)\b",
    re.IGNORECASE,
)
# "children illegally taken to Russia", "вывезенных в Россию": they come from there
_DEPORTED = re.compile(
    r"(?:\b(?:deport|abduct|kidnap|displac)\w*|"
    r"\b(?:illegally|forcibly|unlawfully)\s+(?:\w+\s+){0,2}?\w+(?:ed|en)|"
    r"\b(?:had been|who (?:were|was)|previously|earlier|children|minors|boys|girls)\s+"
    r"(?:taken|moved|brought|removed)|"
    r"\b(?:депорт|похищ|похит|викрад|викрал|угнан)\w*|\bвывезенн\w+|\bвивезен(?:их|і|ого|ими|у|ий)|"
    r"\b(?:незаконно|насильно|насильственно|принудительно|силой|примусово|силоміць)\s+"
    r"(?:[^\W\d]\w*\s+){0,2}?(?:вывез|увез|вивез|забра|перемещ|переміщ)\w*|"
    r"\b(?:котор|як)(?:ых|ого|ую|их|у)\s+(?:[^\W\d]\w*\s+){0,3}?(?:вывез|увез|вивез)\w*)"
    r"(?:\s+(?!and\b|и\b|та\b|і\b)[^\W\d][\w'-]*){0,4}?\s+"
    r"(?:(?:in)?to|в|на|у|до)\s+(?:[^\W\d][\w'-]*\s+)?\Z",
    re.IGNORECASE,
)


def is_no_goal(text: str, party: PartyMention) -> bool:
    """Tell whether a party is named for its border, its help, or as the one not given to."""
    before = text[max(0, party.start - 60) : party.start].rpartition("\n")[2]
    if _NOT.search(before) or _TRIP.search(before) or was_deported_to(text, party):
        return True
    if _MEDIATING.match(text, party.end):
        return True
    return _BORDER.search(before) is not None


def was_deported_to(text: str, party: PartyMention) -> bool:
    """Tell whether those counted were once taken to a party against the law."""
    before = text[max(0, party.start - 90) : party.start].rpartition("\n")[2]
    return _DEPORTED.search(before) is not None
