"""Which events the rules read on their own from too little to vouch for them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.page import Page
from extractor.reading.talkasides import is_aside
from extractor.reading.talkcues import find_signals
from extractor.reading.talkmention import TalkMention

_WARRING = {"Russia", "Ukraine"}
_TWO_SIDED = ("talks", "call", "agreement")
_PHONE = re.compile(
    r"phone|call|video|diall?ed|rang|набра[лв]|телефон|звон|дзв[іо]н|видео|відео", re.IGNORECASE
)
_SPOKE = re.compile(
    r"spoke|talked|(?:пере|по)?говорил|разговаривал|(?:по)?общал|(?:по)?говори(?:в|ла|ли)|"
    r"розмовля|(?:по)?спілкува",
    re.IGNORECASE,
)
_ROUNDS = re.compile(
    r"(?:rounds|meetings)(?!\w)|(?:раунд|встреч|зустріч)(?:ы|и|і|ов|ів)(?!\w)", re.IGNORECASE
)
_MEETING = re.compile(
    r"(?:\w+ )?(?:meeting|encounter|conference|discussion)|(?:встреч|бесед|конференци)|"
    r"(?:зустр[іи]ч|бесід|конференці)",
    re.IGNORECASE,
)
_READY = re.compile(
    r"(?:(?:is|are|was|were|stands?) )?(?:ready|willing|prepared)|готов", re.IGNORECASE
)


def as_calls(
    page: Page, mentions: Sequence[TalkMention], said: Sequence[TalkMention]
) -> list[TalkMention]:
    """Take "they talked" for the telephone call that the article elsewhere says it was."""
    calls = [set(each.parties) for each in said if each.type == "call"]
    return [
        replace(mention, type="call")
        if mention.type == "talks"
        and mention.place is None
        and set(mention.parties) in calls
        and _SPOKE.match(page.text, mention.start)
        else mention
        for mention in mentions
    ]


def is_doubtful(page: Page, mention: TalkMention, named: int) -> bool:
    """Tell whether the clause leaves to guesswork who met, or whether they did.

    Args:
        page: The page.
        mention: The clause, its parties completed.
        named: How many parties the clause itself names.
    """
    if is_aside(page, mention):
        return True
    if mention.type not in _TWO_SIDED:
        return _is_vague_offer(page, mention)
    lent = len(mention.parties) > named
    dated = mention.date is not None and mention.date.precision == "day"
    if lent and (not dated or set(mention.parties) != _WARRING):
        return True
    words = find_signals(page.text).kinds(*mention.clause)
    if mention.type == "agreement":
        if not mention.verbal and "reached" not in words:
            return True  # "the deal was carried out near the border" tells of the handover
        return mention.place is None  # "to hand over 500 was agreed" tells of the handover
    if mention.type == "call":  # a conversation may as well have been at a table
        return _PHONE.search(page.text, *mention.clause) is None
    if mention.status == "held" and _ROUNDS.match(page.text, mention.start):
        return True  # "the first two rounds" are more than one event
    words = find_signals(page.text).kinds(mention.sentence.start, mention.sentence.end)
    met = lent and not named and not mention.verbal and "sides" not in words
    if met and _MEETING.match(page.text, mention.start):
        return True  # "the meeting of the families in Poltava" has other people at the table
    if mention.place is not None:
        return False
    if _SPOKE.match(page.text, mention.start):
        return True  # a bare "spoke" may have been on the telephone
    if mention.status == "held" and mention.date is not None and not dated:
        return True  # "the talks of recent weeks"
    if lent and not mention.verbal and "sides" not in words:
        return True  # "the meeting with the families is on Saturday"
    return mention.date is None and mention.status == "planned"


def _is_vague_offer(page: Page, mention: TalkMention) -> bool:
    """Whether an offer is only named, not made, or its makers and receivers are run together."""
    bare = mention.date is None and mention.place is None
    many = 1 if mention.type == "proposal" and bare else 2
    if mention.status == "declined" and mention.type == "proposal":
        many = 2
    if len(mention.parties) > many or _READY.match(page.text, mention.start):
        return True  # to be ready for talks is not yet to offer any
    signals = find_signals(page.text).triggers(mention.start, mention.start + 1)
    if any(each.kind == "proposal" and each.form == "noun" for each in signals):
        return True
    named = any(each.form == "noun" for each in signals)
    return named and bare and _READY.search(page.text, *mention.clause) is not None
