"""Clauses: which verb moves a count, and how far that verb's words reach."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.reading.counts.swappedthings import swaps_things
from extractor.reading.lexicon import Cue, begins_name
from extractor.reading.page import Page
from extractor.reading.statuses.accords import moves_words
from extractor.reading.voices.telling import gives_figures
from extractor.reading.ways.insertions import is_behind_them, is_of_others_told
from extractor.reading.ways.othersdone import is_of_those_beside, is_of_whose
from extractor.text.sentences import Sentence

AND = re.compile(r"\s+(?:and|и|та|і|й)\s+", re.IGNORECASE)
_CONTRAST = re.compile(
    r"[,;]?\s*\b(?:while|whereas|whilst|but|in return|in exchange|in turn|а(?= )|но|тогда как|"
    r"в то время как|при этом|взамен|в обмен|в ответ|в свою очередь|але|тоді як|натомість|взамін|"
    r"водночас|у свою чергу|навзаєм|у відповідь|зі свого боку|со своей стороны)\b",
    re.IGNORECASE,
)
# ", Москва — что отдала 1002": who says it stands before the dash, for "объявила"
_SAYING = re.compile(
    r",\s*[^\W\d][\w'-]*(?:\s+[^\W\d][\w'-]*){0,3}\s+[—–-]\s+"
    r"(?=(?:что|якобы|будто|как|що|ніби|нібито|буцімто|як)\b)",
    re.IGNORECASE,
)
# "and Ukraine, for its part, let 207 go", ", Україна, зі свого боку,": a subject with an aside
# before its verb
ITS_PART = re.compile(
    r"(?:\b(?:[Aa]nd|[Bb]ut|[Ww]hile)\s+|[,;]\s*(?:(?:and|but|while|а|но|и|але|та|і|й)\s+)?)"
    r"(?=(?:the\s+)?[A-ZА-ЯЁІЇЄҐ][\w'-]*(?:\s[\w'-]+)?,\s+"
    r"(?:for its part|in (?:its )?turn|in (?:return|exchange)|too|meanwhile|"
    r"со своей стороны|в свою очередь|в ответ|взамен|в обмен|"
    r"зі свого боку|(?:у|в) свою чергу|своєю чергою|(?:у|в) відповідь|натомість|взамін|навзаєм),)"
)
_SEPARATORS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (5, re.compile(r";|[.!?…][\"')\]]*\s")),
    (4, ITS_PART),
    (4, _SAYING),
    (4, _CONTRAST),
    (3, re.compile(r",\s*(?:and|or|as|after|with|и|та|і|й)\b|\s[—–-]\s|:\s", re.IGNORECASE)),
    (2, re.compile(r",(?!\d)")),  # not the comma of "1,000"
    (
        1,
        re.compile(
            r"\b(?:and|as|after|before|with|once|until|unless|и|та|і|й|поки|пока|якщо|если)\b",
            re.IGNORECASE,
        ),
    ),
)
_PAUSE = re.compile(r"[,;](?!\d)")
# What begins here has a subject of its own: "..., and it made no mention of the Russian dead".
_SEVERS = re.compile(
    r",\s*(?:причому|причём|причем|при этом|при цьому)\b|"
    r"[;:]\s|\s[—–]\s|[.!?…][\"')\]]*\s|"
    r",?\s\b(?:while|whereas|whilst|тогда как|тоді як|в то время как|у той час як)\b|"
    r",\s*(?:but|yet|when|where|if|но|однако|когда|где|если|але|проте|однак|коли|де|якщо|"
    r"(?:а|и|і|й|та)(?!\s+(?:также|також|именно|саме|еще|ще)\b)|"
    r"and\s+(?=(?:it|he|she|they|we|there|that|this|the|in)\b|(?-i:[A-Z])))\b",
    re.IGNORECASE,
)
_COST = {5: 120, 4: 60, 3: 22, 2: 12, 1: 6}
_FINITE_BEFORE = re.compile(
    r"\b(?:to|will|would|can|could|should|must|may|might|shall|not|and|they|we|sides?|countries|"
    r"Russia|Ukraine|Kyiv|Kiev|Moscow|both|also|then|did|does|do)\s+\Z",
    re.IGNORECASE,
)
_BE = re.compile(
    r"\b(?:was|were|been|being|be|is|are|got|get)\s+(?:\w+ly\s+|also\s+|then\s+|all\s+|both\s+|"
    r"not\s+)?\Z",
    re.I,
)
_RELATIVE = re.compile(
    r"\b(?:that|who|which|котор\w+|як(?:і|ий|их|им|а|у|ою))\s+(?:[\w-]+\s+){0,3}\Z", re.IGNORECASE
)
# "передала 528 тіл, 41 — отримала": the dash binds a count to the verb behind it.
_INVERTED = re.compile(r"\s+(?:[^\W\d]+\s+){0,3}[—–-]\s+")
_INVERTED_COST = 20.0
# ", а росіяни — 45 своїх": a subject and a dash stand for the verb before.
_GAPPED = re.compile(
    r"[,;]\s*(?:(?:а|і|й|та|и|and|while|but)\s+)?[^\W\d][\w'-]*(?:\s+[^\W\d][\w'-]*){0,2}"
    r"\s+[—–-]\s+(?:[^\W\d]+\s+)?\Z",
    re.IGNORECASE,
)
_GAPPED_COST = 60.0
# "246 soldiers - all of them Ukraine got back", "6,000 - so many were freed": a pause, and a word
# that takes the count up again.
_RESUMED = re.compile(
    r"[^.;:—–]{0,80}?\s?[—–-]\s+(?:(?:усіх|всіх|саме) їх|(?:их всех|всех их|именно их)|"
    r"(?:все|усі|всі) (?:они|вони)|(?:стільки|столько)\b|"
    r"(?:такий|таким|таков|таковы|такие|такі)\s|all of (?:them|whom)\b|so many\b|"
    r"that (?:is|was) how many\b)[^.;:,—–]{0,80}",
    re.IGNORECASE,
)
_PARTICIPLES = ("past", "pass", "part")
_FAR = 220  # costlier than this, and the count has no verb of its own
_NOUN_COST = {"exchange": 70, "give": 30, "return": 30, "receive": 45}


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb (or verbal noun) with the stretch of text its words may stand in.

    Attributes:
        verb: The verb.
        start: Where its clause begins.
        end: Where it ends.
        nominal: The "verb" is a noun (handover, передача).
        passive: The counted are its grammatical subject.
    """

    verb: Cue
    start: int
    end: int
    nominal: bool
    passive: bool


