"""Peoples: "the Russians" and "the Ukrainians" as who acts, not as who is counted."""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.hints import RIVAL
from extractor.reading.ways.partywords import PEOPLE
from extractor.text.parties import PartyMention

_PEOPLE = re.compile(r"Russians|Ukrainians")
_BY_THE = Phrases(r"\bby\s+the\s+\Z", re.IGNORECASE)
# "who the Ukrainians were who came" has the same article, but no verb of giving right behind it
_THE = re.compile(
    r"(?:\A|[.,;:!?\n\"(—–-]\s*|"
    r"\b(?:and|but|while|whereas|that|whom|which|said|says|as)\s+)the\s+\Z",
    re.I,
)
_ALSO = re.compile(
    r"(?:,[^,;.:\n]{1,40},)?\s+(?:(?:have|has|had|will|would|then|also|only|themselves|later|"
    r"in turn|in return|for their part|since|did|to|are|were|due|set)\s+){0,3}",
    re.IGNORECASE,
)
_REFLEXIVE = re.compile(r"return", re.IGNORECASE)  # "the Ukrainians returned" may be coming home


def by_people(page: Page, clause: Clause) -> PartyMention | None:
    """Find the people that does what a passive tells: "released by the Russians"."""
    for party in page.parties.within(clause.start, clause.end):
        if _named(page, party) and _BY_THE.search(page, max(0, party.start - 12), party.start):
            return party
    return None


def acts_as_people(page: Page, party: PartyMention, clause: Clause) -> bool:
    """Whether a people right before an active verb is its subject: "the Russians freed 20"."""
    verb = clause.verb
    if clause.passive or verb.kind not in ("give", "receive", "return") or not _named(page, party):
        return False
    if _REFLEXIVE.match(page.text, verb.start):
        return False
    if not _ALSO.fullmatch(page.text, party.end, verb.start):
        return False
    return _THE.search(page.text, max(0, party.start - 16), party.start) is not None


def is_of_actors(page: Page, party: PartyMention) -> bool:
    """Whether a people is named as who acted, and so is not whom a count counts."""
    return _named(page, party) and bool(_BY_THE.search(page, max(0, party.start - 12), party.start))


# "которых россияне вывезли", "готові відправити росіяни": the subject, and no one counted
_WHOM = re.compile(
    r"\b(?:котор(?:ых|ые|ого|ую|ый)|як(?:их|і|ого|у|ий)|whom|that)\s+(?:[^\W\d]+\s+)?\Z",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(r"\b[^\W\d]{3,}(?:ти|тися|ть|ться)\s+\Z", re.IGNORECASE)
_ACTS = re.compile(r"\s+(?:[^\W\d]+\s+){0,2}?[^\W\d]+(?:ли|ють|ют|ять|ят|ать|уть)\b", re.IGNORECASE)


def does_what_is_told(page: Page, party: PartyMention) -> bool:
    """Whether a people in the nominative is who took away or will send those counted."""
    if not PEOPLE.fullmatch(page.text, party.start, party.end) or "nom" not in party.cases:
        return False
    if _INFINITIVE.search(page.text, max(0, party.start - 24), party.start):
        return True
    if not _WHOM.search(page.text, max(0, party.start - 24), party.start):
        return False
    return _ACTS.match(page.text, party.end) is not None


def acts_or_tells(page: Page, party: PartyMention) -> bool:
    """Whether a people is who hands over, gets or announces: "the Ukrainians had received nobody".

    Args:
        page: The page.
        party: Where the people stands.
    """
    if not _named(page, party):
        return False
    if not _THE.search(page.text, max(0, party.start - 16), party.start):
        return False
    aux = _ALSO.match(page.text, party.end)
    start = aux.end() if aux else party.end
    if _TOLD.match(page.text, start) or _HOLDS.match(page.text, party.end):
        return True
    return any(
        cue.family == "verb"
        and cue.kind in ("give", "receive", "return")
        and cue.start == start
        and not _REFLEXIVE.match(page.text, cue.start)
        for cue in page.cues.within(start, start + 1)
    )


# "The Russians, he said, had 3,000 more bodies to hand over", "were to return 40"
_HOLDS = re.compile(
    r"(?:,[^,;.:\n]{1,40},)?\s+(?:(?:still|now|also|themselves|already|then)\s+)?(?:"
    r"(?:have|had|hold|held|keep|kept|stored?)\s+"
    r"(?:(?:at least|about|around|roughly|some|over|another|more than|nearly|almost|up to)\s+)?"
    r"(?:\d|(?:\w+[- ]){1,2}(?:hundred|thousand)|hundreds|thousands|dozens|\w+teen\b|\w+ty\b)|"
    r"(?:are|were|have|had|want|wish|intend|need|mean)(?:ed)?"
    r"(?: ready| due| set| supposed| obliged)? to (?:hand|give|release|send|let|free|transfer|"
    r"return(?! (?:home|to (?:Ukraine|Russia)|on|in|by|from)\b)))",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?:announc|promis|report|claim|said|offer|propos|declar|insist|list)\w*\b", re.IGNORECASE
)


def _named(page: Page, party: PartyMention) -> bool:
    return party.party in RIVAL and _PEOPLE.fullmatch(page.text, party.start, party.end) is not None
