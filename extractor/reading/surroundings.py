"""What an article says about its events beside their counts: place, framework and mediators.

They often have a sentence of their own: "The swap took place on the border. The Emirates
mediated." Such a sentence is of the event that the article reports, not of the earlier ones it
recalls.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractor.reading.framework import framework_in, refers_back, settled_at
from extractor.reading.page import Page
from extractor.reading.story import Story, Telling
from extractor.reading.voices.mediation import mediators_in
from extractor.reading.whereabouts import scene_in
from extractor.text.sentences import Sentence

_EACH_TIME = re.compile(
    r"(?<!\w)(?:(?:on|in) (?:both|each|all) (?:occasions?|cases?|times)|both times|each time|"
    r"every time|оба раза|каждый раз|всякий раз|в обоих случаях|"
    r"обидва рази|щоразу|кожного разу|в обох випадках)(?!\w)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Details:
    """An event's place, framework and mediators."""

    location: str | None = None
    framework: str | None = None
    mediators: tuple[str, ...] = ()


def details_of(page: Page, tellings: Sequence[Telling]) -> list[Details]:
    """Read the details of events.

    Args:
        page: The page.
        tellings: Its events, in order of appearance.

    Returns:
        One entry for each event.
    """
    found = [Details() for _ in tellings]
    story = Story(page, tellings)
    named: str | None = None  # the agreement named last
    for sentence in _clean(page):
        if mediators := mediators_in(page, sentence, bool(story.counted(sentence))):
            meant: Iterable[int] = story.family(story.meant(sentence))
            if _EACH_TIME.search(page.text, sentence.start, sentence.end):
                meant = range(len(found))
            for index in meant:
                known = found[index].mediators
                found[index].mediators = tuple(dict.fromkeys((*known, *mediators)))
        if place := scene_in(page, sentence):
            for index in story.meant(sentence):
                if found[index].location in (None, "border"):
                    found[index].location = place
        framework = framework_in(page, sentence)
        if framework is None and story.promised(sentence):
            framework = settled_at(page, sentence)
        named = framework or named
        if framework or (refers_back(page, sentence) and story.counted(sentence)):
            meant = story.undertaken(story.meant(sentence, dated=False))
            for index in {*story.family(meant), *story.agreed(sentence), *story.every(sentence)}:
                found[index].framework = found[index].framework or named
    return found


def _clean(page: Page) -> Iterator[Sentence]:
    for sentence in page.sentences:
        if not page.boilerplate.at(sentence.start):
            yield sentence
