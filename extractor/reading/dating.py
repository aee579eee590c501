"""Dating: which of a sentence's dates belongs to a count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from extractor.reading.clauses import Clause
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence

_REMARK = re.compile(
    r"(?:remarks?|statement|comments?|interview|briefing|post|announcement|заявлени\w+|"
    r"комментари\w+|заяв\w+|коментар\w*|допис\w*)\b[^.;,]{0,64}\Z",
    re.IGNORECASE,
)
# "agreed in Istanbul on 16 May", "the accords of 2 June": days of an agreement. Names stand in
# capitals, so that no verb slips in between.
_AGREED = re.compile(
    r"\b(?:(?:agreed|reached|signed|struck|brokered|negotiated)(?: upon)?"
    r"(?: (?:in|at|by|during|after|between|with) (?:the )?(?:(?:direct|peace|trilateral|bilateral|"
    r"first|second|third|earlier|previous|last|round|talks|negotiations|meeting|of|in|and|"
    r"[A-Z][\w'-]+) ){0,6}?)?\s*(?:on|of)?|"
    r"(?:agreements?|accords?|deals?|understandings?) (?:of|dated|from))\s+(?:the\s+)?\Z"
)
# "договорённость, достигнутая 2 июня", "як і домовилися у Стамбулі 16 травня"
_AGREED_CYRILLIC = re.compile(
    r"\b(?i:(?:договор(?:ил|[её]н)|услови[лв]|достиг|согласова[лн]|заключ[иеё]|подписа[лн]|"
    r"соглашени|домов(?:ил|лен)|погод[иж]|узгод[иж]|досяг|укла[лвд]|підписа[лнв]|угод[аиоу])"
    r"[^\W\d]*)(?:,?\s+(?:(?i:в|во|на|у|під|при|во\s+время|под\s+час|під\s+час|по\s+итогам|"
    r"за\s+підсумками|после|після|между|між|и|і|й|ещ[её]|ще|(?:достигнут|заключ[её]нн|подписанн|"
    r"досягнут|укладен|підписан)[^\W\d]*|(?:прям|мирн|перв|втор|трет|перш|друг|последн|останн|"
    r"очередн|чергов|стамбульск|стамбульськ|раунд|переговор|встреч|перемовин|зустріч|консультац|"
    r"сторон|делегац)[^\W\d]*|от|від)|(?-i:[A-ZА-ЯІЇЄҐ])[\w'-]*)){0,8}\s*\Z"
)
# "согласно договорённостям 24 июля вернули": an agreement's own day needs a word between
_UNDATED_NOUN = re.compile(
    r"\b(?:договор[её]нност|соглашени|домовленост|домовленіст|угод)[^\W\d]*\s+\Z", re.IGNORECASE
)
_THEN = re.compile(
    r"\W*(?:at (?:that|the) time|then\b|back then|on that (?:day|occasion)|that (?:day|time)|"
    r"the same day|in that (?:exchange|swap)|during that|тогда|в тот (?:день|раз|момент)|"
    r"в тот же день|при этом тогда|тоді|того (?:дня|разу|ж дня)|в той (?:день|час)|у той (?:день|"
    r"час))",
    re.IGNORECASE,
)


_SAME_DAY = re.compile(
    r"\b(?:on )?(?:the|that) (?:very )?(?:same|very) day\b|\bthat (?:day|morning|afternoon|evening|night)\b|"
    r"\b(?:earlier|later) in the day\b|\bback then\b|\bat that time\b|"
    r"(?<!and)(?<!,) then(?= and\b|[.,;])|\b(?:в|во) (?:тот|этот) (?:же )?(?:самый )?(?:день|раз)\b|"
    r"\bтого же дня\b|\bтогда\b|\b(?:того|цього) (?:ж |самого )?(?:дня|разу)\b|"
    r"\bтого самого дня\b|\bтоді\b|\b(?:утром|днём|днем|вечером|ночью) того же дня\b|"
    r"\b(?:вранці|вдень|увечері|ввечері|вночі) того (?:ж|самого) дня\b",
    re.IGNORECASE,
)
_BACK = 3  # sentences back to the day that "that day" means
_EARLIER = re.compile(
    r"\b(?:previous(?:ly)?|earlier(?! (?:(?:on )?(?:the|that) same day|that day|in the day|today))|"
    r"before that|last (?:month|year|time)|prior|ago|in all|so far|"
    r"(?<!first )(?<!largest )(?<!biggest )(?<!swap )(?<!exchange )since|"
    r"ранее|раньше|прошл(?:ый|ая|ое|ые|ого|ой|ому|ом|ую|ым|ых|ыми)|предыдущ\w+|до этого|назад|"
    r"всего|"
    r"раніше|минул\w+|попередн\w+|до цього|тому|загалом|торік)\b",
    re.IGNORECASE,
)
_LEAD = 6  # sentences in which the news itself is told
_FRESH = 7  # days before publication
_REACH = 6  # sentences from the news day to a count of the news
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
        if date.role in ("event", "dateline", "since")
    ]
    if not dates:
        return _date_before(page, sentence)
    dates = [d for d in dates if not of_remark(page, sentence, d)]
    if not dates:
        return None
    told = [d for d in dates if d.role != "dateline"] or dates
    dates = [d for d in told if not _is_of_words(page, sentence, d)]
    if not dates:  # "said on Thursday that 1,000 had been delivered that morning"
        same = _SAME_DAY.search(page.text, sentence.start, sentence.end)
        return told[-1] if same else None
    dates = [d for d in dates if not of_speech(page, sentence, d)] or dates
    inside = [
        date for date in dates if clause is not None and clause.start <= date.start < clause.end
    ]
    return min(
        inside or dates, key=lambda date: (_beyond(page, date, start), abs(date.start - start))
    )


def _beyond(page: Page, date: DateMention, start: int) -> bool:
    """A date behind a comma and a contrast is the next count's: "14,500 in 2025, but this year"."""
    return date.start > start and bool(_TURN.search(page.text, start, date.start))


