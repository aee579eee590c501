"""Places in a text: countries, towns, regions, borders, crossings, and words that hide a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple, cast

from extractor.tables import read_table
from extractor.text.aliases import Form, Lexicon, Token, forms, tokens
from extractor.text.parties import PartyMention, find_parties

Kind = Literal["country", "city", "region", "border", "vague", "site"]
_REGION_WORDS = ("region", "Region", "oblast", "Oblast", "province", "Province")
_LINKS = frozenset({"-", "–", "—", "and", "и", "і", "та", "й"})
_TOWARDS = frozenset({"with", "between", "of", "the", "с", "со", "з", "із", "зі", "между", "між"})
_CITY_NAMES_OF_POWER = frozenset(
    {"kremlin", "white house", "bankova", "bankovaya", "downing street", "holy see", "кремль"}
    | {"белый дом", "білий дім", "банковая", "банкова", "даунинг-стрит", "даунінг-стріт"}
    | {"святой престол", "святий престол", "елисейский дворец", "єлисейський палац", "élysée"}
    | {"mar-a-lago", "elysee"}
)

_CAPITAL_AFTER = re.compile(
    r"(?:'s)? (?:capital(?! (?:punishment|markets?|gains?|controls?|flows?|investments?)\b)"
    r"|столиц[аеуыиіюя]|столице[йю])(?!\w)",
    re.IGNORECASE,
)
_CAPITAL_BEFORE = re.compile(
    r"(?<!\w)(?:capital of (?:the )?|столиц[аеуыиіюя] |столице[йю] )\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place in the text that names a place.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last.
        place: Canonical English name.
        kind: What sort of place.
    """

    start: int
    end: int
    place: str
    kind: Kind


class _Entry(NamedTuple):
    place: str
    kind: Kind


def find_places(text: str) -> list[PlaceMention]:
    """Find every mention of a place.

    Args:
        text: Folded text.

    Returns:
        Mentions in order of appearance, the longest at each place, none overlapping. A capital
        is a city here, whether or not it stands for its state.
    """
    words = tokens(text)
    parties = [m for m in find_parties(text) if m.kind in ("state", "demonym")]
    found = sorted(
        [*_named(text, words), *_capitals(text, parties)], key=lambda each: (each.start, -each.end)
    )
    borders = [_border(mention, parties, text) for mention in found if mention.kind == "border"]
    kept: list[PlaceMention] = []
    waiting = iter([*borders, None])
    border = next(waiting)
    for mention in found:
        while border is not None and border.end <= mention.start:
            border = next(waiting)
        if mention.kind == "border":
            if border is not None:
                while kept and kept[-1].end > border.start:
                    kept.pop()
                kept.append(border)
        elif not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


@cache
def canonical_place(name: str) -> str | None:
    """The canonical English name of a place, from any name of it in any language or case.

    Args:
        name: For example "Гомельской области", "the border with Belarus", "Kiev".

    Returns:
        The place, or None when the words name none, or more than one.
    """
    words = tokens(name)
    while words and words[0].key in ("the", "in", "at", "в", "у", "на"):
        words = words[1:]
    if not words:
        return None
    hits = _lexicon().at(words, 0, name, strict=False)
    if hits and hits[0].last == len(words):
        return hits[0].value.place
    found = {mention.place for mention in find_places(name)}
    return found.pop() if len(found) == 1 else None


@cache
def lands_of(place: str) -> frozenset[str]:
    """Where a place lies, outwards: the town of a palace, the country of a town."""
    around: set[str] = set()
    waiting = [place]
    while waiting:
        outer = _outer().get(waiting.pop(), frozenset()) - around
        around |= outer
        waiting.extend(outer)
    return frozenset(around)


def is_gate(place: str) -> bool:
    """Whether a place is a crossing of a border, where prisoners are swapped and few confer."""
    return place in read_table("extractor.text", "places.yaml")["gates"]


def is_capital(place: str) -> bool:
    """Whether a town is the capital of a state."""
    return place in _seats().values()


def stands_in(place: str) -> str | None:
    """What a palace, a hotel or a town stands in, as the tables have it; None where they do not."""
    return min(_outer().get(place, ()), default=None)


@cache
def _outer() -> dict[str, frozenset[str]]:
    pairs = [
        (inner, outer)
        for outer, each in read_table("extractor.text", "places.yaml")["within"].items()
        for inner in each
    ]
    for party, languages in read_table("extractor.text", "parties.yaml")["parties"].items():
        capitals = languages["en"].get("capital", [])
        if "demonym" in languages["en"] and any(map(_is_town, capitals)):
            pairs.append((_city(capitals), party))
    lands: dict[str, set[str]] = {}
    for inner, outer in pairs:
        lands.setdefault(inner, set()).add(outer)
    return {inner: frozenset(outer) for inner, outer in lands.items()}


def _named(text: str, words: list[Token]) -> Iterator[PlaceMention]:
    lexicon = _lexicon()
    beginnings = lexicon.beginnings
    index = 0
    while index < len(words):
        if words[index].key not in beginnings or not (hits := lexicon.at(words, index, text)):
            index += 1
            continue
        hit = hits[0]
        start, end = words[hit.first].start, words[hit.last - 1].end
        yield PlaceMention(start, end, hit.value.place, hit.value.kind)
        index = hit.last


