"""Counts that others explain: told again without a direction, or the sum of both ways."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.reading.context import same_period
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.supplied import SUPPLIED
from extractor.records import Category
from extractor.text.dates import DateMention

_NEAR = 3  # sentences between the two ways of one swap, at most
_PARTED = 4  # sentences between a whole and its parts, at most
_HEADING = 2  # sentences that may be headlines
_WINDOW = 12  # counts looked at behind each one


_REST = re.compile(
    r"\b(?:the (?:rest|remaining|remainder|others)|остальн\w+|остаток|"
    r"решт(?:а|и|у|ою)|інші|інших)\b",
    re.IGNORECASE,
)


class Told:
    """The page's counts with a clear direction, by value."""

    def __init__(self, page: Page, mentions: Sequence[Mention]) -> None:
        self._page = page
        self._values: set[tuple[float, Category]] = set()
        self._days: dict[tuple[float, Category | None], list[DateMention | None]] = {}
        self._twice: set[float] = set()
        self._sums: set[float] = set()
        self._doubles: set[float] = set()
        clear = [
            (value, m)
            for m in mentions
            if _is_clear(m) and (value := self._page.value_of(m.number)) is not None
        ]
        self._parts = self._parted(mentions) | self._in_runs(mentions)
        self._sure = {
            (value, m.category, m.flow.to_party)
            for value, m in clear
            if m.flow is not None
            and m.flow.is_sure
            and not m.each
            and m.derivation != "each_side"  # "the same number" is the other way's, not told again
        }
        self._wholes = {
            (value, m.category) for value, m in clear if m.scope == "total" or m.status == "denied"
        }
        for index, (value, mention) in enumerate(clear):
            if mention.category is not None:
                self._values.add((value, mention.category))
                self._days.setdefault((value, mention.category), []).append(mention.date)
            if mention.each:
                self._twice.add(2 * value)
            for other, behind in clear[index + 1 : index + 1 + _WINDOW]:
                if _are_both_ways(mention, behind):
                    self._sums.add(value + other)
                    if value == other:
                        self._doubles.add(2 * value)

    def explains(self, mention: Mention) -> bool:
        """Tell whether a count without direction is explained by the others."""
        value = self._page.value_of(mention.number)
        if value is None or mention.category is None:
            return False
        if (mention.sentence.start, mention.start) in self._parts:
            return True
        if self._is_turned(value, mention) or self._is_headline(value, mention):
            return True
        if _is_clear(mention):
            return self._is_of_both(value, mention)
        if (value, mention.category) in self._values and self._is_of_that_day(value, mention):
            return True
        return value in self._twice | self._sums

    def _is_of_that_day(self, value: float, mention: Mention) -> bool:
        """Whether the same count is told of the same time, too, or of none."""
        return any(
            same_period(date, mention.date) for date in self._days[(value, mention.category)]
        )

    def _is_turned(self, value: float, mention: Mention) -> bool:
        """A direction only guessed at is wrong where another telling of the count is sure of it."""
        flow = mention.flow
        if flow is None or flow.to_party is None or flow.is_sure or mention.each:
            return False
        if not any(hint.why in ("subject returns", "subject gets back") for hint in flow.hints):
            return False
        known = {end for many, kind, end in self._sure if (many, kind) == (value, mention.category)}
        return bool(known) and flow.to_party not in known

    def _is_of_both(self, value: float, mention: Mention) -> bool:
        """A direction only guessed at is none where the count is the sum of both ways."""
        flow = mention.flow
        weak = flow is not None and not flow.is_sure and not mention.each
        return weak and value in self._twice | self._doubles

    def _is_headline(self, value: float, mention: Mention) -> bool:
        """A headline's bare "500 for 500" is the total, or the rumour, that the body tells."""
        if mention.sentence.index > _HEADING or not mention.each or mention.head is not None:
            return False
        told = mention.scope == "total" or mention.status == "denied"
        return not told and (value, mention.category) in self._wholes

    def _in_runs(self, mentions: Sequence[Mention]) -> set[tuple[int, int]]:
        """Find lists of parts that add up: "501. By sector: 382, 71 and 28; 20 from morgues"."""
        explained: set[tuple[int, int]] = set()
        counts = [m for m in mentions if m.category is not None and m.number is not None]
        for index, whole in enumerate(counts):
            left = self._page.value_of(whole.number)
            parts: list[Mention] = []
            for part in counts[index + 1 : index + 1 + _WINDOW]:
                value = self._page.value_of(part.number)
                if part.category != whole.category or part.each or not value or not left:
                    break
                if part.sentence.index - whole.sentence.index > _PARTED or value > left:
                    break
                parts.append(part)
                left -= value
                if left == 0:
                    break
            if (left == 0 and len(parts) > 2) or (left and self._has_rest(whole, parts)):
                explained |= {_place(part) for part in parts}
        return explained

    def _has_rest(self, whole: Mention, parts: Sequence[Mention]) -> bool:
        """Parts that a rest follows: "757. 451 were found near Donetsk, the rest elsewhere"."""
        if not parts or parts[0].sentence == whole.sentence or whole.flow is None:
            return False
        sentence = parts[-1].sentence
        apart = all(part.flow is None and part.sentence == sentence for part in parts)
        return apart and _REST.search(self._page.text, parts[-1].start, sentence.end) is not None

    def _parted(self, mentions: Sequence[Mention]) -> set[tuple[int, int]]:
        """Find the wholes and parts that two counts of one sentence and a third one make.

        "390 came home. They are 270 soldiers and 120 civilians": the parts stay, being of
        different kinds. "103 came home. They are 82 privates and 21 officers": the whole stays.
        """
        explained: set[tuple[int, int]] = set()
        counts = [m for m in mentions if m.category is not None and m.number is not None]
        for index, (first, second) in enumerate(pairwise(counts)):
            if first.sentence is not second.sentence or first.scope != second.scope:
                continue
            one, other = self._page.value_of(first.number), self._page.value_of(second.number)
            if not one or not other or first.scope != "single" or _are_opposed(first, second):
                continue
            total = one + other
            wholes = [
                m
                for m in counts[max(0, index - _WINDOW) : index + _WINDOW]
                if self._page.value_of(m.number) == total
                and m is not first
                and m is not second
                and m.scope == "single"
                and m.status == first.status
                and abs(m.sentence.index - first.sentence.index) <= _PARTED
                and _may_be_one_way(m, first)
            ]
            if first.category == second.category:
                if any(m.category == first.category for m in wholes):
                    explained |= {_place(first), _place(second)}
            else:
                explained |= {
                    _place(m)
                    for m in wholes
                    if _counts_people(m) or m.category in (first.category, second.category)
                }
        return explained


