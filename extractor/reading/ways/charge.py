"""In charge: people who act for their side, and whoever is offered something to take."""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.page import Page
from extractor.reading.ways.hints import RIVAL
from extractor.reading.ways.partywords import ACTORS
from extractor.text.parties import PartyMention

_ALSO = (
    r"(?:has|have|had|also|then|himself|herself|personally|will|would|is|was|are|were|"
    r"уже|также|лично|сам|сама|вже|також|особисто)"
)
# "Medinsky offered to hand over", "Влада України відмовилася забирати"
_MEANS_TO = re.compile(
    rf"(?:,[^,;.:\n]{{1,80}},|,)?\s+(?:{_ALSO}\s+){{0,2}}(?:"
    r"(?:offer|propos|promis|pledg|vow|agree|refus|declin|decid|want|intend|plan|undert[ao]|"
    r"prepar|read|manag|fail|continu|beg[au]n)\w*\s+(?:\w+\s+)?to|"
    r"(?:предлож|предлага|обеща|пообеща|отказ|соглас|готов|намерен|решил|обяз|собира|планиру|"
    r"хо[тч]|запропон|пропону|обіця|пообіця|відмов|погод|готов|виріши|зобов|збира|плану)\w*"
    r"(?:\s+(?:\w+\s+)?(?:стороне|стороні))?)(?:\s+(?!чтобы|что|что\b|щоб|що)[^\W\d][\w'-]*){0,2}\s+",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(rf"\s+(?:{_ALSO}\s+){{0,3}}", re.IGNORECASE)
_AUTHORITY = re.compile(
    r"\b(?:власти|правительство|руководство|командование|представители|министерство|минобороны|"
    r"влада|уряд|керівництво|командування|представники|міністерство|міноборони)\s+\Z",
    re.IGNORECASE,
)
_PREPOSED = re.compile(
    r"\b(?:with|to|by|of|from|for|against|с|к|от|у|за|для|з|із|до|від|зі)\s+(?:\w+\s+)?\Z", re.I
)


def in_charge(page: Page, clause: Clause) -> PartyMention | None:
    """Find a person or a side's authorities as the subject: "Zelensky welcomed home 49"."""
    verb = clause.verb
    if clause.nominal and verb.form not in ("base", "inf"):
        return None
    for party in reversed(page.parties.within(max(clause.start, verb.start - 140), verb.start)):
        if party.party not in RIVAL or not _heads(page, party):
            continue
        wills = _MEANS_TO.fullmatch(page.text, party.end, verb.start)
        finite = verb.form in ("past", "pres", "future") and not clause.passive
        if wills or (finite and _AT_ONCE.fullmatch(page.text, party.end, verb.start)):
            return party
        return None
    return None


def _heads(page: Page, party: PartyMention) -> bool:
    """Whether a party is a person in the nominative, or whose "authorities" are."""
    if party.kind == "leader":
        nominative = party.may_be_subject
        return nominative and not _PREPOSED.search(page.text, max(0, party.start - 16), party.start)
    return "gen" in party.cases and bool(
        _AUTHORITY.search(page.text, max(0, party.start - 20), party.start)
    )


# "Москва предложила Киеву принять 3000 тел": whoever is offered is to take them
_OFFERED = re.compile(
    r"\b(?:предлож|предлага|разреш|позвол|поруч|запропон|пропону|дозвол|доруч)\w*\s+"
    r"(?:[^\W\d]\w*\s+){0,2}\Z",
    re.IGNORECASE,
)
_TO_TAKE = re.compile(r"(?:\s+(?:\w+\s+){0,2})?")


def offered_to(page: Page, clause: Clause) -> PartyMention | None:
    """Find the dative that is the subject of taking: "предложила Киеву принять"."""
    verb = clause.verb
    if verb.form != "inf" or verb.kind != "receive":
        return None
    for party in page.parties.within(max(clause.start, verb.start - 48), verb.start):
        if (
            party.kind in ACTORS
            and "dat" in party.cases
            and _TO_TAKE.fullmatch(page.text, party.end, verb.start)
            and _OFFERED.search(page.text, max(clause.start, party.start - 40), party.start)
        ):
            return party
    return None


# "Киеву пришлось отпустить 95": a dative that must or can do what an infinitive tells
_MUST = re.compile(
    r"\s+(?:же\s+|ж\s+|тоже\s+|також\s+)?(?:пришлось|приходится|прид[её]тся|предстоит|надо|нужно|"
    r"необходимо|следует|надлежит|довелося|доведеться|доводиться|належить|слід|треба|потрібно|"
    r"варто|(?P<can>удалось|удастся|удается|вдалося|вдасться|вдається))\s+(?:[^\W\d][\w'-]*\s+){0,3}",
    re.IGNORECASE,
)


def has_to(page: Page, clause: Clause) -> PartyMention | None:
    """Find the dative that is the subject of an infinitive: "Москве придется отдать"."""
    verb = clause.verb
    if verb.form != "inf":
        return None
    for party in page.parties.within(max(clause.start, verb.start - 64), verb.start):
        must = _MUST.fullmatch(page.text, party.end, verb.start)
        if must and "dat" in party.cases and party.kind in (*ACTORS, "leader"):
            gets_back = must["can"] is not None and verb.kind == "return"
            return None if gets_back else party
    return None


# "Ukraine asked Russia to return 20": whoever is asked is to do it
_ASKING = re.compile(
    r"\b(?:(?:ready|wait\w*|available|there) for|"
    r"ask\w*|urg\w+|call\w* (?:on|upon)|appeal\w* to|press\w*|persuad\w+|convinc\w+|allow\w*|"
    r"forc\w+|просил\w*|попросил\w*|призва\w+|призыва\w+|потребовал\w* от|убедил\w*|обратил\w+ к|"
    r"просив|просил\w*|попроси\w+|заклика\w+|переконал\w*|вимага\w+ від|звернул\w* до|"
    r"звернувся до)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_TO_DO = re.compile(
    r"\s+(?:(?:at once |again )?to(?: \w+ly)?|с просьбой|с призывом|із проханням)?\s*"
)


def asked(page: Page, clause: Clause) -> PartyMention | None:
    """Find who is asked to do what an infinitive tells."""
    verb = clause.verb
    for party in page.parties.within(max(clause.start, verb.start - 48), verb.start):
        if party.kind in ACTORS and _TO_DO.fullmatch(page.text, party.end, verb.start):
            latin = page.text[verb.start : verb.end].isascii()
            if verb.form == ("base" if latin else "inf") and _ASKING.search(
                page.text, max(clause.start, party.start - 32), party.start
            ):
                return party
    return None
