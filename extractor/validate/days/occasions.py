"""Occasions: whether words name one handover, or say that a number was raised to what it is."""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.scopes.raised import is_raised_to
from extractor.text.numbers import Number

_ONE_EVENT = Phrases(
    r"\b(?:(?:the|this|that|a|an|another|one|each|previous|last|latest|first|second|third|final|"
    r"same|largest|biggest|new)\s+(?:\w+\s+){0,2}(?:day|exchange|swap|handover|transfer|"
    r"repatriation|"
    r"round|stage|phase|tranche|batch|operation)|this time|that time|on the day|respectively|"
    r"one of the|"
    r"соответственно|відповідно|од(?:ин|ном|ного|ним|ной|нієї|ному|на) (?:из|з|із)|(?:крупнейш|"
    r"найбільш|наймасштабніш)\w*|"
    r"(?:прошл|предыдущ|последн|очередн|нынешн|эт|перв|втор|трет|так|нов|подобн|следующ)\w*\s+"
    r"(?:\w+\s+)?(?:д(?:ень|ня)|обмен|этап|раунд|передач|репатриаци|раз|возвращени)\w{0,2}|тогда|"
    r"(?:обмен|репатриация|передача|этап)\s+(?:состоялся|состоялась|прош\w+|касал\w+)|"
    r"(?:минул|попередн|останн|чергов|нинішн|ц(?:ей|ього|я|ієї)|перш|друг|трет|так|нов|подібн|"
    r"наступн)\w*\s+(?:\w+\s+)?(?:д(?:ень|ня)|обмін|етап|раунд|передач|репатріаці|раз|"
    r"поверненн)\w{0,2}|тоді|"
    r"(?:обмін|репатріація|передача|етап)\s+(?:відбу\w+|торка\w+|стосу\w+))\b",
    re.IGNORECASE,
)
_OF_TALKS = re.compile(
    r"[^\W\d]*(?:\s+(?!(?:exchange|swap|обмен|обмін)\w*)[^\W\d]+){0,3}?\s+(?:talks|negotiations|"
    r"переговор\w*|встреч\w*|перемов\w*|зустріч\w*)\b",
    re.IGNORECASE,
)


def names_one_event(page: Page, low: int, high: int) -> bool:
    """One event is named, and it is no round of talks: "promised in the second round of talks"."""
    return any(
        not _OF_TALKS.match(page.text, found.end())
        for found in _ONE_EVENT.finditer(page, low, high)
    )


def is_raised(page: Page, mention: Mention) -> bool:
    """A number was brought to this count: "lifted the number of those freed to 5,955"."""
    return is_raised_to(page, mention.sentence, mention.start)


_ONE_MORE = re.compile(
    r"\b(?:another|a further|a fresh|one more|ещ[её]|ще|ещ[её] раз|очередн\w+|чергов\w+)\s+"
    r"(?:group\s+of\s+|batch\s+of\s+|some\s+|about\s+|nearly\s+|около\s+|почти\s+|близько\s+|"
    r"майже\s+)?\Z",
    re.IGNORECASE,
)


def is_one_more(page: Page, mention: Mention) -> bool:
    """A count is added to those before it: "another 1,245 bodies", "ещё 500 тел"."""
    low = max(mention.sentence.start, mention.start - 40)
    return bool(_ONE_MORE.search(page.text, low, mention.start))


# "managed to bring back fewer than 400", "по оценке Киева, возвращены 1600"
_GATHERED = re.compile(
    r"\b(?:managed to|been able to|succeeded in|by (?:\w+ )?(?:estimates?|reckoning|count)|"
    r"(?:\w+ )?estimates?(?: that)?|according to (?:\w+ )?estimates?|"
    r"удалось|удавалось|по (?:\w+ )?(?:оценк\w+|подсч[её]т\w+)|"
    r"вдалося|удалося|пощастило|за (?:\w+ )?(?:оцінк\w+|підрахунк\w+))\b",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"\b(?:in (?:all|total)|altogether|so far|overall|всего|в общей сложности|за вс[её] время|"
    r"загалом|усього|всього|за весь час)\b",
    re.IGNORECASE,
)


def is_gathered(page: Page, mention: Mention) -> bool:
    """Say that a count has come together: it is estimated, hard won, or asked for "in total"."""
    sentence, text = mention.sentence, page.text
    if _GATHERED.search(text, sentence.start, sentence.end):
        return True
    before = page.sentences.items[max(0, sentence.index - 1)]
    asked = text[before.start : before.end].rstrip().endswith("?")
    return asked and bool(_HOW_MANY.search(text, before.start, before.end))


# "a second group is being readied, up to twenty people", "the next transfer, of up to 500"
_BATCH = re.compile(
    r"\b(?:another|second|third|next|new|one|further|single|fresh)\s+(?:[^\W\d]+\s+){0,2}(?:group|"
    r"batch|transfer|handover|swap|exchange|repatriation|tranche|stage|convoy|consignment)\b|"
    r"\b(?:ещ[её]\s+оди?н|втор|трет|следующ|нов|очередн|ближайш)\w*\s+(?:[^\W\d]+\s+)?(?:групп|парти|"
    r"обмен|передач|репатриац|этап|транш|колонн)\w*|"
    r"\b(?:ще\s+оди?н|друг|трет|наступн|нов|чергов|найближч)\w*\s+(?:[^\W\d]+\s+)?(?:груп|парті|"
    r"обмін|передач|репатріац|етап|транш|колон)\w*",
    re.IGNORECASE,
)
_FEW = 100  # no ceiling was ever agreed that low


def is_one_batch(page: Page, mention: Mention, number: Number, on_a_day: bool) -> bool:
    """What is to come is one batch of at most so many, and not a ceiling agreed on.

    It is small, or called one, or has a day of its own.
    """
    low, high = mention.sentence.start, mention.sentence.end
    if any(c.family == "cue" and c.kind == "agreed" for c in page.cues.within(low, high)):
        return False
    return on_a_day or (number.value or 0) < _FEW or bool(_BATCH.search(page.text, low, high))


_OF_WHOM = re.compile(
    r"\b(?:of (?:them|these|those|whom|which)|out of (?:them|these|those)|из (?:них|этих|которых)|"
    r"(?:з|із) (?:них|цих|яких|котрих))\b[^;:.]{0,50}\Z",
    re.IGNORECASE,
)
_TENFOLD = 10


def is_of_population(page: Page, mention: Mention) -> bool:
    """So few of so many have come home: "19,546 names, of them 388 were returned"."""
    low, number = mention.sentence.start, mention.number
    value = page.value_of(number)
    if value is None or _OF_WHOM.search(page.text, low, mention.start) is None:
        return False
    before = (n.value or 0 for n in page.numbers_in(mention.sentence) if n.end <= mention.start)
    return max(before, default=0) >= _TENFOLD * value


_YEAR = re.compile(
    r"this year|last year|в (?:прошлом|этом|текущем|нынешнем) году|торік|цьогоріч|"
    r"(?:цього|минулого) року",
    re.IGNORECASE,
)
_LARGE = 100  # fewer may have come home at one go, some day of the year


def is_of_year(page: Page, mention: Mention) -> bool:
    """A year is all that gathers a small count, which may be that of one day of it."""
    value = page.value_of(mention.number)
    if value is None or value >= _LARGE:
        return False
    low, high = mention.sentence.start, mention.sentence.end
    cues = [c for c in page.cues.within(low, high) if c.kind in ("cumulative", "summed")]
    return bool(cues) and all(_YEAR.fullmatch(page.text, c.start, c.end) for c in cues)
