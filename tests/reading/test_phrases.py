from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.phrases import Phrases

SOURCES = [
    r"\b(?:previous(?:ly)?|earlier(?! that)|the (?:day )?before)\b",
    r"(?<!\w)(?:передал|передав)\w*\s+\Z|\bsoon\b|\b24 hours",
    r"(?<!not )\bfreed?\b|\b(?i:home)(?:\s+\w+){0,2}?\s+again",
]
PATTERNS = [
    (re.compile(source, flags), Phrases(source, flags))
    for source in SOURCES
    for flags in (0, re.IGNORECASE)
]
WORDS = """
previous previously earlier that the day before The передал передали Передав soon sooner 24 hours
not free freed Freed refreed home Home again came - , .
"""
words = st.sampled_from(WORDS.split())


@given(
    st.lists(words | st.text(max_size=4), max_size=14),
    st.sampled_from([" ", "\n", "-", ""]),
    st.integers(0, 60),
    st.integers(0, 90),
)
def test_phrases_find_what_their_pattern_finds(
    parts: list[str], gap: str, start: int, end: int
) -> None:
    page = prepare(Article(text=gap.join(parts) or " "))
    for pattern, phrases in PATTERNS:
        found = [match.span() for match in phrases.finditer(page, start, end)]
        assert found == [match.span() for match in pattern.finditer(page.text, start, end)]
        first = phrases.search(page, start, end)
        assert (first and first.span()) == (found[0] if found else None)


def test_phrases_that_begin_no_word_are_refused() -> None:
    with pytest.raises(ValueError, match="begins a word"):
        Phrases(r"\w+ly")
