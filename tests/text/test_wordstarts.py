from __future__ import annotations

import re

import pytest

from extractor.text.wordstarts import WordStarts, register


@pytest.mark.parametrize(
    "source",
    [
        r"free",  # in the middle of a word, too
        r"\bfree|set free",
        r"\b\w+ed",
        r"\b(?:very )*free",
        r"(?<!\w)-for",
        r"(?:\bso)?free",
    ],
)
def test_a_pattern_that_may_begin_anywhere_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match="begins a word"):
        register(source)


def test_places_are_those_where_a_word_begins_alike() -> None:
    number = register(r"\b(?:f(?:ree|led)|Home)|(?<!not )\b[2-4]\d|(?<!\w)(?P<how>un?done)")
    text = "Freed: fled, refreed; HOMEward 31 or 131, undone. Now"
    at = [match.start() for match in re.finditer(r"\b(?:f|h|3|u)", text, re.IGNORECASE)]
    assert list(WordStarts(text).within(number, 0, len(text))) == at
    assert list(WordStarts(text).within(number, 1, at[1] + 1)) == at[1:2]


def test_a_pattern_made_later_is_looked_up_too() -> None:
    words = WordStarts("both went home")
    assert list(words.within(register(r"\bwent"), 0, 14)) == [5]
    assert list(words.within(register(r"\bhome"), 0, 14)) == [10]


def test_letters_in_disguise_are_looked_up_as_a_pattern_takes_them() -> None:
    number = register(r"\bistanbul")
    for name in ("İstanbul", "ıstanbul", "ISTANBUL"):
        assert re.match(r"\bistanbul", name, re.IGNORECASE)
        assert list(WordStarts(f"in {name}").within(number, 0, 99)) == [3]
