"""Part ways: the direction of a sum, held against that of the counts it adds up.

"Russia returned 175 in the exchange and another 22 as a gesture": the 197 came the same way.
"""

from __future__ import annotations

from extractor.reading.mention import Mention
from extractor.reading.ways.hints import RIVAL
from extractor.validate.case import Case, Support
from extractor.validate.counts.quantities import sum_parts


def of_the_parts(case: Case, support: Support) -> Mention | None:
    """Find the part that refutes a sum's direction: all parts whose way is told go the other way.

    Args:
        case: The record with its page.
        support: The transfer that may state a sum.
    """
    transfer = support.transfer
    if transfer.to_party not in RIVAL or transfer.from_party not in RIVAL:
        return None
    refuting: Mention | None = None
    for part in sum_parts(case, support):
        mentions = [m for m in case.mentions if m.number == part and m.flow is not None]
        told = [mention for mention in mentions if _is_told(mention)]
        ways = {mention.flow.to_party for mention in mentions if mention.flow is not None}
        if not told or len(ways) > 1:
            continue  # "175, and as many went the other way" bears out either
        if ways == {transfer.to_party}:
            return None
        refuting = refuting or told[0]
    return refuting


def _is_told(mention: Mention) -> bool:
    flow = mention.flow
    if mention.number is None or mention.each or flow is None or flow.conflict:
        return False
    return flow.to_party in RIVAL and flow.is_sure
