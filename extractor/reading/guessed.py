"""Guessed: the counts that make records, with what an article leaves its reader to supply."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.reading.counts.addedup import added_up
from extractor.reading.counts.origins import without_origins
from extractor.reading.counts.parts import without_parts
from extractor.reading.counts.recounted import recounted
from extractor.reading.counts.vagueness import without_vague
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.scopes.stages import staged
from extractor.reading.supplied import supplied
from extractor.reading.ways.homebound import homebound
from extractor.reading.ways.paired import paired
from extractor.reading.ways.pardoned import pardoned
from extractor.reading.ways.presumed import presumed
from extractor.reading.ways.returns import with_returns


def guessed(page: Page, mentions: Sequence[Mention]) -> tuple[list[Mention], list[Mention]]:
    """Supply what a reader of the article would.

    Args:
        page: The page.
        mentions: All its numbers, with what their own words tell of them.

    Returns:
        All of them, with the guesses; and those that make records.
    """
    read = added_up(page, pardoned(page, presumed(page, mentions)))
    own = paired(page, without_parts(page, [m for m in read if usable(m)], read))
    own = recounted(page, own, read)
    own = homebound(page, supplied(page, without_origins(page, own)))
    return read, with_returns(page, without_vague(page, staged(page, own)))


def usable(mention: Mention) -> bool:
    """Counts in teasers, duplicates and hostile text, and parts of a whole, make no record."""
    return mention.category is not None and not mention.dirty and not mention.subset
