"""Third again: one more group goes the way of the group that another record of the article has.

"Minsk handed 31 civilians over on Saturday. Washington's envoy promises a second group of about
30": nobody says again that Belarus lets them go.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.sentences import Sentence
from extractor.validate.case import Case, Support

_ONE_MORE = re.compile(
    r"\b(?:another|next|second|third|fourth|further|more|others|"
    r"ещё|еще|друг(?:ие|их|ая|ую|ой)|следующ\w+|втор(?:ая|ую|ой|ых|ые)|трет(?:ья|ью|ий|ьей)|"
    r"очередн\w+|нов(?:ая|ую|ой)|"
    r"ще|інш(?:і|их|а|у|ої)|наступн\w+|друг(?:а|у|ої|ий|их|і)|трет(?:я|ю|ій|ьої)|чергов\w+|"
    r"нов(?:а|у|ої))\b",
    re.IGNORECASE,
)


def is_sequel(case: Case, support: Support) -> bool:
    """Tell whether a count is told as one more of a flow that another record has before it.

    Args:
        case: The record with its page and its siblings.
        support: A transfer that has a third party at one end.
    """
    mine = support.transfer
    told = [m.sentence for m in support.candidates if _is_one_more(case.page, m.sentence)]
    if not told:
        return False
    numbers = (m.number for m in case.mentions if m.number is not None and not m.dirty)
    return any(
        other is not case
        and claim.transfer.category == mine.category
        and claim.transfer.from_party == mine.from_party
        and claim.transfer.to_party == mine.to_party
        and claim.mention is not None
        and claim.mention.start < min(sentence.start for sentence in told)
        for number in dict.fromkeys(numbers)
        for other, claim in case.siblings.claims(number)
    )


def _is_one_more(page: Page, sentence: Sentence) -> bool:
    return _ONE_MORE.search(page.text, sentence.start, sentence.end) is not None
