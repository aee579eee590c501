"""Roles of numbers that no reading of their own sentence settles, from the rest of the article."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractor.reading.page import Page
from extractor.records import Role
from extractor.text.numbers import Number

_TOLD_AGAIN = 30  # smaller values may count anything
_FOR = re.compile(r"\s?(?:-for-|for|на|за|x|х|×)\s?", re.IGNORECASE)
_PART = re.compile(
    r"(?:(?:of|among) (?:them|those|these)|из них|среди них|серед них|(?:із|з|зі) них)"
    r"[,:—–-]?(?: (?:also|there (?:are|were)|ещё|ще|—|–))?\s\Z",
    re.IGNORECASE,
)
_SHOT = re.compile(
    r"\s?(?:of (?:them|those|these) )?(?:were |was |been |из них |з них )?"
    r"(?:shot down|downed|intercepted|destroyed|перехвач\w+|сбит\w*|уничтож\w+|збит\w*|"
    r"знешкодж\w+)",
    re.IGNORECASE,
)
_DUG = re.compile(
    r"(?:pulled|recovered|retrieved|извлек\w+|достал\w+|дістал\w+|знайшл\w+|нашл\w+|ищут|шукають)"
    r"(?: [^\W\d]+){0,3} \Z",
    re.IGNORECASE,
)
RUBBLE = re.compile(r"rubble|collapsed|debris|ruins|завал|уламк|обломк|руин", re.IGNORECASE)
_DIED = re.compile(r"(?:kill(?:s|ed|ing)?|wound(?:s|ed|ing)?|injur\w+)\s\Z", re.IGNORECASE)
_ERROR = re.compile(r"(?:error|ошибка|помилка|http)\s\Z", re.IGNORECASE)
_RATED = re.compile(r"\s?\+(?!\w|\d)")
_ENDS = re.compile(r"\s*(?:[.,;:!?»”\"')]|\n|\Z|(?:за|на|for)\b)")
_COUNTS: tuple[Role, ...] = ("exchange_count", "total")


def settled(page: Page, roles: Mapping[int, Role]) -> dict[int, Role]:
    """Settle the role of numbers that are ``other`` so far.

    Args:
        page: The page.
        roles: Roles by index into ``page.numbers``.

    Returns:
        The roles with what the article's other numbers and the words right beside tell.
    """
    known = dict(roles)
    told: dict[float, Role] = {}
    for index, known_role in roles.items():
        value = page.numbers[index].value
        if known_role in _COUNTS and value is not None and value >= _TOLD_AGAIN:
            told.setdefault(value, known_role)
    for index, number in enumerate(page.numbers):
        if known.get(index, "other") == "other":
            role: Role | None = _of_pair(page, known, index) or _beside(page, number)
            if role is None and number.value is not None and is_bare(page, number):
                role = told.get(number.value)
            if role is None and _PART.search(page.text, max(0, number.start - 28), number.start):
                role = _of_whole(page, known, index)
            if role is not None:
                known[index] = role
    return known


def _of_pair(page: Page, roles: Mapping[int, Role], index: int) -> Role | None:
    """Both numbers of "206-for-206" are what the first one is."""
    number = page.numbers[index]
    for other in (index - 1, index + 1):
        if not 0 <= other < len(page.numbers) or roles.get(other) not in _COUNTS:
            continue
        first, last = sorted((number, page.numbers[other]), key=lambda each: each.start)
        if first.value == last.value and _FOR.fullmatch(page.text, first.end, last.start):
            return roles[other]
    return None


def _beside(page: Page, number: Number) -> Role | None:
    text = page.text
    before = max(0, number.start - 40)
    if _ERROR.search(text, before, number.start) or _RATED.match(text, number.end):
        return "boilerplate"
    if _SHOT.match(text, number.end, number.end + 40):
        return "weapons"
    if _DIED.search(text, before, number.start):
        return "casualties"
    sentence = page.sentence_at(number.start)
    if sentence is not None and _DUG.search(text, before, number.start):
        return "casualties" if RUBBLE.search(text, sentence.start, sentence.end) else None
    return None


def is_bare(page: Page, number: Number) -> bool:
    """Whether no noun of its own follows: "insists on the figure 150"."""
    return _ENDS.match(page.text, number.end) is not None


def _of_whole(page: Page, roles: Mapping[int, Role], index: int) -> Role | None:
    """A part is what the number before it is, if that is the greater one."""
    for before in range(index - 1, max(-1, index - 4), -1):
        whole, part = page.numbers[before].value, page.numbers[index].value
        if roles.get(before) in _COUNTS and whole is not None and part is not None:
            return "exchange_count" if part < whole else None
    return None
