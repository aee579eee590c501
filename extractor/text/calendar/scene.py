"""What the readers of date phrases share: the text, the day of publication, the last day named."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from extractor.text.calendar.grammar import Phrase
from extractor.text.calendar.mentions import Basis, DateRole, Issue, Part, Precision
from extractor.text.calendar.periods import Period
from extractor.text.calendar.tense import tense_at
from extractor.text.calendar.tokens import Tokens
from extractor.text.calendar.weekdays import Tense

_STEP = {"L": -1, "T": 0, "X": 1}
_KEPT = 1  # days named that are remembered beside the last ones
_PARTS: tuple[Part, Part, Part] = ("early", "mid", "late")


@dataclass(slots=True)
class Reading:
    """A mention in the making."""

    period: Period | None
    precision: Precision
    basis: Basis
    issues: list[Issue] = field(default_factory=list)
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None
    part: Part | None = None
    direction: Tense | None = None
    others: list[date] = field(default_factory=list)
    end: int | None = None  # where words that name its year by another one end


@dataclass(slots=True)
class Scene:
    """One text being read from left to right.

    Attributes:
        tokens: The text's tokens.
        published: The day of publication, if known.
        anchor: End and day of the last day named: "the day before" counts from it.
        earlier: The days named before that one, the last of them last.
        month: End and first day of the last month named: "on the 14th" is of it.
        year: End and first day of the last year named by itself: "the year before" counts from it.
        wide: End and days of the last season, month or year named with its year.
        guessed: The days named whose year was not told.
    """

    tokens: Tokens
    published: date | None
    anchor: tuple[int, date] | None = None
    earlier: list[tuple[int, date]] = field(default_factory=list)
    month: tuple[int, date] | None = None
    year: tuple[int, date] | None = None
    wide: tuple[int, Period] | None = None
    guessed: set[date] = field(default_factory=set)

    def name(self, end: int, day: date) -> None:
        """Remember a day named, for "the day before" further on."""
        if self.anchor is not None and self.anchor[1] != day:
            self.earlier = [*self.earlier[-_KEPT:], self.anchor]
        self.anchor = (end, day)

    def tense(self, phrase: Phrase, role: DateRole = "event") -> Tense:
        """Judge the tense around a phrase; a deadline looks ahead unless the verb says no."""
        tense = tense_at(self.tokens, phrase.first, phrase.last)
        if tense == "unclear" and role in ("until", "deadline"):
            return "future"
        if tense == "unclear" and role == "since":
            return "past"
        return tense

    def step(self, phrase: Phrase) -> int | None:
        """-1 for "last", 0 for "this", 1 for "next", nothing when none is said."""
        kinds = phrase.kinds(self.tokens)
        return next((_STEP[kind] for kind in kinds if kind in _STEP), None)

    def part(self, phrase: Phrase) -> Part | None:
        """Tell "early", "mid" or "late", when said."""
        values = phrase.values(self.tokens, "q")
        return _PARTS[values[0]] if values else None

    def count(self, phrase: Phrase) -> int:
        """How many units are counted; one when no number is said."""
        values = phrase.values(self.tokens, "cD")
        count = values[0] if values else 1
        return 2 * count if self.in_fortnights(phrase) else count

    def in_fortnights(self, phrase: Phrase) -> bool:
        """Tell whether the weeks of a phrase are counted in pairs."""
        words = self.tokens.words[phrase.first : phrase.last]
        return any(word.startswith("fortnight") for word in words)

    def unit(self, phrase: Phrase) -> str:
        """Class of the unit counted: day, week, month or year."""
        return next(kind for kind in phrase.kinds(self.tokens) if kind in "kmydj")
