"""Empty hands: phrases for a way back that nobody went, with no verb that moves people.

"Came back empty-handed", "ответного груза не было", "без ... взамен", "назад не поїхав ніхто".
"""

from __future__ import annotations

import re

_TELLING = r"(?:say|tell|disclos|nam|reveal|specif|comment|explain|mention|know|giving)\w*"
# Nobody told, which is silence and not zero
_SAYING = (
    r"(?:(?:с|по)?каз|говор|сообщ|назв|назыв|раскры|уточн|коммент|повідом|обеща|зна[лею]|ждал|жд[её]т|"
    r"комент|розкри|розголо|разгла|обіця|чека)\w*"
)
_NOBODY = r"(?:никто|никого|ничего|ни один|ни одн\w+|ніхто|нікого|нічого|жоден|жодн\w+)"
# "назад" at the head of a clause is no "ago"
_BACK = (
    r"(?:\b(?:обратно|в обратн\w+ (?:сторону|путь)|навстречу|взамен|взамін|навзаєм|натомість|"
    r"[ву] зворотн\w+ (?:бік|напрямку)|назустріч)|(?:(?<=[.;,:—–] )|^)назад)"
)
_RETURNED = (
    r"(?:передач|репатриац|репатріац|отправ|відправ|груз|вантаж|парти|парті|поток|пот[оі]к|"
    r"колонн?|жест|поставок|поставк|тел|тіл)\w*"
)
# "The lorries drove back empty", "машины ушли пустыми", "назад фури поїхали порожніми"
_VEHICLE = (
    r"(?:lorr(?:y|ies)|trucks?|bus(?:es)?|coach(?:es)?|vehicles?|vans?|convoys?|planes?|ambulances?|"
    r"refrigerators?|wagons?|(?:машин|грузовик|рефрижератор|автобус|фур|колонн|самол[её]т|вагон|"
    r"вантажівк|літак)\w*)"
)
_LEFT = (
    r"(?:went|goes|drove|headed|rolled|came|returned|left|set off|travelled|turned (?:back|round))"
)
_UNLADEN = (
    r"(?:empty|unladen|пуст(?:ыми|ой|ым)|порожн(?:ими|ей|им)|пуст(?:ими|ою)|порожн(?:іми|ьою|ім)|"
    r"порожняком)"
)
# "менять их ни на кого не пришлось", "handed over just like that": nobody was asked for them
_HANDED = (
    r"(?:(?:gave|given|handed|let|released|freed|sent|returned)|"
    r"(?:отдал|отпусти|отпущен|передал|передан|верну|возвращен|"
    r"віддал|віддав|віддан|відпусти|відпущен|передав|передан|поверну)\w*)"
)
_FOR_NOTHING = (
    rf"\b{_HANDED}[^.;!?\n]{{0,60}}\b(?:just like that|free of charge|for free|"
    r"without (?:an?|any) (?:exchange|swap|trade)|просто так|даром|безвозмездно|"
    r"без (?:всякого |какого-либо |жодного |будь-якого )?(?:обмена|обміну)|"
    r"задарма|задурно|безоплатно)(?!\w)|"
    r"\bno(?:body|[- ]one) (?:[^\W\d]+ ){0,3}?(?:exchanged|swapped|traded) for\b|"
    r"\b(?:exchanged|swapped|traded) for (?:nobody|no[- ]one|nothing)\b|"
    r"\bни на кого (?:[^\W\d]+ ){0,3}?(?:об|по|вы)?мен(?:ял|ива|я)\w*|"
    r"\b(?:об|по|вы)?мен(?:ял|ива|я)\w* (?:[^\W\d]+ ){0,2}?ни на кого\b|"
    r"\bні на кого (?:[^\W\d]+ ){0,3}?(?:об|по|ви)?мін(?:ю|я)\w*|"
    r"\b(?:об|по|ви)?мін(?:ю|я)\w* (?:[^\W\d]+ ){0,2}?ні на кого\b|"
)
# "За них никого не дали", "нікого з наших за них не отримали", "got nobody for them"
_MEANS = (
    r"(?:(?:от|вы|пере)?да(?:л|ва|н|ют|ст|м)|получ|верну|возвра|отпуст|отпуще|обмен|взя|потреб|"
    r"(?:від|пере)?да[вєю]|отрим|поверн|відпуст|відпуще|обмін|вим[іе]н|взя)\w*"
)
_FOR_THEM = r"\b(?:за|вместо|замість) (?:них|него|неё|нее|нього|неї|это|то|це|те)\b"
_NONE_FOR_THEM = (
    rf"\b(?:никого|нікого|ни одного|ні одного|жодного)\b[^.;:!?\n]{{0,24}}{_FOR_THEM} "
    rf"(?:[^\W\d]+ )?не {_MEANS}|"
    rf"{_FOR_THEM} (?:[^\W\d]+ ){{0,3}}?(?:никого|нікого|ни одного|ні одного|жодного)\b"
    rf"[^.;:!?\n]{{0,24}} не {_MEANS}|"
    rf"{_FOR_THEM} (?:[^\W\d]+ ){{0,3}}?не {_MEANS} (?:[^\W\d]+ )?"
    r"(?:никого|нікого|ни одного|ні одного|жодного)\b|"
    r"\b(?:got|received|obtained|given|released|handed over|sent|freed) "
    r"(?:no(?:body|[- ]one)|none|not a single \w+)(?: \w+){0,3} for (?:them|him|her)\b|"
    r"\b(?:nobody|no[- ]one|not one|none) (?:[^\W\d]+ ){1,4}?"
    r"(?:given|released|freed|handed over|sent|received) for (?:them|him|her)\b|"
)
EMPTY_HANDS = re.compile(
    rf"{_NONE_FOR_THEM}"
    rf"{_FOR_NOTHING}\b{_VEHICLE}\s+(?:[^\W\d]+\s+){{0,3}}?(?:{_LEFT}|[^\W\d]+(?:ли|ла|л|в|ися|ись))\s+"
    rf"(?:[^\W\d]+\s+){{0,3}}?{_UNLADEN}\b|"
    r"\bempty-handed\b|\bwith (?:empty hands|nothing in return)\b|"
    r"\b(?:с пустыми руками|ни с чем|порожняком)\b|"
    r"\b(?:з порожніми руками|із порожніми руками|ні з чим|впорожні)\b|"
    r"\bno (?:[^\W\d]+ )?(?:transfers?|handovers?|returns?|consignments?|releases?|repatriations?|"
    r"deliver(?:y|ies)|convoys?|movements?)\b[^.;!?\n]{0,40}\b(?:the other way|in return|back|"
    r"(?:other|opposite|reverse) direction|in exchange)(?!\w)|"
    r"\bno (?:return|reverse|reciprocal) (?:flow|cargo|load|transfers?|handovers?|releases?|"
    r"shipments?|consignments?|deliver(?:y|ies)|convoys?)\b|"
    r"\bone-(?:way|sided) (?:handover|transfer|repatriation|return)\b|"
    rf"\bwithout (?!{_TELLING})(?:[^\W\d]+\s+){{1,3}}any(?:one|body|thing)?\b"
    r"[^.;,!?\n]{0,30}\b(?:in return|in exchange|back)(?!\w)|"
    rf"\b(?:обратн|встречн|ответн|зворотн|зустрічн)\w+ {_RETURNED}\s+"
    r"(?:[^\W\d]+\s+){0,2}не (?:было|було|состоял\w+|відбул\w+|последовал\w+)\b|"
    r"\b(?:российск|украинск|російськ|українськ|своих|своїх)\w*\s+(?:среди|серед)\s+"
    r"(?:[^\W\d]+\s+){1,3}не (?:было|було|оказалось|виявилося)\b|"
    rf"{_BACK}\s+(?:не\s+(?!{_SAYING})[^\W\d]+\s+)?{_NOBODY}\b(?!\s+(?:не\s+)?{_SAYING})|"
    rf"\b{_NOBODY}\s+(?:не\s+(?!{_SAYING})[^\W\d]+\s+)?{_BACK}\b",
    re.IGNORECASE | re.MULTILINE,
)
