"""Composition: from atoms to whole numbers, each taking as many atoms as its grammar allows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.text.numerals.atoms import Atom
from extractor.text.numerals.digits import Literal
from extractor.text.numerals.drafts import Draft
from extractor.text.numerals.governing import is_governed
from extractor.text.numerals.pronouns import is_pronoun
from extractor.text.numerals.tally import Tally
from extractor.text.numerals.values import plain
from extractor.text.numerals.zeros import PEOPLE

_SPACE = re.compile(r"[^\S\n]{1,3}")
_AND = re.compile(r"[ -]and[ -]")
_AND_A = re.compile(r"[ -]and[ -]a[ -]")
_HALF = re.compile(r"[ -]с[ -]половиной[ -]|[ -][зі][ -]половиною[ -]", re.IGNORECASE)
_PART = re.compile(r"[ -](?:an? )?")
_OF = re.compile(r" (?:of )?")
_ARTICLE = re.compile(r"(?<!\w)an? \Z", re.IGNORECASE)
_GLUED_SCALES = frozenset({"k", "K", "bn", "mln"})
_DEGREE = re.compile(
    r" (?:иначе|более|менее|раньше|ранее|позже|позднее|больше|меньше|выше|ниже|лучше|хуже)(?!\w)"
)
_SEVEN = ("семью", "сьома")
_AGREES = re.compile(r" \w+[аяьыи]ми(?!\w)")
# "A pair of soldiers", "двійка цивільних": no trio of mediators, no quartet of states
_GROUPED = re.compile(
    r" (?:of (?:the |its |his |their |our )?)?(?:[^\W\d_]{3,20} ){0,2}?"
    rf"(?:{PEOPLE}|(?:siblings|brothers|sisters|twins|boys|girls|teenagers|doctors|nurses|"
    r"братьев|братів|сестер|близнецов|близнят|подростков|підлітків|хлопців|дівчат|мальчиков|"
    r"девочек|хлопчиків|дівчаток|врачей|лікарів|медиков|медиків|моряков|моряків|морпехов|"
    r"морпіхів|офицеров|офіцерів)(?!\w))",
    re.IGNORECASE,
)


def compose(text: str, atoms: list[Atom]) -> Iterator[Draft]:
    """Yield the numbers the atoms make. No digits are ever left out."""
    index = 0
    while index < len(atoms):
        reader = _Reader(text, atoms, index)
        draft = reader.read()
        if draft is not None:
            yield draft
        index = max(index + 1, reader.at)


class _Reader:
    """Reads one number, starting at one atom."""

    def __init__(self, text: str, atoms: list[Atom], index: int) -> None:
        self.text, self.atoms, self.index = text, atoms, index
        self.first = atoms[index]
        self.at = index  # the atom to be read next
        self.tally = Tally()
        self.undo: tuple[int, Tally] | None = None

    def read(self) -> Draft | None:
        """Return the number that starts here, if there is one."""
        first, literal = self.first, self.first.literal
        if literal is not None and (literal.glued or literal.ordinal or literal.value is None):
            return Draft(
                literal.start,
                literal.end,
                literal.value,
                ordinal=literal.ordinal,
                glued=literal.glued,
            )
        if first.kind == "zero":
            return Draft(first.start, first.end, 0, form="zero")
        if first.kind == "vague" or (first.kind == "scale" and self._is_many()):
            return self._vague()
        if not first.numeral.alone and not self._stands_alone():
            return None
        return self._cardinal()

    def _next(self) -> Atom | None:
        return self.atoms[self.at] if self.at < len(self.atoms) else None

    def _gap(self, index: int) -> str:
        """Return the text before an atom, back to the atom before it, cut short."""
        left, right = self.atoms[index - 1].end, self.atoms[index].start
        return self.text[left : min(right, left + 24)] if right >= left else "\n"

    def _is_many(self) -> bool:
        """Whether a scale with nothing before it means many of it: "тысячи тел"."""
        numeral = self.first.numeral
        if numeral.plurality == "one" or not numeral.alone:
            return False
        if numeral.plurality == "many":
            return True
        if self._counts_on():
            return False
        return not is_governed(self.text, self.first.start)

    def _counts_on(self) -> bool:
        """Whether smaller numerals go on from a scale: "тысячи двухсот" is no plural."""
        after = self.atoms[self.index + 1] if self.index + 1 < len(self.atoms) else None
        return (
            after is not None
            and after.kind == "small"
            and after.numeral.value < self.first.numeral.value
            and _SPACE.fullmatch(self._gap(self.index + 1)) is not None
        )

    def _stands_alone(self) -> bool:
        """Whether a form that is seldom a number of its own is one here."""
        if self.first.kind == "part":
            self.at += 1
            follows = self._scale_follows(_PART)
            self.at -= 1
            return follows
        if self.first.kind == "fixed":
            return _GROUPED.match(self.text, self.first.end) is not None
        if plain(self.first.word) in _SEVEN:  # "with seven", but also "the family", "the seventh"
            after = self.text[self.first.end : self.first.end + 40]
            return _AGREES.match(after) is not None
        return False

    def _scale_follows(self, joint: re.Pattern[str]) -> bool:
        atom = self._next()
        return (
            atom is not None
            and atom.kind == "scale"
            and joint.fullmatch(self._gap(self.at)) is not None
        )

    def _vague(self) -> Draft | None:
        """Read "several hundred", "tens of thousands", "a few"."""
        first = self.first
        start, low, high, factor = first.start, 2, 9, 1
        if first.kind == "vague":
            self.at += 1
            low, high = int(first.numeral.value), first.numeral.high
            if _DEGREE.match(self.text, first.end):
                return None
            if first.word.lower() in ("few", "couple"):
                start = self._with_article()
                if start == first.start and not self._scale_follows(_OF):
                    return None
        while self.at == self.index or self._scale_follows(_OF):
            atom = self.atoms[self.at]
            base = 10 if atom.numeral.value == 12 else int(atom.numeral.value)
            if base <= factor > 1:
                break
            factor *= base
            self.at += 1
        top: int | None = (4 if high == 3 else high + 1) * factor - 1
        if first.kind == "scale" and self.at == self.index + 1 and factor >= 1000:
            top = None  # "thousands" may well be tens of thousands
        return Draft(start, self.atoms[self.at - 1].end, None, low * factor, top, "vague")

    def _cardinal(self) -> Draft | None:
        """Read a number with a value."""
        ordinal = False
        while not ordinal and (atom := self._next()) is not None and self._take(atom):
            self.at += 1
            ordinal = atom.kind == "ordinal"
        taken = self.atoms[self.index : self.at]
        lone_one = len(taken) == 1 and self.tally.value == 1 and self.first.kind == "small"
        if lone_one and is_pronoun(self.text, self.first.start, self.first.end):
            return None
        digits = sum(atom.literal is not None for atom in taken)
        return Draft(
            self._with_article() if self.first.kind == "scale" else self.first.start,
            taken[-1].end,
            self.tally.value,
            form="words" if not digits else "digits" if digits == len(taken) else "mixed",
            ordinal=ordinal,
            factor=self.tally.factor,
        )

    def _take(self, atom: Atom) -> bool:
        gap = None if self.at == self.index else self._gap(self.at)
        if atom.kind == "scale":
            return self._take_scale(atom, gap)
        if atom.kind in ("small", "ordinal"):
            return self._take_small(atom, gap)
        if atom.literal is not None:
            return self._take_digits(atom.literal, gap)
        if atom.kind == "part" and gap is not None:
            return self._take_half(gap)
        if gap is None and atom.kind in ("half", "fixed", "part"):
            self.tally.start(atom.numeral.value)
            return True
        return False

    def _take_half(self, gap: str) -> bool:
        """Take the half of "two and a half thousand", if a scale follows."""
        after = self.atoms[self.at + 1] if self.at + 1 < len(self.atoms) else None
        if after is None or after.kind != "scale" or self.tally.current is None:
            return False
        if not _AND_A.fullmatch(gap) or not _SPACE.fullmatch(self._gap(self.at + 1)):
            return False
        self.tally.start(self.tally.current + 0.5)
        return True

    def _take_scale(self, atom: Atom, gap: str | None) -> bool:
        by = int(atom.numeral.value)
        if self.undo is not None and by == self.tally.scale and gap is not None:
            # "between one hundred and two hundred": the last word belongs to what comes next
            self.at, self.tally = self.undo
            return False
        if gap is not None and _HALF.fullmatch(gap):
            self.tally.current = (self.tally.current or 0) + 0.5
        elif gap is not None and not self._multiplies(atom, gap):
            return False
        elif self.at == self.index + 1 and self.first.literal is not None:
            self.tally.current = _before_scale(self.first.literal, atom)
        self.undo = None
        return self.tally.multiply(by)

    def _multiplies(self, atom: Atom, gap: str) -> bool:
        """Whether a scale may multiply what stands before such a gap."""
        before = self.atoms[self.at - 1]
        if _SPACE.fullmatch(gap):
            return True
        if before.kind == "part":
            return _PART.fullmatch(gap) is not None
        if gap == "" and before.literal is not None:
            return atom.numeral.short or not atom.english or atom.word in _GLUED_SCALES
        return gap == "-" and atom.english

    def _take_small(self, atom: Atom, gap: str | None) -> bool:
        value = int(atom.numeral.value)
        if atom.kind == "ordinal" and value >= 100 and (atom.english or value == 1000):
            spaced = gap is None or gap == "-" or _SPACE.fullmatch(gap)
            return bool(spaced) and self.tally.multiply(value)  # "two hundredth", "тысячный"
        if gap is None:
            return self.tally.add(value)
        joined = atom.english and self.tally.factor > 1 and _AND.fullmatch(gap) is not None
        if not (joined or _SPACE.fullmatch(gap) or (gap == "-" and atom.english)):
            return False
        before = self.at, self.tally.copy()
        if not self.tally.add(value):
            return False
        if joined:
            self.undo = before
        return True

    def _take_digits(self, literal: Literal, gap: str | None) -> bool:
        """Begin with digits, or go on with them, as in "6 thousand 57"."""
        if gap is not None and not (
            self.tally.current is None
            and _SPACE.fullmatch(gap)
            and isinstance(literal.value, int)
            and not (literal.ordinal or literal.glued)
            and 0 < literal.value < self.tally.ceiling
        ):
            return False
        self.tally.start(literal.value)
        return True

    def _with_article(self) -> int:
        """Return the start, the article of "a thousand" and "a few" taken in."""
        start = self.first.start
        article = _ARTICLE.search(self.text, max(0, start - 4), start)
        return article.start() if article is not None and self.first.english else start


def _before_scale(literal: Literal, scale: Atom) -> int | float | None:
    """Choose between 1245 and 1.245 for "1.245 million"."""
    if literal.decimal is None or scale.numeral.value < 1000:
        return literal.value
    thousands = literal.comma and scale.english and scale.numeral.value == 1000
    return literal.value if thousands else literal.decimal
