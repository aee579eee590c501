"""Governing words: what makes "тысячи", "тисячі", "сотни" one in the genitive, not many."""

from __future__ import annotations

import re

from extractor.text.numerals.values import plain

_REACH = 72  # characters before a scale
_WORDS = re.compile(r"[^\W\d_]++(?>(?:['’-][^\W\d_]++)*)")
# A plural would stand in another form behind these: "более тысяч", "против тысяч", "тела тысяч".
_GOVERNING = """
более больше свыше сверх около порядка до менее меньше от для из из-за из-под с по без
после кроме помимо среди чем против вместо взамен насчет относительно касательно ради
вокруг вследствие путем посредством половина половины половину треть четверть близько
більше понад менше біля коло від із зі з крім окрім серед ніж як проти замість щодо
стосовно задля навколо довкола шляхом третина чверть тела тел телам останки останков
тіла тіл рештки решток список списка списке группа группы группу група групи групу
партия партии партию партія партії партію судьба судьбы судьбе судьбу судьбой судеб
доля долі долю долею участь участі участи участью жребий местонахождение местонахождении
місцеперебування місцезнаходження
телами телах останками останкам останках прах праха прахом гробы гробов гробами
тілам тілами тілах рештками решткам рештках труни трун трунами
списком списки списков списками списків списках группой группе групою групі партией партією
половиной половине половиною половині четверти чверті трети третини составе складі
количестве кількості числом имена имен імена імен жизни жизней свобода свободы свободу життя
родные близкие семьи семей семьям рідні сім'ї сімей родин родинам сім'ям
числе числі числа числу складу состава составу составом часть части частью частин частина частини
частину частиною большинство большинства большинством більшість більшості більшістю
"""
_GENITIVE = frozenset(_GOVERNING.split())
# What may stand between a scale and what governs it: "тіла щонайменше тисячі", "ещё тысячи".
_BETWEEN = """
щонайменше мінімум приблизно майже минимум примерно почти орієнтовно рівно ровно еще ще
домой додому обратно назад нам им їм сегодня сьогодні стороне стороной стороны стороні
стороною сторони родине батьківщину родину родным рідним
"""
_ADVERBS = frozenset(_BETWEEN.split())
_DEVERBAL = re.compile(
    r".+(?:[еа]ни[еяюий]|[еа]ни[ие]м|ач[аиуеі]|аче[йю]|[еаі]нн[яюі]|[еаі]нням|врат[ае]?|вратом|"
    r"мен[ауе]?|меном|мін[ауи]?|міном)|"
    r"(?:репатри|репатрі|эваку|еваку|депорт|иденти|іденти|доставк|отправк|відправк|перевозк|"
    r"вывоз|вивез|вивіз|прием|прийом|прийн)\w*"
)
# Farther back only what hands over or sets free: "передачи Украине тысячи тел".
_HANDOVER = re.compile(
    r"(?:переда|выда|вида|возвра|поверн|обмен|обмін|освобожд|звільн|визвол|репатр|доставк|отправк|"
    r"відправк|вывоз|вивез|прием|прийом|получ|отрим)\w*"
)
# "обещанной тысячи", "этой сотни", "цієї тисячі": the adjective agrees with a single one.
_AGREEING = re.compile(r".{2,}(?:ой|ей|ої|єї|ій)|тої|тій|тієї|цієї|цій|той|моей|своєї|одной")
# What has no object in the accusative: "вдалося сотні бійців", "подарувало волю тисячі людей",
# "достигло тысячи". The dative of many would be "сотням".
_INDIRECT = re.compile(
    r"(?:вдал|пощаст|допомага|допомог|допоміг|сприя|доста[гж]|дости[гж]|дося[гж]|"
    r"стосу|торкн|косну|каса|хвати|хвата|вистач|бракує|забракл|не\s?хват)\w*|"
    r"волю|воля|шанс|надію|змогу|можливість|нагоду|право"
)
_MOST = 4  # words looked back over


def is_governed(text: str, start: int) -> bool:
    """Tell whether a scale that may be one in the genitive or many is the former.

    Args:
        text: Folded text.
        start: Where the scale begins.
    """
    before = text[max(0, start - _REACH) : start]
    if not before.endswith(" "):
        return False
    end = len(before)
    for place, match in enumerate(reversed(list(_WORDS.finditer(before)))):
        if place == _MOST or before[match.end() : end] != " ":
            return False
        word = plain(match.group())
        is_act = _DEVERBAL.fullmatch(word) and (not place or _HANDOVER.fullmatch(word))
        if is_act or (word in _GENITIVE and _is_near(before, match.end())):
            return True
        if place == 0 and (_AGREEING.fullmatch(word) or _INDIRECT.fullmatch(word)):
            return True
        if not (word in _ADVERBS or match.group()[0].isupper() or _AGREEING.fullmatch(word)):
            return False
        end = match.start()
    return False


def _is_near(before: str, end: int) -> bool:
    """Tell whether no name stands between: "из Киева тысячи" governs nothing more."""
    return all(plain(word) in _ADVERBS for word in _WORDS.findall(before, end))
