"""Turning: a count gone the other way than the one before it.

"In return 35 came back", "230 Ukrainians left captivity, 248 Russians the other way", "Ukraine was
given 1,000 bodies on Thursday and Russia 35".
"""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause, severed
from extractor.reading.lexicon import Cue
from extractor.reading.mention import Mention, State
from extractor.reading.page import Page
from extractor.reading.ways.hints import Flow, Hint, opposite, settle
from extractor.text.numbers import Number

_NEAR = 80  # characters between the two counts
# "... on Thursday and Russia 35": the party stands right before its count
_PARTY = re.compile(
    r"[^.:;\d]*?(?:,|\band|\bwhile|\bwhereas|\bи|\bа|\bі|\bй|\bта)\s+\Z", re.IGNORECASE
)
_ITS_COUNT = re.compile(
    r"\s+(?:(?:[^\W\d]+\s+)?[—–-]\s+)?(?:just |only |лишь |лише |всего |усього )?\Z", re.IGNORECASE
)


def turned_back(
    page: Page, flow: Flow | None, previous: Mention | None, number: Number
) -> Flow | None:
    """Turn round the flow of the count before where no verb, but a word of return, follows it.

    Args:
        page: The page.
        flow: What the count's clause tells.
        previous: The count before it in the sentence.
        number: The number.
    """
    if previous is None or previous.flow is None or previous.each:
        return flow
    start = number.hedge[0] if number.hedge else number.start
    before = previous.flow
    if not 0 < start - previous.end <= _NEAR or before.to_party is None:
        return flow
    behind = _turned_behind(page, number) if before.is_sure else None
    if behind is not None and (flow is None or flow.to_party == before.to_party):
        return settle([Hint(before.to_party, before.from_party, 2, "left out", start, behind)])
    if any(cue.family == "verb" for cue in page.cues.within(previous.end, start)):
        return flow
    back = [
        cue
        for cue in page.cues.within(previous.end, start)
        if cue.family == "cue" and cue.kind == "reverse" and start - cue.end <= 4
    ]
    where = back[0].start if back else _others_place(page, before, previous.end, start)
    if where is None:
        return flow
    hint = Hint(before.to_party, before.from_party, 2, "left out", where, start)
    return settle([hint])


# "were sent to Ukraine, 49 the other way", "а 49 - в обратном направлении"
_ALONE = re.compile(r"\s*(?:[—–-]\s*)?(?:[^\W\d][\w'-]*\s+){0,4}(?:[—–-]\s*)?")


def _turned_behind(page: Page, number: Number) -> int | None:
    """Where a word of return stands right behind a count that no verb of its own moves."""
    for cue in page.cues.within(number.end, number.end + 40):
        if cue.family == "verb" and cue.kind != "home":
            return None
        if cue.family == "cue" and cue.kind == "reverse":
            alone = _ALONE.fullmatch(page.text, number.end, cue.start)
            return cue.start if alone else None
    return None


def _others_place(page: Page, before: Flow, low: int, start: int) -> int | None:
    """Where the other side is named right before its count, as the subject that is left out."""
    if opposite(before.to_party) is None or not before.is_sure:
        return None
    for party in page.parties.within(low, start):
        if party.kind not in ("state", "capital") or party.party != before.from_party:
            continue
        if party.cases and "nom" not in party.cases:
            continue
        if before.hints[0].why == "nationality" or not _ITS_COUNT.fullmatch(
            page.text, party.end, start
        ):
            continue
        if _PARTY.fullmatch(page.text, low, party.start):
            return party.start
    return None


def turned_round(
    page: Page,
    clause: Clause | None,
    flow: Flow | None,
    previous: Mention | None,
    state: State,
    number: Number,
) -> Flow | None:
    """Turn the last flow round where "in return" starts the clause and nothing stronger is said."""
    if flow is not None and flow.is_sure and not _shares(page, clause, flow, previous, number):
        return flow
    earlier = previous.flow if previous else state.flow
    if clause is None or earlier is None or earlier.to_party is None:
        return flow
    start = min(clause.start, number.start)
    reverse = [
        cue
        for cue in page.cues.within(max(0, start - 16), max(clause.end, number.end))
        if cue.family == "cue"
        and cue.kind == "reverse"
        and not _turned_already(cue, clause, previous)
        and not _of_before(page, cue, previous, number)
        and not _of_the_next(page, cue, number)
        and not (cue.start >= number.end and _PRICE.match(page.text, cue.end))
        and not (cue.end < number.start and _TURNS.search(page.text, cue.end, number.start))
        and not severed(page.text, min(cue.end, number.start), number.start)
        and not (cue.start >= number.end and severed(page.text, number.end, cue.start))
        and not _of_kinds(page, cue, clause, previous, state, number)
    ]
    if not reverse:
        return flow
    cue = reverse[0]
    hint = Hint(
        earlier.to_party,
        earlier.from_party or opposite(earlier.to_party),
        2,
        "reverse cue",
        cue.start,
        cue.end,
    )
    return settle([hint])


