"""Own day: the day or time beside a count, where it is the count's and not that of other words."""

from __future__ import annotations

import re

from extractor.reading.days.dating import of_remark, of_speech
from extractor.reading.days.newsday import unsettled
from extractor.reading.days.partdays import is_of_part, is_of_share
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.scopes.spread import in_several
from extractor.records import When
from extractor.text.dates import DateMention
from extractor.validate.days.periods import LEAD
from extractor.validate.relevance import meets

# "ended on 25 May: in three days 1,000 came home": the day closes what the count sums up
_ENDED = re.compile(
    r"\b(?:ended|concluded|closed|finished|completed|over|завершил\w+|закончил\w+|окончил\w+|"
    r"завершився|завершен\w+|закінчи\w+|завершили\w*)\s+(?:[^\W\d]+\s+)?\Z",
    re.IGNORECASE,
)


# "in the week to Sunday", "за неделю, закончившуюся в понедельник": the day closes the period
_CLOSES_SPAN = re.compile(
    r"\b(?:week|fortnight|month|days|недел[юи]|месяц|дн(?:и|ей|я)|тиждень|тижні|місяць|дні|днів),?\s+"
    r"(?:(?:that|which|котор[^\W\d]+|що|як(?:ий|і))\s+)?"
    r"(?:ending|ended|to|up to|through|which closed|closing|"
    r"(?:за|о)кончивш[^\W\d]+|завершивш[^\W\d]+|(?:за|о)кончил[^\W\d]+|завершил[^\W\d]+|"
    r"заверши(?:в|л[^\W\d]+)ся|завершився|закінчи(?:вся|лися|лась|лася))\s+(?:on\s+|во?\s+|у\s+)?\Z",
    re.IGNORECASE,
)


def is_closing(page: Page, mention: Mention, stretch: tuple[int, int]) -> bool:
    """Tell whether the day before a count closes the several days that the count sums up."""
    day = mention.date
    if day is not None and day.start < mention.start:
        low = max(mention.sentence.start, day.start - 60)
        span = _CLOSES_SPAN.search(page.text, low, day.end) or (
            _CLOSES_SPAN.search(page.text, low, day.start)
        )
        if span is not None:
            return True
    if day is None or in_several(page, *stretch) is None or day.start > mention.start:
        return False
    low = max(mention.sentence.start, day.start - 24)
    return _ENDED.search(page.text, low, day.start) is not None


def is_spread(page: Page, mention: Mention, stretch: tuple[int, int], day: DateMention) -> bool:
    """Tell whether a count is spread over days, and the day beside it only a part's or carried."""
    if is_of_share(page.text, mention.end, day.start):
        return True
    if in_several(page, *stretch) is None:
        return False
    if day.start < mention.sentence.start or ";" in page.text[mention.end : day.start]:
        return True
    return is_of_part(page.text, day.start) and day.end + 1 != mention.start


def has_period(page: Page, mention: Mention, when: When) -> bool:
    """Tell whether the time beside a count may be its own: near, and no other than the record's."""
    date = mention.date
    if date is None or date.first is None or not _is_near(page, mention):
        return False
    if date.precision != "day":
        return True
    return fits_record(page, mention, when, date) and not _of_agreement(page, mention, date)


def fits_record(page: Page, mention: Mention, when: When, date: DateMention) -> bool:
    """Tell whether a day may be the record's: one outside is not, "as agreed on 16 May"."""
    if when.start is None or date.first is None or unsettled(date) or meets(date, when):
        return True
    return of_speech(page, mention.sentence, date)


def own_day(page: Page, mention: Mention) -> DateMention | None:
    """Find the day of a count, unless it is that of other words or of an agreement."""
    date = mention.date
    if date is None or date.precision != "day" or date.role not in ("event", "dateline"):
        return None
    if date.first != date.last or not _is_near(page, mention):
        return None
    if of_remark(page, mention.sentence, date):
        return None
    return None if _of_agreement(page, mention, date) else date


def day_of_words(page: Page, mention: Mention) -> DateMention | None:
    """Find the day an undated count is told on, as news is: "has moved 90, he said on Monday"."""
    if mention.date is not None:
        return None
    sentence = mention.sentence
    return next(
        (
            date
            for date in page.dates.within(sentence.start, sentence.end)
            if date.precision == "day" and date.role == "event" and of_speech(page, sentence, date)
        ),
        None,
    )


def _in_heading(page: Page, mention: Mention) -> bool:
    """A line of its own without a full stop, or the article's first words."""
    sentence = mention.sentence
    stopped = page.text[sentence.start : sentence.end].rstrip().endswith((".", "!", "?", "…"))
    return sentence.index < LEAD or not stopped


def _is_near(page: Page, mention: Mention) -> bool:
    """The date stands in the count's sentence or in the one before: it is not just the news day.

    Only a heading has its day told behind it.
    """
    index = max(0, mention.sentence.index - 1)
    assert mention.date is not None
    if mention.date.start >= mention.sentence.end and not _in_heading(page, mention):
        return False
    return mention.date.start >= page.sentences.items[index].start


def _of_agreement(page: Page, mention: Mention, date: DateMention) -> bool:
    """The date stands apart from the count, with words of agreeing: "as agreed on 16 May"."""
    sentence = mention.sentence
    low = max(page.text.rfind(mark, sentence.start, date.start) + 1 for mark in ",;:")
    low = max(low, sentence.start)
    ends = [at for m in ",;:" if (at := page.text.find(m, date.end, sentence.end)) >= 0]
    high = min([sentence.end, *ends])
    if low <= mention.start < high:
        return False
    cues = page.cues.within(low, high)
    return any(cue.family == "cue" and cue.kind == "agreed" for cue in cues)
