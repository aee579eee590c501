"""The day of the news: the first sentences name it, and counts without a day are mostly of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from extractor.reading.days.dating import is_of_words, of_remark, of_speech
from extractor.reading.days.onlyday import day_just_before, only_day
from extractor.reading.days.othersteps import is_of_talks_before
from extractor.reading.days.thatday import means_same_day
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.scopes.lasting import is_alone
from extractor.records import DONE
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence

_EARLIER = Phrases(
    r"\b(?:previous(?:ly)?|earlier(?! (?:(?:on )?(?:the|that) same day|that day|in the day|today))|"
    r"before that|last (?:month|year|time)|prior|ago|in all|so far|"
    r"(?:has|have) now|to date|"
    r"(?<!first )(?<!largest )(?<!biggest )(?<!swap )(?<!exchange )since|"
    r"ранее|раньше|прошл(?:ый|ая|ое|ые|ого|ой|ому|ом|ую|ым|ых|ыми)|предыдущ\w+|до этого|назад|"
    r"всего|"
    r"раніше|минул\w+|попередн\w+|до цього|тому|загалом|торік|"
    r"напомн\w+|напомина\w+|нагада\w+|as a reminder)\b",
    re.IGNORECASE,
)
_SUMMED = re.compile(r"since|in all|so far|(?:has|have) now|to date|всего|загалом", re.IGNORECASE)
_LEAD = 6  # sentences in which the news itself is told
_FRESH = 7  # days before publication
_REACH = 6  # sentences from the news day to a count of the news
_DISTINCT = 20  # smaller counts may be alike by chance


def by_news(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Give the news its day, and take from a plan the past day on which it was made.

    A count told without a day is mostly of the news itself: the first sentences name the day of an
    exchange that has taken place, and what happened earlier carries a date of its own.
    """
    day = _news_day(page)
    counted = None if day else _counted_day(page, mentions) or _only_day(page, mentions)
    published = page.article.published
    told: list[Mention] = []
    dated = _dated_counts(page, mentions)
    for mention in mentions:
        date = mention.date
        if mention.category is None:
            pass
        elif date is None and (own := dated.get(_count_of(page, mention))) is not None:
            mention = replace(mention, date=own)
        elif date is None and (scene := _scene_day(page, mention)) is not None:
            mention = _dated(page, mention, scene)
        elif date is None and day is not None and _may_be_news(page, mention, day):
            mention = replace(mention, date=day)
        elif (
            date is None
            and counted is not None
            and mention.status == "completed"
            and _may_be_news(page, mention, counted)
        ):
            mention = replace(mention, date=counted)
        elif mention.status in ("planned", "offered") and _is_past(date, published):
            mention = replace(mention, date=None)
        elif mention.status == "completed" and _is_ahead(mention, published):
            mention = replace(mention, status="planned")
        told.append(mention)
    return told


def _scene_day(page: Page, mention: Mention) -> DateMention | None:
    """The day that the sentence before a count of what is done sets the scene with."""
    if mention.status not in DONE or mention.scope != "single":
        return None
    before = _EARLIER.search(page, mention.sentence.start, mention.sentence.end)
    dated = any(True for _ in page.dates.within(mention.sentence.start, mention.sentence.end))
    return None if before or dated or mention.dirty else day_just_before(page, mention.sentence)


def _dated(page: Page, mention: Mention, day: DateMention) -> Mention:
    """What was moved on several days is a total of these, where no other count shares them."""
    if day.first == day.last:
        return replace(mention, date=day)
    if mention.number is None or not is_alone(page, mention.sentence, page.numbers[mention.number]):
        return mention
    return replace(mention, date=day, scope="total", role="total")


def _count_of(page: Page, mention: Mention) -> tuple[object, ...]:
    value = page.value_of(mention.number)
    taker = mention.flow.to_party if mention.flow and not mention.each else None
    return value, mention.category, taker, mention.each, mention.scope, mention.status


