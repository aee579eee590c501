"""Hedges: "more than", "около", "щонайменше", "or more", and what they do to a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from extractor.records import Bound
from extractor.tables import read_table
from extractor.text.calendar.months import is_month_after
from extractor.text.numerals.aboutwhat import opens_clause
from extractor.text.numerals.bridging import bridged
from extractor.text.numerals.values import plain

_REACH = 64  # characters looked at to either side
_PIECE = re.compile(r"[^\W\d_][\w'.-]*|[~≈<>≥≤]")
_YEAR = re.compile(r"(?:19|20)\d\d(?:-?(?:го|х|й|му))?\Z")
_YEAR_FOLLOWS = re.compile(
    r" (?:г\.|гг\.|р\.|рр\.|год|рок|рік)|[^\w ]|\Z| (?:и|і|та|and|or|в|у|,)(?!\w)"
)
_SPAN_OF_TIME = re.compile(
    r"[ -](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|time|weekend)(?!\w)"
)
_CLOCK = re.compile(r" (?:утра|вечера|ночи|дня|часов|ранку|вечора|ночі|год\.|годин)(?!\w)")
_NOUN = re.compile(r"(?: [^\W\d_]{2,24}){1,2}? ")
_SCORED = re.compile(r"(?<![\w:.,])(\d{1,3}(?:[ ,.]\d{3})*|\d+) до \Z", re.IGNORECASE)
_PLUS = re.compile(r"\+|-plus(?!\w)")
_ODD = re.compile(r"[- ]odd(?!\w)(?! (?:number|one|looking)s?(?!\w))")  # "5,900-odd people"
# "Handed over 1,212 bodies": the verb's own particle, not "more than".
_PHRASAL = re.compile(
    r"(?:hand|turn|pass|sign|carr|tak|giv|deliver|send|bring|mak|switch|ship|ced|yield|surrender|"
    r"transfer|mov|win|tid)\w*|took|gave|sent|brought|made|won",
    re.IGNORECASE,
)
# "Brought over 14,600 bodies to Ukraine": a goal needs no particle.
_CARRIED = re.compile(r"(?:bring|send|ship|carr|tak|deliver|transfer|mov)\w*|took|sent|brought")
_TO = re.compile(r"(?: [\w'’-]+){1,6}? to(?: the)? (?-i:[A-Z])", re.IGNORECASE)
_MAKES = re.compile(r"mak(?:e|es|ing)|made")
_RECKONED = frozenset({"it", "that", "this", "which", "these", "all", "together", "would"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_DIRECTIONAL = frozenset({"до", "up to", "under", "over"})
# These may stand between a hedge and its number: "минимум по 1200", "at least another 1,200".
_FILLERS = frozenset({"по", "еще", "ще", "another", "further", "additional"})
_GOVERNING = frozenset(
    [
        "более",
        "больше",
        "менее",
        "меньше",
        "около",
        "свыше",
        "порядка",
        "до",
        "більше",
        "менше",
        "понад",
        "близько",
        "біля",
        "коло",
    ]
)
_PREPOSITIONS = frozenset({("about",), ("around",), ("over",), ("under",), ("below",), ("above",)})


@dataclass(frozen=True, slots=True)
class Hedge:
    """Hedge words and what they make of the number beside them."""

    start: int
    end: int
    bound: Bound


@dataclass(frozen=True, slots=True)
class _Lexicon:
    before: dict[tuple[str, ...], Bound]
    after: dict[tuple[str, ...], Bound]
    after_noun: frozenset[tuple[str, ...]]
    boosters: frozenset[tuple[str, ...]]
    about_what: frozenset[str]
    to_what: frozenset[str]
    longest: int


@cache
def _lexicon() -> _Lexicon:
    data: dict[str, Any] = read_table("extractor.text", "hedges.yaml")
    before = {words: bound for bound, text in data["before"].items() for words in _phrases(text)}
    after = {words: bound for bound, text in data["after"].items() for words in _phrases(text)}
    return _Lexicon(
        before,
        after,
        frozenset(_phrases(data["after_noun"])),
        frozenset(_phrases(data["boosters"])),
        frozenset(data["about_what"].split()),
        frozenset(data["to_what"].split()),
        max(map(len, [*before, *after])),
    )


def _phrases(text: str) -> list[tuple[str, ...]]:
    return [tuple(phrase.split()) for phrase in text.split("|")]


def find_hedge(text: str, start: int, end: int, border: int, limit: int) -> Hedge | None:
    """Find the hedge of the number at ``start:end``.

    Args:
        text: Folded text.
        start: Where the number starts.
        end: Where it ends.
        border: Where the previous number and its hedge end; nothing is read before it.
        limit: Where the next number starts; nothing is read from there on.

    Returns:
        The hedge, or ``None``. Of two stacked hedges the outer one bounds, unless it is vague.
    """
    left, right = _left(text, start, end, border), _right(text, end, limit)
    if left is not None and (right is None or left.bound not in ("about", "exact")):
        return left
    if right is not None and left is not None and right.bound == "about":
        return left
    return right


def _left(text: str, start: int, end: int, border: int) -> Hedge | None:
    words = _words_before(text, start, max(border, start - _REACH))
    lexicon = _lexicon()
    bound: Bound | None = None
    filled = used = _fillers(words, lexicon)
    while True:
        length = _phrase_length(words, used, lexicon)
        if not length:
            break
        phrase = tuple(word for word, _ in reversed(words[used : used + length]))
        inner = used > filled and phrase != ("over",)
        if not inner and not _fits(text, start, end, phrase, words[used + length :]):
            break
        outer = lexicon.before[phrase]
        bound = (
            outer
            if bound in (None, "about", "exact") and (bound is None or outer != "exact")
            else bound
        )
        used += length
    if bound is None:
        return None
    used += _boosters(words, used, lexicon)
    edge = words[filled - 1][1] if filled else start
    return Hedge(words[used - 1][1], edge - 1 if text[edge - 1] == " " else edge, bound)


def _fillers(words: list[tuple[str, int]], lexicon: _Lexicon) -> int:
    """Count the words of "another", "по" and the like between the number and its hedge."""
    used = _across(words, lexicon)
    if used:
        return used
    while used < min(2, len(words)) and words[used][0] in _FILLERS:
        if _phrase_length(words, used, lexicon) > 1:  # "по меньшей мере" and the like
            return 0
        used += 1
    length = _phrase_length(words, used, lexicon) if used else 0
    phrase = tuple(word for word, _ in words[used : used + length])
    return used if length and phrase not in _PREPOSITIONS else 0


def _across(words: list[tuple[str, int]], lexicon: _Lexicon) -> int:
    """Count the words between the number and an adverb that bounds it across a preposition."""
    told = bridged([word for word, _ in words])
    if not told or _phrase_length(words, 0, lexicon):  # "в районе" and the like begin with one
        return 0
    length = _phrase_length(words, told, lexicon)
    phrase = [word for word, _ in words[told : told + length]]
    return told if phrase and phrase[0] not in _GOVERNING and phrase[0].isalpha() else 0


def _phrase_length(words: list[tuple[str, int]], used: int, lexicon: _Lexicon) -> int:
    for length in range(min(lexicon.longest, len(words) - used), 0, -1):
        if tuple(word for word, _ in reversed(words[used : used + length])) in lexicon.before:
            return length
    return 0


def _boosters(words: list[tuple[str, int]], used: int, lexicon: _Lexicon) -> int:
    """Count the words of "just", "чуть" and the like before the hedge."""
    for length in (2, 1):
        phrase = tuple(word for word, _ in reversed(words[used : used + length]))
        if len(phrase) == length and phrase in lexicon.boosters:
            return length
    return 0


def _words_before(text: str, start: int, border: int) -> list[tuple[str, int]]:
    """List the words that run up to a number, nearest first, nothing but spaces between."""
    found: list[tuple[str, int]] = []
    edge = start
    for match in reversed(list(_PIECE.finditer(text, border, start))):
        gap = text[match.end() : edge]
        if gap not in ("", " ", "  ") or len(found) > 9:
            break
        if match.start() == border and border > 0 and text[border - 1].isalnum():
            break  # the window cut a word
        edge = match.start()
        found.append((plain(match.group()), edge))
    return found


def _fits(
    text: str, start: int, end: int, phrase: tuple[str, ...], rest: list[tuple[str, int]]
) -> bool:
    """Whether words that have other uses are hedges here."""
    joined = " ".join(phrase)
    previous = rest[0][0] if rest else ""
    lexicon = _lexicon()
    if joined == "about":
        return previous not in lexicon.about_what or opens_clause(text, end, previous)
    if joined == "or so":
        return False
    if joined in _DIRECTIONAL:
        if is_month_after(text, end) or _CLOCK.match(text, end):
            return False
        if _YEAR.match(text[start:end]) and _YEAR_FOLLOWS.match(text, end):
            return False
        if joined == "over":
            if previous == "given" and len(rest) > 1 and rest[1][0] in _BE:
                return True  # "Ukraine has been given over 20,000 bodies"
            if _SPAN_OF_TIME.match(text, end) is not None:
                return False
            if _CARRIED.fullmatch(previous) and _TO.match(text, end):
                return True
            return not _PHRASAL.match(previous) or _sums_up(rest)
        if joined == "до" and _is_score(text, start, end):
            return False
        return previous not in lexicon.to_what
    return True


def _sums_up(rest: list[tuple[str, int]]) -> bool:
    """A verb of reckoning: "it makes over 7,000" hands nothing over."""
    if not _MAKES.fullmatch(rest[0][0]):
        return False
    return rest[0][0] == "making" or any(word in _RECKONED for word, _ in rest[1:3])


def _is_score(text: str, start: int, end: int) -> bool:
    """Whether the greater number stands right before: "рахунок 1000 до 19" is no "up to 19"."""
    before = _SCORED.search(text, max(0, start - 16), start)
    if before is None:
        return False
    first, second = (re.sub(r"\D", "", part) for part in (before[1], text[start:end]))
    return bool(first and second) and int(first) > int(second)


def _right(text: str, end: int, limit: int) -> Hedge | None:
    plus = _PLUS.match(text, end, limit)
    if plus is not None:
        return Hedge(end, plus.end(), "at_least")
    odd = _ODD.match(text, end, limit)
    if odd is not None:
        return Hedge(end, odd.end(), "about")
    lexicon = _lexicon()
    hedge = _phrase_after(text, end, limit, set(lexicon.after))
    if hedge is not None:
        return hedge
    noun = _NOUN.match(text, end, min(limit, end + _REACH))
    while noun is not None:
        hedge = _phrase_after(text, noun.end() - 1, limit, lexicon.after_noun)
        if hedge is not None:
            return hedge
        wider = re.compile(r"(?: [^\W\d_]{2,24}){2} ").match(text, end, min(limit, end + _REACH))
        if wider is None or wider.end() == noun.end():
            return None
        noun = wider
    return None


def _phrase_after(
    text: str, end: int, limit: int, phrases: set[tuple[str, ...]] | frozenset[tuple[str, ...]]
) -> Hedge | None:
    pieces: list[tuple[str, int]] = []
    edge = end
    for match in _PIECE.finditer(text, end, min(limit, end + _REACH)):
        if text[edge : match.start()] != " " or len(pieces) > 4:
            break
        edge = match.end()
        pieces.append((plain(match.group()).rstrip("."), edge))
        if text[edge - 1] == ".":
            break
    for length in range(len(pieces), 0, -1):
        phrase = tuple(word for word, _ in pieces[:length])
        if phrase not in phrases:
            continue
        stop = pieces[length - 1][1]
        stop -= text[stop - 1] == "."
        if set(plain(text[stop:limit]).split()) <= _FILLERS and limit < len(text):
            return None  # it hedges the next number: "303, примерно 20", "щонайменше по 1200"
        return Hedge(end + 1, stop, _lexicon().after[phrase])
    return None