def clauses_of(page: Page, sentence: Sentence) -> list[Clause]:
    """Split a sentence between its transfer verbs.

    Returns:
        A clause for each verb and verbal noun, in order. Between two finite verbs the text is
        split at the strongest separator; verbal nouns share the clause they stand in.
    """
    verbs = _verbs(page, sentence)
    finite = [verb for verb in verbs if not _is_nominal(page, verb)]
    splits = [_split(page.text, first.end, second.start) for first, second in pairwise(finite)]
    bounds = [sentence.start, *splits, sentence.end]
    clauses: list[Clause] = []
    for verb in verbs:
        nominal = verb not in finite
        index = sum(1 for split in splits if split <= verb.start)
        start, end = bounds[index], bounds[index + 1]
        if nominal and not finite:
            start, end = sentence.start, sentence.end
        clauses.append(Clause(verb, start, end, nominal, _is_passive(page, verb)))
    return clauses


def govern(
    page: Page, clauses: Sequence[Clause], start: int, end: int, others: Sequence[int]
) -> Clause | None:
    """Choose the clause whose verb moves the count that stands in ``[start, end)``.

    Args:
        page: The page.
        clauses: The sentence's clauses.
        start: Where the count's noun phrase begins.
        end: Where it ends.
        others: Offsets of the sentence's other counts; passing one costs.
    """
    costs = [(_distance(page, clause, start, end, others), clause) for clause in clauses]
    near = [each for cost, each in sorted(costs, key=lambda pair: pair[0]) if cost <= _FAR]
    told = [c for c in near if not (c.nominal and is_of_whose(page.text, end, c.verb))]
    return next(iter(told if any(not each.nominal for each in told) else near), None)


def _verbs(page: Page, sentence: Sentence) -> list[Cue]:
    verbs: list[Cue] = []
    cues = page.cues.within(sentence.start, sentence.end)
    for cue in cues:
        if cue.family != "verb" or _is_name_part(page, sentence, cue):
            continue
        if gives_figures(page, cue.start, cue.end):
            continue
        if cue.form in ("past", "pass") and moves_words(page, cue.start, cue.end):
            continue
        if swaps_things(page.text, cue, cues):
            continue
        if verbs and cue.start < verbs[-1].end:
            if cue.end > verbs[-1].end and cue.start == verbs[-1].start:
                verbs[-1] = cue
            continue
        verbs.append(cue)
    return verbs


