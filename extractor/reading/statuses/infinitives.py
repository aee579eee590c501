"""Infinitives: what governs one may stand before another that it is joined to.

"Kyiv proposes to go back to the formula and to exchange 800 for 800": both are proposed. And "to
free 1,200 in several stages" tells how it is to be done, not that it has begun.
"""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.statuses.cues import governed
from extractor.records import ExchangeStatus

_REACH = 160  # characters before an infinitive for the one that it is joined to
_WORDS = r"(?:(?!(?:that|who|which|что|чтобы|котор\w+|що|щоб|як(?:ий|а|е|і))(?!\w))[\w'’-]+\s+)"
_GOVERNS = (
    r"(?:(?P<offered>propos(?:es|ed|ing|al)|offer(?:s|ed|ing)?|ready|willing|readiness|"
    r"предлага[^\W\d]+|предлож[^\W\d]+|готов(?:а|о|ы|і|ий|ность[^\W\d]*|ність)?|"
    r"пропону[^\W\d]+|запропон[^\W\d]+|пропозиці[^\W\d]+)|"
    r"(?P<denied>refus(?:es|ed|ing|al)|отказ[^\W\d]+|відмов[^\W\d]+))"
)
_JOINED = Phrases(
    rf"\b{_GOVERNS}\s+to\s+{_WORDS}{{1,8}}?and\s+(?:then\s+|also\s+)?to\s+(?:\w+ly\s+)?\Z|"
    + rf"\b{_GOVERNS}\s+(?:[^\W\d]+\s+){{0,2}}?".replace("P<", "P<slavic_")
    + rf"[^\W\d]{{2,}}(?:ть|ться|ти|тися|тись|чь)\s+{_WORDS}{{0,8}}?(?:и|та|й|і)\s+"
    rf"{_WORDS}{{0,6}}?\Z",
    re.IGNORECASE,
)
# "the Kremlin's offer: to free 300 from each side"
_OFFER_IS = re.compile(
    r"(?<!\w)(?:offers?|proposals?|bid|предложени[еяюй]\w*|пропозиці[яюїй]\w*)(?: [^\s.;:]+){0,6}?"
    r"\s?[:—–] (?:to )?(?:[^\W\d]+ ){0,2}\Z",
    re.IGNORECASE,
)
# "to restart the process and free 1,200": the second verb has its "to" from the first
_TO_AND = Phrases(
    r"\bto\s+(?P<first>(?!(?:the|an?|his|her|its|their|our|this|that|these|those|each|both|all|"
    r"prison|captivity|freedom|talks|relatives|families|hospital|home|safety|date)\b)"
    r"(?-i:[a-z])[a-z]+)\s+"
    r"(?:(?!(?:was|were|is|are|has|have|had|who|which|that|after|when|as|but)\b)"
    r"[\w'’-]+\s+){1,8}?and\s+(?:(?:\w+ly|also|then|thus|so)\s+)?\Z",
    re.IGNORECASE,
)
# what is said of how it is to be done: "in several stages", "as the first stage"
_BEGINS = re.compile(
    r"beg[aiu]n|start|continu|under ?way|progress|going|launch|kick|runs?\b|начал|начина|начин|"
    r"продолжа|продл|проход|ид[её]т|старт|поч[аи]|розпоч|трива|продовж|відбува|прохо",
    re.IGNORECASE,
)


def governed_infinitive(page: Page, low: int, clause: Clause) -> ExchangeStatus | None:
    """Tell the status that the words before an infinitive give it.

    Args:
        page: The page.
        low: Where its sentence begins.
        clause: The clause, whose verb is the infinitive.

    Returns:
        The status, nothing where no word tells.
    """
    told = governed(page, clause)
    if told == "ongoing" and not _is_begun(page, clause):
        told = None
    if told is not None:
        return told
    start = clause.verb.start
    if _OFFER_IS.search(page.text, max(low, start - _REACH), start):
        return "offered"
    joined = _JOINED.search(page, max(low, start - _REACH), start)
    if joined is None:
        return None
    return "offered" if joined["offered"] or joined["slavic_offered"] else "denied"


def joined_infinitive(page: Page, low: int, clause: Clause) -> tuple[int, int] | None:
    """Find the infinitive whose "to" a bare verb shares: "to restart talks and free 1,200".

    Args:
        page: The page.
        low: Where its sentence begins.
        clause: The clause of the bare verb.

    Returns:
        Where the first verb begins and ends.
    """
    if clause.verb.form != "base":
        return None
    start = clause.verb.start
    found = _TO_AND.search(page, max(low, start - _REACH), start)
    return found.span("first") if found is not None else None


def _is_begun(page: Page, clause: Clause) -> bool:
    return any(
        cue.family == "cue"
        and cue.kind == "ongoing"
        and _BEGINS.match(page.text, cue.start, cue.end) is not None
        for cue in page.cues.within(clause.start, clause.verb.end)
    )
