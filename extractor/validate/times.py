"""Rules on when: the date is told, its weekday is right, and it fits the event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from extractor.reading.dating import of_remark
from extractor.records import Finding, When
from extractor.text.dates import DateMention
from extractor.validate.aspects import unsettled
from extractor.validate.case import Case
from extractor.validate.registry import finding, rule


def supports_date(mention: DateMention, when: When) -> bool:
    """Tell whether a date mention says a `When`: the same days, or a period within its period."""
    if when.start is None:
        return True
    end = when.end or when.start
    if mention.first is None:
        month, day = getattr(mention, "month", None), getattr(mention, "day", None)
        return month == when.start.month and day in (None, when.start.day)
    last = mention.last or mention.first
    if when.end is None and when.precision != "day" and when.start == mention.first:
        return True
    if mention.role in ("since", "until") and when.start in (mention.first, last):
        return True
    if when.precision == "day" or when.start == end:
        if mention.first == when.start and last == end:
            return True
        spread = "weekday_direction_unclear" in mention.issues
        return (
            mention.precision == "day"
            and when.start == end
            and (
                when.start in (mention.first, last)
                if spread
                else mention.first <= when.start <= last
            )
        )
    if when.end is None:
        return mention.first <= when.start <= last or mention.first == when.start
    return mention.first <= end and when.start <= last


@rule(
    "date_grounded",
    passes='"on Thursday", published Friday the 27th, as the 26th',
    fails='"on Thursday", published Friday the 27th, as the 25th',
    on_error="rejected",
)
def date_grounded(case: Case) -> Iterator[Finding]:
    """Some date of the article resolves to the record's date."""
    when = case.record.when
    if when.start is None:
        return
    mentions = [mention for mention in case.page.dates if mention.role != "crawl"]
    if when.basis == "publication":
        return
    told = any(supports_date(mention, when) for mention in mentions)
    if not told and not _spelt(case, when) and not _spanned(mentions, when):
        yield finding(
            "date_grounded",
            "error",
            f"No date in the article resolves to {_period(when)}.",
            field="when",
            case=case,
        )


_MONTHS = (
    r"jan|янв|січ", r"feb|февр|лют", r"mar|март|берез", r"apr|апр|квіт", r"may|ма[йя]|трав",
    r"jun|июн|черв", r"jul|июл|лип", r"aug|авг|серп", r"sep|сент|верес", r"oct|окт|жовт",
    r"nov|нояб|листоп", r"dec|дек|груд",
)  # fmt: skip


def _only_of_remarks(case: Case, when: When) -> DateMention | None:
    """Every mention of the date dates other words ("remarks made on Friday"), not the event."""
    page = case.page
    fitting = [m for m in page.dates if m.role != "crawl" and supports_date(m, when)]
    remarks = [
        mention
        for mention in fitting
        if (sentence := page.sentence_at(mention.start)) is not None
        and of_remark(page, sentence, mention)
    ]
    return remarks[0] if remarks and len(remarks) == len(fitting) else None


def _spanned(mentions: Sequence[DateMention], when: When) -> bool:
    """Both ends of a period are days that the article names: "yesterday ..., today ..."."""
    ends = {m.first for m in mentions} | {m.last for m in mentions}
    return when.end is not None and when.start != when.end and {when.start, when.end} <= ends


def _spelt(case: Case, when: When) -> bool:
    """The day's number stands near its month's name: "JUNE. ... on the 13th, on the 14th"."""
    start = when.start
    if start is None or when.end not in (None, start):
        return False
    text = case.page.text
    months = [m.start() for m in re.finditer(rf"\b(?:{_MONTHS[start.month - 1]})\w*", text, re.I)]
    return any(
        number.value == start.day
        and number.form in ("digits", "mixed", "words")
        and (number.ordinal or case.page.dates.at(number.start) is not None or month < number.start)
        for month in months
        for number in case.page.numbers
        if -24 <= number.start - month <= 140
    )


def _period(when: When) -> str:
    return f"{when.start}" if when.end in (None, when.start) else f"{when.start} to {when.end}"


@rule(
    "date_of_event",
    passes="the date that stands with the count",
    fails="the date of another event of the article",
)
def date_of_event(case: Case) -> Iterator[Finding]:
    """The date that stands beside the count is not another one, nor that of a mere remark."""
    remark = _only_of_remarks(case, case.record.when) if case.record.when.start else None
    if remark is not None:
        yield finding(
            "date_of_event",
            "warning",
            f"{remark.surface!r} dates somebody's words, not the exchange.",
            field="when",
            case=case,
            span=(remark.start, remark.end),
        )
        return
    for support in case.supports:
        mention = support.mention
        if mention is None or support.aspects is None or support.aspects.date != "differs":
            continue
        said = mention.date
        if said is None or unsettled(said):
            continue
        yield finding(
            "date_of_event",
            "error",
            f"Beside the count stands {said.surface!r} ({said.first}), the record says"
            f" {_period(case.record.when)}.",
            field="when",
            case=case,
            span=(said.start, said.end),
        )
        return


@rule(
    "weekday_agrees",
    passes='"Thursday, February 26, 2026"',
    fails='"Friday, February 26, 2026"',
)
def weekday_agrees(case: Case) -> Iterator[Finding]:
    """A weekday named with a date is that date's weekday; the record's words say its date."""
    when = case.record.when
    if when.start is None:
        return
    words = when.surface.strip().lower()
    for mention in case.page.dates:
        if not supports_date(mention, when):
            continue
        if "weekday_mismatch" in mention.issues:
            yield finding(
                "weekday_agrees",
                "info",
                f"{mention.surface!r}: the weekday is not that date's.",
                field="when",
                case=case,
                span=(mention.start, mention.end),
            )
            return
    if words:
        same = [
            m for m in case.page.dates if words in m.surface.lower() or m.surface.lower() in words
        ]
        resolved = [m for m in same if m.first is not None]
        agreed = any(supports_date(m, when) for m in resolved) or _spelt(case, when)
        if resolved and not agreed:
            yield finding(
                "weekday_agrees",
                "error",
                f"{when.surface!r} resolves to {resolved[0].first}, not to {_period(when)}.",
                field="when",
                case=case,
                span=(resolved[0].start, resolved[0].end),
            )


@rule(
    "not_in_future",
    passes="a completed exchange on or before the day of publication",
    fails="a completed exchange dated after publication",
    on_error="rejected",
)
def not_in_future(case: Case) -> Iterator[Finding]:
    """What is told as done lies not after publication."""
    published, start = case.page.article.published, case.record.when.start
    if published is None or start is None or case.record.status != "completed":
        return
    if start > published + timedelta(days=1):
        yield finding(
            "not_in_future",
            "error",
            f"{start} lies after publication ({published}), yet the exchange is told as completed.",
            field="when",
            case=case,
        )


@rule(
    "not_publication_day",
    passes="a date that the text tells",
    fails="the day of publication, with no word of the text for it",
)
def not_publication_day(case: Case) -> Iterator[Finding]:
    """The day of publication never stands in silently for the day of the event."""
    when = case.record.when
    if when.start is None:
        return
    if when.basis == "publication":
        yield finding(
            "not_publication_day",
            "warning",
            "The date is the day of publication; the article tells no day.",
            field="when",
            case=case,
        )


def overlap(first: When, second: When) -> bool:
    """Tell whether two dates can be of one event."""
    if first.start is None or second.start is None:
        return True
    far: date = date.max
    return first.start <= (second.end or second.start or far) and second.start <= (
        first.end or first.start or far
    )
