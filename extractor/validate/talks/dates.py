"""Days of talks that the text tells by another day: "two days after", "the second day of"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from extractor.reading.page import Page
from extractor.reading.talks.days import told_behind
from extractor.reading.talks.mention import TalkMention
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence
from extractor.validate.days.namedspans import is_spanned
from extractor.validate.talks.case import AHEAD, Case
from extractor.validate.talks.eves import beside_talks
from extractor.validate.talks.hours import days_told, is_of_hour
from extractor.validate.talks.lengths import distances, spans
from extractor.validate.talks.scenes import around, dates_of, parties_of
from extractor.validate.talks.weekdays import next_weekday

_BEFORE = 6  # sentences back to the day that "a week after" may count from
_LONGEST = 7  # days that one round of talks may last
_EVE = re.compile(
    r"(?<!\w)(?:the (?:previous|preceding) (?:day|night|evening|afternoon)|"
    r"the (?:day|night|evening|afternoon) before|a day (?:earlier|before)|накануне|дн[её]м ранее|"
    r"за день до|напередодні|днем раніше)(?!\w)",
    re.IGNORECASE,
)
_MORROW = re.compile(
    r"(?<!\w)(?:the (?:next|following) (?:day|morning|afternoon|evening|night)|"
    r"the (?:day|morning|evening) after|a day (?:later|after)|на следующий день|дн[её]м позже|"
    r"на следующее утро|следующим (?:утром|вечером)|назавтра|наступного (?:дня|ранку|вечора)|"
    r"днем пізніше)(?!\w)",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"(?<!\w)(?:(?:the|that) (?:very )?same (?:day|evening|night|morning|afternoon)|"
    r"that (?:day|evening|night|morning|afternoon)|тот же вечер|тем же вечером|того ж вечора|"
    r"той (?:же|самий) вечір|(?:тот|этот) же день|того же дня|"
    r"в этот день|(?:той|цей) (?:же|самий) день|того (?:ж|самого) дня|цього ж дня|"
    r"в цей день)(?!\w)",
    re.IGNORECASE,
)
_FAR = 3000  # characters back to the day that "the same day" means
_STATED = re.compile(r"joint (?:statement|declaration|comm)|совместн|спільн", re.IGNORECASE)
_BETWEEN = re.compile(
    r"(?<!\w)(?:between|from|между|с|со|між|з|із) (\d{1,2})(?:st|nd|rd|th)? "
    r"(?:and|to|и|по|до|і|й|та) (\d{1,2})(?!\d)",
    re.IGNORECASE,
)


def lasted(case: Case, period: tuple[date, date]) -> bool:
    """Whether a day told is the first or last of as many days as the text says that it lasted.

    "Two days of talks in Miami ended on Sunday" tells of Saturday, too.
    """
    length = (period[1] - period[0]).days + 1
    if not 1 < length <= _LONGEST:
        return False
    scenes = (*case.best, *case.told_elsewhere)
    sentences = {s.index: s for scene in scenes for s in around(case.page, scene.sentence, 1, 1)}
    said = {days for s in sentences.values() for days in spans(case.page, s)}
    for scene in scenes:
        told_days = dates_of(case.page, scene)
        if not told_days:
            near = around(case.page, scene.sentence, 0, 1)
            told_days = days_told(case.page, near[0].start, near[-1].end)
        ends = {day for told in told_days for day in (told.first, told.last) if day}
        ends |= {day for day in period for told in told_days if next_weekday(case, day, told)}
        running = _RUNNING.search(case.page.text, scene.sentence.start, scene.sentence.end)
        if (running or not ends) and case.page.article.published is not None:
            ends = {case.page.article.published}  # "ended a second day of talks"
        whole = any((last - first).days + 1 == length for first in ends for last in ends)
        if length in said and not whole and ends & set(_ends_meant(case, scene, period)):
            return True
    return False


# "are shut away for the third day running": the last of these days is the report's
_RUNNING = re.compile(
    r"(?<!\w)(?:(?:for|in|into) (?:a|the|their|its) "
    r"(?:second|third|fourth|fifth|sixth|seventh) (?:straight |consecutive |"
    r"successive |full )?day(?: running| in a row| straight| in succession)?|"
    r"(?:втор|трет|четв[её]рт|пят|шест|седьм)\w+ (?:день|сутки) (?:подряд|кряду)|"
    r"(?:уже|вже) (?:второй|третий|четв[её]ртый|пятый|шестой|седьмой|другий|третій|четвертий|"
    r"п'ятий|шостий|сьомий) (?:день|добу)|"
    r"(?:друг|трет|четверт|п'ят|шост|сьом)\w+ (?:день|добу) (?:поспіль|підряд))(?!\w)",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"(?<!\w)(?:end(?:s|ed)|conclud\w+|finish\w+|wrapped up|(?:second|third|final|last) day|"
    r"parted|dispersed|left for home|rose from|разошлись|разъехались|"
    r"заверш\w+|закончил\w+|окончил\w+|(?:второй|второго|третий|третьего|последний) д(?:ень|ня)|"
    r"розійшл(?:ися|ись)|роз'їхал(?:ися|ись)|закінчи\w+|"
    r"(?:другий|другого|третій|третього|останній) д(?:ень|ня))(?!\w)",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r"(?<!\w)(?:beg[ai]n\w*|start\w*|open(?:s|ed)|нача\w+|стартова\w+|откры\w+|"
    r"поча\w+|розпоча\w+|стартува\w+|відкри\w+)(?!\w)",
    re.IGNORECASE,
)


def _ends_meant(case: Case, scene: TalkMention, period: tuple[date, date]) -> tuple[date, ...]:
    """Which end of a period the day beside a scene is, where its sentence says so."""
    text, low, high = case.page.text, scene.sentence.start, scene.sentence.end
    ended, began = _ENDED.search(text, low, high), _BEGAN.search(text, low, high)
    if (ended is None) == (began is None):
        return period
    return period[1:] if ended else period[:1]


def goes_on(case: Case, period: tuple[date, date]) -> bool:
    """Whether a few days begin or end with a day of the scene, the other end being told beside.

    "They gathered on Friday. Talks are due to go on into Saturday."
    """
    if not 1 < (period[1] - period[0]).days + 1 <= _LONGEST:
        return False
    if not case.best:  # in no words that are known: each end need only be told
        ends = {day.first for day in days_told(case.page, 0, len(case.page.text))}
        return set(period) <= ends | {case.page.article.published}
    for scene in case.best:
        near = around(case.page, scene.sentence, 2, 2)
        told = case.page.dates.within(near[0].start, near[-1].end)
        days = {
            day
            for item in told
            if item.precision == "day" and item.role != "crawl"
            for day in (item.first, item.last, *item.others)
        }
        own = {item.first for item in dates_of(case.page, scene)}
        if set(period) <= days and own & set(period):
            return True
    return False


def counted_from(case: Case, period: tuple[date, date]) -> bool:
    """Whether a record's day is a number of days before or after one that the text gives.

    "The decision came two days after the delegations met."
    """
    published = case.page.article.published
    parties = set(parties_of(case.record))
    undated = (
        scene
        for scene in case.told_elsewhere
        if scene.date is None and len(parties & set(scene.parties)) >= 2
    )
    for scene in (*case.best, *undated):
        near = around(case.page, scene.sentence, _BEFORE, 0)
        known = {told.first for told in days_told(case.page, near[0].start, near[-1].end)}
        if published is not None and not known:
            known.add(published)
        for sentence in around(case.page, scene.sentence, 1, 1):
            for days in distances(case.page, sentence):
                step = timedelta(days=days)
                if known & {period[0] + step, period[0] - step}:
                    return True
        over = None if case.record.status in AHEAD else published
        if period[0] in _next_to(case.page, scene.sentence, over):
            return True
        if period[0] in beside_talks(case.page, scene.sentence):
            return True
    return is_of_hour(case, period[0])


def ranged(case: Case, period: tuple[date, date]) -> bool:
    """Whether a sentence gives both ends of a period: "between 20 and 30 June"."""
    for scene in case.best:
        for match in _BETWEEN.finditer(case.page.text, scene.sentence.start, scene.sentence.end):
            ends = {told.last for told in days_told(case.page, match.start(2), match.end() + 20)}
            days = (int(match[1]), int(match[2]))
            if days == (period[0].day, period[1].day) and period[1] in ends:
                return True
        if is_spanned(case.page, scene.sentence, period):
            return True
    return False


def acted_on(case: Case) -> list[DateMention]:
    """The days of offers, refusals and joint statements: their telling is the act itself.

    "Peskov rejected the idea yesterday" dates the refusal; "said on Thursday" dates no talks.
    """
    record, page = case.record, case.page
    return [
        told
        for scene in case.best
        if record.type in ("proposal", "refusal")
        or (record.type == "agreement" and _STATED.match(page.text, scene.start))
        for told in page.dates.within(scene.sentence.start, _end_of_words(page, scene.sentence))
        if told.role not in ("crawl", "dateline")
    ]


# "Про це він сказав журналістам у вівторок": the sentence behind dates the words before it
_SAID_SO = re.compile(
    r"(?:(?:he|she|they|[A-Z]\w+) (?:said|told|made|gave|announced|declared|wrote|spoke|"
    r"was speaking)|speaking|"
    r"(?:that|this|so) (?:he|she|was|is what)|"
    r"(?:об этом|про это|так|такой \w+|это|про це|такої \w+|таку \w+|це) )",
    re.IGNORECASE,
)


def _end_of_words(page: Page, sentence: Sentence) -> int:
    """Where an offer or a refusal ends, with the sentence behind it that says when it was told."""
    behind = page.sentences.items[sentence.index + 1 : sentence.index + 2]
    said = behind and _SAID_SO.match(page.text, behind[0].start, behind[0].end)
    return behind[0].end if said else sentence.end


def behind(case: Case) -> list[DateMention]:
    """The days that later sentences give such an event: "The call took place on Tuesday"."""
    days = (told_behind(case.page, scene.sentence, case.record.type) for scene in case.best)
    return [day for day in days if day is not None]


def _next_to(page: Page, sentence: Sentence, over: date | None) -> Iterator[date]:
    """The days that "the day before" and "the next day" mean, from the last day told before.

    Of what is over by a day, none of these days lies behind it: "they will meet on Friday. The
    same day, Umerov spoke".
    """
    first = around(page, sentence, 2, 0)[0].start
    same = _SAME.search(page.text, sentence.start, sentence.end)
    if same is not None:  # the day last told, however far back
        told = [
            day
            for day in days_told(page, max(0, same.start() - _FAR), same.start())
            if over is None or (day.first is not None and day.first <= over)
        ]
        if told and told[-1].first is not None:
            yield told[-1].first
    for pattern, step in ((_EVE, -1), (_MORROW, 1)):
        word = pattern.search(page.text, sentence.start, sentence.end)
        if word is None:
            continue
        for start in (first, max(0, word.start() - _FAR)):
            told = [
                d for d in days_told(page, start, word.start()) if not pattern.search(d.surface)
            ]
            if told:
                break
        if told and told[-1].first is not None:
            yield told[-1].first + timedelta(days=step)
