"""Sure day: whether the day beside a count is settled, and the event's, not of words or talks."""

from __future__ import annotations

import re

from extractor.reading.days.chronicle import heads_line
from extractor.reading.days.dating import of_speech
from extractor.reading.days.newsday import unsettled
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import DONE
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence
from extractor.validate.case import Case
from extractor.validate.days.datings import is_of_held_talks, may_date
from extractor.validate.days.nextdays import is_now, is_step, stepped

_QUOTES = '"“”«»'

# "на переговорах в Женеве 17 февраля": the day is that of the talks
_TALKS = re.compile(
    r"\b(?:talks|meeting|summit|переговор\w*|встреч\w*|раунд\w*|перемов\w*|зустріч\w*)\b"
    r"(?:,\s(?:which|that|котор\w+|що|як(?:і|а|ий))\b)?[^.,;:]{0,48}\Z",
    re.IGNORECASE,
)

# "after Trump's call with Putin on 18 March", "після контакту з Путіним 18 березня"
_CONTACT = re.compile(
    r"\b(?:(?:phone\s+)?calls?|conversations?|contacts?|consultations?|negotiations?|visits?|trips?|"
    r"sessions?|conferences?|ceremony|"
    r"звон(?:ок|ка|ку|ком|ке)|разговор\w*|бесед\w*|контакт\w*|консультаци\w*|визит\w*|поездк\w*|"
    r"саммит\w*|дзвін(?:ок|ка|ку|ком|ці)|розмов\w*|бесід\w*|консультаці\w*|візит\w*|поїздк\w*|"
    r"саміт\w*)"
    r"(?P<gap>(?:\s+[^\W\d][\w'’-]*){0,6})\s+(?:on\s+|of\s+|от\s+|від\s+)?\Z",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"\b(?:was|were|has|had|came|took|happened|went|"
    r"(?:обмен|обмін|exchange|swap|handover|transfer|передач|репатри|возвра|поверн|верн|прош[её]?л|"
    r"состоя|провел|відбу|прове|домой|додому|home|освоб|звільн|freed|releas|return)\w*)\b",
    re.IGNORECASE,
)
# "after the 18 March call", "Monday's phone conversation"
_CONTACT_BEHIND = re.compile(
    r"(?:'s|’s)?\s+(?:[^\W\d][\w'’-]*\s+)?(?:calls?|conversations?|talks|meetings?|summit|visit|"
    r"contacts?|consultations?|negotiations?|session)\b",
    re.IGNORECASE,
)


def _is_of_contact(text: str, low: int, start: int, end: int) -> bool:
    """The day is the attribute of a call, a visit or talks."""
    if _CONTACT_BEHIND.match(text, end):
        return True
    found = _CONTACT.search(text, max(low, start - 80), start)
    return found is not None and not _ACTS.search(found["gap"])


# "on 28 March, when the two spoke by phone", "28 березня, коли вони зідзвонювалися"
_WHEN_MET = re.compile(
    r",?\s+(?:when|as|while|когда|коли)\s[^,.;:\n]*?(?<!\w)"
    r"(?:met|spoke|talked|phoned|rang|called|conferred|negotiat\w+|(?:sat|sitting) down|"
    r"встре(?:тил|ча)\w*с[ья]|созв[ао]н\w+|(?:по)?говорил\w*|разговарива\w+|(?:по)?общал\w+|"
    r"совеща\w+|переговор\w*|"
    r"зустрі(?:л|ча)\w*с[ья]|зідзв[ао]н\w+|(?:по)?говорил\w*|розмовля\w+|(?:по)?спілкува\w+|"
    r"радил\w+ся|перемовин\w*)(?!\w)[^,.;:\n]*",
    re.IGNORECASE,
)


def _is_when_met(text: str, mention: Mention, date: DateMention) -> bool:
    """The day is told by who conferred on it, and nobody is counted among those."""
    found = _WHEN_MET.match(text, date.end)
    return found is not None and not found.start() <= mention.start < found.end()


