"""Belied: reports whose own sentence calls them untrue: "Reports that 120 were freed are false"."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.sentences import Sentence

_REPORTS = re.compile(
    r"\b(?:reports?|claims?|rumou?rs?|posts?|allegations?)\s+that\s(?:[^.;:!?,]|(?<=\d),(?=\d))*?"
    r"(?:\b(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:false|untrue|not\s+true|fake|bogus)\b)|"
    r"\b(?:сообщени[ея]|информация|слухи|утверждени[ея])\s+(?:о\s+том,\s+)?(?:что|будто|якобы)\s"
    r"[^.;:!?,]*,\s+(?:[^\W\d]+\s+)?(?:не\s+соответству[ею]т\s+действительности|ложн\w+|ложь|"
    r"неправда|фейк)(?!\w)|"
    r"\b(?:повідомлення|інформація|чутки|твердження)\s+(?:про\s+те,\s+)?(?:що|ніби|нібито)\s"
    r"[^.;:!?,]*,\s+(?:[^\W\d]+\s+)?(?:не\s+відповіда(?:є|ють)\s+дійсності|неправдив\w+|брехня|"
    r"неправда|фейк)(?!\w)",
    re.IGNORECASE,
)


def is_belied(page: Page, sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb stands in a report that the same sentence calls untrue.

    Args:
        page: The page.
        sentence: The verb's sentence.
        verb: Where the verb begins.
    """
    found = _REPORTS.search(page.text, sentence.start, sentence.end)
    return found is not None and found.start() < verb < found.end()
