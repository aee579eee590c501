"""Which language a text is in: English, Russian, Ukrainian, or none of them for certain."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Literal

from extractor.tables import read_table

Language = Literal["en", "ru", "uk", "unknown"]

_ENOUGH = 200_000  # characters read: a report's language shows long before
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_ENGLISH_SHARE = 0.12  # of the words; other Latin languages stay well below
_SURE = 30  # Cyrillic letters without a single і, ї, є: hardly Ukrainian any more


@cache
def _function_words() -> dict[str, frozenset[str]]:
    data = read_table("extractor.text", "language.yaml")
    return {language: frozenset(words.split()) for language, words in data.items()}


def detect_language(text: str) -> Language:
    """Tell the language by its letters and its function words.

    Args:
        text: Any text; folded text is best, as lookalike letters are swapped back there.

    Returns:
        The language code, or ``unknown`` for other languages and for too little text.
    """
    sample = text[:_ENOUGH]
    cyrillic, latin = len(_CYRILLIC.findall(sample)), len(_LATIN.findall(sample))
    words = Counter(_WORD.findall(sample.lower()))
    if cyrillic >= latin:
        return _cyrillic_language(sample.lower(), words) if cyrillic else "unknown"
    english = _hits(words, _function_words()["en"])
    return "en" if english and english >= _ENGLISH_SHARE * _latin_words(words) else "unknown"


def _cyrillic_language(sample: str, words: Counter[str]) -> Language:
    letters = Counter(char for char in sample if "Ѐ" <= char <= "ӿ")
    total = letters.total()
    if sum(letters[char] for char in "ўђјљњћџѓќқғңөүұһәѝ") * 100 > total:
        return "unknown"
    known = _function_words()
    ukrainian = sum(letters[char] for char in "іїєґ") + _hits(words, known["uk"] - known["ru"])
    russian = sum(letters[char] for char in "ыэъё") + _hits(words, known["ru"] - known["uk"])
    if not letters["ы"] and _hits(words, known["bg"]) * 20 > words.total():
        return "unknown"
    if ukrainian == russian:
        return "ru" if not ukrainian and total >= _SURE else "unknown"
    return "uk" if ukrainian > russian else "ru"


def _hits(words: Counter[str], known: frozenset[str]) -> int:
    return sum(words[word] for word in known)


def _latin_words(words: Counter[str]) -> int:
    return sum(count for word, count in words.items() if word[0].isascii())
