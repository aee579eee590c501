"""Orphans: counts that no record claims, and numbers that may be one."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.reading.counts.nouns import CATEGORIES
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.roles import is_found, is_kept, is_list, is_subset
from extractor.reading.told import Told
from extractor.records import Finding, NumberMention
from extractor.text.numbers import Number
from extractor.validate.counts.numberroles import is_bare

_COUNTS = ("exchange_count", "total")
_SMALLEST = 10  # a smaller number without a noun of people may count anything
_MOVED = frozenset({"give", "receive", "return", "exchange", "home"})
_MOVING = frozenset({"home", "reverse", "offered", "postponed", "summed", "cumulative", "held"})


def orphans(
    page: Page, mentions: Sequence[Mention], ledger: Sequence[NumberMention]
) -> list[Finding]:
    """Report the counts of people or bodies that no record claims.

    A number whose noun or whose sentence makes it a count is reported, too, where the rules could
    not read it as one: what they cannot read is not to be lost. Parts of a claimed whole, sums of
    both ways, and counts in dirt are explained and no orphans.

    Args:
        page: The page.
        mentions: What the rules read.
        ledger: The numbers with the records that claim them.

    Returns:
        Findings, in the order of the text.
    """
    claimed = {(entry.value, entry.low) for entry in ledger if entry.record_ids}
    told = Told(page, mentions)
    found: list[Finding] = []
    for mention in mentions:
        if mention.number is None or mention.dirty or mention.subset:
            continue
        entry = ledger[mention.number]
        if entry.record_ids or (entry.value, entry.low) in claimed or told.explains(mention):
            continue
        words = page.text[mention.start : mention.end]
        if entry.role in _COUNTS and mention.category is not None:
            message = f"No record claims {words!r}, a count of {mention.category}."
        elif _may_count(page, mention, page.numbers[mention.number], entry):
            message = f"No record claims {words!r}, which may count people or bodies handed over."
        else:
            continue
        span = page.span(mention.start, mention.end)
        found.append(Finding(rule="orphan", severity="warning", message=message, span=span))
    return found


def _may_count(page: Page, mention: Mention, number: Number, entry: NumberMention) -> bool:
    """A number without a reading of its own stands where handovers are told."""
    if entry.role not in ("other", *_COUNTS) or is_subset(page, mention.sentence, number):
        return False
    if is_list(page, number) or is_kept(page, mention.sentence, number.start, mention.end):
        return False
    if is_found(page, mention.sentence, mention.clause):
        return False
    return _is_of_people(page, mention, number) and _is_moved(page, mention)


def _is_of_people(page: Page, mention: Mention, number: Number) -> bool:
    """The noun counts people or bodies; any person, or no noun, needs a number of some size."""
    if mention.head is None:
        return _is_large(number) and is_bare(page, number)
    return mention.head.kind in CATEGORIES or (mention.head.kind == "person" and _is_large(number))


def _is_large(number: Number) -> bool:
    size = number.value if number.value is not None else number.low
    return number.form != "vague" and size is not None and size >= _SMALLEST


def _is_moved(page: Page, mention: Mention) -> bool:
    """The sentence has a verb of handing over, or another word of its direction or its sum."""
    return any(
        cue.kind in (_MOVED if cue.family == "verb" else _MOVING)
        for cue in page.cues.within(mention.sentence.start, mention.sentence.end)
        if cue.family in ("verb", "cue")
    )
