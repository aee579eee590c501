"""Persons: what those are whom a text calls only people: captives, dead, civilians, children."""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.counts.nouns import Head, category_of
from extractor.reading.counts.orgnames import in_name
from extractor.reading.lexicon import Cue
from extractor.reading.mention import State
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.actsapart import is_of_another_act
from extractor.reading.ways.namedpeople import is_few, only_dead
from extractor.records import Category
from extractor.text.sentences import Sentence

_FREED = re.compile(
    r"free|releas|liberat|let\b|освобо|отпу|вызвол|звільн|відпу|визвол", re.IGNORECASE
)
FREEDOM = Phrases(
    r"\b(?:(?:gain|regain|get|got|won|win)\w*\s+(?:their\s+|his\s+|its\s+)?(?:freedom|liberty)|"
    r"(?:walk(?:ed|s|ing)?|went|go(?:es|ing|ne)?|set|come|came)\s+free\b|"
    r"свободу\s+(?:получ|обр[её]л|обре)\w*|(?:получ|обр[её]л|обре)\w*\s+свободу|"
    r"на\s+(?:свободу|волю)\b|(?:волю|свободу)\s+(?:здобу|отрима)\w*|"
    r"(?:здобу|отрима)\w*\s+(?:волю|свободу))",
    re.IGNORECASE,
)
GENERIC = re.compile(
    r"people|person|individual|men\b|women|citizen|national|others|человек|люд|граждан|лиц|мужчин|"
    r"женщин|ос[іо]б|громадян|чолові|жін|росс?иян|росіян|украин|україн|russian|ukrainian",
    re.IGNORECASE,
)
_APPOSED = re.compile(
    r"(?:[^\W\d]|\s){0,48}?(?:,|\s[—–-]|\s?\(|:)\s*"
    r"(?!includ|among|along|some|many|most|из |з |із |в том|у тому|в тому|зокрема|включ|серед|сред|"
    r"част)"
    r"(?:[^\W\d]+\s+){0,2}?",
    re.IGNORECASE,
)
_MIXED_BEFORE = re.compile(r"\b(?:and|и|та|і|й|або|или)\s+\Z", re.IGNORECASE)
_YOUNG = re.compile(r"ребят|хлоп|дівч|парн|lads|guys|youngsters|sisters|brothers|сест|брат", re.I)
_LITTLE = re.compile(
    r"\b(?:little|мал(?:их|і|ые|ых)|маленьк\w+|юн(?:их|ых|і|ые))\s+\Z", re.IGNORECASE
)
_MIXED = re.compile(
    r"\s+(?:and|as well as|among (?:them|those|the)|included|too\b|также|тоже|також|теж|"
    r"(?:в|у) (?:их|том|їх|їхньому|тому) числ[еі]|среди них|серед них|и|та|і|й|або|или)\b",
    re.IGNORECASE,
)


def frees(page: Page, verb: Cue) -> bool:
    """Tell whether a word is a verb that only the living are objects of, or its participle."""
    return verb.family == "verb" and bool(_FREED.match(page.text, verb.start))


_LIVING = frozenset({"prisoners", "captivity", "wounded", "civilians", "children"})


def tells_living(page: Page, cue: Cue) -> bool:
    """Tell whether a word is of the living: it names them, or frees them."""
    return (cue.kind in _LIVING and not in_name(page, cue)) or frees(page, cue)


def is_freed(page: Page, clause: Clause) -> bool:
    """Tell whether the verb is one that only the living are objects of: freed, released."""
    if _FREED.match(page.text, clause.verb.start):
        return True
    return bool(FREEDOM.search(page, clause.start, clause.end)) and not clause.nominal


def _apposed(page: Page, sentence: Sentence, head: Head) -> Category | None:
    """A noun in apposition says what the people are: "eight citizens, residents of Kursk"."""
    if not GENERIC.match(page.text, head.cue.start):
        return None
    for cue in page.cues.within(head.cue.end, head.cue.end + 72):
        if cue.family != "noun" or cue.kind not in ("civilians", "children"):
            continue
        if any(head.cue.end <= n.start < cue.start for n in page.numbers_in(sentence)):
            return None  # "189 Ukrainians, two civilians among them": a count of their own
        if _APPOSED.fullmatch(page.text, head.cue.end, cue.start):
            if _MIXED_BEFORE.search(page.text, head.cue.end, cue.start):
                return "prisoners"  # "soldiers and civilians alike"
            return None if _MIXED.match(page.text, cue.end) else category_of(cue.kind)
    return None


