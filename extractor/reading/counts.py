"""What each number counts: its head noun, its category, and its static role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast, get_args

from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.reading.partywords import PEOPLE
from extractor.reading.predicates import predicate_noun
from extractor.records import Category, Role
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

CATEGORIES = frozenset(get_args(Category))
_REACH = 7  # words between a number and its head noun
_STOP = re.compile(r"[,;:()\n]|\s[—–-]\s|[.!?](?:\s|\Z)")
_OF = re.compile(r"\b(?:of|from)\b", re.IGNORECASE)
_WORD = re.compile(r"\w[\w'-]*")
_CLOCK = re.compile(r"\s*(?:[:.]\d\d\b|a\.?m\b|p\.?m\b|o'clock|GMT|UTC)", re.IGNORECASE)
_DAYTIME = re.compile(r"\s+(?:in the (?:morning|afternoon|evening)|at night)\b", re.IGNORECASE)
_OF_SWAPS = re.compile(  # "57 exchanges": not one of those exchanged
    r"\s+(?:(?:prisoner|body|POW|such|таких|таких) )?(?:exchanges|swaps|handovers|mediations|"
    r"обмен(?:а|ов)|обмін(?:и|ів))\b",
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
_YEAR_AFTER = re.compile(r"\s*(?:г\b|гг\b|год|р\b|рр\b|рік|рок)", re.IGNORECASE)
# "до 2000 тел", "from 2000 prisoners": what is counted follows, so it is no year.
_COUNTED_AFTER = re.compile(
    r"\s+(?:bodies|prisoners|people|тел\b|тіл\b|человек|осіб|люд[еі]|украин\w+ц|україн\w+ц|"
    r"российск\w+ (?:воен|солд)|російськ\w+ (?:війс|солд)|военн|військ|пленн|полонен|погибш|"
    r"загибл|полегл|дет[еь]|діт[еь]|гражданск|цивільн|защитник|захисник)",
    re.IGNORECASE,
)
_AGE_BEFORE = re.compile(
    r"(?:\baged?|\bage of|\bages|\bunder|\bover|\byounger than|\bolder than|\bbetween|"
    r"\bвозраст\w*(?: от| до)?|\bстарше|\bмладше|\bмоложе|\bвіком(?: від| до)?|\bвіці(?: від| до)?|"
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
_AGE_WORD = re.compile(
    r"\b(?:oldest|youngest|eldest|boy|girl|son|daughter|child|toddler|infant|aged|наймолодш\w*|"
    r"найстарш\w*|старш\w+|младш\w+|самому \w+|самой \w+|возраст\w*|віком|вік|мальчик\w*|девочк\w*|"
    r"реб[её]нк\w*|дитин\w*|хлопч\w*|дівчин\w*|молод\w+|який|якій|якому|которой|которому|"
    r"исполнил\w*|виповнил\w*)\b[^.;,\d]{0,24}\Z",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"\b(?:aged(?: from| between| under| over| up to)?|в возрасте(?: от| до)?|віком(?: від| до)?|"
    r"у віці(?: від| до)?)\s+"
    r"(?:\d{1,2}\s*(?:,|and|to|or|и|до|та|і|й|[-–—])\s*){0,3}\Z",
    re.IGNORECASE,
)
_YOUNGER = re.compile(r"\b(?:younger|older) than\s+(?:the age of\s+)?\Z", re.IGNORECASE)
_NAME_THEN = re.compile(r"[A-ZА-ЯІЇЄҐ][\w'’-]+,\s+\Z")
_HAILS = re.compile(r"\b(?:from|из|з|із|зі)\s+\Z", re.IGNORECASE)  # "a teacher from Kherson, 63,"
_AGE_END = re.compile(r"\s*(?:[,.;)—–]|who\b|said\b|из\b|из\s|з\b)", re.IGNORECASE)
_YEARS_OLD = re.compile(
    r"\s*(?:до|to|and|и|та|-|–)?\s*\d{0,3}\s*(?:лет|год|рок|рік|years?)\w*", re.IGNORECASE
)
_AGE_TOPIC = re.compile(r"возраст|віком|віці|\bage|young|old|летн|річн|молож|старш|младш", re.I)


# "Several prisoner exchanges" counts exchanges, not prisoners.
_BESIDE = re.compile(r"\b(?:in|during|after|under|by|to|as part of)\s", re.IGNORECASE)
_COMPOUND = re.compile(r"[ -](?:exchanges?|swaps?|deals?|camps?|lists?|talks)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """The noun a number counts.

    Attributes:
        kind: A category, ``person``, ``dead``, or a unit's role.
        start: Where the noun phrase begins (the number or the noun, whichever is first).
        end: Where it ends.
        cue: The noun itself.
    """

    kind: str
    start: int
    end: int
    cue: Cue


def static_role(page: Page, number: Number) -> Role | None:
    """Tell the roles that need no noun: dates, clock times, money, percentages, ordinals, ages."""
    text = page.text
    before, after = (
        text[max(0, number.start - 40) : number.start],
        text[number.end : number.end + 16],
    )
    mention = page.dates.at(number.start)
    if mention is not None and mention.end >= number.end:
        return "time" if mention.basis == "relative" and SPELL.match(after) else "date"
    if _PERCENT.match(after):
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
    if _is_age(page, number, before, after):
        return "age"
    if _is_year(number, before, after):
        return "date"
    return None


def _is_end(page: Page, start: int) -> bool:
    """A country or a place has no age: "29 go to Ukraine, 19 - to Russia"."""
    return page.parties.at(start) is not None or page.places.at(start) is not None


def _is_age(page: Page, number: Number, before: str, after: str) -> bool:
    text = page.text
    top = number.value if number.value is not None else number.high
    if top is None or top > 110:
        return False
    if re.match(r"[\s-]*(?:year[s]?[- ]old|летн|річн|годовал|years? of age)", after, re.I):
        return True
    if _AGE_BEFORE.search(before) and _AGE_AFTER.match(after):
        return bool(_AGE_TOPIC.search(text[max(0, number.start - 60) : number.end + 40]))
    if number.form != "vague" and _AGE_END.match(after) and top >= 4:
        name = _NAME_THEN.search(before)
        if name is not None:
            place = number.start - len(before) + name.start()
            if not _is_end(page, place) or _HAILS.search(text, max(0, place - 8), place):
                return True
    if _AGED.search(before) or _YOUNGER.search(before):
        return True
    if _AGE_WORD.search(before):
        return bool(_AGE_END.match(after) or _YEARS_OLD.match(after) or re.match(r"\s*\Z", after))
    return bool(re.search(r"\b(?:aged?|under|over)\s+\Z", before, re.I)) and bool(
        re.match(r"\s*(?:[,.;)]|and\b|who\b|years?\b|were\b)", after)
    )


def _is_year(number: Number, before: str, after: str) -> bool:
    value = number.value
    if value is None or not 1900 <= value <= 2099 or not re.fullmatch(r"\d{4}", number.surface):
        return False
    if _YEAR_AFTER.match(after):
        return True
    if re.search(r"\bfor\s+\Z", before) and re.match(r"\s*(?:[.,;)]|\Z|\n)", after):
        return True  # "the best of the crop for 2023"
    return bool(_YEAR_CUE.search(before)) and not _COUNTED_AFTER.match(after)


def head_of(page: Page, number: Number, sentence: Sentence, limit: int) -> Head | None:
    """Find the noun a number counts.

    Args:
        page: The page.
        number: The number.
        sentence: Its sentence.
        limit: Offset of the next number, or the sentence's end: the noun is sought before it.

    Returns:
        The head, or ``None`` where the number stands alone ("Ukraine returned 30").
    """
    left = _left_head(page, number, sentence)
    right = _right_head(page, number, min(limit, sentence.end))
    behind = left is not None and left.end == number.end and right is None
    if behind and left is not None and left.kind != "bodies":
        return left if _PAUSE.fullmatch(page.text, left.cue.end, number.start) else right
    if left is not None and left.kind == "bodies" and (right is None or right.kind in _PEOPLE):
        end = right.end if right is not None else number.end
        return Head("bodies", left.start, max(end, number.end), left.cue)
    if right is None or right.kind == "person":
        said = predicate_noun(page, number, min(limit, sentence.end), bare=right is None)
        return Head(said.kind, number.start, said.end, said) if said is not None else right
    return right


_PEOPLE = frozenset({"person", "dead", "casualties", "bodies", "prisoners", "wounded"})


def _right_head(page: Page, number: Number, limit: int) -> Head | None:
    end = _stretch_end(page.text, number.end, limit)
    cues = [cue for cue in page.cues.within(number.end, end) if cue.family in ("noun", "unit")]
    verbs = [cue for cue in page.cues.within(number.end, end) if _ends_phrase(page, cue, number)]
    if verbs:
        cues = [cue for cue in cues if cue.start < verbs[0].start]
    cues = [cue for cue in cues if not _THAT_TIME.fullmatch(page.text, number.end, cue.end)]
    if not cues:
        return None
    first = _preferred(cues)
    kind = first.kind
    if first.family == "noun" and _COMPOUND.match(page.text, first.end):
        if _BESIDE.search(page.text, number.end, first.start):
            return None  # "34 clerks to Ukraine in the prisoner swap"
        return Head("other", number.start, first.end, first)
    if kind in ("person", "dead", "casualties", "wounded") and number.end <= first.start:
        bodies = next(
            (cue for cue in cues if cue.kind == "bodies" and cue.start - first.end <= 3), None
        )
        if bodies is not None:
            return Head("bodies", number.start, bodies.end, bodies)
    if kind == "wounded" and any(
        cue.kind == "prisoners" and _ONE_PHRASE.fullmatch(page.text, first.end, cue.start)
        for cue in cues
    ):
        kind = "prisoners"  # "31 badly wounded Ukrainian prisoners" are prisoners
    if kind in ("dead", "casualties") and first.family == "noun":
        kind = "dead"
    return Head(kind, number.start, max(cue.end for cue in cues[:3]), first)


_ONE_PHRASE = re.compile(
    r"\s*(?:(?!(?:and|or|of|from|with|и|или|из|с|та|і|й|або|з|із)\b)[\w'-]+\s+){0,2}", re.IGNORECASE
)
# "1,245 that day" counts no days.
_THAT_TIME = re.compile(
    r"\s+(?:on |in |at )?(?:that|this|the same|the next|the following|last|each|every|per|the)\s+"
    r"(?:\w+\s+)?(?:day|week|month|year|time|hour|night|morning|evening)s?",
    re.IGNORECASE,
)


def _preferred(cues: Sequence[Cue]) -> Cue:
    """Of the cues on the first word, prefer a noun of ours to a unit, and the longest match."""
    start = cues[0].start
    here = [cue for cue in cues if cue.start == start]
    return max(here, key=lambda cue: (cue.end, cue.family == "noun", cue.kind != "dead"))


def _ends_phrase(page: Page, cue: Cue, number: Number) -> bool:
    """A verb ends the noun phrase, unless it is a participle standing before the noun."""
    if cue.family != "verb" or cue.form == "noun":
        return False
    if cue.form == "part":
        return False
    between = page.text[number.end : cue.start].strip()
    return bool(between) or cue.form != "past"


def _left_head(page: Page, number: Number, sentence: Sentence) -> Head | None:
    start = max(sentence.start, (number.hedge[0] if number.hedge else number.start) - 48)
    before = page.text[start : number.start]
    apposed = _apposed_noun(page, start, number)
    if apposed is not None:
        return apposed
    stops = list(_STOP.finditer(before))
    if stops:
        start += stops[-1].end()
        before = page.text[start : number.start]
    nouns = [
        cue
        for cue in page.cues.within(start, number.start)
        if cue.family == "noun" and cue.kind in CATEGORIES
    ]
    if not nouns:
        return None
    noun = nouns[-1]
    between = page.text[noun.end : number.start]
    words = _WORD.findall(between)
    verbs = [cue for cue in page.cues.within(noun.end, number.start) if cue.family == "verb"]
    if verbs or len(words) > _REACH:
        return None
    latin = page.text[noun.start : noun.end].isascii()
    if latin and not _OF.search(between):
        return None
    if not latin and len(words) > 3:
        return None
    return Head(noun.kind, noun.start, number.end, noun)


_CONTRASTED = re.compile(r"[,;]\s*(?:(?:а|и|та|і|й)\s+)?\Z", re.IGNORECASE)
_PAUSE = re.compile(r"(?:\s[—–-]|:|\s?\()\s*(?:(?:\w+\s+){0,3})")


def _apposed_noun(page: Page, start: int, number: Number) -> Head | None:
    """A count behind a dash counts the noun before it: "Russian troops — 185"."""
    if not _ENDS.match(page.text, number.end):
        return None
    for cue in reversed(page.cues.within(start, number.start)):
        if cue.family == "noun" and (cue.kind in CATEGORIES or cue.kind in ("person", "dead")):
            party = page.parties.at(cue.start)
            if party is not None and party.cases == frozenset({"dat"}):
                return None  # "росіянам — 78": who gets them, not who they are
            if PEOPLE.fullmatch(page.text, cue.start, cue.end) and _CONTRASTED.search(
                page.text, max(0, cue.start - 12), cue.start
            ):
                return None  # "Україна отримала 1000, а росіяни — 19": who gets them
            if _PAUSE.fullmatch(page.text, cue.end, number.start):
                return Head(cue.kind, cue.start, number.end, cue)
            return None
    return None


_ENDS = re.compile(
    r"\s*(?:[.,;)!]|\Z|\n|(?:from|on|with|each|з|із|зі|с|со|від|от) (?:each|both|кажд|обеих|кожн))"
)


def _stretch_end(text: str, start: int, limit: int) -> int:
    """End of the words a noun may stand in: a stop mark, or too many words."""
    stop = _STOP.search(text, start, limit)
    end = stop.start() if stop else limit
    for count, word in enumerate(_WORD.finditer(text, start, end), 1):
        if count > _REACH:
            return word.start()
    return end


def category_of(kind: str) -> Category | None:
    """Narrow a head's kind to a category, if it is one."""
    return cast(Category, kind) if kind in CATEGORIES else None
