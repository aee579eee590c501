"""Homes: regions that tell whose people are counted: "eight residents of Kursk", "12 курян"."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.parties import PartyMention

# Regions that both sides agree about; of the others the two tell different stories.
_REGIONS = (
    (
        "Russia",
        re.compile(
            r"(?:Kursk|Belgorod|Bryansk|Sudzha|Voronezh|Yaroslavl|Smolensk|Samara|Tatarstan|Bashkortostan|"
            r"Курск|Белгород|Брянск|Судж|Воронеж|Ярослав|Смоленск|Самарск|Татарстан|Башкортостан|"
            r"Курщ|Курськ|Бєлгород|Брянськ)"
            r"\w*",
        ),
    ),
    (
        "Ukraine",
        re.compile(
            r"(?:Kharkiv|Sumy|Chernihiv|Poltava|Lviv|Odes+a|Zhytomyr|Vinnytsia|Cherkasy|Rivne|"
            r"Ternopil|Mykolaiv|Харьков|Сумск|Чернигов|Полтав|Львов|Одесс|Житомир|Винниц|Черкас|"
            r"Тернопол|Николаевск|Харк[іо]в|Сумськ|Чернігів|Полтав|Львів|Одес|Житомир|Вінни|Черка|"
            r"Терноп|Микола[їє]вськ)\w*"
        ),
    ),
)
_OF = re.compile(
    r"(?:(?:residents?|inhabitants?|villagers|people|citizens|civilians|жител\w*|граждан\w*|мешкан\w+|"
    r"цивільн\w+|гражданск\w+)(?:\s+(?:of|from|із|з|из|с))?|"
    r"(?:pensioners?|elderly|evacuees|women|families|children|teenagers|girls|boys|"
    r"пенсионер\w*|старик\w*|пожил\w+|беженц\w*|женщин\w*|сем[ье]\w*|дет[еи]й|дети|подростк\w*|"
    r"девоч\w*|мальчик\w*|пенсіонер\w*|літніх|біженц\w*|жін(?:ок|к)\w*|род(?:ин|ини)|дітей|діти|"
    r"підлітк\w*|дівчат\w*|хлопчик\w*)\s+(?:of|from|із|з|из|с))(?:\s+the)?"
    # "residents of the border areas of the Kursk region"
    r"(?:(?:\s+[\w'-]+)?\s+(?:areas?|districts?|villages?|towns?|settlements?|parts?|communities|"
    r"район\w*|с[её]л|сёла|посёлк\w*|поселк\w*|деревень|деревни|территори\w+|громад\w*|сіл|села|"
    r"селищ\w*|територі\w+)(?:\s+(?:of|in)(?:\s+the)?)?)?(?:\s+[\w']+)?\s+\Z",
    re.IGNORECASE,
)

# Those who live there, by their own name or by an adjective: "12 курян", "26 Kursk villagers"
_LIVE_THERE = (
    r"\s+(?:region(?:'s)?\s+)?(?:residents?|inhabitants?|villagers?|civilians?|people|families|pensioners?|"
    r"evacuees|жител|мирн|граждан|гражданск|пенсионер|старик|сем[ьеё]|беженц|переселенц|"
    r"мешкан|цивільн|громадян|пенсіонер|родин|біженц|переселенц)"
)
_FOLK = (
    (
        "Russia",
        re.compile(
            r"\b(?:[Кк]уряни?н?\w{0,3}|[Бб]елгород(?:ец|ц)\w*|[Сс]уджан(?:е|ин|ам?|ами|ах)?|[Бб]рян(?:ец|ц)\w*|"
            r"[Бб]єлгород(?:ець|ц)\w*)\b|"
            r"\b(?:Kursk|Belgorod|Bryansk|Sudzha|(?:[Кк]урск|[Бб]елгородск|[Бб]рянск|[Сс]уджанск)\w+|"
            r"(?:[Кк]урськ|[Бб]єлгородськ|[Бб]рянськ|[Сс]уджанськ)\w+)" + _LIVE_THERE,
        ),
    ),
    (
        "Ukraine",
        re.compile(
            r"\b(?:[Хх]арьковчан\w*|[Сс]умчан\w*|[Чч]ерниговц\w*|[Оо]дессит\w*|[Пп]олтавчан\w*|"
            r"[Хх]арків'ян\w*|[Чч]ернігівц\w*|[Оо]десит\w*|[Пп]олтавц\w*)\b|"
            r"\b(?:Kharkiv|Sumy|Chernihiv|Odesa|(?:[Хх]арьковск|[Сс]умск|[Чч]ерниговск|[Оо]десск)\w+|"
            r"(?:[Хх]арківськ|[Сс]умськ|[Чч]ернігівськ|[Оо]деськ)\w+)" + _LIVE_THERE,
        ),
    ),
)


def folk_named(page: Page, start: int, end: int) -> PartyMention | None:
    """Find the people of a side's region in a stretch: "щодо курських цивільних".

    Args:
        page: The page.
        start: Where the stretch begins.
        end: Where it ends.

    Returns:
        The first of them as a mention of their side, if the stretch names no other side's.
    """
    found = {
        party: match
        for party, pattern in _FOLK
        if (match := pattern.search(page.text, start, end)) is not None
    }
    if len(found) != 1:
        return None
    party, match = found.popitem()
    return PartyMention(match.start(), match.end(), party, "state", frozenset(), party, match[0])


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
    folk = folk_named(page, low, count[1])
    if folk is not None:
        return folk
    for party, pattern in _REGIONS:
        for match in pattern.finditer(page.text, low, max(end, count[1])):
            if _OF.search(page.text, low, match.start()):
                return PartyMention(
                    match.start(), match.end(), party, "state", frozenset(), party, match[0]
                )
    return None
