"""Raised: a handover brings a running total to what it is now."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.sentences import Sentence

# "lifted the number of those freed to 5,955", "довів кількість звільнених до 5955"
_TO_TOTAL = Phrases(
    r"\b(?:lift|rais|br[io]|tak|push|mov|increas|swell|grew|ris|rose|clim|reach|дов[её]л|довод|довів|"
    r"увелич|возрос|вырос|достиг|збільш|зрос|сягн|досяг)\w*\s+(?:[^\W\d]+\s+){0,4}?"
    r"(?:number|total|tally|count|figure|sum|числ|количеств|сч[её]т|итог|кільк|рахун|підсум)\w*"
    r"[^\d;:.]{0,80}\b(?:to|at|до|к)\s+(?:[^\W\d]+\s+){0,2}?\Z",
    re.IGNORECASE,
)
# "bringing to 93 the children who have gone home", "что довело до 93 число детей"
_TO_COUNT = Phrases(
    r"\b(?:lift(?:s|ed|ing)?|rais(?:es|ed|ing)|br(?:ings?|inging|ought)|tak(?:es|ing|en)|took|"
    r"push(?:es|ed|ing)|дов(?:[её]л\w*|одит\w*|одя)|увелич\w+|дов(?:ів|ела|ело|ели|одить|одячи)|"
    r"збільш\w+)\s+(?:it\s+|this\s+|их\s+|його\s+|её\s+|ее\s+|їх\s+)?(?:to|до)\s+"
    r"(?:(?:more\s+than|over|nearly|almost|about|some|at\s+least|around|"
    r"более\s+чем|более|свыше|почти|около|примерно|понад|більш\s+ніж|більше|майже|близько)\s+)?\Z",
    re.IGNORECASE,
)


# "the total number of those freed has reached 4,641", "загальна кількість ... досягла 4641"
_REACHED = Phrases(
    r"(?<!\w)(?:total|overall|cumulative|aggregate|общ(?:ее|ая|ий)|суммарн\w+|совокупн\w+|"
    r"загальн(?:а|ий|е)|сумарн\w+|сукупн\w+)\s+(?:[^\W\d]+\s+){0,2}?"
    r"(?:number|tally|count|figure|числ|количеств|сч[её]т|итог|кільк|рахун|підсум|числ)\w*"
    r"(?:[^;:.\d]|\d{4}\b|(?<=\d)\d){0,110}?\s(?:(?:has|have|had|thus|тем самым|тим самим)\s+){0,2}"
    r"(?:reach|hit|pass|exceed|surpass|ris|rose|clim|достиг|превы[сш]|перевал|выросл|возросл|"
    r"сягн|досяг|перевищ|перевал|зросл)\w*\s+(?:(?:to|до|за)\s+)?"
    r"(?:(?:now|already|уже|вже|over|almost|nearly|почти|майже)\s+){0,2}\Z",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:lift|rais|br[io]|tak|push|дов[её]л|довод|довів|довел|увелич|збільш)\w*\s", re.IGNORECASE
)
_REACH = 200


def is_raised_to(page: Page, sentence: Sentence, start: int) -> bool:
    """Tell whether a number was brought to the one that begins here.

    Args:
        page: The page.
        sentence: The number's sentence.
        start: Where the number begins.
    """
    low = max(sentence.start, start - _REACH)
    return any(words.search(page, low, start) for words in (_TO_TOTAL, _TO_COUNT, _REACHED))


def raises_between(page: Page, end: int, start: int) -> bool:
    """Tell whether a verb between two numbers brings a total to the second one."""
    return bool(
        start - end <= _REACH
        and _VERB.search(page.text, end, start)
        and (_TO_TOTAL.search(page, end, start) or _TO_COUNT.search(page, end, start))
    )
