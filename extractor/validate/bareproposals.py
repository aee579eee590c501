"""Bare proposals: what the rules alone read, and would have to be told more surely to be believed.

Each of these kinds of reading was wrong about every second time, or oftener, in reports that
nobody had tuned on.
"""

from __future__ import annotations

import re
from datetime import date

from extractor.reading.lexicon import find_cues
from extractor.reading.mention import Mention
from extractor.records import DONE, When
from extractor.text.calendar.anniversaries import comes_again_soon
from extractor.text.fold import fold
from extractor.validate.case import Case, Support

_DEEDS = frozenset({"past", "pass"})
_WITH_YEAR = re.compile(
    r"\d{4}|year|(?<!\w)год|торі[кш]|(?<!\w)р(?:ік|оці|оку)|минулоріч|прошлогод", re.IGNORECASE
)


def is_bare(case: Case, support: Support) -> str | None:
    """Name what a proposal lacks that a report would tell of a real handover."""
    if support.mention is not None and _is_of_batches(case, support.mention):
        return "The count may be that of each batch, not of each side."
    if case.record.status not in DONE:
        return None
    if case.record.scope != "single":
        return _of_present(support.mention)
    if is_soon_again(case.record.when, case.page.article.published):
        return "Its day has no year, and may as well be the one to come."
    if support.mention is None:
        counted = any(each.quantity.is_counted for each in case.record.transfers)
        done = counted or _is_deed(support)
        return None if done else "No verb says that the uncounted swap took place."
    alone = len(case.record.transfers) == 1
    if alone and support.mention.like is not None and not support.mention.each:
        return "The count has no noun of its own, and goes apart from the one it is told with."
    return None


def is_soon_again(when: When, published: date | None) -> bool:
    """Tell whether a day told without its year comes round again within a month of a report.

    "A swap is foreseen for September", told at the end of August: no year makes it the last one.

    Args:
        when: The time, as a record has it.
        published: When the report was.
    """
    if when.start is None or published is None or when.basis != "explicit":
        return False
    return not _WITH_YEAR.search(when.surface) and comes_again_soon(when.start, published)


def _of_present(mention: Mention | None) -> str | None:
    """Doubt a sum of both ways that a verb of the present tells: "agreed that the dead go back"."""
    clause = None if mention is None or not mention.each else mention.clause
    if clause is None or clause.verb.form != "pres":
        return None
    return "Whether the sum was handed over, or only agreed upon, is inferred."


def _is_deed(support: Support) -> bool:
    """Whether the words of an uncounted handover tell it as done: "freed", "took place"."""
    span = support.transfer.span
    return span is None or any(
        (cue.family == "verb" and cue.form in _DEEDS) or (cue.family, cue.kind) == ("cue", "held")
        for cue in find_cues(fold(span.text).text)
    )


# "Две партии, по тысяче тел каждая", "two batches, a thousand bodies each"
_BATCHES = re.compile(
    r"(?<!\w)(?:парти|колонн|транш|рейс|этап|поездк|парті|колон|етап|поїздк)[^\W\d]{0,3},? по \Z|"
    r"(?<!\w)(?:batch(?:es)?|tranches?|convoys?|stages?|phases?|trips?|columns?|days),? (?:of )?\Z",
    re.IGNORECASE,
)
_EACH_ONE = re.compile(
    r"(?: [^\W\d][\w'-]*){0,3} (?:(?:кажд(?:ая|ой|ую|ый|ом|ые)|кожн(?:а|ій|у|ий|ому|і)|each)"
    r"(?! (?:из |[ізз]{1,2} |of the )?(?:стор|side))|apiece)(?!\w)",
    re.IGNORECASE,
)


def _is_of_batches(case: Case, mention: Mention) -> bool:
    """Whether "each" says how many are in each of some batches, rather than from each side."""
    text, low = case.page.text, mention.sentence.start
    if not mention.each or _EACH_ONE.match(text, mention.end, mention.sentence.end) is None:
        return False
    return _BATCHES.search(text, low, mention.start) is not None
