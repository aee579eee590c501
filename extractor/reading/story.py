"""Which of an article's events a sentence beside their counts is about.

An article reports one exchange and recalls others. What stands beside the counts ("The Emirates
mediated.") is of the one reported, unless a date, a "then" or the event told just before points
to another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extractor.reading.page import Page
from extractor.records import DONE, Category, ExchangeStatus, Scope
from extractor.text.sentences import Sentence

_ONE_STORY = timedelta(days=3)  # tranches of one exchange lie no further apart
_LONG = timedelta(days=21)  # no exchange of several days lasts longer
_ROUGHLY = 0.02  # how far two sides' counts of one flow lie apart
_STAGES = 4  # parts that an exchange of several days has, at most
_MANY = 20  # events that one article may report
_THEN = re.compile(
    r"(?<!\w)(?<!як і )(?<!как и )(?<!as )(?:then|that time|back then|that day|on that occasion|"
    r"earlier|previous(?:ly)?|before that|"
    r"тогда|в тот (?:раз|день)|в прошлый раз|ранее|до этого|предыдущ\w+|"
    r"тоді|того (?:разу|дня)|минулого разу|раніше|до цього|попередн\w+)(?!\w)",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"(?<!\w)(?:(?:all|every one of) (?:of )?(?:the |these |those |such )?"
    r"(?:exchange|swap|handover|transfer|repatriation|return)s?|"
    r"(?:все|всі|усі) (?:эти |такие |ці |такі )?"
    r"(?:передачи|обмены|возвращения|репатриации|этапы|передачі|обміни|повернення|репатріації|"
    r"етапи))(?!\w)",
    re.IGNORECASE,
)
_NOUNS: dict[str, frozenset[Category]] = {
    "bodies": frozenset({"bodies"}),
    "prisoners": frozenset({"prisoners", "wounded"}),
    "wounded": frozenset({"prisoners", "wounded"}),
    "children": frozenset({"children", "civilians"}),
}


@dataclass(frozen=True, slots=True)
class Telling:
    """Where an event is told, and what places it in the story.

    Attributes:
        sentences: The sentences that count it.
        status: Its status.
        scope: Its scope.
        day: The day or the first day of it, if it is dated.
        last: The last day of it, if it is dated.
        categories: Who is handed over.
        counts: How many.
    """

    sentences: tuple[Sentence, ...]
    status: ExchangeStatus
    scope: Scope
    day: date | None
    last: date | None = None
    categories: frozenset[Category] = frozenset()
    counts: frozenset[int] = frozenset()


class Story:
    """An article's events in order of appearance, and what is told about each."""

    def __init__(self, page: Page, tellings: Sequence[Telling]) -> None:
        self._page = page
        self._tellings = tellings
        self.reported = main_events(tellings, page.article.published)
        self._owners: dict[int, list[int]] = {}
        for index, telling in enumerate(tellings):
            for sentence in telling.sentences:
                self._owners.setdefault(sentence.index, []).append(index)

    def counted(self, sentence: Sentence) -> list[int]:
        """The events that a sentence counts."""
        return self._owners.get(sentence.index, [])

    def meant(self, sentence: Sentence, dated: bool = True) -> list[int]:
        """The events that a sentence is about.

        Args:
            sentence: The sentence.
            dated: Whether a date in it is the event's; that of an agreement is not.
        """
        own = self.counted(sentence)
        if own:
            return own
        before = self._owners.get(sentence.index - 1, [])
        if _THEN.search(self._page.text, sentence.start, sentence.end):
            return before
        days = self._days(sentence) if dated else []
        if days:
            of_day = [index for index, told in enumerate(self._tellings) if told.day in days]
            return of_day or [index for index in self.reported if not self._tellings[index].day]
        if (
            dated
            and before
            and self._continues(sentence)
            and not set(before) & set(self.reported)
            and self._is_recalled(before)
        ):
            return before
        return self._of_kind(sentence, self.reported)

    def _continues(self, sentence: Sentence) -> bool:
        """Whether a sentence stands in the paragraph of the one before it."""
        earlier = self._page.sentences.items[max(0, sentence.index - 1)]
        return "\n" not in self._page.text[earlier.end : sentence.start]

    def _is_recalled(self, events: Sequence[int]) -> bool:
        return all(
            self._tellings[index].scope == "single"
            and self._tellings[index].status in DONE
            and self._tellings[index].day is not None
            for index in events
        )

    def _days(self, sentence: Sentence) -> list[date]:
        return [
            each.first
            for each in self._page.dates.within(sentence.start, sentence.end)
            if each.first and each.precision == "day" and each.role == "event"
        ]

    def _of_kind(self, sentence: Sentence, events: list[int]) -> list[int]:
        """Of several events those of the people that the sentence names: "the bodies were ..."."""
        named: set[Category] = set()
        for cue in self._page.cues.within(sentence.start, sentence.end):
            if cue.family == "noun":
                named |= _NOUNS.get(cue.kind, frozenset())
        fitting = [index for index in events if named & self._tellings[index].categories]
        return fitting or events

    def agreed(self, sentence: Sentence) -> list[int]:
        """The ceilings and quotas that the sides agreed on, if the sentence counts nothing."""
        if self.counted(sentence):
            return []
        return self._of_kind(
            sentence,
            [
                index
                for index, told in enumerate(self._tellings)
                if told.scope == "total" and told.status == "planned"
            ][:_MANY],
        )

    def promised(self, sentence: Sentence) -> bool:
        """Whether a sentence counts a ceiling or quota that the sides agreed on."""
        return any(
            self._tellings[index].scope == "total" and self._tellings[index].status == "planned"
            for index in self.counted(sentence)
        )

    def undertaken(self, events: Sequence[int]) -> list[int]:
        """Those of several events that are more than an offer."""
        return [index for index in events if self._tellings[index].status != "offered"]

    def every(self, sentence: Sentence) -> list[int]:
        """All that took place, where a sentence speaks of all of it: "all the handovers"."""
        if not _ALL.search(self._page.text, sentence.start, sentence.end):
            return []
        return [index for index, told in enumerate(self._tellings) if told.status in DONE][:_MANY]

    def family(self, events: Sequence[int]) -> list[int]:
        """The events, and the other days and the whole of the same exchange."""
        found = list(events)
        for index in range(len(self._tellings)):
            if index not in found and any(self._is_kin(event, index) for event in events[:_MANY]):
                found.append(index)
        return found[:_MANY]

    def _is_kin(self, event: int, index: int) -> bool:
        """Whether two events are claims, stages, or a stage and the whole, of one exchange."""
        told, other = self._tellings[event], self._tellings[index]
        if not told.categories & other.categories:
            return False
        news = event in self.reported
        if news and index in self.reported and None in (told.day, other.day):
            return True
        return _are_rivals(told, other) or _of_one(told, other, news)


