"""Names in tables: loading them, and finding them in a text by whole words, longest first."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from typing import Generic, Literal, NamedTuple, TypeVar

Case = Literal["nom", "gen", "dat", "acc", "ins", "loc"]
CASES: Mapping[str, Case] = {"n": "nom", "g": "gen", "d": "dat", "a": "acc", "i": "ins", "l": "loc"}
_TOKEN = re.compile(r"\w+|[^\w\s]")
_EXACT = 3  # names this short are only themselves in their own capitals: "US", "Xi", "РФ"
# A name's case that is another word too is the name only after one of these: "у Досі" is in
# Doha, "Досі" alone is "until now".
_ONLY_AFTER = {"досі": frozenset({"у", "в"})}
SHORT = 200  # characters; a shorter text is a name, or as quickly read again as remembered
_Key = TypeVar("_Key")


class Token(NamedTuple):
    """A word or a punctuation mark, with the key that tables know it by."""

    start: int
    end: int
    text: str
    key: str


@dataclass(frozen=True, slots=True)
class Form:
    """One surface form of a name: its nominative, and the cases it may stand in."""

    surface: str
    lemma: str
    cases: frozenset[Case]
    inflected: bool = False


@dataclass(slots=True)
class _Node(Generic[_Key]):
    children: dict[str, _Node[_Key]] = field(default_factory=dict)
    leaves: list[tuple[tuple[str, ...], Form, _Key]] = field(default_factory=list)


class Hit(NamedTuple, Generic[_Key]):
    """A name found: the tokens it spans (half-open), its form and what the table says of it."""

    first: int
    last: int
    form: Form
    value: _Key


@lru_cache(maxsize=8192)  # most words of a text were in the one before it
def fold_case(word: str) -> str:
    """The key of a word: case and the dots of ё do not tell names apart."""
    return word.casefold().replace("ё", "е")


def tokens(text: str) -> list[Token]:
    """Split a text into words and punctuation marks."""
    # Names are split too, by the dozen: they must not push the article out of the memory.
    return _remembered(text) if len(text) > SHORT else _tokens(text)


@lru_cache(maxsize=4)
def _remembered(text: str) -> list[Token]:
    return _tokens(text)


def _tokens(text: str) -> list[Token]:
    return [
        Token(match.start(), match.end(), word := match.group(), fold_case(word))
        for match in _TOKEN.finditer(text)
    ]


class Lexicon(Generic[_Key]):
    """A table of names that finds the longest one starting at a token."""

    def __init__(self) -> None:
        self._root: _Node[_Key] = _Node()

    def add(self, form: Form, value: _Key, *, loose: bool = False) -> None:
        """Add a form of a name.

        Args:
            form: The form. Its capitals are asked of the text.
            value: What to give back when it is found.
            loose: Take the form without its capitals too.
        """
        words = _TOKEN.findall(form.surface)
        for parts in (words, [word for word in words if word != "-"]):
            node = self._root
            for part in parts:
                node = node.children.setdefault(fold_case(part), _Node())
            modes = tuple("" if loose and len(part) > _EXACT else _demand(part) for part in parts)
            if all((modes, form, value) != leaf for leaf in node.leaves):
                node.leaves.append((modes, form, value))
            if parts is words and "-" not in words:
                return

    @property
    def beginnings(self) -> Container[str]:
        """The keys of the words that names begin with: most words of a text do not."""
        return self._root.children

    def at(
        self, words: list[Token], index: int, text: str, *, strict: bool = True
    ) -> list[Hit[_Key]]:
        """The longest names that start at a token: all readings of that one stretch."""
        node = self._root
        if words[index].key not in node.children:
            return []
        asked = _ONLY_AFTER.get(words[index].key)
        if strict and asked and not (index and words[index - 1].key in asked):
            return []
        found: list[Hit[_Key]] = []
        position = index
        while position < len(words):
            following = node.children.get(words[position].key)
            if following is None or (position > index and not _adjoin(words, position, text)):
                break
            node = following
            position += 1
            hits = [
                Hit(index, position, form, value)
                for modes, form, value in node.leaves
                if not strict or _granted(modes, words[index:position])
            ]
            found = hits or found
        return found


def _demand(part: str) -> str:
    if len(part) <= _EXACT and part != part.lower():
        return part
    return "^" if part[:1].isupper() else ""


def _granted(modes: tuple[str, ...], words: list[Token]) -> bool:
    shouted = len(words) > 1 and not any(map(_has_small, words))  # "ABU DHABI - Envoys"
    for mode, word in zip(modes, words, strict=True):
        if mode == "^":
            if not word.text[0].isupper():
                return False
        elif mode and mode != word.text and not (shouted and word.text == mode.upper()):
            return False
    return True


def _has_small(word: Token) -> bool:
    return word.text.upper() != word.text


def _adjoin(words: list[Token], position: int, text: str) -> bool:
    """Whether a word follows the one before it without a blank line between."""
    start, end = words[position - 1].end, words[position].start
    return end - start < 2 or text.count("\n", start, end) < 2


@cache
def load_forms() -> dict[str, dict[str, dict[str, str]]]:
    """Read the cases of the names: language, nominative, form, its case letters."""
    source = files("extractor.text").joinpath("forms.json").read_text(encoding="utf-8")
    data: dict[str, dict[str, dict[str, str]]] = json.loads(source)
    return data


def forms(language: str, lemma: str) -> Iterable[Form]:
    """All forms of a nominative of the tables (an English one has only itself)."""
    plain = re.sub(r"^[=~]|[/:]\w+$| ?\|", "", lemma)
    if ":" in lemma:  # a case given by hand: "=МИДа:g"
        (surface, letters), *_ = load_forms()[language][lemma].items()
        nominative = re.sub(r"(?:ом|[ауе])$", "", plain)
        return [Form(surface, nominative, frozenset(CASES[letter] for letter in letters))]
    if language == "en":
        return [Form(plain, plain, frozenset())]
    table = load_forms()[language].get(lemma)
    if table is None or lemma.startswith("="):
        return [Form(plain, plain, frozenset())]
    return [
        Form(surface, plain, frozenset(CASES[letter] for letter in letters), len(table) > 1)
        for surface, letters in table.items()
    ]
