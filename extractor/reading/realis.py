"""Realis: did it happen, is it under way, or is it planned, offered, put off, denied?"""

from __future__ import annotations

import re
from typing import Literal

from extractor.reading.clauses import Clause
from extractor.reading.counts import SPELL
from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.records import ExchangeStatus, Scope
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

_FUTURE_AUX = re.compile(
    r"\b(?:will|would|shall|to|can|could|should|must|may|might|yet to|going to|about to|due to|"
    r"set to)\s+(?:\w+ly\s+|also\s+|then\s+|soon\s+|now\s+)?(?:have\s+)?(?:been\s+|"
    r"be\s+)?(?:\w+ly\s+)?\Z",
    re.IGNORECASE,
)
_WILL_BE = re.compile(
    r"\b(?:буд(?:ет|ут|е|уть)|должн[аоы]?|повинн[аоі]?|мають|має|может|могут|може|"
    r"можуть)\s+(?:быть\s+|бути\s+)?(?:\w+\s+)?\Z",
    re.I,
)
_MANAGED = re.compile(
    r"\b(?:managed|able|удалось|удал\w+|вдалося|вдалось|смог\w*|змог\w+|зуміл\w+)\b", re.I
)
_ERRAND = re.compile(
    r"\b(?:drove|came|travell?ed|went|arrived|gathered|crossed|flew|queued|waited|turned up|"
    r"assembled|met)\b[^,;]{0,50}\bto\s+\Z",
    re.IGNORECASE,
)
_BEGUN = re.compile(
    r"\b(?:begun|began|begins?|start(?:ed|s)?|is|are|being|continu\w+|начал\w*|начали|продолжа\w+|"
    r"поча\w+|розпоча\w+|продовжу\w+)\s+(?:to\s+)?(?:\w+\s+)?\Z",
    re.IGNORECASE,
)
_NOT = re.compile(r"(?:\b(?:not|never)|n't|\bне)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_ORDER: tuple[tuple[str, ExchangeStatus], ...] = (
    ("postponed", "postponed"),
    ("cancelled", "cancelled"),
    ("denied", "denied"),
    ("offered", "offered"),
    ("planned", "planned"),
    ("ongoing", "ongoing"),
)
_PERIOD_TOTAL = re.compile(
    r"previous(?:ly)?|earlier (?:exchanges|swaps)|ранее|прежде|раніше|до этого|до цього|already|"
    r"уже|вже",
    re.IGNORECASE,
)


def status_of(page: Page, sentence: Sentence, clause: Clause | None, start: int) -> ExchangeStatus:
    """Tell the status of a count from the verb that moves it and the words that govern it.

    A finite past verb is believed unless words before it in its clause take it back ("plans to",
    "will be", "не"); a verbal noun takes the status of the clause around it.
    """
    if clause is None:
        return _status_by_cues(page, sentence.start, sentence.end) or "completed"
    verb, text = clause.verb, page.text
    before = text[max(clause.start, verb.start - 60) : verb.start]
    if verb.form == "future":
        return _governed(page, clause) or "planned"
    if clause.nominal:
        low, high = _segment(page, clause, min(start, verb.start), max(start, verb.end))
        return _status_by_cues(page, low, high) or _called_off(page, clause) or "completed"
    if verb.form == "base" and _ERRAND.search(before):
        return "completed"
    if verb.form == "inf" or (verb.form == "base" and re.search(r"\bto\s+\Z", before, re.I)):
        if _MANAGED.search(before):
            return "completed"
        if _BEGUN.search(before):
            return "ongoing"
        return _governed(page, clause) or "planned"
    if verb.form == "base" and re.search(
        r"\b(?:will|would|shall|may|might|could|can|should|must)\s+(?:\w+\s+)?\Z", before, re.I
    ):
        return _governed(page, clause) or "planned"
    if _NOT.search(before):
        return "denied"
    if verb.form == "past" and _FUTURE_AUX.search(before):
        return _governed(page, clause) or "planned"
    if verb.form in ("pass", "past", "part") and _WILL_BE.search(before):
        return _governed(page, clause) or "planned"
    if verb.form == "ing":
        if _BEGUN.search(before):
            return "ongoing"
        return _governed(page, clause) or "completed"
    if _BEGUN.search(before) and re.search(r"being\s+(?:\w+\s+)?\Z", before, re.I):
        return "ongoing"
    if verb.form == "pres" and not text[verb.start : verb.end].isascii():
        return _governed(page, clause) or "completed"
    return "completed"


_IS_PLANNED = re.compile(
    r"\b(?:is|are|was|were|been) (?:now )?(?:planned|scheduled|due|set|expected|slated)\b|"
    r"\b(?:намечен\w*|запланирован\w*|назначен\w*|намічен\w*|запланован\w*|призначен\w*)\b",
    re.IGNORECASE,
)


def _called_off(page: Page, clause: Clause) -> ExchangeStatus | None:
    """Find a calling off that stands far from its noun.

    So it does in "the exchange of 100 prisoners, Medinsky said, was cancelled".
    """
    kinds = {c.kind for c in page.cues.within(clause.start, clause.end) if c.family == "cue"}
    for kind, status in _ORDER[:2]:
        if kind in kinds:
            return status
    return "planned" if _IS_PLANNED.search(page.text, clause.start, clause.end) else None


