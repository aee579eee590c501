"""Speakers in company: two who say the same, a source and where it sits, a side and its office."""

from __future__ import annotations

from functools import cache

from extractor.tables import read_table
from extractor.text.speech.voices import Candidate, Reading
from extractor.text.speech.words import roles

_APART = 6  # words from a conjunction to the second speaker: "and the Ukrainian Headquarters"
_SEAT = 5  # words from a source to where it sits


def joined(
    reading: Reading, chosen: Candidate, verb: tuple[int, int], cue: bool
) -> list[Candidate]:
    """Find who else says it: "Zelensky and the Russian ministry said".

    Args:
        reading: The text.
        chosen: The one speaker that was found.
        verb: The words of the verb or cue.
        cue: Whether it is a cue, whose speakers stand in an oblique case.

    Returns:
        The other speakers, at most one on each side.
    """
    if chosen.rank == 3:
        return []
    found: list[Candidate] = []
    if chosen.first >= verb[1]:
        low, high = verb[1], reading.right(verb[1], stop_at_comma=not cue)
    else:
        low, high = reading.left(verb[0]), verb[0]
    for other in reading.between(max(low, chosen.first - 2 * _APART), high):
        if other.rank > 2 or not (cue or other.nominative) or other.name == chosen.name:
            continue
        if other.last <= chosen.first and _conjoined(reading, other.last, chosen.first):
            found = [other, *found[1:]]
        elif other.first >= chosen.last and _conjoined(reading, chosen.last, other.first):
            found.append(other)
            break
    return found


def _conjoined(reading: Reading, start: int, end: int) -> bool:
    """Whether one conjunction and at most a title stand between two names."""
    if not 0 < end - start <= _APART:
        return False
    keys = [word.key for word in reading.words[start:end]]
    links = [index for index, key in enumerate(keys) if key in _table("conjunctions")]
    if len(links) != 1 or any(not key.isalpha() and key not in "'-" for key in keys):
        return False
    link = links[0]
    before = keys[:link]
    if before:  # "the ministry of Russia and": only what belongs to the first name
        return False
    title = reading.words[start + link + 1 : end]
    return all(_titles(word.text, word.key) for word in title)


def _titles(text: str, key: str) -> bool:
    plain = key in ("the", "'", "s", "-") or key in roles() or text[:1].isupper()
    adjective = key.endswith(("кий", "кая", "кое", "кие", "ка", "ке", "кі", "кого", "кой", "ької"))
    return plain or adjective


def nameless(reading: Reading, near: list[Candidate]) -> Candidate | None:
    """A source without a name, with the body it sits in: "a source in the negotiating group"."""
    words = reading.words
    for one in near:
        if one.rank != 2 or words[one.first].key not in _table("nameless"):
            continue
        for other in near:
            gap = [word.key for word in words[one.last : other.first]]
            seated = 0 < len(gap) <= _SEAT and bool(_table("from") & set(gap))
            if other.rank == 1 and other.first > one.last and seated and "," not in gap:
                name = reading.text[words[one.first].start : words[other.last - 1].end]
                return Candidate(one.first, other.last, name, other.side, True, 2)
    return None


def owns(reading: Reading, candidate: Candidate) -> bool:
    """Whether a side only owns what speaks: "Ukraine's headquarters for prisoners said"."""
    end = reading.words[candidate.last - 1].end
    return candidate.rank == 1 and reading.text[end : end + 2] == "'s"


@cache
def _table(name: str) -> frozenset[str]:
    return frozenset(read_table("extractor.text", "speakers.yaml")[name])
