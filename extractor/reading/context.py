"""What stands around an event: its place, framework, mediators, and who says so."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.records import When
from extractor.text.dates import DateMention


def when_of(page: Page, date: DateMention | None) -> When:
    """Turn a date mention into a `When` with its span."""
    if date is None:
        return When()
    span = page.span(date.start, date.end)
    return When(
        start=date.first,
        end=date.last,
        precision=date.precision,
        basis=date.basis,
        surface=span.text,
        span=span,
    )


def same_period(first: DateMention | None, second: DateMention | None) -> bool:
    """Tell whether two dates may be of one event: either is unknown, or they overlap."""
    if first is None or second is None:
        return True
    if first.first is None or second.first is None:
        return first.surface.lower() == second.surface.lower()
    return first.first <= (second.last or second.first) and second.first <= (
        first.last or first.first
    )


def location_words(page: Page, name: str) -> list[tuple[int, int]]:
    """Find a place name that no table knows: its words, each allowed another ending.

    Args:
        page: The page.
        name: The place as a record gives it, in any case form.

    Returns:
        Stretches of the folded text.
    """
    words = re.findall(r"\w+", name)
    if not words:
        return []
    pattern = r"\W+".join(rf"{re.escape(_stem(word))}\w{{0,4}}" for word in words)
    return [m.span() for m in re.finditer(rf"(?<!\w){pattern}(?!\w)", page.text, re.IGNORECASE)]


def _stem(word: str) -> str:
    """Drop what declension may change; Latin words and short ones are kept whole."""
    if word.isascii() or len(word) <= 4:
        return word
    return word[:-2] if len(word) > 6 else word[:-1]
