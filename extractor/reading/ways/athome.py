"""At home: a Ukrainian text that says "home", "from captivity" and no more speaks of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.reading.clauses import Clause
from extractor.reading.page import Page
from extractor.reading.ways.datives import bare_dative
from extractor.reading.ways.enemies import enemies_named
from extractor.reading.ways.hints import Hint
from extractor.reading.ways.homes import folk_named

_MANAGED = re.compile(r"\b(?:вдалося|вдасться)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_SHIELD = re.compile(r"(?<![\"«“„])\bна щит[іу]?\b", re.IGNORECASE)  # and no fund's name
_OUR_OWN = re.compile(r"захисни|оборон[еєц]|геро[їя]|полегл|наш(?:их|ого|і)\b", re.IGNORECASE)
_BOUND_FOR = re.compile(r"\b(?:до|в|у)\s+\Z", re.IGNORECASE)


def told_at_home(page: Page, clause: Clause | None, count: tuple[int, int]) -> Iterable[Hint]:
    """A Ukrainian text that says "home" or "from captivity" and no more speaks of Ukraine's own."""
    if clause is None or page.language != "uk" or _leaves_home(page, clause):
        return
    if given_away_then(page, count[1]) or _is_given_to_them(page, clause):
        return
    ours = _OUR_OWN.search(page.text, count[0], count[1])
    if ours:
        yield Hint("Russia", "Ukraine", 1, "told at home", ours.start(), ours.end())
        return
    if enemies_named(page, clause.start, max(clause.end, count[1])):
        return
    folk = folk_named(page, min(clause.start, count[0]), count[1])
    if folk is not None:  # "щодо курських цивільних, троє поїхали додому": to their own home
        yield Hint(None, folk.party, 1, "nationality in the sentence", folk.start, folk.end)
        return
    shield = _SHIELD.search(page.text, clause.start, clause.end)
    if shield:  # only one's own come back upon it
        yield Hint("Russia", "Ukraine", 1, "told at home", shield.start(), shield.end())
        return
    homeward = next(
        (
            cue
            for cue in page.cues.within(clause.start, clause.end)
            if cue.family == "cue" and cue.kind in ("home", "captivity")
        ),
        None,
    )
    if homeward is not None and clause.verb.kind != "exchange":
        yield Hint("Russia", "Ukraine", 1, "told at home", homeward.start, homeward.end)
        return
    if clause.verb.kind not in ("home", "return", "receive"):
        return
    managed = _MANAGED.search(
        page.text, max(clause.start, clause.verb.start - 24), clause.verb.start
    )
    if managed:
        yield Hint("Russia", "Ukraine", 1, "told at home", managed.start(), managed.end())
        return
    dead = clause.verb.kind == "home" and any(
        cue.family == "noun" and cue.kind == "bodies" and cue.start < count[1] + 1
        for cue in page.cues.within(*count)
    )
    if dead:  # "надійшло 501 тіло"
        yield Hint("Russia", "Ukraine", 1, "told at home", clause.verb.start, clause.verb.end)
        return
    if clause.verb.kind == "home" and _LEAVES.match(page.text, clause.verb.start):
        return
    if clause.verb.kind == "receive" and not _IMPERSONAL.search(
        page.text, clause.verb.start, clause.verb.end
    ):
        return
    if clause.verb.kind in ("home", "return", "receive") and not _of_the_other_side(
        page, clause, count
    ):
        yield Hint("Russia", "Ukraine", 1, "told at home", clause.verb.start, clause.verb.end)


_TO_THEM = re.compile(r"\bїм\b(?! (?:не )?(?:вдал|довел|пощаст|дозвол))", re.IGNORECASE)


def _is_given_to_them(page: Page, clause: Clause) -> bool:
    """Whether "they" are given a count: who they are, the words before would have to tell."""
    verb = clause.verb
    if verb.kind not in ("give", "return") or clause.nominal:
        return False
    return _TO_THEM.search(page.text, clause.start, verb.end + _THEM_BEHIND) is not None


_THEM_BEHIND = 12  # characters behind a verb: "передали назад їм"
_LEAVES = re.compile(r"поїха|виїха|поїд|вируш|возз'єдн", re.IGNORECASE)  # which way, it says not
_IMPERSONAL = re.compile(r"(?:ли|[нт]о|ють)\Z", re.IGNORECASE)  # whoever it is, not a "she" before
_AWAY = re.compile(
    r"\b(?:обидва боки|обидві сторони|обох (?:боків|сторін|країн)|"
    r"ворог\w*|противник\w*|агресор\w*|окупант\w*|вони|їм|"
    r"назад|туди|навзаєм|натомість|взамін|у відповідь|обмін на|(?:інш|протилежн|зворотн)\w+ "
    r"(?:бік|напрямку))\b",
    re.IGNORECASE,
)


def _of_the_other_side(page: Page, clause: Clause, count: tuple[int, int]) -> bool:
    """Whether a clause names Russia, or says that a count goes away, or both ways."""
    low, high = min(clause.start, count[0]), max(clause.end, count[1])
    if _AWAY.search(page.text, low, high) or page.shares.within(low, high):
        return True
    return any(party.party == "Russia" for party in page.parties.within(low, high))


def _leaves_home(page: Page, clause: Clause) -> bool:
    """Whether a clause says that it goes to the other side: "до РФ відправлено 34 полеглих"."""
    return any(
        party.party == "Russia"
        and party.kind in ("state", "capital")
        and (
            _BOUND_FOR.search(page.text, max(0, party.start - 8), party.start)
            or bare_dative(page, party)
        )
        for party in page.parties.within(clause.start, clause.end)
    )


_THEM = re.compile(
    r"[:;,—–-]\s+(?:[^\W\d]+\s+){0,3}?(?:їх|усіх|всіх|котрих|яких|що їх)\b", re.IGNORECASE
)
_GIVEN = re.compile(r"\b(?:пере|від)да(?:ли|в|ла|но|ють|дуть)\s+\Z", re.IGNORECASE)
_SIDE = re.compile(
    r"\bросійськ(?:ій стороні|им представникам|ому боці)|\bросіянам\b", re.IGNORECASE
)


def given_away_then(page: Page, end: int) -> bool:
    """Tell whether those at home are the other side's: "вдома: їх передали російській стороні".

    Args:
        page: The page.
        end: The place behind which the rest of a sentence tells of "them".
    """
    sentence = page.sentence_at(max(0, end - 1))
    high = sentence.end if sentence is not None else end
    them = _THEM.search(page.text, end, high)
    if them is None:
        return False
    to_side = _SIDE.search(page.text, them.end(), high) is not None
    return to_side or any(
        party.party == "Russia"
        and (bare_dative(page, party) or _GIVEN.search(page.text, them.start(), party.start))
        for party in page.parties.within(them.end(), high)
    )
