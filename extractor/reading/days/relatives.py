"""Relative clauses: whether a day is that of what is told of the counted, or of the main clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.text.calendar.tensed import any_in
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence

_RELATIVE = re.compile(r"\s(?:that|which|who|whom|котор\w+|що|як(?:ий|а|е|і|их|ого|ої|им))\s", re.I)


def is_outside_relative(
    text: str, dates: Sequence[DateMention], date: DateMention, start: int
) -> bool:
    """Tell whether a day is the main clause's, where a count's relative clause has one of its own.

    "He gave thanks on Monday for the mediation that brought 146 home a day earlier."
    """
    if date.end > start or _RELATIVE.search(text, date.end - 1, start) is None:
        return False
    own = (other.start for other in dates if other.start > start)
    return any(not re.search(r"[,;:.]", text[start:other]) for other in own)


_MOVES = ("give", "receive", "return", "home", "exchange")


def in_relative(
    page: Page, sentence: Sentence, dates: Sequence[DateMention], start: int
) -> list[DateMention]:
    """Find the days of a count's relative clause or participle, where only that moves anybody.

    "On Monday doctors examined the 26 soldiers whom Russia had released on Friday": Friday.
    """
    verbs = [
        cue
        for cue in page.cues.within(sentence.start, sentence.end)
        if cue.family == "verb" and cue.kind in _MOVES
    ]
    if not verbs or verbs[0].start < start:
        return []
    relative = _RELATIVE.search(page.text, start, verbs[0].start)
    opened = relative.start() if relative else _participle(page, sentence, verbs[0], start)
    if opened is None or re.search(r"[.;:—–]", page.text[start:opened]):
        return []
    close = page.text.find(",", opened + 1, sentence.end)
    end = close if close >= 0 else sentence.end
    if any(verb.start > end for verb in verbs):
        return []
    return [date for date in dates if opened < date.start < end]


def _participle(page: Page, sentence: Sentence, verb: Cue, start: int) -> int | None:
    """Where a participle opens a clause on the counted: "26 тел, возвращённых 22 января".

    "Soldiers freed on Friday" looks like a sentence, but for another verb before it.
    """
    if verb.form == "part":
        return verb.start
    nouns = page.cues.within(start, verb.start)
    behind = any(noun.family == "noun" and noun.end + 1 == verb.start for noun in nouns)
    past = verb.form == "past" and behind and any_in("past", page.text, sentence.start, start)
    return verb.start if past else None
