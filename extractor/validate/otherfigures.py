"""Other figures: a bare number that somebody else gives for the flow told right before it.

"Kyiv released 14 wounded Russians, writes the ministry. The headquarters speaks of 12": the
headquarters' people are not those 12, though it is the headquarters that counts them.
"""

from __future__ import annotations

from extractor.reading.hints import Flow
from extractor.reading.unnumbered import tellings
from extractor.validate.case import Case, Support

_BEFORE = 2  # sentences back to where the flow is told
_SURE = 2  # hints weaker than this tell no way by themselves


def is_other_figure(case: Case, support: Support) -> bool:
    """Tell whether a count without a noun follows people who went its record's way for certain.

    Args:
        case: The record with its page.
        support: A transfer with the mention that speaks best for it.
    """
    mention = support.mention
    if mention is None or mention.head is not None or mention.flow is not None:
        return False
    ways = {flow.to_party for flow in _told_before(case, mention.sentence.index)}
    return ways == {support.transfer.to_party}


def _told_before(case: Case, index: int) -> list[Flow]:
    """The ways that the paragraph's sentences right before tell for certain."""
    items = case.page.sentences.items
    flows: list[Flow | None] = []
    for sentence in reversed(items[max(0, index - _BEFORE) : index]):
        if "\n" in case.page.text[sentence.end : items[index].start].rstrip(" "):
            break
        flows += [each.flow for each in case.mentions if each.sentence is sentence]
        flows += [told.flow for told in tellings(case.page, sentence)]
    return [flow for flow in flows if flow is not None and flow.strength >= _SURE]
