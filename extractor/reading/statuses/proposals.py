"""Proposals: infinitives that are no deed of the subject named before them.

"Москва предложила принять ещё 3000 тел" has the other side accept them, and "вернуть удалось 1625"
has no subject: whoever tells that it was managed has its own back.
"""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.page import Page

_WORDS = r"(?:[^\W\d][\w'-]*\s+)"
_PROPOSES = re.compile(
    rf"\b(?:предлож|предлага|запропон|пропону)\w*\s+{_WORDS}{{0,2}}\Z", re.IGNORECASE
)
# Who would take its own away may propose that, too: "забрать"
_ACCEPTS = re.compile(r"прин|получ|прий|отрим", re.IGNORECASE)
_MANAGED = r"(?:удалось|удастся|уда[её]тся|удавалось|вдалося|вдалось|вдасться|вдається|вдавалося)"
_BEFORE = re.compile(rf"\b{_MANAGED}\s+{_WORDS}{{0,2}}\Z", re.IGNORECASE)
_BEHIND = re.compile(rf"\s+{_WORDS}{{0,2}}{_MANAGED}\b", re.IGNORECASE)
_REACH = 48  # characters before an infinitive for the word that governs it


def proposes_to_accept(page: Page, clause: Clause) -> bool:
    """Tell whether a clause's subject proposes that somebody accept a count.

    Args:
        page: The page.
        clause: The clause, whose verb is the infinitive.
    """
    verb = clause.verb
    if verb.form != "inf" or not _ACCEPTS.match(page.text, verb.start):
        return False
    return _PROPOSES.search(page.text, _low(clause), verb.start) is not None


def is_managed(page: Page, clause: Clause) -> bool:
    """Tell whether a clause says that bringing back was managed, with no subject of its own.

    Args:
        page: The page.
        clause: The clause, whose verb is the infinitive.
    """
    verb = clause.verb
    if verb.form != "inf" or verb.kind != "return":
        return False
    before = _BEFORE.search(page.text, _low(clause), verb.start)
    return before is not None or _BEHIND.match(page.text, verb.end) is not None


def _low(clause: Clause) -> int:
    return max(clause.start, clause.verb.start - _REACH)
