"""Where talks were: the places that a scene names, and the lands that they lie in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.context import location_sounds, location_words
from extractor.reading.phrases import Phrases
from extractor.reading.talks.mention import TWO_SIDED, TalkMention
from extractor.text.fold import fold
from extractor.text.places import find_places, lands_of
from extractor.text.sentences import Sentence
from extractor.validate.talks.case import Case
from extractor.validate.talks.scenes import (
    around,
    is_of_another,
    named_in,
    parties_of,
    venues_in,
)

# "на белорусской земле", "on the Belarusian side of the frontier"
_SOIL = re.compile(
    r"(?:(?:-\w+)? (?:soil|territory|land|ground|town|city|capital|border|frontier)| side of the|"
    r" (?:земл|територ|террит|[гґ]рунт|почв|границ|кордон|столиц|город|міст)\w*|"
    r" (?:сторон[еі]|боці) (?:границы|кордону))(?!\w)",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    r"(?:(?:was|were|be|been|is|will) )*(?:receiv|host|welcom)|прин(?:ял|има|ять)|прийм|прийня|"
    r"прийня|прийма|встретил|встреча|зустр",
    re.IGNORECASE,
)
_RESIDENCES = tuple(
    (re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE), town)
    for words, town in (
        (
            "White House|Oval Office|Бел(?:ый|ого|ом) дом|Біл(?:ий|ого|ому) д[оі]м|Овальн",
            "Washington",
        ),
        ("Kremlin|Кремл", "Moscow"),
        ("Bankova|Банков", "Kyiv"),
        ("Elys[eé]e|Елисейск|Єлисейськ", "Paris"),
        ("Ciragan|Çırağan|Dolmabahce|Dolmabahçe|Чираган|Долмабах", "Istanbul"),
        ("Downing Street|Даунинг|Даунінг", "London"),
    )
)
_NAME = re.compile(r"[^\W\d_][\w'’]+")
_BONES = (  # spellings of one consonant, in either alphabet and by any country's rules
    ("[cčçsśšşzźžżxjцсзшщжчџќ]|кс", "s"),
    ("[gkqhґгкх]", "k"),
    ("[fvwвфpbпб]", "b"),
    ("[tdтдþ]", "t"),
    ("[lłл]", "l"),
    ("[mnñмн]", "n"),
    ("[rр]", "r"),
)


def is_respelled(location: str, text: str) -> bool:
    """Whether a name no table knows stands in a text of the other alphabet, by its consonants.

    "Guangzhou" for "Гуанчжоу": letter by letter the two have little in common.
    """
    latin = location.isascii() or not re.search("[а-яіїєґ]", location, re.IGNORECASE)
    wanted = {bones for name in _NAME.findall(location) if len(bones := _bones(name)) > 1}
    if not wanted:
        return False
    other = {
        _bones(name)
        for name in _NAME.findall(text)
        if name[0].isupper() and (name.isascii() is not latin)
    }
    return all(any(each[: len(bones)] == bones for each in other) for bones in wanted)


def _bones(name: str) -> str:
    plain = re.sub("zh|ch|sh|ts|чж|дж|цз|dz|dj", "s", name.lower().replace("ck", "k"))
    plain = plain.replace("ng", "n").replace("qi", "si")
    for letters, bone in _BONES:
        plain = re.sub(letters, bone, plain)
    return re.sub(r"(.)\1+", r"\1", re.sub("[^skbtlnr]", "", plain))


def is_vague_at(case: Case, location: str) -> bool:
    """Whether a place without a name stands in the words of a scene: "met at the border"."""
    if any(place.kind not in ("vague", "border") for place in find_places(fold(location).text)):
        return False
    spans = location_words(case.page, location) or location_sounds(case.page, location)
    return any(
        scene.sentence.start <= start < scene.sentence.end
        for scene in (*case.best, *case.related)
        for start, _ in spans
    )


def is_told_at(case: Case, wanted: Sequence[str]) -> bool:
    """Whether a scene of a record is at one of some places, or in its land, or in a town of it."""
    if _is_here(case, wanted):
        return True
    near = {place for scene in case.best for place in _places_of(case, scene)}
    near |= {town for scene in case.best for town in _host_towns(case, scene)}
    if _is_received_at(case, wanted) or _is_gone_to(case, wanted) or _is_on_soil(case, wanted):
        return True
    if (
        _is_on_soil(case, wanted)
        or _is_open(case, wanted)
        or _is_set_at(case, wanted)
        or _is_venue_elsewhere(case, wanted)
    ):
        return True
    named = {place.place for place in case.page.places}
    return bool(near & set(wanted)) or any(
        _one_ground(place, each, named) for place in wanted for each in near
    )


_HERE = Phrases(
    r"(?<!\w)(?:here|in (?:the|this) (?:city|capital|town)|здесь|тут|в (?:этом )?городе|"
    r"у (?:цьому )?місті|в (?:цьому )?місті)(?!\w)",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"(?:, [^.:\n—–]{2,30}?)?\s?(?:\([^)\n]{2,40}\)\s?)?(?:[—–:-]|\.)\s")


def _is_here(case: Case, wanted: Sequence[str]) -> bool:
    """Whether a scene is "here" or "in the city", of the town that the report was filed from."""
    page = case.page
    if not any(
        _HERE.search(page, scene.sentence.start, scene.sentence.end)
        for scene in (*case.best, *case.related)
    ):
        return False
    return any(
        place.place in wanted
        and not page.text[page.text.rfind("\n", 0, place.start) + 1 : place.start].strip()
        and _DATELINE.match(page.text, place.end) is not None
        for place in page.places
    )


def _is_on_soil(case: Case, wanted: Sequence[str]) -> bool:
    """Whether a scene is told on a state's ground, the state being an adjective of it."""
    page = case.page
    return any(
        seat.party in wanted and _SOIL.match(page.text, seat.end) is not None
        for scene in (*case.best, *case.told_elsewhere)
        for seat in page.parties.within(scene.sentence.start, scene.sentence.end)
    )


