"""A rule on the day of an event: what stands beside its counts is not another day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.days.dating import is_of_words, of_remark, of_speech
from extractor.reading.days.relatives import in_relative
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.statuses.verbalnouns import segment
from extractor.records import Finding, When
from extractor.text.dates import DateMention
from extractor.validate.aspects import judge
from extractor.validate.case import Case, Support
from extractor.validate.counts.kinds import STATIC
from extractor.validate.days.datings import is_of_held_talks, may_date, supports_date
from extractor.validate.days.dayends import ends_beside, is_done_by
from extractor.validate.days.elsewhen import told_elsewhen
from extractor.validate.days.eventdays import is_of_wire, told_of_them, told_uncounted
from extractor.validate.days.formerly import told_formerly
from extractor.validate.days.likened import is_echo
from extractor.validate.days.nextdays import steps_to
from extractor.validate.days.repeats import comes_again
from extractor.validate.days.sureday import is_of_content, is_sure
from extractor.validate.days.times import period
from extractor.validate.registry import finding, rule
from extractor.validate.ways.ways import arrives_on

_NEAR = 2  # sentences around a count where its day may be told


def _recalled(case: Case, mention: Mention, when: When) -> bool:
    """A telling without a day follows a sentence that names the record's: "... in August. Then"."""
    page, sentence = case.page, mention.sentence
    if sentence.index == 0 or not mention.category:
        return False
    before = page.sentences.items[sentence.index - 1]
    if any(True for _ in page.dates.within(sentence.start, sentence.end)):
        return False
    return any(supports_date(d, when) for d in page.dates.within(before.start, before.end))


def _only_of_remarks(case: Case, when: When) -> DateMention | None:
    """Every mention of the date dates other words ("remarks made on Friday"), not the event."""
    if when.end != when.start and (when.end is not None or when.precision != "day"):
        return None  # a period may begin with the day of an agreement, or of anything
    page = case.page
    first: DateMention | None = None
    for mention in page.dates:
        if mention.role == "crawl" or not supports_date(mention, when):
            continue
        sentence = page.sentence_at(mention.start)
        if sentence is None or not of_remark(page, sentence, mention):
            return None
        first = first or mention
    return first


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
    if is_echo(case) or told_uncounted(case):
        return
    said = date_against(case) or told_elsewhen(case)
    if said is not None:
        yield finding(
            "date_of_event",
            "error",
            f"Beside the count stands {said.surface!r} ({said.first}), the record says"
            f" {period(case.record.when)}.",
            field="when",
            case=case,
            span=(said.start, said.end),
        )
        return
    for support in case.supports:
        said = _other_day(case, support)
        if said is not None:
            yield finding(
                "date_of_event",
                "error",
                f"This count stands with {said.surface!r} ({said.first}), the record says"
                f" {period(case.record.when)}.",
                field=f"{support.field}.quantity",
                case=case,
                span=(said.start, said.end),
            )


def _other_day(case: Case, support: Support) -> DateMention | None:
    """Find the day of another event with which alone a count of the record is told."""
    when = case.record.when
    if when.start is None or not support.transfer.quantity.value:
        return None
    told = [m for m in support.candidates if _may_tell(case, support, m)]
    found: DateMention | None = None
    for mention in told:
        days = _beside(case.page, mention)
        if any(may_date(case, day) for day in days) or _recalled(case, mention, when):
            return None
        if arrives_on(case.page, mention, when) or steps_to(case.page, mention, when):
            return None
        if comes_again(case, mention) or ends_beside(case, mention.sentence, days):
            return None
        own = [d for d in days if is_sure(case, mention, d) and _is_its(case.page, mention, d)]
        if not own:
            return None
        found = found or own[0]
    return None if found is not None and _dated_behind(case) else found


_OTHER_VERB = re.compile(r"\b(?:who|whom|which|that|что|котор\w+|що|як(?:і|их|ий|а|ого))\b", re.I)


def _is_its(page: Page, mention: Mention, date: DateMention) -> bool:
    """The date is the count's: no other count and no relative clause stands between the two."""
    before = date.start < mention.start
    low, high = (date.end, mention.start) if before else (mention.end, date.start)
    if any(low <= number.start < high for number in page.numbers_in(mention.sentence)):
        return False
    relative = not before and bool(_OTHER_VERB.search(page.text, low, high))
    if not before and page.text.find(",", low, high) >= 0:  # "27 that day, yesterday none"
        relative = relative or any(n.start > date.end for n in page.numbers_in(mention.sentence))
    return not relative and _governs(page, mention, date)


def date_against(case: Case) -> DateMention | None:
    """Find the day told beside a record's counts, if it is another and none is told near.

    Returns:
        The date that stands beside a count; nothing if the words leave room for the record's.
    """
    when = case.record.when
    if when.start is None:
        return None
    mentions = [m for s in case.supports for m in s.candidates if _may_tell(case, s, m)]
    spanned = [s.mention for s in case.supports if s.mention and s.transfer.quantity.span]
    mentions = spanned or mentions
    own = [(m, date) for m in mentions for date in _beside(case.page, m)]
    if any(may_date(case, date) for _, date in own):
        return None
    if any(is_done_by(case, *_stretch(case.page, m)) for m in mentions):
        return None
    if any(_recalled(case, m, when) or arrives_on(case.page, m, when) for m in mentions):
        return None
    if any(steps_to(case.page, m, when) for m in mentions):
        return None
    if any(ends_beside(case, m.sentence, [date]) for m, date in own):
        return None
    if told_formerly(case, mentions, [m for m, _ in own]):
        return None
    sure = [(m, date) for m, date in own if is_sure(case, m, date)]
    close = [date for m, date in sure if _governs(case.page, m, date)]
    one_day = len({date.first for date in close}) == 1
    if close and (one_day or all(_beside(case.page, m) for m in mentions)):
        return None if _dated_behind(case) else close[0]
    near = any(
        supports_date(d, when) and not is_of_held_talks(case.page, d)
        for m in mentions
        for d in _around(case.page, m)
    )
    return sure[0][1] if sure and not near else None


