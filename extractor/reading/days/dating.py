"""Dating: which of a sentence's dates belongs to a count."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.clauses import Clause
from extractor.reading.days.chronicle import entry_day
from extractor.reading.days.othersteps import is_of_visit, without_talks
from extractor.reading.days.partdays import is_of_share
from extractor.reading.days.pasts import is_of_past
from extractor.reading.days.relatives import in_relative, is_outside_relative
from extractor.reading.days.remarkdays import speaks_of_agreement, speaks_of_remark
from extractor.reading.days.thatday import means_same_day, names_same_day
from extractor.reading.page import Page
from extractor.reading.statuses.overtaken import overtaken_at
from extractor.reading.ways.captivity import of_captivity
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence

_THEN = re.compile(
    r"\W*(?:at (?:that|the) time|then\b|back then|on that (?:day|occasion)|that (?:day|time)|"
    r"the same day|in that (?:exchange|swap)|during that|тогда|в тот (?:день|раз|момент)|"
    r"в тот же день|при этом тогда|тоді|того (?:дня|разу|ж дня)|в той (?:день|час)|у той (?:день|"
    r"час))",
    re.IGNORECASE,
)
_BACK = 3  # sentences back to the day that "that day" means
_FAR_BACK = 8
_TURN = re.compile(
    r"[,;:]\s*(?:and|but|while|whereas|compared|against|а|но|тогда|в то время|але|тоді|проти)\b",
    re.IGNORECASE,
)


def date_of(
    page: Page, sentence: Sentence, clause: Clause | None, start: int
) -> DateMention | None:
    """Choose a count's date: the nearest in its clause, else in its sentence or the one before."""
    dates = [
        date
        for date in page.dates.within(sentence.start, sentence.end)
        if date.role in ("event", "dateline", "since") and not of_captivity(page, date)
    ]
    if not dates:
        return entry_day(page, sentence) or _date_before(page, sentence)
    if _THEN.match(page.text, sentence.start, sentence.end) and all(map(_is_wide, dates)):
        return (
            _last_day(page, sentence, dates[0]) or dates[0]
        )  # "None since 7 August. Then, in summer, 22"
    dates = [
        d
        for d in without_talks(page, sentence, start, dates)
        if not of_remark(page, sentence, d)
        and not is_of_past(page, sentence, start, d)
        and not is_of_share(page.text, start, d.start)
        and not is_of_visit(page, sentence, start, d)
    ]
    if not dates:
        return None
    told = [d for d in dates if d.role != "dateline"] or dates
    told = [d for d in told if not overtaken_at(page, d.start)]
    if not told:
        return None
    dates = [d for d in told if not is_of_words(page, sentence, d)]
    if not dates:  # "said on Thursday that 1,000 had been delivered that morning"
        return told[-1] if means_same_day(page, sentence) else None
    dates = [d for d in dates if not of_speech(page, sentence, d)] or dates
    dates = [d for d in dates if not is_outside_relative(page.text, dates, d, start)]
    dates = in_relative(page, sentence, dates, start) or dates
    inside = [
        date for date in dates if clause is not None and clause.start <= date.start < clause.end
    ]
    return min(
        inside or dates,
        key=lambda date: (
            _beyond(page, sentence, dates, date, start),
            abs(date.start - start),
        ),
    )


_JOINS = re.compile(r"\s*,?\s*(?:and|while|и|а|та|і|й)\s", re.IGNORECASE)
_ENUMERATED = re.compile(r"[,;]\s*(?:[^\W\d]{1,3}\s+)?\Z")


def _beyond(
    page: Page, sentence: Sentence, dates: Sequence[DateMention], date: DateMention, start: int
) -> bool:
    """A date is another count's: behind a contrast, or where each count has one of its own.

    "14,500 in 2025, but this year 300"; "200 on Thursday and 300 on Friday"; "в четверг 200, в
    пятницу 300".
    """
    if date.start < start:
        return any(other.start > start for other in dates) and bool(
            _JOINS.match(page.text, date.end)
        )
    if _TURN.search(page.text, start, date.start):
        return True
    if not any(other.start < start for other in dates):
        return False
    counted = any(number.start > date.end for number in page.numbers_in(sentence))
    return counted and bool(_ENUMERATED.search(page.text, start, date.start))


def of_remark(page: Page, sentence: Sentence, date: DateMention) -> bool:
    """Tell whether a date is that of other words: "echoing remarks made on Friday"."""
    before = page.text[max(sentence.start, date.start - 90) : date.start]
    return speaks_of_remark(before) or speaks_of_agreement(before)


def of_agreement(page: Page, sentence: Sentence, date: DateMention) -> bool:
    """Tell whether it is the day of an agreement: "as agreed in Istanbul on 16 May"."""
    return speaks_of_agreement(page.text[max(sentence.start, date.start - 90) : date.start])


