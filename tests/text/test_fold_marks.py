"""Marks that hide letters vanish, and offsets still lead home."""

from __future__ import annotations

import unicodedata

import pytest

from extractor.text.fold import fold

TAGS = "".join(chr(0xE0000 + ord(char)) for char in "bodies")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (f"20{TAGS} bodies", "20 bodies"),
        ("20\U000e0001 bodies\U000e007f", "20 bodies"),
        ("20 bo\U000e0100dies\U000e01ef", "20 bodies"),
        ("Росси\u0301я передала\u0301 тела\u0301", "Россия передала тела"),
        ("Украї\u0301на", "Україна"),
        ("т\u0336е\u0336л\u0336а\u0336", "тела"),
        ("обме\u0300н", "обмен"),
        ("Пе\u0301тр\u0306", "Петр"),
        ("краи\u0306", "край"),
        ("Украі\u0308на", "Україна"),
        ("И\u0306од", "Йод"),
        ("все\u0308", "всё"),
        ("край", "край"),
        ("José\u0301", "José\u0301"),
        ("Jose\u0301", "José"),
    ],
)
def test_marks_inside_words(text: str, plain: str) -> None:
    folded = fold(text)
    assert unicodedata.normalize("NFC", folded.text) == unicodedata.normalize("NFC", plain)
    assert len(folded.origin) == len(folded.text) + 1
    for index, char in enumerate(folded.text):
        start, end = folded.bounds(index, index + 1)
        assert 0 <= start < end <= len(text)
        base = unicodedata.normalize("NFD", char)[0]
        assert unicodedata.normalize("NFD", text[start])[0] == base


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("околоe\u0301", "около" + "е"),
        ("e\u0301то было", "ето было"),
        ("вc" + "e\u0308 вернули", "всё вернули"),
        ("переda\u0301ли", "переdали"),
    ],
)
def test_a_mark_on_a_lookalike_vanishes_with_it(text: str, plain: str) -> None:
    once = fold(text).text
    assert once == plain
    assert fold(once).text == once


def test_a_word_with_stress_marks_leads_back_to_all_of_it() -> None:
    text = "о тела\u0301х, 20 украі\u0308нців"
    folded = fold(text)
    at = folded.text.index("телах")
    assert text[slice(*folded.bounds(at, at + 5))] == "тела\u0301х"
    at = folded.text.index("українців")
    assert text[slice(*folded.bounds(at, at + 9))] == "украі\u0308нців"
    assert folded.locate(text.index("20")) == folded.text.index("20")
