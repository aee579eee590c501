"""Elsewhen: whether all that a record counts is told of another day than the record's.

One telling may be misread, or recall an earlier day; but where each count of a record, wherever it
stands, is told of a settled day, and never of the record's, then the record is of another day.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.reading.mention import Mention
from extractor.records import DONE
from extractor.text.dates import DateMention
from extractor.validate.case import Case, is_day
from extractor.validate.counts.enough import headline_end
from extractor.validate.counts.kinds import STATIC, of_category
from extractor.validate.days.datings import counted, may_date
from extractor.validate.days.daysteps import told_apart
from extractor.validate.days.eventdays import told_of_them
from extractor.validate.days.formerly import told_formerly
from extractor.validate.days.nextdays import stepped
from extractor.validate.days.repeats import comes_again
from extractor.validate.days.sureday import is_settled

_AROUND = 2  # sentences around an undated count in which its day may be told


def told_elsewhen(case: Case) -> DateMention | None:
    """Find the day that all of a record's counts are told of, where it is not the record's."""
    if not is_day(case.record.when) or case.record.status not in DONE:
        return None
    when = case.record.when
    if stepped(case, when) or told_apart(case, when) or counted(case, when):
        return None  # told by its distance from another day
    told = list(_tellings(case))
    body = [mention for mention in told if mention.start >= headline_end(case)]
    told = body or told
    dated = [mention for mention in told if not _is_silent(case, mention)]
    if told_formerly(case, told, dated) or any(told_of_them(case, m) for m in told):
        return None
    days = [_other_day(case, mention) for mention in dated]
    return None if not days or any(day is None for day in days) else days[0]


def _is_silent(case: Case, mention: Mention) -> bool:
    """No day is told of a count, and the record's stands nowhere near."""
    if mention.date is not None:
        return False
    items = case.page.sentences.items
    first = items[max(0, mention.sentence.index - _AROUND)]
    last = items[min(len(items) - 1, mention.sentence.index + _AROUND)]
    return not any(may_date(case, day) for day in case.page.dates.within(first.start, last.end))


def _tellings(case: Case) -> Iterator[Mention]:
    for support in case.supports:
        for mention in support.candidates if support.transfer.quantity.value else ():
            if mention.dirty or mention.role in STATIC:
                continue
            if of_category(case.page, mention, support.transfer.category) != "differs":
                yield mention


def _other_day(case: Case, mention: Mention) -> DateMention | None:
    """The settled day of a count, if the record's is told neither in its sentence nor since."""
    day = mention.date
    if day is None or may_date(case, day) or day.start >= mention.sentence.end:
        return None
    if comes_again(case, mention) or not is_settled(case, mention, day):
        return None
    low = min(mention.sentence.start, day.start)
    near = any(may_date(case, other) for other in case.page.dates.within(low, mention.sentence.end))
    return None if near else day
