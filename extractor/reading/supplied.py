"""Supplied: what a count of ours takes from the whole article where its own words are silent.

These are guesses for proposals. The checker never sees them: it holds records that others bring
against the words alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.flows import Hint, settle
from extractor.reading.mention import Mention
from extractor.reading.page import Page

_HOMECOMING = frozenset({"home", "return", "receive"})
_SURE = 2  # hints weaker than this are guesses themselves
_QUOTA = 1000  # a promise of at least so many is kept in several handovers


def supplied(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Supply directions and scopes that the text leaves to its reader.

    Args:
        page: The page.
        mentions: Its counts.

    Returns:
        The counts, in the same order.
    """
    home = _home_of(page, mentions)
    return [_with_scope(page, _with_home(mention, page, home)) for mention in mentions]


def _home_of(page: Page, mentions: Sequence[Mention]) -> str | None:
    """Find whose people the article tells of coming home: those of most counts, or of its own."""
    tally: Counter[str] = Counter()
    for mention in mentions:
        flow = mention.flow
        if mention.each or flow is None or flow.to_party is None or flow.strength < _SURE:
            continue
        if mention.category is not None and mention.category != "bodies" and not flow.conflict:
            tally[flow.to_party] += 1
    ranked = tally.most_common(2)
    if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
        return ranked[0][0]
    return "Ukraine" if page.language == "uk" and not ranked else None


def _with_home(mention: Mention, page: Page, home: str | None) -> Mention:
    """A homecoming of people, told without saying whose, is that of the article's own."""
    clause = mention.clause
    known = mention.flow is not None and mention.flow.to_party is not None
    if home is None or known or mention.each or clause is None or mention.category == "bodies":
        return mention
    comes = clause.verb.kind in _HOMECOMING or any(
        cue.family == "cue" and cue.kind in ("home", "captivity")
        for cue in page.cues.within(clause.start, clause.end)
    )
    if not comes:
        return mention
    hint = Hint(None, home, 1, "the article's own", clause.verb.start, clause.verb.end)
    return replace(mention, flow=settle([hint]))


def _with_scope(page: Page, mention: Mention) -> Mention:
    """What is promised as "at least 1,000" is a quota that several handovers fill."""
    if mention.number is None or mention.category is None or mention.status != "planned":
        return mention
    number = page.numbers[mention.number]
    if number.bound == "at_least" and (number.value or 0) >= _QUOTA:
        return replace(mention, scope="total", role="total")
    return mention
