"""Third keepers: a third state that was given people before, and out of which they come home now.

"Russia handed eleven captives over to Hungary. On Tuesday three of them came home": Hungary had
them, though nobody says again that it let them go.
"""

from __future__ import annotations

from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.reading.ways.recipients import BODIES, is_addressed, is_goal
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence
from extractor.validate.case import Case, Support

_REACH = 60  # characters between a verb of giving and whom it gives to
_HOMEWARD = ("home", "return", "receive")


def kept_till_now(case: Case, support: Support, party: str) -> bool:
    """Tell whether a count's people come home after a third state was given some.

    Args:
        case: The record with its page.
        support: A transfer that has the third state as its giver.
        party: The third state.
    """
    if party in BODIES:
        return False
    given = [
        named.start
        for named in case.page.parties
        if named.party == party and _is_given(case.page, named)
    ]
    return any(
        min(given, default=mention.start) < mention.sentence.start
        and _comes_home(case.page, mention.sentence)
        for mention in support.candidates
    )


def _comes_home(page: Page, sentence: Sentence) -> bool:
    cues = page.cues.within(sentence.start, sentence.end)
    return any(cue.family == "verb" and cue.kind in _HOMEWARD for cue in cues)


def _is_given(page: Page, named: PartyMention) -> bool:
    """A third state is where a verb of giving leads to: "handed over to the Hungarian side"."""
    sentence = page.sentence_at(named.start)
    if sentence is None or is_addressed(page, named):
        return False
    if not is_goal(page, named):
        return False
    low, high = max(sentence.start, named.start - _REACH), named.end + _REACH
    return any(_gives(cue) for cue in page.cues.within(low, min(high, sentence.end)))


def _gives(cue: Cue) -> bool:
    return cue.family == "verb" and cue.kind == "give" and cue.form != "noun"
