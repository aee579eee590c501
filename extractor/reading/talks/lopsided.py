"""Lopsided tables: talks of which the rules alone name one end, and guess the other.

"The envoy met Lavrov there", "the ombudsmen of both countries, Wiącek and Lubinets": whom no table
knows is not for that a man of the other side at war.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.talks.lent import OURS
from extractor.reading.talks.mention import TalkMention
from extractor.reading.ways.hints import WARRING
from extractor.text.calendar.anniversaries import comes_again_soon

# "the talks that his delegation held in Miami": with whom is not told
_OWN_TEAM = Phrases(
    r"(?<!\w)(?:his|her|its|его|её|ее|сво[яюиё]|йо?го|її|сво[їє])\s"
    r"(?:delegation|team|negotiators|envoys|делегаци|команд|переговорщик|делегаці|перемовник)\w*",
    re.IGNORECASE,
)


def is_lopsided(page: Page, group: Sequence[TalkMention]) -> bool:
    """Tell whether one end of the table is only guessed, or the day may be one to come.

    Args:
        page: The page.
        group: The clauses that tell of one event.
    """
    seated = {party for mention in group for party, _ in mention.delegates}
    parties = {party for mention in group for party in mention.parties}
    named = {
        seat.party
        for mention in group
        for seat in page.parties.within(mention.sentence.start, mention.sentence.end)
    }
    ours = any(OURS.search(page.text, *mention.clause) for mention in group)
    guessed = set() if ours else parties & WARRING - seated - named
    if guessed and (seated or any(_is_of_own_team(page, mention) for mention in group)):
        return True
    return _is_soon_again(page, group[0]) or _is_bare_present(group)


def _is_of_own_team(page: Page, mention: TalkMention) -> bool:
    return _OWN_TEAM.search(page, *mention.clause) is not None


def _is_soon_again(page: Page, mention: TalkMention) -> bool:
    """Whether a day without its year, taken for the last one, comes again within a month."""
    date, published = mention.date, page.article.published
    if date is None or date.first is None or published is None:
        return False
    if mention.status != "held" or "year_assumed" not in date.issues:
        return False
    return comes_again_soon(date.first, published)


def _is_bare_present(group: Sequence[TalkMention]) -> bool:
    """Whether a verb alone makes the talks be under way: "when they sit down on Saturday"."""
    return all(mention.status == "ongoing" and mention.verbal for mention in group)