def _capitals(text: str, parties: list[PartyMention]) -> Iterator[PlaceMention]:
    """Towns told as "the Russian capital", "столица ОАЭ"."""
    for party in parties:
        town = _seats().get(party.party)
        after = _CAPITAL_AFTER.match(text, party.end)
        before = _CAPITAL_BEFORE.search(text[max(0, party.start - 24) : party.start])
        if town and after and (party.kind == "demonym" or "'" in after[0]):
            yield PlaceMention(party.start, after.end(), town, "city")
        elif town and before and party.kind == "state":
            yield PlaceMention(party.start - len(before[0]), party.end, town, "city")


@cache
def _seats() -> dict[str, str]:
    """The capital of each state."""
    return {
        party: _city(languages["en"]["capital"])
        for party, languages in read_table("extractor.text", "parties.yaml")["parties"].items()
        if any(map(_is_town, languages["en"].get("capital", [])))
    }


def _border(mention: PlaceMention, parties: list[PartyMention], text: str) -> PlaceMention:
    """Widen a border by the states named right beside it."""
    low, high = 0, len(parties)
    while low < high:
        middle = (low + high) // 2
        if parties[middle].start < mention.start:
            low = middle + 1
        else:
            high = middle
    before = low - 1
    start, end = mention.start, mention.end
    states: list[str] = []
    while before >= 0 and _beside(text, parties[before].end, start, _LINKS | {"'", "s", "state"}):
        states.append(parties[before].party)
        start = parties[before].start
        before -= 1
        if len(states) == 2:
            break
    while low < len(parties) and _beside(text, end, parties[low].start, _LINKS | _TOWARDS):
        if parties[low].kind == "demonym":
            break  # "met at the border with her Ukrainian colleague"
        states.append(parties[low].party)
        end = parties[low].end
        low += 1
        if len(states) >= 2:
            break
    return PlaceMention(start, end, _border_name(states), "border")


def _border_name(states: list[str]) -> str:
    if set(states) == {"Belarus"}:  # whose other border with it would a report on this war mean?
        states = ["Belarus", "Ukraine"]
    if len(set(states)) == 2:
        return "-".join(sorted(set(states))) + " border"
    return f"border with {states[0]}" if states else "border"


def _beside(text: str, start: int, end: int, allowed: frozenset[str]) -> bool:
    if not 0 <= end - start <= 20:
        return False
    return all(word.key in allowed for word in tokens(text[start:end]))


@cache
def _lexicon() -> Lexicon[_Entry]:
    lexicon: Lexicon[_Entry] = Lexicon()
    table = read_table("extractor.text", "places.yaml")
    for section, kind in (("cities", "city"), ("areas", "region"), ("sites", "site")):
        for place, (russian, ukrainian, *rest) in table[section].items():
            entry = _Entry(place, cast(Kind, kind))
            more = rest[0] if rest else {}
            english = [place, *more.get("en", [])]
            _add(lexicon, entry, {"en": english, "ru": [russian], "uk": [ukrainian]})
            _add(lexicon, entry, {k: more.get(k, []) for k in ("ru", "uk")})
    for place, (russian, ukrainian, other) in table["regions"].items():
        names = [place.removesuffix(" region"), *other.get("en", [])]
        english = [f"{name} {word}" for name in names for word in _REGION_WORDS]
        adjectives = {"ru": [f"{russian} область"], "uk": [f"{ukrainian} область"]}
        _add(lexicon, _Entry(place, "region"), {"en": english, **adjectives})
        _add(lexicon, _Entry(place, "region"), {k: other.get(k, []) for k in ("ru", "uk")})
    for place, names in table["vague"].items():
        _add(lexicon, _Entry(place, "vague"), names)
    _add(lexicon, _Entry("border", "border"), table["borders"])
    _add_countries(lexicon)
    return lexicon


def _add_countries(lexicon: Lexicon[_Entry]) -> None:
    for party, languages in read_table("extractor.text", "parties.yaml")["parties"].items():
        capitals: Any = languages["en"].get("capital", [])
        if not capitals and "demonym" not in languages["en"]:
            continue  # an alliance or an organisation is no place
        for language, kinds in languages.items():
            _add(lexicon, _Entry(party, "country"), {language: kinds.get("state", [])})
            for capital in kinds.get("capital", []):
                if _is_town(capital):
                    city = _Entry(_city(capitals), "city")
                    _add(lexicon, city, {language: [capital]})


def _city(capitals: list[str]) -> str:
    return next(name for name in capitals if _is_town(name))


def _is_town(capital: str) -> bool:
    return capital.lstrip("=").casefold() not in _CITY_NAMES_OF_POWER


def _add(lexicon: Lexicon[_Entry], entry: _Entry, names: dict[str, list[str]]) -> None:
    for language, lemmas in names.items():
        for lemma in lemmas:
            for form in forms(language, lemma):
                # Ukrainian papers write it small on purpose
                lexicon.add(form, entry, loose=entry.place == "Moscow")
    lexicon.add(Form(entry.place, entry.place, frozenset()), entry)
