"""Subjects: which party does what a clause's verb says."""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause, severed
from extractor.reading.counts.concord import gives_it, in_concord
from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.reading.statuses.deferring import DEFERS, PUTS_OFF
from extractor.reading.voices.countries import by_his_country
from extractor.reading.voices.telling import tells
from extractor.reading.ways.charge import asked, has_to, in_charge, offered_to
from extractor.reading.ways.givers import CONTROLLED
from extractor.reading.ways.partywords import ACTORS, CARRIERS, PEOPLE, PREPOSITION, SIDE
from extractor.reading.ways.peoples import acts_as_people, by_people
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

_BY = re.compile(r"\bby\s+(?:the\s+)?\Z", re.IGNORECASE)
BINDS = re.compile(
    r"\b(?:of|'s|said|says?|confirm\w*|announc\w*|verif\w*|report\w*|not\w*|deni\w*|claim\w*|"
    r"acknowledg\w*|подтверд\w*|сообщ\w*|заяв\w*|підтверд\w*|повідом\w*|назв\w*|говор\w*|каж\w*|"
    r"стверд\w*|утвержд\w*)\b",
    re.IGNORECASE,
)


_OFFER = re.compile(
    r"(?:'s?)?\s+(?:\w+\s+)?(?:offers?|proposals?|promises?|pledges?|plans?|decisions?|refusals?|"
    r"readiness|willingness|intention|vow)\s+to\s+\Z",
    re.IGNORECASE,
)


def _offering(page: Page, clause: Clause) -> PartyMention | None:
    """Find whose offer an infinitive is: "Kyiv heard a Russian offer to give up 100 bodies"."""
    start = clause.verb.start
    for party in page.parties.within(max(clause.start, start - 60), start):
        if _OFFER.fullmatch(page.text, party.end, start):
            return party
    return None


def agent_of(page: Page, clause: Clause, inherited: str | None = None) -> PartyMention | None:
    """Find the party that is a clause's subject (or the passive's "by ...")."""
    verb = clause.verb
    offering = _offering(page, clause) if verb.form == "base" else None
    wanted = asked(page, clause) or offered_to(page, clause) or has_to(page, clause)
    if offering is not None or wanted is not None:
        return offering or wanted
    before = page.parties.within(clause.start, verb.start)
    after = page.parties.within(verb.end, clause.end)
    if clause.passive:
        for party in [*before, *after]:
            words = page.text[max(0, party.start - 60) : party.start]
            if party.kind in ACTORS and (
                (
                    _BY.search(words)
                    and not CONTROLLED.search(page, max(0, party.start - 60), party.start)
                    and not _by_another(page, clause, party)
                )
                or _bare_case(page, party, "ins")
            ):
                return party
        return by_people(page, clause)
    his, country = by_his_country(page, verb.start)
    if his:
        return country
    giver = gives_it(page, clause)
    if giver is not None:
        return giver
    for party in reversed(before):
        if not in_concord(page, party, verb) or begins_apart(page, party, verb):
            continue
        if _is_in_aside(page.text, party, verb.start):
            continue
        if _WHOM.search(page.text, party.end, verb.start):
            continue  # "the ministry speaks of 50 men, whom they sent": who sent them is unsaid
        if may_be_subject(page, party) or _stands_alone(page, party, verb):
            return party
        if acts_as_people(page, party, clause):
            return party
    if verb.form not in ("noun", "part"):
        for party in after:
            if _ANOTHER_CLAUSE.search(page.text, verb.end, party.start):
                break  # "ми забрали 45, а росіяни — 30 своїх"
            if verb.form == "inf" and "," in page.text[verb.end : party.start]:
                break  # "пообіцяв віддати 200, якщо Київ погодить": another clause's subject
            if _is_apart(page.text, verb.end, party.start):
                break  # "ми забрали 45, а росіяни — 40": their subject
            if not in_concord(page, party, verb):
                continue  # "которых освободили в пятницу, Украина говорит": nobody's "they"
            if party.cases and may_be_subject(page, party) and "nom" in party.cases:
                return party
    return in_charge(page, clause)


# "since Russia launched its war, the office says, ...": a clause of time has a subject of its own
_SINCE = re.compile(
    r"\b(?:since|после того как|после того, как|с тех пор как|с тех пор, как|після того як|"
    r"після того, як|відколи|відтоді як|відтоді, як|з того часу як|з того часу, як)\s+"
    r"(?:the\s+)?\Z",
    re.IGNORECASE,
)
_ENDED = re.compile(r"\s+[^\W\d][^,;]*,")


