"""Word starts: where in a text each of many patterns may match, told by the words' first letters.

Most questions of the rules are alternations of phrases, asked of one sentence after another, and
most answers are no. A phrase that begins a word can only stand where a word begins like it: the
words of a text, looked up once among the beginnings of all such patterns, answer most questions.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extractor.text.scanning import (
    REACH,
    alternatives,
    begins_looking,
    group_end,
    group_inside,
    lowered,
    openings,
    words_of,
)

_AT_START = re.compile(r"\\b|\(\?<!\\w\)|\(\?<!\[\\w[^\]]*\]\)")
_REPEATED = ("?", "*", "{")
_MOST_KEYS = 50_000  # beginnings of words kept in memory; texts of any language may come
# Letters that stand for another one where a pattern ignores case, and that lowering leaves alone
_DISGUISED = str.maketrans("İıſᲀᲁᲂᲃᲄᲅᲆᲇ", "iisвдосттъѣ")


class _Patterns:
    """The patterns that may be asked for, by what their phrases begin with."""

    def __init__(self) -> None:
        self.count = 0
        self._by_opening: dict[str, list[int]] = {}
        self._chosen: dict[str, tuple[int, ...]] = {}

    def add(self, begins: set[str]) -> int:
        """Take a pattern in, and return its number."""
        for opening in begins:
            self._by_opening.setdefault(opening, []).append(self.count)
        self._chosen.clear()
        self.count += 1
        return self.count - 1

    def opened_by(self, letters: str) -> tuple[int, ...]:
        """Return the patterns one of whose phrases may begin with the first letters of a word."""
        chosen = self._chosen.get(letters)
        if chosen is None:
            plain = letters.translate(_DISGUISED)
            known = (self._by_opening.get(plain[:length], ()) for length in range(1, REACH + 1))
            chosen = tuple({number for group in known for number in group})
            if len(self._chosen) < _MOST_KEYS:
                self._chosen[letters] = chosen
        return chosen


_PATTERNS = _Patterns()


def register(source: str) -> int:
    r"""Make a pattern known, so that its places can be asked for.

    Args:
        source: Phrases with a bar between them. Each stands at a word's start, by ``\b`` or
            ``(?<!\w)``, and begins with letters or digits of its own.

    Returns:
        Its number, by which `WordStarts` knows it.
    """
    begins = {opening.lower() for opening in openings(source)}
    if not _begins_words(source) or not all(opening[:1].isalnum() for opening in begins):
        raise ValueError(f"not every phrase begins a word, with letters of its own: {source}")
    return _PATTERNS.add(begins)


class WordStarts:
    """Where in a text a phrase of each registered pattern may begin."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known = 0
        self._places: dict[int, list[int]] = {}

    def within(self, pattern: int, start: int, end: int) -> Sequence[int]:
        """Return the places in ``[start, end)`` where a pattern, by its number, may match."""
        if pattern >= self._known:
            self._look_up()
        places = self._places.get(pattern)
        if places is None:
            return ()
        first = bisect_left(places, start)
        return places[first : bisect_left(places, end, first)]

    def _look_up(self) -> None:
        """Look every word up; again where a pattern became known since."""
        known, places = _PATTERNS.count, dict[int, list[int]]()
        for start, letters in words_of(lowered(self._text)):
            for pattern in _PATTERNS.opened_by(letters):
                places.setdefault(pattern, []).append(start)
        self._known, self._places = known, places


def _begins_words(source: str) -> bool:
    """Whether each alternative of a pattern says that it stands at a word's start."""
    return all(_begins_word(each) for each in alternatives(source))


def _begins_word(alternative: str) -> bool:
    if _AT_START.match(alternative):
        return True
    if begins_looking(alternative):
        return _begins_word(alternative[group_end(alternative) + 1 :])
    inside = group_inside(alternative)
    if inside is None or alternative[group_end(alternative) + 1 :].startswith(_REPEATED):
        return False
    return _begins_words(inside)
