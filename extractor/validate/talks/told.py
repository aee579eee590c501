"""Whether the words give talks another time than a record does, or leave its time open.

A time that is told, though not beside talks that the reader knows, may be theirs in words it does
not read; one that is told nowhere is nobody's, and one told beside the talks themselves is theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from extractor.reading.talks.cues import find_signals
from extractor.reading.talks.mention import TalkMention
from extractor.reading.talks.reader import find_talks
from extractor.text.dates import DateMention
from extractor.text.places import lands_of
from extractor.text.sentences import Sentence
from extractor.validate.talks.case import AHEAD, Case
from extractor.validate.talks.diary import is_of_other_entry, is_of_own_entry
from extractor.validate.talks.scenes import moves_people, named_in, parties_of, places_of, venues_in
from extractor.validate.talks.times import in_time, same_time
from extractor.validate.talks.weekdays import next_weekday

# Who may be at talks, by whatever words, and what they do there
_ACTORS = re.compile(
    r"\b(?:leaders?|presidents?|premiers?|ministers?|sides?|parties|delegations?|negotiators?|"
    r"envoys?|officials?|diplomats?|ombuds\w+|commissioners?|counterparts?|both|the (?:two|pair)|"
    r"phoned|telephoned|rang|called|spoke|spoken|talked|met|hosted|received|session|round|"
    r"calls?|conversations?|contacts?|meetings?|talks|visits?|trips?|summits?|discuss\w+|"
    r"разговор\w*|бесед\w*|контакт\w*|визит\w*|поездк\w*|саммит\w*|обсу[жд]\w+|"
    r"розмов\w*|бесід\w*|візит\w*|поїздк\w*|саміт\w*|обгов\w+|"
    r"лидер\w*|глав[аы]|презид\w+|премьер\w*|министр\w*|сторон\w*|делегаци\w+|переговор\w+|"
    r"посланни\w+|дипломат\w*|омбудсмен\w*|уполномоченн\w+|собеседник\w*|об[ае]|созв\w+|"
    r"(?:по)?звон\w+|говорил\w*|поговор\w+|общал\w+|встре[тч]\w+|раунд\w*|"
    r"лідер\w*|очільни\w+|прем'єр\w*|міністр\w*|сторін|делегаці\w+|перемов\w+|"
    r"посланц\w+|уповноважен\w+|співрозмовни\w+|обидв\w+|(?:за|по)?телефон\w+|дзвон\w+|"
    r"розмовля\w+|спілкува\w+|зустр\w+)\b",
    re.IGNORECASE,
)


def leaves_open(case: Case, period: tuple[date, date]) -> bool:
    """Whether a record's time is told where talks may be, and no scene of it has another.

    "They spoke of prisoners. The two presidents rang each other on Tuesday": Tuesday is not read
    as the day of the talks, yet nothing says that it is not.
    """
    days = [
        day
        for day in _told(case, period)
        if _may_be_of_talks(case, day) and not is_of_other_entry(case, day)
    ]
    if any(_is_of_record(case, day) for day in days):
        return True
    return bool(days) and not any(
        _is_firm(scene, scene.date) and scene.date is not None and not in_time(period, scene.date)
        for scene in case.best
        if _is_of(case, scene)
    )


def _is_of_record(case: Case, day: DateMention) -> bool:
    """Whether a day stands beside what no other event has: a record's place, or both its parties.

    What the article tells of the same parties on another day is then another event.
    """
    page, record = case.page, case.record
    sentence = page.sentence_at(day.start)
    if sentence is None or day.role == "dateline":
        return False
    low, high = page.stretch((sentence.start, sentence.end), day.start, day.end, ";:()")
    clause = replace(sentence, start=low, end=high)
    known = {scene.sentence.index for scene in find_talks(page) if not scene.soft}
    if sentence.index in known:
        return False
    wanted = set(places_of(record.location)) if record.location else set()
    named = set(parties_of(record)) & set(named_in(page, clause))
    return bool(wanted & venues_in(page, clause)) or len(named) >= 2


def _told(case: Case, period: tuple[date, date]) -> Iterator[DateMention]:
    single = period[0] == period[1]
    return (
        item
        for item in case.page.dates
        if item.role != "crawl"
        and (same_time(period, item) or (single and next_weekday(case, period[0], item)))
    )


def _may_be_of_talks(case: Case, day: DateMention) -> bool:
    """Whether a sentence with a day tells of those who talk, and not of people who went home."""
    page = case.page
    if day.role == "dateline":
        return True
    sentence = page.sentence_at(day.start)
    if sentence is None or page.boilerplate.at(sentence.start):
        return False
    if find_signals(page.text).triggers(sentence.start, sentence.end):
        return True
    if is_of_own_entry(case, day):
        return True
    parties = set(parties_of(case.record))
    third = len(parties) > 1 and not parties >= {"Russia", "Ukraine"}
    if third and parties <= set(named_in(page, sentence)):
        return True  # who rings a third state's leader hands nobody over
    if moves_people(page, sentence):  # "Umerov, who met officials last week, hopes that 1,200 ..."
        low, high = page.stretch((sentence.start, sentence.end), day.start, day.end, ",;:()")
        moved = any(cue.family == "verb" for cue in page.cues.within(low, high))
        if moved:
            return False
        both = set(parties_of(case.record)) & set(
            named_in(page, replace(sentence, start=low, end=high))
        )
        return len(both) > 1 or _ACTORS.search(page.text, low, high) is not None
    named = set(parties_of(case.record)) & set(named_in(page, sentence))
    if named or _ACTORS.search(page.text, sentence.start, sentence.end):
        return True
    wanted = set(places_of(case.record.location)) if case.record.location else set[str]()
    venues = venues_in(page, sentence)
    if any({venue, *lands_of(venue)} & wanted for venue in venues):
        return True  # "today he will be received at the White House", of Washington
    return _is_beside_talks(case, sentence)


_NEAR = 2  # sentences from talks to one that dates them in a word or two


def _is_beside_talks(case: Case, sentence: Sentence) -> bool:
    """Whether a sentence near a scene hands over nobody: "The first was on 16 May"."""
    page = case.page
    cues = page.cues.within(sentence.start, sentence.end)
    if any(cue.family in ("verb", "noun") for cue in cues):
        return False
    if not case.related:
        return True
    return any(abs(sentence.index - scene.sentence.index) <= _NEAR for scene in case.related)


def _is_of(case: Case, scene: TalkMention) -> bool:
    """Whether a scene is of the record's sort and parties, ahead or over as it is."""
    record = case.record
    if scene.type != record.type:
        return False
    if scene.status is not None and (scene.status in AHEAD) != (record.status in AHEAD):
        return False
    parties = set(parties_of(record))
    return not scene.parties or parties <= set(scene.parties) or set(scene.parties) <= parties