def of_remark(page: Page, sentence: Sentence, date: DateMention) -> bool:
    """Tell whether a date is that of other words: "echoing remarks made on Friday"."""
    before = page.text[max(sentence.start, date.start - 90) : date.start]
    return _speaks_of_remark(before) or _speaks_of_agreement(before)


def of_agreement(page: Page, sentence: Sentence, date: DateMention) -> bool:
    """Tell whether it is the day of an agreement: "as agreed in Istanbul on 16 May"."""
    return _speaks_of_agreement(page.text[max(sentence.start, date.start - 90) : date.start])


@lru_cache(maxsize=256)
def _speaks_of_remark(before: str) -> bool:
    """Every number of a sentence asks this of every date there."""
    return bool(_REMARK.search(before))


@lru_cache(maxsize=256)
def _speaks_of_agreement(before: str) -> bool:
    if _AGREED.search(before):
        return True
    return bool(_AGREED_CYRILLIC.search(before)) and not _UNDATED_NOUN.search(before)


def of_speech(page: Page, sentence: Sentence, date: DateMention) -> bool:
    """Tell whether it is the day of the words, which may be the event's too: "said on Thursday"."""
    return any(
        -2 <= date.start - speaker.verb_end <= 24 or -2 <= speaker.start - date.end <= 16
        for speaker in page.speakers.within(sentence.start, sentence.end)
    )


_THAT = re.compile(r"[,;:()\"«»“”—–]|\s-\s|\b(?:that|что|що|якобы|нібито)\b", re.IGNORECASE)


def _is_of_words(page: Page, sentence: Sentence, date: DateMention) -> bool:
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


