"""What stands around an event: its place, framework, mediators, and who says so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.reading.page import Page
from extractor.records import Attribution, When
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence
from extractor.text.speakers import Speaker

_MEDIATION = re.compile(
    r"mediat\w+|broker\w+|facilitat\w+|good offices|help of|assist\w+|thank\w*|intermedia\w+|"
    r"посредни\w+|содейств\w+|при участии|посередни\w+|сприян\w+|за участі|подяк\w+|дяку\w+|"
    r"благодар\w+",
    re.IGNORECASE,
)
_FRAMEWORK = re.compile(
    r"(?:(?P<a>Istanbul|Стамбул\w*|Abu Dhabi|Geneva|Minsk|Абу-Даби|Абу-Дабі|Женев\w*|Минск\w*|"
    r"Мінськ\w*)[\w -]{0,16}?\s*(?:agreement|accord|deal|framework|arrangement|understanding|"
    r"договор[её]нност|соглашени|домовленост|угод)\w*)|"
    r"(?:(?:agreement|accord|deal|arrangement|understanding|agreed|договор[её]нност|соглашени|"
    r"договорил|домовленост|угод|домовил)\w*\b[^.;\n]{0,70}?\b(?P<b>Istanbul|Стамбул\w*|Abu Dhabi|"
    r"Geneva|Абу-Даби|Абу-Дабі|Женев\w*))",
    re.IGNORECASE,
)
_HELD_AT = re.compile(
    r"(?:\b(?:in|at|on|near|across|along|через|в|во|на|у|біля|возле|около|під|поблизу|"
    r"недалеко від)\s+(?:the\s+|neighbou?ring\s+|территории\s+|території\s+|границе с\s+|"
    r"кордоні з\s+|border with\s+|border of\s+|northern\s+|southern\s+|\w+ской\s+|\w+ській\s+)*)\Z",
    re.IGNORECASE,
)
_TALKS_NEAR = re.compile(
    r"talks|negotiat\w*|agree\w*|round|meeting|summit|deal|accord|переговор\w*|договор\w*|раунд\w*|"
    r"встреч\w*|соглаш\w*|перемов\w*|домовлен\w*|домови\w*|зустріч\w*|угод\w*",
    re.IGNORECASE,
)
_FRAMEWORK_NAMES = (
    ("istanbul", "Istanbul agreements"),
    ("стамбул", "Istanbul agreements"),
    ("abu dhabi", "Abu Dhabi agreements"),
    ("абу-д", "Abu Dhabi agreements"),
    ("geneva", "Geneva agreements"),
    ("женев", "Geneva agreements"),
    ("minsk", "Minsk agreements"),
    ("минск", "Minsk agreements"),
    ("мінськ", "Minsk agreements"),
)


def framework_of(page: Page, sentences: Iterable[Sentence]) -> str | None:
    """Name the agreement an event is said to follow, sought in its sentences, then anywhere."""
    for sentence in sentences:
        named = _framework_in(page.text[sentence.start : sentence.end])
        if named:
            return named
    return None


def _framework_in(text: str) -> str | None:
    match = _FRAMEWORK.search(text)
    if match is None:
        return None
    town = (match["a"] or match["b"]).lower()
    return next((name for stem, name in _FRAMEWORK_NAMES if town.startswith(stem)), None)


def location_of(page: Page, sentences: Iterable[Sentence]) -> str | None:
    """Name the place of a handover: a place with a preposition, and no talks spoken of near it."""
    for sentence in sentences:
        for place in page.places.within(sentence.start, sentence.end):
            before = page.text[max(sentence.start, place.start - 40) : place.start]
            around = page.text[
                max(sentence.start, place.start - 60) : min(place.end + 24, sentence.end)
            ]
            if place.kind in ("border", "vague", "site"):
                return place.place
            if not _HELD_AT.search(before) or _TALKS_NEAR.search(around):
                continue
            if place.place in ("Russia", "Ukraine", "Moscow", "Kyiv"):
                continue
            return place.place
    return None


def mediators_of(page: Page, sentences: Iterable[Sentence]) -> list[str]:
    """Name the third parties said to have mediated or helped."""
    named: list[str] = []
    for sentence in sentences:
        if not _MEDIATION.search(page.text, sentence.start, sentence.end):
            continue
        for party in page.parties.within(sentence.start, sentence.end):
            if party.party not in ("Russia", "Ukraine", *named) and party.kind != "demonym":
                named.append(party.party)
    return named


def attributions_of(page: Page, speakers: Iterable[Speaker]) -> list[Attribution]:
    """Make one attribution a speaker, in order."""
    seen: dict[str, Attribution] = {}
    for speaker in speakers:
        seen.setdefault(
            speaker.name,
            Attribution(
                speaker=speaker.name,
                side=speaker.side,
                act=speaker.act,
                span=page.span(speaker.start, speaker.end),
            ),
        )
    return list(seen.values())


def when_of(page: Page, date: DateMention | None) -> When:
    """Turn a date mention into a `When` with its span."""
    if date is None:
        return When()
    span = page.span(date.start, date.end)
    return When(
        start=date.first,
        end=date.last,
        precision=date.precision,
        basis=date.basis,
        surface=span.text,
        span=span,
    )


def same_period(first: DateMention | None, second: DateMention | None) -> bool:
    """Tell whether two dates may be of one event: either is unknown, or they overlap."""
    if first is None or second is None:
        return True
    if first.first is None or second.first is None:
        return first.surface.lower() == second.surface.lower()
    return first.first <= (second.last or second.first) and second.first <= (
        first.last or first.first
    )


def location_words(page: Page, name: str) -> list[tuple[int, int]]:
    """Find a place name that no table knows: its words, each allowed another ending.

    Args:
        page: The page.
        name: The place as a record gives it, in any case form.

    Returns:
        Stretches of the folded text.
    """
    words = re.findall(r"\w+", name)
    if not words:
        return []
    pattern = r"\W+".join(rf"{re.escape(_stem(word))}\w{{0,4}}" for word in words)
    return [m.span() for m in re.finditer(rf"(?<!\w){pattern}(?!\w)", page.text, re.IGNORECASE)]


def _stem(word: str) -> str:
    """Drop what declension may change; Latin words and short ones are kept whole."""
    if word.isascii() or len(word) <= 4:
        return word
    return word[:-2] if len(word) > 6 else word[:-1]
