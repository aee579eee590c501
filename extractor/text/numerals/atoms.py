"""Atoms: what numbers are made of, digit literals and single number words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.text.numerals.digits import Literal, find_literals
from extractor.text.numerals.values import Kind, Numeral, lexicon, plain

WORD = re.compile(r"[^\W\d_]++(?>(?:'[^\W\d_]++)*)")


@dataclass(frozen=True, slots=True)
class Atom:
    """A digit literal or one number word."""

    start: int
    end: int
    word: str
    numeral: Numeral
    literal: Literal | None = None

    @property
    def kind(self) -> Kind:
        """How the atom combines."""
        return self.numeral.kind

    @property
    def english(self) -> bool:
        """Whether it is written in Latin letters."""
        return self.word.isascii()


def find_atoms(text: str) -> list[Atom]:
    """Cut out every digit literal and every number word, in order."""
    words = lexicon()
    atoms = []
    for match in WORD.finditer(text):
        numeral = words.get(plain(match.group()))
        if numeral is not None:
            end = match.end()
            if numeral.short and text[end : end + 1] == ".":
                end += 1
            atoms.append(Atom(match.start(), end, match.group(), numeral))
    atoms.extend(
        Atom(found.start, found.end, "", Numeral("digits", found.value or 0), found)
        for found in find_literals(text)
    )
    # The ending of "157-ти" may be a word too: the literal that holds it comes first.
    atoms.sort(key=lambda atom: atom.start)
    return atoms
