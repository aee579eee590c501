"""Auxiliaries: words of the future that a verb shares with another, or that a limit gives it.

"Russia will return 29 and receive 19": the second verb has its "will" from the first. "It goes on
until 1,000 have gone home": the perfect behind "until" is still to come.
"""

from __future__ import annotations

import re

from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases

_REACH = 200  # characters before a verb in which what it shares stands
_MODAL = r"(?:will|would|shall|should|can|could|may|might|must|is to|are to|due to|set to|ready to)"
_BARE = re.compile(
    rf"\b{_MODAL}\s+(?!have\b)[^.;:!?]{{3,140}}?,?\s+(?:and|or|then)\s+"
    r"(?:(?:[^\W\d]+ly|also|then|in return|in turn|in exchange|itself|themselves)\s+)?\Z",
    re.IGNORECASE,
)
_NO_FINITE = (
    r"(?:(?!(?:was|were|is|are|has|have|had|been|who|which|that|after|when|as)\b)"
    r"[^\W_][\w'’-]*,?\s+){1,6}"
)
_NO_PAST = (
    r"(?:(?!(?:был[аио]?|бу(?:в|л[аио])|уже|вже|ранее|раніше|котор\w+|як[іи]й?|що|что|после|після)"
    r"(?!\w))[^\W_][\w'’-]*,?\s+(?:[—–-]\s+)?){1,6}"
)
# "29 will be returned to Kyiv and 19 sent to Moscow", "29 будут переданы Киеву, а 19 - Москве"
_PARTICIPLE = Phrases(
    rf"\b(?:{_MODAL}\s+be|to be)\s+(?:\w+ly\s+)?(?P<first>\w+(?:ed|en|nt|de|ught))\b"
    rf"[^.;:!?]{{0,100}}?(?:,|\s(?:and|while|with))\s+{_NO_FINITE}\Z|"
    r"(?<!\w)(?:буд(?:ут|ет|уть|е)|(?:должн[аоы]|должен|могут|может)\s+быть|"
    r"(?:ма(?:ють|є)|повинн[аоі]|можуть|може)\s+бути)\s+(?:[^\W\d]+\s+){0,2}?"
    r"(?P<second>[^\W\d]+(?:[аяеоё]н[аоыиі]?|т[аоыиі]))(?!\w)[^.;:!?]{0,100}?"
    rf"(?:,(?:\s+а)?|\s(?:и|та|й|і))\s+{_NO_PAST}\Z",
    re.IGNORECASE,
)
_UNTIL = Phrases(
    r"\b(?:until|till|by the time|unless and until)\s+"
    r"(?:(?!(?:had|was|were)\b)[^\W_][\w'’,-]*\s+){1,8}?(?:have|has)\s+"
    r"(?:(?:all|been|each|finally)\s+){0,2}\Z",
    re.IGNORECASE,
)


def shares_modal(page: Page, low: int, verb: Cue) -> bool:
    """Tell whether a verb behind "and" has its word of the future from the verb before it.

    Args:
        page: The page.
        low: Where its sentence begins.
        verb: The verb; a participle shares only with another verb that moves people.
    """
    low = max(low, verb.start - _REACH)
    if verb.form == "base":
        return _BARE.search(page.text, low, verb.start) is not None
    found = _PARTICIPLE.search(page, low, verb.start)
    if found is None:
        return False
    start, end = found.span("first" if found["first"] else "second")
    return any(cue.family == "verb" for cue in page.cues.within(start, end))


def is_awaited_end(page: Page, low: int, verb: int) -> bool:
    """Tell whether a perfect says how far something is to go: "until 1,000 have gone home".

    Args:
        page: The page.
        low: Where its sentence begins.
        verb: Where the participle begins.
    """
    return _UNTIL.search(page, max(low, verb - _REACH), verb) is not None
