"""Further ones: one more exchange that is waited for, and that nobody counts.

"Ukraine awaits one more such convoy this month, but how many bodies it will bring is not told":
whatever else was handed over, this one lies ahead.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.records import When
from extractor.text.calendar.tensed import any_in
from extractor.text.sentences import Sentence

_ONE_MORE = re.compile(
    r"\b(?:another|next|one\s+more|a\s+further|a\s+new|a\s+second|ещ[её]\s+одн|ещ[её]\s+один|"
    r"следующ|очередн|нов(?:ый|ая|ого|ой|ую)|ще\s+один|ще\s+одн|наступн|чергов|нов(?:ий|а|у|ої))"
    r"[^\W\d]*\s+(?:[^\W\d][\w'’-]*\s+){0,3}?"
    r"(?:exchange|swap|handover|hand-over|repatriation|transfer|convoy|flight|batch|group|stage|"
    r"delivery|shipment|round\s+of|"
    r"обмен|передач|репатриац|рейс|конво|колонн|парти|групп|этап|"
    r"обмін|репатріац|колон|парті|груп|етап)[^\W\d]*",
    re.IGNORECASE,
)
_AWAITED = re.compile(
    r"\b(?:await\w*|wait(?:s|ed|ing)?\s+for|expect\w*|in\s+the\s+works|is\s+being\s+prepared|"
    r"in\s+preparation|(?:is|are)\s+(?:due|planned|scheduled|set)|"
    r"жд[её]т|ждут|ждали|ожида\w+|готов(?:ит|ят)\w*|планиру\w+|намечен\w*|"
    r"чека(?:є|ють|ли)|очіку\w+|готу(?:є|ють)\w*|плану(?:є|ють)\w*|намічен\w*)(?!\w)",
    re.IGNORECASE,
)


def awaits_further(page: Page, when: When) -> bool:
    """Tell whether the page awaits one more exchange without a count of its people.

    Args:
        page: The page.
        when: The time of the record; what has its day behind it is not waited for.
    """
    published = page.article.published
    if when.start is not None and (published is None or when.start <= published):
        return False
    return any(_awaits(page, sentence) for sentence in page.sentences)


def _awaits(page: Page, sentence: Sentence) -> bool:
    found = _ONE_MORE.search(page.text, sentence.start, sentence.end)
    if found is None or page.boilerplate.at(sentence.start) is not None:
        return False
    if any((n.value or 0) > 1 and not n.ordinal for n in page.numbers_in(sentence)):
        return False
    if _AWAITED.search(page.text, sentence.start, sentence.end):
        return True
    return any_in("future", page.text, found.end(), sentence.end)
