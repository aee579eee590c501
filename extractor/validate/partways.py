"""Part ways: the direction of a sum, held against that of the counts it adds up.

"Russia returned 175 in the exchange and another 22 as a gesture": the 197 came the same way.
"""

from __future__ import annotations

from extractor.reading.hints import RIVAL
from extractor.reading.mention import Mention
from extractor.validate.case import Case, Support
from extractor.validate.quantities import sum_parts

_SURE = 2


def of_the_parts(case: Case, support: Support) -> Mention | None:
    """Find the part that refutes a sum's direction: all parts whose way is told go the other way.

    Args:
        case: The record with its page.
        support: The transfer that may state a sum.
    """
    transfer = support.transfer
    if transfer.to_party not in RIVAL or transfer.from_party not in RIVAL:
        return None
    parts = set(sum_parts(case, support))
    told = [mention for mention in case.mentions if mention.number in parts and _is_told(mention)]
    if any(mention.flow is None or mention.flow.to_party == transfer.to_party for mention in told):
        return None
    return told[0] if told else None


def _is_told(mention: Mention) -> bool:
    flow = mention.flow
    if mention.number is None or mention.each or flow is None or flow.conflict:
        return False
    return flow.to_party in RIVAL and flow.strength >= _SURE
