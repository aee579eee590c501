"""A mention, and what the mentions before it leave in a reader's mind."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.reading.clauses import Clause
from extractor.reading.counts.nouns import Head
from extractor.reading.ways.hints import Flow
from extractor.records import Category, Derivation, ExchangeStatus, Role, Scope
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence
from extractor.text.speech.speakers import Speaker


@dataclass(frozen=True, slots=True)
class Mention:
    """One count (or one countless transfer) as the text tells it.

    Attributes:
        number: Index into ``page.numbers``; ``None`` where people or bodies go uncounted.
        role: The number's role in the ledger.
        category: What is counted; ``None`` when the number is no count of people or bodies.
        flow: Direction with its hints; ``None`` when the text gives none.
        each: An each-side cue covers the count.
        start: Where the count with its noun begins.
        end: Where it ends.
        like: The noun of the count before, where this one has none and counts the same.
    """

    number: int | None
    role: Role
    category: Category | None
    flow: Flow | None
    each: bool
    derivation: Derivation
    status: ExchangeStatus
    scope: Scope
    date: DateMention | None
    speakers: tuple[Speaker, ...]
    sentence: Sentence
    clause: Clause | None
    head: Head | None
    start: int
    end: int
    subset: bool
    dirty: str
    like: Head | None = None

    @property
    def is_dated(self) -> bool:
        """Whether the count has a time in its own sentence."""
        date, sentence = self.date, self.sentence
        return date is not None and sentence.start <= date.start < sentence.end


@dataclass
class State:
    """What the sentences so far have left in a reader's mind."""

    category: Category | None = None
    flow: Flow | None = None
    last: Mention | None = None
    recent: tuple[Mention, ...] = ()
    heard: tuple[Mention, ...] = ()
    sure: Mention | None = None
