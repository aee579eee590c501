"""Rules on what kind of event: status (realis) and scope (a tranche or a total)."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import DONE, Finding, When
from extractor.validate.case import Case, Support, is_day
from extractor.validate.contexts import lasted_days
from extractor.validate.counts.partsdone import is_behind_total
from extractor.validate.counts.quantities import is_sum
from extractor.validate.days.periods import TOTAL
from extractor.validate.days.staged import sums_stages
from extractor.validate.registry import finding, rule
from extractor.validate.relevance import relevant
from extractor.validate.sides.claimants import of_the_same
from extractor.validate.statuses.leanings import SINGLE, leaning
from extractor.validate.statuses.tellings import planned_in_past, status_against


@rule(
    "status_agrees",
    passes='"will hand over 6,000 bodies" as planned',
    fails='"will hand over 6,000 bodies" as completed',
    on_error="rejected",
)
def status_agrees(case: Case) -> Iterator[Finding]:
    """The verb's tense and the words that govern it give the status."""
    told = status_against(case)
    if told is None:
        if planned_in_past(case):
            yield finding(
                "status_agrees",
                "error",
                "A plan's day lies ahead of publication, the record's is over.",
                field="status",
                case=case,
            )
        return
    status, start, end = told
    yield finding(
        "status_agrees",
        "error",
        f"{case.page.text[start:end]!r} tells of something {status},"
        f" the record says {case.record.status}.",
        field="status",
        case=case,
        span=(start, end),
    )


@rule(
    "scope_agrees",
    passes='"since January, 5,857 bodies" as a total',
    fails='"since January, 5,857 bodies" as one handover',
)
def scope_agrees(case: Case) -> Iterator[Finding]:
    """Cumulative words and agreed ceilings make a total; without them it is one handover."""
    told = scope_told(case)
    mention = next((s.mention for s in case.supports if s.mention is not None), None)
    if told is None or mention is None or _is_rival_of_such(case):
        return
    yield finding(
        "scope_agrees",
        "error",
        f"{case.page.text[mention.start : mention.end]!r} is told as {told},"
        f" the record says {case.record.scope}.",
        field="scope",
        case=case,
        span=(mention.start, mention.end),
    )


def _is_rival_of_such(case: Case) -> bool:
    """The record's figure disputes one whose words bear its scope out."""
    return any(
        scope_told(other) is None
        for support in case.supports
        for other, _ in of_the_same(case, support)
    )


def scope_told(case: Case) -> str | None:
    """Tell whether the counts of a record are told as the other scope.

    Returns:
        What the words say against the record, nothing if they leave room for it.
    """
    if case.record.status in DONE and _sums_days(case):
        return None if case.record.scope == "total" else "a total"
    if case.record.status == "ongoing" and _sums_stages(case):
        return None if case.record.scope == "total" else "a total"
    own = [
        _leanings(case, support)
        for support in case.supports
        if support.candidates and support.transfer.quantity.value != 0
    ]
    scores = [score for each in own for score in each]
    if not scores:
        return "one handover" if _is_sum_of_day(case) else None
    if case.record.scope == "total":
        if max(scores) >= TOTAL:
            return None
        if not is_day(case.record.when) and any(
            lasted_days(case.page, case.mentions, s.candidates, s.transfer) for s in case.supports
        ):
            return None
        if any(is_behind_total(case, support) for support in case.supports):
            return None
        least = 1 if case.record.status == "completed" else 0  # what is over needs its words
        if case.record.status != "ongoing" and is_day(case.record.when) and not _is_agreed(case):
            least = TOTAL  # no day gathers a total
        return None if max(scores) >= least and min(scores) > SINGLE else "one handover"
    weeks = _lasts_weeks(case.record.when) and case.record.status in DONE
    return "a total" if max(scores) >= TOTAL and (weeks or min(scores) > -TOTAL) else None


_WEEK = 7  # days; no single handover is told of more


def _lasts_weeks(when: When) -> bool:
    """So many days, with their first and last, are those of several handovers."""
    return (
        when.start is not None
        and when.end is not None
        and when.precision in ("day", "unknown")
        and (when.end - when.start).days > _WEEK
    )


_WHOLE = 1000  # so many are agreed on at once, whatever day they are said to begin to move


def _is_agreed(case: Case) -> bool:
    values = [transfer.quantity.value or 0 for transfer in case.record.transfers]
    return case.record.status == "planned" and max(values, default=0) >= _WHOLE


def _is_sum_of_day(case: Case) -> bool:
    """Parts that were added up are those of a day: no day gathers a total."""
    record = case.record
    if record.scope != "total" or record.status != "completed" or not is_day(record.when):
        return False
    return any(is_sum(case, support) for support in case.supports)


def _sums_days(case: Case) -> bool:
    """The other records tell the days of this one's period apart, and it has room for them all."""
    when = case.record.when
    if when.start is None or when.end is None or when.end <= when.start:
        return False
    for transfer in case.record.transfers:
        parts = case.siblings.by_day(transfer, when.start, when.end)
        if len(parts) > 1 and sum(parts) <= (transfer.quantity.value or 0):
            return True
    return False


def _sums_stages(case: Case) -> bool:
    return any(sums_stages(case.page, relevant(case, each)) for each in case.supports)


def _leanings(case: Case, support: Support) -> list[int]:
    return [leaning(case.page, mention, case.record) for mention in relevant(case, support)]
