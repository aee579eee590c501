"""By life: people whom a clause behind them tells to be civilians, though no noun does.

"Twenty more who had never worn a uniform", "22 people whom Russia had arrested in the occupied
towns", "двадцать человек, никогда не служивших": soldiers are captured, and wear one.
"""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page

_REACH = 110  # characters behind a number for the clause that tells of its people
_LIVED = re.compile(
    r"\bnever\s+(?:been\s+(?:soldiers|in the (?:army|military))|worn?|wore|served|fought|"
    r"carried|held a (?:gun|weapon|rifle))\b|"
    r"\b(?:had|have|were|was)\s+(?:not|never)\s+(?:served|fought|been soldiers)\b|"
    r"\b(?:arrested|detained|abducted|kidnapped)\s+(?:\w+\s+){0,2}?(?:in|from|at)\s+(?:the\s+|their\s+)?"
    r"(?:\w+ly\s+)?(?:occupied|homes?|streets?|checkpoints?|filtration)|"
    r"\bне\s+(?:носи(?:вш|л)|служи(?:вш|л|в)|воева(?:вш|л)|воюва(?:вш|л|в)|держа(?:вш|л)|трима(?:вш|л|в)|"
    r"брав\w*|брал)\w*(?:\s+(?:ни|ані|в|у|военной|військової)\b)?(?:\s+(?:форм|оруж|зброї|арми|армії)\w*)?|"
    r"\b(?:арестова|задержа|похити|похищ|заарешт|затрим|викра)\w*\s+(?:[^\W\d]+\s+){0,2}?(?:в|во|на|у|из|з|із)\s+"
    r"(?:[^\W\d]+\s+)?(?:оккупир|захвач|занят|окупов|захопл|зайнят|дом[аеіу]|домів|дом(?:ов|ах)|осел|будинк|"
    r"улиц|вулиц|блокпост|фильтрац|фільтрац)\w*",
    re.IGNORECASE,
)


def lived_as_civilians(page: Page, mention: Mention) -> bool:
    """Tell whether the words behind a count say that its people were civilians.

    Args:
        page: The page.
        mention: The count.
    """
    if mention.number is None:
        return False
    low = page.numbers[mention.number].end
    others = [n.start for n in page.numbers_in(mention.sentence) if n.start >= low]
    high = min([mention.sentence.end, low + _REACH, *others])
    return _LIVED.search(page.text, low, high) is not None
