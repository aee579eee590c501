"""Givers named beside a count: "from Russia", "from Russian captivity", "stranded in Ukraine"."""

from __future__ import annotations

import re

from extractor.reading.clauses import ITS_PART, Clause, severed
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.voices.informants import brings_word
from extractor.reading.ways.enemies import of_both
from extractor.reading.ways.hints import RIVAL
from extractor.reading.ways.noends import took_away
from extractor.reading.ways.ownword import side_of_home
from extractor.reading.ways.partywords import CAPTIVE, KIN_FROM, SIDE, lead_of, words_before
from extractor.text.parties import PartyMention

# Whoever controls a territory: "from the territory controlled by Kyiv" names where from.
CONTROLLED = Phrases(
    r"\b(?:(?P<out>from|с|со|з|із|зі|від)|to|into|на|в|у|до)\s+[\"«]?(?:the\s+)?"
    r"(?:\w+\s+)?(?:(?:территори|територі)\w+\s*,?\s+|(?:territor(?:y|ies)|areas?)\s+)?"
    r"(?:не)?(?:п[оі]дконтрольн\w+|(?:under the control of|controlled by|held by))\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_HELPING = re.compile(
    r"\b(?:mediat\w+|intermediar\w+|help|assistance|посредни\w+|помощ\w+|посередн\w+|"
    r"допомог\w+)\W+(?:\w+\W+){0,3}\Z",
    re.IGNORECASE,
)
_FROM = Phrases(
    r"\b(?:(?:from|out of)(?:\s+the)?|от|с|со стороны|від|з боку|із боку|зі сторони|з|із)\s+\Z",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"\b(?:from|in|out of|из|с|в|во|з|із|зі|у)\s+(?:the\s+)?(?:\w+\s+)?\Z", re.IGNORECASE
)
_LEFT = re.compile(
    r"\b(?:left|leave|leaving|покинул\w+|покида\w+|залишил\w+)\s+(?:the\s+)?"
    r"(?:(?:территорию|територію)\s+)?\Z",
    re.IGNORECASE,
)
# "mediators from Ankara", "делегація з Москви": where somebody else is from
_PEOPLE_FROM = Phrases(
    r"\b(?:mediat|intermediar|negotiat|official|envoy|diplomat|delegat|representativ|journalist|"
    r"guest|expert|lawyer|famil(?:y|ies)|relatives|parents|mothers|grandmothers|"
    r"colleague|counterpart|partner|source|lawmaker|observer|visitor|minister|"
    r"letter|parcel|message|answer|reply|signal|word|pressure|permission|"
    r"семь|родственник|родител|бабушк|сім'|родин|родич|батьк|бабус|"
    r"посредни|переговор|чиновни|дипломат|делегац|представител|журналист|гост|эксперт|адвокат|"
    r"коллег|партн[её]р|источник|депутат|наблюдател|министр|письм|посылк|ответ|сигнал|"
    r"посередни|перемов|делегаці|представни|гіст|експерт|колег|джерел|спостеріга|міністр|"
    r"лист|посил|відповід)[\w'-]*(?:\s+[^\W\d]+){0,1}\s+(?:from|из|с|от|з|із|зі|від)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)

_KIN_FROM = Phrases(KIN_FROM, re.IGNORECASE)


def source_of(page: Page, clause: Clause, count: int) -> PartyMention | None:
    """Find the giver in "from Russia", "от Украины", "from Russian captivity", "by Russia".

    Args:
        page: The page.
        clause: The clause that moves the counted.
        count: Where their count begins.
    """
    text = page.text
    for party in page.parties.within(clause.start, clause.end):
        before = words_before(text, party, 24)
        after = text[party.end : party.end + 40]
        if party.kind == "leader" or ITS_PART.search(text, party.end, clause.verb.start):
            continue  # ", Україна, зі свого боку, повертає": another clause's source
        if side_of_home(page, clause, party) or brings_word(page, party):
            continue
        if of_both(page, party):
            continue  # "304 captives from Russia and Ukraine": neither alone gives them up
        lead = lead_of(page, party, 60)
        controlled = CONTROLLED.search(page, *lead)
        if controlled and controlled["out"]:
            return party
        if party.party in RIVAL and took_away(page, party):
            return party
        if CAPTIVE.match(after) and (_OUT_OF.search(before) or _LEFT.search(before)):
            return party
        if party.party in RIVAL and party.kind == "state" and _LEFT.search(text, *_line(party)):
            return party  # "четверо детей покинули Россию"
        if re.search(
            r"(?:captivity|prison|custody|плена|полону)\s+(?:in\s+|в\s+|у\s+)?\Z", before, re.I
        ):
            return party
        if _came_from_people(page, clause, party):
            return party
        if party.kind == "demonym" and not SIDE.match(after):
            continue
        if party.party in RIVAL and _HELD_IN.search(page, *lead):
            if _WHEN.search(text, party.end, count):
                continue  # "the body ended up in Ukraine in June, when Russia returned 1,000"
            return party
        if _is_held_now(page, clause, party):
            return party
        if _REGION_OF.match(after):
            continue  # "civilians from Russia's Kursk region": where they live
        if _PEOPLE_FROM.search(page, *lead):
            continue
        if party.kind == "organ" and _WHO_FROM.search(before):
            continue  # "says Andriy Yusov from the HUR"
        if _KIN_FROM.search(page, *lead):
            continue
        if party.party not in ("Russia", "Ukraine") and not _brought_from(page, party):
            continue
        if _FROM.search(page, *lead_of(page, party, 24)) and (
            "gen" in party.cases or not party.cases
        ):
            if _HELPING.search(text, max(clause.start, party.start - 60), party.start):
                continue  # "with mediators from Ankara": they hand nobody over
            return party
        if _comes_out_of(page, clause, party):
            return party
    return None


# "from the Russians", "від росіян": a people that gives; "із росіян" only tells of whom
_PEOPLE = re.compile(r"Russians|Ukrainians|россиян|украинцев|росіян|українців", re.IGNORECASE)
_OF_PEOPLE = re.compile(r"(?<!\w)(?:from(?: the)?|от|від)\s\Z", re.IGNORECASE)
_GOT = frozenset({"home", "receive", "return"})


def _came_from_people(page: Page, clause: Clause, party: PartyMention) -> bool:
    """Whether those who came, or were got, came from a people: "від росіян надійшла тисяча"."""
    if clause.verb.kind not in _GOT or not _PEOPLE.fullmatch(page.text, party.start, party.end):
        return False
    lead = lead_of(page, party, 60)
    if not _OF_PEOPLE.search(page.text, *lead) or _PEOPLE_FROM.search(page, *lead):
        return False
    low, high = sorted((party.start, clause.verb.start))
    return not severed(page.text, low, high)


def _line(party: PartyMention) -> tuple[int, int]:
    return max(0, party.start - 40), party.start


_WHO_FROM = re.compile(
    r"(?-i:[A-ZА-ЯІЇЄҐ])[\w'-]+,?\s+(?:from|of|из|с|со|із|з|зі)\s+(?:the\s+)?\Z", re.IGNORECASE
)
# "оказавшихся после начала войны в России": when it was stands between
SINCE_THEN = (
    r"(?:(?:after|since|before|during|after\s+the|после|с|со|до|во\s+время|из-за|через|після|від|"
    r"під\s+час)\s+(?!и\b|й\b|та\b|and\b)(?:[\w-]+\s+){1,3})"
)
# "who had been stuck in Ukraine", "оказавшихся на украинской территории": held there, so given up
_HELD_IN = Phrases(
    r"\b(?:stuck|stranded|trapped|captive|imprisoned|detained|jailed|ended\s+up|found\s+themselves|"
    r"(?:been|being|were|was|those|people|civilians|soldiers|residents|inhabitants|prisoners)\s+held)"
    r"\s+(?:captive\s+)?(?:in|by|on)\s+(?:the\s+)?\Z|"
    r"\b(?:оказавш|оказал|застрявш|находивш|находил|удержива|томивш|пробывш|утримув|опини|перебува|застряг)\w+\s+"
    rf"(?:{SINCE_THEN}|(?:\w+\s+)?)(?:на|в|во|у)\s+\Z",
    re.IGNORECASE,
)
# "whom Hungary holds": who has them now gives them up
_HELD_NOW = re.compile(
    r"(?:,|\bwho|\bwhom|\b(?:prisoners|captives|soldiers|men|women|civilians|children))\s+"
    r"(?:(?:are|is|were)\s+)?(?:now|currently|still|presently)\s+(?:being\s+)?"
    r"(?:held|detained|kept|interned)\s+in\s+(?:the\s+)?\Z|"
    r"\b(?:котор\w+|як(?:их|і|ого|ий|у|а)|котр\w+|що|что)\s+(?:[^\W\d]+\s+){0,3}?"
    r"(?:(?:удержива|содерж|наход)(?:ют|ат|ят|ет|ит)(?:ся)?|держат|утриму(?:ють|є)(?:ся)?|"
    r"тримають|перебува(?:ють|є))\s+(?:в|во|у|на)\s+\Z",
    re.IGNORECASE,
)


def _is_held_now(page: Page, clause: Clause, party: PartyMention) -> bool:
    """Whether a third state is told to hold those whom a clause hands over."""
    if clause.verb.kind != "give" or not clause.passive or party.party in RIVAL:
        return False
    if party.kind not in ("state", "capital"):
        return False
    return _HELD_NOW.search(page.text, *lead_of(page, party, 72)) is not None


# who is counted in what a "when" tells is not who was said before it to have ended up somewhere
_WHEN = re.compile(r",\s+(?:just\s+)?(?:when|коли|когда)\s", re.IGNORECASE)
_REGION_OF = re.compile(
    r"'s\s+(?-i:[A-Z])[\w-]+\s+(?:region|oblast|province|border|district)", re.I
)
_OUT = re.compile(r"(?:\A|[\s,(])из\s+\Z", re.IGNORECASE)


def _comes_out_of(page: Page, clause: Clause, party: PartyMention) -> bool:
    """Somebody comes home "из России"; "солдаты из России" only tells where they are from."""
    if party.kind not in ("state", "capital") or "gen" not in party.cases:
        return False
    if party.party not in RIVAL:
        return False  # "из Белоруссии": over whose border they came
    before = _OUT.search(words_before(page.text, party, 24))
    if before is None or clause.verb.kind not in ("home", "return", "receive", "give"):
        return False
    place = party.start - 4
    return not any(
        cue.family == "noun" and cue.end >= place - 1
        for cue in page.cues.within(max(0, place - 24), place)
    )


# "прибув літак із Білорусі", "a plane from Poland": over which country they were carried
_CARRIED = re.compile(
    r"\b(?:(?:air)?planes?|aircraft|jets?|flights?|bus(?:es)?|coach(?:es)?|trains?|convoys?|"
    r"самол[её]т\w*|борт\w*|рейс\w*|автобус\w*|поезд\w*|колонн\w*|літак\w*|потяг\w*|поїзд\w*|"
    r"колон\w*)\s+(?:from|з|із|зі|из|с)\s+\Z",
    re.IGNORECASE,
)


def _brought_from(page: Page, party: PartyMention) -> bool:
    """Somebody is brought from a third country only where a verb or the counted stand right there.

    "A call from Washington" and "the room in Doha, from Qatar" tell of no giver.
    """
    return any(
        cue.family in ("verb", "noun") or cue.kind == "home"
        for cue in page.cues.within(max(0, party.start - 24), party.start)
    ) and not _CARRIED.search(page.text, max(0, party.start - 40), party.start)
