"""Names of organs that have a noun of ours in them: they count nobody."""

from __future__ import annotations

from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases

_OF_OFFICE = Phrases(
    r"\b(?:[Hh]eadquarters|[Ss]taff|[Oo]ffice|[Cc]ommittee|[Cc]entre|[Cc]enter|[Ww]orking group|"
    r"[Aa]genc(?:y|ies)|[Bb]ody|[Dd]epartment|[Вв]едомств\w*|[Вв]ідомств\w*|[Уу]правлени\w*|[Уу]правлінн\w*|"
    r"[Шш]таб\w*|[Цц]ентр\w*|[Кк]омисси\w+|[Кк]омісі\w+|[Кк]омитет\w*|[Кк]омітет\w*)\s+"
    r"(?:(?:for|on|of|the|in|charge|responsible|dealing|with|которое|занимается|занимающееся|"
    r"ведающее|відає|опікується|що|яке|займається|по|с|со|з|із|щодо|у|в|питань|вопросам|[Tt]reatment|обращени\w+|"
    r"поводженн\w+)\s+){1,6}\Z"
)


def in_name(page: Page, cue: Cue) -> bool:
    """Tell whether a noun is a part of an organ's name: "Headquarters for Prisoners of War"."""
    party = page.parties.at(cue.start)
    if party is not None and party.kind == "organ" and party.end >= cue.end:
        return True
    return _OF_OFFICE.search(page, max(0, cue.start - 64), cue.start) is not None