def _place(mention: Mention) -> tuple[int, int]:
    return mention.sentence.start, mention.start


def _are_opposed(first: Mention, second: Mention) -> bool:
    if first.flow is None or second.flow is None:
        return False
    return None not in (first.flow.to_party, second.flow.to_party) and (
        first.flow.to_party != second.flow.to_party
    )


def _counts_people(mention: Mention) -> bool:
    """The whole is told as mere people: its parts say what they are."""
    return mention.category != "bodies" and (mention.head is None or mention.head.kind == "person")


def _may_be_one_way(whole: Mention, part: Mention) -> bool:
    if whole.flow is None or part.flow is None or whole.each or part.each:
        return whole.each == part.each or part.flow is None
    return whole.flow.to_party == part.flow.to_party


def _is_clear(mention: Mention) -> bool:
    flow = mention.flow
    if flow is not None and flow.hints and flow.hints[0].why == SUPPLIED:
        flow = None  # a guess of ours makes nothing clear
    return mention.category is not None and (
        mention.each or (flow is not None and flow.to_party is not None)
    )


def _are_both_ways(first: Mention, second: Mention) -> bool:
    if first.flow is None or second.flow is None:
        return False
    near = abs(first.sentence.index - second.sentence.index) <= _NEAR
    return near and first.flow.to_party != second.flow.to_party
