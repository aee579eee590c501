"""Quotes broken: evidence whose words are not the article's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from extractor.evaluate.mutant import Ground, Mutant
from extractor.records import ExchangeRecord, Span
from extractor.text.fold import fold

_REACH = 60  # letters of the article on each side of the number quoted
_WORD = re.compile(r"[^\W\d_]{4,}")
_DIGIT = re.compile(r"\d")


def edited_quote(
    ground: Ground, index: int, record: ExchangeRecord, random: Random
) -> Iterator[Mutant]:
    """Evidence with a digit or a word changed, at its true place or on another stretch of it."""
    quote = _quote(ground, record)
    if quote is None:
        return
    text = ground.case.article.text
    by_word = _word_changed(quote, text, random)
    by_digit = _digit_changed(quote, random)
    if by_digit is not None:
        yield _with(ground, index, record, by_digit, "a digit changed")
    if by_word is not None:
        yield _with(ground, index, record, by_word, "a word changed")
    edited = by_digit or by_word
    if edited is not None:
        inner = edited.model_copy(update={"start": quote.start + 1, "end": quote.end - 1})
        yield _with(ground, index, record, inner, "edited, and on a part of its place")


def _with(ground: Ground, index: int, record: ExchangeRecord, span: Span, how: str) -> Mutant:
    note = f"evidence {how}: {span.text!r}"
    return ground.change(index, note, evidence=[*record.evidence, span])


def _quote(ground: Ground, record: ExchangeRecord) -> Span | None:
    """The words round a number that the record claims, else round the article's first number."""
    wanted = {transfer.quantity.value for transfer in record.transfers} - {None, 0}
    numbers = [number for number in ground.numbers if number.value in wanted]
    numbers = numbers or list(ground.numbers)
    if not numbers:
        return None
    original = ground.case.article.text
    start, end = fold(original).bounds(numbers[0].start, numbers[0].end)
    low, high = max(0, start - _REACH), min(len(original), end + _REACH)
    low = original.rfind("\n", low, start) + 1 or low
    line_end = original.find("\n", end, high)
    high = line_end if line_end >= 0 else high
    while low < start and low and original[low - 1].isalnum():
        low += 1
    while high > end and high < len(original) and original[high].isalnum():
        high -= 1
    piece = original[low:high]
    low += len(piece) - len(piece.lstrip())
    return Span(start=low, end=low + len(piece.strip()), text=piece.strip())


def _digit_changed(quote: Span, random: Random) -> Span | None:
    places = [match.start() for match in _DIGIT.finditer(quote.text)]
    if not places:
        return None
    at = random.choice(places)
    other = random.choice([digit for digit in "123456789" if digit != quote.text[at]])
    return _replaced(quote, at, at + 1, other)


def _word_changed(quote: Span, text: str, random: Random) -> Span | None:
    """One word is another word of the same article, so that only the place tells."""
    words = list(_WORD.finditer(quote.text))
    others = sorted({word.casefold() for word in _WORD.findall(text[:20_000])})
    if not words or len(others) < 2:
        return None
    match = random.choice(words)
    other = random.choice([word for word in others if word != match.group().casefold()])
    return _replaced(quote, match.start(), match.end(), other)


def _replaced(quote: Span, start: int, end: int, words: str) -> Span:
    return quote.model_copy(update={"text": quote.text[:start] + words + quote.text[end:]})
