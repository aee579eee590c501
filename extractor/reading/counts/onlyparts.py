"""Only parts: "so far" beside the one part that was done sums up nothing.

"So far only the opening batch, 157 for 157, has moved": that is the size of a batch.
"""

from __future__ import annotations

import re

from extractor.reading.lexicon import Cue
from extractor.text.sentences import Sentence

_ONLY_ONE = re.compile(
    r"\b(?:only|just|merely|no more than|nothing but|лишь|только|всего лишь|лише|тільки)\s+"
    r"(?:the\s+|an?\s+)?"
    r"(?:first|opening|initial|one|single|lone|"
    r"перв|стартов|начальн|одн|один|перш|початков)[^\W\d]*\s+(?:[^\W\d]+\s+){0,2}?"
    r"(?:batch|group|tranche|stage|phase|part|instal?ment|exchange|swap|handover|transfer|wave|"
    r"round|leg|consignment|convoy|"
    r"парти|групп|этап|част|транш|обмен|передач|стади|раунд|волн|"
    r"парті|груп|етап|частин|обмін|стаді|хвил)[^\W\d]*",
    re.IGNORECASE,
)
_REACH = 90  # characters between the two


def is_of_one_part(text: str, sentence: Sentence, cue: Cue) -> bool:
    """Tell whether a cumulative cue says how far things have come, and that is one part.

    Args:
        text: The folded text.
        sentence: The cue's sentence.
        cue: The cue.
    """
    low = max(sentence.start, cue.start - _REACH)
    high = min(sentence.end, cue.end + _REACH)
    return _ONLY_ONE.search(text, low, high) is not None
