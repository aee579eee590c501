"""Next counts: words behind a comma that begin the statement of the next count.

"246 and 31 more came home, to Russia went 246": what stands between them tells of the second.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.parties import PartyMention

_BREAK = re.compile(r"[,;:.!?\n]|\s[—–-]\s")


def tells_of_next(page: Page, party: PartyMention, place: int, limit: int) -> bool:
    """Tell whether a party behind a count opens a statement that has a verb and a count of its own.

    Args:
        page: The page.
        party: The party, behind the count.
        place: Where the count ends.
        limit: Where the sentence ends.
    """
    commas = [at for at in range(place, party.start) if page.text[at] in ",;"]
    if not commas:
        return False
    low = commas[-1]
    stop = _BREAK.search(page.text, party.end, limit)
    high = stop.start() if stop else limit
    sentence = page.sentence_at(party.start)
    if sentence is None or any(low < n.start < party.start for n in page.numbers_in(sentence)):
        return False
    before = any(cue.family == "verb" for cue in page.cues.within(low, party.start))
    verbs = [cue for cue in page.cues.within(party.end, high) if cue.family == "verb"]
    counted = any(
        party.end <= number.start < high and page.dates.at(number.start) is None
        for number in page.numbers_in(sentence)
    )
    return not before and bool(verbs) and counted