def _host_towns(case: Case, scene: TalkMention) -> set[str]:
    """The town of the residence whose master receives: "the host of the White House received"."""
    if not _RECEIVES.match(case.page.text, scene.start):
        return set()
    return _residences(case, scene.sentence)


def _residences(case: Case, sentence: Sentence) -> set[str]:
    """The towns of the residences that a sentence names."""
    text = case.page.text
    return {
        town for pattern, town in _RESIDENCES if pattern.search(text, sentence.start, sentence.end)
    }


def _is_received_at(case: Case, wanted: Sequence[str]) -> bool:
    """Whether a sentence names a residence of a place and a guest: "the Oval Office, with Rutte".

    The Kremlin and the White House speak, too: what they do not house has no guest beside it.
    """
    page, parties = case.page, set(parties_of(case.record))
    return any(
        set(wanted) & _residences(case, sentence)
        and parties & {seat.party for seat in page.parties.within(sentence.start, sentence.end)}
        for sentence in page.sentences.items
        if not page.boilerplate.at(sentence.start)
        and (
            _GUESTS.search(page, sentence.start, sentence.end)
            or _INSIDE.search(page, sentence.start, sentence.end)
        )
    )


def _is_gone_to(case: Case, wanted: Sequence[str]) -> bool:
    """Whether a guest of a record comes to a capital, which else would stand for its state.

    "До Києва завітав кардинал": the word before it makes it a place.
    """
    page, parties = case.page, set(parties_of(case.record))
    for place in page.places:
        if place.place not in wanted or page.boilerplate.at(place.start):
            continue
        sentence = page.sentence_at(place.start)
        if sentence is None or not _TO.search(page.text, place.start - 8, place.start):
            continue
        if parties & set(named_in(page, sentence)) and not is_of_another(case, place):
            return True
    return False


_TO = re.compile(r"(?<!\w)(?:in|at|to|into|в|во|у|до|на)(?: the)? \Z", re.IGNORECASE)
_INSIDE = Phrases(
    r"(?<!\w)(?:in|at|into|to|inside|в|у|во|до|за) (?:the )?(?:White House|Oval Office|Kremlin|"
    r"(?:\w+ )?palace|дворц|палац|"
    r"Downing|[EÉ]lys|Бел\w+ дом|Біл\w+ д[оі]м|Овальн|Кремл|[ЕЄ]лисе|Даунинг|Даунінг|Банков)",
    re.IGNORECASE,
)
_GUESTS = Phrases(
    r"(?<!\w)(?:receiv\w+|host\w*|welcom\w+|met|meets|meeting|talks|sat|hosted|visit\w*|"
    r"прин(?:ял|има)\w*|встре[тч]\w+|переговор\w*|бесед\w+|"
    r"прийня\w*|прийма\w*|зустр\w+|перемов\w*|бесід\w*)(?!\w)",
    re.IGNORECASE,
)


def _is_open(case: Case, wanted: Sequence[str]) -> bool:
    """Whether no scene of a record says where it was, and the article has the place as one.

    A headline may have set it: "Istanbul, round three".
    """
    page = case.page
    apart = bool(case.best) and all(scene.place is not None for scene in case.best)
    return not apart and any(
        place.place in wanted
        and not page.boilerplate.at(place.start)
        and not is_of_another(case, place)
        for place in page.places
    )


def _is_venue_elsewhere(case: Case, wanted: Sequence[str]) -> bool:
    """Whether a place is where something was that moved no one, and was not another event."""
    page = case.page
    for place in page.places:
        if place.place not in wanted or page.boilerplate.at(place.start):
            continue
        sentence = page.sentence_at(place.start)
        if sentence is None or place.place not in venues_in(page, sentence):
            continue
        moved = any(c.family == "verb" for c in page.cues.within(sentence.start, sentence.end))
        if not moved and not is_of_another(case, place):
            return True
    return False


def _is_set_at(case: Case, wanted: Sequence[str]) -> bool:
    """Whether a sentence seats a record's parties at a place in words that are not known."""
    page, parties = case.page, set(parties_of(case.record))
    for place in page.places:
        sentence = page.sentence_at(place.start) if place.place in wanted else None
        if sentence is None or page.boilerplate.at(place.start) or is_of_another(case, place):
            continue
        together = len(parties & set(named_in(page, sentence))) >= min(2, len(parties))
        if parties and together and place.place in venues_in(page, sentence):
            return True
    return False


def _one_ground(wanted: str, told: str, named: set[str]) -> bool:
    """A town is in its country: what was held in the one was held in the other."""
    return wanted in lands_of(told) or (told in lands_of(wanted) and wanted in named)


def _places_of(case: Case, scene: TalkMention) -> set[str]:
    """The places of a scene; only one that gives none of its own borrows from the others."""
    own = venues_in(case.page, scene.sentence)
    if case.record.type not in TWO_SIDED:  # "offered the Vatican as a venue", and its refusal
        near = around(case.page, scene.sentence, 1, 0)
        own |= {place.place for s in near for place in case.page.places.within(s.start, s.end)}
    if scene.place is not None:
        return own | {scene.place.place}  # "the last round ended there, too"
    told = {mention.place.place for mention in case.related if mention.place is not None}
    near = around(case.page, scene.sentence, 3, 2)
    return own.union(told, *(venues_in(case.page, sentence) for sentence in near))
