"""Who may be speaking in a text: parties, people, organs, papers and roles, where they stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from extractor.text.aliases import Token, tokens
from extractor.text.parties import PartyMention, find_parties
from extractor.text.speech.words import Verb, not_names, press, roles, verb_lexicon, verb_words

_REACH = 14  # words from a verb to its subject, titles and appositions included
_STOPS = frozenset('.!?;:"()…—–\n')
_THAT = frozenset({"that", "что", "що", "чтобы", "щоб"})
_NAME = 6  # words that a name may be long
_PARTICLES = frozenset(
    {"bin", "ibn", "al", "el", "von", "van", "de", "бен", "бин", "ибн", "аль", "эль", "фон", "ван"}
    | {"де", "бін", "ібн", "ель"}
)
# "с Мухаммедом бен Заидом", "Ивану Петрову": names that stand in no case of a subject
_OBLIQUE = re.compile(
    r"[А-ЯІЇЄҐ][\w'-]+(?:[оеє]м|[ыи]м|ою|ею|єю)(?: [а-яіїєґ]+| [А-ЯІЇЄҐ][\w'-]*[^\W_]){0,3}"
    r" [А-ЯІЇЄҐ][\w'-]+(?:[оеє]м|[ыи]м|ою|ею|єю)|"
    r"[А-ЯІЇЄҐ][\w'-]+[ую] [А-ЯІЇЄҐ][\w'-]+[ую]"
)
# A people that speaks for its side: "Росіяни запевняють"
_PEOPLE = re.compile(r"(?:росіяни|українці|россияне|украинцы)", re.IGNORECASE)
_SERVED = frozenset({"service", "army", "military"})
_SERVING = frozenset(
    {"personnel", "member", "members", "man", "men", "woman", "women", "families", "veterans"}
)
_PRONOUNS = frozenset({"he", "she", "they", "он", "она", "они", "він", "вона", "вони"})


class Candidate(NamedTuple):
    """Someone who may be speaking; the lower the rank, the likelier it is the name to give."""

    first: int
    last: int
    name: str
    side: str | None
    nominative: bool
    rank: int  # 0 a person, 1 an organ or state, 2 a role, 3 a pronoun


class Reading:
    """One text, its words, and who may be speaking in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = tokens(text)
        self.starts = [word.start for word in self.words]
        self.parties = find_parties(text)
        self.verbs = self._verbs()
        self.candidates = self._candidates()
        self.firsts = [candidate.first for candidate in self.candidates]
        self.last_person: tuple[int, str, str | None] | None = None
        self.last_organ: tuple[int, str, str | None] | None = None

    def _verbs(self) -> list[tuple[int, int, Verb]]:
        lexicon, index, found = verb_lexicon(), 0, []
        beginnings = lexicon.beginnings
        while index < len(self.words):
            if self.words[index].key not in beginnings:
                index += 1
                continue
            hits = lexicon.at(self.words, index, self.text)
            if hits and not self._inside_name(index):
                found.append((index, hits[0].last, hits[0].value))
                index = hits[0].last
            else:
                index += 1
        return found

    def _inside_name(self, index: int) -> bool:
        """Whether a word is part of a party's name: nobody speaks in "the United States"."""
        start = self.starts[index]
        near = bisect_left(self.parties, start, key=lambda mention: mention.start) - 1
        return near >= 0 and start < self.parties[near].end

    def _candidates(self) -> list[Candidate]:
        taken: dict[int, int] = {first: last for first, last, _ in self.verbs}
        found: list[Candidate] = []
        text = self.text
        for mention in self.parties:
            first = bisect_left(self.starts, mention.start)
            last = bisect_left(self.starts, mention.end)
            taken[first] = last
            written = text[mention.start : mention.end]
            if mention.kind != "demonym":
                found.append(_known(mention, first, last))
            elif _PEOPLE.fullmatch(written):
                found.append(_known(mention, first, last)._replace(name=written))
        speaking = roles()
        index = 0
        while index < len(self.words):
            word = self.words[index]
            if index in taken:
                index = taken[index]
                continue
            paper = press().at(self.words, index, self.text)
            if paper:
                found.append(Candidate(index, paper[0].last, paper[0].value, None, True, 1))
                index = paper[0].last
            elif word.key in _PRONOUNS:
                found.append(Candidate(index, index + 1, word.text, None, True, 3))
            elif self._compound(index) in speaking:
                found.append(Candidate(index, index + 3, word.text, None, True, 2))
                index += 2
            elif word.key in speaking and not self._serves(index):
                found.append(Candidate(index, index + 1, word.text, None, True, 2))
            elif _capital(word) and not self._plain_opening(index):
                acronym = self._acronym(index)
                last = index + 1 if acronym else self._run(index, taken)
                name = self.text[word.start : self.words[last - 1].end]
                if all(item.key not in not_names() for item in self.words[index:last]):
                    subject = not _OBLIQUE.fullmatch(name)
                    found.append(Candidate(index, last, name, None, subject, 1 if acronym else 0))
                index = last
                continue
            if not paper:
                index += 1
        return sorted(found)

    def _compound(self, index: int) -> str:
        """A word with what a hyphen joins to it: "пресс-служба"."""
        parts = self.words[index : index + 3]
        hyphened = len(parts) == 3 and parts[1].key == "-" and parts[0].end == parts[1].start
        return "".join(part.key for part in parts) if hyphened else ""

    def _serves(self, index: int) -> bool:
        """Whether it is those who serve: "service personnel", "army families" are no organ."""
        following = self.words[index + 1].key if index + 1 < len(self.words) else ""
        return self.words[index].key in _SERVED and following in _SERVING

    def _plain_opening(self, index: int) -> bool:
        """Whether a capital may be there only because a sentence begins."""
        word = self.words[index]
        opening = index == 0 or self.words[index - 1].key in _STOPS
        following = self.words[index + 1] if index + 1 < len(self.words) else None
        verb_next = following is not None and following.key in verb_words()
        alone = following is None or not _capital(following)
        joined = opening_of_compound(self.words, index)
        return word.key in not_names() or joined or (opening and alone and not verb_next)

    def _acronym(self, index: int) -> bool:
        """Whether the word is an organ's letters among words that are not in capitals."""
        shouted = [
            word.text.isupper()
            for word in self.words[max(0, index - 1) : index + 2]
            if word.key.isalpha()
        ]
        return (
            sum(shouted) == 1
            and self.words[index].text.isupper()
            and len(self.words[index].text) < 6
        )

    def _run(self, index: int, taken: dict[int, int]) -> int:
        last = index + 1
        while (
            last < len(self.words)
            and last - index < _NAME
            and last not in taken
            and (_capital(self.words[last]) or self._particle(last))
            and self.text[self.words[last - 1].end : self.words[last].start] == " "
            and self.words[last].key not in roles()
        ):
            last += 1
        return last

    def _particle(self, index: int) -> bool:
        """Whether a small word stands inside a name: "Мухаммед бен Заид", "Mohammed bin Zayed"."""
        following = self.words[index + 1 : index + 2]
        return self.words[index].key in _PARTICLES and any(_capital(word) for word in following)

    def verbs_near(self, index: int) -> list[tuple[int, int, Verb]]:
        """The speech verb that begins last at or before a word."""
        place = bisect_left(self.verbs, index + 1, key=lambda verb: verb[0])
        return self.verbs[max(0, place - 1) : place]

    def between(self, low: int, high: int) -> list[Candidate]:
        """Candidates that begin within some words."""
        return self.candidates[bisect_left(self.firsts, low) : bisect_left(self.firsts, high)]

    def line_breaks(self, index: int) -> bool:
        """Whether a word begins a line: headlines end without a full stop."""
        return "\n" in self.text[self.words[index - 1].end : self.words[index].start]

    def right(self, index: int, stop_at_comma: bool = True) -> int:
        """How far to the right a subject may stand."""
        last = index
        while last < min(len(self.words), index + _REACH):
            key = self.words[last].key
            full_stop = key == "." and len(self.words[last - 1].text) == 1
            if key in _THAT or (key in _STOPS and not full_stop) or (key == "," and stop_at_comma):
                break
            if self.line_breaks(last):
                break
            last += 1
        return last

    def left(self, index: int) -> int:
        """How far to the left a subject may stand."""
        first = index
        while first > max(0, index - _REACH):
            key = self.words[first - 1].key
            if key == ")" and first > 3 and self.words[first - 3].key == "(":
                first -= 3  # "the International Committee of the Red Cross (ICRC) said"
                continue
            if key in _STOPS or key in _THAT or key in verb_words():
                break
            if first < len(self.words) and self.line_breaks(first):
                break
            first -= 1
        return first


def _known(mention: PartyMention, first: int, last: int) -> Candidate:
    nominative = mention.may_be_subject
    rank = 0 if mention.kind == "leader" else 1
    return Candidate(first, last, mention.lemma, mention.party, nominative, rank)


def opening_of_compound(words: list[Token], index: int) -> bool:
    """Whether a number or common word is one half of "Three-party", "Three-Party"."""
    start = index
    while (
        start > 1 and words[start - 1].key == "-" and words[start - 1].start == words[start - 2].end
    ):
        start -= 2
    return words[start].key in not_names()


def _capital(word: Token) -> bool:
    return word.text[0].isupper() and len(word.text) > 1
