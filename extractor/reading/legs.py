"""Legs: the flows of an event, and when a further count adds to one of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.reading.counts.further import is_further
from extractor.reading.counts.sums import follows
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import Category, Quantity

_FURTHER = re.compile(
    r"\b(?:in addition|additional(?:ly)?|on top of (?:that|this|them)|further|another|also|besides|"
    r"(?:then|later) added|as well|"
    r"кроме (?:того|этого|них)|дополнительно|сверх (?:того|этого)|помимо (?:этого|того|них)|также|"
    r"ещ[её]|вдобавок|"
    r"(?:крім|окрім) (?:того|цього|них)|додатково|понад (?:те|це)|також|ще|на додачу)\b",
    re.IGNORECASE,
)
_NEAR = 3  # sentences between a count and what is added to it
_BEHIND = 16  # characters after a count: "31 prisoners were also given up"


@dataclass(frozen=True)
class Leg:
    """One flow of an event, from one mention."""

    category: Category
    from_party: str | None
    to_party: str | None
    quantity: Quantity
    mention: Mention


def adds_to(page: Page, leg: Leg, known: Leg) -> bool:
    """Tell whether a count comes on top of one of the same flow: "31 more were also given up".

    Args:
        page: The page.
        leg: The further count.
        known: The flow told before.
    """
    if (leg.category, leg.from_party, leg.to_party) != (
        known.category,
        known.from_party,
        known.to_party,
    ):
        return False
    more, before = leg.quantity, known.quantity
    if not more.value or not before.value:
        return False
    listed = follows(page, known.mention, leg.mention)
    if more.value >= before.value and not listed:
        return False
    if (more.bound, before.bound) != ("exact", "exact") or leg.to_party is None:
        return False
    flow, sentence = leg.mention.flow, leg.mention.sentence
    further = is_further(page, leg.mention)
    sure = flow is not None and (
        flow.is_sure or (further and leg.category != "bodies")  # few bodies go back
    )
    if leg.mention.scope != "single" or not sure:
        return False
    apart = sentence.index - known.mention.sentence.index
    if not 0 <= apart <= _NEAR or leg.mention.each:
        return False
    if listed or further:
        return True
    end = min(sentence.end, leg.mention.end + _BEHIND)
    return bool(_FURTHER.search(page.text, max(sentence.start, known.mention.end), end))


def total_of(more: Quantity, before: Quantity) -> Quantity:
    """Add two exact counts up."""
    return Quantity(value=(more.value or 0) + (before.value or 0), bound="exact", derivation="sum")