def _segment(page: Page, clause: Clause, start: int, end: int) -> tuple[int, int]:
    """The stretch between commas around a verbal noun and its count."""
    low = max(
        clause.start, max((page.text.rfind(mark, 0, start) for mark in ",;:"), default=-1) + 1
    )
    ends = [found for mark in ",;:" if (found := page.text.find(mark, end)) >= 0]
    return low, min([clause.end, *ends])


def _governed(page: Page, clause: Clause) -> ExchangeStatus | None:
    return _status_by_cues(page, clause.start, clause.verb.end)


def _status_by_cues(page: Page, start: int, end: int) -> ExchangeStatus | None:
    kinds = {cue.kind for cue in page.cues.within(start, end) if cue.family == "cue"}
    for kind, status in _ORDER:
        if kind in kinds and not (kind in ("planned", "ongoing") and "held" in kinds):
            return status
    return None


def scope_of(
    page: Page,
    sentence: Sentence,
    clause: Clause | None,
    number: Number | None,
    start: int,
    end: int,
) -> tuple[Scope, Literal["cumulative", "summed", "ceiling", "period", ""]]:
    """Tell a tranche from a total: cumulative words near, or an agreed ceiling.

    Returns:
        The scope and why.
    """
    low = max(sentence.start, (clause.start if clause else sentence.start))
    high = min(sentence.end, (clause.end if clause else sentence.end))
    low, high = min(low, start), max(high, end)
    for cue in page.cues.within(low, high):
        if (
            cue.family == "cue"
            and cue.kind == "cumulative"
            and _reaches(page, sentence, cue, start, end)
        ):
            return "total", "cumulative"
    if _is_summed(page, sentence, low, high, start):
        return "total", "summed"
    kinds = {
        cue.kind for cue in page.cues.within(sentence.start, sentence.end) if cue.family == "cue"
    }
    finite_past = clause is not None and not clause.nominal and clause.verb.form in ("past", "pass")
    if number is not None and number.bound == "at_most" and (not finite_past or "agreed" in kinds):
        return "total", "ceiling"
    if (
        number is not None
        and "agreed" in kinds
        and not finite_past
        and not _has_day(page, sentence)
        and (number.value or 0) >= 1000
        and (number.bound != "exact" or _of_bodies(page, sentence))
    ):
        return "total", "ceiling"
    if (
        number is not None
        and number.bound in ("at_least", "about")
        and (number.value or 0) >= 1000
        and _PERIOD_TOTAL.search(page.text, low, high)
        and not _has_day(page, sentence)
    ):
        return "total", "period"
    if number is not None and number.form == "vague" and _PERIOD_TOTAL.search(page.text, low, high):
        return "total", "period"
    return "single", ""


_TALLY = re.compile(r"(?:bring|brought|довод|довел|довів|доводить)", re.IGNORECASE)
_HELD_SINCE = re.compile(
    r"(?:held|detained|captive|captivity|imprisoned|prisoner|captured|missing|behind bars|плену|"
    r"полоні|удержива\w+|утриму\w+|contact|meeting|face-to-face|first|largest|biggest|крупнейш\w+|"
    r"найбільш\w+|перв\w+|перш\w+)\W+(?:\w+\W+){0,4}\Z",
    re.IGNORECASE,
)


_RUNS_ON = re.compile(
    r"\b(?:has|have|had)\s+(?:\w+\s+){0,2}?\w+(?:ed|en|ne|ught|nt|de)\b|\b(?:уже|вже|ранее|раніше|"
    r"за)\s",
    re.IGNORECASE,
)


def _is_summed(page: Page, sentence: Sentence, low: int, high: int, start: int) -> bool:
    """Words like "in all" sum up a period or one day's parts: a period needs its own word."""
    words = [c for c in page.cues.within(low, high) if c.family == "cue" and c.kind == "summed"]
    if not words or words[0].start > start + 40:
        return False
    text = page.text[sentence.start : sentence.end]
    parts = re.search(
        r"\d[^.;]{0,40}:\s|\bboth\b|обе |обох|с обеих|from both|в обе стороны|в обидва", text
    )
    if parts or _has_day(page, sentence):
        return False
    dated = any(
        d.precision != "day" and d.role != "crawl"
        for d in page.dates.within(sentence.start, sentence.end)
    )
    return dated or bool(_RUNS_ON.search(text))


def _reaches(page: Page, sentence: Sentence, cue: Cue, start: int, end: int) -> bool:
    """Tell whether a cumulative cue speaks of this count.

    A cue that stands behind a count and before another one looks ahead ("bringing the total to").
    """
    if _TALLY.match(page.text, cue.start):
        return start >= cue.end
    ahead = any(
        cue.end <= n.start < sentence.end and not n.ordinal and not SPELL.match(page.text, n.end)
        for n in page.numbers_in(sentence)
    )
    if cue.start >= end and ahead and not page.dates.within(cue.start, cue.end + 24):
        return False
    if not re.match(r"since|с |з |від ", page.text[cue.start : cue.end], re.IGNORECASE):
        return True
    before = page.text[max(0, cue.start - 40) : cue.start]
    return not before.rstrip().endswith(",") and not _HELD_SINCE.search(before)


def _of_bodies(page: Page, sentence: Sentence) -> bool:
    return any(
        cue.family == "noun" and cue.kind in ("bodies", "dead")
        for cue in page.cues.within(sentence.start, sentence.end)
    )


def _has_day(page: Page, sentence: Sentence) -> bool:
    return any(
        d.precision == "day" and d.role == "event"
        for d in page.dates.within(sentence.start, sentence.end)
    )
