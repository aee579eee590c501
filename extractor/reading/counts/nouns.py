"""What each number counts: its head noun and its category."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast, get_args

from extractor.reading.counts.boys import are_soldiers
from extractor.reading.counts.grown import and_grown
from extractor.reading.counts.later import tells_of_them, tells_when
from extractor.reading.counts.living import is_living
from extractor.reading.counts.predicates import is_placed, predicate_noun
from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.reading.ways.partywords import PEOPLE
from extractor.records import Category
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

CATEGORIES = frozenset(get_args(Category))
_REACH = 7  # words between a number and its head noun
_STOP = re.compile(
    r"[,;:()\n]|\s[—–-]\s|[.!?](?:\s|\Z)|"
    r"\s(?:більшість|половина|частина|большинство|часть|most)\s",  # a subject of its own
    re.IGNORECASE,
)
_OF = re.compile(r"\b(?:of|from)\b", re.IGNORECASE)
_WORD = re.compile(r"\w[\w'-]*")
# "Several prisoner exchanges" counts exchanges, not prisoners.
_BESIDE = re.compile(r"\b(?:in|during|after|under|by|to|as part of)\s", re.IGNORECASE)
# "Several state bodies" are offices.
_INSTITUTION = re.compile(
    r"\b(?:state|government(?:al)?|public|official|international|competent|relevant|oversight|"
    r"regulatory|governing|security|investigat\w+|law[ -]enforcement|federal|judicial|expert)\s+\Z",
    re.IGNORECASE,
)
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
    if left is not None and left.end == number.end and right is None and left.kind != "bodies":
        return left if _PAUSE.fullmatch(page.text, left.cue.end, number.start) else right
    if left is not None and right is not None and is_living(page, left.cue, right.cue, number):
        left = None
    if left is not None and left.kind == "bodies" and (right is None or right.kind in _PEOPLE):
        end = right.end if right is not None else number.end
        return Head("bodies", left.start, max(end, number.end), left.cue)
    if right is None and left is None:
        right = _listed_head(page, number, min(limit, sentence.end))
    if right is None or right.kind == "person":
        said = predicate_noun(page, number, min(limit, sentence.end), bare=right is None)
        end = max(said.end, number.end) if said is not None else 0
        return Head(said.kind, number.start, end, said) if said is not None else right
    return right


_DASH = re.compile(r"\s+[—–-]\s+")


def _listed_head(page: Page, number: Number, limit: int) -> Head | None:
    """A figure that leads its line counts what stands behind the dash: "95 - Ukrainians freed"."""
    dash = _DASH.match(page.text, number.end, limit)
    if dash is None or (number.start and page.text[number.start - 1] != "\n"):
        return None
    head = _right_head(page, replace(number, end=dash.end() - 1), limit)
    return replace(head, start=number.start) if head is not None else None


_PEOPLE = frozenset(
    {"person", "dead", "casualties", "bodies", "prisoners", "wounded", "civilians", "children"}
)


def _right_head(page: Page, number: Number, limit: int) -> Head | None:
    end = _stretch_end(page.text, number.end, limit)
    cues = [cue for cue in page.cues.within(number.end, end) if cue.family in ("noun", "unit")]
    if _FINITE.match(page.text, number.end, end) or _WITHOUT.match(page.text, number.end):
        return None
    verbs = [cue for cue in page.cues.within(number.end, end) if _ends_phrase(page, cue, number)]
    if verbs:
        cues = [cue for cue in cues if cue.start < verbs[0].start]
    cues = [cue for cue in cues if not _THAT_TIME.fullmatch(page.text, number.end, cue.end)]
    cues = [cue for cue in cues if not is_placed(page, number, cue)]
    untimed = tells_when(page, number) or tells_of_them(page, number)
    if no_measure_of(page, number) or untimed:
        cues = [cue for cue in cues if cue.family != "unit"]
    if not cues:
        return None
    first = _preferred(cues)
    if first.family == "noun" and (
        _OTHER_THING.match(page.text, number.end, first.start)
        or _AN_ACT.match(page.text, number.end, first.start)
    ):
        return Head("other", number.start, first.end, first)
    kind = first.kind
    if kind == "children" and (
        and_grown(page.text, first.end) or are_soldiers(page, number, first)
    ):
        kind = "person"
    if kind == "bodies" and _INSTITUTION.search(page.text, number.end, first.start):
        return Head("other", number.start, first.end, first)
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
# "500 доправили рефрижераторами": what a finite verb follows has no noun behind it.
_FINITE = re.compile(
    r"\s+(?!(?:генерал|адм[иі]рал|капрал|сигнал|кварта)и?)[^\W\d_]{2,}(?:[аеиіюя]ли|[аеиі]ли?с[ья])(?!\w)",
    re.IGNORECASE,
)
# "48 letters from prisoners", "ещё одна передача людей": a noun of its own stands before
_OTHER_THING = re.compile(
    r"\s+(?:[^\W\d]+(?:ых|их|ими|ыми|ого|ому)\s+)?(?!\w+(?:ых|их|ими|ыми|ого|ому|ed|en)\s)"
    r"[^\W\d]{4,}\s+(?:from|for|about|от|для|об?|про|від|щодо)\s",
    re.IGNORECASE,
)
_AN_ACT = re.compile(
    r"\s+(?:(?:more|further|such|another|large|big|[^\W\d]+(?:ая|ую|ой|ие|ые|их|ых|а|у|і))\s+)?"
    r"(?:handovers?|transfers?|repatriations?|releases?|передач\w*|репатриаци\w+|возвращени\w+|"
    r"репатріаці\w+|поверненн\w+|звільненн\w+|освобождени\w+|выдач\w+)(?!\w)",
    re.IGNORECASE,
)
# '"94 на 95» состоялся обмен', "сотня наших заехала в Сумы", "a hundred of ours": no noun follows
_WITHOUT = re.compile(
    r"\"(?=[\s.,;:!?)])|\s+of (?:ours|theirs|(?:our|their|its|his) own)(?!\w)(?! [^\W\d]+s\b)|"
    r"\s+(?:to|home|back|by|via|through)(?![\w-])(?! \d)|"
    r"\s+(?:наших|своих|своїх|ваших)(?=\s*(?:[.,;:!?)\"]|\Z|\n|[—–-]\s)|"
    r"\s+(?:в|во|на|из|к|ко|по|до|у|з|із|зі|від|через|после|після|под|під|и|а|та|і|й|також|тоже|"
    r"уже|вже|ещё|ще|"
    r"[^\W\d]+(?:[аеиіоуюяїє]л[аиоі]?|йшл[аио]|шл[аио]|ют|ут|ють|уть|ли(?:сь|ся)|ла(?:сь|ся)|ся))(?!\w))",
    re.IGNORECASE,
)
# "1,200 on each of three more days" counts no days: a measure stands before its preposition.
_BEHIND = re.compile(
    r"\s+(?:on|in|at|for|from|during|within|over|after|в|во|на|за|по|через|у|с|со|от|з|із|зі|від|"
    r"протягом|упродовж|впродовж)(?!\w)(?! половин)",
    re.IGNORECASE,
)
# "1,245 that day" counts no days.
_THAT_TIME = re.compile(
    r"\s+(?:on |in |at )?(?:that|this|the same|the next|the following|last|each|every|per|the)\s+"
    r"(?:\w+\s+)?(?:day|week|month|year|time|hour|night|morning|evening)s?",
    re.IGNORECASE,
)


def no_measure_of(page: Page, number: Number) -> bool:
    """Tell whether a preposition keeps a number from any unit behind it."""
    return _BEHIND.match(page.text, number.end) is not None


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
    if cue.kind == "home" or not page.text[cue.start : cue.end].isascii():
        return True  # "these 500 arrived in trucks": no participle of these stands before a noun
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
    if latin and (not _OF.search(between) or _AND_ONE.search(between)):
        return None
    if not latin and len(words) > 3:
        return None
    return Head(noun.kind, noun.start, number.end, noun)


_AND_ONE = re.compile(r"\band\s+(?:the\s+)?[A-Z]")  # "1,000 bodies and Moscow of 30"
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
                start = number.start if _is_moved(page, cue.end, number.start) else cue.start
                return Head(cue.kind, start, number.end, cue)
            return None
    return None


def _is_moved(page: Page, start: int, end: int) -> bool:
    """A verb between makes a clause of its own: "телами павших: на Украину увезли 84"."""
    return any(cue.family == "verb" for cue in page.cues.within(start, end))


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