def of_speech(page: Page, sentence: Sentence, date: DateMention) -> bool:
    """Tell whether it is the day of the words, which may be the event's too: "said on Thursday"."""
    return any(
        -2 <= date.start - speaker.verb_end <= 24
        or (
            -2 <= speaker.start - date.end <= _SPEAKER_REACH
            and not _NEW_CLAUSE.match(page.text, date.end, speaker.start + 1)
        )
        for speaker in page.speakers.within(sentence.start, sentence.end)
    )


_SPEAKER_REACH = 16  # characters from a day to who speaks on it
# "and 300 more on 14 June, with Russia saying": the day closes the clause before
_NEW_CLAUSE = re.compile(
    r"\s*[,;—–-]\s*(?:with|while|whereas|and|but|yet|as|though|although|even as|so|"
    r"при этом|притом|причем|причём|а|но|и|как|хотя|тогда как|однако|"
    r"при цьому|причому|та|але|і|й|як|хоча|тоді як|однак|проте)\s",
    re.IGNORECASE,
)


_THAT = re.compile(r"[,;:()\"«»“”—–]|\s-\s|\b(?:that|что|що|якобы|нібито)\b", re.IGNORECASE)


def is_of_words(page: Page, sentence: Sentence, date: DateMention) -> bool:
    """Tell whether a day is beyond doubt that of the words: "said on Thursday that ..."."""
    if date.precision != "day" or date.role != "event":
        return False
    text = page.text
    for speaker in page.speakers.within(sentence.start, sentence.end):
        first = min(speaker.start, speaker.verb_start)
        last = max(speaker.end, speaker.verb_end)
        low = last if last <= date.start else speaker.verb_end
        if 0 <= date.start - low <= _WORDS_REACH:
            return not _THAT.search(text, low, date.start)
        if 0 <= first - date.end <= 16:
            lead = text[sentence.start : date.start]
            gap = text[date.end : first].strip()
            if any(cue.family == "verb" for cue in page.cues.within(first, speaker.verb_start)):
                return False
            opens = len(lead.split()) <= 1
            if opens and gap in ("", ","):
                return True
            return not gap and not any(
                cue.family == "verb" for cue in page.cues.within(sentence.start, date.start)
            )
    return False


_WORDS_REACH = 24  # characters from a speech verb to its day


def _date_before(page: Page, sentence: Sentence) -> DateMention | None:
    """Find the date in the sentence before: "at that time, Russia transferred 1,000 bodies"."""
    if sentence.index == 0:
        return None
    start, end = sentence.start, sentence.end
    same = means_same_day(page, sentence)
    if same and names_same_day(page, sentence):
        return _last_day(page, sentence, back=_FAR_BACK, precise=True)
    if same or _THEN.match(page.text, start, end):
        return _last_day(page, sentence)
    before = page.sentences.items[sentence.index - 1]
    dates = [d for d in page.dates.within(before.start, before.end) if d.role == "event"]
    swapped = any(
        cue.family == "verb" and cue.kind == "exchange" and cue.form in ("past", "pass")
        for cue in page.cues.within(before.start, before.end)
    )
    if _THE_SWAP.match(page.text, start, end) and len(dates) == 1 and _tells_swap(page, before):
        return None if is_of_words(page, before, dates[0]) else dates[0]
    # "The sides exchanged prisoners on Saturday. Russia returned 1,200 bodies": one occasion.
    same_breath = before.paragraph == sentence.paragraph and swapped and len(dates) == 1
    return dates[0] if same_breath else None


# "A transfer was set for Monday. It had been due to take in 500": the subject is that exchange
_THE_SWAP = re.compile(
    r"\W*(?:(?:it|this|that)\b|(?:the|this|that) (?:\w+ )?(?:swap|exchange|handover|transfer|"
    r"repatriation|operation|delivery|convoy|deal)\b|(?:это|этот|эта|обмен|передача|репатриация|"
    r"операция|це|цей|ця|обмін|репатріація|операція)\b)",
    re.IGNORECASE,
)


def _tells_swap(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence tells of an exchange that it does not count."""
    cues = page.cues.within(sentence.start, sentence.end)
    return any(cue.family == "verb" for cue in cues) and not any(
        cue.family == "cue" and cue.kind in ("cumulative", "summed") for cue in cues
    )


def _is_wide(date: DateMention) -> bool:
    """A month, a season, a year: no day by itself."""
    return date.precision != "day" and date.role == "event"


def _last_day(
    page: Page,
    sentence: Sentence,
    within: DateMention | None = None,
    *,
    back: int = _BACK,
    precise: bool = False,
) -> DateMention | None:
    """The day last named in the few sentences before, which "that day" and "then" mean."""
    for before in reversed(page.sentences.items[max(0, sentence.index - back) : sentence.index]):
        days = [
            day
            for day in page.dates.within(before.start, before.end)
            if day.role in ("event", "since")
            and not of_agreement(page, before, day)
            and not of_captivity(page, day)
            and (within is None or _lies_in(day, within))
            and not (precise and (day.precision != "day" or day.role != "event"))
        ]
        if days:
            return days[-1]
    return None


def _lies_in(day: DateMention, wide: DateMention) -> bool:
    if day.first is None or wide.first is None or wide.last is None:
        return False
    return wide.first <= day.first <= wide.last
