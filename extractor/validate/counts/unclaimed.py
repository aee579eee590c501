"""Unclaimed: a figure that one of a record's own voices gives, and that no record has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.mention import Mention
from extractor.text.names import names_match
from extractor.validate.case import Case, Support
from extractor.validate.counts.kinds import STATIC
from extractor.validate.counts.portions import APART

_FEW, _MANY = 3, 20  # where fewer than that are counted, so many lie close, too
_NEAR = 12  # sentences between the two figures
# "not six but five", "не шестерых, а пятерых": named only to be put right
_REFUSED = re.compile(
    r"\b(?:not|rather than|instead of|не|вместо|замість)\s+(?:of |about |о |об |про )?\Z",
    re.IGNORECASE,
)


def given_by_a_voice(case: Case, support: Support) -> Iterator[Mention]:
    """Yield the like figures that a voice of the record gives, and that no record has.

    Where both sides' figures are told, each has a record: a figure left out beside the name of
    one of the record's own speakers is what that speaker said instead.
    """
    value = support.transfer.quantity.value
    if not value:
        return
    told = [one for one in support.candidates if not one.dirty and not _is_refused(case, one)]
    heard = {voice for one in told for voice in _voices(case, one)}
    for other in case.mentions:
        if not _may_rival(case, support, other, value):
            continue
        if not any(abs(one.sentence.index - other.sentence.index) <= _NEAR for one in told):
            continue
        theirs = set(_voices(case, other))
        if theirs and not theirs & heard:
            yield other


def _may_rival(case: Case, support: Support, other: Mention, value: int) -> bool:
    """Whether another number counts such people, going such a way, and is like in size."""
    if other.number is None or other.dirty or other.subset or other.role in STATIC:
        return False
    number = case.page.numbers[other.number]
    rival = number.value
    if not rival or rival == value or number.bound != "exact" or number.glued:
        return False
    room = max(APART * max(rival, value), _FEW if value < _MANY else 0)
    if abs(rival - value) > room or not _is_alike(support, other):
        return False
    return not any(
        transfer.quantity.value == rival
        for one in case.siblings.all_cases()
        for transfer in one.record.transfers
    )


def _is_alike(support: Support, other: Mention) -> bool:
    goal, flow = support.transfer.to_party, other.flow
    sure = flow is not None and flow.is_sure and not other.each
    if flow is not None and sure and flow.to_party not in (None, goal):
        return False
    if other.category is not None:
        return other.category == support.transfer.category
    return other.role == "other" and (other.head is None or other.head.kind == "person")


def _voices(case: Case, mention: Mention) -> Iterator[int]:
    """Which of the record's speakers a count's sentence names, by their places in the record.

    What a semicolon parts from the count is another sentence: "nine left; he makes it eleven".
    """
    page, sentence = case.page, mention.sentence
    bounds = page.stretch((sentence.start, sentence.end), mention.start, mention.end, ";")
    names = [one.name for one in page.speakers.within(*bounds)]
    names += [one.name for one in page.parties.within(*bounds)]
    for index, item in enumerate(case.record.attributions):
        if any(names_match(name, item.speaker) for name in names):
            yield index


def _is_refused(case: Case, mention: Mention) -> bool:
    number = case.page.numbers[mention.number] if mention.number is not None else None
    at = number.start if number is not None else mention.start
    return _REFUSED.search(case.page.text, max(0, at - 24), at) is not None
