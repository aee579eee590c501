"""Homes: regions that tell whose people are counted: "eight residents of the Kursk region"."""

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
    r"підлітк\w*|дівчат\w*|хлопчик\w*)\s+(?:of|from|із|з|из|с))(?:\s+the)?(?:\s+[\w']+)?\s+\Z",
    re.IGNORECASE,
)


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
    for party, pattern in _REGIONS:
        for match in pattern.finditer(page.text, low, max(end, count[1])):
            if _OF.search(page.text, low, match.start()):
                return PartyMention(
                    match.start(), match.end(), party, "state", frozenset(), party, match[0]
                )
    return None
