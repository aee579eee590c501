"""Categories: what a number counts where its noun says "people", or where it has no noun."""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.counts import Head, category_of
from extractor.reading.mention import Mention, State
from extractor.reading.page import Page
from extractor.records import Category
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

_MOVES_PEOPLE = ("exchange", "home", "return", "give", "receive")


def topic_of(page: Page) -> Category | None:
    """The category an article is about: the commonest noun of ours."""
    tally: dict[str, int] = {}
    for cue in page.cues:
        if cue.family == "noun" and category_of(cue.kind):
            tally[cue.kind] = tally.get(cue.kind, 0) + 1
    return category_of(max(sorted(tally), key=lambda kind: tally[kind])) if tally else None


def category_told(
    page: Page,
    sentence: Sentence,
    number: Number,
    head: Head | None,
    clause: Clause | None,
    state: State,
    topic: Category | None,
    previous: Mention | None,
    shared: bool,
) -> Category | None:
    """Read what a number counts: its noun, or what the text counted before, says it.

    Returns:
        The category; ``None`` where the number is no count of people or bodies.
    """
    if head is None:
        if clause is None and not shared:
            return None
        if clause is not None and not shared and not elliptical(page, number):
            return None
        near = (previous.category if previous else None) or _near_category(page, sentence)
        if near is None and shared and state.category is None:
            return "prisoners"  # N for N without a noun: body exchanges are lopsided
        return near or state.category or topic
    if head.kind == "dead":
        return "bodies" if clause is not None and clause.verb.kind in _MOVES_PEOPLE else None
    if head.kind == "person" and previous is not None and _is_more(page, head):
        return previous.category
    if head.kind == "person":
        return _person_category(page, sentence, head, clause, state, topic)
    if head.kind == "wounded" and clause is None:
        return None
    return category_of(head.kind)


def _is_more(page: Page, head: Head) -> bool:
    """Tell whether "others" are meant: "eight children and two others" are all children."""
    word = page.text[head.cue.start : head.cue.end].lower()
    return word in ("others", "other")


def elliptical(page: Page, number: Number) -> bool:
    """Tell whether a number stands without a noun of its own.

    After the bare count comes a pause, a verb, or a preposition, not a noun we do not know.
    """
    after = page.text[number.end : number.end + 40]
    return bool(
        re.match(
            r"\s*(?:[,.;:)!?—–\"']|\Z|\n|in\b|to\b|from\b|for\b|on\b|and\b|of (?:its|their|them)\b|"
            r"each\b|back\b|were\b|was\b|have\b|had\b|more\b|others?\b|went\b|came\b|by\b|with\b|"
            r"under\b|over\b|home\b|Russian|Ukrainian|в\b|на\b|из\b|от\b|и\b|за\b|для\b|російськ|"
            r"українськ|росси|украин|були\b|были\b|з\b|від\b|та\b|і\b|у\b|до\b|по\b|своих|своїх)",
            after,
            re.IGNORECASE,
        )
    )


def _near_category(page: Page, sentence: Sentence) -> Category | None:
    found = [
        category_of(cue.kind)
        for cue in page.cues.within(sentence.start, sentence.end)
        if cue.family == "noun" and category_of(cue.kind)
    ]
    return found[0] if found else None


def _person_category(
    page: Page,
    sentence: Sentence,
    head: Head,
    clause: Clause | None,
    state: State,
    topic: Category | None,
) -> Category | None:
    """People are prisoners where captivity or a swap is spoken of, bodies among the dead."""
    low = clause.start if clause else sentence.start
    high = clause.end if clause else sentence.end
    cues = page.cues.within(min(low, head.start), max(high, head.end))
    kinds = {cue.kind for cue in cues if cue.family in ("noun", "cue")}
    killed = any(
        cue.family == "unit" and cue.kind == "casualties" and 0 <= cue.start - head.cue.end <= 16
        for cue in cues
    )
    if clause is None:
        return None
    nearby = {cue.kind for cue in cues if abs(cue.start - head.start) < 90 and cue.family == "noun"}
    if "bodies" in nearby and not kinds & {"prisoners", "captivity"}:
        return "bodies"
    if killed or "dead" in nearby:
        return "bodies" if clause.verb.kind in ("give", "receive", "return") else None
    if kinds & {"prisoners", "captivity"}:
        return "prisoners"
    if "bodies" in (state.category, topic) and clause.verb.kind in ("give", "receive"):
        return "bodies" if state.category in (None, "bodies") else "prisoners"
    if state.category == "bodies" and clause.verb.kind == "return":
        return "bodies"
    return "prisoners"
