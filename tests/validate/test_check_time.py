"""Texts without an end must not take for ever: a page may be one long line."""

from __future__ import annotations

import time

from extractor.article import Article
from extractor.extract import Extractor

UNIT = "Russia handed over 12 bodies to Ukraine and got 5 prisoners while "


def _seconds(size: int) -> float:
    article = Article(text=UNIT * (size // len(UNIT)), id="long")
    begun = time.process_time()
    Extractor("rules").extract(article)
    return time.process_time() - begun


def test_one_endless_sentence_grows_with_its_length() -> None:
    _seconds(500)  # tables are loaded once
    assert _seconds(24_000) < 16 * _seconds(6_000)  # linear is 4, quadratic 16, it was cubic
