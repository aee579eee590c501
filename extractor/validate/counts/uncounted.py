"""Uncounted: flows told without a number, held against the words that tell such a flow."""

from __future__ import annotations

import re

from extractor.reading.counts.unnumbered import tellings
from extractor.reading.mention import Mention
from extractor.reading.ways.hints import RIVAL
from extractor.records import DONE
from extractor.validate.case import Case, Support
from extractor.validate.days.datings import supports_date

_UNCOUNTED = ("undisclosed", "not_stated")
_LIVING = frozenset({"prisoners", "wounded"})
_AHEAD = frozenset({"planned", "offered", "postponed", "cancelled"})
_TOO = re.compile(r"\b(?:too|also|likewise|тоже|также|теж|також)\b", re.IGNORECASE)


def told_the_other_way(case: Case, support: Support) -> Mention | None:
    """Find what refutes the direction of a flow without a count: all its tellings go back.

    Where the record or the words tell of both ways, either may be the one.
    """
    transfer = support.transfer
    if transfer.quantity.bound not in _UNCOUNTED or transfer.to_party not in RIVAL:
        return None
    kinds = _LIVING if transfer.category in _LIVING else {transfer.category}
    if any(
        other.transfer.to_party == transfer.from_party and other.transfer.category in kinds
        for other in case.supports
    ):
        return None
    found: Mention | None = None
    for sentence in case.page.sentences:
        if case.page.boilerplate.at(sentence.start) is not None:
            continue
        for told in tellings(case.page, sentence):
            if told.category not in kinds or _is_behind(case, told):
                continue
            if told.flow is None or told.flow.to_party is None:
                continue  # a swap, of which the record tells one way
            if not told.flow.is_sure or told.flow.conflict:
                return None
            if told.flow.to_party == transfer.to_party:
                return None
            if _TOO.search(case.page.text, sentence.start, sentence.end):
                return None  # "Kyiv, too, took its wounded": so did the other side
            found = found or told
    if found is None:
        return None
    counted = any(
        mention.category in kinds
        and abs(mention.sentence.index - found.sentence.index) < 2
        and (mention.each or (mention.flow and mention.flow.to_party == transfer.to_party))
        for mention in case.mentions
    )
    return None if counted or not _of_its_day(case, found) else found


def _is_behind(case: Case, told: Mention) -> bool:
    """Who went the other way before tells nothing of who is still to come."""
    return case.record.status in _AHEAD and told.status in DONE


def _of_its_day(case: Case, told: Mention) -> bool:
    """A telling dated another day than the record is that of something else."""
    when = case.record.when
    if when.start is None or told.date is None or told.date.first is None:
        return True
    return supports_date(told.date, when)
