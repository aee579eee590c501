"""The word "one" when it stands for somebody or something instead of counting."""

from __future__ import annotations

import re

_AFTER = re.compile(
    r"[ -](?:of|another|can|could|should|must|may|might|would|will|has|had|is|was|who|that"
    r"|which|sided|way|by one|из|з|із|зі|с другим|за одним|за другим|друг\w+"
    r"|одн\w+|[ийі] т\w{1,3})(?!\w)|'",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?<!\w)(?:no|any|every|each|which|this|the|another|some|loved|number|at|один) $",
    re.IGNORECASE,
)
# "That one" points; "said that one child was returned" counts.
_THAT = re.compile(r"(?<!\w)that $", re.IGNORECASE)
_NOUN = re.compile(r" (?!day|time|night|morning|evening|thing)[^\W\d_]{3,}", re.IGNORECASE)
_ON_THE_ONE_HAND = re.compile(r" (?:сторон\w+|боку)(?!\w)", re.IGNORECASE)
_ONLY = re.compile(
    r"(?<!\w)(?:only|just|least|than|for|but|was|were|лишь|только|всего|лише|тільки|усього) $",
    re.IGNORECASE,
)


def is_pronoun(text: str, start: int, end: int) -> bool:
    """Whether the "one" at ``start:end`` is a pronoun: "one of", "no one", "с одной стороны"."""
    before = text[max(0, start - 12) : start]
    after = text[end : end + 16]
    if _AFTER.match(after) or _BEFORE.search(before) or _ON_THE_ONE_HAND.match(after):
        return True
    if _THAT.search(before) and not _NOUN.match(after):
        return True
    if re.match(r"[ -]\w", after):
        return False
    return _ONLY.search(before) is None
