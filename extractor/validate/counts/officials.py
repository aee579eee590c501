"""Officials: people told by office or name beside counted ones: "48 soldiers and the mayor".

The singular says how many, or the names do: "and the journalists Olha Bondar and Ivan Rud". No
numeral does.
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

_OFFICES = (
    r"(?:mayors|priests|pastors|chaplains|journalists|reporters|activists|historians|lawyers|judges|"
    r"teachers|politicians|councillors|lawmakers|nurses|doctors|volunteers|civilians|"
    r"(?:священник|журналист|активист|историк|адвокат|депутат|волонт[её]р|капеллан)(?:и|ы|ов|ам|ами)|"
    r"врач(?:и|ей|ам|ами)|учител(?:я|ей|ям|ями)|гражданск(?:ие|их|им|ими)|"
    r"(?:священник|журналіст|активіст|історик|адвокат|депутат|волонтер|капелан)(?:и|ів|ам|ами)|"
    r"лікар(?:і|ів|ям|ями)|вчител(?:і|ів|ям|ями)|цивільн(?:і|их|им|ими))"
)
_NAME = r"(?-i:[A-ZА-ЯІЇЄҐ])[\w'’-]+(?:\s+(?-i:[A-ZА-ЯІЇЄҐ])[\w'’-]+){1,2}"
_NAMES = re.compile(_NAME)
_NAMED = re.compile(
    rf"[^.,;:!?\d]{{0,40}}?\b{_AND}\s+(?:the |two |three )?{_ADJECTIVES}{_OFFICES}\s+"
    rf"(?P<names>{_NAME}(?:,\s+{_NAME})*\s+(?:and|и|та|і|й)\s+{_NAME})",
    re.IGNORECASE,
)


def is_official(page: Page, mentions: Sequence[Mention], transfer: Transfer) -> bool:
    """Tell whether civilians are told by office or name behind a count that goes the same way.

    Args:
        page: The page.
        mentions: The page's counts.
        transfer: A transfer of one, or of as many as are named.
    """
    if not transfer.quantity.value or transfer.category not in ("civilians", "prisoners"):
        return False
    return any(
        mention.category in ("prisoners", "wounded", "civilians")
        and (mention.flow is None or mention.flow.to_party == transfer.to_party)
        and _joined(page, mention) == transfer.quantity.value
        for mention in mentions
    )


def are_named(page: Page, mentions: Sequence[Mention], transfer: Transfer) -> bool:
    """Tell whether a sum is one of names: several people are named, not counted."""
    several = transfer.quantity.derivation == "sum" and (transfer.quantity.value or 0) > 1
    return several and is_official(page, mentions, transfer)


def _joined(page: Page, mention: Mention) -> int:
    """How many people more stand right behind a count."""
    named = _NAMED.match(page.text, _noun_end(mention), mention.sentence.end)
    if named is not None:
        return len(_NAMES.findall(named["names"]))
    return int(is_joined_by_one(page, mention))


def is_joined_by_one(page: Page, mention: Mention) -> bool:
    """Tell whether one person more stands right behind a count: "four Tatars and a teacher"."""
    return _BESIDE.match(page.text, _noun_end(mention), mention.sentence.end) is not None


def _noun_end(mention: Mention) -> int:
    return mention.head.cue.end if mention.head is not None else mention.end
