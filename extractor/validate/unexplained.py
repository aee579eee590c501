"""What is left unexplained: the passages that go back to the model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.reading.page import Page
from extractor.records import ExtractionResult, Span

_DOUBTS = frozenset({"plainly_read", "proposal_voices_differ"})
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
    """Gather the passages around orphans and doubtful counts, each once, in order.

    Args:
        page: The page.
        result: What `check_page` said of it.

    Returns:
        At most a few passages; each a sentence with the one before and the one after.
    """
    wanted: dict[int, list[str]] = {}
    for span in _unexplained(result):
        sentence = page.sentence_at(page.folded.locate(span.start))
        if sentence is not None and span.text not in wanted.setdefault(sentence.index, []):
            wanted[sentence.index].append(span.text)
    sentences = page.sentences.items
    found: list[Passage] = []
    for index in sorted(wanted)[:_PASSAGES]:
        first, last = sentences[max(0, index - 1)], sentences[min(len(sentences) - 1, index + 1)]
        span = page.span(first.start, last.end)
        found.append(Passage(span.text, span.start, tuple(wanted[index])))
    return found


def _unexplained(result: ExtractionResult) -> Iterator[Span]:
    """Yield where the orphans stand, and the counts whose direction or category is in doubt."""
    for finding in result.findings:
        if finding.rule == "orphan" and finding.span is not None:
            yield finding.span
    for record in result.records:
        if record.kind != "exchange" or record.verdict != "flagged":
            continue
        doubted = {item.field for item in record.findings if item.rule in _DOUBTS}
        for index, transfer in enumerate(record.transfers):
            if f"transfers[{index}]" in doubted and transfer.quantity.span is not None:
                yield transfer.quantity.span
