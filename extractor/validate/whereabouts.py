"""Rules on where: the place is told, and is the handover's, not that of talks or of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.context import location_words
from extractor.reading.page import Page
from extractor.reading.talkcues import clause_at
from extractor.reading.talks import find_talks
from extractor.records import Finding
from extractor.text.places import canonical_place
from extractor.text.sentences import Sentence
from extractor.validate.case import Case
from extractor.validate.registry import finding, rule

_TALKS = re.compile(
    r"talks|negotiat\w*|agree\w*|round|meeting|summit|deal|accord|переговор\w*|договор\w*|раунд\w*|"
    r"встреч\w*|соглаш\w*|перемов\w*|домовлен\w*|домов(?:и|л)\w*|зустріч\w*|угод\w*|discuss\w*|"
    r"consult\w*|консультац\w*|услови\w*|услав\w*|йшлося|шла речь|речь шла|погоди\w*",
    re.IGNORECASE,
)


def place_spans(case: Case, name: str) -> list[tuple[int, int]]:
    """Find where a place stands in the article, in any of its forms."""
    page = case.page
    known = canonical_place(name)
    spans = [(place.start, place.end) for place in page.places if known and place.place == known]
    if not spans and known:
        spans = [(party.start, party.end) for party in page.parties if party.party == known]
    return spans or location_words(page, name)


@rule(
    "place_grounded",
    passes='"in Belarus" as Belarus',
    fails="a town that the article does not name",
    on_error="rejected",
)
def place_grounded(case: Case) -> Iterator[Finding]:
    """The place stands in the article."""
    if case.record.location and not place_spans(case, case.record.location):
        yield finding(
            "place_grounded",
            "error",
            f"The article does not name {case.record.location!r}.",
            field="location",
            case=case,
        )


_REACH = 60  # characters between the talks and the place that is theirs
_DATELINE = re.compile(
    r"(?:/[\w ]{2,20})?(?:,[^.\n—–]{0,40}?)?(?P<agency>\s?\([^)\n]{2,40}\))?(?:\.|\s?[—–]|\s-)\s"
)


@rule(
    "place_of_event",
    passes='"the swap took place in Belarus"',
    fails='"agreed at the talks in Istanbul" with location Istanbul',
)
def place_of_event(case: Case) -> Iterator[Finding]:
    """The place is not merely the town of the talks."""
    if not case.record.location:
        return
    spans = place_spans(case, case.record.location)
    if spans and not any(_is_scene(case, *span) for span in spans):
        start, end = spans[0]
        yield finding(
            "place_of_event",
            "warning",
            f"{case.record.location!r} is named only as a place of talks.",
            field="location",
            case=case,
            span=(start, end),
        )


_LINE = re.compile(
    r"\b(?:border|frontier|crossing|checkpoint|границ|погранич|рубеж|кордон|прикордон|рубіж|"
    r"кпп|кпвв|пункт)",
    re.IGNORECASE,
)
# "The deal was carried out near Chernihiv": what was agreed is done there, not agreed.
_FULFILLED = re.compile(
    r"(?:deals?|agreements?|accords?|договор[её]нност\w+|соглашени\w+|домовлен\w+|угод\w+)\s+"
    r"(?:\w+\s+){0,3}?(?:carried|implement|execut|fulfil|complet|honou?r|enact|took place|"
    r"taken place|went ahead|исполн|выполн|реализ|осуществ|викон|реаліз|здійсн|втіл)",
    re.IGNORECASE,
)
_LOCATIVE = re.compile(
    r"(?:\b(?:in|at|on|near|via|through|across|from|into|to|out of|inside|outside|over|"
    r"в|во|на|через|у|біля|возле|около|під|из|з|із|до|к|неподалік|поблизу|"
    r"недалеко)\s+(?:\S+\s+){0,5})\Z",
    re.IGNORECASE,
)


def _is_scene(case: Case, start: int, end: int) -> bool:
    """A place is where it happened if its sentence moves somebody and no talks stand beside it."""
    page, text = case.page, case.page.text
    sentence = page.sentence_at(start)
    if sentence is None or _is_dateline(text, start, end) or _of_speaker(page, sentence, start):
        return False
    if _LINE.search(case.record.location or ""):
        return True  # nobody confers on the line where prisoners are swapped, or hardly ever
    low, high = clause_at(text, sentence.start, sentence.end, start)
    if any(_FULFILLED.match(text, word.start()) for word in _TALKS.finditer(text, low, high)):
        return True
    words = list(_TALKS.finditer(text, max(low, start - 48), min(end + 30, high)))
    apart = _moved_here(page, sentence, start, end)
    if any(
        not apart or not _parted(text, (word.start(), word.end()), start, end) for word in words
    ):
        return False
    if _of_talks(page, sentence, start):
        return False
    moved = any(cue.family == "verb" for cue in page.cues.within(sentence.start, sentence.end))
    return moved or bool(_LOCATIVE.search(text[max(sentence.start, start - 48) : start]))


def _moved_here(page: Page, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a word of handing over stands with the place, no comma between."""
    return any(
        cue.family == "verb" and not _parted(page.text, (cue.start, cue.end), start, end)
        for cue in page.cues.within(sentence.start, sentence.end)
    )


def _parted(text: str, word: tuple[int, int], start: int, end: int) -> bool:
    return "," in text[min(word[1], end) : max(word[0], start)]


def _of_talks(page: Page, sentence: Sentence, start: int) -> bool:
    """Whether the place is read as that of talks, and no handover is told nearer to it."""
    events = [
        scene
        for scene in find_talks(page)
        if not scene.soft
        and scene.place is not None
        and scene.place.start <= start < scene.place.end
    ]
    if not events:
        return False
    nearest = min(abs(scene.start - start) for scene in events)
    if nearest > _REACH:
        return False
    moves = [
        abs(cue.start - start)
        for cue in page.cues.within(sentence.start, sentence.end)
        if cue.family == "verb"
    ]
    return min(moves, default=nearest) >= nearest


def _of_speaker(page: Page, sentence: Sentence, start: int) -> bool:
    """Whether the place only says where a speaker is: "sources in Minsk say"."""
    return any(
        min(speaker.start, speaker.verb_start) <= start < max(speaker.end, speaker.verb_end)
        for speaker in page.speakers.within(sentence.start, sentence.end)
    )


def _is_dateline(text: str, start: int, end: int) -> bool:
    """Whether the place opens a paragraph as the town that the report was filed from."""
    line = text.rfind("\n", 0, start) + 1
    if start - line > 24 or re.search(r"[a-zа-яіїєґ.]", text[line:start]):
        return False
    rest = _DATELINE.match(text, end)
    return rest is not None and (text[start:end].isupper() or bool(rest["agency"]))
