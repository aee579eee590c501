"""Folding: the same text without the marks that hide words from a reader of code points.

Soft hyphens, zero-width and direction marks vanish; special spaces, quotes and digits become
plain; letters swapped for lookalikes of another alphabet are swapped back. Each folded
character remembers where it came from, so offsets can always be taken back to the original.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

_PLAIN = {
    **dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007", " "),
    **dict.fromkeys("\u2008\u2009\u200a\u202f\u205f\u3000\t", " "),
    **dict.fromkeys("‘’‚‛ʼ`´′＇", "'"),
    **dict.fromkeys("“”„‟«»″＂", '"'),
    **dict.fromkeys("‐‑−﹣－", "-"),
    "\r": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
    "\x0b": "\n",
    "\x0c": "\n",
    "\x85": "\n",
}
_VANISH = frozenset("\u00ad\u034f\u061c\u180e\ufeff") | frozenset(
    chr(code)
    for first, last in (
        *((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xFE00, 0xFE0F)),
        *((0xE0000, 0xE007F), (0xE0100, 0xE01EF)),
    )
    for code in range(first, last + 1)
)
# A breve or two dots make another letter of the Cyrillic letter before them: kept, as one.
_COMPOSED = {
    pair: unicodedata.normalize("NFC", pair)
    for pair in (
        "и\u0306",
        "И\u0306",
        "і\u0308",
        "І\u0308",
        "е\u0308",
        "Е\u0308",
        "у\u0306",
        "У\u0306",
    )
}
_LATIN = "aceiopxyABCEHIKMOPTXYïÏ"
_CYRILLIC = "асеіорхуАВСЕНІКМОРТХУїЇ"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
# Possessive, and never begun inside a word: linear on any input.
_MIXED_WORD = re.compile(
    r"(?<![A-Za-zïÏЀ-ӿ])(?:[A-Za-zïÏ]++[Ѐ-ӿ]|[Ѐ-ӿ]++[A-Za-zïÏ])[A-Za-zïÏЀ-ӿ]*+"
)
_MASKED_DIGITS = re.compile(
    r"(?<!\w)\d[\d.,]*+[OoОо][\dOoОо.,]*+(?>(?: [\dOoОо]{3}(?!\w))*)(?!\w)"
    r"|(?<!\w)\d{1,3}(?>(?: [\dOoОо]{3}(?!\w))+)"
)
_PLAIN_ASCII = re.compile(r"[\n -_a-~]*\Z")  # the backtick is folded, so it is left out
# Ordinary Latin, Cyrillic and punctuation: each character folds to one character, so nothing moves.
_UNMOVED = re.compile(
    r"[\x00-\xac\xae-\u02ff\u0400-\u0482\u048a-\u04ff\u2000-\u200a\u2010-\u2029\u202f-\u205f"
    r"\u20a0-\u20bf\u2100-\u214f]*+\Z"
)
_PLAIN_TABLE = str.maketrans(_PLAIN)


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text and, for each of its characters, the offset in the original.

    Attributes:
        text: The folded text.
        original: The text it was made from.
        origin: Offset in the original of each folded character, and the original's length last.
        ends: Offset after each folded character, accents included; where absent, one further.
    """

    text: str
    original: str
    origin: Sequence[int]
    ends: Sequence[int] = ()

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """Take a half-open stretch of the folded text back to offsets in the original."""
        if end <= start:
            return self.origin[start], self.origin[start]
        last = self.ends[end - 1] if self.ends else self.origin[end - 1] + 1
        return self.origin[start], last

    def locate(self, offset: int) -> int:
        """Take an offset in the original to the first folded character at or after it."""
        if isinstance(self.origin, range):
            return min(max(offset, 0), len(self.text))
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            if self.origin[middle] < offset:
                low = middle + 1
            else:
                high = middle
        return low


def fold(text: str) -> Folded:
    """Fold a text.

    Args:
        text: Any string.

    Returns:
        The folded text with its way back. A text with nothing to fold comes back as it is.
    """
    if _PLAIN_ASCII.match(text):
        return Folded(text, text, range(len(text) + 1))
    if _UNMOVED.match(text):
        return Folded(_letters(text.translate(_PLAIN_TABLE)), text, range(len(text) + 1))
    kept: list[str] = []
    origin = array("Q")
    ends = array("Q")
    swapped = _marked_lookalikes(text)
    for offset, char in enumerate(text):
        if char in _VANISH:
            continue
        if kept and unicodedata.category(char) == "Mn":
            base = kept[-1].translate(_TO_CYRILLIC) if offset in swapped else kept[-1]
            if "Ѐ" <= base <= "ӿ":
                kept[-1] = _COMPOSED.get(base + char, base)
                ends[-1] = offset + 1
                continue
        ends.append(offset + 1)
        kept.append(_plain(char))
        origin.append(offset)
    origin.append(len(text))
    return Folded(_letters("".join(kept)), text, origin, ends)


def _marked_lookalikes(text: str) -> set[int]:
    """Offsets of the marks in words with a Cyrillic letter: a Latin "é" there is a lookalike."""
    found: set[int] = set()
    marks: list[int] = []
    has_cyrillic = False
    for offset, char in enumerate(text):
        if char.isalpha():
            has_cyrillic = has_cyrillic or "Ѐ" <= char <= "ӿ"
        elif unicodedata.category(char) == "Mn":
            marks.append(offset)
        elif char not in _VANISH:
            found.update(marks if has_cyrillic else ())
            marks, has_cyrillic = [], False
    found.update(marks if has_cyrillic else ())
    return found


def _letters(plain: str) -> str:
    """Undo swapped lookalikes; the length stays."""
    whole = _MIXED_WORD.sub(_one_alphabet, plain)
    return _MASKED_DIGITS.sub(lambda match: re.sub("[OoОо]", "0", match.group()), whole)


def _plain(char: str) -> str:
    if char < "\x80" and char not in "\t\r\x0b\x0c`":
        return char
    plain = _PLAIN.get(char)
    if plain is not None:
        return plain
    if unicodedata.category(char) == "Nd":
        return str(unicodedata.decimal(char))
    return char


def _one_alphabet(match: re.Match[str]) -> str:
    """Swap lookalikes to the alphabet of the word's letters that have no lookalike."""
    word = match.group()
    latin_only = sum(1 for char in word if char.isascii() and char not in _LATIN)
    cyrillic_only = sum(1 for char in word if "Ѐ" <= char <= "ӿ" and char not in _CYRILLIC)
    if latin_only == cyrillic_only:
        latin_only = sum(1 for char in word if char.isascii())
        cyrillic_only = len(word) - latin_only
    if cyrillic_only >= latin_only:
        return word.translate(_TO_CYRILLIC)
    return word.translate(_TO_LATIN)
