"""Officials: one person told by an office, beside counted people: "48 soldiers and the mayor".

The singular says how many; no numeral does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import Transfer

_AND = (
    r"(?:and|plus|as well as|along with|together with|и|а также|вместе с|включая|"
    r"та|і|й|а також|разом (?:із|з|зі)|ще й)"
)
_ADJECTIVES = r"(?:[^\W\d][\w'’-]*\s+){0,3}?"
_OFFICE = (
    r"(?:mayor|priest|pastor|chaplain|journalist|reporter|activist|historian|lawyer|judge|teacher|"
    r"politician|councillor|lawmaker|nurse|doctor|volunteer|civilian|"
    r"мэр[ау]?|священни(?:к|ка)|пастор[ау]?|капеллан[ау]?|журналист(?:а|ка|ку)?|"
    r"активист(?:а|ка|ку)?|историк[ау]?|адвокат[ау]?|судь[яю]|депутат[ау]?|врач[ау]?|"
    r"учител(?:ь|я|ьница|ьницу)|волонт[её]р[ау]?|"
    r"мер(?:а|ка|ку)?|священни(?:к|ка)|капелан[ау]?|журналіст(?:а|ка|ку)?|"
    r"активіст(?:а|ка|ку)?|історик[ау]?|судд[яюі]|лікар(?:я|ка|ку)?|"
    r"вчител(?:ь|я|ька|ьку)|волонтер(?:а|ка|ку)?)"
)
_BESIDE = re.compile(
    rf"[^.,;:!?\d]{{0,40}}?\b{_AND}\s+(?:the |a |an |its |one )?{_ADJECTIVES}{_OFFICE}(?!\w)",
    re.IGNORECASE,
)


def is_official(page: Page, mentions: Sequence[Mention], transfer: Transfer) -> bool:
    """Tell whether one civilian is told by an office right behind a count that goes the same way.

    Args:
        page: The page.
        mentions: The page's counts.
        transfer: A transfer of one.
    """
    if transfer.quantity.value != 1 or transfer.category not in ("civilians", "prisoners"):
        return False
    return any(
        mention.category in ("prisoners", "wounded", "civilians")
        and (mention.flow is None or mention.flow.to_party == transfer.to_party)
        and is_joined_by_one(page, mention)
        for mention in mentions
    )


def is_joined_by_one(page: Page, mention: Mention) -> bool:
    """Tell whether one person more stands right behind a count: "four Tatars and a teacher"."""
    return _BESIDE.match(page.text, _noun_end(mention), mention.sentence.end) is not None


def _noun_end(mention: Mention) -> int:
    return mention.head.cue.end if mention.head is not None else mention.end
