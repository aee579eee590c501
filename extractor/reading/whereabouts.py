"""Where a handover takes place: not the town of talks, of a dateline, or where the freed are."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.places import PlaceMention
from extractor.text.sentences import Sentence

_AT = re.compile(
    r"(?<!\w)(?:in|at|on|near|via|through|across|в|во|на|через|у|біля|возле|около|під|поблизу|"
    r"неподалік(?: від)?|недалеко от|на території|на территории|from|из|з|із)"
    r"(?: the| an?| [^\W\d]+(?:ой|ей|ом|ій|ому|ern|ing))? \Z",
    re.IGNORECASE,
)
_OF_LAND = re.compile(r"(?:территории|території|territory of|soil of)(?: the)? \Z", re.IGNORECASE)
_THROUGH = re.compile(r"(?<!\w)(?:via|through|через)(?: the)? \Z", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)(?:from|из|з|із)(?: the)? \Z", re.IGNORECASE)
_TALKS = re.compile(
    r"(?<!\w)(?:talks|negotiat|agree|settled|round|meeting|met |summit|deal|accord|discuss|"
    r"переговор|договор|услови|раунд|встреч|соглаш|перемов|домов|зустріч|угод|погод|обсужд|обгов)",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?<!\w)(?:took place|taken place|was held|carried out|happened|occurred|went ahead|"
    r"состоял\w+|прош[её]л\w*|прошл\w+|проходил\w*|проведен\w*|произош\w+|происходил\w*|"
    r"обменивали|обменяли|отбыл\w*|відбу\w+|відбува\w+|здійснен\w*|пройш\w+|проходив\w*|проходила)",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"(?<!\w)(?:now|currently|at present|at the moment|born|native|captured|hospital|"
    r"находятся|находится|сейчас|настоящее время|родом|урожен|в плен попал|захвач|"
    r"перебува\w+|зараз|нині|народи|уродж|лікарн|больниц|госпитал|шпитал)",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"(?:/[\w ]{2,20})?(?:,[^.\n—–]{0,40}?)?(?:\s?\([^)\n]{2,40}\))?\s?[—–.-]\s")
_WARRING = ("Russia", "Ukraine", "Moscow", "Kyiv")
_MOVES = ("give", "receive", "return", "home", "exchange")
_HIDDEN = ("border", "vague")


def scene_in(page: Page, sentence: Sentence) -> str | None:
    """Name the place where a sentence says that people or bodies were handed over.

    Args:
        page: The page.
        sentence: One of its sentences.

    Returns:
        The place in the table's words, or nothing.
    """
    for place in page.places.within(sentence.start, sentence.end):
        if place.kind == "region" or place.place in _WARRING:
            continue
        if _is_scene(page, sentence, place):
            return place.place
    return None


def _is_scene(page: Page, sentence: Sentence, place: PlaceMention) -> bool:
    text = page.text
    if _is_dateline(text, place) or not _AT.search(text, max(0, place.start - 40), place.start):
        return False
    if any(
        min(s.start, s.verb_start) <= place.start < max(s.end, s.verb_end)
        for s in page.speakers.within(sentence.start, sentence.end)
    ):
        return False
    low, high = _phrase(text, sentence, place)
    if _TALKS.search(text, low, high) or _NOW.search(text, low, high):
        return False
    cues = [c for c in page.cues.within(low, high) if c.family == "verb" and c.kind in _MOVES]
    if not cues:
        return False
    if place.kind in _HIDDEN:
        return True
    if _HELD.search(text, low, high) or _OF_LAND.search(text, low, place.start):
        return True
    if _THROUGH.search(text, low, place.start):
        return True
    return any(cue.kind in ("give", "exchange") for cue in cues) and not _FROM.search(
        text, low, place.start
    )


def _phrase(text: str, sentence: Sentence, place: PlaceMention) -> tuple[int, int]:
    """The stretch between the commas and stops around a place."""
    low = max(text.rfind(mark, sentence.start, place.start) for mark in ",;:—–\n") + 1
    ends = [text.find(mark, place.end, sentence.end) for mark in ",;:—–\n"]
    high = min((end for end in ends if end >= 0), default=sentence.end)
    return max(low, sentence.start), high


def _is_dateline(text: str, place: PlaceMention) -> bool:
    line = text.rfind("\n", 0, place.start) + 1
    return place.start - line <= 3 and _DATELINE.match(text, place.end) is not None
