"""Ways home: a land that the freed are brought through, a road where they meet, a day they cross.

"They crossed into Ukraine through Belarus": nobody confers there, whoever conferred there before.
"""

from __future__ import annotations

import re

from extractor.reading.days.dating import of_remark, of_speech
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import When
from extractor.text.sentences import Sentence
from extractor.validate.days.datings import supports_date

# Who is on the way: people and what carries them
_FREED = (
    r"(?:men|women|soldiers|servicemen|troops|fighters|prisoners|captives|pows|children|kids|"
    r"civilians|people|columns?|lines|convoys?|buses|coaches|trucks|lorries|ambulances|trains|"
    r"vans|refrigerators|wagons|bodies|coffins|remains|"
    r"(?:пленн|военнопленн|солдат|бойц|боец|военн|люди|людей|ребят|дет[еия]|женщин|мужчин|колонн|"
    r"автобус|машин|грузовик|рефрижератор|фур|вагон|поезд|тел|гроб|останк|полонен|бійц|бран|"
    r"військов|дит|діт|жінк|чоловік|колон|вантажів|потяг|тіл|труни|останки|реш[ті])\w*)"
)
_MOTION = (
    r"(?:cross|enter|pass|travel|return|c[ao]me|coming|went|go(?:es|ing)?|brought|bring|"
    r"tak(?:en|ing)|driv|drove|rout|transit|mov|ferri|fl[eo]w|flown|sent|land|arriv|journey|deliver|"
    r"transport|convey|get|got|making their way|made (?:their|its|his|her) way|reach|le(?:ft|d)|"
    r"route|path|way|"
    r"(?:вы|въ|пере|про|при|у|до|за)?(?:ехал|езжал|езд|везл|везен|воз[ия]|летел|лета|шл[ио]|ш[её]л|"
    r"ход[ия])|(?:пере|при|про)сек|отправ|достав|верну|возвра|возвращ|лежал|путь|пут[иеё]|дорог|"
    r"маршрут|добир|добра|попа|перед[ая]|"
    r"(?:ви|в|пере|про|при|у|до|за)?(?:їха|їжджа|їзд|везл|везен|воз[ия]|летіл|йшл|йшов|ход[ия])|"
    r"перетин|перетн|відправ|достав|поверн|верта|шлях|потрапи|діста|прям)"
)
_THROUGH = re.compile(
    rf"\b(?P<verb>{_MOTION}\w*)(?:\s[^\s.;:]+){{0,9}}?\s"
    r"(?:through|via|across|by way of|через|транзитом через|територією|территории|территорию)\s"
    r"(?:(?:the )?territory of |територію |территорию |neighbou?ring |сусідню |соседнюю )?"
    r"\Z",
    re.IGNORECASE,
)
_EFFORTS = re.compile(
    r"(?:'s| \w+)? (?:mediation|efforts|channels?|посредн|посеред)", re.IGNORECASE
)
_CONFER = re.compile(
    r"\b(?:talks?|negotiat\w*|discuss\w*|letters?|messages?|contacts?|переговор\w*|контакт\w*|"
    r"письм\w*|перемов\w*|лист(?:и|ів|ами)|delegat\w*|делегац\w*|envoy\w*|minister\w*|"
    r"министр\w*|міністр\w*|омбудс\w*|ombuds\w*)\b",
    re.IGNORECASE,
)
_MET = re.compile(
    rf"\b{_FREED}\b(?:,?\s[^\s.;:]+){{0,4}}?,?\s"
    r"(?:met\b|meet\b|passed|pass\b|stood facing|walk\w* past|cross\w* paths|filed past|"
    r"встретил\w*|встрети\w*|разминул\w*|разошл\w*|прошли мимо|"
    r"зустріл\w*|зустрічал\w*|розминул\w*|розійшл\w*|пройшли повз)",
    re.IGNORECASE,
)
# Words of arriving that no table of handing over has
_ARRIVED = re.compile(
    r"\b(?:cross(?:ed|ing)\b|came home|c[ao]me back|were (?:back|home|free)|got (?:home|back)|"
    r"arriv\w+|return\w*|reached|went home|set foot|пересекл\w*|вернул\w*|прибыл\w*|приехал\w*|"
    r"въехал\w*|оказал\w* (?:дома|на свободе)|добрал\w*|"
    r"перетн\w*|перетин\w*|повернул\w*|прибул\w*|приїха\w*|в'їха\w*|опинил\w* (?:вдома|на волі)|"
    r"дістал\w*|добрал\w*)",
    re.IGNORECASE,
)
_APART = re.compile(r"[,;:\n–—]|\s(?:and|but|и|а|но|і|й|та|але)\s")


def is_way(page: Page, sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a place is one that people are brought through, or where the freed meet.

    Args:
        page: The page.
        sentence: The place's sentence.
        start: Where the place begins.
        end: Where it ends.
    """
    text = page.text
    low = max(sentence.start, start - 120)
    through = _THROUGH.search(text, low, start)
    if through is not None and not _EFFORTS.match(text, end):
        seats = page.parties.within(low, start)
        return not any(seat.kind == "leader" for seat in seats) and not _CONFER.search(
            text, low, start
        )
    met = _MET.search(text, low, start)
    if met is None or page.parties.within(met.start(), met.end()):
        return False
    return _CONFER.search(text, sentence.start, end) is None


def arrives_on(page: Page, mention: Mention, when: When) -> bool:
    """Tell whether a record's day is that of the crossing, in another clause than its count.

    "Eleven children spent Sunday night in Moscow, and by Monday evening they had crossed."
    """
    sentence, text = mention.sentence, page.text
    for day in page.dates.within(sentence.start, sentence.end):
        if day.role not in ("event", "until", "deadline") or not supports_date(day, when):
            continue
        if of_remark(page, sentence, day) or of_speech(page, sentence, day):
            continue
        cuts = [m.end() for m in _APART.finditer(text, sentence.start, day.start)]
        low = cuts[-1] if cuts else sentence.start
        cut = _APART.search(text, day.end, sentence.end)
        high = cut.start() if cut is not None else sentence.end
        counted = any(
            low <= number.start < high and page.dates.at(number.start) is None
            for number in page.numbers_in(sentence)
        )
        if not counted and _ARRIVED.search(text, low, high):
            return True
    return False
