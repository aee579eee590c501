"""Words that only seem to tell what became of talks: "nearly", "not", of another event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.talks.cues import Signal
from extractor.records import STRUCK

_NEARLY = re.compile(  # "чуть не сорвала", "was not cancelled", "on the verge of collapse"
    r"(?<!\w)(?:(?:чуть|чуть было|едва|едва ли|мало|ледь|трохи|мало що) не|"
    r"(?:almost|nearly|all but|narrowly)(?: been)?|"
    r"(?:(?:not|never|n't)(?: (?:been|be))?|не(?: (?:был[аио]?|были|було|була|був|будут?|"
    r"буде|будуть))?)|"
    r"(?:risk|verge|brink|threat|danger|fears?|talk|rumou?rs?) of(?: (?:a|its|their|being))?|"
    r"(?:threaten(?:s|ed|ing)?|risk(?:s|ed)?) (?:to|being)|"
    r"(?:could|might|may)(?: (?:be|have been))?|"
    r"(?:под угрозой|угроза|на грани|на межі|під загрозою|загроза|опасност\w+|небезпек\w+|"
    r"слух\w* об?|чутк\w* про|грозит\w*|загрожу\w+|мо(?:гут|жет|же|жуть)(?: быть| бути)?))"
    r"(?: (?:его|её|их|його|її|їх))? \Z",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"(?<!\w)(?:since|с тех пор,? как|после того,? как|с того,? как|відтоді,? (?:як|відколи)|"
    r"відколи|після того,? як|з того часу,? як|before|until|прежде чем|перш ніж)(?!\w)[^,;:]*\Z",
    re.IGNORECASE,
)
_DENIED = re.compile(  # "was not invited", "не пригласили"
    r"(?<!\w)(?:(?:not|never|n't)(?: (?:been|be))?|не|ніколи не|никогда не) \Z", re.IGNORECASE
)
_LOOK = 32  # characters before a cue in which it is denied


def live(text: str, signals: Sequence[Signal], trigger: Signal) -> list[Signal]:
    """Keep the signals that tell of the event itself.

    Left out is a failure that did not come ("the talks nearly collapsed") and what a clause of
    time tells of another event ("the first talks since the war began broke up").

    Args:
        text: Folded text.
        signals: Signals beside the event's name.
        trigger: The event's name.
    """
    return [
        each
        for each in signals
        if each.family != "cue"
        or not (
            (each.kind in STRUCK and _is_averted(text, each))
            or (
                each.kind == "proposed"
                and _DENIED.search(text, max(0, each.start - _LOOK), each.start)
            )
            or _is_of_time(text, each, trigger)
        )
    ]


def is_denied(text: str, offer: Signal) -> bool:
    """Tell whether a verb of offering is denied: nobody was invited, nothing was proposed.

    Args:
        text: Folded text.
        offer: The word of offering.
    """
    verbal = offer.form in ("past", "future", "base")
    return verbal and _DENIED.search(text, max(0, offer.start - _LOOK), offer.start) is not None


def _is_averted(text: str, cue: Signal) -> bool:
    return _NEARLY.search(text, max(0, cue.start - _LOOK), cue.start) is not None


def _is_of_time(text: str, cue: Signal, trigger: Signal) -> bool:
    """Whether a clause of time, with no comma before its verb, parts a cue from the event."""
    return cue.start > trigger.end and _SINCE.search(text, trigger.end, cue.start) is not None
