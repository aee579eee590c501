"""Rules on when: the date is told, its weekday is right, and it fits the event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from extractor.reading.page import Page
from extractor.records import DONE, Finding, When
from extractor.text.dates import DateMention
from extractor.validate.case import Case
from extractor.validate.days.datings import counted, may_date, supports_date
from extractor.validate.days.dayafter import is_told_ahead
from extractor.validate.days.dayspans import spanned
from extractor.validate.days.daysteps import told_apart, told_by_name
from extractor.validate.days.fromnow import told_from_now
from extractor.validate.days.nextdays import stepped, told_now
from extractor.validate.registry import finding, rule


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
    told = any(may_date(case, mention) for mention in mentions)
    told = (
        told or _by_other_year(case, when) or _from_invasion(case, when) or _whole_year(case, when)
    )
    told = told or _spelt(case, when) or spanned(case, when) or stepped(case, when)
    told = told or counted(case, when) or told_apart(case, when) or told_by_name(case, when)
    told = told or told_now(case, when) or told_from_now(case, when)
    if not told:
        yield finding(
            "date_grounded",
            "error",
            f"No date in the article resolves to {period(when)}.",
            field="when",
            case=case,
        )


_INVASION = re.compile(
    r"(?:since|start of|beginning of|начал\w+|початк\w+|від|с) (?:the )?(?:\S+ ){0,2}?"
    r"(?:invasion|full-scale war|вторжени\w+|вторгнення|полномасштабн\w+|повномасштабн\w+)",
    re.IGNORECASE,
)


def _by_other_year(case: Case, when: When) -> bool:
    """A month without a year may lie in the year beside; the invasion has a day of its own."""
    start = when.start
    assert start is not None
    if start == _FIRST_DAY and _INVASION.search(case.page.text):
        return True
    published = case.page.article.published
    ahead = case.record.status not in DONE
    if published is None or (start > published) != ahead or when.precision == "day":
        return False
    return any(
        "year_assumed" in mention.issues
        and mention.first is not None
        and mention.precision == "month"
        and mention.first.month == start.month
        and abs(mention.first.year - start.year) == 1
        and (abs((start - published).days) < 366 or _is_a_year_off(case.page, start))
        for mention in case.page.dates
    )


def _is_a_year_off(page: Page, start: date) -> bool:
    """Whether a day lies in the report's own month of another year, and that year is told.

    "A year ago ... On 16 May 2025 they met": the "three days in May" that a report of May looks
    back on are over a year ago.
    """
    published = page.article.published
    if published is None or start.month != published.month or abs(start.year - published.year) > 1:
        return False
    return any(day.year == start.year for day in page.dates if day.role != "crawl")


_MONTHS = (
    r"jan|янв|січ", r"feb|февр|лют", r"mar|март|берез", r"apr|апр|квіт", r"may|ма[йя]|трав",
    r"jun|июн|черв", r"jul|июл|лип", r"aug|авг|серп", r"sep|сент|верес", r"oct|окт|жовт",
    r"nov|нояб|листоп", r"dec|дек|груд",
)  # fmt: skip


_FIRST_DAY = date(2022, 2, 24)
_SINCE_INVASION = re.compile(
    r"\b(?:since|after|from)\b[^.;:]{0,40}\b(?:invasion|full-scale war|start of the war|"
    r"war began)|"
    r"\b(?:начал\w+|с момента)\s[^.;:]{0,40}(?:вторжени|войн|СВО|спецопераци)|"
    r"\b(?:початк\w+|від часу|з моменту)\s[^.;:]{0,40}(?:вторгнен|війн)",
    re.IGNORECASE,
)


def _from_invasion(case: Case, when: When) -> bool:
    """The first day of the full-scale war needs no date: "since the invasion began"."""
    return when.start == _FIRST_DAY and bool(_SINCE_INVASION.search(case.page.text))


def _whole_year(case: Case, when: When) -> bool:
    """A year needs no "in": "2024 saw 1,358 people come home", "ten months into the year"."""
    start, published = when.start, case.page.article.published
    if start is None or when.end is None or (start.month, start.day) != (1, 1):
        return False
    if (when.end.year, when.end.month) != (start.year, 12):
        return False
    own = published is not None and published.year == start.year
    words = rf"\b{start.year}\b" + (r"|\b(?:this|the) year\b" if own else "")
    return bool(re.search(words, case.page.text, re.IGNORECASE))


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


def period(when: When) -> str:
    """Say a time the way a message needs it."""
    return f"{when.start}" if when.end in (None, when.start) else f"{when.start} to {when.end}"


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
    for mention in _mismatched(case.page):
        if supports_date(mention, when):
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
        resolved = _beside(_worded(case.page, words), case)
        dated = any(m.basis == "explicit" and not _is_whole(m, when) for m in resolved)
        agreed = any(may_date(case, m) for m in resolved) or (dated and _spelt(case, when))
        agreed = agreed or _by_other_year(case, when) or spanned(case, when)
        if resolved and not agreed:
            yield finding(
                "weekday_agrees",
                "error",
                f"{when.surface!r} resolves to {resolved[0].first}, not to {period(when)}.",
                field="when",
                case=case,
                span=(resolved[0].start, resolved[0].end),
            )


def _is_whole(mention: DateMention, when: When) -> bool:
    """Whether words name another day with its month: "31 January", which no 24th stands for."""
    if mention.month is None or mention.day is None or when.start is None:
        return False
    named = len(re.findall(r"\d+", mention.surface)) == 1 and mention.first == mention.last
    return named and (mention.month, mention.day) != (when.start.month, when.start.day)


@lru_cache(maxsize=8)
def _mismatched(page: Page) -> tuple[DateMention, ...]:
    """The dates whose weekday is another day's; found once a page, for all its records."""
    return tuple(mention for mention in page.dates if "weekday_mismatch" in mention.issues)


