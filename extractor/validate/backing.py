"""Backing: what bears a proposal out whose own clause leaves its noun, way or day open.

Each was measured on what the rules alone propose: where these signs come together, they were right
as often as where the clause tells everything. It says nothing of what a model alone proposes.
"""

from __future__ import annotations

from functools import lru_cache

from extractor.validate.case import ByValue, Case, Support, is_day
from extractor.validate.seconding import told_by_the_model_alone

_MANY = 20  # smaller numbers without a noun may count anything


def settles_noun(case: Case, support: Support) -> bool:
    """Whether people or bodies that no noun names can be no others.

    So many who came home on a day are prisoners ("On Friday it was 193 for 193"); and where the
    article counts nobody but the dead, so does this number.
    """
    record, transfer = case.record, support.transfer
    if record.status != "completed" or told_by_the_model_alone(record):
        return False
    if transfer.category == "prisoners":
        return is_day(record.when) and (transfer.quantity.value or 0) >= _MANY
    alone = _categories(case.by_value) == {transfer.category}
    return transfer.category == "bodies" and alone and transfer.quantity.derivation != "each_side"


@lru_cache(maxsize=4)
def _categories(index: ByValue) -> set[str]:
    """The categories of all that a page counts."""
    mentions = [*index.vague, *(each for told in index.exact.values() for each in told)]
    return {mention.category for mention in mentions if mention.category and not mention.dirty}


def settles_way(case: Case, support: Support) -> bool:
    """Whether the record tells both ways, and the article tells this count more than once."""
    told = [mention for mention in support.candidates if mention.category is not None]
    both = len(case.record.transfers) > 1
    return both and len(told) > 1 and not told_by_the_model_alone(case.record)


def settles_deed(case: Case, support: Support) -> bool:
    """Whether a count without a verb stands with its day, and is told nowhere else.

    "5 February: 157 prisoners for 157": what is told again may be a plan or a total in one place.
    """
    told = [mention for mention in support.candidates if mention.category is not None]
    if case.record.status != "completed" or told_by_the_model_alone(case.record):
        return False
    return len(told) == 1 and told[0].is_dated
