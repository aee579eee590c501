"""Realis: did it happen, is it under way, or is it planned, offered, put off, denied?"""

from __future__ import annotations

import re

from extractor.reading.accords import is_agreed_on, names_words, was_kept
from extractor.reading.clauses import AND, Clause
from extractor.reading.framing import is_topic, measured
from extractor.reading.managed import managed_at
from extractor.reading.othersdone import is_of_others, is_said_to_have
from extractor.reading.outcomes import is_of_telling
from extractor.reading.page import Page
from extractor.reading.untouched import DENIES, is_undenied, spares
from extractor.reading.wishes import (
    is_aftermath,
    is_as_agreed,
    is_awaited,
    is_foreseen,
    is_wished,
    to_be_had,
)
from extractor.records import ExchangeStatus
from extractor.text.sentences import Sentence
from extractor.text.tense import tense_of

_FUTURE_AUX = re.compile(
    r"\b(?:will|would|shall|to|can|could|should|must|may|might|yet to|going to|about to|due to|"
    r"set to)\s+(?:\w+ly\s+|also\s+|then\s+|soon\s+|now\s+)?(?:have\s+)?(?:been\s+|"
    r"be\s+)?(?:\w+ly\s+)?\Z",
    re.IGNORECASE,
)
_WILL_BE = re.compile(
    r"\b(?:буд(?:ет|ут|е|уть)|долж(?:ен|на|но|ны)|повинн[аоі]?|мають|має|может|могут|може|"
    r"можуть)\s+(?:быть\s+|бути\s+)?(?:\w+\s+)?\Z",
    re.I,
)
_ERRAND = re.compile(
    r"\b(?:drove|came|travell?ed|went|arrived|gathered|crossed|flew|queued|waited|turned up|"
    r"assembled|met)\b[^,;]{0,50}\bto\s+\Z",
    re.IGNORECASE,
)
_BEGUN = re.compile(
    r"\b(?:begun|began|begins?|start(?:ed|s)?|being|continu\w+|начал\w*|начали|продолжа\w+|"
    r"поча\w+|розпоча\w+|продовжу\w+)\s+(?:to\s+)?(?:\w+\s+)?\Z|"
    r"\b(?:is|are)\s+(?!to\b)(?:\w+\s+)?\Z",
    re.IGNORECASE,
)
# "the first 1,212 of the promised 6,000": only a part was moved
_PROMISED = re.compile(
    r"\b(?:of|из|з|із|зі)\s+(?:the\s+|these\s+|этих\s+|цих\s+)?(?:promised|agreed|pledged|"
    r"обещанн\w+|договор[её]нн\w+|согласованн\w+|обіцян\w+|узгоджен\w+|погоджен\w+)\s+\Z",
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


def status_of(page: Page, sentence: Sentence, clause: Clause | None, start: int) -> ExchangeStatus:
    """Tell the status of a count from the verb that moves it and the words that govern it.

    A finite past verb is believed unless words before it in its clause take it back ("plans to",
    "will be", "не"); a verbal noun takes the status of the clause around it.
    """
    if clause is None:
        low, high = page.stretch((sentence.start, sentence.end), start, start, ";")
        told = _status_by_cues(page, low, high)
        earlier = measured(page, sentence) if told is None else None
        if earlier is not None and _status_by_cues(page, earlier.start, earlier.end) == "planned":
            return "planned"
        return told or "completed"
    verb, text = clause.verb, page.text
    if _PROMISED.search(text[max(sentence.start, start - 40) : start]):
        return "planned"
    if not clause.nominal and DENIES.search(
        text[max(sentence.start, verb.start - 120) : verb.start]
    ):
        return "denied"
    if is_of_others(text, start, verb.start):
        low, high = page.stretch((sentence.start, sentence.end), start, start, ",;:")
        beyond = _status_by_cues(page, low, high)
        if beyond is not None:
            return beyond
    head = clause.start if clause.start < verb.start else sentence.start
    before = text[max(head, verb.start - 60) : verb.start]
    if _WOULD_HAVE.search(before):
        return _off_after(page, sentence) or "planned"
    if verb.form == "future":
        told = _governed(page, clause)
        return "planned" if told in (None, "ongoing") else told
    if clause.nominal:
        low, high = segment(page, clause, min(start, verb.start), max(start, verb.end))
        told = _status_by_cues(page, low, high) or _called_off(page, clause)
        waits = is_awaited(text, clause.start, verb.start) or (
            is_agreed_on(text, clause.start, verb.start)
            and not was_kept(text, clause.start, clause.end)
        )
        if told is None or (told == "ongoing" and waits):
            ahead = waits or is_topic(page, sentence, clause)
            return "planned" if ahead else "completed"
        return told
    if verb.form == "base" and _ERRAND.search(before):
        return "completed"
    if verb.form == "inf" or (verb.form == "base" and re.search(r"\bto\s+\Z", before, re.I)):
        kept = names_words(text, head, verb.start) and was_kept(text, verb.end, clause.end)
        if kept or is_managed(page, clause):
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
    if verb.form == "past" and is_said_to_have(before):
        return "completed"
    wished = verb.form == "past" and is_wished(text, sentence.start, verb.start, verb.end)
    if wished or (
        verb.form in ("past", "pass", "part") and to_be_had(text, clause.start, verb.start)
    ):
        told = _governed(page, clause)
        return "planned" if told in (None, "ongoing") else told
    if verb.form == "past" and _FUTURE_AUX.search(before):
        told = _governed(page, clause) or "planned"
        return _at_will(page, clause) if told == "planned" else told
    if verb.form in ("pass", "past", "part") and _WILL_BE.search(before):
        if _done_before(page, clause):
            return "completed"
        return _governed(page, clause) or "planned"
    if verb.form == "ing":
        if _BEGUN.search(before):
            return "ongoing"
        told = _governed(page, clause)
        aimed = _AIMED.search(before) is not None
        ahead = aimed or is_foreseen(text, sentence.start, verb.start)
        return told or ("planned" if ahead else "completed")
    if _BEGUN.search(before) and re.search(r"being\s+(?:\w+\s+)?\Z", before, re.I):
        return "ongoing"
    if verb.form == "pres" and not text[verb.start : verb.end].isascii():
        if tense_of(text[verb.start : verb.end]) == "past":
            return "completed"  # "обменивались", "обмінювалися": a past without an end
        return _governed(page, clause) or "completed"
    return "completed"


# "a date for accepting 6,000", "talks on returning them": an aim, no deed
_AIMED = re.compile(
    r"\b(?:date|day|time|deadline|place|talks|plans?|lists?|proposal|idea|offer|terms|deal|"
    r"agreement|prospects?|chances?|arrangements?|preparations?|ready)\s+"
    r"(?:for|on|of|about)\s+(?:\w+ly\s+)?\Z",
    re.IGNORECASE,
)


def _at_will(page: Page, clause: Clause) -> ExchangeStatus:
    """What can be fetched at any time is offered: "could be collected whenever Kyiv wished"."""
    behind = page.cues.within(clause.verb.end, clause.end)
    offered = any(cue.family == "cue" and cue.kind == "offered" for cue in behind)
    return "offered" if offered else "planned"


def is_managed(page: Page, clause: Clause) -> bool:
    """An infinitive tells of what was done: "managed to return", "вернуть удалось"."""
    verb, text = clause.verb, page.text
    if verb.form not in ("inf", "base"):
        return False
    return managed_at(text, clause.start, verb.start, verb.end, clause.end)


_WOULD_HAVE = re.compile(
    r"\b(?:(?:would|should|could|might) have|(?:was|were) to have)\s+(?:\w+\s+){0,5}\Z",
    re.IGNORECASE,
)


def _off_after(page: Page, sentence: Sentence) -> ExchangeStatus | None:
    """What would have been: "the swap, which would have freed 192 men, was called off"."""
    kinds = {c.kind for c in page.cues.within(sentence.start, sentence.end) if c.family == "cue"}
    return next((status for kind, status in _ORDER[:2] if kind in kinds), None)


def _done_before(page: Page, clause: Clause) -> bool:
    """The first of two verbs is done already: "возвращены и будут доставлены домой"."""
    verb = clause.verb
    return any(
        cue.family == "verb"
        and cue.form in ("past", "pass")
        and AND.match(page.text, cue.end)
        and not _WILL_BE.search(page.text[max(0, cue.start - 60) : cue.start])
        for cue in page.cues.within(verb.start - 40, verb.start)
    )


_IS_PLANNED = re.compile(
    r"\b(?:is|are|was|were|been) (?:now )?(?:planned|scheduled|due|set|expected|slated)\b|"
    r"\b(?:намечен\w*|запланирован\w*|назначен\w*|намічен\w*|запланован\w*|призначен\w*)\b",
    re.IGNORECASE,
)


_MAY_FOLLOW = re.compile(
    r"\b(?:may|might|could|must)\s+(?:\w+ly\s+|also\s+|soon\s+|now\s+|still\s+)?(?:be (?:held|"
    r"carried|completed|made|next|near|close)|follow|take place|happen|come|go ahead|begin|start|"
    r"resume|proceed|occur|cover|involve|include|free|see|bring)\b|"
    r"\b(?:is|are) (?:still )?(?:on the table|near|close|close to|in sight|pending)\b",
    re.IGNORECASE,
)


def is_scheduled(page: Page, sentence: Sentence, clause: Clause) -> bool:
    """A verbal noun is what was set for a day, is waited for, or talked of.

    So it is in "передача призначена на суботу" and "1,000 bodies are awaiting transfer".
    """
    text, verb = page.text, clause.verb
    if verb.form == "ing":
        return is_foreseen(text, sentence.start, verb.start)
    if not clause.nominal:
        return False
    set_for = _IS_PLANNED.search(text, clause.start, clause.end)
    if set_for or is_awaited(text, clause.start, verb.start):
        return True
    return is_agreed_on(text, clause.start, verb.start) and not (
        was_kept(text, clause.start, clause.end)
    )


# "The exchange, 600 for 600, runs until Sunday": behind an apposition
_RUNS = re.compile(
    r",\s+(?:runs?|is (?:still )?(?:running|going on|under ?way)|continues|lasts|"
    r"(?:ещ[её]\s+)?(?:ид[её]т|продолжается|длится|проходит)|(?:ще\s+)?(?:триває|продовжується|"
    r"проходить|йде))\b",
    re.IGNORECASE,
)


def _called_off(page: Page, clause: Clause) -> ExchangeStatus | None:
    """Find a calling off that stands far from its noun.

    So it does in "the exchange of 100 prisoners, Medinsky said, was cancelled".
    """
    cues = page.cues.within(clause.start, clause.end)
    kinds = {c.kind for c in cues if c.family == "cue" and not spares(page, c)}
    for kind, status in _ORDER[:2]:
        if kind in kinds:
            return status
    if _IS_PLANNED.search(page.text, clause.start, clause.end):
        return "planned"
    if _MAY_FOLLOW.search(page.text, clause.verb.end, clause.end):
        return "planned"
    return "ongoing" if _RUNS.search(page.text, clause.start, clause.end) else None


def segment(page: Page, clause: Clause, start: int, end: int) -> tuple[int, int]:
    """The stretch between commas around a verbal noun and its count."""
    return page.stretch((clause.start, clause.end), start, end, ",;:")


# What came after talks, or out of them, need not have come to pass: "по итогам встречи согласован".
_TALKS = re.compile(
    r"\s+(?:(?!(?:exchange|swap|обмен|обмін)\w*)[\w'-]+\s+){0,3}?"
    r"(?:talks|negotiations?|meetings?|consultations?|"
    r"rounds?|calls?|встреч\w*|переговор\w*|консультаци\w*|раунд\w*|зустріч\w*|перемовин\w*|"
    r"консультаці\w*)\b",
    re.IGNORECASE,
)


def _governed(page: Page, clause: Clause) -> ExchangeStatus | None:
    return _status_by_cues(page, clause.start, clause.verb.end)


def _status_by_cues(page: Page, start: int, end: int) -> ExchangeStatus | None:
    kinds = {
        cue.kind
        for cue in page.cues.within(start, end)
        if cue.family == "cue"
        and not spares(page, cue)
        and not (cue.kind == "denied" and is_undenied(page, cue.start, start))
        and not (cue.kind == "planned" and is_as_agreed(page.text, cue.start, start))
        and not (cue.kind == "planned" and is_of_telling(page.text, cue.start, cue.end))
        and not (cue.kind == "planned" and is_aftermath(page.text, cue.start, cue.end))
        and not (cue.kind == "held" and _TALKS.match(page.text, cue.end))
    }
    for kind, status in _ORDER:
        if kind in kinds and not (kind in ("planned", "ongoing") and "held" in kinds):
            return status
    return None
