"""Recipients named beside a count."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.clauses import Clause, severed
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.charge import has_to
from extractor.reading.ways.datives import bare_dative
from extractor.reading.ways.givers import CONTROLLED, SINCE_THEN
from extractor.reading.ways.noends import is_no_end
from extractor.reading.ways.partywords import (
    CAPTIVE,
    KIN_FROM,
    PREPOSITION,
    SIDE,
    lead_of,
    words_before,
)
from extractor.reading.ways.takenends import is_of_before, is_taken
from extractor.text.parties import PartyMention
from extractor.text.speech.words import agencies

TO = re.compile(
    r"(?<!according )(?<!addition )(?<!due )(?<!thanks )(?<!close )\b(?:in)?to\s+(?:the\s+)?\Z",
    re.I,
)
_KIN_IN = re.compile(
    r"(?<!\bу )(?<!lived with )(?<!living with )(?<!stayed with )(?<!staying with )"
    r"\b(?:relatives|famil(?:y|ies)|parents|mothers?|родн\w+|родственник\w+|близк\w+|семь\w+|"
    r"родител\w+|рідн\w+|родич\w+|родин\w+|сім'\w+|батьк\w+|близьк\w+)[^\S\n]+(?:in|на|в|у)"
    rf"[^\S\n]+\Z|{KIN_FROM}",
    re.IGNORECASE,
)
_KIN = re.compile(r"\s+(?:relatives|famil(?:y|ies)|parents|mothers?|fathers?)\b", re.IGNORECASE)
_REUNION = re.compile(r"reunited|rejoin|воссоедин|возз'єдн", re.IGNORECASE)
_STRANDED = re.compile(
    r"\b(?:stranded|stuck|held|kept|living|left|trapped|who (?:were|had been)|"
    r"ended up|found themselves|оказавш\w+|оказал\w+|застрявш\w+|застрял\w+|остал\w+|оставш\w+|"
    r"залишил\w+|находи\w+|перебува\w+|опинил\w+|застряг\w+)\s+"
    rf"(?:{SINCE_THEN}|(?:\w+\s+){{0,4}})(?:in|в|у|на)\s+\Z",
    re.IGNORECASE,
)
_ITS_COUNT = re.compile(r"\s*(?:[—–:-]\s*)?(?:(?!and\b|и\b|та\b|і\b|й\b)\w+\s+){0,3}")
_TOWARD = re.compile(
    r"\b(?:в|во|на|до|на территорию|в сторону|на территорію|у бік|у|к)\s+\Z", re.IGNORECASE
)

# Who helps, watches or carries, and is no end of a flow.
BODIES = frozenset({"Red Cross (ICRC)", "United Nations", "NATO", "IAEA", "OSCE"})


def goal_of(
    page: Page,
    clause: Clause,
    count: tuple[int, int],
    low: int,
    high: int,
    neighbours: Sequence[int],
) -> PartyMention | None:
    """Find the recipient: "to Ukraine", a bare dative, a double object, "в Україну"."""
    end = max(clause.end, min(high, count[1] + 80)) if clause.nominal else clause.end
    obliged = has_to(page, clause)
    found = [
        party
        for party in page.parties.within(clause.start, end)
        if party.kind != "leader"
        and party != obliged
        and party.party not in BODIES
        and not is_addressed(page, party)
        and not is_no_end(page, party)
        and not is_of_before(page, clause, party)
        and not _is_crossed(page, party)
        and not CAPTIVE.match(page.text[party.end : party.end + 40])
        and not _is_anothers(page.text, party, count, neighbours)
        and not _is_of_the_uncounted(page.text, party, count)
        and not _is_on_the_way_back(page, party, count, neighbours)
        and _is_goal(page, clause, party)
    ]
    after = [
        party
        for party in found
        if party.start >= count[1] and party.start < max(high, count[1] + 1)
    ]
    if after:
        return after[0]
    ahead = [
        party
        for party in found
        if party.end <= count[0]
        and party.start >= low
        and not _of_countwords_before(page, clause, party, count, neighbours)
    ]
    if ahead:
        return ahead[-1]
    # "1,000 bodies and 5 prisoners to Ukraine", "to Ukraine 1,000 bodies and 5 prisoners"
    shared = [
        p
        for p in found
        if p.start >= count[1]
        and not severed(page.text, count[1], p.start)
        and not is_taken(page, clause, count, p)
    ] or [
        party
        for party in found
        if party.end <= count[0] and _first_count(neighbours, clause) >= party.end
    ]
    return shared[0] if shared else None


def _is_crossed(page: Page, party: PartyMention) -> bool:
    """Belarus is on the way between the two that exchange: nobody is handed over to it."""
    return party.party == "Belarus" and page.named >= {"Russia", "Ukraine"}


def _is_on_the_way_back(
    page: Page, party: PartyMention, count: tuple[int, int], neighbours: Sequence[int]
) -> bool:
    """Where the next ones go: "116 went to Ukraine, and in the other direction, to Russia, 29"."""
    behind = [start for start in neighbours if start >= party.end]
    return (
        party.start >= count[1]
        and bool(behind)
        and _ITS_COUNT_NEXT.fullmatch(page.text, party.end, min(behind)) is not None
        and page.turns_back(count[1], party.start)
    )


_ITS_COUNT_NEXT = re.compile(r"[,\s]+(?:[—–-]\s+)?(?:[^\W\d]+\s+){0,4}(?:[—–-]\s+)?")
# "gratitude to Qatar", "appealed to Moscow": they are spoken to, and given nobody
_ADDRESSED = Phrases(
    r"\b(?:(?:gratitude|grateful|thankful|thanks?|indebted|appreciation|appeal\w*|letters?|wrote|"
    r"messages?|tribute)\s+to\s+(?:the\s+)?|"
    r"(?:спасибо|благодар\w+|поблагодар\w+|признател\w+|дяку\w+|подяк\w+|вдячн\w+|обратил\w+|"
    r"обраща\w+|обращени\w+|зверта\w+|звернул\w*|звернен\w*|завдяч\w+|обязан\w*)\s+"
    r"(?:(?:к|до)\s+)?)(?-i:[a-zа-яіїєґё][\w'-]*\s+){0,2}\Z",
    re.IGNORECASE,
)
_COMPOUND = re.compile(r"-[^\W\d]")  # "in a Qatar-mediated return"


def is_addressed(page: Page, party: PartyMention) -> bool:
    """Tell whether a party is thanked, asked or written to where it stands, or is only the press.

    "He said so in an interview to Ukrinform": an agency is told, and given nobody.
    """
    if party.kind == "organ" and party.name in agencies():
        return True
    return _ADDRESSED.search(page, *lead_of(page, party, 60)) is not None


_BOUND_FOR = re.compile(
    r"\b(?:lef?t|leav\w+|depart\w*|bound|set (?:off|out)|headed|made)\s+for\s+\Z", re.IGNORECASE
)


def is_goal(page: Page, party: PartyMention) -> bool:
    """Tell whether a party is whom something goes to, by a word before it or by its case."""
    return leads_to(page, party) or bare_dative(page, party)


def leads_to(page: Page, party: PartyMention) -> bool:
    """Tell whether a party stands behind a preposition of where to: "flown to Riyadh"."""
    before = words_before(page.text, party, 40)
    if not party.cases:
        return bool(TO.search(before) or _BOUND_FOR.search(before))
    return bool("acc" in party.cases and _TOWARD.search(before)) or bool(
        "gen" in party.cases and re.search(r"\bдо\s+\Z", before, re.I)
    )


def _is_goal(page: Page, clause: Clause, party: PartyMention) -> bool:
    """Tell whether a party's place or case makes it the clause's recipient."""
    text, verb = page.text, clause.verb
    if _COMPOUND.match(text, party.end):
        return False
    controlled = CONTROLLED.search(page, *lead_of(page, party, 60))
    if controlled:
        return controlled["out"] is None
    before = words_before(text, party, 24)
    if party.kind in ("state", "capital"):
        reunion = _REUNION.match(text, verb.start) and re.search(r"\b(?:in|на|в|у)\s+\Z", before)
        if (reunion and not _STRANDED.search(text, max(0, party.start - 72), party.start)) or (
            _KIN_IN.search(before)
        ):
            return True
    if text[party.start : party.end].isascii() and not party.cases:
        after = text[party.end : party.end + 30]
        sided = party.kind != "demonym" or SIDE.match(after) or _KIN.match(after)
        if sided and party.start >= verb.start and TO.search(before):
            return True
        if _REACHED.fullmatch(text, verb.start, verb.end) and _double_object(text, verb.end, party):
            return True
        if verb.kind != "give":
            return False
        if not clause.nominal and _double_object(text, verb.end, party):
            return True
        if PREPOSITION.search(before):
            return False  # "civilians jailed in Belarus were handed over"
        return clause.passive and _passive_recipient(text, party, verb.start)
    if bare_dative(page, party):
        return True
    if party.kind in ("state", "capital") and "acc" in party.cases and _TOWARD.search(before):
        return True
    if party.cases and "gen" not in party.cases:
        return False
    return _ONTO.search(before) is not None


_ONTO = re.compile(r"\b(?:до|на (?:территорию|територію|сторону|бік))\s+\Z", re.IGNORECASE)
_REACHED = re.compile(r"reach(?:ed|es)?", re.IGNORECASE)


def _is_anothers(
    text: str, party: PartyMention, count: tuple[int, int], neighbours: Sequence[int]
) -> bool:
    """A party right before another count is that count's: "Росії — жодного"."""
    following = [offset for offset in neighbours if offset >= party.end]
    if not following or count[0] >= following[0]:
        return False
    if _DASHED.fullmatch(text, party.end, following[0]):
        return True
    if following[0] - party.end > 40:
        return False
    between = text[party.end : following[0]]
    if re.fullmatch(r"\s*[—–:-]?\s*", between):
        return True
    apart = count[1] <= party.start and re.search(r"[,;(]", text[count[1] : party.start])
    return bool(apart and _ITS_COUNT.fullmatch(between))