def _dated_counts(
    page: Page, mentions: Sequence[Mention]
) -> dict[tuple[object, ...], DateMention | None]:
    """The day of each larger count that tells its own: told again, it is of the same day."""
    days: dict[tuple[object, ...], DateMention | None] = {}
    for mention in mentions:
        date = mention.date
        if mention.category is None or mention.number is None or mention.dirty or date is None:
            continue
        if (page.numbers[mention.number].value or 0) < _DISTINCT or mention.role == "other":
            continue
        if date.precision != "day" or not _is_fresh(date, page.article.published):
            continue
        if mention.status in DONE:
            key = _count_of(page, mention)
            same = key not in days or (days[key] is not None and days[key].first == date.first)  # type: ignore[union-attr]
            days[key] = date if same else None
    return {key: day for key, day in days.items() if day is not None}


def _is_fresh(day: DateMention, published: date | None) -> bool:
    if published is None or day.first is None:
        return False
    return 0 <= (published - day.first).days <= _FRESH


def _may_be_news(page: Page, mention: Mention, day: DateMention) -> bool:
    sentence = mention.sentence
    told = page.sentence_at(day.start)
    return (
        told is not None
        and sentence.index - told.index <= _REACH
        and mention.status in DONE
        and mention.scope == "single"
        and not mention.dirty
        and not any(
            cue.family == "cue"
            and cue.kind in ("cumulative", "summed")
            and not _WHO.search(page.text, max(sentence.start, cue.start - 24), cue.start)
            for cue in page.cues.within(sentence.start, sentence.end)
        )
        and not (
            _EARLIER.search(page, sentence.start, sentence.end)
            and not means_same_day(page, sentence)
        )
    )


def _is_past(date: DateMention | None, published: date | None) -> bool:
    last = date.last if date is not None else None
    return last is not None and published is not None and last < published


def _is_ahead(mention: Mention, published: date | None) -> bool:
    """What no past verb tells lies ahead with its day: "next up, on Tuesday: 300 each"."""
    day, clause = mention.date, mention.clause
    if day is None or day.first is None or published is None or day.first <= published:
        return False
    if day.precision != "day" or {"weekday_direction_unclear", "ambiguous"} & set(day.issues):
        return False
    if day.role != "event" or not mention.sentence.start <= day.start < mention.sentence.end:
        return False
    return clause is None or clause.nominal or clause.verb.form == "pres"


_MOVED = Phrases(
    r"\b(?:carried|crossed|transported|ferried|arrived|arrivals?|returnees?|homecomings?)\b|"
    r"\b(?:доставил|привезл|вывезл|прибыл|приехал|пересекл|вывез|привез)[аио]?\b|"
    r"\b(?:доставил|привезл|вивезл|прибул|приїхал|перетнул)[аио]?\b",
    re.IGNORECASE,
)
# "Today we are bringing ours home": what goes on today is the news
_TODAY_WE = Phrases(
    r"\btoday,? (?:we(?:'re| are)?|our|another|\d+)\b[^.;:]{0,60}\b"
    r"(?:bring|return|home|coming|back)|"
    r"\b(?:сегодня|сьогодні)\b[^.;:]{0,60}\b(?:возвраща|встреча|забира|поверта|зустріча|вітає|вдома|"
    r"дома|привоз)",
    re.IGNORECASE,
)
# "after the crash on 24 January": a day of what came before
_AFTER_IT = re.compile(
    r"\b(?:after|following|since|после|после того,? как|с момента|після|після того,? як)\s+"
    r"(?!which|that\b|чего|чого)[^.,;:]{2,60}\Z",
    re.IGNORECASE,
)
# "46 people, who since August had been in Ukraine": no total's start
_WHO = re.compile(
    r"\b(?:who|котор(?:ые|ый|ая|ых)|як(?:і|ий|а|их)|що)\s+(?:[^\W\d]+\s+){0,2}\Z", re.I
)
_FULL = re.compile(r"[.!?…][\"'»”)]*\s*\Z")
_WORDS = 5  # a shorter line is no sentence of the news: a byline, a label


