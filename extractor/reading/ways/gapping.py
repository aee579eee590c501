"""Gapping: subjects of counts whose verb is left out, "Ukraine received 70, Russia - 60"."""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.page import Page
from extractor.reading.ways.partywords import ACTORS, SIDE
from extractor.text.parties import PartyMention

_BEFORE_COUNT = re.compile(
    r"\s*(?:[—–-]\s*|,\s*)?(?:(?!(?:to|from|в|на|до|из|з|із|от|від)\b)\w+\s+){0,2}", re.IGNORECASE
)
_ANOTHER = re.compile(r"[,;]\s*(?:(?:and|а|and then|та|і|и|while|but|тоді як|тогда как)\s+)?\Z")
# "The Russian side received 80 men, the Ukrainian 84"
_THE_OTHER = re.compile(r"[,;]\s*(?:(?:and|while|but)\s+)?the\s+\Z", re.IGNORECASE)
# "got 52 prisoners back and Russia 50", "1,000 bodies and Moscow of 30": the number follows at once
_AND = re.compile(r"\d[^,;]*\s(?:and|а|та|і|и)\s+\Z", re.IGNORECASE)
_BARE = re.compile(r"\s*(?:[—–-]\s*)?(?:(?:of|with|just|only|but)\s+){0,2}", re.IGNORECASE)
# "35 — Россия", "35 тел — российская сторона"
_DASH = re.compile(r"\s*(?:[^\W\d]+\s+){0,2}[—–-]\s+", re.IGNORECASE)
# "Ukraine received 1,200 bodies and Russia, by its own account, none": who says so stands between
_BY_ACCOUNT = re.compile(
    r"\s*,\s+(?:by\s+(?:its|their|his|her|Moscow's|Kyiv's|Kiev's)\s+(?:own\s+)?"
    r"(?:account|count|tally|reckoning|figures|admission|version)|(?:as\s+)?it\s+(?:says|said)|"
    r"по\s+(?:(?:е[её]|его|их|собственн\w+|сво\w+)\s+){1,2}(?:же\s+)?"
    r"(?:данным|сведениям|подсч[её]там|словам|утверждению|информации)|как\s+(?:она|он|там)\s+"
    r"(?:утвержда|заявля|сообща|говор)\w+|"
    r"за\s+(?:(?:її|його|їхніми|їх|власн\w+|сво\w+)\s+){1,2}"
    r"(?:ж\s+)?(?:даними|відомостями|підрахунками|словами|твердженням|інформацією)|"
    r"як\s+(?:вона|він|там)\s+(?:стверджу|заявля|повідомля|каж)\w+)\s*,"
)
_ENDS = re.compile(r"\s*(?:[.,;!?)]|\Z|\n)")


def gapped(page: Page, clause: Clause, count: tuple[int, int]) -> PartyMention | None:
    """Find the subject that stands beside a count without a verb of its own.

    Args:
        page: The page.
        clause: The clause whose verb the count shares.
        count: The count's noun phrase, as offsets.
    """
    if clause.verb.end > count[0] or clause.nominal:
        return None
    if clause.passive:
        return _by_whom(page, clause, count)
    return _before(page, clause, count) or _behind(page, clause, count)


# "1,000 bodies were returned by the Russians and 38 by the Ukrainians"
_BY = re.compile(r"\s+(?:[^\W\d]+\s+){0,2}?by\s+(?:the\s+)?", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:,|;|,?\s+(?:and|but|while))\s+(?:only\s+|just\s+)?\Z", re.IGNORECASE)
# "Россией передана тысяча тел, Украиной — 38"
_BEFORE_DASH = re.compile(r"\s*(?:[—–-]\s*)?(?:(?:лишь|только|всего|лише|тільки|ще|ещё)\s+)?")


def _by_whom(page: Page, clause: Clause, count: tuple[int, int]) -> PartyMention | None:
    """Who does what a passive tells of another count, where the verb is left out."""
    for party in page.parties.within(clause.verb.end, count[0]):
        before, after = page.text[clause.verb.end : party.start], page.text[party.end : count[0]]
        if party.cases == frozenset({"ins"}) and _ANOTHER.search(before):
            return party if _BEFORE_DASH.fullmatch(after) else None
    if not any(
        _JOINED.fullmatch(page.text, party.end, count[0])
        for party in page.parties.within(clause.verb.end, count[0])
    ):
        return None
    for party in page.parties.within(count[1], count[1] + 40):
        if _BY.fullmatch(page.text, count[1], party.start):
            return party
    return None


def gapped_receiver(page: Page, clause: Clause, count: tuple[int, int]) -> PartyMention | None:
    """Find who is given a count beside another: "Ukraine was given 1,000 bodies and Russia 35"."""
    return _before(page, clause, count)


def _before(page: Page, clause: Clause, count: tuple[int, int]) -> PartyMention | None:
    for party in page.parties.within(max(clause.verb.end, count[0] - 60), count[0]):
        before = page.text[clause.verb.end : party.start]
        told = _BY_ACCOUNT.match(page.text, party.end, count[0])
        after = page.text[told.end() if told else party.end : count[0]]
        adjective = party.kind == "demonym" and re.match(r"\s*[—–-]\s", after)
        if _THE_OTHER.search(before) and party.kind == "demonym" and not after.strip():
            return party
        if not (party.kind in ACTORS or adjective) or not party.may_be_subject:
            continue
        if _BEFORE_COUNT.fullmatch(after) and _ANOTHER.search(before):
            return party
        if _AND.search(before) and _BARE.fullmatch(after):
            return party
    return None


def _behind(page: Page, clause: Clause, count: tuple[int, int]) -> PartyMention | None:
    """The inverted order: "Тысячу тел получила Украина, 35 — Россия"."""
    for party in page.parties.within(count[1], count[1] + 40):
        if not party.may_be_subject:
            continue
        sided = SIDE.match(page.text, party.end) if party.kind == "demonym" else None
        adjective = party.kind == "demonym" and "nom" in party.cases
        if not (party.kind in ACTORS or adjective):
            continue
        end = sided.end() if sided else party.end
        if not _DASH.fullmatch(page.text, count[1], party.start):
            return None
        return party if _ENDS.match(page.text, end) else None
    return None
