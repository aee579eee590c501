"""Waiting: the dead who were brought to the border, and whose handover was put off.

"Lorries with 1,300 dead Ukrainian soldiers have stood at the border since Saturday. Kyiv, he
claims, has put off the transfer." Proposals only: the checker reads what moves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.statuses.undone import put_off
from extractor.reading.ways.hints import Hint, opposite, settle

_CARRIER = Phrases(
    r"\b(?:lorr(?:y|ies)|trucks?|wagons?|convoys?|refrigerat\w+|vans?|рефрижератор\w*|вагон\w*|"
    r"грузовик\w*|фур[аыиу]?|колонн\w*|вантажівк\w*|колон\w*)\b",
    re.IGNORECASE,
)
_STANDS = re.compile(
    r"\b(?:(?:were|was|is|are|been|stood|stand|remain\w*)\s+(?:\w+\s+)?(?:waiting|standing|idle|parked)|"
    r"stood|waited|(?:про)?стоя\w*|ждут|ждали|чекают?|чекають|чекали|стоїть)\b",
    re.IGNORECASE,
)
_REACH = 60


def left_waiting(page: Page, read: Sequence[Mention]) -> list[Mention]:
    """Read the counts of the dead who wait at the border, as a handover put off.

    Args:
        page: The page.
        read: All of its numbers, also those that no verb of ours moves.
    """
    return [told for m in read if (told := _waiting(page, m)) is not None]


def _waiting(page: Page, mention: Mention) -> Mention | None:
    if mention.number is None or mention.category is not None or mention.dirty:
        return None
    sentence, text = mention.sentence, page.text
    if page.boilerplate.at(sentence.start) or not (
        _CARRIER.search(page, sentence.start, sentence.end)
        and _STANDS.search(text, sentence.start, sentence.end)
    ):
        return None
    number = page.numbers[mention.number]
    near = page.cues.within(max(sentence.start, number.start - 16), number.end + 24)
    if number.ordinal or not any(
        cue.family == "noun" and cue.kind in ("bodies", "dead") for cue in near
    ):
        return None
    status = put_off(page, sentence)
    if status is None:
        return None
    whose = next(
        (
            party
            for party in page.parties.within(number.end, min(sentence.end, number.end + _REACH))
            if party.kind in ("demonym", "army") and opposite(party.party)
        ),
        None,
    )
    if whose is None:
        return None
    hint = Hint(opposite(whose.party), whose.party, 2, "nationality", whose.start, whose.end)
    return replace(
        mention, category="bodies", role="exchange_count", flow=settle([hint]), status=status,
        scope="single", date=None, subset=False, each=False, derivation="stated",
    )  # fmt: skip
