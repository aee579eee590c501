"""A page: one article read once, with everything the rules look up later."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from extractor.article import Article
from extractor.reading.lexicon import Cue, find_cues
from extractor.records import Span
from extractor.text.boilerplate import Boilerplate, find_boilerplate, find_hidden
from extractor.text.dates import DateMention, find_dates
from extractor.text.fold import Folded, fold
from extractor.text.language import detect_language
from extractor.text.numbers import Number, Share, find_numbers, find_shares
from extractor.text.parties import PartyMention, find_parties
from extractor.text.places import PlaceMention, find_places
from extractor.text.sentences import Sentence, split_sentences
from extractor.text.speech.speakers import Speaker, find_speakers
from extractor.text.wordstarts import WordStarts


class Placed(Protocol):
    """Anything that stands somewhere in the text."""

    @property
    def start(self) -> int:
        """Offset of its first character."""

    @property
    def end(self) -> int:
        """Offset after its last character."""


P = TypeVar("P", bound=Placed)


class Shelf(Generic[P]):
    """Items sorted by place, for quick look-ups by stretch of text."""

    def __init__(self, items: Iterable[P]) -> None:
        self.items: list[P] = sorted(items, key=lambda item: (item.start, -item.end))
        self._starts = [item.start for item in self.items]

    def __iter__(self) -> Iterator[P]:
        return iter(self.items)

    def within(self, start: int, end: int) -> list[P]:
        """Return the items that begin in ``[start, end)``."""
        first = bisect_left(self._starts, start)
        return self.items[first : bisect_left(self._starts, end, first)]

    def at(self, offset: int) -> P | None:
        """Return the last item that begins at or before an offset, if it covers it."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and self.items[index].end > offset:
            return self.items[index]
        return None


@dataclass(frozen=True, eq=False)
class Page:
    """An article with its folded text; all offsets inside are into ``text``."""

    article: Article
    folded: Folded

    @cached_property  # asked for ten thousand times a page
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    @cached_property
    def language(self) -> str:
        """``en``, ``ru``, ``uk`` or ``unknown``."""
        return self.article.language or detect_language(self.text)

    @cached_property
    def sentences(self) -> Shelf[Sentence]:
        """Sentences."""
        return Shelf(split_sentences(self.text))

    @cached_property
    def words(self) -> WordStarts:
        """Where the words begin."""
        return WordStarts(self.text)

    @cached_property
    def numbers(self) -> list[Number]:
        """Numbers, in order."""
        return find_numbers(self.text)

    @cached_property
    def _number_starts(self) -> list[int]:
        return [number.start for number in self.numbers]

    def value_of(self, number: int | None) -> float | None:
        """Return what a number, by its index, comes to; nothing where it has no one value."""
        return None if number is None else self.numbers[number].value

    def numbers_in(self, stretch: Placed) -> list[Number]:
        """Return the numbers that begin in a stretch, such as a sentence."""
        first = bisect_left(self._number_starts, stretch.start)
        return self.numbers[first : bisect_left(self._number_starts, stretch.end)]

    @cached_property
    def number_bounds(self) -> list[tuple[int, int]]:
        """Where each number stands in the article as it was given."""
        return [self.folded.bounds(number.start, number.end) for number in self.numbers]

    @cached_property
    def shares(self) -> Shelf[Share]:
        """Each-side cues; their numbers are indexes into `numbers`."""
        return Shelf(find_shares(self.text, self.numbers))

    @cached_property
    def dates(self) -> Shelf[DateMention]:
        """Dates."""
        return Shelf(find_dates(self.text, self.article.published))

    @cached_property
    def parties(self) -> Shelf[PartyMention]:
        """Parties."""
        return Shelf(find_parties(self.text))

    @cached_property
    def named(self) -> frozenset[str]:
        """The parties that the text names somewhere."""
        return frozenset(mention.party for mention in self.parties)

    @cached_property
    def places(self) -> Shelf[PlaceMention]:
        """Places."""
        return Shelf(find_places(self.text))

    @cached_property
    def speakers(self) -> Shelf[Speaker]:
        """Who says so."""
        return Shelf(find_speakers(self.text))

    @cached_property
    def cues(self) -> Shelf[Cue]:
        """Nouns, units, verbs and small cue words."""
        return Shelf(find_cues(self.text))

    @cached_property
    def boilerplate(self) -> Shelf[Boilerplate]:
        """Lines that are not the report: teasers, adverts, duplicates, hostile text."""
        hidden = (
            Boilerplate(self.folded.locate(start), self.folded.locate(end), "hidden")
            for start, end in find_hidden(self.folded.original)
        )
        return Shelf([*find_boilerplate(self.text, self.sentences.items), *hidden])

    def span(self, start: int, end: int) -> Span:
        """Take a stretch of the folded text back to a span of the article."""
        first, last = self.folded.bounds(start, end)
        return Span(start=first, end=last, text=self.folded.original[first:last])

    def stretch(self, bounds: tuple[int, int], start: int, end: int, marks: str) -> tuple[int, int]:
        """Return the part of ``bounds`` between the marks nearest to ``[start, end)``.

        The comma of "1,200" and the colon of "12:30" are no marks.
        """
        first, last = bounds
        low = max(self._mark_before(mark, first, start) + 1 for mark in marks)
        ends = [at for mark in marks if (at := self._mark_behind(mark, end, last)) >= 0]
        return max(first, low), min([last, *ends])

    def _mark_before(self, mark: str, first: int, start: int) -> int:
        at = self.text.rfind(mark, first, start)
        while at >= 0 and self._in_number(at):
            at = self.text.rfind(mark, first, at)
        return at

    def _mark_behind(self, mark: str, end: int, last: int) -> int:
        at = self.text.find(mark, end, last)
        while at >= 0 and self._in_number(at):
            at = self.text.find(mark, at + 1, last)
        return at

    def _in_number(self, at: int) -> bool:
        return self.text[at - 1 : at].isdigit() and self.text[at + 1 : at + 2].isdigit()

    def turns_back(self, start: int, end: int) -> bool:
        """Tell whether a word of the way back stands in a stretch: "in return", "взамен"."""
        cues = self.cues.within(start, end)
        return any(cue.family == "cue" and cue.kind == "reverse" for cue in cues)

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence around an offset."""
        return self.sentences.at(offset)


def prepare(article: Article) -> Page:
    """Make the page of an article; each part is read when it is first asked for."""
    return Page(article, fold(article.text))