def by_news(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Give the news its day, and take from a plan the past day on which it was made.

    A count told without a day is mostly of the news itself: the first sentences name the day of an
    exchange that has taken place, and what happened earlier carries a date of its own.
    """
    day = _news_day(page)
    published = page.article.published
    told: list[Mention] = []
    dated = _dated_counts(page, mentions)
    for mention in mentions:
        date = mention.date
        if mention.category is None:
            pass
        elif date is None and (own := dated.get(_count_of(page, mention))) is not None:
            mention = replace(mention, date=own)
        elif date is None and day is not None and _may_be_news(page, mention, day):
            mention = replace(mention, date=day)
        elif mention.status in ("planned", "offered") and _is_past(date, published):
            mention = replace(mention, date=None)
        elif mention.status == "completed" and _is_ahead(mention, published):
            mention = replace(mention, status="planned")
        told.append(mention)
    return told


def _count_of(page: Page, mention: Mention) -> tuple[object, ...]:
    value = None if mention.number is None else page.numbers[mention.number].value
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
        if mention.status in ("completed", "ongoing"):
            key = _count_of(page, mention)
            same = key not in days or (days[key] is not None and days[key].first == date.first)  # type: ignore[union-attr]
            days[key] = date if same else None
    return {key: day for key, day in days.items() if day is not None}


def _is_fresh(day: DateMention, published: date | None) -> bool:
    if published is None or day.first is None:
        return False
    return 0 <= (published - day.first).days <= _FRESH


_DISTINCT = 20  # smaller counts may be alike by chance


def _may_be_news(page: Page, mention: Mention, day: DateMention) -> bool:
    sentence = mention.sentence
    told = page.sentence_at(day.start)
    return (
        told is not None
        and sentence.index - told.index <= _REACH
        and mention.status in ("completed", "ongoing")
        and mention.scope == "single"
        and not mention.dirty
        and not (
            _EARLIER.search(page.text, sentence.start, sentence.end)
            and not _SAME_DAY.search(page.text, sentence.start, sentence.end)
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


_MOVED = re.compile(
    r"\b(?:carried|crossed|transported|ferried|arrived)\b|"
    r"\b(?:доставил|привезл|вывезл|прибыл|приехал|пересекл|вывез|привез)[аио]?\b|"
    r"\b(?:доставил|привезл|вивезл|прибул|приїхал|перетнул)[аио]?\b",
    re.IGNORECASE,
)
_FULL = re.compile(r"[.!?…][\"'»”)]*\s*\Z")
_WORDS = 5  # a shorter line is no sentence of the news: a byline, a label


def _lead(page: Page) -> Iterator[Sentence]:
    """The headings and the first sentences of the report; lines that are neither do not count."""
    told = 0
    for sentence in page.sentences.items[: 4 * _LEAD]:
        if page.boilerplate.at(sentence.start) is not None:
            continue
        yield sentence
        text = page.text[sentence.start : sentence.end]
        told += bool(_FULL.search(text)) and len(text.split()) >= _WORDS
        if told >= _LEAD:
            return


def _news_day(page: Page) -> DateMention | None:
    """The only day beside the exchanges done that the first sentences tell of."""
    published = page.article.published
    days: list[DateMention] = []
    spoken: list[DateMention] = []
    for sentence in _lead(page):
        done = _MOVED.search(page.text, sentence.start, sentence.end) or any(
            (cue.family == "verb" and cue.form in ("past", "pass", "noun"))
            or (cue.family == "cue" and cue.kind == "held")
            for cue in page.cues.within(sentence.start, sentence.end)
        )
        if not done or _EARLIER.search(page.text, sentence.start, sentence.end):
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
            and not _is_of_words(page, sentence, day)
            and (published is None or _is_fresh(day, published))
        ]
        for day in fresh:
            (spoken if of_speech(page, sentence, day) else days).append(day)
    days = days or spoken  # "said on Friday" dates the news where nothing else does
    return days[0] if len({day.first for day in days}) == 1 else None


def _date_before(page: Page, sentence: Sentence) -> DateMention | None:
    """Find the date in the sentence before: "at that time, Russia transferred 1,000 bodies"."""
    if sentence.index == 0:
        return None
    text = page.text[sentence.start : sentence.end]
    if _THEN.match(text) or _SAME_DAY.search(text):
        return _last_day(page, sentence)
    before = page.sentences.items[sentence.index - 1]
    dates = [d for d in page.dates.within(before.start, before.end) if d.role == "event"]
    swapped = any(
        cue.family == "verb" and cue.kind == "exchange" and cue.form in ("past", "pass")
        for cue in page.cues.within(before.start, before.end)
    )
    # "The sides exchanged prisoners on Saturday. Russia returned 1,200 bodies": one occasion.
    same_breath = before.paragraph == sentence.paragraph and swapped and len(dates) == 1
    return dates[0] if same_breath else None


def _last_day(page: Page, sentence: Sentence) -> DateMention | None:
    """The day last named in the few sentences before, which "that day" and "then" mean."""
    for before in reversed(page.sentences.items[max(0, sentence.index - _BACK) : sentence.index]):
        days = [
            day
            for day in page.dates.within(before.start, before.end)
            if day.role == "event" and not of_agreement(page, before, day)
        ]
        if days:
            return days[-1]
    return None