def _dated_behind(case: Case) -> bool:
    """A count without a day has the record's told behind it: "1,000 home. Today, trucks ...".

    Then the day that stands with the same count elsewhere is that of another event.
    """
    page, sentences = case.page, case.page.sentences.items
    for mention in (m for support in case.supports for m in support.candidates):
        if mention.dirty or mention.role in STATIC:
            continue
        if told_of_them(case, mention):
            return True
        if _beside(page, mention):
            continue
        last = sentences[min(len(sentences) - 1, mention.sentence.index + _NEAR)]
        days = page.dates.within(mention.sentence.end, last.end)
        event = [d for d in days if d.role == "event"]
        said = next((d for d in event if not is_of_wire(page, d)), None)  # may be the event's own
        day = next((d for d in event if not _is_of_speech(page, d)), None)
        if any(d is not None and supports_date(d, case.record.when) for d in (said, day)):
            return True
    return False


def _is_of_speech(page: Page, day: DateMention) -> bool:
    """The day is that of words: of a remark, or of the report itself, behind its town."""
    if is_of_wire(page, day):
        return True
    sentence = page.sentence_at(day.start)
    return sentence is not None and of_speech(page, sentence, day)


def _may_tell(case: Case, support: Support, mention: Mention) -> bool:
    """A mention that counts what the transfer moves: no day of a month, no other noun."""
    if mention.dirty or mention.role in STATIC:
        return False
    judged = judge(case.page, mention, case.record, support.transfer)
    return judged.category != "differs" or mention is support.mention


def _governs(page: Page, mention: Mention, date: DateMention) -> bool:
    """The date stands in one clause with the count, or no comma stands between the two."""
    clause = mention.clause
    if clause is not None and mention.category is not None:
        return clause.start <= date.start < clause.end
    low, high = sorted((date.start, mention.start))
    return not any(page.text.find(mark, low, high) >= 0 for mark in ",;:")


def _beside(page: Page, mention: Mention) -> list[DateMention]:
    """The dates that a count's words leave open: those of its stretch, else of its sentence."""
    sentence = mention.sentence
    dates = [
        date
        for date in page.dates.within(sentence.start, sentence.end)
        if date.role in ("event", "dateline", "since") and not of_remark(page, sentence, date)
    ]
    if mention.date is not None and mention.date.start < sentence.start:
        dates.append(mention.date)
    relative = in_relative(page, sentence, dates, mention.start)
    if relative:
        return relative
    if any(_opens_for(page, mention, date) for date in dates):
        dates = [date for date in dates if not is_of_words(page, sentence, date)]
    low, high = _stretch(page, mention)
    inside = [
        date
        for date in dates
        if low <= date.start < high or _AS_ON.search(page.text[sentence.start : date.start])
    ]
    if inside and not all(of_speech(page, sentence, date) for date in inside):
        return inside
    return dates


_AND = re.compile(r"[,;:]|\b(?:and|but|while|и|а|но|і|й|та|але)\s(?=[^\s,]+\s+\S)", re.IGNORECASE)


def _opens_for(page: Page, mention: Mention, date: DateMention) -> bool:
    """Whether a day opens what is said, and no other clause parts it from the count.

    "He said on Monday that on Sunday 120 had been freed": no Monday.
    """
    if not date.end <= mention.start or not is_of_content(page, mention.sentence, date):
        return False
    return _AND.search(page.text[date.end : mention.start]) is None


# "1,200, as many as on Friday", "так само, як і позавчора": the same count on one more day
_AS_ON = re.compile(
    r"(?:\bas many as|\bjust as|\bjust like|\bthe same (?:\w+ )?as|\bтак само,? як|"
    r"\bстільки ж,? (?:як|скільки)|\bстолько же,? сколько|\bтак же,? как|\b(?:как|як) і|\bкак и)"
    r"(?: (?:on|it did|it was|and|і|й|и|в|во|у|the))*\s*\Z",
    re.IGNORECASE,
)


def _stretch(page: Page, mention: Mention) -> tuple[int, int]:
    """The stretch between commas around a count and, where one moves it, its verb."""
    if mention.clause is not None:
        return segment(page, mention.clause, mention.start, mention.end)
    bounds = (mention.sentence.start, mention.sentence.end)
    return page.stretch(bounds, mention.start, mention.end, ",;:")


def _around(page: Page, mention: Mention) -> Iterator[DateMention]:
    sentences = page.sentences.items
    first = sentences[max(0, mention.sentence.index - _NEAR)]
    last = sentences[min(len(sentences) - 1, mention.sentence.index + _NEAR)]
    for date in page.dates.within(first.start, last.end):
        own = mention.sentence.start <= date.start < mention.sentence.end
        if date.role in ("event", "dateline") and not own:
            yield date
