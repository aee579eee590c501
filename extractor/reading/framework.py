"""The agreement that a handover follows: "under the Istanbul agreements"."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.places import PlaceMention
from extractor.text.sentences import Sentence

_ACCORD = (
    r"(?:agreements?|accords?|deals?|frameworks?|arrangements?|understandings?|pact|"
    r"договор[её]нност\w+|соглашени\w+|домовленост\w+|угод\w*)"
)
_NAMED = re.compile(rf"(?:[^\W\d]\w*[ -]){{0,2}}?{_ACCORD}(?!\w)", re.IGNORECASE)
_REACHED = re.compile(
    rf"(?<!\w)(?:{_ACCORD}|settled|as agreed|условил\w+|согласован\w*|узгоджен\w*)(?!\w)",
    re.IGNORECASE,
)
_REACH = 80  # characters between the town and what was agreed there
_HOME = frozenset({"Moscow", "Kyiv"})


def framework_in(page: Page, sentence: Sentence) -> str | None:
    """Name the agreement that a sentence speaks of, by the town where it was reached.

    Args:
        page: The page.
        sentence: One of its sentences.

    Returns:
        For example "Istanbul agreements"; nothing where no town stands with an agreement.
    """
    towns = [
        place
        for place in page.places.within(sentence.start, sentence.end)
        if place.kind == "city" and place.place not in _HOME
    ]
    if not towns or not _moves(page, sentence):
        return None
    reached = list(_REACHED.finditer(page.text, sentence.start, sentence.end))
    for town in towns:
        if _NAMED.match(page.text, min(town.end + 1, sentence.end), sentence.end):
            return f"{town.place} agreements"
        if any(_stands_with(page.text, town, match) for match in reached):
            return f"{town.place} agreements"
    return None


def _moves(page: Page, sentence: Sentence) -> bool:
    """Tell whether it is people or bodies that were agreed on, or a word for handing over."""
    return any(
        cue.family in ("noun", "verb") for cue in page.cues.within(sentence.start, sentence.end)
    )


def _stands_with(text: str, town: PlaceMention, word: re.Match[str]) -> bool:
    between = text[min(town.end, word.end()) : max(town.start, word.start())]
    return len(between) <= _REACH and not re.search(r"[.;\n]", between)
