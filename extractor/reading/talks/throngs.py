"""Throngs: the freed, the held and their families, whom somebody meets and negotiates with not.

"26 soldiers whom Russia released met Zelensky", "Москалькова встретилась с военнопленными": the
land that is named beside them holds or freed them, and nobody sits there for it.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.talks.cues import Signal
from extractor.text.sentences import Sentence

_PEOPLE = (
    r"(?:relatives|families|wives|mothers|parents|widows|loved ones|children|soldiers|servicemen|"
    r"defenders|prisoners|captives|POWs|detainees|hostages|fighters|marines|veterans|inmates|"
    r"родственник(?:и|ов|ами?|ам)|родн(?:ые|ых|ыми)|близк(?:ие|их|ими)|семь(?:и|ями)|семей|"
    r"ж[её]н(?:ы|ами)?|матер(?:и|ей|ями)|родител(?:и|ей|ями)|вдов(?:ы|ами)?|дет(?:и|ей|ьми)|"
    r"солдат(?:ы|ами)?|бойц(?:ы|ов|ами)|защитник(?:и|ов|ами)|(?:военно)?пленн(?:ые|ых|ыми)|"
    r"военнослужащи(?:е|х|ми)|военн(?:ые|ых|ыми)|раненн?(?:ые|ых|ыми)|заложник(?:и|ов|ами)|"
    r"ветеран(?:ы|ов|ами)|"
    r"родич(?:і|ів|ами)|рідн(?:і|их|ими)|близьк(?:і|их|ими)|родин(?:и|ами)?|сім(?:'ї|ей|'ями)|"
    r"дружин(?:и|ами)?|матер(?:і|ів|ями)|батьк(?:и|ів|ами)|вдів|діт(?:и|ей|ьми)|"
    r"бійц(?:і|ів|ями)|захисник(?:и|ів|ами)|оборонц(?:і|ів|ями)|(?:військово)?полонен(?:і|их|ими)|"
    r"військовослужбовц(?:і|ів|ями)|військов(?:і|их|ими)|поранен(?:і|их|ими)|"
    r"заручник(?:и|ів|ами)|ветеран(?:и|ів|ами))"
    # "военные делегации", "prisoner-exchange negotiators", "mothers' union": others, or adjectives
    r"(?=['’]?(?:[,.;:)—–]|\s[—–]|\Z|\s(?:(?:who|whom|that|which|held|freed|released|captured|of|in|on|"
    r"at|from|and|to|under|for|with|via|met|returned|exchanged|kept|wounded|hurt|missing|"
    r"\d+|котор|которы|как|що|як|в|во|на|у|из|из-за|с|со|по|и|та|й|і|з|із|зі|до|після|после|для)"
    r"(?!\w)|котор|яких|які|як(?:их|ими)|(?:воен|плен|погиб|пропа|удерж|освоб|вер(?:ну|не)|"
    r"наход|бывш|украин|российск|росси|азов|морпех|солд|бойц|защит|встре|полон|військ|загиб|зниклих|"
    r"утрим|звільн|поверн|україн|росій|захис|зустр))))"
)
_PLAIN = (  # what may stand before the people: how many, whose, which; no other person
    r"(?:(?:a|the|some|several|about|more than|over|dozens|hundreds|group|of|with|his|her|their|"
    r"own|both|all|these|those|\d[\d,. ]*|two|three|four|five|six|seven|eight|nine|ten|many|"
    r"Ukrainian|Russian|wounded|injured|freed|released|captured|captive|returned|former|"
    r"imprisoned|jailed|repatriated|fallen|missing|sick|ill|seriously|recently|newly|"
    r"групп(?:а|ой|ою)|груп(?:а|ою)|некоторы\w+|нескольк\w+|кільк\w+|деяк\w+|десятк\w+|сотн\w+|"
    r"понад|более|около|близько|сво\w+|их|їх\w*|двумя|тремя|двома|трьома|"
    r"[^\W\d]+(?:енн|ённ|ен|вш|ащ|ющ|ейш|ськ|ск|уч)(?:ыми?|ых|ые|ими?|их|ие|і))\s+){0,5}"
)
_MET = re.compile(
    r"(?:met|meets?|meeting|talk(?:ed|s|ing)|sp(?:oke|eaks?|eaking|oken)|convers\w+|saw|sees?)"
    r"(?: (?:to|with))?|"
    r"встре[тч]\w*|(?:пере|по|про)?говори\w*|разговар\w+|(?:по)?общал\w*|пообщав\w+|"
    r"(?:по)?беседовал\w*|побеседовав|бесед\w+|(?:у|по|с)?видел\w+|"
    r"зустрі\w*|(?:по)?спілку\w*|розмов\w*|бесід\w*|(?:по)?бачил\w*|побачивс\w*",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    rf"\s+(?:with\s+|to\s+)?{_PLAIN}{_PEOPLE}|"
    rf"(?:\s+(?!со?\s|[зі]з?\s|зі\s)[^\s,.;:]+){{0,5}}?\s+(?:со?|з|із|зі)\s+{_PLAIN}{_PEOPLE}|"
    rf"(?:\s+(?:in|on|at|of)\s+[^\s,.;:]+(?:\s+[A-Z][^\s,.;:]+)?){{1,2}}\s+with\s+{_PLAIN}{_PEOPLE}",
    re.IGNORECASE,
)
_DAY = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|понедельник|вторник|среду|четверг|"
    r"пятницу|субботу|воскресенье|понеділок|вівторок|середу|четвер|п'ятницю|суботу|неділю|"
    r"today|yesterday|сегодня|вчера|сьогодні|вчора|учора|also|had|have|has|также|також|on|в|во|у)"
)
_SUBJECT = re.compile(
    rf"[\W\d]*(?:{_DAY},?\s+){{0,3}}{_PLAIN}{_PEOPLE}"
    # whose they are, and what befell them; nobody by name, who may be the one that meets
    r"(?:\s+(?!(?:and|while|и|та|і|й|а|headquarters|official|coordinat|represent|head|штаб|"
    r"представ|глав|делегац|координ|упол)\w*)(?-i:[a-zа-яёіїєґ\d])[^\s,.;:]*){0,4}?"
    r"(?:,?\s+(?:who|whom|that|held|freed|released|captured|kept|returned|jailed|exchanged|"
    r"удерживаем\w+|освобожд[её]нн\w+|вернувш\w+|находящ\w+|плен[её]нн\w+|попавш\w+|котор\w+|"
    r"утримуван\w+|звільнен\w+|як(?:их|і|ими)|що)(?!\w)[^.;:,]*,?)?"
    rf"\s+(?:{_DAY}\s+){{0,3}}\Z",
    re.IGNORECASE,
)


def is_of_throng(page: Page, sentence: Sentence, word: Signal) -> bool:
    """Tell whether those met, or those who meet someone, are the freed, the held or families.

    Args:
        page: The page.
        sentence: The sentence.
        word: The word of talks in it.
    """
    text = page.text
    if not _MET.fullmatch(text, word.start, word.end):
        return False
    if _OBJECT.match(text, word.end, sentence.end):
        return True
    if word.form == "noun":
        return False
    return _SUBJECT.match(text[sentence.start : word.start]) is not None
