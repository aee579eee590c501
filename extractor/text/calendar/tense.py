"""Whether what is said around a date is past or still to come, read from nearby verbs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from extractor.tables import read_table
from extractor.text.calendar.pastforms import is_active_hope, is_setting_free
from extractor.text.calendar.tokens import Tokens
from extractor.text.calendar.weekdays import Tense

Cue = Literal["past", "future", "unclear"]

_REACH = 36  # tokens either side: keeps endless sentences linear
_PAST_ENDING = re.compile(
    r"(?:[^\W\d_]{2,}ed|[а-яёіїєґ']+[аеиоуыяёіїє](?:л|ла|ло|ли)(?:ся|сь)?"
    r"|[а-яёіїєґ']{2,}[шсзгб]л[аои](?:ся|сь)?"
    r"|[а-яіїєґ']{2,}(?:ав|ив|ув|яв)(?:ся|сь)?"
    r"|[а-яёіїєґ']{3,}(?:ано|ены|ена|ено|аны|ены|ёно|ено|уто|ято|яны|ані|ені))\Z"
)
# "отданных украинцам в понедельник", "звільнених у п'ятницю": long forms of what has been done
_DONE_TO = re.compile(
    r"(?!за?план|намеч|назнач|ожида|обещ|отложен|перенес|очікув|признач|відклад|перенес|обіцян|ранен|"
    r"поранен|важкопоранен|тяжел|пленн|полонен|военноплен|військовополон)[а-яёіїєґ']{3,}"
    r"(?:[ая]нн|[её]нн|[ая]н|[еє]н)(?:ых|ые|ого|ому|ым|ыми|ая|ой|ую|ое|ый|ом|их|і|им|ими|ий|а|ої|у|е)"
    r"(?:ся)?\Z"
)
_DONE_REACH = 4  # words between it and its time
_BESIDE = 4  # sentences back, the first being the one just ended
_PASSIVE_FUTURE = frozenset(("be", "будет", "будут", "буде", "будуть"))
_INFINITIVE = re.compile(r"[а-яёіїєґ']{2,}(?:ть|ти|ться|тись|тися|чь)\Z")
_CLAUSE_MARKS = frozenset(',:-()"&')
_CONJUNCTIONS = frozenset(
    [
        "that",
        "which",
        "who",
        "when",
        "while",
        "but",
        "because",
        "что",
        "который",
        "которые",
        "которая",
        "когда",
        "но",
        "а",
        "однако",
        "що",
        "який",
        "які",
        "яка",
        "коли",
        "але",
        "проте",
    ]
)


@dataclass(frozen=True, slots=True)
class _Verbs:
    known: dict[str, Cue]
    auxiliary: frozenset[str]
    promises: frozenset[str]
    not_past: frozenset[str]


@cache
def _verbs() -> _Verbs:
    data = read_table("extractor.text", "tense.yaml")
    known: dict[str, Cue] = {}
    for cue in ("past", "future"):
        for group in data[cue]:
            known.update(dict.fromkeys(group, cue))
    known.update(dict.fromkeys(data["unclear"][0], "unclear"))
    return _Verbs(
        known,
        frozenset(data["past_auxiliary"]),
        frozenset(data["promises"]),
        frozenset(data["not_past"]),
    )


@lru_cache(maxsize=4096)
def _cue(word: str) -> Cue | None:
    verbs = _verbs()
    known = verbs.known.get(word)
    if known is not None:
        return known
    if word.endswith("'ll"):
        return "future"
    if word in verbs.not_past:
        return None
    if _PAST_ENDING.match(word):
        return "past"
    if re.search(r"(?:тиме|тимуть|тимуться|тиметься|тимемо)\Z", word):
        return "future"
    return None


def tense_of(word: str) -> Cue | None:
    """Judge a single word in lower case.

    Args:
        word: The word.

    Returns:
        "past", "future" or "unclear" for a verb that the tables or its ending tell.
    """
    return _cue(word)


def tense_at(tokens: Tokens, first: int, last: int) -> Tense:
    """Judge the tense of the words around a mention.

    The verb that governs a time is looked for in its own clause, before it first, and only then
    in the rest of the sentence.

    Args:
        tokens: The text's tokens.
        first: The mention's first token.
        last: The token after its last one.

    Returns:
        "past", "future", or "unclear" where no verb tells or where the verb itself is open
        ("was scheduled for Friday", "agreed to meet on Friday").
    """
    low, high = _sentence(tokens, first, last)
    start, stop = _clause(tokens, first, last, low, high)
    if _of_done(tokens, first, start):
        return "past"
    back = range(first - 1, start - 1, -1)
    ahead = range(last, stop)
    wide_back = range(start - 1, low - 1, -1)
    wide_ahead = range(stop, high)
    opens = first - start <= 2
    order = (back, ahead, wide_ahead, wide_back) if opens else (back, ahead, wide_back, wide_ahead)
    for stretch in order:
        cue = _first_cue(tokens, stretch, low, first)
        if cue is not None:
            return cue
    if first > low and tokens.words[first - 1] == "for":
        return "future"
    return "unclear"


def clause_tense_at(tokens: Tokens, first: int, last: int) -> Tense:
    """Judge the tense by the mention's own clause alone, whatever the rest of the sentence tells.

    Args:
        tokens: The text's tokens.
        first: The mention's first token.
        last: The token after its last one.
    """
    low, high = _sentence(tokens, first, last)
    start, stop = _clause(tokens, first, last, low, high)
    if _of_done(tokens, first, start):
        return "past"
    for stretch in (range(first - 1, start - 1, -1), range(last, stop)):
        cue = _first_cue(tokens, stretch, low, first)
        if cue is not None:
            return cue
    return "unclear"


def _of_done(tokens: Tokens, first: int, start: int) -> bool:
    """Whether a long participle governs the time: "freed on Friday" of those who are."""
    if tokens.kinds[first - 1 : first] != "i":
        return False
    back = tokens.words[max(start, first - 1 - _DONE_REACH) : first - 1]
    for word in reversed(back):
        if _cue(word) is not None:
            return False
        if _DONE_TO.match(word):
            return True
    return False


def tense_beside(tokens: Tokens, first: int, last: int) -> Tense:
    """Judge a time whose own sentence has no verb by the sentences beside it.

    "It took three days. Friday: 120 apiece." "Accounts of Monday's swap. Kyiv took in 1,245."

    Args:
        tokens: The text's tokens.
        first: The mention's first token.
        last: The token after its last one.

    Returns:
        The tense of the sentence before, else of the one behind; "unclear" where its own sentence
        has a verb or neither of these tells.
    """
    low, high = _sentence(tokens, first, last)
    if any(_cue(tokens.words[index]) is not None for index in range(low, high)):
        return "unclear"
    before = range(low - 1, max(0, low - _REACH) - 1, -1)
    behind = range(high, min(len(tokens.kinds), high + _REACH))
    for stretch, most in ((before, _BESIDE), (behind, 1)):
        passed = 0
        for index in stretch:
            passed += tokens.kinds[index] == "!"
            if passed > most:
                break
            cue = _cue(tokens.words[index])
            if cue is not None:
                found = _weigh(tokens, index, cue, min(low, index), index)
                return "past" if found == "past" else "unclear"
    return "unclear"


def _first_cue(tokens: Tokens, stretch: Iterable[int], low: int, first: int) -> Cue | None:
    for index in stretch:
        word = tokens.words[index]
        cue = _cue(word)
        if word in ("is", "are") and _looks_ahead(tokens, index):
            cue = "future"
        if word == "set" and is_setting_free(tokens, index):
            cue = "past"
        if cue == "future" and is_active_hope(tokens, index, first):
            cue = "past"
        if cue is None or (word == "may" and tokens.kinds[index] in "VM"):
            continue
        if word == "going" and not _looks_ahead(tokens, index):
            continue  # "gets going", "going home": under way, and nothing to come
        if cue == "past" and not _PASSIVE_FUTURE.isdisjoint(
            tokens.words[max(low, index - 2) : index]
        ):
            continue  # "will be held": the auxiliary before it decides
        return _weigh(tokens, index, cue, low, first)
    return None


def _looks_ahead(tokens: Tokens, index: int) -> bool:
    return tokens.words[index + 1 : index + 2] == ["to"]


def _weigh(tokens: Tokens, index: int, cue: Cue, low: int, first: int) -> Cue:
    """Turn a plain reading to unclear where a past form only speaks of a plan."""
    word = tokens.words[index]
    verbs = _verbs()
    if cue == "future":
        near = tokens.words[max(low, index - 2) : index]
        if not word.isascii():  # "должны были вернуть", "повинні були обміняти"
            near = near + tokens.words[index + 1 : index + 2]
        return "unclear" if verbs.auxiliary.intersection(near) else cue
    if cue == "past" and word in verbs.promises and index < first:
        between = tokens.words[index + 1 : first]
        if "to" in between[:2] or any(_INFINITIVE.match(item) for item in between):
            return "unclear"
    if cue == "past" and word in verbs.auxiliary:
        ahead = tokens.words[index + 1 : index + 3]
        if ahead in (["set", "free"], ["set", "loose"]):
            return cue
        if ahead == ["to", "have"]:
            return cue  # "was to have taken place on Sunday": that Sunday is over
        if any(verbs.known.get(item) == "future" for item in ahead):
            return "unclear"
        if "to" in ahead[:1]:
            return "unclear"
    return cue


def _sentence(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    kinds = tokens.kinds
    floor, ceiling = max(0, first - _REACH), min(len(kinds), last + _REACH)
    low = max(floor, kinds.rfind("!", floor, first) + 1, kinds.rfind("\n", floor, first) + 1)
    ends = [kinds.find(mark, last, ceiling) for mark in "!\n"]
    return low, min((end for end in ends if end >= 0), default=ceiling)


def _clause(tokens: Tokens, first: int, last: int, low: int, high: int) -> tuple[int, int]:
    start = first
    while start > low and not _divides(tokens, start - 1):
        start -= 1
    stop = last
    while stop < high and not _divides(tokens, stop):
        stop += 1
    return start, stop


def _divides(tokens: Tokens, index: int) -> bool:
    return tokens.kinds[index] in _CLAUSE_MARKS or tokens.words[index] in _CONJUNCTIONS
