"""Who says so: speech verbs and cues, and the name, organ or role that they hang on."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.text.speech.allegiance import side_before, side_nearby
from extractor.text.speech.appositions import says_nothing
from extractor.text.speech.company import joined
from extractor.text.speech.headed import headed
from extractor.text.speech.rejoinders import act_beside
from extractor.text.speech.seated import accounts, complement_of, owner_of
from extractor.text.speech.tellers import after_cue, subject_of
from extractor.text.speech.voices import Candidate, Reading
from extractor.text.speech.words import Act, Verb

_CROWD = 60  # candidates that "his words" look back through
_MEMORY = 400  # words that "he" or "the ministry" may look back
_NOT = frozenset({"not", "never", "не", "n't"})
_ACCOUNT = Verb("reported", "en", True)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Someone who says something.

    Attributes:
        start: Offset of the speaker's first character.
        end: Offset after the last.
        name: The speaker in the nominative where the tables know it, else as written.
        side: The party spoken for, if the words tell.
        act: What the verb makes of the news.
        verb_start: Offset of the verb or cue.
        verb_end: Offset after it.
    """

    start: int
    end: int
    name: str
    side: str | None
    act: Act
    verb_start: int
    verb_end: int


def find_speakers(text: str) -> list[Speaker]:
    """Find who says so.

    Args:
        text: Folded text.

    Returns:
        One entry for each speech verb or cue whose speaker is found, in order of the verbs.
    """
    reading = Reading(text)
    speakers: list[Speaker] = []
    for first, last, verb in reading.verbs:
        if verb.back:
            speakers.extend(_by_own_words(reading, first, last))
            continue
        if says_nothing(reading, first, last, verb):
            continue
        chosen = after_cue(reading, last) if verb.cue else subject_of(reading, first, last, verb)
        if chosen is None:
            continue
        for candidate in (chosen, *joined(reading, chosen, (first, last), verb.cue)):
            speaker = _speaker(reading, candidate, first, last, verb)
            if speaker is not None:
                speakers.append(speaker)
    told = {speaker.start for speaker in speakers}
    for candidate, word in accounts(reading):
        owner = _speaker(reading, candidate, word, word + 1, _ACCOUNT)
        if owner is not None and owner.start not in told:
            speakers.append(owner)
    speakers += [_titling(reading, *found) for found in headed(reading)]
    return sorted(speakers, key=lambda speaker: (speaker.verb_start, speaker.start))


def _titling(reading: Reading, chosen: Candidate, first: int, last: int) -> Speaker:
    """The speaker of a headline or an entry of a ticker, whose verb is a colon or a dash."""
    words = reading.words
    start, end = words[chosen.first].start, words[chosen.last - 1].end
    side = chosen.side or side_nearby(reading, chosen)
    return Speaker(
        start, end, chosen.name, side, "reported", words[first].start, words[last - 1].end
    )


def _by_own_words(reading: Reading, first: int, last: int) -> list[Speaker]:
    """The person named last before "by his account", whether or not they spoke there."""
    named = [
        candidate
        for candidate in reading.between(max(0, first - _MEMORY), first)[-_CROWD:]
        if candidate.rank == 0
        and (candidate.side or (candidate.nominative and " " in candidate.name))
    ]
    spoke = _latest(reading)
    if named and (spoke is None or named[-1].first >= spoke[0]):
        name, side = named[-1].name, named[-1].side or side_nearby(reading, named[-1])
    elif spoke is not None and first - spoke[0] <= _MEMORY:
        name, side = spoke[1], spoke[2]
    else:
        return []
    start, end = reading.words[first].start, reading.words[last - 1].end
    return [Speaker(start, end, name, side, "reported", start, end)]


def _latest(reading: Reading) -> tuple[int, str, str | None] | None:
    """Whoever spoke last: "the headquarters tells of 69 swaps; by its count ..."."""
    heard = [each for each in (reading.last_person, reading.last_organ) if each is not None]
    return max(heard, key=lambda each: each[0], default=None)


def _speaker(
    reading: Reading, chosen: Candidate, first: int, last: int, verb: Verb
) -> Speaker | None:
    words = reading.words
    side = chosen.side or owner_of(reading, chosen) or side_nearby(reading, chosen)
    name = chosen.name
    if chosen.rank == 3:
        back = reading.last_person
        if back is None or first - back[0] > _MEMORY:
            return None
        name, side = back[1], back[2]
    elif chosen.rank == 2:
        name = reading.text[words[chosen.first].start : words[chosen.last - 1].end]
        side = side or complement_of(reading, chosen) or side_before(reading, chosen)
        back = reading.last_organ
        alone = chosen.last - chosen.first == 1
        if alone and side is None and _points_back(words[chosen.first].key) and back is not None:
            name, side = (back[1], back[2]) if first - back[0] <= _MEMORY else (name, side)
    if chosen.rank == 0:
        reading.last_person = (first, name, side)
    if chosen.rank in (1, 2) and side is not None:
        reading.last_organ = (first, name, side)
    negated = first > 0 and words[first - 1].key in _NOT
    act: Act = "reported" if negated else verb.act
    if verb.act == "reported" and not verb.cue and not negated:
        act = act_beside(reading.text, words[first].start, words[last - 1].end)
    start, end = words[chosen.first].start, words[chosen.last - 1].end
    return Speaker(start, end, name, side, act, words[first].start, words[last - 1].end)


def _points_back(word: str) -> bool:
    """Whether a role is whatever body spoke last: "the agency said", "указали в ведомстве"."""
    return word in ("agency", "statement") or word.startswith(("ведомств", "відомств"))
