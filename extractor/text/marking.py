"""Marking: a page's sentences are looked at by one rule after the other, and marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from extractor.article import is_menu
from extractor.text.cues import Kind, cues, is_ticker
from extractor.text.hostile import hostile_sentences
from extractor.text.scanning import lowered
from extractor.text.sentences import CRAWL_DATE, Sentence

_LONGEST_LINE = 300  # a cue that must fill its line or open a sentence fills no longer one
_LONGEST_HEADLINE = 160
_TOP = 6  # lines of a page where error codes and menus stand
_REACH = 25  # paragraphs a block of stories or a letter to the reader may span
_SAME_PARAGRAPH, _SAME_SENTENCE = 25, 50  # letters and digits from which repetition is no chance
_DATE_HEADING = 40
_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A stretch of folded text that is not the report, and what it is instead."""

    start: int
    end: int
    kind: Kind


class Marking:
    """A page being marked: one kind, or none, for each sentence."""

    def __init__(self, text: str, sentences: list[Sentence]) -> None:
        self.text = text
        self.sentences = sentences
        self.kinds: list[Kind | None] = [None] * len(sentences)
        self.paragraphs: list[range] = []
        for sentence in sentences:
            last = self.paragraphs[-1] if self.paragraphs else None
            if last is not None and sentences[last[0]].paragraph == sentence.paragraph:
                self.paragraphs[-1] = range(last[0], sentence.index + 1)
            else:
                self.paragraphs.append(range(sentence.index, sentence.index + 1))
        self.lines = [self._line(paragraph) for paragraph in self.paragraphs]

    def _line(self, paragraph: range) -> str:
        first, last = self.sentences[paragraph[0]], self.sentences[paragraph[-1]]
        return self.text[first.start : last.end].strip()

    def _sentence(self, index: int) -> str:
        sentence = self.sentences[index]
        return self.text[sentence.start : sentence.end].strip()

    def mark(self, paragraph: int, kind: Kind) -> None:
        """Mark what is not yet marked in a paragraph."""
        for index in self.paragraphs[paragraph]:
            self.kinds[index] = self.kinds[index] or kind

    def marked(self, paragraph: int) -> bool:
        """Tell whether every sentence of a paragraph has its mark."""
        return all(self.kinds[index] for index in self.paragraphs[paragraph])

    def stretches(self) -> Iterator[Boilerplate]:
        """What was marked, neighbours of one paragraph and kind put together."""
        for paragraph in self.paragraphs:
            first: int | None = None
            for index in paragraph:
                kind = self.kinds[index]
                if kind is None:
                    first = None
                    continue
                if first is None or self.kinds[first] != kind:
                    first = index
                if index + 1 == paragraph.stop or self.kinds[index + 1] != kind:
                    yield Boilerplate(self.sentences[first].start, self.sentences[index].end, kind)

    def mark_hostile(self) -> None:
        """Sentences that speak to whoever reads them by program."""
        for index in hostile_sentences(self.text, self.sentences):
            self.kinds[index] = "hostile"

    def mark_crawl(self) -> None:
        """The date a crawler put in front, and the menu it took along on that line."""
        if not CRAWL_DATE.match(self.text):
            return
        self.mark(0, "crawl")
        if len(self.lines) > 1 and is_menu(self.lines[1]):
            self.mark(1, "crawl")

    def mark_by_cue(self) -> None:
        """Lines and sentences that say of themselves what they are."""
        for paragraph, line in enumerate(self.lines):
            kind = self._kind_of_line(paragraph, line)
            if kind:
                self.mark(paragraph, kind)
            elif not self.marked(paragraph):
                self._mark_sentences(paragraph)

    def _kind_of_line(self, paragraph: int, line: str) -> Kind | None:
        if not line or len(line) > _LONGEST_LINE:
            return None
        known = cues()
        tables = [known.line, known.top] if paragraph < _TOP else [known.line]
        for table in tables:
            for kind, pattern in table.items():
                if pattern.fullmatch(line):
                    return kind
        if is_menu(line):
            return "navigation"
        return "ticker" if is_ticker(line) else None

    def _mark_sentences(self, paragraph: int) -> None:
        known = cues()
        numbers = self.paragraphs[paragraph]
        parts = self._with_parts
        for index in numbers:
            sentence = self._sentence(index)
            if self.kinds[index] or len(sentence) > 2 * _LONGEST_LINE:
                continue
            for kind, pattern in known.start.items():
                if len(sentence) <= _LONGEST_LINE and pattern.match(sentence):
                    self.kinds[index] = kind
            for kind, pattern in known.part.items():
                if index in parts and not self.kinds[index] and pattern.search(sentence):
                    self.kinds[index] = kind
        first = self.kinds[numbers[0]]
        rest = [self._sentence(index) for index in numbers if not self.kinds[index]]
        counts = any(char.isdigit() for sentence in rest for char in sentence)
        if first in ("subscribe", "disclaimer") and 2 * len(rest) < len(numbers) and not counts:
            self.mark(paragraph, first)
        if first == "disclaimer" and self.lines[paragraph].endswith(":"):
            self._mark_next(paragraph, "disclaimer")

    @cached_property
    def _with_parts(self) -> set[int]:
        """The sentences in which a cue that may stand anywhere in one seems to begin."""
        starts = [sentence.start for sentence in self.sentences]
        found = cues().parts.find(lowered(self.text))
        return {bisect_right(starts, match.start()) - 1 for _, match in found}

    def _mark_next(self, paragraph: int, kind: Kind) -> None:
        if paragraph + 1 < len(self.paragraphs):
            self.mark(paragraph + 1, kind)

    def mark_appeals(self) -> None:
        """Letters to the reader, from the greeting to the last paragraph that asks."""
        known = cues()
        for paragraph, line in enumerate(self.lines):
            if len(line) > _LONGEST_LINE or not known.appeal_opens.fullmatch(line):
                continue
            reach = range(paragraph + 1, min(paragraph + _REACH, len(self.lines)))
            asking = [later for later in reach if known.appeal_asks.search(self.lines[later])]
            for member in range(paragraph, max(asking, default=paragraph - 1) + 1):
                self.mark(member, "subscribe")

    def mark_teasers(self) -> None:
        """Lines that announce other stories, and the headlines listed below them."""
        known = cues()
        for paragraph, line in enumerate(self.lines):
            if self.marked(paragraph):
                continue
            if len(line) <= _LONGEST_LINE and known.announce.fullmatch(line):
                self.mark(paragraph, "teaser")
                self._mark_listed(paragraph + 1)
            else:
                self._mark_inline(paragraph, line)

    def _mark_inline(self, paragraph: int, line: str) -> None:
        """A teaser on the line of its cue: all of it, or one sentence if a report follows."""
        first = self.paragraphs[paragraph][0]
        sentence = self._sentence(first)
        verb = cues().announce_verb.fullmatch(sentence)
        colon = cues().announce_noun.fullmatch(sentence) or (verb and ":" in verb["colon"])
        headline = not line.endswith((".", "…")) and len(line) <= _LONGEST_LINE
        if headline and (colon or (verb and verb["rest"][:1].isupper())):
            self.mark(paragraph, "teaser")
        elif colon:
            self.kinds[first] = self.kinds[first] or "teaser"

    def _mark_listed(self, paragraph: int) -> None:
        """Headlines, and blurbs where the end of a card shows that they are."""
        place, bare = 1, False  # the next story's number, and whether it stood alone
        for member in range(paragraph, min(paragraph + _REACH, len(self.lines))):
            line = self.lines[member]
            numbered = re.match(rf"{place}(?:[.):]? (?=\S)|[.):]?\Z)", line)
            if bare or (numbered and len(line) <= _LONGEST_HEADLINE):
                place += not bare
                bare = not bare and numbered is not None and numbered.end() == len(line)
                self.mark(member, "teaser")
                continue
            following = self.lines[member + 1] if member + 1 < len(self.lines) else ""
            listed = cues().card_end.fullmatch(following) or cues().list_time.fullmatch(line)
            if not (listed or self.marked(member) or self._is_headline(member)):
                return
            self.mark(member, "teaser")

    def _is_headline(self, paragraph: int) -> bool:
        line = self.lines[paragraph]
        plain = 10 <= len(line) <= _LONGEST_HEADLINE and line[-1] not in ".…,;:"
        return plain and not line[0].islower()

    def mark_cards(self) -> None:
        """Story cards without an announcement: two reading times or more below the report."""
        ends = [
            paragraph
            for paragraph, line in enumerate(self.lines)
            if paragraph >= _TOP and len(line) < 40 and cues().card_end.fullmatch(line)
        ]
        for end in ends if len(ends) > 1 else []:
            for headline in (end - 1, end - 2):
                if self.marked(headline):
                    break
                if self._is_headline(headline):
                    for member in range(headline, end):
                        self.mark(member, "teaser")
                    break

    def mark_caption_twins(self) -> None:
        """A short line repeated on both sides of a photo credit is the photo's title."""
        for above, below in zip(range(len(self.lines)), range(2, len(self.lines)), strict=False):
            same = self.lines[above] == self.lines[below] and self._is_headline(above)
            if same and self.kinds[self.paragraphs[above + 1][0]] == "caption":
                self.mark(above, "caption")
                self.mark(below, "caption")

    def mark_duplicates(self) -> None:
        """Second and later copies, unless each stands under a date of its own."""
        lines: dict[str, str] = {}
        spoken: dict[str, str] = {}
        for paragraph, numbers in enumerate(self.paragraphs):
            if any(self.kinds[index] for index in numbers):
                continue
            above = self._date_above(paragraph)
            if _repeats(lines, self.lines[paragraph], above, _SAME_PARAGRAPH):
                self.mark(paragraph, "duplicate")
                continue
            for index in numbers:
                if _repeats(spoken, self._sentence(index), above, _SAME_SENTENCE):
                    self.kinds[index] = "duplicate"

    def _date_above(self, paragraph: int) -> str:
        line = self.lines[paragraph - 1] if paragraph else ""
        dated = len(line) <= _DATE_HEADING and any(char.isdigit() for char in line)
        return line if dated else ""


def _repeats(seen: dict[str, str], line: str, above: str, shortest: int) -> bool:
    """Tell whether the words were seen before under the same date, and remember them."""
    letters = _NOT_LETTERS.sub("", line.casefold())
    if len(letters) < shortest:
        return False
    if letters in seen:
        return seen[letters] == above
    seen[letters] = above
    return False
