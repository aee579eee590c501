"""English subjects that an apposition parts from their verb, and verbs that say nothing."""

from __future__ import annotations

from extractor.text.speech.voices import Candidate, Reading
from extractor.text.speech.words import Verb, agencies

_BARE = frozenset({"say"})
_HELPERS = frozenset(
    {"to", "not", "t", "n't", "will", "would", "did", "could", "can", "cannot", "must"}
)
_FIGURES = frozenset({"counts", "tallies"})  # verbs only before a number
_PASSES_ON = ("передает", "передают", "передает", "передає", "передают", "передавал")
_TO_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_STOPS_AFTER = frozenset(
    {
        *(",", ".", ":", ";", "!", "?", '"', "(", ")", "—", "–", "-"),
        *("on", "in", "at", "during", "after", "before", "as", "to", "who", "late", "early"),
        *("earlier", "later", "today", "yesterday", "when", "while", "via", "through", "and", "by"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "of"),
    }
)


def says_nothing(reading: Reading, first: int, last: int, verb: Verb) -> bool:
    """Whether a form only looks like a verb that says: "to say", "no losses were reported"."""
    words = reading.words
    if not verb.cue and words[first].key.startswith(_PASSES_ON):
        return not _passes_on(reading, first, last)
    if verb.language != "en" or verb.cue or first == 0:
        return False
    before, word = words[first - 1].key, words[first].key
    if word in _FIGURES:
        return not any(item.key.isdigit() for item in words[last : last + 2])
    if word in _BARE:
        return before in _HELPERS
    passive = before in _TO_BE and not word.endswith("ing")
    return passive and not (last < len(words) and words[last].key == "by")


def _passes_on(reading: Reading, first: int, last: int) -> bool:
    """Whether news is passed on, not prisoners: "передаёт корреспондент РБК", "ТАСС передаёт"."""
    words = reading.words
    if first and words[first - 1].key in (",", "—", "–"):
        return True
    near = reading.between(max(0, first - 2), last + 3)
    return any(c.name in agencies() or words[c.first].key.startswith(("кор", "cor")) for c in near)


def ends_clause(reading: Reading, chosen: Candidate) -> bool:
    """Whether no verb follows a name: "said Medinsky on Friday", not "said Russia had given"."""
    words = reading.words
    last = chosen.last
    return last >= len(words) or words[last].key in _STOPS_AFTER or reading.line_breaks(last)


def before_apposition(reading: Reading, first: int) -> Candidate | None:
    """The subject that an apposition parts from its verb: "X, the aide who leads it, said"."""
    words = reading.words
    floor = reading.left(first - 1)
    closed = [
        candidate
        for candidate in reading.between(floor, first - 1)
        if candidate.rank == 0 and candidate.last < len(words) and words[candidate.last].key == ","
    ]
    if not closed:
        return None
    if len(closed) > 1:  # "Medinsky, an aide to Putin, said": the later name is in the apposition
        gap = [word.key for word in words[closed[-2].last + 1 : closed[-1].first]]
        if gap and "," not in gap:
            return closed[-2]
    return closed[-1]
