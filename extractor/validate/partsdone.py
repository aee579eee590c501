"""Parts done: what leaves room for a whole that is not yet, or not wholly, handed over."""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.validate.case import Case, Support
from extractor.validate.contexts import DONE

# "all told, at issue are six thousand": a number is named, and nothing is said to have moved it
_SPOKEN_OF = re.compile(
    r"\b(?:(?:речь|разговор)(?:\s+(?:ид[её]т|шла))?\s+об?|"
    r"(?:йдеться|ідеться|йшлося|ішлося|мова(?:\s+(?:йде|йшла))?)\s+про|"
    r"(?:talk|question|matter)\s+(?:is|was)\s+(?:of|about)|at\s+(?:issue|stake)\s+(?:are|is|were))\s+"
    r"(?:[^\W\d]+\s+){0,2}\Z",
    re.IGNORECASE,
)


def has_part_done(case: Case, support: Support) -> bool:
    """Tell whether a smaller count of the kind is told as done: the whole is under way.

    "Two hundred are home, 300 follow tomorrow. The sides had agreed on the formula 500 for 500."

    Args:
        case: The record's case.
        support: The transfer whose count is the whole.
    """
    whole, category = support.transfer.quantity.value or 0, support.transfer.category
    return any(
        mention.number is not None
        and mention.status in DONE
        and mention.category in (category, None)
        and mention.role in ("exchange_count", "total")
        and not mention.dirty
        and 0 < (case.page.numbers[mention.number].value or 0) < whole
        for mention in case.mentions
    )


def is_spoken_of(page: Page, mention: Mention) -> bool:
    """Tell whether a count without a verb is only named as what the words are about.

    Args:
        page: The page.
        mention: The count.
    """
    if mention.clause is not None:
        return False
    low = max(mention.sentence.start, mention.start - 60)
    return _SPOKEN_OF.search(page.text, low, mention.start) is not None
