"""Realis: did it happen, is it under way, or is it planned, offered, put off, denied?"""

from __future__ import annotations

import re

from extractor.reading.clauses import AND, Clause
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.scopes.framing import measured
from extractor.reading.statuses.accords import names_words, was_kept
from extractor.reading.statuses.auxiliaries import is_awaited_end, shares_modal
from extractor.reading.statuses.belied import is_belied
from extractor.reading.statuses.counterfact import is_left_open, would_not_have
from extractor.reading.statuses.cues import STATUSES, governed, status_by_cues
from extractor.reading.statuses.infinitives import governed_infinitive, joined_infinitive
from extractor.reading.statuses.managed import managed_at
from extractor.reading.statuses.settled import is_settled
from extractor.reading.statuses.untouched import DENIES
from extractor.reading.statuses.verbalnouns import nominal_status, was_last_held
from extractor.reading.statuses.wishes import (
    is_foreseen,
    is_wished,
    to_be_had,
)
from extractor.reading.ways.othersdone import is_of_others, is_said_to_have
from extractor.records import ExchangeStatus
from extractor.text.calendar.tense import tense_of
from extractor.text.sentences import Sentence

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
# "would be let out and be flown home": with a bare "be" nothing is done yet
_BARE_BE = re.compile(r"(?<!\bto )\bbe\s+(?:\w+ly\s+)?\Z", re.IGNORECASE)
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
_PROMISED = Phrases(
    r"\b(?:of|из|з|із|зі)\s+(?:the\s+|these\s+|этих\s+|цих\s+)?(?:promised|agreed|pledged|"
    r"обещанн\w+|договор[её]нн\w+|согласованн\w+|обіцян\w+|узгоджен\w+|погоджен\w+)\s+\Z",
    re.IGNORECASE,
)
_NOT = re.compile(r"(?:\b(?:not|never)|n't|\bне)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)


def status_of(page: Page, sentence: Sentence, clause: Clause | None, start: int) -> ExchangeStatus:
    """Tell the status of a count from the verb that moves it and the words that govern it.

    A finite past verb is believed unless words before it in its clause take it back ("plans to",
    "will be", "не"); a verbal noun takes the status of the clause around it.
    """
    if clause is None:
        return _unmoved(page, sentence, start)
    verb, text = clause.verb, page.text
    if _PROMISED.search(page, max(sentence.start, start - 40), start):
        return "planned"
    if not clause.nominal and (
        DENIES.search(page, max(sentence.start, verb.start - 120), verb.start)
        or is_belied(page, sentence, verb.start)
    ):
        return "denied"
    if is_of_others(text, start, verb.start):
        low, high = page.stretch((sentence.start, sentence.end), start, start, ",;:")
        beyond = status_by_cues(page, low, high)
        if beyond is not None:
            return beyond
    head = clause.start if clause.start < verb.start else sentence.start
    low = max(head, verb.start - 60)
    before = text[low : verb.start]
    if _WOULD_HAVE.search(page, low, verb.start):
        return _off_after(page, sentence) or "planned"
    if verb.form == "future":
        told = governed(page, clause)
        return "planned" if told in (None, "ongoing") else told
    if clause.nominal:
        return nominal_status(page, sentence, clause, start)
    return _by_form(page, sentence, clause, head, before)


def _unmoved(page: Page, sentence: Sentence, start: int) -> ExchangeStatus:
    """The status of a count that no verb moves: what the words beside it say."""
    low, high = page.stretch((sentence.start, sentence.end), start, start, ";")
    whole = _OF_WHOLE.match(page.text, low, start)
    told = status_by_cues(page, whole.end() if whole else low, high)
    if told == "denied" and was_last_held(page, low, start):
        return "completed"
    if told == "denied" and _ABSENT.search(page.text, start, high):
        told = status_by_cues(page, *page.stretch((low, high), start, start, ","))
    earlier = measured(page, sentence) if told is None else None
    if earlier is not None and status_by_cues(page, earlier.start, earlier.end) == "planned":
        return "planned"
    return told or "completed"


# "Of the 60 villagers promised, 43 came over": the promise was of the whole
_OF_WHOLE = re.compile(
    r"\W*(?:out\s+)?(?:of|из|із|з)\s+(?:(?:the|those|these|all)\s+)?(?:[^\W_][\w'’-]*\s+){0,3}?"
    r"\d[^,;:]{0,60},\s+(?=\S{1,12}\Z|\Z)",
    re.IGNORECASE,
)
# "1,200 bodies, and again there was no load in return": what was not is not the count
_ABSENT = re.compile(
    r",\s+(?:(?:and|but|while|и|а|но|і|й|та|але)\s+)?(?:[^\W\d]+\s+){0,4}?"
    r"(?:(?:was|were) (?:no|not|none)\b|не\s+(?:было|було)(?!\w))",
    re.IGNORECASE,
)


def _by_form(
    page: Page, sentence: Sentence, clause: Clause, head: int, before: str
) -> ExchangeStatus:
    """The status that a verb's form gives, and the words before it that take it back."""
    verb, text = clause.verb, page.text
    if verb.form == "base" and _ERRAND.search(before):
        return "completed"
    if verb.form == "inf" or (verb.form == "base" and re.search(r"\bto\s+\Z", before, re.I)):
        kept = names_words(text, head, verb.start) and was_kept(text, verb.end, clause.end)
        if kept or is_managed(page, clause):
            return "completed"
        if _BEGUN.search(before):
            return "ongoing"
        return governed_infinitive(page, sentence.start, clause) or "planned"
    if verb.form == "base" and re.search(
        r"\b(?:will|would|shall|may|might|could|can|should|must)\s+(?:\w+\s+)?\Z", before, re.I
    ):
        return governed(page, clause) or "planned"
    if verb.form == "base" and shares_modal(page, sentence.start, verb):
        return governed(page, clause) or "planned"
    if verb.form == "base" and is_left_open(text, head, verb.start):
        return governed(page, clause) or "planned"
    shared = joined_infinitive(page, sentence.start, clause)
    if shared is not None:
        done = managed_at(text, sentence.start, *shared, clause.end)
        errand = _ERRAND.search(text[max(sentence.start, shared[0] - 60) : shared[0]])
        if done or (errand is not None and not errand[0].lower().startswith("met")):
            return "completed"
        return governed(page, clause) or "planned"
    if would_not_have(page, sentence.start, sentence.end, verb.start):
        return "completed"
    if _NOT.search(before):
        return "denied"
    if verb.form == "past" and is_awaited_end(page, sentence.start, verb.start):
        return "planned"
    if verb.form == "past" and is_said_to_have(before):
        return "completed"
    wished = verb.form == "past" and is_wished(text, sentence.start, verb.start, verb.end)
    if wished or (
        verb.form in ("past", "pass", "part") and to_be_had(page, clause.start, verb.start)
    ):
        told = governed(page, clause)
        return "planned" if told in (None, "ongoing") else told
    if verb.form == "past" and _FUTURE_AUX.search(before):
        told = governed(page, clause) or "planned"
        return _at_will(page, clause) if told == "planned" else told
    if verb.form in ("pass", "past", "part") and (
        _WILL_BE.search(before)
        or _BARE_BE.search(before)
        or shares_modal(page, sentence.start, verb)
    ):
        if _done_before(page, clause):
            return "completed"
        return governed(page, clause) or "planned"
    if verb.form == "ing":
        if _BEGUN.search(before):
            return "ongoing"
        told = governed(page, clause)
        aimed = _AIMED.search(before) is not None
        ahead = aimed or is_foreseen(text, sentence.start, verb.start)
        return told or ("planned" if ahead else "completed")
    if _BEGUN.search(before) and re.search(r"being\s+(?:\w+\s+)?\Z", before, re.I):
        return "ongoing"
    if verb.form == "pres" and not text[verb.start : verb.end].isascii():
        if tense_of(text[verb.start : verb.end]) == "past":
            return "completed"  # "обменивались", "обмінювалися": a past without an end
        if is_settled(page, sentence.start, verb.start):
            return governed(page, clause) or "planned"
        return governed(page, clause) or "completed"
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


_WOULD_HAVE = Phrases(
    r"\b(?:(?:would|should|could|might) have|(?:was|were) to have)\s+(?:\w+\s+){0,5}\Z",
    re.IGNORECASE,
)


def _off_after(page: Page, sentence: Sentence) -> ExchangeStatus | None:
    """What would have been: "the swap, which would have freed 192 men, was called off"."""
    kinds = {c.kind for c in page.cues.within(sentence.start, sentence.end) if c.family == "cue"}
    return next((status for kind, status in STATUSES[:2] if kind in kinds), None)


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
