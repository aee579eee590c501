"""What a time in a text is of: an event, a dateline, the crawler's stamp, a start, a deadline."""

from __future__ import annotations

import re

from extractor.text.calendar.grammar import Phrase
from extractor.text.calendar.mentions import DateRole
from extractor.text.calendar.tokens import Tokens

_CRAWL = re.compile(r"\s*date \Z", re.IGNORECASE)
_LABELS = re.compile(
    r"\b(?:last|published|updated|posted|date|опубликовано|обновлено|дата|публикации|"
    r"опубліковано|оновлено|публікації)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b(?:at|в|о|об|on|utc|gmt|msk|мск|est|edt|cet|eet|[ap]\.?m)\b", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_PLACE = re.compile(r"[^\n.!?;:]{2,48}[,.]\s*\Z")
_AGENCY = re.compile(r"\.?\s*(?:[-–—]|\(|/[^/\n]{2,60}/|[A-ZА-ЯЁІЇЄҐ][\w' .-]{1,30}\s*[-–—]\s)")
_WIDEST_LINE = 200
_NOT_LATER = frozenset(("later", "позднее", "позже", "пізніше"))
_FREE = re.compile(
    r"(?:\A|[.,;:!?…\n(\"»”–—-]|\b(?:загалом|всього|усього|разом|сумарно|вже|уже|лише|тільки|але|а|і|"
    r"й|та|що))\s*\Z",
    re.IGNORECASE,
)
_DATED = frozenset(("от", "від"))  # an agreement "of" a date; no start of anything


def role_of(tokens: Tokens, phrase: Phrase) -> DateRole:
    """Tell what the time a phrase names is of, from its line and the word before it."""
    if phrase.name == "explicit" and tokens.kinds[phrase.first] not in "fg":
        placed = _by_line(tokens, phrase)
        if placed is not None:
            return placed
    return _by_preposition(tokens, phrase)


def _by_line(tokens: Tokens, phrase: Phrase) -> DateRole | None:
    text = tokens.text
    start, end = tokens.starts[phrase.first], tokens.ends[phrase.last - 1]
    if start <= 12 and _CRAWL.match(text, 0, start):
        return "crawl"
    head = text[max(0, start - _WIDEST_LINE) : start].rpartition("\n")[2]
    tail = text[end : end + _WIDEST_LINE].partition("\n")[0]
    if len(head) >= 60 or len(head) == start - max(0, start - _WIDEST_LINE) == _WIDEST_LINE:
        return None
    if not _LETTER.search(_CLOCK.sub("", _LABELS.sub("", head))):
        if len(tail) < 40 and not _LETTER.search(_CLOCK.sub("", tail)):
            return "dateline"
        return "dateline" if not head.strip() and _opens_wire(tail) else None
    return "dateline" if _PLACE.match(head) and _names_place(head) and _opens_wire(tail) else None


def _opens_wire(tail: str) -> bool:
    return _AGENCY.match(tail) is not None


def _names_place(head: str) -> bool:
    """A dateline's place is a name or two: every long word begins with a capital."""
    words = [word for word in re.findall(r"[^\W\d_]+", head) if len(word) > 3]
    return bool(words) and len(words) <= 4 and all(word[0].isupper() for word in words)


def _by_preposition(tokens: Tokens, phrase: Phrase) -> DateRole:
    kinds, words = tokens.kinds, tokens.words
    if kinds[phrase.first] in "fg" and not _is_range(phrase.kinds(tokens)):
        dated = words[phrase.first] in _DATED and not _opens(tokens, phrase.first)
        return "event" if dated else "since"
    index = phrase.first - 1
    if index < 0 or kinds[phrase.first] in "Zi":
        return "event"
    if kinds[index] == "H" and index and kinds[index - 1] in "subB":
        index -= 1
    kind, word = kinds[index], words[index]
    if kind == "f" and _is_range(phrase.kinds(tokens)):
        return "event"
    if kind == "s" or (kind == "f" and (word not in _DATED or _opens(tokens, index))):
        return "since"
    if kind in "bB" or (word == "than" and words[index - 1] in _NOT_LATER):
        return "deadline"
    if word in _NOT_LATER and index and words[index - 1] in ("не", "no", "not"):
        return "deadline"
    if kind == "u" or (kind == "t" and word == "по"):
        return "until"
    return "event"


def _opens(tokens: Tokens, index: int) -> bool:
    """Tell whether "від" begins a period: it follows a stop or a sum, not the noun that it dates.

    "Загалом від 24 лютого 2022 року" is a start, "угода від 2 червня" is not.
    """
    if tokens.words[index] != "від":
        return False
    before = tokens.text[max(0, tokens.starts[index] - 24) : tokens.starts[index]]
    return bool(_FREE.search(before))


def _is_range(kinds: str) -> bool:
    return any(mark in kinds[1:] for mark in "-tu&")
