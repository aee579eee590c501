"""What an article says about its events beside their counts, and which event each saying is of.

A handover's place, framework and mediators often have a sentence of their own: "The swap took
place on the border. The Emirates mediated." Such a sentence is of the event that the article
reports, not of the earlier ones it recalls.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from extractor.reading.framework import framework_in
from extractor.reading.mediation import mediators_in
from extractor.reading.page import Page
from extractor.reading.whereabouts import scene_in
from extractor.records import ExchangeStatus, Scope
from extractor.text.sentences import Sentence

_ONE_STORY = timedelta(days=3)  # tranches of one exchange lie no further apart
_MANY = 20  # events that one article may report


@dataclass(frozen=True, slots=True)
class Telling:
    """Where an event is told, and what places it in the story.

    Attributes:
        sentences: The sentences that count it.
        status: Its status.
        scope: Its scope.
        day: The day or the first day of it, if it is dated.
    """

    sentences: tuple[Sentence, ...]
    status: ExchangeStatus
    scope: Scope
    day: date | None


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
    owners: dict[int, list[int]] = {}
    for index, telling in enumerate(tellings):
        for sentence in telling.sentences:
            owners.setdefault(sentence.index, []).append(index)
    reported = main_events(tellings)
    agreed = list(islice(_agreed(tellings), _MANY))
    for sentence in _clean(page):
        own = owners.get(sentence.index, [])
        mediators = mediators_in(page, sentence, bool(own))
        place = scene_in(page, sentence)
        framework = framework_in(page, sentence)
        if not (mediators or place or framework):
            continue
        for index in own or reported:
            details = found[index]
            details.location = details.location or place
            details.mediators = tuple(dict.fromkeys((*details.mediators, *mediators)))
        for index in {*own, *reported, *agreed} if framework else ():
            found[index].framework = found[index].framework or framework
    return found


def main_events(tellings: Sequence[Telling]) -> list[int]:
    """Find the events that the article reports: the first one, and those of the same days."""
    single = [index for index, telling in enumerate(tellings) if telling.scope == "single"]
    told = [index for index in single if tellings[index].status in ("completed", "ongoing")]
    pool = told or single
    if not pool:
        return []
    newest = max((day for index in pool if (day := tellings[index].day)), default=None)
    if newest is None:
        return pool[:1]
    return [index for index in pool if _near(tellings[index].day, newest)][:_MANY]


def _near(day: date | None, newest: date) -> bool:
    return day is not None and newest - day <= _ONE_STORY


def _agreed(tellings: Sequence[Telling]) -> Iterator[int]:
    """A ceiling or quota is what the sides agreed on."""
    for index, telling in enumerate(tellings):
        if telling.scope == "total" and telling.status == "planned":
            yield index


def _clean(page: Page) -> Iterator[Sentence]:
    for sentence in page.sentences:
        if not page.boilerplate.at(sentence.start):
            yield sentence