_PROMISED = re.compile(
    r"(?<!\w)(?:promis\w+|pledg\w+|expect\w+|await\w*|announc\w+|offer\w*|(?:was|were) (?:due|to)|"
    r"would|обещ\w+|ожида\w+|жда(?:л[аи]?|ли)|анонсир\w+|предлага\w+|должн\w+|намеча\w+|"
    r"обіця\w+|очіку\w+|чека\w+|анонсу\w+|пропонува\w+|ма(?:в|ла|ли)|намічал\w+)(?!\w)",
    re.IGNORECASE,
)


def _is_of_promise(case: Case, mention: Mention, date: DateMention) -> bool:
    """The day is that of a promise, which the sentence tells as kept on the record's day.

    "On Monday he was still promising 100; on Tuesday they were there."
    """
    sentence, text = mention.sentence, case.page.text
    if case.record.status not in DONE or date.start > mention.start:
        return False
    if _PROMISED.search(text, date.end, mention.start) is None:
        return False
    behind = case.page.dates.within(mention.end, sentence.end)
    return any(
        may_date(case, day) and _BREAKS.search(text, mention.end, day.start) for day in behind
    )


_CONTENT = re.compile(
    r"\s*(?:[^\W\d]+\s?){0,3},?\s*(?:that|что|що)\s(?:on |в |во |у )?\Z", re.IGNORECASE
)


def is_of_content(page: Page, sentence: Sentence, date: DateMention) -> bool:
    """The day opens what is said, and is not that of the saying: "told us that on Friday 100"."""
    speakers = page.speakers.within(sentence.start, sentence.end)
    return not any(0 <= speaker.start - date.end <= 16 for speaker in speakers) and any(
        _CONTENT.fullmatch(page.text, speaker.verb_end, date.start)
        for speaker in speakers
        if speaker.verb_end <= date.start
    )


_BARE_DAY = re.compile(r"\d{1,2}-?[^\W\d]+")


def _is_open(case: Case, date: DateMention) -> bool:
    """The words may mean days that are not known; a step's other days and "the 14th" are.

    "The next day" is open only to a record whose day is the next of one named before.
    """
    if not unsettled(date):
        return False
    if date.basis == "relative" and not date.others and is_step(case.page, date):
        return stepped(case, case.record.when)
    known = date.basis == "relative" and bool(date.others)
    return "weekday_direction_unclear" in date.issues or not (
        known or (date.basis == "explicit" and _BARE_DAY.fullmatch(date.surface))
    )


def is_sure(case: Case, mention: Mention, date: DateMention) -> bool:
    """Tell whether a day is a settled one of the event.

    What lies ahead of the news is not the day of what is done.
    """
    if date.start < mention.sentence.start:
        return False  # a day carried from before may support a record, not refute it
    return is_settled(case, mention, date)


def is_settled(case: Case, mention: Mention, date: DateMention) -> bool:
    """Tell the same of a day that may be carried from the sentences before."""
    if date.first is None or not _is_of_event(case.page.text, date) or _is_open(case, date):
        return False
    published = case.page.article.published
    if is_of_stage(case, mention.sentence, date):
        return False
    if _is_of_other(case.page, mention, date) or _is_past_now(case.page.text, mention, date):
        return False
    ahead = published is not None and date.first > published
    if ahead and case.record.status in DONE:
        return False
    if case.record.status == "planned" and is_of_held_talks(case.page, date):
        return False
    if _TALKS.search(case.page.text, max(mention.sentence.start, date.start - 60), date.start):
        return False
    if _is_of_contact(case.page.text, mention.sentence.start, date.start, date.end):
        return False
    if _is_when_met(case.page.text, mention, date) or _is_of_promise(case, mention, date):
        return False
    if date.basis == "relative" and _is_quoted(case.page, mention.sentence, date):
        return False  # "today" in somebody's mouth is the day of the words, not of the paper
    if date.precision != "day":
        return False
    spoken = of_speech(case.page, mention.sentence, date)
    return (
        not spoken
        or _is_set_apart(case.page.text, mention, date)
        or is_of_content(case.page, mention.sentence, date)
    )


# "No swap since 2 October, when each side returned 185"
_WHEN = re.compile(r",\s+(?:when|когда|коли)\b", re.IGNORECASE)


def _is_of_event(text: str, date: DateMention) -> bool:
    since = date.role == "since" and _WHEN.match(text, date.end) is not None
    return date.role == "event" or since


