"""One kind: what each side gave by one count is of one category, whichever way it went.

"In December civilians will go home, 20 from each side": not civilians one way, captives the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.reading.counts.nouns import category_of
from extractor.validate.case import Case, Support, both_sides
from extractor.validate.counts.kinds import STATIC

_CAPTIVE = {"wounded": "prisoners"}  # wounded captives may be told as either


def split_in_kind(case: Case) -> Iterator[Support]:
    """Find the transfers that are one each-side count with an earlier one of another category."""
    for support in case.supports:
        if any(_is_split(case, support, other) for other in case.supports[: support.index]):
            yield support


def _is_split(case: Case, support: Support, other: Support) -> bool:
    one, back = support.transfer, other.transfer
    if not both_sides(one) or one.to_party != back.from_party:
        return False
    if not one.quantity.value or one.quantity.value != back.quantity.value:
        return False
    kinds = {_CAPTIVE.get(transfer.category, transfer.category) for transfer in (one, back)}
    if len(kinds) < 2:
        return False
    told = [
        mention
        for mention in (*support.candidates, *other.candidates)
        if mention.number is not None and mention.role not in STATIC and not mention.dirty
    ]
    if not told or not all(mention.each for mention in told):
        return False
    return not any(_names_both(case, mention.sentence.index, kinds) for mention in told)


def _names_both(case: Case, index: int, kinds: set[str]) -> bool:
    """Whether a sentence, or the one beside it, names both: "40 conscripts for 40 civilians"."""
    items = case.page.sentences.items
    start, end = items[max(0, index - 1)].start, items[min(len(items) - 1, index + 1)].end
    named = {
        _CAPTIVE.get(cue.kind, cue.kind)
        for cue in case.page.cues.within(start, end)
        if cue.family == "noun"
    }
    named = {"prisoners" if kind == "person" else kind for kind in named}
    return kinds <= {kind for kind in named if category_of(kind) is not None}
