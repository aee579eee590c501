"""Struck after: what was set for a day came to nothing, says the sentence behind.

"The next exchange was being prepared for 24 July. The day before, everything was called off."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.reading.page import Page
from extractor.text.sentences import Sentence

_HANDOVER = re.compile(
    r"\b(?:exchange|swap|handover|transfer|repatriation|обмен|передач|репатриаци|возвращени|"
    r"обмін|репатріаці|поверненн)\w*",
    re.IGNORECASE,
)
_WAS_SET = re.compile(
    r"\b(?:(?:was|were|had been)\s+(?:\w+ly\s+)?(?:(?:being\s+)?(?:prepared|arranged|readied)|due|"
    r"set|scheduled|planned|fixed|expected|slated|pencill?ed\s+in)|"
    r"(?:готовил|намечал|намечен|планировал|назначен|назначил|наметил|ожидал|ждал|согласовал|"
    r"готувал|готував|намічал|запланован|запланирован|планувал|призначен|призначил|очікувал|чекал|"
    r"узгодил)\w*|"
    r"(?:должен|должна)\s+был[аи]?|ма(?:в|ла|ли)\s+(?:\w+\s+)?(?:відбутися|пройти))",
    re.IGNORECASE,
)
# what is called off is what was just told of: "everything", "it", or nothing is named at all
_IT = re.compile(
    r"\b(?:it|this|that|everything|all\s+of\s+it|the\s+(?:swap|exchange|handover|transfer|plan)|"
    r"он|его|него|нему|ней|её|ее|это|вс[её]|обмен|передачу|"
    r"він|його|нього|ньому|неї|її|це|усе|все|обмін)\b",
    re.IGNORECASE,
)


def struck_after(page: Page, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Find the sentences that go on about a handover set for a day.

    Args:
        page: The page.
        sentences: Sentences with the day.

    Yields:
        The sentence behind each that only sets a handover, if it speaks of it.
    """
    items = page.sentences.items
    for sentence in sentences:
        if sentence.index + 1 >= len(items) or not _only_sets(page, sentence):
            continue
        behind = items[sentence.index + 1]
        if behind.paragraph == sentence.paragraph and _IT.search(
            page.text, behind.start, behind.end
        ):
            yield behind


def _only_sets(page: Page, sentence: Sentence) -> bool:
    words = (sentence.start, sentence.end)
    return bool(_HANDOVER.search(page.text, *words) and _WAS_SET.search(page.text, *words))