# Whoever is hurt lives: "30 soldiers, many badly injured".
HURT = re.compile(r"wound|injur|hurt|maim|ранен|поранен|травм|увеч|каліц", re.IGNORECASE)


def person_category(
    page: Page,
    sentence: Sentence,
    head: Head,
    clause: Clause | None,
    state: State,
) -> Category | None:
    """People are prisoners where captivity or a swap is spoken of, bodies among the dead."""
    low = clause.start if clause else sentence.start
    high = clause.end if clause else sentence.end
    cues = page.cues.within(min(low, head.start), max(high, head.end))
    kinds = {cue.kind for cue in cues if cue.family in ("noun", "cue")}
    killed = any(
        cue.family == "unit"
        and cue.kind == "casualties"
        and not HURT.match(page.text, cue.start)
        and 0 <= cue.start - head.cue.end <= 16
        and not any(head.cue.end <= n.start < cue.start for n in page.numbers_in(sentence))
        for cue in cues
    )
    if clause is None:
        return None
    nearby = {
        cue.kind
        for cue in cues
        if abs(cue.start - head.start) < 90
        and cue.family == "noun"
        and not is_of_another_act(page, head, clause, cue)
    }
    if "bodies" in nearby and not kinds & {"prisoners", "captivity"}:
        return "bodies"
    if state.category == "children" and _YOUNG.match(page.text, head.cue.start):
        return "children"
    if _LITTLE.search(page.text, max(head.start, head.cue.start - 16), head.cue.start):
        return "children"  # "малих українців"
    apposed = _apposed(page, sentence, head)
    if apposed is not None:
        return apposed
    if is_freed(page, clause) and not killed and "dead" not in nearby:
        return "prisoners"
    few = is_few(page, sentence, head.start, head.end)
    if few and only_dead(page, state.category):
        return "bodies"
    if killed or "dead" in nearby:
        return "bodies" if clause.verb.kind in ("give", "receive", "return") else None
    if kinds & {"prisoners", "captivity"}:
        return "prisoners"
    generic = GENERIC.match(page.text, head.cue.start)
    if generic and state.category == "civilians" and clause.verb.kind in ("home", "return"):
        return "civilians"
    if generic and state.category == "civilians" and _is_next_group(page, sentence, head):
        return "civilians"
    moved = clause.verb.kind in ("give", "receive", "return")
    if moved and names_dead(page, sentence) and state.category in (None, "bodies"):
        return "bodies"
    return "prisoners"


# "the previous group, 12 people, was handed over in May": a group of those told of just now
_NEXT_GROUP = re.compile(
    r"(?:\b(?:the\s+)?(?:previous|last|earlier|preceding|first|second|third|next|another|new)\s+"
    r"(?:such\s+)?(?:group|batch|party)|"
    r"(?<!\w)(?:предыдущ|прошл|прежн|перв|втор|трет|следующ|очередн|нов|друг|"
    r"попередн|минул|перш|наступн|чергов)[^\W\d]+\s+(?:такую\s+|таку\s+)?"
    r"(?:групп|парти|груп|парті)[^\W\d]*|"
    r"(?<!\w)(?:ещ[её]|ще)\s+одн[^\W\d]+\s+(?:групп|парти|груп|парті)[^\W\d]*)"
    r"(?:\s*[,(:—–-]\s*|\s+(?:of|из|із|з|в\s+составе|у\s+складі)\s+)\Z",
    re.IGNORECASE,
)
_BACK = 48  # characters before a count in which its group is named


def _is_next_group(page: Page, sentence: Sentence, head: Head) -> bool:
    low = max(sentence.start, head.start - _BACK)
    return _NEXT_GROUP.search(page.text, low, head.start) is not None


def names_dead(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence names the dead: people are living without it, whatever the topic."""
    return any(
        cue.kind in ("bodies", "dead") for cue in page.cues.within(sentence.start, sentence.end)
    )
