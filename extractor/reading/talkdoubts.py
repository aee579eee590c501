"""Which events the rules read on their own from too little to vouch for them."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.talkcues import find_signals
from extractor.reading.talkmention import TalkMention

_WARRING = {"Russia", "Ukraine"}
_TWO_SIDED = ("talks", "call", "agreement")
_PHONE = re.compile(r"phone|call|video|телефон|звон|дзв[іо]н|видео|відео", re.IGNORECASE)
_SPOKE = re.compile(
    r"spoke|talked|(?:пере|по)?говорил|разговаривал|(?:по)?общал|(?:по)?говори(?:в|ла|ли)|"
    r"розмовля|(?:по)?спілкува",
    re.IGNORECASE,
)
_READY = re.compile(
    r"(?:(?:is|are|was|were|stands?) )?(?:ready|willing|prepared)|готов", re.IGNORECASE
)


def is_doubtful(page: Page, mention: TalkMention, named: int) -> bool:
    """Tell whether the clause leaves to guesswork who met, or whether they did.

    Args:
        page: The page.
        mention: The clause, its parties completed.
        named: How many parties the clause itself names.
    """
    if mention.type not in _TWO_SIDED:
        return _is_vague_offer(page, mention)
    lent = len(mention.parties) > named
    dated = mention.date is not None and mention.date.precision == "day"
    if lent and (not dated or set(mention.parties) != _WARRING):
        return True
    if mention.type == "agreement":
        return mention.place is None  # "to hand over 500 was agreed" tells of the handover
    if mention.type == "call":  # a conversation may as well have been at a table
        return _PHONE.search(page.text, *mention.clause) is None
    if mention.place is not None:
        return False
    words = find_signals(page.text).kinds(mention.sentence.start, mention.sentence.end)
    if lent and not mention.verbal and "sides" not in words:
        return True  # "the meeting with the families is on Saturday"
    if mention.date is not None:
        return False
    word = page.text[mention.start : mention.end]  # a bare "spoke" may have been on the telephone
    return mention.status == "planned" or _SPOKE.match(word) is not None


def _is_vague_offer(page: Page, mention: TalkMention) -> bool:
    """Whether an offer is only named, not made, or its makers and receivers are run together."""
    bare = mention.date is None and mention.place is None
    many = 1 if mention.type == "proposal" and bare else 2
    if len(mention.parties) > many or (bare and _READY.match(page.text, mention.start)):
        return True  # to be ready for talks is not yet to offer any
    signals = find_signals(page.text).triggers(mention.start, mention.start + 1)
    return any(each.kind == "proposal" and each.form == "noun" for each in signals)