def _is_in_aside(text: str, party: PartyMention, verb: int) -> bool:
    """Whether a clause of time around a party ends before a verb."""
    since = _SINCE.search(text, max(0, party.start - 24), party.start)
    return since is not None and _ENDED.match(text, party.end, verb) is not None


def _is_apart(text: str, low: int, high: int) -> bool:
    """Another clause's subject: "встретила тех, которых Украина отпустила"."""
    return severed(text, low, high) or _WHOM.search(text, low, high) is not None


_WHOM = re.compile(
    r",\s*(?:котор(?:ых|ого|ую)|як(?:их|ого|у)|whom)\s+(?:[^\W\d]+\s+){0,2}\Z", re.IGNORECASE
)
_NOUN_BY = re.compile(r"\s+(?:by\s+(?:the\s+)?)?", re.IGNORECASE)


def noun_agent(page: Page, clause: Clause) -> PartyMention | None:
    """Find who does what a noun tells: "the release by Russia of 150", "получение Украиной"."""
    verb = clause.verb
    if not clause.nominal or verb.form not in ("noun", "base"):
        return None
    for party in page.parties.within(verb.end, verb.end + 12):
        between = page.text[verb.end : party.start]
        if party.kind not in ACTORS or not _NOUN_BY.fullmatch(between):
            return None
        return party if "by" in between or "ins" in party.cases else None
    return None


def _by_another(page: Page, clause: Clause, party: PartyMention) -> bool:
    """Whether "by ..." before a verb is another's: "taken away by its army, were brought back"."""
    return party.end <= clause.verb.start and not any(
        cue.family == "verb" for cue in page.cues.within(clause.start, party.start)
    )


# "The headquarters: today 1,212 bodies were brought": who only speaks
_HEADED = re.compile(r"[^.;!?\n]*:\s[^.;!?\n]*")


def begins_apart(page: Page, party: PartyMention, verb: Cue) -> bool:
    """Whether a colon parts a body that speaks from a verb in the plural behind it."""
    plural = page.text[verb.start : verb.end].lower().endswith(("ли", "но", "то"))
    return plural and _HEADED.fullmatch(page.text, party.end, verb.start) is not None


_ANOTHER_CLAUSE = re.compile(
    r",\s*(?:а|но|але|зато|зате|тогда как|тоді як|while|whereas|but)\s", re.IGNORECASE
)


_VEHICLES = re.compile(
    r"\b(?:автобус|грузовик|машин|рефрижератор|поезд|самол[её]т|вертол[её]т|борт|колонн|эшелон|состав|"
    r"фур|вантажівк|потяг|поїзд|літак|вертоліт|гелікоптер|колон|ешелон)\w*",
    re.IGNORECASE,
)


_BRINGS = re.compile(r"при?в[её]з|прив[іе]з|достав|доправ|довез", re.IGNORECASE)


def _stands_alone(page: Page, party: PartyMention, verb: Cue) -> bool:
    """A side without its noun or verb: "; российская получила 24", "with Russia getting"."""
    between = page.text[party.end : verb.start]
    if between.strip() and len(between.split()) > 1:
        return False
    if party.kind == "demonym":
        if _VEHICLES.search(between) and _BRINGS.match(page.text, verb.start):
            return False  # "українські вантажівки привезли 909 тіл": out of either's hands
        return (
            "nom" in party.cases and party.lemma[:1].islower() and verb.form in ("past", "future")
        )
    return (
        party.kind in ACTORS
        and verb.form == "ing"
        and page.text[max(0, party.start - 5) : party.start].lower() == "with "
    )


def count_is_subject(
    page: Page, agent: PartyMention, clause: Clause, count: tuple[int, int]
) -> bool:
    """An English count before its verb is that verb's subject: "Moscow claims no dead returned"."""
    verb = clause.verb
    if by_his_country(page, verb.start)[0]:
        return False  # "31 for the dead his country got": it is that country that got them
    latin = page.text[verb.start : verb.end].isascii()
    return latin and not clause.nominal and agent.end <= count[0] and count[1] <= verb.start


def does_it(page: Page, agent: PartyMention, clause: Clause) -> bool:
    """With a verbal noun the subject gives or gets only if no speech verb stands between.

    "Kyiv postponed the receipt of 1,212 bodies" tells who receives; "the headquarters confirmed
    the handover" does not tell who hands over, though one confirms what one receives.
    """
    low, high = sorted((agent.end, clause.verb.start))
    if PUTS_OFF.search(page.text, low, high):
        return clause.verb.kind == "receive" and DEFERS.search(page.text, low, high) is not None
    speech = BINDS.search(page.text[low:high]) or tells(page.text, low, high)
    return not speech or clause.verb.kind == "receive"


