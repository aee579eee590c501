"""Whether two names mean one person or organisation, across case, order, initials and script."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from extractor.tables import read_table
from extractor.text.aliases import Token, tokens
from extractor.text.parties import PartyMention, find_parties
from extractor.text.partynames import concept

_CYRILLIC = {
    **dict(zip("абвгґдеєжзиіїйклмнопрстуфхц", "abvggdeezziiiiklmnoprstufhc", strict=True)),
    "ч": "ch",
    "ш": "sh",
    "щ": "sh",
    "ъ": "",
    "ы": "i",
    "ь": "",
    "э": "e",
    "ю": "u",
    "я": "a",
}
# Spellings of one Slavic sound in Latin letters, longest first.
_LATIN = re.compile(r"shch|sch|tch|kh|ts|tz|ph|th|ck|y[aeouy]|i[aeu]|j[aeou]|[wxqyj]")
_SOUNDS = {
    "shch": "sh",
    "sch": "sh",
    "tch": "ch",
    "kh": "h",
    "ts": "c",
    "tz": "c",
    "ph": "f",
    "th": "t",
    "ck": "k",
    "yo": "e",
    "jo": "e",
    "w": "v",
    "x": "ks",
    "q": "k",
    "y": "i",
    "j": "i",
    "yy": "i",
}
_ENDINGS = (
    *("ові", "еві", "єві", "ого", "его", "ому", "ему", "ими", "ыми", "ами", "ями"),
    *("им", "ым", "ом", "ем", "єм", "ою", "ею", "єю", "ої", "ій", "ей", "ой", "ую", "юю", "ая"),
    *("ий", "ый", "ім", "их", "ых", "ах", "ях", "ам", "ям", "ів", "ие", "ые"),
    *("а", "я", "у", "ю", "е", "є", "і", "ї", "и", "ы", "о", "й", "ь"),
)
_SHORTEST = 3
_PARTICLES = frozenset({"the", "of", "for", "and", "bin", "al", "von", "der", "van", "de", "s"})
_ARTICLES = frozenset({"a", "an"})
_PERSON_WORDS = 3
_LETTER = re.compile(r"[^\W\d_]")


@lru_cache(maxsize=8192)
def names_match(a: str, b: str) -> bool:
    """Whether two names mean the same person or organisation.

    Args:
        a: A name in any language, case and order, with or without first name or titles.
        b: Another.

    Returns:
        True when one may stand for the other: known names by the table, others by their sound.
    """
    one, other = _identity(a), _identity(b)
    if one is not None and other is not None:
        if one == other:
            return True
        shorter, longer = sorted((one, other), key=len)
        return longer.startswith(f"{shorter} of ")
    left, right = _words(a), _words(b)
    if not left or not right:
        return False
    return _covers(left, right) if len(left) <= len(right) else _covers(right, left)


@lru_cache(maxsize=4096)
def find_name(name: str, text: str) -> tuple[int, int] | None:
    """Find where a name stands in a text, in whatever form and script.

    Args:
        name: The name looked for.
        text: Folded text.

    Returns:
        The bounds of its fullest mention, the first of equals, or None.
    """
    identity = _identity(name)
    if identity is not None:
        known = [m for m in find_parties(text) if same_identity(m, identity)]
        if known:
            best = max(known, key=lambda m: (m.kind in ("leader", "organ"), m.end - m.start))
            return best.start, best.end
    return _find_by_sound(_words(name), text)


def same_identity(mention: PartyMention, identity: str) -> bool:
    """Whether a mention is of the named one: "HUR" is Ukraine's military intelligence."""
    known = (mention.name, f"{mention.name} of {mention.party}")
    return identity in known or mention.name.startswith(f"{identity} of ")


@dataclass(frozen=True, slots=True)
class _Heard:
    """The words of a text by how they sound: most are none of a name's, and names come by dozens.

    Attributes:
        words: The words, in order.
        of_stem: Where the words stand that may sound like a stem.
        of_letter: Where the words stand that begin with a sound.
    """

    words: list[Token]
    of_stem: dict[str, list[int]]
    of_letter: dict[str, list[int]]

    def like(self, name: str) -> set[int]:
        """Where a word may be one of a name's: what `_same_word` holds for."""
        alike = self.of_letter.get(sound(name)[:1], [])
        if len(name) == 1:
            return set(alike)
        found = {place for place in alike if len(self.words[place].text) == 1}
        return found.union(*(self.of_stem.get(stem, ()) for stem in _stems(name)))


@lru_cache(maxsize=4)
def _heard(text: str) -> _Heard:
    words = [word for word in tokens(text) if _LETTER.match(word.text)]
    heard = _Heard(words, {}, {})
    for place, word in enumerate(words):
        letter = sound(word.text)[:1]
        if letter:
            heard.of_letter.setdefault(letter, []).append(place)
        if len(word.text) > 1:
            for stem in _stems(word.text):
                heard.of_stem.setdefault(stem, []).append(place)
    return heard


