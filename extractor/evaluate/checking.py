"""Checking many lists of records against the same few articles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from extractor.article import Article
from extractor.reading.mentions import Mention, read_mentions
from extractor.reading.page import Page, prepare
from extractor.records import ExtractionResult, Record
from extractor.validate.check import check_page

_KEPT = 4  # a case's own article, and those with something planted in them


def check_again(article: Article, records: list[Record]) -> ExtractionResult:
    """As `extractor.validate.check.check`, reading an article that comes again only once."""
    page, mentions = _read(article)
    return check_page(page, mentions, records)


@lru_cache(maxsize=_KEPT)
def _read(article: Article) -> tuple[Page, Sequence[Mention]]:
    page = prepare(article)
    return page, read_mentions(page)
