"""Counts that others explain: told again without a direction, or the sum of both ways."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import Category

_NEAR = 3  # sentences between the two ways of one swap, at most
_WINDOW = 12  # counts looked at behind each one


class Told:
    """The page's counts with a clear direction, by value."""

    def __init__(self, page: Page, mentions: Sequence[Mention]) -> None:
        self._page = page
        self._values: set[tuple[float, Category]] = set()
        self._twice: set[float] = set()
        self._sums: set[float] = set()
        clear = [
            (value, m) for m in mentions if _is_clear(m) and (value := self._value(m)) is not None
        ]
        for index, (value, mention) in enumerate(clear):
            if mention.category is not None:
                self._values.add((value, mention.category))
            if mention.each:
                self._twice.add(2 * value)
            for other, behind in clear[index + 1 : index + 1 + _WINDOW]:
                if _are_both_ways(mention, behind):
                    self._sums.add(value + other)

    def explains(self, mention: Mention) -> bool:
        """Tell whether a count without direction is explained by the others."""
        value = self._value(mention)
        if value is None or mention.category is None or _is_clear(mention):
            return False
        return (value, mention.category) in self._values or value in self._twice | self._sums

    def _value(self, mention: Mention) -> float | None:
        return None if mention.number is None else self._page.numbers[mention.number].value


def _is_clear(mention: Mention) -> bool:
    flow = mention.flow
    return mention.category is not None and (
        mention.each or (flow is not None and flow.to_party is not None)
    )


def _are_both_ways(first: Mention, second: Mention) -> bool:
    if first.flow is None or second.flow is None:
        return False
    near = abs(first.sentence.index - second.sentence.index) <= _NEAR
    return near and first.flow.to_party != second.flow.to_party
