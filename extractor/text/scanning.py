"""Looking for many words at once: a pattern is tried only where a word begins like it.

The tables of words are alternations of hundreds of entries, in dozens of patterns. Trying each
of them at every letter of a text is what took most of the time of a reading. All of them begin
at a word's start, and nearly all with letters of their own, so a word's first letters choose the
few patterns worth trying.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

Script = Literal["latin", "cyrillic"]

REACH = 3  # letters of a word that choose the patterns
_WORD_START = re.compile(r"(?<!\w)\w")
_UPPER = re.compile(r"\\.|[A-ZЀ-Я]")
_QUANTIFIERS = "?*{"
_LOOKAROUND = re.compile(r"\(\?<?[=!]")
_GROUP = re.compile(r"\((?:\?(?:[aims-]*:|P<\w+>|>)|(?!\?))")
_CLASS = re.compile(r"\[((?:[^\W_](?:-[^\W_])?)+)\](?![?*{])")
_DIGIT = re.compile(r"\\d(?![?*{])")
_MOST_KEYS = 50_000  # beginnings of words kept in memory; texts of any language may come
_SCRIPTS: tuple[tuple[Script, re.Pattern[str]], ...] = (
    ("latin", re.compile(r"[A-Za-z]")),
    ("cyrillic", re.compile(r"[\u0400-\u04ff]")),
)


def scripts_of(text: str) -> list[Script]:
    """Tell which alphabets a text uses."""
    return [script for script, letters in _SCRIPTS if letters.search(text)]


def lowered(text: str) -> str:
    """Lower a text without changing its length (one letter may lower to two)."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def lowered_source(source: str) -> str:
    r"""Lower a pattern's letters but not its classes (``\W``): lowered texts are matched."""
    return _UPPER.sub(lambda m: m[0] if m[0][0] == "\\" else m[0].lower(), source)


def has_any(text: str, keys: Sequence[str]) -> bool:
    """Tell whether one of some strings in lower case stands in a text, whatever its case."""
    small = lowered(text)
    return any(key in small for key in keys)


def openings(source: str) -> set[str]:
    """Tell what a match of a pattern may begin with.

    Args:
        source: A regular expression.

    Returns:
        Literal beginnings of at most three characters, one of which every match has. The empty
        string stands for "anything".
    """
    return set().union(*(_opening(each) for each in alternatives(source)))


def alternatives(source: str) -> list[str]:
    """Split a pattern at the bars outside of groups and classes."""
    bars = [place for place, char, depth in _outline(source) if char == "|" and depth == 0]
    starts = [0, *(bar + 1 for bar in bars)]
    return [source[start:end] for start, end in zip(starts, [*bars, len(source)], strict=True)]


def _outline(source: str) -> Iterator[tuple[int, str, int]]:
    """Yield the brackets and bars of a pattern: place, character, and depth after it."""
    place = depth = 0
    while place < len(source):
        char = source[place]
        if char == "\\":
            place += 1
        elif char == "[":
            place = _class_end(source, place)
        elif char in "()|":
            depth += {"(": 1, ")": -1, "|": 0}[char]
            yield place, char, depth
        place += 1


def _opening(alternative: str) -> set[str]:
    if alternative.startswith(r"\b"):  # it takes no letters: what follows begins the match
        return _opening(alternative[2:])
    if begins_looking(alternative):
        return _opening(alternative[group_end(alternative) + 1 :])
    if (inside := group_inside(alternative)) is not None:
        return _opening_of_group(inside, alternative[group_end(alternative) + 1 :])
    if letters := _CLASS.match(alternative):
        return _letters(letters[1])
    if alternative[:1].isalnum() and alternative[1:2] == "?":
        return _opening(alternative[0] + alternative[2:]) | _opening(alternative[2:])
    return set("0123456789") if _DIGIT.match(alternative) else {_literal(alternative)}


