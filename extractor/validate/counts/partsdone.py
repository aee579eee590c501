"""Parts done: what leaves room for a whole that is not yet, or not wholly, handed over."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import DONE
from extractor.text.sentences import Sentence
from extractor.validate.case import Case, Support
from extractor.validate.contexts import is_held
from extractor.validate.statuses.kept import is_kept

# "all told, at issue are six thousand": a number is named, and nothing is said to have moved it
_SPOKEN_OF = re.compile(
    r"\b(?:(?:речь|разговор)(?:\s+(?:ид[её]т|шла))?\s+об?|"
    r"(?:йдеться|ідеться|йшлося|ішлося|мова(?:\s+(?:йде|йшла))?)\s+про|"
    r"(?:talk|question|matter)\s+(?:is|was)\s+(?:of|about)|at\s+(?:issue|stake)\s+(?:are|is|were))\s+"
    r"(?:[^\W\d]+\s+){0,2}\Z",
    re.IGNORECASE,
)


def has_part_done(case: Case, support: Support) -> bool:
    """Tell whether a smaller count of the kind is told as done: the whole is under way.

    "Two hundred are home, 300 follow tomorrow. The sides had agreed on the formula 500 for 500."

    Args:
        case: The record's case.
        support: The transfer whose count is the whole.
    """
    whole, category = support.transfer.quantity.value or 0, support.transfer.category
    return any(
        mention.number is not None
        and mention.status in DONE
        and mention.category in (category, None)
        and mention.role in ("exchange_count", "total", "other")
        and not mention.dirty
        and 0 < (case.page.numbers[mention.number].value or 0) < whole
        for mention in _around(case, support)
    )


_MOST = 40  # counts on either side of one that are looked at


def _around(case: Case, support: Support) -> Sequence[Mention]:
    """The counts around a transfer's own, in the order of the text."""
    if support.mention is None:
        return case.mentions[:_MOST]
    at = bisect_left(case.mentions, support.mention.start, key=lambda mention: mention.start)
    return case.mentions[max(0, at - _MOST) : at + _MOST]


def is_behind_total(case: Case, support: Support) -> bool:
    """Tell whether an undated count follows a total of its kind, as a rival or a part of it.

    "In all, 1,605 children are home. Moscow insists that 115 were reunited with their families."

    Args:
        case: The record's case.
        support: Its transfer.
    """
    own = support.mention
    if own is None:
        return False
    if case.page.dates.within(own.sentence.start, own.sentence.end):
        return False
    return any(
        mention.scope == "total"
        and mention.status in DONE
        and mention.category == support.transfer.category
        and mention.start < own.start
        and 0 < own.sentence.index - mention.sentence.index <= _NEAR
        and _OBJECTS.search(case.page.text, mention.end, own.start) is not None
        for mention in _around(case, support)
    )


_REACH = 120  # characters behind "the upshot:" in which what it was is named
_NEAR = 2  # sentences between a total and the figure set against it
_OBJECTS = re.compile(
    r"\b(?:disput|contest|reject|challeng|insist|counter|differ|dismiss|maintain|claim|deni|deny|"
    r"оспар|оспор|настаива|возража|не соглас|опроверг|отверг|утвержда|отрица|"
    r"заперечу|оскаржу|наполяга|не погоджу|спростов|відкида|тверд)[^\W\d]*",
    re.IGNORECASE,
)
# "They agreed on a swap, 157 from each side. It was held on Thursday."
_IT_WAS = re.compile(
    r"\s*(?:[\"«“]\s*)?"
    r"(?:(?:it|(?:the|their|that|this) (?:swap|exchange|handover|transfer)(?: itself)?|"
    r"that|this)\s+"
    r"(?:(?:to|in|of|the|a)\s+(?:[^\W\d]+\s+){1,3}?){0,2}"
    r"(?:was|has been|took|happened|went|came|followed)\b|"
    r"(?:его|её|ее|он|она|это|(?:сама?|эт(?:от|а|у)|данн(?:ый|ая)) (?:обмен|передач[ау])|обмен|"
    r"передача|його|її|він|вона|це|(?:сама?|ц(?:ей|я|ю)) (?:обмін|передач[ау])|обмін|"
    r"(?:их|їх) передача)\s+"
    r"(?:[^\W\d]+\s+){0,4}?"
    r"(?:пров(?:ели|[её]л|еден)|прош[её]?л|состоял|осуществ|произош|заверш|"
    r"прове(?:ли|ден)|пройш|відбу|здійсн|завершен)[^\W\d]*)",
    re.IGNORECASE,
)


# "They agreed on a swap, 95 for 95, and on 17 July it took place"
_AND_IT_WAS = re.compile(
    r",\s+(?:and|but|и|а|но|і|й|та|але)\s+(?:[^\W_][\w'’-]*\s+){0,4}?" + _IT_WAS.pattern,
    re.IGNORECASE,
)


def was_held_after(page: Page, mention: Mention) -> bool:
    """Tell whether the next sentence or clause says that what was agreed on has been done.

    Args:
        page: The page.
        mention: A count told as planned.
    """
    items, at = page.sentences.items, mention.sentence.index
    own = _AND_IT_WAS.search(page.text, mention.end, mention.sentence.end)
    if own is not None and _is_held(page, own.start(), mention.sentence.end):
        return True
    if is_kept(page, mention):
        return True
    if at + 1 >= len(items):
        return False
    behind = items[at + 1]
    told = _IT_WAS.match(page.text, behind.start, behind.end)
    return told is not None and _is_held(page, behind.start, behind.end)


def _is_held(page: Page, start: int, end: int) -> bool:
    """The stretch tells of something held, and nothing in it of a plan or of a calling off."""
    kinds = {
        c.kind
        for c in page.cues.within(start, end)
        if c.family == "cue" and (c.kind != "held" or is_held(page, c))
    }
    return "held" in kinds and not kinds & {"planned", "postponed", "cancelled", "denied"}


# "The upshot: an exchange of all the wounded", of what talks brought
_UPSHOT = re.compile(
    r"\b(?:outcome|upshot|result|yield|takeaway|итог|результат|вывод|підсумок|висновок)"
    r"(?:\s+[^\W\d]+){0,3}\s*(?:is|was|:|[—–-]|это|це)\s",
    re.IGNORECASE,
)


def is_upshot(page: Page, mention: Mention) -> bool:
    """Tell whether a verbal noun names what talks brought, which need not be done yet.

    Args:
        page: The page.
        mention: The count.
    """
    clause, sentence = mention.clause, mention.sentence
    if clause is None or not clause.nominal:
        return False
    return follows_upshot(page, sentence, clause.verb.start)


def follows_upshot(page: Page, sentence: Sentence, start: int) -> bool:
    """Tell whether a place in a sentence stands behind "the upshot:".

    Args:
        page: The page.
        sentence: The sentence.
        start: The place.
    """
    low = max(sentence.start, start - _REACH)
    return _UPSHOT.search(page.text, low, start) is not None


def is_spoken_of(page: Page, mention: Mention) -> bool:
    """Tell whether a count without a verb is only named as what the words are about.

    Args:
        page: The page.
        mention: The count.
    """
    if mention.clause is not None:
        return False
    low = max(mention.sentence.start, mention.start - 60)
    return _SPOKEN_OF.search(page.text, low, mention.start) is not None


def is_named_only(page: Page, mention: Mention) -> bool:
    """Tell whether a count is only named: as what is talked of, or as the upshot of talks.

    Args:
        page: The page.
        mention: The count.
    """
    return is_spoken_of(page, mention) or is_upshot(page, mention)
