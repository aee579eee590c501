"""Soil: towns and regions of a side as where somebody is taken: "в Курскую область уехали"."""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.page import Page
from extractor.reading.ways.hints import RIVAL, Hint

# Only ground that both sides agree about, and that is no usual place of handing over.
_EN = {
    "Russia": r"Kursk|Belgorod|Bryansk|Rostov|Voronezh|Smolensk|Samara|Kazan|(?:St\.? )?Petersburg|"
    r"Yekaterinburg|Novosibirsk|Ryazan|Tula|Orenburg|Saratov|Volgograd|Krasnodar",
    "Ukraine": r"Kharkiv|Sumy|Chernihiv|Poltava|Lviv|Odes+a|Zhytomyr|Vinnytsia|Cherkasy|Rivne|"
    r"Ternopil|Mykolaiv|Dnipro|Uzhhorod|Chernivtsi|Lutsk",
}
# Names as they stand behind "в" and "на" in the accusative: "в Ростов", "в Курскую область"
_RU = {
    "Russia": r"(?:Курск|Белгород|Брянск|Ростов|Воронеж|Смоленск|Волгоград|Краснодар|Петербург|"
    r"Саратов|Оренбург|Екатеринбург|Новосибирск)(?:(?:ск)?ую област\w*|(?!\w))|Самару|Казань|"
    r"Рязань|Тулу|Подмосковье|Кубань|Татарстан|Башкирию",
    "Ukraine": r"(?:Харьков|Чернигов|Киев|Житомир|Львов|Тернополь|Николаев)"
    r"(?:скую област\w*|(?!\w))|"
    r"Сумскую|Полтавскую|Одесскую|Винницкую|Черкасскую|Сумы|Одессу|Полтаву|Винницу|Черкассы|Днепр(?!\w)",
}
_UK = {
    "Russia": r"(?:Курськ|Бєлгород|Брянськ|Ростов|Воронеж|Смоленськ|Саратов|Волгоград|Краснодар|"
    r"Петербург|Оренбург|Єкатеринбург|Новосибірськ)"
    r"(?:(?:ськ)?(?:у|ої) област\w*|а)?(?!\w)|Курськ(?:у|ої) област\w*|Курщин[уи]|"
    r"Самар[уи]|Казан(?:ь|і)|Рязан(?:ь|і)|Тул[уи](?!\w)|Татарстану?|Башкирі[юї]",
    "Ukraine": r"(?:Харків|Чернігів|Київ|Сумськ|Львів|Полтавськ|Одеськ|Вінницьк|Черкаськ)"
    r"(?:(?:ськ)?(?:у|ої) област\w*|(?!\w))|(?:Харко|Черніго|Льво)ва(?!\w)|Одес[уи]|Полтав[уи]|"
    r"Вінниц[юі]|Черкас(?:и)?(?!\w)|Суми?(?!\w)|"
    r"(?:Харківщин|Чернігівщин|Сумщин|Львівщин|Полтавщин|Київщин)[уи]",
}
_TO = {
    "en": r"\b(?i:to|into|for)\s+(?:the\s+|Russia's\s+|Ukraine's\s+)?(?:(?:city|town)\s+of\s+)?",
    "ru": r"\b(?i:в|во|на)\s+",
    "uk": r"\b(?i:до|в|у|на)\s+",
}
_PATTERNS = tuple(
    (side, re.compile(rf"{_TO[language]}(?P<place>{names})(?!\w*-)"))
    for language, table in (("en", _EN), ("ru", _RU), ("uk", _UK))
    for side, names in table.items()
)
# "residents of the Kursk region, whom they took to Sumy last year": where they were held since
_ONCE = re.compile(
    r"\b(?:котор|як)(?:ых|их|ого|ую|у)\s+(?:[^\W\d][\w'-]*\s+){0,4}?(?:вывез|увез|вивез|забра|відвез)\w*\s+\Z|"
    r"\b(?:who|whom|that)\s+(?:[\w'-]+\s+){0,4}?(?:taken|took|moved|removed)\s+(?:away\s+)?\Z",
    re.IGNORECASE,
)
_MOVES = ("give", "home", "return", "receive")


# "Five are on Ukrainian soil", "уже на российской земле", "set foot on Russian soil"
_LAND = re.compile(r"\s+(?:soil|ground|land|земл[еию]|землі)\b", re.IGNORECASE)
_AT_ONCE = 8  # characters from the verb to whose land it is


def _stood_on(page: Page, clause: Clause) -> Hint | None:
    """Find on whose land the freed are said to be."""
    verb = clause.verb
    if verb.kind != "home":
        return None
    for party in page.parties.within(verb.start, verb.end + _AT_ONCE):
        land = party.kind == "state" and party.end == verb.end
        if party.party in RIVAL and (land or _LAND.match(page.text, party.end)):
            return Hint(None, party.party, 2, "on its soil", party.start, party.end)
    return None


def soil_goal(
    page: Page, clause: Clause, count: tuple[int, int], low: int, high: int
) -> Hint | None:
    """Find the one side's ground where a clause takes what it counts.

    Args:
        page: The page.
        clause: The clause.
        count: The count's noun phrase, as offsets.
        low: Where the words of the count begin.
        high: Where they end.

    Returns:
        A hint of who receives, or ``None`` where no such ground or that of both is named.
    """
    if clause.verb.kind not in _MOVES:
        return None
    if (standing := _stood_on(page, clause)) is not None:
        return standing
    start, end = max(clause.start, low), min(clause.end, high)
    if count[0] <= clause.verb.start < count[1]:
        end = high  # "sixty freed soldiers were bused to": the participle moves nobody
    found = {
        side: match
        for side, pattern in _PATTERNS
        if (match := pattern.search(page.text, start, end)) is not None
    }
    if len(found) != 1:
        return None
    side, match = next(iter(found.items()))
    if _ONCE.search(page.text, max(start, match.start() - 60), match.start()):
        return None
    return Hint(None, side, 2, "taken to", match.start("place"), match.end("place"))