_BREAKS = re.compile(r"[,;:()\"«»“”—–]|\s-\s")


def _is_set_apart(text: str, mention: Mention, date: DateMention) -> bool:
    """A comma parts the day beside a count from who says so: "1,003 on Thursday, Kyiv said".

    So does the colon of a chronicle: "June 16: the ministry reports 1,248".
    """
    if mention.end <= date.start:
        close = _BREAKS.search(text, mention.end, date.start) is None
        return close and text[date.end : date.end + 1] == ","
    return heads_line(text, date) and text[date.end : date.end + 1] == ":"


_STAGE = re.compile(
    r"\b(?:(?:first|second|third|fourth|fifth|next|last|final|latest|new|another|"
    r"\d+(?:st|nd|rd|th)) "
    r"(?:[^\W\d]+ )?(?:stages?|phases?|parts?|legs?|tranches?|rounds?|days?|instal?lments?)|"
    r"(?:перв|втор|трет|четв[её]рт|пят|последн|очередн|следующ|заключительн|нов|ещ[её] одн)\w* "
    r"(?:[^\W\d]+ )?(?:этап|част|фаз|раунд|тур|дн|день|парти|транш)\w*|"
    r"(?:перш|друг|трет|четверт|п'ят|останн|чергов|наступн|заключн|нов|ще од[ин])\w* "
    r"(?:[^\W\d]+ )?(?:етап|частин|фаз|раунд|тур|дн|день|парті|транш)\w*)",
    re.IGNORECASE,
)


def is_of_stage(case: Case, sentence: Sentence, date: DateMention) -> bool:
    """Tell whether a day inside a total's days is that of one stage of it.

    "On Saturday came the second stage of the exchange of 1,000 for 1,000": from Friday to Sunday.
    """
    when = case.record.when
    if case.record.scope != "total" or when.start is None or when.end in (None, when.start):
        return False
    if date.first is None or when.end is None or not when.start <= date.first <= when.end:
        return False
    return _STAGE.search(case.page.text, sentence.start, sentence.end) is not None


_JOINED = re.compile(r"\s*,?\s*(?:and|then|plus|и|а|затем|та|і|й|потім|далі)\s", re.IGNORECASE)


def _is_past_now(text: str, mention: Mention, date: DateMention) -> bool:
    """The day is that of what was before the "now" of a count: "yesterday 200, now another 300"."""
    return (
        date.end <= mention.start
        and text.find(",", date.end, mention.start) >= 0
        and is_now(text, mention)
    )


def _is_of_other(page: Page, mention: Mention, date: DateMention) -> bool:
    """The day is of the count that it opens, or of the one before it.

    Of that one where this one has a day of its own behind it: "307 on Saturday and 390, civilians
    among them, on Friday": Saturday is not of the 390.
    """
    if date.start >= mention.end:
        return _opens_other(page, mention, date)
    if date.start > mention.start or not _JOINED.match(page.text, date.end):
        return False
    sentence = mention.sentence
    counted = any(number.start < date.start for number in page.numbers_in(sentence))
    return counted and any(True for _ in page.dates.within(mention.end, sentence.end))


def _opens_other(page: Page, mention: Mention, date: DateMention) -> bool:
    """The day stands behind a comma with a count of its own: "277 are home, for Sunday 223 remain".

    "100 came home, on Monday": no other count, and the day is that of the 100.
    """
    text, end = page.text, mention.sentence.end
    breaks = [m.end() for m in _BREAKS.finditer(text, mention.end, date.start)]
    stop = _BREAKS.search(text, date.end, end)
    high = stop.start() if stop else end
    return bool(breaks) and any(
        breaks[-1] <= number.start < high and page.dates.at(number.start) is None
        for number in page.numbers_in(mention.sentence)
    )


def _is_quoted(page: Page, sentence: Sentence, date: DateMention) -> bool:
    """The date stands inside quotation marks that its sentence opens and closes."""
    text = page.text
    opened = sum(text.count(mark, sentence.start, date.start) for mark in _QUOTES)
    closed = any(text.find(mark, date.end, sentence.end) >= 0 for mark in _QUOTES)
    return opened % 2 == 1 and closed
