"""Swapped things: an exchange of lists, letters or views hands over nobody.

"They traded letters from captives' families", "обменялись списками пленных".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.lexicon import Cue

_WORD = (
    r"(?!(?:по|за|после|після|на|с|со|з|із|из|от|від|для|при|об?|про|согласно|згідно|after|"
    r"following|under|per|as|via|by|with|from|at|amid|despite|over|since|before|without|for|"
    r"and|и|та|і|й)\s)[^\W\d][\w'-]*"
)
_THINGS = re.compile(
    rf"(?:\s+(?:of|on|в|у)(?=\s))?(?:\s+{_WORD}){{0,2}}?\s+(?:"
    r"lists|letters|parcels|gifts|messages|views|opinions|proposals|drafts|documents|information|"
    r"data|notes|memorand(?:a|ums)|accusations|greetings|barbs|insults|signals|"
    r"(?:списк|письм|посылк|подарк|сообщени|послани|мнени|предложени|проект|документ|меморандум|"
    r"обвинени|поздравлени|сигнал|упр[её]к|данны|информаци|взгляд)\w*|"
    r"(?:посилк|подарунк|повідомленн|думк|погляд|пропозиці|проєкт|звинуваченн|привітанн|даним|"
    r"інформаці)\w*|лист(?:и|ів|ами)?)(?!\w)",
    re.IGNORECASE,
)


def swaps_things(text: str, verb: Cue, cues: Sequence[Cue]) -> bool:
    """Whether a verb of exchange has things as its object, and no people before them.

    Args:
        text: The page's text.
        verb: The verb or noun of exchange.
        cues: The cues of its sentence.
    """
    if verb.kind != "exchange":
        return False
    found = _THINGS.match(text, verb.end, verb.end + _REACH)
    if found is None or "\n" in found[0]:
        return False
    return not any(
        cue.family == "noun" and verb.end <= cue.start and cue.end <= found.end() for cue in cues
    )


_REACH = 80  # characters from the verb to the thing
