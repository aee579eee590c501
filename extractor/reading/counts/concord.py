"""Concord: a verb in the plural has no single state for its subject.

"Ukraine put the receipt off, though 1,212 bodies were brought there" has no subject in Russian and
Ukrainian: "хотя привезли 1212 тел"; and "взамен ей передали 15" names who was given them.
"""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.reading.ways.hints import RIVAL
from extractor.text.parties import PartyMention

_TO_IT = re.compile(r"\b(?:ей|ему|её стороне|їй|йому)\s+(?:[^\W\d]+\s+){0,2}\Z", re.IGNORECASE)


def in_concord(page: Page, party: PartyMention, verb: Cue) -> bool:
    """Whether a side's number fits a verb's: "Россия ... привезли" are not subject and verb."""
    if party.kind not in ("state", "capital") or party.party not in RIVAL:
        return True
    return not is_plural(page, verb)


def is_plural(page: Page, verb: Cue) -> bool:
    """Whether a finite Russian or Ukrainian verb stands in the plural."""
    return verb.form == "past" and page.text[verb.start : verb.end].lower().rstrip().endswith("ли")


def given_to_it(page: Page, clause: Clause) -> bool:
    """Whether a pronoun names the receiver, and nobody the giver: "взамен ей передали 15"."""
    if clause.verb.kind not in ("give", "return") or not is_plural(page, clause.verb):
        return False
    return _TO_IT.search(page.text, clause.start, clause.verb.start) is not None


# "За даними Міноборони РФ, їм віддали 46": to those whose figures these are
_FIGURES = re.compile(
    r"\A\W*(?:а\s+|и\s+|і\s+|й\s+)?(?:по\s+(?:данным|словам|сведениям|информации|подсч[её]там)|"
    r"за\s+(?:даними|словами|відомостями|інформацією|підрахунками))\s+(?P<who>[^,;:]{3,60}),\s+"
    r"(?:[^\W\d]+\s+)?(?:им|їм)\s+(?:[^\W\d]+\s+)?\Z",
    re.IGNORECASE,
)


def given_to_teller(page: Page, clause: Clause) -> PartyMention | None:
    """Find the side that tells what it was given, where the words name nobody who gave."""
    verb, sentence = clause.verb, page.sentence_at(clause.verb.start)
    if sentence is None or verb.kind not in ("give", "return") or not is_plural(page, verb):
        return None
    told = _FIGURES.match(page.text[sentence.start : verb.start])
    if told is None:
        return None
    low, high = sentence.start + told.start("who"), sentence.start + told.end("who")
    named = [party for party in page.parties.within(low, high) if party.party in RIVAL]
    return named[0] if len({party.party for party in named}) == 1 else None


def in_quotes(page: Page, place: int) -> bool:
    """Whether a place stands within quotation marks that its sentence opens."""
    sentence = page.sentence_at(place)
    return sentence is not None and page.text.count('"', sentence.start, place) % 2 == 1


_BEHIND = re.compile(r"\s+")


def gives_it(page: Page, clause: Clause) -> PartyMention | None:
    """Find who stands behind a verb whose pronoun names the receiver: "яких їй віддав Київ"."""
    verb = clause.verb
    if verb.kind not in ("give", "return") or not _TO_IT.search(
        page.text, clause.start, verb.start
    ):
        return None
    for party in page.parties.within(verb.end, verb.end + 2):
        if "nom" in party.cases and _BEHIND.fullmatch(page.text, verb.end, party.start):
            return party
    return None
