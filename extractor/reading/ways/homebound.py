"""Homebound: those brought somewhere, and the dead, of whom no word says which way they went.

"On Friday buses brought 270 soldiers", "Moscow's figure is 6,060." These are guesses for
proposals, like those of `supplied`: the checker never sees them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.supplied import SUPPLIED, home_of
from extractor.reading.ways.hints import Hint, settle

_BRING = re.compile(
    r"(?:br(?:ing|ought)|deliver|welcom|receiv|collect|carr|привез|привоз|доставля|доставил|доставлен|"
    r"довез|встре[тч]|привіз|приве[зж]|достав|доправ|зустрі|дочекал|дождал|обня|обійня)\w*",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\s+(?:[^\W\d]+\s+){0,2}?(?:for|against|на|за|против|проти|в обмен|в обмін)\s+"
    r"(?:\d|[^\W\d]+\s+\d)",
    re.IGNORECASE,
)
_MANY = 100  # of the dead, no more than some dozens at once go to Russia


def homebound(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Supply the way of those whom nothing but the article as a whole tells it.

    Args:
        page: The page.
        mentions: Its counts, in order.

    Returns:
        The counts, in the same order.
    """
    if not {"Ukraine", "Russia"} & set(page.named):
        return list(mentions)
    people = home_of(page, mentions)
    return [_bound(page, mention, people) for mention in mentions]


def _bound(page: Page, mention: Mention, people: str | None) -> Mention:
    if mention.each or mention.number is None or mention.category is None:
        return mention
    if mention.flow is not None and (mention.flow.to_party or mention.flow.from_party):
        return mention
    clause = mention.clause
    if clause is None or _AGAINST.match(page.text, page.numbers[mention.number].end):
        return mention
    if mention.category == "bodies":
        home = _home_of_the_dead(page, mention)
    else:
        home = people if _BRING.match(page.text, clause.verb.start) else None
    if home is None or clause.verb.kind == "exchange":
        return mention
    hint = Hint(None, home, 1, SUPPLIED, clause.verb.start, clause.verb.end)
    return replace(mention, flow=settle([hint]))


def _home_of_the_dead(page: Page, mention: Mention) -> str | None:
    """Ukraine's come by the hundred; else whoever alone speaks of them has got them back."""
    many = (page.value_of(mention.number) or 0) >= _MANY
    return "Ukraine" if many or page.language == "uk" else home_of(page, [])
