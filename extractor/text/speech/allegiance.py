"""For which side a speaker speaks, by the title, the apposition, or the body named before."""

from __future__ import annotations

from bisect import bisect_left
from typing import cast

from extractor.tables import read_table
from extractor.text.aliases import fold_case, tokens
from extractor.text.parties import PartyMention
from extractor.text.speech.titles import is_apposed
from extractor.text.speech.voices import Candidate, Reading
from extractor.text.speech.words import agencies, roles, verb_words

_STEM, _SHORT_STEM = 6, 4  # letters by which an organ is known again: "штабу", "министерства"
_WHERE = frozenset({"в", "во", "у", "in", "at", "to"})
_THEIR = frozenset(
    {"its", "their", "его", "ее", "их", "його", "її", "їхнє", "їх", "свого", "своего"}
)


def side_nearby(reading: Reading, chosen: Candidate) -> str | None:
    """The party named in the title before the name, or in the apposition after it."""
    start = reading.words[chosen.first].start
    floor = reading.words[max(0, chosen.first - 8)].start
    index = bisect_left(reading.parties, start, key=lambda mention: mention.start)
    if index > 0 and reading.parties[index - 1].start >= floor:
        party = reading.parties[index - 1]
        speaks_for = party.lemma not in agencies() and not _placed(reading, party)
        if speaks_for and _leads_to(reading, party, chosen):
            return party.party
    end = reading.words[chosen.last - 1].end
    if index < len(reading.parties) and is_apposed(reading.text, end, reading.parties[index]):
        return reading.parties[index].party
    return None


def _leads_to(reading: Reading, party: PartyMention, chosen: Candidate) -> bool:
    """Whether the words from a party to a speaker are a title, and no other clause.

    A name may follow its title behind a comma, as in "Ukraine's commissioner, Dmytro Lubinets".
    """
    gap = reading.text[party.end : reading.words[chosen.first].start]
    if any(char in ".!?;\n" or char.isdigit() for char in gap):
        return False  # "слух о передаче Киеву 1200 тел источник опровергает": no title has a count
    title, comma, rest = gap.partition(",")
    if not comma:
        return True
    if party.kind == "leader" and not title and len(rest.split()) < 3 and "," not in rest:
        # "Shamsail Saraliyev, a lawmaker", but not "... met Zelensky, reports the press service"
        return not {token.key for token in tokens(rest)} & verb_words()
    if chosen.first and reading.words[chosen.first - 1].key in _THEIR:
        return True  # "Росія, за даними її міноборони"
    held = {token.key for token in tokens(title)} & roles()
    return chosen.rank == 0 and bool(held) and not rest.strip(" \"'")


def _placed(reading: Reading, party: PartyMention) -> bool:
    """Whether the party only says where: "у Відні", "in Vienna"."""
    word = bisect_left(reading.starts, party.start)
    return party.kind in ("state", "capital") and word > 0 and reading.words[word - 1].key in _WHERE


def side_before(reading: Reading, chosen: Candidate) -> str | None:
    """Whose ministry or staff it is, from the last organ that was called so."""
    word = reading.words[chosen.first]
    stem = word.key[: _STEM if len(word.key) > _STEM else _SHORT_STEM]
    limit = bisect_left(reading.parties, word.start, key=lambda mention: mention.start)
    for mention in reversed(reading.parties[max(0, limit - 60) : limit]):
        if mention.kind == "organ" and stem in fold_case(mention.lemma):
            return mention.party
    default = read_table("extractor.text", "speakers.yaml")["defaults"].get(word.key)
    return cast("str | None", default)