@lru_cache(maxsize=256)
def _worded(page: Page, words: str) -> tuple[DateMention, ...]:
    """The settled dates that words name; found once a page for all records that quote them."""
    return tuple(
        mention
        for mention in page.dates
        if mention.first is not None
        and (words in mention.surface.lower() or mention.surface.lower() in words)
    )


def _beside(dates: Sequence[DateMention], case: Case) -> Sequence[DateMention]:
    """Of the same words in many places, those in the sentences of the record's counts."""
    places = {m.sentence.start for support in case.supports for m in support.candidates}
    own = []
    for mention in dates:
        sentence = case.page.sentence_at(mention.start)
        if sentence is not None and sentence.start in places:
            own.append(mention)
    return own or dates


@rule(
    "not_in_future",
    passes="a completed exchange, or one under way, on or before the day of publication",
    fails="a completed exchange dated after publication",
    on_error="rejected",
)
def not_in_future(case: Case) -> Iterator[Finding]:
    """What is told as done lies not after publication."""
    published, start = case.page.article.published, case.record.when.start
    status = case.record.status
    if published is None or start is None or status not in DONE:
        return
    if start > published + timedelta(days=1) or (
        start > published and is_told_ahead(case.page, case.record.when)
    ):
        yield finding(
            "not_in_future",
            "error",
            f"{start} lies after publication ({published}), yet the exchange is told as {status}.",
            field="when",
            case=case,
        )


@rule(
    "plan_ahead",
    passes="a planned exchange on the day of publication, or after it",
    fails="a planned exchange dated before publication",
)
def plan_ahead(case: Case) -> Iterator[Finding]:
    """What is told as planned or offered lies not before publication."""
    published, when = case.page.article.published, case.record.when
    last = when.end or when.start
    if published is None or last is None or when.precision != "day":
        return
    if case.record.status in ("planned", "offered") and last < published - timedelta(days=1):
        yield finding(
            "plan_ahead",
            "warning",
            f"{last} lies before publication ({published}), yet the exchange is told as"
            f" {case.record.status}.",
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