def _is_name_part(page: Page, sentence: Sentence, cue: Cue) -> bool:
    """Verbs of ours stand in clauses; the name of an organ or a fund holds none."""
    party = page.parties.at(cue.start)
    organ = party is not None and party.kind == "organ" and party.end >= cue.end
    return organ or begins_name(page.text, sentence.start, cue)


def _is_nominal(page: Page, verb: Cue) -> bool:
    if verb.form == "noun":
        return True
    if verb.form == "base":
        return not _FINITE_BEFORE.search(page.text[max(0, verb.start - 24) : verb.start])
    return verb.form == "part"


def _is_passive(page: Page, verb: Cue) -> bool:
    if verb.form in ("pass", "part"):
        return True
    if verb.form != "past" or not page.text[verb.start : verb.end].isascii():
        return False
    if _BE.search(page.text[max(0, verb.start - 32) : verb.start]):
        return True
    return bool(re.match(r"\s+by\b", page.text[verb.end : verb.end + 4]))


def _split(text: str, start: int, end: int) -> int:
    for _, pattern in _SEPARATORS:
        found = list(pattern.finditer(text, start, end))
        if found:
            return found[-1].start()
    return end


def _distance(page: Page, clause: Clause, start: int, end: int, others: Sequence[int]) -> float:
    verb = clause.verb
    if verb.end <= start:
        left, right = verb.end, start
    elif verb.start >= end:
        left, right = end, verb.start
    else:
        return 0.0
    if verb.form == "part" and 0 <= verb.start - end <= 1:
        return 0.0  # "200 полученных Москвой"
    if clause.passive and verb.form == "past" and verb.start - end == 1:
        return 0.0  # "38 received by Moscow"
    if verb.start >= end and not clause.nominal and _INVERTED.fullmatch(page.text, left, right):
        return _INVERTED_COST
    if verb.start >= end and right - left <= 160:
        if _RESUMED.fullmatch(page.text, left, right):
            return _INVERTED_COST
        if not clause.nominal and is_of_others_told(page.text, left, right):
            return _FAR + 1.0
        if not clause.nominal and is_behind_them(page.text, left, right):
            return _INVERTED_COST
    cost = float(right - left)
    if (
        verb.end <= start
        and cost <= _FAR
        and not clause.nominal
        and clause.start <= start < clause.end
        and _GAPPED.search(page.text, max(verb.end, start - 48), start)
    ):
        return _GAPPED_COST
    if cost > _FAR:  # nothing below makes it less; sentences without an end can be very long
        return cost
    for weight, pattern in _SEPARATORS:
        cost += _COST[weight] * sum(1 for _ in pattern.finditer(page.text, left, right))
    cost += 40 * sum(1 for other in others if left <= other < right)
    if clause.verb.form in _PARTICIPLES and is_of_those_beside(
        page.text, verb.start, start, others
    ):
        cost += 200
    if clause.nominal:
        directly = verb.end <= start and right - left <= 24
        cost += 10 if directly and verb.kind != "exchange" else _NOUN_COST.get(verb.kind, 40)
    if verb.start >= end and not clause.passive and not clause.nominal and verb.kind != "home":
        cost += 15
        if _PAUSE.search(page.text, left, right):
            cost += 150 if page.text[verb.start : verb.end].isascii() else 60
        if severed(page.text, left, right):
            cost += 150
    if not clause.start <= start < clause.end:
        cost += 60
    between = page.text[left:right]
    if between.count("(") != between.count(")"):
        cost += 100
    if right == verb.start and any(left <= other < right for other in others):
        relative = _RELATIVE.search(between)
        if relative and any(left <= other < left + relative.start() for other in others):
            cost += 200
    return cost


def severed(text: str, one: int, other: int) -> bool:
    """Tell whether another clause begins between two places of a sentence."""
    return _SEVERS.search(text, min(one, other), max(one, other)) is not None


_IS_GIVEN = re.compile(
    r"\W*(?:and|but)\s+(?:in (?:turn|return|exchange),?\s+)?(?:was|were|(?:has|had|have) been)\s+"
    r"(?:itself\s+)?",
    re.IGNORECASE,
)


def agent_inheritable(page: Page, clause: Clause) -> bool:
    """Tell whether a clause may borrow the subject of the one before: it must be coordinated."""
    head = page.text[clause.start : clause.verb.start]
    if clause.passive and _IS_GIVEN.fullmatch(head):
        return True  # "passed 1,000 bodies and was given 24"
    return (not clause.passive and not _CONTRAST.match(head)) or bool(
        re.match(r"\W*(?:but|но|але|а|in return|in exchange|взамен|натомість)\b", head, re.I)
    )