def _opening_of_group(inside: str, rest: str) -> set[str]:
    if all(_is_lookaround(each) for each in alternatives(inside)):
        return _opening(rest)
    if rest[:1] == "?":
        return openings(inside) | _opening(rest[1:])
    if rest[:1] and rest[0] in _QUANTIFIERS:
        return {""}
    return openings(inside)


def _letters(inside: str) -> set[str]:
    """The letters of a class: "а-в" are three."""
    ends = re.findall(r"(.)(?:-(.))?", inside)
    return {chr(code) for first, last in ends for code in range(ord(first), ord(last or first) + 1)}


def begins_looking(source: str) -> bool:
    """Tell whether a pattern begins by looking ahead or back."""
    return _LOOKAROUND.match(source) is not None


def _is_lookaround(source: str) -> bool:
    return begins_looking(source) and group_end(source) == len(source) - 1


def _literal(alternative: str) -> str:
    letters = ""
    for place, char in enumerate(alternative[:REACH]):
        after = alternative[place + 1 : place + 2]
        if not (char.isalnum() or char in " -'#") or (after and after in _QUANTIFIERS):
            break
        letters += char
    return letters


def group_inside(source: str) -> str | None:
    """Return what stands in the group that a pattern begins with, if it begins with one."""
    opened = _GROUP.match(source)
    return source[opened.end() : group_end(source)] if opened else None


def group_end(source: str) -> int:
    """Tell where the group that a pattern begins with is closed."""
    return next(place for place, char, depth in _outline(source) if char == ")" and depth == 0)


def _class_end(source: str, start: int) -> int:
    place = start + (2 if source[start + 1 : start + 2] == "]" else 1)
    while source[place] != "]":
        place += 2 if source[place] == "\\" else 1
    return place


@lru_cache(maxsize=2)
def words_of(text: str) -> list[tuple[int, str]]:
    """Tell where each word begins, and its first letters: several scanners read one text."""
    return [
        (start := word.start(), text[start : start + REACH]) for word in _WORD_START.finditer(text)
    ]


class Scanner:
    """Finds the words of several patterns, each as if its ``finditer`` had been asked.

    Args:
        sources: Regular expressions in lower case, without their word boundaries.
    """

    def __init__(self, sources: Sequence[str]) -> None:
        self._regexes = [re.compile(rf"(?<!\w)(?:{source})(?!\w)") for source in sources]
        self._tries = [regex.match for regex in self._regexes]
        starts = [openings(source) for source in sources]
        self._apart = [  # a match may begin with a mark or a space: word starts do not find it
            place
            for place, begins in enumerate(starts)
            if any(begin and not begin[0].isalnum() for begin in begins)
        ]
        self._starts = [
            tuple(begins) if place not in self._apart else () for place, begins in enumerate(starts)
        ]
        self._by_opening: dict[str, list[int]] = {}
        for place, begins in enumerate(self._starts):
            for begin in begins:
                self._by_opening.setdefault(begin, []).append(place)
        self._chosen: dict[str, tuple[int, ...]] = {}

    def find(self, text: str) -> Iterator[tuple[int, re.Match[str]]]:
        """Yield the matches in a lowered text, each with the place of its pattern.

        They come word by word; matches of one pattern do not overlap. Empty matches are left out.
        """
        borders = [0] * len(self._regexes)
        chosen, choose = self._chosen, self._choose
        tries = self._tries
        for start, key in words_of(text):
            places = chosen.get(key)
            for place in choose(key) if places is None else places:
                if start >= borders[place] and (match := tries[place](text, start)):
                    borders[place] = match.end()
                    if match.end() > start:
                        yield place, match
        for place in self._apart:
            for match in self._regexes[place].finditer(text):
                if match.end() > match.start():
                    yield place, match

    def _choose(self, key: str) -> tuple[int, ...]:
        known = (self._by_opening.get(key[:length], ()) for length in range(REACH + 1))
        places = tuple(sorted({place for group in known for place in group}))
        if len(self._chosen) < _MOST_KEYS:
            self._chosen[key] = places
        return places
