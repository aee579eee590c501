"""Third again: one more group goes the way of the group that another record of the article has.

"Minsk handed 31 civilians over on Saturday. Washington's envoy promises a second group of about
30": nobody says again that Belarus lets them go.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.sentences import Sentence
from extractor.validate.case import Case, Support, flow_of

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
    told = [m.sentence for m in support.candidates if _is_one_more(case.page, m.sentence)]
    if not told:
        return False
    first = min(sentence.start for sentence in told)
    return any(
        other is not case
        and flow_of(claim.transfer) == flow_of(support.transfer)
        and claim.mention is not None
        and not claim.mention.dirty
        and claim.mention.start < first
        for other in case.siblings.of_flow(support.transfer)
        for claim in other.supports
    )


def _is_one_more(page: Page, sentence: Sentence) -> bool:
    return _ONE_MORE.search(page.text, sentence.start, sentence.end) is not None