def _find_by_sound(wanted: list[str], text: str) -> tuple[int, int] | None:
    if not wanted:
        return None
    heard = _heard(text)
    words = heard.words
    best: tuple[int, int, int] | None = None
    last = 0
    for index in sorted(set().union(*map(heard.like, wanted))):
        if index < last:
            continue
        left = list(wanted)
        last = index
        while last < len(words) and left and (last == index or _near(text, words, last)):
            match = next((name for name in left if _same_word(name, words[last].text)), None)
            if match is None:
                break
            left.remove(match)
            last += 1
        matched = wanted[:]
        for name in left:
            matched.remove(name)
        full = [name for name in matched if len(name) > 1]
        # "a" or "в" is no initial of anybody: some word must be matched as a word.
        whole = any(len(word.text) > 1 for word in words[index:last])
        if (
            full
            and whole
            and (not left or wanted[-1] in full)
            and (best is None or len(matched) > best[0])
        ):
            best = (len(matched), words[index].start, words[last - 1].end)
    return best[1:] if best else None


def _near(text: str, words: list[Token], index: int) -> bool:
    before, word = words[index - 1], words[index]
    gap = text[before.end : word.start]
    return len(gap) <= 2 and not gap.strip(" .-'\n")


@lru_cache(maxsize=4096)
def _identity(name: str) -> str | None:
    """The table's name for someone, or for an organ whose party is not said."""
    mentions = find_parties(name)
    people = {mention.name for mention in mentions if mention.kind == "leader"}
    if people:
        return people.pop() if len(people) == 1 else None
    if len(mentions) == 1:
        mention = mentions[0]
        rest = name[: mention.start] + name[mention.end :]
        extra = [w for w in tokens(rest) if w.text.isalnum() and w.key not in _PARTICLES]
        return mention.name if not extra else None
    plain = name.casefold().removeprefix("the ").strip()
    return concept(plain) if not mentions and concept(plain) != plain else None


def _words(name: str) -> list[str]:
    """The words of a name that tell it apart: its capitals where it has any.

    A capital that only opens an office's name is none: "Офіс омбудсмана", "Regional office".
    """
    words = [w.text for w in tokens(name) if w.text.isalnum() and w.key not in _PARTICLES]
    words = [word for word in words if sound(word)] or words  # "собеседник "Ъ"": no sound, no name
    if len(words) > 1 and words[0].casefold() in _ARTICLES:
        words = words[1:]
    capitals = [word for word in words if word[0].isupper()]
    if len(words) > 1 and capitals == words[:1]:
        return words
    return capitals if 0 < len(capitals) <= _PERSON_WORDS else words


def _covers(shorter: list[str], longer: list[str]) -> bool:
    left = list(longer)
    whole = False
    for word in shorter:
        match = next((other for other in left if _same_word(word, other)), None)
        if match is None:
            return False
        left.remove(match)
        whole = whole or min(len(word), len(match)) > 1
    return whole


def _same_word(a: str, b: str) -> bool:
    if min(len(a), len(b)) == 1:
        return sound(a)[:1] == sound(b)[:1] != ""
    return not _stems(a).isdisjoint(_stems(b))


@lru_cache(maxsize=65536)
def _stems(word: str) -> frozenset[str]:
    """How a word may sound without its case ending, and with its other first-name form."""
    plain = word.casefold().replace("ё", "е")
    stems = {plain}
    if any(letter in _CYRILLIC for letter in plain):
        for ending in _ENDINGS:
            stem = plain.removesuffix(ending)
            if len(stem) >= _SHORTEST and stem != plain:
                stems.add(stem)
                if stem.endswith("ц") and stem[-2] not in "аеєиіоу":
                    stems.add(stem[:-1] + "ец")  # Лубинца, Лубінця: the vowel that flees
    if plain.endswith("овь"):
        stems.add(plain[:-3] + "в")  # церковь, церкви
    sounds = {sound(stem) for stem in stems}
    if any(letter in _CYRILLIC for letter in plain):
        sounds |= {s.rstrip("i") for s in sounds if len(s) > _SHORTEST}
    else:
        sounds |= {s.rstrip("iao") for s in sounds if len(s) > _SHORTEST}
    firsts = _first_names()
    return frozenset(firsts.get(each, each) for each in sounds if each)


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A rough key of how a name sounds, the same from either alphabet."""
    plain = unicodedata.normalize("NFC", word).casefold().replace("ё", "е")
    if not any(letter in _CYRILLIC for letter in plain):
        bare = "".join(
            c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c)
        )
        plain = _LATIN.sub(lambda match: _SOUNDS.get(match.group(), match.group()[1:]), bare)
    else:
        plain = "".join(_CYRILLIC.get(letter, letter) for letter in plain)
    plain = plain.replace("zh", "z").replace("ch", "4").replace("sh", "5").replace("h", "g")
    return re.sub(r"([^\W\d])\1+", r"\1", re.sub(r"[^\w]", "", plain))


@cache
def _first_names() -> dict[str, str]:
    """Forms of one first name in Russian, Ukrainian and English, by sound."""
    table: dict[str, str] = {}
    for group in read_table("extractor.text", "speakers.yaml")["first_names"]:
        forms = {stem for name in group for stem in (sound(name), sound(name).rstrip("iao"))}
        table.update((form, sound(group[0])) for form in sorted(forms))
    return table
