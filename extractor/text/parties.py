"""Parties in a text: states, capitals standing for them, peoples, leaders, organs and armies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple, cast

from extractor.text.aliases import (
    SHORT,
    Case,
    Form,
    Hit,
    Token,
    tokens,
)
from extractor.text.partynames import Kind, PartyName, party_names

_ARTICLES = frozenset({"the", "a", "an"})
_NOT_THAT_PARTY = frozenset({"pro", "anti", "non", "про", "анти"})


@dataclass(frozen=True, slots=True)
class PartyMention:
    """A place in the text that names a party.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last.
        party: Canonical English short name.
        kind: How it is named.
        cases: Grammatical cases the words may stand in; empty for what does not decline.
        name: Canonical English name of the person or organ itself, else the party's.
        lemma: The words in the nominative.
    """

    start: int
    end: int
    party: str
    kind: Kind
    cases: frozenset[Case]
    name: str
    lemma: str

    @property
    def may_be_subject(self) -> bool:
        """Whether its words may stand in the nominative; what does not decline may."""
        return not self.cases or "nom" in self.cases


class _Item(NamedTuple):
    hit: Hit[PartyName]
    cases: frozenset[Case]


def find_parties(text: str) -> list[PartyMention]:
    """Find every mention of a party.

    Args:
        text: Folded text.

    Returns:
        Mentions in order of appearance, the longest at each place, none overlapping.
    """
    if len(text) <= SHORT:  # a name: it must not push the article out of the memory
        return list(_in_name(text))
    return list(_found(text))


@lru_cache(maxsize=512)  # the same few speakers are asked about by rule after rule
def _in_name(name: str) -> tuple[PartyMention, ...]:
    return tuple(parties_of(name, tokens(name)))


@lru_cache(maxsize=4)
def _found(text: str) -> tuple[PartyMention, ...]:
    """Names are looked up one by one in the same text: read it once."""
    return tuple(parties_of(text, tokens(text)))


def parties_of(text: str, words: list[Token]) -> list[PartyMention]:
    """As `find_parties`, for a text whose words are already known."""
    items = list(_items(text, words))
    mentions: list[PartyMention] = []
    index = 0
    while index < len(items):
        joined = _joined(items, index, words, text)
        if joined is not None:
            mentions.append(joined)
            index += 2
            continue
        entry = items[index].hit.value
        if entry.party is not None and entry.kind is not None:
            mentions.append(_mention(items[index], words, text))
        index += 1
    return mentions


@cache
def canonical_party(name: str) -> str | None:
    """The canonical English short name of a party, from any name of it in any language or case.

    Args:
        name: For example "the Russian side", "РФ", "Банковая", "Ukraine's".

    Returns:
        The party, or None when the words name none, or more than one.
    """
    words = tokens(name)
    while words and words[0].key in _ARTICLES:
        words = words[1:]
    if not words:
        return None
    hits = party_names().at(words, 0, name, strict=False)
    if hits and hits[0].last == len(words):
        return next((hit.value.party for hit in hits if hit.value.party), None)
    found = {mention.party for mention in find_parties(name)}
    return found.pop() if len(found) == 1 else None


def _items(text: str, words: list[Token]) -> Iterator[_Item]:
    lexicon = party_names()
    beginnings = lexicon.beginnings
    index = 0
    while index < len(words):
        if words[index].key not in beginnings or not (hits := lexicon.at(words, index, text)):
            index += 1
            continue
        if not _negated(words, index):
            chosen = hits[0]
            same = [hit for hit in hits if _alike(hit.value, chosen.value)]
            yield _Item(chosen, frozenset().union(*(hit.form.cases for hit in same)))
        index = hits[0].last


def _alike(one: PartyName, other: PartyName) -> bool:
    return (one.party, one.kind, one.name) == (other.party, other.kind, other.name)


def _negated(words: list[Token], index: int) -> bool:
    """Whether a prefix turns the name into something else: "pro-Russian"."""
    return (
        index > 1
        and words[index - 1].key == "-"
        and words[index - 1].start == words[index - 2].end
        and words[index - 2].key in _NOT_THAT_PARTY
    )


def _joined(items: list[_Item], index: int, words: list[Token], text: str) -> PartyMention | None:
    """Join a head with the party beside it: "Russian side", "Минобороны РФ"."""
    if index + 1 == len(items):
        return None
    first, second = items[index], items[index + 1]
    between = [word.key for word in words[first.hit.last : second.hit.first]]
    owner, head = (first, second) if second.hit.value.head else (second, first)
    if owner.hit.value.head or not head.hit.value.head or owner.hit.value.party is None:
        return None
    joins = _owns if owner is first else _belongs
    if not joins(first, second, between):
        return None
    party, kind = owner.hit.value.party, cast(Kind, head.hit.value.kind)
    cases = first.cases & second.cases if owner is first and first.cases else head.cases
    start, end = words[first.hit.first].start, words[second.hit.last - 1].end
    name = party if kind == "state" else f"{head.hit.value.name} of {party}"
    lemma = text[start:end]
    if head.hit.value.language != "en":
        lemma = _lemma(owner, head, owner is first)
    if words[first.hit.first].text[0].isupper():
        lemma = lemma[0].upper() + lemma[1:]
    return PartyMention(start, end, party, kind, cases, name, lemma)


def _owns(owner: _Item, head: _Item, between: list[str]) -> bool:
    """A party before its organ: "Russia's army", "the Russian side", "російська сторона"."""
    english = head.hit.value.language == "en"
    if english:
        plain = owner.hit.value.kind in ("state", "demonym", "capital")
        return plain and between in ([], ["'", "s"], ["'"])
    return owner.hit.value.kind == "demonym" and not between and bool(_agreement(owner, head))


def _agreement(owner: _Item, head: _Item) -> frozenset[Case]:
    return owner.cases & head.cases if head.cases else owner.cases


def _belongs(head: _Item, owner: _Item, between: list[str]) -> bool:
    """An organ before its party: "the army of Ukraine", "Минобороны РФ"."""
    if owner.hit.value.kind not in ("state", "capital"):
        return False
    if head.hit.value.language == "en":
        return between in (["of"], ["of", "the"])
    cases = owner.cases
    return not between and (not cases or "gen" in cases)


def _lemma(owner: _Item, head: _Item, before: bool) -> str:
    if not before:
        return f"{head.hit.form.lemma} {owner.hit.form.surface}"
    return f"{_agreeing(owner.hit.form.lemma, head.hit.form)} {head.hit.form.lemma}"


def _agreeing(adjective: str, noun: Form) -> str:
    """Put a masculine adjective in the gender of a nominative phrase, judged by its first word."""
    word = noun.lemma.split()[0]
    if not adjective.endswith(("ий", "ый")):
        return adjective
    russian = adjective.endswith(("ский", "цкий", "кий")) and not adjective.endswith("ький")
    plural, feminine, neuter = ("ие", "ая", "ое") if russian else ("і", "а", "е")
    if word.casefold().startswith(("мин", "мін")):  # "минобороны" does not decline
        ending = neuter
    elif word.endswith(("ы", "и", "ие", "ые", "і", "войска", "війська")):
        ending = plural
    elif word.endswith(("а", "я")):
        ending = feminine
    elif word.endswith(("о", "е")):
        ending = neuter
    else:
        return adjective
    return adjective[:-2] + ending


def _mention(item: _Item, words: list[Token], text: str) -> PartyMention:
    entry, hit = item.hit.value, item.hit
    start, end = words[hit.first].start, words[hit.last - 1].end
    return PartyMention(
        start,
        end,
        cast(str, entry.party),
        cast(Kind, entry.kind),
        item.cases,
        entry.name,
        hit.form.lemma if hit.form.cases else text[start:end],
    )