def may_be_subject(page: Page, party: PartyMention) -> bool:
    """Whether a party's kind, case and the words before it let it be a subject."""
    acts = party.kind in ACTORS or (
        party.kind == "demonym"
        and (SIDE.match(page.text[party.end : party.end + 40]) or _is_a_people(page, party))
    )
    if not acts:
        return False
    if party.cases and "nom" not in party.cases:
        return False
    if _is_put_in(page.text, party) or _HEADS.match(page.text, party.end):
        return False
    by_data = _BY_DATA.search(page.text, max(0, party.start - 40), party.start)
    return not (by_data or PREPOSITION.search(page.text[max(0, party.start - 20) : party.start]))


# "Россия, утверждает Киев, сорвала", "of them, says Kyiv, 400": who is put in says it, no more
_SAYS = re.compile(
    r"[,—–-]\s(?:(?:as|как|як)\s)?(?:(?:сообщ|заяв|утвержд|говор|счита|увер|напомин|напомн|отмеч|отмет|"
    r"подч[её]рк|уточн|поясн|добав|призна|подтвер|подсчита|настаива|написа|стверд|каж|повідом|"
    r"запевн|вваж|зазнач|нагад|наголош|наголос|визна|підтвер|підрах|наполяга|дода|claim|insist|"
    r"report|admit|stress|argu|maintain)\w*|пиш(?:е|у)т|пише|says?|said|adds|added)"
    r"\s+(?:(?:the|[^\W\d]+)\s+)?\Z",
    re.IGNORECASE,
)
# "As Ukrinform reported earlier,", "Як повідомляв Укрінформ,"
_AS_SAID = re.compile(
    r"\b(?:as|как|як)\s+(?:(?:ранее|раніше|уже|вже|earlier)\s+)?(?:(?:сообщ|писал|передав|утвержд|"
    r"отмеч|уточн|повідом|писав|писало|переда|зазнач|уточн|стверд)\w*\s+)"
    r"(?:(?:ранее|раніше|уже|вже|в|у)\s+)?\Z|(?:\A|\n|[.!?]\s)as\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
# "По данным Минобороны РФ, им отдали 246": a name that does not decline is no subject there, either
_BY_DATA = re.compile(
    r"\b(?:по (?:данным|сведениям|информации|подсч[её]там|оценк[еа]м?|версии|словам|сообщению)|"
    r"за (?:даними|відомостями|інформацією|підрахунками|оцінк(?:ою|ами)|словами|версією|"
    r"повідомленням)|"
    r"according to|by the (?:count|figures|account) of)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_SET_OFF = re.compile(r"\s*[,.\"—–]")
_HEADS = re.compile(r":\s")  # "Координаційний штаб: доставили 1212 тіл" only says whose news it is


def _is_put_in(text: str, party: PartyMention) -> bool:
    """Whether the party only says what the words around tell."""
    if _AS_SAID.search(text, max(0, party.start - 48), party.start):
        return True
    if not _SAYS.search(text, max(0, party.start - 40), party.start):
        return False
    # "Medinsky, an aide, said Russia had given": an English verb says no whose words follow
    latin = text[party.start : party.end].isascii()
    return not latin or _SET_OFF.match(text, party.end) is not None


_COUNTED = re.compile(
    r"(?:\d|\w(?:еро|ро|оє|ое|ат[ьи]|сот|яч[аіи]?))\s+(?:\w+(?<!ли)\s+)?\Z", re.IGNORECASE
)


def _is_a_people(page: Page, party: PartyMention) -> bool:
    """A people named in the plural acts as its state does, unless it is what is counted."""
    before = page.text[max(0, party.start - 40) : party.start]
    named = PEOPLE.fullmatch(page.text, party.start, party.end)
    return named is not None and not _COUNTED.search(before)


def _bare_case(page: Page, party: PartyMention, case: str) -> bool:
    """The party stands in a case of its own, not after a preposition."""
    return case in party.cases and not PREPOSITION.search(
        page.text[max(0, party.start - 20) : party.start]
    )


def nearest_subject(page: Page, sentence: Sentence, offset: int) -> PartyMention | None:
    """Find the last party before an offset that may be a subject there and is no carrier."""
    for party in reversed(page.parties.within(sentence.start, offset)):
        if party.end <= offset and may_be_subject(page, party) and party.party not in CARRIERS:
            return party
    return None
