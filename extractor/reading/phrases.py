"""Phrases: a pattern whose matches begin words, tried only where a word begins like one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.page import Page
from extractor.text.wordstarts import register


class Phrases:
    r"""Finds in a page's text what its pattern finds there, sooner.

    Args:
        source: Phrases with a bar between them. Each stands at a word's start, by ``\b`` or
            ``(?<!\w)``, and begins with letters or digits of its own.
        flags: As for ``re.compile``.
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        self.pattern = re.compile(source, flags)
        self._match = self.pattern.match
        self._number = register(source)

    def search(self, page: Page, start: int, end: int) -> re.Match[str] | None:
        """Return the first of the phrases in a stretch of the text, as a pattern's ``search``."""
        for place in page.words.within(self._number, start, end):
            if match := self._match(page.text, place, end):
                return match
        return None

    def finditer(self, page: Page, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield the phrases in a stretch of the text, as a pattern's ``finditer``."""
        for place in page.words.within(self._number, start, end):
            if place >= start and (match := self._match(page.text, place, end)):
                start = match.end()
                yield match