# "отдали 503 тела, число возвращённых в Россию не раскрывали": those have a number of their own
_NUMBER_OF = re.compile(
    r"[,;—–]\s*(?:[^\W\d]+\s+){0,3}?(?:(?:the )?number of|how many|числ[оа]|количеств[оа]|"
    r"сколько|скольких|кількість|кількост[иі]|скільки|скількох)\s",
    re.IGNORECASE,
)


def _is_of_the_uncounted(text: str, party: PartyMention, count: tuple[int, int]) -> bool:
    """Whether a party behind a count is where others went, whose number is kept back."""
    return _NUMBER_OF.search(text, count[1], max(count[1], party.start)) is not None


# "94 to Russia, to Ukraine, as Yermak said, — 95": what is put in does not part it from its count
_DASHED = re.compile(r",[^,;.:\d—–]{1,90},\s+(?:[—–-]\s+)?(?:[^\W\d]+\s+)?")
_AND_THEN = re.compile(r",?\s+(?:and|while|against)\s+(?:\w+\s+){0,2}", re.IGNORECASE)


def _of_countwords_before(
    page: Page,
    clause: Clause,
    party: PartyMention,
    count: tuple[int, int],
    neighbours: Sequence[int],
) -> bool:
    """The goal of the count before an "and" is that one's: "300 to Russia and 200 to Ukraine"."""
    earlier = any(clause.start <= offset < party.start for offset in neighbours)
    later = any(
        TO.search(words_before(page.text, other, 24))
        for other in page.parties.within(count[1], count[1] + 40)
    )
    return earlier and later and bool(_AND_THEN.fullmatch(page.text, party.end, count[0]))


def _first_count(neighbours: Sequence[int], clause: Clause) -> int:
    inside = [offset for offset in neighbours if clause.start <= offset < clause.end]
    return min(inside, default=clause.end)


def _double_object(text: str, verb_end: int, party: PartyMention) -> bool:
    return bool(re.fullmatch(r"\s+(?:over\s+|back\s+)?(?:the\s+)?", text[verb_end : party.start]))


def _passive_recipient(text: str, party: PartyMention, verb_start: int) -> bool:
    return party.end < verb_start and bool(
        re.fullmatch(
            r"(?:,[^,;:.!?\n]{1,60},)?(?:\s(?:on|in|this|last|that|late|early)\s\w+)?"
            r"\s+(?:has |have |had )?(?:(?:since|then|also|in turn|itself)\s+)?"
            r"(?:was|were|been|being|is|are)\s+(?:\w+ly |then |also |in turn )?",
            text[party.end : verb_start],
        )
    )