def _shares(
    page: Page, clause: Clause | None, flow: Flow, previous: Mention | None, number: Number
) -> bool:
    """Whether a count has its way from the verb of the one before, and a turn lies between.

    "6,060 were given to Ukraine, and in return 78 were taken."
    """
    if previous is None or previous.flow is None or previous.clause != clause or clause is None:
        return False
    if previous.flow.to_party != flow.to_party or clause.verb.start > previous.end + _TURN:
        return False
    turns = [
        cue.start
        for cue in page.cues.within(previous.end, number.start)
        if cue.family == "cue" and cue.kind == "reverse"
    ]
    return bool(turns) and not any(hint.start >= turns[0] for hint in flow.hints)


_TURN = 40  # characters from a count to its verb, at most


def _turned_already(cue: Cue, clause: Clause, previous: Mention | None) -> bool:
    """The count before has taken the turn: "the other way went 30 soldiers and 80 sailors"."""
    return previous is not None and previous.clause == clause and cue.end <= previous.start


# "got 45 in return, plus two children": the word closes the count before, which goes on behind it
_GOES_ON = re.compile(
    r"\s*,?\s*(?:plus|and|along with|together with|as well as|а также|вместе с|плюс|и ещ[её]|и|"
    r"а також|разом із|та ще|та|і ще|і)\s+(?:[^\W\d]+\s+){0,2}",
    re.IGNORECASE,
)


def _of_before(page: Page, cue: Cue, previous: Mention | None, number: Number) -> bool:
    if previous is None or not previous.end <= cue.start < number.start:
        return False
    start = number.hedge[0] if number.hedge else number.start
    if page.text[previous.end : cue.start].strip() or page.parties.within(cue.end, start):
        return False
    return _GOES_ON.fullmatch(page.text, cue.end, start) is not None


# "a thousand bodies were repatriated, with 30 Russian fallen going the other way"
_WITH_NEXT = re.compile(r"[^.;:]*?(?:,|\b(?:with|and|while|и|а|і|та|й)\b)", re.IGNORECASE)


def _of_the_next(page: Page, cue: Cue, number: Number) -> bool:
    """Another count of people stands between a count and the word of return: it is that one's."""
    sentence = page.sentence_at(number.start)
    if sentence is None or cue.start < number.end:
        return False
    return any(
        number.end < other.start
        and other.end <= cue.start
        and _counts(page, other, cue.start)
        and _WITH_NEXT.match(page.text, number.end, other.start) is not None
        for other in page.numbers_in(sentence)
    )


def _counts(page: Page, number: Number, end: int) -> bool:
    """Whether a noun of people or bodies, or "received", stands right behind a number."""
    limit = min(end, number.end + _KIND)
    return any(
        cue.family == "noun" or (cue.family == "verb" and cue.form == "part")
        for cue in page.cues.within(number.end, limit)
    )


# "Натомість тіл отримано 15 000": another kind of those who came the same way, not a way back
_INSTEAD = re.compile(r"натомість|conversely", re.IGNORECASE)
_KIND = 24  # characters from the word of contrast to the end of the noun


def _of_kinds(
    page: Page,
    cue: Cue,
    clause: Clause,
    previous: Mention | None,
    state: State,
    number: Number,
) -> bool:
    """Whether a word of contrast sets one kind against another: a noun stands right behind it."""
    if clause.verb.kind == "give" or not _INSTEAD.fullmatch(page.text, cue.start, cue.end):
        return False
    before = previous.category if previous is not None else state.category
    nouns = [
        noun.kind
        for noun in page.cues.within(cue.end, min(cue.end + _KIND, number.start))
        if noun.family == "noun" and noun.end <= min(clause.verb.start, number.start)
    ]
    return bool(nouns) and before is not None and nouns[0] != before


# "came home in exchange for 15": what follows goes the other way, not what came home
_PRICE = re.compile(r"\s*(?:на|за|for)\s", re.IGNORECASE)
# A word of return speaks of its own clause, not of one that begins behind a colon or a "when".
_TURNS = re.compile(r"[:;]|,\s*(?:when|where|коли|когда|тоді|тогда)\b", re.IGNORECASE)
