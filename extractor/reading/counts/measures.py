"""Measures: numbers that need no noun: dates, clock times, money, percentages, ordinals, ages."""

from __future__ import annotations

import re

from extractor.reading.counts.amounted import YEAR_WORD, is_amount
from extractor.reading.counts.ratios import is_ratio
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.records import Role
from extractor.text.numbers import Number

_CLOCK = re.compile(r"\s*(?:[:.]\d\d\b|a\.?m\b|p\.?m\b|o'clock|GMT|UTC)", re.IGNORECASE)
_DAYTIME = re.compile(r"\s+(?:in the (?:morning|afternoon|evening)|at night)\b", re.IGNORECASE)
_OF_SWAPS = re.compile(  # "57 exchanges": not one of those exchanged
    r"\s+(?:(?:prisoner|body|POW|such|таких|таких) )?(?:exchanges|swaps|handovers|mediations|"
    r"обмен(?:а|ов)|обмін(?:и|ів))\b",
    re.IGNORECASE,
)
# "a one-off grant", "three-way talks", "two-sided": how a thing is, not how many there are
_MANNER = re.compile(
    r"-(?:off|time|way|on-one|sided|step|tier|track|hour|part|party|stage|pronged|fold|star|storey|"
    r"dimensional|man)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?<![^\W\d_])[A-ZА-ЯІЇЄҐ][^\W\d_]{0,3}-\Z")  # "Ил-76", "Су-24"
