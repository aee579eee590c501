"""Who mediated a handover, or is thanked for it."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

_MEDIATION = re.compile(
    r"(?<!\w)(?:mediat\w+|broker\w*|intermedia\w+|go-betweens?|good offices|"
    r"посредни\w+|посередни\w+)",
    re.IGNORECASE,
)
_HELP = re.compile(
    r"(?<!\w)(?:thank\w*|grateful|gratitude|with the (?:help|assistance|support) of|facilitated|"
    r"приложили|приложил|предприняли|предпринял|прикладали|"
    r"при содействии|при участии|благодар\w+|за сприяння|за участі|дяку\w+|подяк\w+|вдячн\w+)",
    re.IGNORECASE,
)
_SWAP = re.compile(
    r"(?<!\w)(?:swap|exchange|handover|repatriat|return|releas|prisoner|captiv|bod(?:y|ies)|"
    r"обмен|обмін|пленн|плен[ау]|полон|передач|возвращ|поверн|репатр|звільн|освобо|тел|тіл)",
    re.IGNORECASE,
)
_TALKS = re.compile(
    r"(?<!\w)(?:talks|negotiat\w*|summit|round|переговор\w*|перемов\w*|раунд\w*)", re.IGNORECASE
)
_IN = re.compile(r"(?<!\w)(?:in|at|to|from|в|во|у|из|з|із)(?: the)? \Z", re.IGNORECASE)
_WARRING = ("Russia", "Ukraine")
_KINDS = ("state", "capital", "organ", "organisation", "organization", "body", "alliance")


def mediators_in(page: Page, sentence: Sentence, counts: bool) -> tuple[str, ...]:
    """Name the third parties that a sentence says mediated.

    Args:
        page: The page.
        sentence: One of its sentences.
        counts: Whether the sentence counts those handed over.

    Returns:
        Canonical names, in order.
    """
    start, end = sentence.start, sentence.end
    plain = _MEDIATION.search(page.text, start, end)
    if plain is None and not _HELP.search(page.text, start, end):
        return ()
    swap = counts or _SWAP.search(page.text, start, end) is not None
    if not swap and (plain is None or _TALKS.search(page.text, start, end)):
        return ()
    named = (
        party.party
        for party in page.parties.within(start, end)
        if party.party not in _WARRING and _acts(page, party)
    )
    return tuple(dict.fromkeys(named))


def _acts(page: Page, party: PartyMention) -> bool:
    """A land where something is, and a people's adjective, have mediated nothing."""
    if party.kind == "leader":
        return False
    if party.kind == "demonym":
        return (
            re.match(r"-(?:mediat|broker)", page.text[party.end : party.end + 8], re.I) is not None
        )
    if any(
        s.start <= party.start < s.end for s in page.speakers.within(party.start - 60, party.end)
    ):
        return False
    return _IN.search(page.text, max(0, party.start - 12), party.start) is None
