"""Background: sentences that go back to earlier news."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.sentences import Sentence

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_BACKGROUND = re.compile(
    r"[\W_]*(?:the (?:previous|last|latest|earlier|preceding)|previously|earlier|before that|"
    rf"last (?:week|month|year|time|\w+day|{_MONTHS})|"
    r"(?:пред[ыи]дущ|прошл|прежн|последн)\w+|ранее|до этого|перед этим|накануне|напомн\w+|"
    r"напомина\w+|тогда|как сообщалось|"
    r"(?:попередн|минул|останн|торішн)\w+|раніше|до цього|перед цим|напередодні|нагада\w+|тоді|"
    r"як повідомлялося|(?:\w+ )?(?:неделей|тижнем|месяцем) раньше)\b",
    re.IGNORECASE,
)


def is_background(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence opens by going back to earlier news."""
    return _BACKGROUND.match(page.text, sentence.start, sentence.end) is not None
