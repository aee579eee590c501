"""What grounding looks up in an article: copied words, numbers, dates and sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from extractor.article import Article
from extractor.records import Finding, Span, When
from extractor.text.dates import DateMention, find_dates
from extractor.text.fold import fold
from extractor.text.numbers import Number, find_numbers
from extractor.text.sentences import split_sentences

_SCENE = 2  # sentences before and after a quote that may tell its date

Stretch = tuple[int, int]  # half-open, in folded text


class Page:
    """An article with what grounding looks up in it, each read once."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.folded = fold(article.text)

    @cached_property
    def numbers(self) -> list[Number]:
        """Numbers that can be counts: no ranks, no codes, no parts of dates."""
        return [
            number
            for number in find_numbers(self.folded.text)
            if not number.ordinal and not number.glued and not self._dated(number)
        ]

    @cached_property
    def dates(self) -> list[DateMention]:
        """All dates of the article."""
        return find_dates(self.folded.text, self.article.published)

    @cached_property
    def sentences(self) -> list[Stretch]:
        """Bounds of each sentence."""
        return [(each.start, each.end) for each in split_sentences(self.folded.text)]

    def span(self, stretch: Stretch) -> Span:
        """The span of a stretch of the folded text."""
        start, end = self.folded.bounds(*stretch)
        return Span(start=start, end=end, text=self.article.text[start:end])

    def locate(self, words: str, near: int = 0) -> Stretch | None:
        """Find copied words, at or after an offset first.

        Only what hides words may differ: marks that vanish in folding, and line breaks.
        """
        plain = fold(words).text.strip()
        if not plain:
            return None
        text = self.folded.text
        start = text.find(plain, near)
        if start < 0:
            start = text.find(plain)
        if start >= 0:
            return start, start + len(plain)
        broken = re.compile(r"\s+".join(re.escape(word) for word in plain.split()))
        match = broken.search(text, near) or broken.search(text)
        return match.span() if match else None

    def sentences_of(self, stretch: Stretch) -> tuple[int, int]:
        """First and last sentence that a stretch touches."""
        last = bisect_left(self.sentences, (stretch[1], -1)) - 1
        first = bisect_right(self.sentences, (stretch[0], len(self.folded.text) + 1)) - 1
        return max(0, first), max(0, first, last)

    def around(self, stretch: Stretch, more: int = 0) -> Stretch:
        """A stretch widened to whole sentences, and by some more of them on each side."""
        if not self.sentences:
            return stretch
        first, last = self.sentences_of(stretch)
        start = self.sentences[max(0, first - more)][0]
        end = self.sentences[min(len(self.sentences) - 1, last + more)][1]
        return min(stretch[0], start), max(stretch[1], end)

    def numbers_in(self, stretch: Stretch) -> list[Number]:
        """The numbers that lie inside a stretch from end to end."""
        first = bisect_left(self._starts, stretch[0])
        last = bisect_left(self._starts, stretch[1])
        return [number for number in self.numbers[first:last] if number.end <= stretch[1]]

    def quoted(self, quote: str, limit: int) -> Stretch | None:
        """Find a quote; one that fills its limit was cut, so its last word may be broken."""
        at = self.locate(quote)
        if at is None and len(quote) >= limit:
            at = self.locate(quote.rpartition(" ")[0])
        return at

    def when(self, words: str, quote: Stretch | None) -> tuple[When, tuple[Finding, ...]]:
        """Read the date words of a row where they stand, near its quote."""
        if not words.strip():
            return When(), ()
        scene = self.around(quote, _SCENE) if quote else (0, len(self.folded.text))
        at = self._date_words(words, scene)
        if at is None:
            message = f"The date words “{words}” are not near the quote; they were left out."
            return When(), (warning("date_grounded", message, "when"),)
        for date in self.dates[bisect_right(self.dates, at[0], key=lambda date: date.end) :]:
            if date.start >= at[1]:
                break
            if date.first is not None:
                return self._when(date), ()
        span = self.span(at)
        return When(surface=span.text, span=span), ()

    def _date_words(self, words: str, scene: Stretch) -> Stretch | None:
        """Where the words stand, or else the date in them: "on Thursday" for "Thursday"."""
        for plain in (words, *(date.surface for date in find_dates(fold(words).text, None))):
            at = self.locate(plain, scene[0])
            if at is not None and scene[0] <= at[0] and at[1] <= scene[1]:
                return at
        return None

    def _when(self, date: DateMention) -> When:
        return When(
            start=date.first,
            end=date.last,
            precision=date.precision,
            basis=date.basis,
            surface=date.surface,
            span=self.span((date.start, date.end)),
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [number.start for number in self.numbers]

    def _dated(self, number: Number) -> bool:
        index = bisect_right(self.dates, number.start, key=lambda date: date.start) - 1
        return index >= 0 and number.end <= self.dates[index].end


def warning(rule: str, message: str, field: str) -> Finding:
    """A finding that a reader should see and no verdict hangs on."""
    return Finding(rule=rule, severity="warning", message=message, field=field)
