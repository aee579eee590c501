"""Parts of what was agreed: "the closing instalment of the repatriation that was agreed in May".

The agreement is that on the whole, and says nothing against a part that is told as done.
"""

from __future__ import annotations

import re

_LATIN = r"[A-Za-z][\w'’-]*"
_PART = (
    r"(?:instal+ments?|stages?|phases?|parts?|tranches?|legs?|half|third|quarter|rounds?|batch(?:es)?|"
    r"portions?|shares?|steps?|start|completion|conclusion|end|waves?|days?|groups?)"
)
_ACT = (
    r"(?:swaps?|exchanges?|releases?|returns?|repatriations?|hand-?overs?|transfers?|deals?|"
    r"agreements?|accords?|arrangements?|operations?)"
)
_WHO = (
    r"(?:sides|parties|teams|delegations|countries|governments|capitals|they|negotiators|presidents|"
    r"leaders|Moscow|Kyiv|Kiev|Russia|Ukraine)"
)
_PARTS_CYR = (
    r"(?<!\w)(?:част|этап|парти|транш|стади|фаз|половин|треть|завершени|окончани|начал|групп|"
    r"етап|парті|стаді|третин|закінченн|завершенн|поча(?:ток|тк)|груп)\w*"
)
_ACT_CYR = (
    r"(?:обмен|репатриаци|возвращени|передач|освобождени|выдач|сделк|операци|"
    r"обмін|репатріаці|поверненн|звільненн|видач|угод|операці)\w*"
)
_PLAIN = r"[^\W\d][\w'’-]*"
_OF_WHOLE = re.compile(
    rf"\b{_PART}\s+(?:of|in|under|to)\s+(?:{_LATIN}\s+){{0,5}}?{_ACT}"
    rf"(?:\s+|,?\s+(?:that|which)\s+(?:{_LATIN}\s+){{0,6}}?|"
    rf"\s+(?:(?:the|both|two|all)\s+){{0,2}}{_WHO}\s+(?:and\s+{_LATIN}\s+)?"
    r"(?:(?:has|have|had|\w+ly|earlier)\s+){0,2}|"
    r"\s+(?:previously|earlier|originally|initially|first|already|provisionally)\s+)\Z|"
    rf"{_PARTS_CYR}\s+(?:{_PLAIN}\s+){{0,3}}?{_ACT_CYR}(?:\s+{_PLAIN}){{0,2}}?,\s+"
    rf"(?:(?:(?:об?|на|про)\s+)?(?:котор|як)\w+\s+(?:{_PLAIN}\s+){{0,4}}?|"
    r"(?:ранее|прежде|раньше|раніше|попередньо|предварительно)\s+)?\Z",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"(?<!\w)(?:next|coming|future|further|another|following|new|upcoming|"
    r"следующ|очередн|предстоящ|нов|ещ[её]|наступн|чергов|майбутн|прийдешн)\w*\s+"
    r"(?:[^\W\d][\w'’-]*\s+)?\Z",
    re.IGNORECASE,
)
_REACH = 130


def is_of_agreed_whole(text: str, start: int, low: int) -> bool:
    """Tell whether a word of agreeing is the attribute of a whole, and a part of it is told.

    Args:
        text: The folded text.
        start: Where the word begins.
        low: Where its sentence begins.
    """
    low = max(low, start - _REACH)
    found = _OF_WHOLE.search(text, low, start)
    return found is not None and not _TO_COME.search(text, low, found.start())
