"""When an event of diplomacy was: the days around its name that are not of the telling."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.page import Page
from extractor.reading.talks.belied import is_eve
from extractor.reading.talks.cues import Signal, find_signals
from extractor.reading.talks.senses import is_speaking_with
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence
from extractor.text.speech.speakers import Speaker

_FIRST_SINCE = re.compile(  # "for the first time since March", "вперше від березня"
    r"(?<!\w)(?:first|впервые|вперше|перв\w+|перш\w+|only|единственн\w+|єдин\w+)"
    r"(?: [^\s,.;:]+){0,5}? (?:since|со?|после|від|з|із|після)(?: [^\W\d]+){0,2} \Z",
    re.IGNORECASE,
)
_LOOK = 72
_CONTENT = re.compile(r"\W{0,3}(?:that|что|що|щоб|чтобы)(?!\w)", re.IGNORECASE)


def event_date(
    page: Page, sentence: Sentence, clause: tuple[int, int], trigger: Signal
) -> DateMention | None:
    """The time of the event: in its clause, else the sentence's only one; never of the telling."""
    dates = event_dates(page, sentence)
    inside = [date for date in dates if clause[0] <= date.start < clause[1]]
    rivals = find_signals(page.text).triggers(sentence.start, sentence.end)
    if not inside and (len(dates) != 1 or len(rivals) > 2):
        return None
    if not inside and _in_content(page.text, clause[1], dates[0]):
        return None
    told = [date for date in inside or dates if not _is_counted_from(page.text, date, trigger)]
    told = [date for date in told if not _is_closer_told(date, told)]
    date = min(told, key=lambda item: trigger.gap(item.start, item.end), default=None)
    if date is not None and trigger.form == "past" and is_future(page, date):
        return None
    return date


# "the day after the two spoke by telephone": the day is counted from the talks, and is not theirs
_AFTER_IT = re.compile(
    r",? (?:after|before|following|(?:после|до|перед|спустя) (?:того|тем),? как|после|до|перед|"
    r"(?:після|до|перед) (?:того|тим),? як|після|перед)(?!\w)[^,.;:]*",
    re.IGNORECASE,
)
_STEP = re.compile(
    r"(?<!\w)(?:after|later|before|earlier|next|following|previous|"
    r"спустя|следующ\w+|позже|раньше|ранее|предыдущ\w+|через|накануне|"
    r"наступн\w+|пізніше|раніше|попередн\w+|напередодні|за)(?!\w)",
    re.IGNORECASE,
)


def _is_counted_from(text: str, date: DateMention, trigger: Signal) -> bool:
    """Whether a day is told as one before or after the event: "the next day after they met"."""
    if date.basis != "relative" or date.end > trigger.start:
        return False
    if not _STEP.search(text, date.start, date.end):
        return False
    behind = _AFTER_IT.match(text, date.end)
    return behind is not None and trigger.start < behind.end()


def _is_closer_told(wide: DateMention, dates: Sequence[DateMention]) -> bool:
    """Whether a day beside it makes a time exact: "the third this year, on Wednesday"."""
    if wide.precision not in ("month", "season", "year") or wide.first is None or not wide.last:
        return False
    return any(
        day.precision == "day" and day.first is not None and wide.first <= day.first <= wide.last
        for day in dates
    )


def _in_content(text: str, end: int, date: DateMention) -> bool:
    """Whether a date stands in what was said there: "told him in a call that on 19 March ..."."""
    return date.start >= end and _CONTENT.match(text, end) is not None


def event_dates(page: Page, sentence: Sentence) -> list[DateMention]:
    """The times in a sentence that may be of an event, not of the telling or the page."""
    speakers = page.speakers.within(sentence.start, sentence.end)
    words = find_signals(page.text).triggers(sentence.start, sentence.end) if speakers else []
    found = [
        date
        for date in page.dates.within(sentence.start, sentence.end)
        if (date.role not in ("crawl", "dateline", "since") or _is_when(page, date))
        and not _is_last_time(page.text, sentence, date)
        and not any(
            _of_telling(page.text, date, speaker)
            and not any(is_speaking_with(page, word, speaker) for word in words)
            for speaker in speakers
        )
    ]
    return [d for d in found if not _is_lent(page.text, d)] or found


# "the third meeting of the summer", "третья за лето встреча": among which it is counted
_NTH_OF = re.compile(
    r"(?<!\w)(?:first|second|third|fourth|fifth|sixth|[^\W\d]+th|\d+(?:st|nd|rd|th)|\d+-(?:й|я|е|"
    r"ша|га|тя|ма)|"
    r"(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|перш|друг|четверт|п'ят|шост|сьом)[^\W\d]+)"
    r"(?: [^\s,.;:]+){0,2} (?:за|of|in|с начала|від початку) (?:the |this |этот |это |цей |це )?\Z",
    re.IGNORECASE,
)


def _is_lent(text: str, date: DateMention) -> bool:
    """Whether a time is that of a row of events, or counts from another event."""
    if is_eve(text, date.start, date.end):
        return True
    if date.precision == "day":
        return False
    return _NTH_OF.search(text, max(0, date.start - _LOOK), date.start) is not None


# "date from 2 June, when the delegations met": the start of one thing is the day of the other
_WHEN = re.compile(r",? (?:when|когда|коли)\s", re.IGNORECASE)


def _is_last_time(text: str, sentence: Sentence, date: DateMention) -> bool:
    """Whether a month or a year is only when the same was last told."""
    if date.precision == "day" and date.basis == "explicit":
        return False
    low = max(sentence.start, date.start - _LOOK)
    return _FIRST_SINCE.search(text, low, date.start) is not None


def _is_when(page: Page, date: DateMention) -> bool:
    return date.role == "since" and _WHEN.match(page.text, date.end) is not None


def _of_telling(text: str, date: DateMention, speaker: Speaker) -> bool:
    """Tell "said on Thursday", "в среду рассказал": the day of the words is not the event's."""
    if date.start >= speaker.verb_end:
        between = text[speaker.verb_end : date.start]
    else:
        between = text[date.end : speaker.verb_start]
    return (
        len(between) <= 14
        and re.fullmatch(r"[^\w,]*(?:[A-Za-zА-Яа-яіїє]{1,3}[^\w,]+)?", between) is not None
    )


def is_future(page: Page, date: DateMention | None) -> bool | None:
    """Whether all of a time is after publication, or all before; None where neither is sure."""
    published = page.article.published
    if date is None or date.first is None or published is None:
        return None
    if date.first > published:
        return True
    if date.last is not None and date.last < published:
        return False
    return None
