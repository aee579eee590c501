"""A rule on counts left out: what is told of a record's day and way is what the record says.

A count taken from another day, group or side leaves the record's own behind, which nobody claims
then. Either sign alone may mislead: a count may be told without its day, and a record may pass
over one. Both together refute the record.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.reading.days.likened import echoes
from extractor.reading.mention import Mention
from extractor.reading.supplied import is_among_freed
from extractor.records import DONE, Finding
from extractor.validate.aspects import SURE
from extractor.validate.case import Case, Support, both_sides
from extractor.validate.counts.enough import headline_end
from extractor.validate.counts.kinds import STATIC, of_category
from extractor.validate.days.datings import may_date
from extractor.validate.registry import finding, rule
from extractor.validate.statuses.retracted import is_retracted

_ALIKE = 0.1  # so close may a rounded count or the other side's claim be


@rule(
    "count_of_event",
    passes='"103 came home on Saturday, 49 the day before" as 103 on Saturday',
    fails='"103 came home on Saturday, 49 the day before" as 49 on Saturday',
)
def count_of_event(case: Case) -> Iterator[Finding]:
    """The count told of the record's day and way is claimed, where the record's own is not so told.

    A count of another day, of another group, or of the other way leaves the right one unclaimed.
    """
    for support in case.supports:
        other = _left_out(case, support)
        if other is not None:
            yield finding(
                "count_of_event",
                "error",
                f"{case.page.text[other.start : other.end]!r} are told of this handover, and not"
                f" {support.transfer.quantity.value:,}.",
                field=f"{support.field}.quantity",
                case=case,
                span=(other.start, other.end),
            )


def _left_out(case: Case, support: Support) -> Mention | None:
    """Find a count of the record's event that nobody claims, where its own is told of another."""
    transfer = support.transfer
    if not transfer.quantity.value or transfer.quantity.derivation == "sum":
        return None
    if not support.candidates or not both_sides(transfer) or _is_echoed(case, support):
        return None
    if any(_tells(case, support, mention) for mention in support.candidates):
        return None
    alike = case.by_value.of_way(transfer.category, transfer.to_party)
    told = (mention for mention in alike if _is_of_event(case, support, mention))
    return min(told, key=lambda mention: mention.start, default=None)


def _is_echoed(case: Case, support: Support) -> bool:
    """The count is that of another day, too, by words that give the record's day the same."""
    value = support.transfer.quantity.value
    return any(
        (not echo.values or value in echo.values) and may_date(case, echo.date)
        for echo in echoes(case.page)
    )


def _tells(case: Case, support: Support, mention: Mention) -> bool:
    """The words tie a count to the transfer's people, way and day, and to no other transfer."""
    if mention.role in STATIC or mention.category != support.transfer.category:
        return False
    if _is_of_other(case, support, mention) or not _goes(support, mention):
        return False
    undated = case.record.when.start is None and _is_alike(case, mention)
    return undated or bool(_is_on_day(case, mention))


def _is_of_other(case: Case, support: Support, mention: Mention) -> bool:
    """The words tie a count to other people, another way or day, or another transfer."""
    if mention.dirty or _is_on_day(case, mention) is False:
        return True
    if of_category(case.page, mention, support.transfer.category) == "differs":
        return True
    if mention.each:
        return False
    flow = mention.flow
    known = flow is not None and flow.strength >= SURE and flow.to_party is not None
    return (known and not _goes(support, mention)) or _is_taken(case, support, mention)


def _is_taken(case: Case, support: Support, mention: Mention) -> bool:
    """Another transfer, of the same people the same way or of others, has the count as its own."""
    if mention.number is None:
        return False
    return any(
        (claimant is not case or claim.index != support.index)
        and claim.transfer.quantity.value == support.transfer.quantity.value
        and claim.transfer.category == mention.category
        and claim.mention is mention
        and _goes(claim, mention)
        for claimant, claim in case.siblings.claims(mention.number)
    )


def _goes(support: Support, mention: Mention) -> bool:
    if mention.each:
        return True
    flow = mention.flow
    if flow is None or flow.strength < SURE:
        return False
    return flow.to_party is not None and flow.to_party == support.transfer.to_party


def _is_on_day(case: Case, mention: Mention) -> bool | None:
    """Whether a count's day is the record's; nothing where one of the two has none."""
    day = mention.date
    if case.record.when.start is None or day is None or day.first is None:
        return None
    return may_date(case, day)


def _is_of_event(case: Case, support: Support, mention: Mention) -> bool:
    """A count of the transfer's people, way, day and status that no record claims."""
    if mention.number is None or mention.dirty or mention.subset:
        return False
    if mention.role not in ("exchange_count", "total"):
        return False
    if mention.start < headline_end(case):
        return False  # a headline rounds, and counts who came home on several days
    number = case.page.numbers[mention.number]
    if not number.value or number.bound != "exact" or not _goes(support, mention):
        return False
    if not _is_alike(case, mention) or not _fits_time(case, mention):
        return False
    if is_retracted(case.page, mention) or is_among_freed(case.page, mention):
        return False
    elsewhere = all(_is_of_other(case, support, own) for own in support.candidates)
    if not elsewhere and not mention.is_dated and case.record.when.start is not None:
        return False  # neither count has a day beside it
    apart = all(_is_on_day(case, own) is False for own in support.candidates)
    if not apart and _is_near(case, support, number.value):
        return False
    return not _is_claimed(case, support, mention)


def _fits_time(case: Case, mention: Mention) -> bool:
    if case.record.when.start is None:
        return mention.date is None
    return _is_on_day(case, mention) is True


def _is_alike(case: Case, mention: Mention) -> bool:
    """A count is one handover's or a total, done or ahead, as the record is."""
    told, record = mention.status, case.record
    alike = told == record.status or {told, record.status} <= DONE
    return alike and mention.scope == record.scope


def _is_near(case: Case, support: Support, value: float) -> bool:
    """The count may be the record's own: rounded, by the other side, or with its parts in one."""
    mine = support.transfer
    size = mine.quantity.value or 0
    if abs(size - value) <= _ALIKE * max(size, value):
        return True
    beside = [
        other.transfer.quantity.value or 0
        for other in case.supports
        if other.index != support.index and other.transfer.to_party == mine.to_party
    ]
    return value in (size + sum(beside), *(size + each for each in beside)) or (
        size - value in beside
    )


def _is_claimed(case: Case, support: Support, mention: Mention) -> bool:
    """A record has the count, unless it has only the other way of what was told once for each."""
    assert mention.number is not None
    value, mine = case.page.numbers[mention.number].value, support.transfer
    for other in case.siblings.all_cases():
        for claim in other.record.transfers:
            if claim.quantity.value != value or claim.category != mine.category:
                continue
            if claim.to_party != mine.from_party or not _is_told_back(case, mention, value):
                return True
    return False


def _is_told_back(case: Case, mention: Mention, value: float | None) -> bool:
    """The body of the article has the count once more, of those who went the other way."""
    return mention.each or any(
        other.start >= headline_end(case)
        and other is not mention
        and other.flow is not None
        and mention.flow is not None
        and other.flow.strength >= SURE
        and other.flow.to_party == mention.flow.from_party
        for other in case.by_value.exact.get(value or 0, ())
    )
