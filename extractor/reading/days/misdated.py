"""Times that stand beside a count and date something else: a total's start, a rank's reach."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.days.dating import is_of_words, of_remark
from extractor.reading.days.sameday import today_of
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import DONE
from extractor.text.dates import DateMention

# "the ninth deal this year", "крупнейший с начала года обмен", "шостий за місяць": the time is the
# reach of the rank
_EN_RANK = (
    r"(?:largest|biggest|greatest|longest|smallest|latest|only|first|second|third|fourth|fifth|"
    r"sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[^\W\d]+teenth|[^\W\d]+tieth|"
    r"\d+(?:st|nd|rd|th))\b"
)
_RANK = re.compile(
    rf"\b(?:{_EN_RANK}|\d+-?(?:й|я|е|го|м|ю)\b|"
    r"(?:наи|най|сам(?:ый|ая|ое|ым|ой|ого)\s)[^\W\d]+|[^\W\d]+(?:ейш|айш)[^\W\d]+|"
    r"(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|[^\W\d]+надцат|"
    r"перш|друг|шост|сьом|п'ят|дев'ят|один|єдин|единственн)"
    r"(?:ый|ая|ое|ой|ий|ого|ым|ом|ую|ья|ье|ьим|ьего|ий|а|е|ою|у|им|ій)\b)"
    r"[^.;:,()\d]{0,60}\Z",
    re.IGNORECASE,
)
_RANK_BEHIND = re.compile(rf"\s+(?:[^\W\d]+\s+)?{_EN_RANK}", re.IGNORECASE)
_REACH = 80


def undated(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Take from counts the times that are not theirs.

    Where a sentence counts a total since a start ("11,000 since January") the start is the total's,
    and the handover has the other day of the sentence. The reach of a rank ("the ninth
    deal this year") dates nothing.
    """
    totals = {m.sentence.index for m in mentions if m.category and m.scope == "total"}
    return [_own(page, mention, totals) for mention in mentions]


def _own(page: Page, mention: Mention, totals: set[int]) -> Mention:
    date = mention.date
    if mention.category is None or date is None:
        return mention
    if _is_reach(page, date):
        return replace(mention, date=_instead(page, mention, "event"))
    if mention.status == "planned":
        return replace(mention, date=today_of(page, date))
    if mention.status not in DONE:
        return mention
    if mention.scope == "single" and date.role == "since":
        if mention.sentence.index in totals:
            return replace(mention, date=_instead(page, mention, "event") or date)
        return mention
    if mention.scope == "total" and mention.role == "total" and _is_day(date):
        return replace(mention, date=_instead(page, mention, "since") or date)
    return mention


def _is_day(date: DateMention | None) -> bool:
    return date is not None and date.role == "event" and date.first == date.last


def _instead(page: Page, mention: Mention, role: str) -> DateMention | None:
    """The nearest other time of a role in the sentence of a count."""
    sentence = mention.sentence
    days = [
        day
        for day in page.dates.within(sentence.start, sentence.end)
        if day.role == role
        and day.first is not None
        and (role == "since" or day.precision == "day")
        and not of_remark(page, sentence, day)
        and not is_of_words(page, sentence, day)
        and not _is_reach(page, day)
    ]
    return min(days, key=lambda day: abs(day.start - mention.start), default=None)


def _is_reach(page: Page, date: DateMention) -> bool:
    """A stretch of time over which something is the first or the largest."""
    if date.precision == "day" or (date.basis != "relative" and date.role != "since"):
        return False
    before = page.text[max(0, date.start - _REACH) : date.start]
    if _RANK.search(before):
        return True
    return date.role != "since" and bool(_RANK_BEHIND.match(page.text, date.end))