def is_of_others(case: Case, scene: TalkMention) -> bool:
    """Whether a scene seats two parties, and not those of a record: what was called off is theirs.

    "Trump called off the summit with Putin in the office where he received Rutte."
    """
    parties, told = set(parties_of(case.record)), set(scene.parties)
    return len(told) > 1 and len(parties) > 1 and not (parties <= told or told <= parties)


def is_told_otherwise(case: Case, period: tuple[date, date]) -> bool:
    """Whether a scene seats a record's parties, at its place, on another day that is sure.

    "Vance and Yermak conferred in Washington on Saturday": a Sunday told of others is not theirs.
    """
    record = case.record
    parties, wanted = set(parties_of(record)), places_of(record.location or "")
    return len(parties) > 1 and any(
        not scene.soft
        and scene.type == record.type
        and (scene.status in AHEAD) == (record.status in AHEAD)
        and set(scene.parties) == parties
        and ((scene.place is not None and scene.place.place in wanted) or record.type == "call")
        and _is_firm(scene, scene.date)
        and scene.date is not None
        and not in_time(period, scene.date)
        for scene in case.best
    )


def _is_firm(scene: TalkMention, told: DateMention | None) -> bool:
    """Whether a scene's time stands in its own clause and can be read in one way only."""
    if told is None or told.first is None or told.others or told.role != "event":
        return False
    if {"ambiguous", "weekday_direction_unclear"} & set(told.issues):
        return False
    return scene.clause[0] <= told.start < scene.clause[1]
