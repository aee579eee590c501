"""Who says so: speech verbs and cues, and the name, organ or role that they hang on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from extractor.tables import read_table
from extractor.text.allegiance import side_before, side_nearby
from extractor.text.appositions import before_apposition, ends_clause, says_nothing
from extractor.text.company import joined, nameless, owns
from extractor.text.headed import headed
from extractor.text.rejoinders import act_beside
from extractor.text.seated import (
    accounts,
    behind_outlet,
    complement_of,
    in_locative,
    in_office,
    of_agency,
    owner_of,
    seat_of,
    seated,
    tailed,
)
from extractor.text.voices import Act, Candidate, Reading, Verb, agencies

_CROWD = 60  # candidates that "his words" look back through
_MEMORY = 400  # words that "he" or "the ministry" may look back
_NOT = frozenset({"not", "never", "не", "n't"})
_ASIDE = frozenset({"outside", "at", "in", "near", "reporters", "journalists", "inside", "after"})
_ACCOUNT = Verb("reported", "en", True)
_TO = frozenset({"с", "со", "з", "із", "зі", "для", "with", "to", "эфире", "ефірі"})
_AFTER_QUOTE = frozenset('",—–-')


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
        chosen = _after_cue(reading, last) if verb.cue else _subject(reading, first, last, verb)
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


def _told_to_agency(near: list[Candidate]) -> Candidate | None:
    """The source beside a news agency: "сообщил РИА Новости источник" has the source speaking."""
    for one, other in pairwise(near):
        if one.name in agencies() and _source(other) and other.first - one.last <= 1:
            return other
        if other.name in agencies() and _source(one) and other.first == one.last:
            return one
    return None


def _source(candidate: Candidate) -> bool:
    return candidate.rank == 2 and candidate.name.casefold() in _sources()


def _after_cue(reading: Reading, index: int) -> Candidate | None:
    near = reading.between(index, reading.right(index))
    told = [c for c in near if c.rank < 3]
    owned = [c for c in told if not owns(reading, c)]
    chosen = _best(owned or told)
    if chosen is not None and chosen.rank == 1 and seat_of(reading, chosen) is not None:
        chosen = seated(reading, chosen, index) or chosen
    return nameless(reading, near) or chosen


def _subject(reading: Reading, first: int, last: int, verb: Verb) -> Candidate | None:
    words = reading.words
    if verb.language == "en":
        if last < len(words) and words[last].key == "by":
            return _after_cue(reading, last + 1)
        return (
            _beside(reading, first, english=True)
            or _inverted(reading, first, last)
            or _apart(reading, first)
        )
    behind = reading.words[first - 1 : first]
    inverted = bool(behind) and behind[0].key == ","  # "..., повідомляє X": the subject follows
    beside, right = _beside(reading, first), _slavic_right(reading, last)
    if right is not None and beside is not None and beside.name in agencies() and _source(right):
        return right  # "Об этом РБК рассказал источник"
    if beside is None and right is not None and right.name in agencies():
        apart = _apart(reading, first, inverted)  # "X, курирующий эту работу, подтвердил РБК"
        return apart if apart is not None and apart.rank == 0 else right
    return beside or right or _apart(reading, first, inverted)


def _beside(reading: Reading, first: int, english: bool = False) -> Candidate | None:
    """The subject right before the verb, adverbs aside."""
    index = first
    while index > 0 and reading.words[index - 1].key in _between():
        index -= 1
    low = reading.left(first)
    before = [c for c in reading.between(low, index) if c.last == index]
    if not before:
        return tailed(reading, low, index) if english else None
    subject = before[-1]
    if subject.name in agencies() and _spoken_to(reading, subject):
        return None  # "в разговоре с РБК назвал число 31"
    if english and subject.rank == 1 and seat_of(reading, subject) is not None:
        return seated(reading, subject, low)
    told = nameless(reading, reading.between(reading.left(first), index))
    if told is not None and told.last == subject.last:
        return told
    if subject.nominative or in_locative(reading, subject):
        return subject
    return _titled(reading, subject, reading.left(first))


def _spoken_to(reading: Reading, paper: Candidate) -> bool:
    """Whether a paper is whom somebody speaks to: "in an interview with", "в эфире"."""
    return paper.first > 0 and reading.words[paper.first - 1].key in _TO


def _titled(reading: Reading, tail: Candidate, low: int) -> Candidate | None:
    """The role before a genitive: "министр обороны России заявил"."""
    roles = [c for c in reading.between(low, tail.first) if c.rank == 2]
    if not roles or tail.first - roles[-1].last > 2:
        return None
    return roles[-1]._replace(side=tail.side, last=tail.last)


def _inverted(reading: Reading, first: int, last: int) -> Candidate | None:
    """English "…, said Medinsky": only after a quotation or a comma."""
    if first == 0 or reading.words[first - 1].key not in _AFTER_QUOTE:
        return None
    near = [c for c in reading.between(last, reading.right(last)) if c.rank < 3]
    chosen = _best([c for c in near if not owns(reading, c)] or near)
    if chosen is None or reading.words[first - 1].key != ",":
        return chosen
    apposed = before_apposition(reading, first)
    aside = {word.key for word in reading.words[last : chosen.first]} & _ASIDE
    if apposed is not None and (aside or not ends_clause(reading, chosen)):
        return apposed
    return chosen


def _slavic_right(reading: Reading, last: int) -> Candidate | None:
    last = behind_outlet(reading, last)
    near = reading.between(last, reading.right(last))
    told = nameless(reading, near)
    chosen = _best([c for c in near if c.nominative or in_locative(reading, c)])
    return told or (of_agency(reading, chosen) if chosen else None)


def _apart(reading: Reading, first: int, inverted: bool = False) -> Candidate | None:
    """A subject cut off from its verb by an apposition or a phrase of time."""
    if first > 0 and reading.words[first - 1].key == ",":
        apposed = before_apposition(reading, first)
        if apposed is not None and (apposed.nominative or apposed.rank or apposed.side):
            return apposed
    if inverted:
        return None
    near = [
        c
        for c in reading.between(reading.left(first), first)
        if c.nominative and (c.rank != 1 or seat_of(reading, c) is None)
    ]
    told = nameless(reading, near) or _best(
        [c for c in near if c.rank < 3 and not owns(reading, c)]
    )
    return told or in_office(reading, first)


def _best(near: list[Candidate]) -> Candidate | None:
    """A name before an organ before a role, the first of equals; a source before its agency."""
    best = _told_to_agency(near) or min(near, key=lambda c: (c.rank, c.first), default=None)
    return best and _served(near, best)


def _served(near: list[Candidate], person: Candidate) -> Candidate:
    """Who serves the one named first: "пресс-секретарь Лукашенко Наталья Эйсмонт"."""
    of_role = any(c.rank == 2 and c.last == person.first for c in near)
    names = [c for c in near if c.rank == 0 and c.first == person.last and " " in c.name]
    return names[0] if person.rank == 0 and of_role and names else person


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


@cache
def _between() -> frozenset[str]:
    """Words that may part a subject from its verb."""
    return frozenset(read_table("extractor.text", "speakers.yaml")["between"])


@cache
def _sources() -> frozenset[str]:
    """Those who speak to an agency without a name."""
    return frozenset(read_table("extractor.text", "speakers.yaml")["sources"])
