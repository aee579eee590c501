"""Days of talks that an hour tells: "in the evening", "just now", "there I also met"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from extractor.reading.page import Page
from extractor.text.dates import DateMention
from extractor.validate.talks.case import AHEAD, Case

_FAR = 3000  # characters back to the day that "in the evening" means
_EVENING = re.compile(
    r"(?<!\w)(?:this (?:evening|afternoon)|tonight|in the evening|later today|вечером|"
    r"у?вечері|ввечері)(?!\w)",
    re.IGNORECASE,
)
_PART_OF_DAY = re.compile(
    r"(?<!\w)(?:(?:this|that|in the|later in the|earlier in the) (?:evening|afternoon|morning|day)|"
    r"tonight|at noon|hours (?:later|earlier|afterwards?|(?:after|before) that)|"
    r"earlier today|later today|"
    r"вечером|утром|дн[её]м|ночью|у?вечері|ввечері|увечері|вранці|зранку|уранці|вдень|удень|"
    r"(?:несколькими|кількома) (?:часами|годинами) (?:ранее|раньше|позже|раніше|пізніше)|"
    r"(?:через|спустя) (?:несколько|пару|считан\w+|два|три|кілька|декілька|лічені|дві) "
    r"(?:часов|часа|годин[иу]?)|за (?:кілька|декілька|лічені|дві|три) годин[иу]?|"
    r"(?:через|спустя) (?:час|годину)|за годину)(?!\w)"
    r"(?! (?:ранее|раньше|позже|позднее|раніше|пізніше))",
    re.IGNORECASE,
)
_IN_A_WEEK = re.compile(
    r"(?<!\w)(?:in a week(?:'s time)?|a week from now|через неделю|за тиждень|через тиждень)"
    r"(?! (?:до|после|after|before|після|перед))(?!\w)",
    re.IGNORECASE,
)
_JUST = re.compile(  # "Щойно говорив телефоном": what the report tells is minutes old
    r"(?<!\w)(?:ha(?:s|ve|d) just|just (?:now|spoke|talked|met|held|had|hung up|finished|got off)|"
    r"(?:moments|minutes|an hour|(?:two|three|a few|\d) hours) ago|"
    r"только что|только-только|(?:минут[уы]|час|пару часов|несколько (?:минут|часов)) назад|"
    r"щойно|допіру|тільки що|тільки-но|"
    r"(?:хвилин[уи]|годину|пару годин|кілька хвилин|кілька годин) тому)"
    r"(?!\w)",
    re.IGNORECASE,
)
_THERE = re.compile(  # "There I also met my colleague": on the occasion told before
    r"\W*(?:(?:it was )?there(?! (?:is|are|was|were|has|have|had|will|would|may|might|can|could|"
    r"should|seem\w*|exist\w*|appear\w*|remain\w*|came|come|followed)(?!\w))|"
    r"while there|on the spot|там(?: же| само| ж)?|тут же|на месте|на місці|тоді ж|тогда же)(?!\w)",
    re.IGNORECASE,
)


def is_of_hour(case: Case, day: date) -> bool:
    """Whether a day is the report's own, or one told before, by an hour or by "there".

    Args:
        case: The record with its scenes.
        day: Its first day.
    """
    return (
        _in_a_week(case, day)
        or _later_today(case, day)
        or _just_now(case, day)
        or _there_too(case, day)
    )


def _just_now(case: Case, day: date) -> bool:
    """Whether what has just been is of the day of the report."""
    page = case.page
    if case.record.status in AHEAD or day != page.article.published:
        return False
    sentences = [scene.sentence for scene in case.best]
    return any(
        _JUST.search(page.text, each.start, each.end) and not days_told(page, each.start, each.end)
        for each in sentences
    )


def _there_too(case: Case, day: date) -> bool:
    """Whether a scene without a day is told as of the occasion before it, whose day this is."""
    page = case.page
    if case.record.status in AHEAD:
        return False
    for scene in case.best:
        start, end = scene.sentence.start, scene.sentence.end
        if _THERE.match(page.text, start, end) and not days_told(page, start, end):
            before = days_told(page, max(0, start - _FAR), start)
            if before and before[-1].first == day:
                return True
    return False


def _in_a_week(case: Case, day: date) -> bool:
    published = case.page.article.published
    if published is None or day != published + timedelta(days=7):
        return False
    sentences = [scene.sentence for scene in case.best]
    return any(_IN_A_WEEK.search(case.page.text, s.start, s.end) for s in sentences)


def _later_today(case: Case, day: date) -> bool:
    """Whether "in the evening" is of the day of the report, or of the day told before.

    What is over needs a sentence without a day of its own: "Prisoners came home on Thursday. In
    the evening the president rang Erdoğan."
    """
    published, page = case.page.article.published, case.page
    for scene in case.best:
        sentence = scene.sentence
        if case.record.status in AHEAD:
            if day == published and _EVENING.search(page.text, sentence.start, sentence.end):
                return True
        elif _PART_OF_DAY.search(page.text, sentence.start, sentence.end):
            before = days_told(page, max(0, sentence.start - _FAR), sentence.start)
            told = days_told(page, sentence.start, sentence.end)
            last = before[-1].first if before else published
            if not told and (day == last or _is_todays(case, sentence.start, before, day)):
                return True
    return False


def _is_todays(case: Case, start: int, before: list[DateMention], day: date) -> bool:
    """Whether a new paragraph goes on with the day of the report, once that was told.

    "Today 146 came home. Ten days ago it was 84. / In the afternoon I received the premier".
    """
    page = case.page
    opens = "\n" in page.text[max(0, start - 3) : start]
    today = day == page.article.published
    return opens and today and any(told.first == day for told in before)


def days_told(page: Page, start: int, end: int) -> list[DateMention]:
    """The single days told in a stretch."""
    return [
        told
        for told in page.dates.within(start, end)
        if told.first is not None and told.first == told.last and told.role != "crawl"
    ]
