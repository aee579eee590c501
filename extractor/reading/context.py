"""What stands around an event: its place, framework, mediators, and who says so."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date as date_type
from datetime import timedelta

from extractor.reading.page import Page
from extractor.records import Precision, When
from extractor.text.dates import DateMention
from extractor.text.names import names_match


def when_of(page: Page, date: DateMention | None) -> When:
    """Turn a date mention into a `When` with its span."""
    if date is None:
        return When()
    span = page.span(date.start, date.end)
    first, last, precision = _extent(date)
    return When(
        start=first,
        end=last,
        precision=precision,
        basis=date.basis,
        surface=span.text,
        span=span,
    )


_THIRD = 10  # days: "early May" ends on the 10th, "late May" begins on the 21st


def _extent(date: DateMention) -> tuple[date_type | None, date_type | None, Precision]:
    """The days that a time covers: what began then has no end, and a part is no whole month."""
    first, last = date.first, date.last
    if first is None or last is None:
        return first, last, date.precision
    if date.role == "since":
        return first, None, "unknown"
    if date.precision != "month" or first.day != 1 or first.month != last.month:
        return first, last, date.precision
    last = last.replace(day=monthrange(last.year, last.month)[1])  # "earlier this month"
    if date.part is None:
        return first, last, date.precision
    second, third = first.replace(day=_THIRD + 1), first.replace(day=2 * _THIRD + 1)
    day = timedelta(days=1)
    parts = {"early": (first, second - day), "mid": (second, third - day), "late": (third, last)}
    return *parts[date.part], "unknown"


def same_period(first: DateMention | None, second: DateMention | None) -> bool:
    """Tell whether two dates may be of one event: either is unknown, or they overlap."""
    if first is None or second is None:
        return True
    if first.first is None or second.first is None:
        return first.surface.lower() == second.surface.lower()
    return first.first <= (second.last or second.first) and second.first <= (
        first.last or first.first
    )


# "the Novaya Guta checkpoint, Belarus" where the text has "the Novaya Guta checkpoint in Belarus"
_WITHIN = r"\W+(?:(?:in|of|on|at|в|во|на|у|з|із|из|с)\s+(?:the\s+)?)?"


def location_words(page: Page, name: str) -> list[tuple[int, int]]:
    """Find a place name that no table knows: its words, each allowed another ending.

    Args:
        page: The page.
        name: The place as a record gives it, in any case form.

    Returns:
        Stretches of the folded text.
    """
    parts = [re.findall(r"\w+", part) for part in name.split(",")]
    stems = [
        [rf"{re.escape(_stem(word, len(words) > 1))}\w{{0,4}}" for word in words]
        for words in parts
        if words
    ]
    if not stems:
        return []
    pattern = _WITHIN.join(r"\W+".join(each) for each in stems)
    return [m.span() for m in re.finditer(rf"(?<!\w){pattern}(?!\w)", page.text, re.IGNORECASE)]


_NAMED = re.compile(r"(?<!\w)[А-ЯІЇЄҐЁ][\w'-]{2,}")


def location_sounds(page: Page, name: str) -> list[tuple[int, int]]:
    """Find a place named in Latin letters where the text writes every word of it in Cyrillic ones.

    Args:
        page: The page.
        name: The place as a record gives it: "Samsun", told as "у порту Самсун".

    Returns:
        Where its first word stands.
    """
    words = re.findall(r"\w+", name)
    if not words or not all(word.isascii() and len(word) > _SHORT for word in words):
        return []
    heard = [[m.span() for m in _NAMED.finditer(page.text) if names_match(w, m[0])] for w in words]
    return heard[0] if all(heard) else []


_SHORT = 3  # letters of a word too short to be told by its sound


# "Новая Рудня" is "у Новой Рудни", "Старе Село" is "у Старому Селі"
_ADJECTIVE = re.compile(
    r"(?<=[^\W\d_]{3})(?:[аоеы]я|яя|[оеы]е|[иы]й|ий|[иы]е|ій|[єї])\Z", re.IGNORECASE
)
_VOWEL = re.compile(r"(?<=[^\W\d_]{3})[аеиоуыіїєюяё]\Z", re.IGNORECASE)


def _stem(word: str, named_in_full: bool = False) -> str:
    """Drop what declension may change; Latin words and short ones are kept whole.

    Args:
        word: A word of a place's name.
        named_in_full: Whether other words of the name stand beside it, so that less of it will do.
    """
    if word.isascii():
        return word
    if named_in_full and (adjective := _ADJECTIVE.search(word)):
        return word[: adjective.start()]
    if len(word) <= 4:
        return _VOWEL.sub("", word) if named_in_full else word
    return word[:-2] if len(word) > 6 else word[:-1]
