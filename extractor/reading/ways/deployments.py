"""Deployments: soldiers whom a state sends to a front or to an ally, and hands over to nobody.

"Ukraine sent 5,000 soldiers to the Kursk region", "Pyongyang has sent 12,000 troops to Russia",
"Москва перебросила 50 тысяч солдат".
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.records import Role
from extractor.text.numbers import Number

_REACH = 60
_ADVERBS = r"(?:[\w'-]+\s+){0,2}"
# Verbs of war alone, and those that may as well tell of a handover
_OF_WAR = Phrases(
    r"\b(?:(?:re)?deploy(?:s|ed|ing)?|mobili[sz](?:es|ed|ing)|mass(?:es|ed|ing)|"
    r"station(?:s|ed|ing)|перебро(?:сил\w*|шен\w*)|перебрасыва\w+|стян(?:ул\w*|ут\w*)|стягива\w+|"
    r"мобилизова\w+|развернул\w*|перекину(?:в|ла|ли|то)|перекида\w+|стягну(?:в|ла|ли|то)|"
    rf"стягу\w+|мобілізува\w+|розгорну(?:в|ла|ли|то))\s+{_ADVERBS}\Z",
    re.IGNORECASE,
)
_SENT = Phrases(
    r"\b(?:sen(?:t|ds|ding)|dispatch(?:es|ed|ing)|mov(?:ed|ing)|pour(?:ed|ing)|threw|commit(?:ted|s)|"
    r"отправ(?:ил\w*|ляет|ляют|лено)|направ(?:ил\w*|ляет|ляют|лено)|посла(?:л\w*|но)|бросил\w*|"
    r"вв[её]л\w*|переда(?:л\w*|но)|"
    r"відправ(?:ив|ила|или|ляє|ляють|лено)|направ(?:ив|ила|или|ляє|ляють|лено)|"
    r"скерува(?:в|ла|ли)|надісла(?:в|ла|ли|но)|посла(?:в|ла|ли|но)|кину(?:в|ла|ли|то)|вв(?:ів|ела|ели)|"
    rf"переда(?:в|ла|ли|но))\s+{_ADVERBS}\Z",
    re.IGNORECASE,
)
_SOLDIERS = (
    r"\s+(?:[\w-]+\s+){0,2}?(?:soldiers|troops|servicemen|fighters|paratroopers|marines|"
    r"reinforcements|reservists|солдат\w*|военн\w+|военнослужащ\w+|бойц\w+|десантник\w*|"
    r"резервист\w*|військов\w+|військовослужбовц\w+|бійц\w+|штурмовик\w*|морпіх\w*|морпех\w*)"
)
_TROOPS = re.compile(_SOLDIERS + r"\b", re.IGNORECASE)
# The front, or a region that is fought over
_TO_FIGHT = re.compile(
    _SOLDIERS
    + r"\s+(?:[\w-]+\s+){0,2}?(?:(?:in)?to|towards?|for|near|at|в|во|на|под|к|у|до|під)\s+"
    r"(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:fight\w*|fronts?|frontlines?|front\s+lines?|battle\w*|war|"
    r"combat|offensive|defen[cs]e|help|assist|reinforce|border|"
    r"фронт\w*|передов\w+|бой|боев\w+|войн\w+|помощь|усилени\w+|границ\w*|наступлени\w+|"
    r"бій|бойов\w+|бо[їю]\w*|війн\w+|допомог\w+|підсиленн\w+|кордон\w*|наступ\w*|"
    r"Kursk|Belgorod|Bryansk|Donbas\w*|Pokrovsk|Bakhmut|Avdiivka|Kharkiv|Zaporizh\w+|"
    r"Курск\w*|Белгород\w*|Брянск\w*|Донбасс\w*|Покровск\w*|Харьков\w*|Запорож\w*|"
    r"Курськ\w*|Курщин\w*|Бєлгород\w*|Брянськ\w*|Донбас\w*|Покровськ\w*|Бахмут\w*|Харків\w*|Запоріж\w*)",
    re.IGNORECASE,
)
_ALLY = re.compile(
    r"\b(?:North Korea\w*|Pyongyang|DPRK|Kim Jong[ -]Un|КНДР|Пхеньян\w*|"
    r"Северн\w+ Коре\w+|Північн\w+ Коре\w+|Ким Чен Ын\w*|Кім Чен Ин\w*)\b[^.!?\n]{0,60}\Z",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"[^.;!?\n]{0,40}?\b(?:home|back|captiv\w+|домой|на родину|обратно|плен\w*|додому|"
    r"на батьківщину|назад|полон\w*)\b",
    re.IGNORECASE,
)


def deployed(page: Page, number: Number) -> Role | None:
    """Tell the role of a count of soldiers who are sent to fight.

    Args:
        page: The page.
        number: The number.
    """
    left = number.hedge[0] if number.hedge else number.start
    low = max(0, left - _REACH)
    if _OF_WAR.search(page, low, left):
        found = _TROOPS.match(page.text, number.end)
    else:
        sent = _SENT.search(page, low, left)
        if sent is None:
            return None
        found = _TO_FIGHT.match(page.text, number.end)
        if found is None and _ALLY.search(page.text[low : sent.start()]):
            found = _TROOPS.match(page.text, number.end)
    if found is None or _HOME.match(page.text, found.end()):
        return None
    return "other"