_VERSION = re.compile(r"\d\.\||\|\.\d+\.\d|\|\.\d(?!\d)")  # "4.5.0"
_MONEY = re.compile(r"[$€£₽₴¥]\s*\Z")
_MONEY_AFTER = re.compile(r"\s*(?:[$€£₽₴]|USD|EUR)")
_PERCENT = re.compile(r"\s*(?:%|‰)")
_YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|of|by|until|from|year|before|after|during|early|late|mid|end of|"
    r"spring|summer|autumn|fall|winter)\s*|[-/.©]\s*|(?<!\w)(?:в|у|во|з|із|с|со|до|к|за|по|від|од|от|о|и|й|та)\s+|року\s+|году?\s+)\Z",
    re.IGNORECASE,
)
# "до 2000 тел", "from 2000 prisoners": what is counted follows, so it is no year.
_COUNTED_AFTER = re.compile(
    r"\s+(?:bodies|prisoners|people|тел\b|тіл\b|человек|осіб|люд[еі]|украин\w+ц|україн\w+ц|"
    r"российск\w+ (?:воен|солд)|російськ\w+ (?:війс|солд)|военн|військ|пленн|полонен|погибш|"
    r"загибл|полегл|дет[еь]|діт[еь]|гражданск|цивільн|защитник|захисник)",
    re.IGNORECASE,
)
_AGE_BEFORE = Phrases(
    r"(?:\baged?|\bage of|\bages|\bunder|\bover|\byounger than|\bolder than|\bbetween|"
    r"\bвозраст\w*(?: от| до)?|\bстарше|\bмладше|\bмоложе|\bвіком(?: від| до)?|\bвіці(?: від| до)?|"
    r"\b(?:кому|которым|котор\w+|яким|якому|якій)\s+(?:ещ[её]\s+|ще\s+)?(?:нет|немає|нема|"
    r"не исполнил\w+|не виповнил\w+)|"
    r"\bстарш\w+|\bмолодш\w+|\bдо|\bот|\bвід)\s+(?:the age of\s+)?\Z",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(
    r"[\s-]*(?:year[s]?[- ]olds?|years? of age|летн|лет(?!\w)|рок(?:ів|и)|річн|годовал|года(?!\w))",
    re.IGNORECASE,
)
SPELL = re.compile(
    r"\s*-?(?:days?|weeks?|months?|years?|hours?|decades?|дн\w+|день|недел\w+|месяц\w+|лет|год\w*|"
    r"час\w*|тижн\w+|тиждень|місяц\w+|рок\w+|рік|годин\w*)\b",
    re.IGNORECASE,
)
_AGE_WORD = Phrases(
    r"\b(?:oldest|youngest|eldest|boy|girl|son|daughter|child|toddler|infant|aged|наймолодш\w*|"
    r"найстарш\w*|старш\w+|младш\w+|самому \w+|самой \w+|возраст\w*|віком|вік|мальчик\w*|девочк\w*|"
    r"реб[её]нк\w*|дитин\w*|хлопч\w*|дівчин\w*|молод\w+|який|якій|якому|которой|которому|"
    r"исполнил\w*|виповнил\w*)\b[^.;,\d]{0,24}\Z",
    re.IGNORECASE,
)
_AGE_AND = r"\d{1,2} (?:and|or|и|та|і|й|или|або|чи)"
# "a man of 74", "he was 33", "ему было 33", "тех, кому нет 25": right before the age
_IS_AGED = Phrases(
    r"\b(?:(?:man|woman|boy|girl|soldier|native|resident|sergeant|private|father|mother|pensioner) "
    r"of|(?:he|she|i) (?:is|was|looks|turned|turns|am)|"
    r"(?:ему|ей|мне|йому|їй|мені|кому)(?: (?:уже|вже|ещё|еще|ще|всего|лише|тогда|тоді|было|було|"
    r"нет|нема|немає|нету))*|"
    # those told of two: "whom it let go had turned 18 and 19"
    rf"(?:исполнил(?:ось|ся)|исполнится|виповнил(?:ося|ось)|виповниться|"
    rf"(?:who|they|both)(?: \w+)? turned)(?: (?:по|уже|вже|just|only|лише|всего))*(?: {_AGE_AND})?)"
    r"\s+(?:just |only |almost |nearly |почти |майже )?\Z",
    re.IGNORECASE,
)
_AGED = Phrases(
    r"\b(?:aged(?: from| between| under| over| up to)?|(?:the )?ages? of|ages|"
    r"в возрасте(?: от| до)?|віком(?: від| до)?|у віці(?: від| до)?)\s+"
    r"(?:\d{1,2}\s*(?:,|and|to|or|и|до|та|і|й|[-–—])\s*){0,3}\Z",
    re.IGNORECASE,
)
# "captives under 25 are to go home", "всех моложе 25 освободят"
_YOUNGER = Phrases(
    r"\b(?:younger|older) than\s+(?:the age of\s+)?\Z|"
    r"\b(?:soldiers|captives|prisoners|POWs|detainees|servicemen|troops|fighters|defenders|"
    r"conscripts|recruits|people|persons|men|women|males|adults|those|anyone|everyone|all)\s+"
    r"(?:aged\s+)?(?:under|over|below|above)\s+\Z|"
    r"\b(?:младше|моложе|молодше|молодш\w+ (?:за|від|як|ніж)|"
    r"старше|старш(?:і|их|им)(?: (?:за|від|чем))?)\s+\Z",
    re.IGNORECASE,
)
# "the other side had handed over 89": a part of the verb, and no age
_PARTICLE = Phrases(
    r"\b(?:hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|giv(?:es?|en|ing)|gave|br(?:ings?|ought)|"
    r"pass(?:es|ed)?|t[ao]k(?:es?|en)|took|sign(?:s|ed)?|sen(?:ds?|t)|deliver(?:s|ed)?|c[ao]me|"
    r"cross(?:es|ed)?|s[ae]nt)\s+over\s+\Z",
    re.IGNORECASE,
)
_NAME_THEN = re.compile(r"[A-ZА-ЯІЇЄҐ][\w'’-]+,\s+\Z")
_HAILS = re.compile(r"\b(?:from|из|з|із|зі)\s+\Z", re.IGNORECASE)  # "a teacher from Kherson, 63,"
_AGE_END = re.compile(r"\s*(?:[,.;)—–]|who\b|said\b|из\b|из\s|з\b)", re.IGNORECASE)
# "the youngest is 4 and the oldest 17", "младшему 4, а старшему 17"
_AND_THE_OTHER = re.compile(
    r"\s+(?:and|while|but|и|а|та|і|й)\s+(?:the\s+)?(?:oldest|eldest|youngest|самому\s|сам(?:ый|ая)\s|"
    r"(?:най)?старш|(?:най)?молодш|младш)",
    re.IGNORECASE,
)
# "one boy had turned eighteen and is no child": what nothing but an age follows
_TURNED = re.compile(
    r"(?:исполнил(?:ось|ся)|виповнил(?:ося|ось)|"
    r"\b(?:had|has|have|having|just|already) turned)\s+\Z",
    re.IGNORECASE,
)
_AND_SO = re.compile(r"\s+(?:and|but|и|но|а|і|й|та|але)\s+(?!\d)", re.IGNORECASE)
_YEARS_OLD = re.compile(
    r"\s*(?:до|to|and|и|та|-|–)?\s*\d{0,3}\s*(?:лет|год|рок|рік|years?)\w*", re.IGNORECASE
)
_AGE_TOPIC = re.compile(r"возраст|віком|віці|\bage|young|old|летн|річн|молож|старш|младш", re.I)
_YEARS = r"\s+(?:лет|год(?:а|ов)?|рок(?:и|ів|ам)|рік|years?)(?!\w)"
_PEOPLE = (
    r"(?:дет[еия]\w*|реб[её]н\w*|мальчик\w*|девоч\w*|подрост\w*|брат\w*|сест[её]?р\w*|юнош\w*|"
    r"молод[^\W\d]*(?:\s[^\W\d]+)?|парн\w*|женщин\w*|мужчин\w*|старик\w*|"
    r"діт[еия]\w*|дитин\w*|хлоп[чц]\w*|дівч\w*|підліт\w*|юнак\w*|жін\w*|чоловік\w*|"
    r"вік\w*|возраст\w*|(?:най)?(?:молодш|старш|менш|больш)\w*|младш\w*)(?:\s+[—–-])?\s+"
)
# "дети от 4 до 17 лет", but not "от трёх до пяти лет тюрьмы"
_AGED_FROM = re.compile(
    rf"{_PEOPLE}(?:от|від|до|між|между|between|from)\s+(?:(?:\d{{1,2}}|[^\W\d]+)\s+"
    r"(?:до|и|і|й|та|and|to)\s+)?\Z",
    re.IGNORECASE,
)
_TERM = re.compile(
    rf"{_YEARS}\s+(?:лишен|тюр|плен|заключ|колони|строг|служб|войн|работ|позбавл|ув'язн|в'язн|"
    r"полон|невол|суво|війн|провели|провів|провёл|провела|(?:in|of)\s)",
    re.IGNORECASE,
)
# "сестри восьми і одинадцяти років,", "ему 81 год.", "Алексей, 31 год,"
_AGED_SO = re.compile(
    rf"(?:{_PEOPLE}|\b(?:ему|ей|мне|им|йому|їй|мені|їм)\s+(?:(?:уже|вже|всего|лише|только|тільки)\s+)?|"
    r"(?-i:[A-ZА-ЯІЇЄҐ])[\w'’-]+,\s+)(?:(?:\d{1,2}|[^\W\d]+)\s+(?:и|і|й|та|and)\s+)?\Z",
    re.IGNORECASE,
)
_YEARS_END = re.compile(rf"{_YEARS}\s*(?:[,.;:)—–]|\Z|\n)", re.IGNORECASE)
_YEARS_JOINED = re.compile(
    rf"(?:\s+(?:до|и|і|й|та|and|to)\s+(?:\d{{1,2}}|[^\W\d]+))?(?={_YEARS})", re.IGNORECASE
)
_BEFORE = 40  # characters before a number that may tell what it is


def static_role(page: Page, number: Number) -> Role | None:
    """Tell the roles that need no noun: dates, clock times, money, percentages, ordinals, ages."""
    text = page.text
    before, after = (
        text[max(0, number.start - _BEFORE) : number.start],
        text[number.end : number.end + 16],
    )
    mention = page.dates.at(number.start)
    if is_amount(page, number):
        return None
    if mention is not None and mention.end >= number.end:
        return "time" if mention.basis == "relative" and SPELL.match(after) else "date"
    if _PERCENT.match(after) or is_ratio(page, number):
        return "percent"
    if _MONEY.search(before) or _MONEY_AFTER.match(after):
        return "money"
    if _DAYTIME.match(after) and re.search(r"\bat\s+\Z", before, re.I):
        return "time"
    if _OF_SWAPS.match(after):
        return "other"
    if number.form == "digits" and (_NAMED.search(before) or _VERSION.search(before + "|" + after)):
        return "other"
    if number.form == "digits" and (_CLOCK.match(after) or re.search(r"\d[:]\Z", before)):
        return "time"
    if number.ordinal:
        return "ordinal"
    if number.form == "words" and _MANNER.match(after):
        return "other"
    if _is_age(page, number, before, after):
        return "age"
    if _is_year(number, before, after):
        return "date"
    return None


def _is_end(page: Page, start: int) -> bool:
    """A country or a place has no age: "29 go to Ukraine, 19 - to Russia"."""
    return page.parties.at(start) is not None or page.places.at(start) is not None


def _is_age(page: Page, number: Number, before: str, after: str) -> bool:
    text, low, start = page.text, max(0, number.start - _BEFORE), number.start
    top = number.value if number.value is not None else number.high
    if top is None or top > 110:
        return False
    if re.match(r"[\s-]*(?:year[s]?[- ]old|летн|річн|годовал|years? of age)", after, re.I):
        return True
    if _AGE_BEFORE.search(page, low, start) and _AGE_AFTER.match(after):
        return bool(_AGE_TOPIC.search(text[max(0, number.start - 60) : number.end + 40]))
    if number.form != "vague" and _AGE_END.match(after) and top >= 4:
        name = _NAME_THEN.search(before)
        if name is not None:
            place = number.start - len(before) + name.start()
            if not _is_end(page, place) or _HAILS.search(text, max(0, place - 8), place):
                return True
    if _AGED.search(page, low, start) or _YOUNGER.search(page, low, start):
        return True
    if _IS_AGED.search(page, low, start) and (_AGE_END.match(after) or not after.strip()):
        return True
    if _AND_SO.match(after) and _TURNED.search(before):
        return True
    if _AGE_WORD.search(page, low, start):
        ends = _AGE_END.match(after) or _AND_THE_OTHER.match(text, number.end)
        return bool(ends or _YEARS_OLD.match(after) or re.match(r"\s*\Z", after))
    if _counts_years_of_life(text, number, before):
        return True
    if _PARTICLE.search(page, low, start):
        return False
    return bool(re.search(r"\b(?:aged?|under|over)\s+\Z", before, re.I)) and bool(
        re.match(r"\s*(?:[,.;)]|and\b|who\b|years?\b|were\b)", after)
    )


def _counts_years_of_life(text: str, number: Number, before: str) -> bool:
    """Whether years behind a number are those of people named before it, and no term or stay."""
    joined = _YEARS_JOINED.match(text, number.end)
    if joined is None or _TERM.match(text, joined.end()):
        return False
    if _AGED_FROM.search(before):
        return True
    return bool(_AGED_SO.search(before)) and _YEARS_END.match(text, joined.end()) is not None


def _is_year(number: Number, before: str, after: str) -> bool:
    value = number.value
    if value is None or not 1900 <= value <= 2099 or not re.fullmatch(r"\d{4}", number.surface):
        return False
    if YEAR_WORD.match(after):
        return True
    if re.search(r"\bfor\s+\Z", before) and re.match(r"\s*(?:[.,;)]|\Z|\n)", after):
        return True  # "the best of the crop for 2023"
    return bool(_YEAR_CUE.search(before)) and not _COUNTED_AFTER.match(after)
