"""Third ends: a third country as giver or receiver, where no count's own verb says so."""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.datives import bare_dative
from extractor.reading.ways.hints import RIVAL, Flow, Hint
from extractor.reading.ways.recipients import BODIES, is_addressed
from extractor.records import Transfer
from extractor.text.parties import PartyMention

_LETS_GO = re.compile(
    r"(?:,[^,;.:\n]{1,60},)?\s+(?:(?:has|have|had|also|personally|уже|также|лично|вже|також|особисто)\s+)*"
    r"(?:pardon\w*|amnest\w*|let\b|flew|freed|releas\w+|(?:по)?милова\w+|помилу\w+|амнист\w+|амністу\w+|"
    r"освобод\w+|отпуст\w+|выпуст\w+|звільни\w+|відпусти\w+|випусти\w+)",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\s+(?:[a-zа-яіїєґё][\w'-]*\s+){0,2}?(?:citizen|national|journalist|reporter|teacher|player|"
    r"basketball|marine|soldier|businessm|prisoner|captive|inmate|spy|agent|scientist|dancer|"
    r"гражд|журналист|баскетбол|учител|морпех|солдат|воен|бизнесм|пленн|заключ|шпион|разведч|"
    r"ones?\b|громадян|журналіст|вчител|військов|бізнесм|полонен|в'язн|шпигун)",
    re.IGNORECASE,
)


def takes_part(page: Page, party: str, end: str) -> bool:
    """Whether a third party lets people go, is given them, or has its own exchanged.

    Args:
        page: The page.
        party: The third party.
        end: The end of a flow that a record has it at, ``from_party`` or ``to_party``.
    """
    return any(_does(page, named, end) for named in page.parties if named.party == party)


def _does(page: Page, named: PartyMention, end: str) -> bool:
    sentence = page.sentence_at(named.start)
    if sentence is None:
        return False
    if end == "from_party" and _gives(page, named):
        return True
    if named.kind == "leader":
        if "dat" not in named.cases or is_addressed(page, named) or not bare_dative(page, named):
            return False
        return _moved(page, max(sentence.start, named.start - 40), named.start, ("give", "return"))
    if named.kind == "demonym" and _PERSON.match(page.text, named.end):
        return _moved(page, sentence.start, sentence.end, ("exchange", "give", "return", "receive"))
    return False


def _gives(page: Page, named: PartyMention) -> bool:
    """A third state pardons people, hands them over, or holds those who are handed over."""
    if named.kind in ("leader", "state", "capital") and (
        named.may_be_subject and _LETS_GO.match(page.text, named.end)
    ):
        return True
    return _hands_over(page, named) or _held_there(page, named)


# "Белоруссия передала их украинской стороне", "Минск согласился освободить"
_HANDS_OVER = re.compile(
    r"\s+(?:(?:has|have|had|then|also|later|finally|at last|agreed|decided|"
    r"promised|is ready|to|уже|также|наконец|нарешті|врешті|зрештою|затем|"
    r"согласил\w+|решил\w*|обещал\w*|пообещал\w*|готов\w*|вже|також|потім|"
    r"погодив\w+|погодил\w+|вирішив|вирішил\w|обіця\w+|пообіця\w+)\s+){0,3}"
    r"(?:hand(?:ed|s)?\s+(?:\w+\s+){0,4}over|turn(?:ed|s)? over|gave (?:up|back)|"
    r"transfer(?:red|s)?|"
    r"return(?:ed|s)?|let|free[ds]?|releas\w+|"
    r"передал\w*|передаст|передать|отдал\w*|отдаст|отдать|вернул\w*|выдал\w*|выдать|"
    r"отпуст\w+|освобод\w+|помилов\w+|"
    r"переда(?:в|ла|ло|ли|сть|ти)|відда(?:в|ла|ло|ли|сть|ти)|поверну(?:в|ла|ло|ли|ти)|"
    r"вида(?:в|ла|ло|ли|ти)|відпуст\w+|звільни\w+|помилув\w+)\b",
    re.IGNORECASE,
)
# "civilians jailed in Belarus were handed to Kyiv", "осуждённые в Белоруссии": who holds them gives
_HELD_THERE = re.compile(
    r"\b(?:jailed|imprisoned|convicted|sentenced|held|detained|captive|arrested|custody|prisons?|"
    r"осужд\w+|заключ\w+|арестован\w+|задержан\w+|удержива\w+|сидевш\w+|отбыва\w+|тюр[еь]м\w*|"
    r"засудж\w+|ув'язн\w+|заарештован\w+|затриман\w+|утриму\w+|трима(?:ють|ли|є)\w*|держ(?:ат|али|ит)|в'язниц\w*|колоні\w+|колони\w+)"
    r"\s+(?:in|by|of|в|во|на|у)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)


# "Международный суд выдал ордера", "Minsk handed over the documents": nobody is let go
_PAPERS = re.compile(
    r"\s+(?:(?:the|its|an?|two|new|[^\W\d]+(?:ый|ий|ой|ую|ые|ие|ых|их|ое|ее|і|у|ю|е))\s+)?"
    r"(?:warrants?|documents?|passports?|visas?|lists?|letters?|verdicts?|rulings?|permits?|"
    r"ордер|документ|паспорт|виз[ыу]|спис[ко]|письм|решени|разрешени|постановлени|приговор|"
    r"віз[иу]|перелік|лист[иа]?\b|рішенн|дозв[оі]л|постанов|вирок)",
    re.IGNORECASE,
)


def _hands_over(page: Page, named: PartyMention) -> bool:
    """A third state, or its people, is the subject of a verb of giving right behind it."""
    if named.party in BODIES:
        return False
    if named.kind not in ("state", "capital", "organ") and not _is_people(page, named):
        return False
    if named.cases and "nom" not in named.cases:
        return False
    done = _HANDS_OVER.match(page.text, named.end)
    return done is not None and _PAPERS.match(page.text, done.end()) is None


_ADJECTIVE = ("ий", "ый", "ой", "ій")


def _is_people(page: Page, named: PartyMention) -> bool:
    """A people by its own name, in the plural: "угорці нарешті передали", "the Hungarians"."""
    if named.kind != "demonym":
        return False
    words = page.text[named.start : named.end]
    if words.isascii():
        return words.endswith("s")
    return "nom" in named.cases and not named.lemma.endswith(_ADJECTIVE)


def _held_there(page: Page, named: PartyMention) -> bool:
    """A third state holds people whom its sentence hands over."""
    if named.kind not in ("state", "capital"):
        return False
    before = page.text[max(0, named.start - 40) : named.start]
    sentence = page.sentence_at(named.start)
    if sentence is None or not _HELD_THERE.search(before):
        return False
    return _moved(page, sentence.start, sentence.end, ("give", "return", "receive", "home"))


def _moved(page: Page, start: int, end: int, kinds: tuple[str, ...]) -> bool:
    return any(cue.family == "verb" and cue.kind in kinds for cue in page.cues.within(start, end))


_AT_HOME = "told at home"
_GUESSED = frozenset({"source", _AT_HOME})  # who gave is only inferred from who came home


def contradicts(flow: Flow, transfer: Transfer) -> bool:
    """Whether an end of a record is another than the words name.

    Where a record names a third party and the words nobody, the rival was only a guess; and a
    third country that people come out of may be on their way from the rival.
    """
    givers = {
        hint.from_party for hint in flow.hints if hint.from_party and hint.why not in _GUESSED
    }
    return _differs(transfer.from_party, flow.from_party, flow.hints, givers) or _differs(
        transfer.to_party, flow.to_party, flow.hints, None
    )


def _differs(
    mine: str | None, said: str | None, hints: tuple[Hint, ...], sure: set[str] | None
) -> bool:
    if not mine or not said or mine == said:
        return False
    if mine not in RIVAL:
        return any(
            said in (hint.from_party, hint.to_party) for hint in hints if hint.why != _AT_HOME
        )
    return said in RIVAL or sure is None or said in sure


def of_foreigners(mention: Mention, transfer: Transfer) -> bool:
    """Whether only a foreign nationality speaks: foreigners who fought for a side go to it."""
    flow = mention.flow
    if flow is None or not {transfer.from_party, transfer.to_party} <= set(RIVAL):
        return False
    return all(
        hint.why.startswith("nationality") and hint.to_party not in RIVAL for hint in flow.hints
    )