def _of_one(event: Telling, other: Telling, reported: bool) -> bool:
    """Whether two are stages, or a stage and the whole, of one exchange."""
    if other.status not in ("completed", "ongoing", "planned"):
        return False
    if event.scope == other.scope == "single":
        return _near(event.day, other.day) and event.day != other.day
    single, total = (event, other) if event.scope == "single" else (other, event)
    if single.scope == total.scope:
        return False
    if total.day is None or total.last is None:
        return reported and (total.status == "ongoing" or _is_whole(single, total))
    if total.last - total.day > _LONG:
        return False
    if single.day is None:
        return reported and single is event
    return total.day <= single.day <= max(total.last, total.day + _ONE_STORY)


def _is_whole(single: Telling, total: Telling) -> bool:
    """Whether a total is planned that the handover reported is a good part of."""
    part, whole = max(single.counts, default=0), max(total.counts, default=0)
    return total.status == "planned" and part < whole <= _STAGES * part


def _are_rivals(event: Telling, other: Telling) -> bool:
    """Whether two tell of one event: of one time, with counts that are almost equal."""
    if event.status != other.status or (event.day and other.day and event.day != other.day):
        return False
    most, least = max(event.counts, default=0), max(other.counts, default=0)
    return bool(most and least) and abs(most - least) <= _ROUGHLY * most


def _near(first: date | None, second: date | None) -> bool:
    return first is not None and second is not None and abs(first - second) <= _ONE_STORY


def main_events(tellings: Sequence[Telling], published: date | None = None) -> list[int]:
    """Find the events that the article reports: the newest ones, or the first if it is undated.

    Args:
        tellings: An article's events.
        published: The day of publication; what lies long before it is not news.
    """
    single = [index for index, telling in enumerate(tellings) if telling.scope == "single"]
    told = [index for index in single if tellings[index].status in DONE]
    pool = told or single
    if not pool:
        return []
    newest = max((day for index in pool if (day := tellings[index].day)), default=None)
    lead = pool[:1] if tellings[pool[0]].day is None else []
    if newest is None or (lead and published and published - newest > _ONE_STORY):
        return pool[:1]
    return [*lead, *(index for index in pool if _near(tellings[index].day, newest))][:_MANY]
