"""What is left unexplained: the passages that go back to the model."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.reading.page import Page
from extractor.records import ExtractionResult

_PASSAGES = 4  # more than this, and a second look costs more than the first


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with its neighbours, and the counts in it that no record explains.

    Attributes:
        text: The words, as the article has them.
        start: Where they begin in the article.
        numbers: The unexplained counts, as written.
    """

    text: str
    start: int
    numbers: tuple[str, ...]


def passages(page: Page, result: ExtractionResult) -> list[Passage]:
    """Gather the passages around orphans, each once, in order.

    Args:
        page: The page.
        result: What `check_page` said of it.

    Returns:
        At most a few passages; an orphan's sentence with the one before and the one after.
    """
    wanted: dict[int, list[str]] = {}
    for finding in result.findings:
        if finding.rule != "orphan" or finding.span is None:
            continue
        sentence = page.sentence_at(page.folded.locate(finding.span.start))
        if sentence is not None:
            wanted.setdefault(sentence.index, []).append(finding.span.text)
    sentences = page.sentences.items
    found: list[Passage] = []
    for index in sorted(wanted)[:_PASSAGES]:
        first, last = sentences[max(0, index - 1)], sentences[min(len(sentences) - 1, index + 1)]
        span = page.span(first.start, last.end)
        found.append(Passage(span.text, span.start, tuple(wanted[index])))
    return found