def _lead(page: Page, most: int) -> Iterator[Sentence]:
    """The headings and the first sentences of the report; lines that are neither do not count."""
    told = 0
    for sentence in page.sentences.items[: 4 * most]:
        if page.boilerplate.at(sentence.start) is not None:
            continue
        yield sentence
        text = page.text[sentence.start : sentence.end]
        told += bool(_FULL.search(text)) and len(text.split()) >= _WORDS
        if told >= most:
            return


def _news_day(page: Page) -> DateMention | None:
    """The only day beside the exchanges done that the first sentences tell of."""
    for most in (_LEAD, _LEAD // 2):
        days = _lead_days(page, most)
        if len({day.first for day in days}) == 1:
            return days[0]
    return None


def _counted_day(page: Page, mentions: Sequence[Mention]) -> DateMention | None:
    """The one day that the first counts of a handover done have: "Monday's swap, 150 for 150"."""
    lead = {sentence.index for sentence in _lead(page, _LEAD)}
    days: dict[date | None, DateMention] = {}
    for mention in mentions:
        day = mention.date
        if mention.category is None or mention.dirty or mention.sentence.index not in lead:
            continue
        if day is None or mention.status != "completed" or mention.scope != "single":
            continue
        if _EARLIER.search(page, mention.sentence.start, mention.sentence.end):
            continue
        if day.role != "event" or day.precision != "day" or unsettled(day):
            return None
        days[day.first] = day
    fresh = [day for day in days.values() if _is_fresh(day, page.article.published)]
    return fresh[0] if len(fresh) == len(days) == 1 else None


def _only_day(page: Page, mentions: Sequence[Mention]) -> DateMention | None:
    """The only recent day of the report, where no count has another."""
    only = only_day(page)
    told = page.sentence_at(only.start) if only else None
    if only is None or told is None:
        return None
    if any(
        _EARLIER.search(page, *part) for part in ((told.start, only.start), (only.end, told.end))
    ):
        return None  # "the previous one, on 13 September"
    for mention in mentions:
        day = mention.date
        if mention.category is None or day is None or day.precision != "day":
            continue
        if day.first != only.first and _is_fresh(day, page.article.published):
            return None
    return only


def unsettled(day: DateMention) -> bool:
    """The words do not settle the day; a year that had to be assumed is no reason to doubt it."""
    return bool({"weekday_direction_unclear", "ambiguous"} & set(day.issues))


def _lead_days(page: Page, most: int) -> list[DateMention]:
    published = page.article.published
    days: list[DateMention] = []
    spoken: list[DateMention] = []
    for sentence in _lead(page, most):
        done = _MOVED.search(page, sentence.start, sentence.end) or any(
            (cue.family == "verb" and cue.form in ("past", "pass", "noun"))
            or (cue.family == "cue" and cue.kind == "held")
            for cue in page.cues.within(sentence.start, sentence.end)
        )
        today = _TODAY_WE.search(page, sentence.start, sentence.end)
        earlier = _EARLIER.search(page, sentence.start, sentence.end)
        if not (done or today) or (earlier and not _SUMMED.fullmatch(earlier.group())):
            continue
        fresh = [
            day
            for day in page.dates.within(sentence.start, sentence.end)
            if day.precision == "day"
            and day.role in ("event", "dateline")
            and day.first is not None
            and day.first == day.last
            and not {"weekday_direction_unclear", "ambiguous"} & set(day.issues)
            and not of_remark(page, sentence, day)
            and not is_of_words(page, sentence, day)
            and (earlier is None or day.end <= earlier.start())
            and not _AFTER_IT.search(page.text, max(sentence.start, day.start - 64), day.start)
            and not is_of_talks_before(page, sentence, day)
            and (published is None or _is_fresh(day, published))
        ]
        for day in fresh:
            (spoken if of_speech(page, sentence, day) else days).append(day)
    return days or spoken  # "said on Friday" dates the news where nothing else does
