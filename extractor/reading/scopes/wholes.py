"""Wholes: the number agreed for an exchange of several stages is not that of one day.

"They began to swap 1,000 for 1,000; it will take three days": the number of the formula is a whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.scopes.lasting import larger_counts
from extractor.reading.scopes.quotas import is_quota
from extractor.reading.scopes.talkdays import is_of_talks

_ROUND = 100  # wholes are agreed in round numbers
_LEAST = 300  # fewer go home on one day
_FORMULA = re.compile(
    r"[\s\-–—]*(?:(?:prisoners|captives|soldiers|pows|people|men|пленн\w+|полонен\w+)\s+)?(?:for|on|to|на|за|x|х)[\s\-–—]*",
    re.IGNORECASE,
)
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|next|final|last|closing|opening|another|one|"
    r"перв|втор|трет|четв[её]рт|пят|следующ|последн|заключительн|финальн|очередн|од[ни]н|"
    r"перш|друг|четверт|п'ят|наступн|останн|завершальн|фінальн|чергов)[^\W\d]*"
)
_PART = (
    r"(?:stages?|phases?|legs?|tranches?|parts?|portions?|rounds?|batch(?:es)?|instal?ments?|days?|"
    r"groups?|"
    r"этап\w*|част[ьи]\w*|стади\w+|транш\w*|групп\w*|парти[яию]\w*|д(?:ень|ня|ню|нем|н[её]м)|"
    r"етап\w*|частин\w*|стаді\w+|груп\w*|парті[яїю]\w*|порц[иі]\w+)"
)
_NUMERAL = (
    r"(?:two|three|four|five|six|seven|several|few|multiple|[2-9]|"
    r"дв[ауеі]х?|двум\w*|двом\w*|тр[иёеь]\w{0,2}|четыр\w+|чотир\w+|пят[ьи]|п'ят[иь]\w*|нескольк\w+|"
    r"кільк\w+|декільк\w+)"
)
_STAGES = Phrases(
    rf"\b(?:{_ORDINAL}\s+(?:[^\W\d]+\s+)?{_PART}|"
    rf"{_NUMERAL}\s+(?:more\s+|further\s+|ещ[её]\s+|consecutive\s+|следующих\s+|наступних\s+)?"
    r"(?:stages|phases|legs|tranches|parts|rounds|batches|instal?ments|days|"
    r"этап\w*|част(?:и|ей|ях)\w*|транш\w*|дн(?:я|ей|ях|і|ів)|сут\w+|"
    r"етап\w*|частин\w*|дні|днів|днях|діб|доби)|"
    r"(?:two|three|four|five|several|multi)-(?:day|stage|phase|part)|"
    r"day (?:one|two|three|four|five)|in (?:stages|phases|tranches|parts|instal?ments|batches)|"
    r"по частям|поэтапн\w+|частинами|поетапн\w+|"
    r"(?:двух|тр[её]х|четыр[её]х|пяти|много|дво|три|чотири|п'яти|багато|кілька)(?:дневн|денн|"
    r"этапн|етапн)\w+)\b",
    re.IGNORECASE,
)
_RUNS = re.compile(
    r"\b(?:(?:has|have|had) (?:begun|started|got under way)|began|begun|under way|underway|"
    r"is (?:complete|over|finished)|being (?:carried out|implemented|fulfilled|honou?red)|"
    r"will (?:last|continue|run|go on|take|end|finish)|runs? (?:until|till|through)|"
    r"complet\w+|conclud\w+|clos(?:es|ed|ing)|round(?:s|ed|ing) off|wrapp?\w* up|"
    r"finish\w+|fulfil\w+|kicked off|launched|"
    r"начал\w*|начина\w+|(?:вы|ис)полняется|викону[єю]ться|стартовал\w*|идёт|идет|продолж\w+|продл\w+|займ[её]т|заверш\w+|"
    r"закончил\w*|закончен\w*|выполнен\w*|растян\w+|"
    r"почав\w*|почал\w*|розпоч\w+|стартува\w+|трива\w+|продовж\w+|заверш\w+|закінч\w+|виконан\w*|"
    r"розтягн\w+)\b",
    re.IGNORECASE,
)
# what the formula names: "the second stage of a 1,000-for-1,000 deal", "сделки «1000 на 1000»"
_OF_THE_DEAL = re.compile(
    rf"\b(?:{_PART}|rest|remainder|half|bulk)\s+of\s+(?:[^\W\d]+[\s-]+){{0,4}}[\"«“„'(]*\Z|"
    rf"\b(?:{_PART}|остальн\w+|остаток|остатк\w+|половин\w+|решт\w+)\s+(?:[^\W\d]+\s+){{0,3}}?"
    r"(?:обмена|сделки|соглашени[яй]|договор[её]нност(?:и|ей)|обміну|угоди|домовленост(?:і|ей))"
    r"(?:\s+(?:военно|військово)?(?:пленными|полоненими))?"
    r"(?:\s+(?:по|за|в|у)?\s*(?:формул|формат|схем|принцип)\w+)?\s*[\"«“„'(]*\Z",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:deals?|agreements?|accords?|bargains?|compacts?|understandings?|promises?|formula|format|exchange|swap|scheme|"
    r"plan|pact|arrangement|принцип(?:у|ом|а)?|схем(?:а|е|ы|ой|у)|план(?:а|у|е|ом)?|"
    r"сделк\w+|соглашени\w+|договор[её]нност\w+|формул\w+|формат\w*|"
    r"обмен(?:а|у|ом|е|ы|ов)?|угод\w+|домовленіст\w*|домовленост\w+|обмін(?:у|ом|і|и|ів)?)"
    r"(?:\s+(?:военно|військово)?(?:пленными|полоненими|prisoners|captives|телами|тілами))?"
    r"(?:\s+(?:of|in|by|under|по|за|в|у|на|для))?(?:\s+(?:the|a|формул\w+|формат\w*|принцип\w*))?"
    r"(?:\s+to\s+(?:trade|swap|exchange|free|release|return))?"
    r",?\s*(?:[—–-]\s+)?[\"«“„'(]*\Z|\b(?:a|the|this|that|its|their)\s+(?:[^\W\d]+\s+){0,2}[\"“']?\Z",
    re.IGNORECASE,
)
_BACK, _ON, _NEAR = 2, 1, 90  # sentences, and characters, around a count that tell of its stages
_LONG = re.compile(
    r"\b(?:(?:two|three|four|five|multi)-(?:day|stage|phase|part)|"
    r"(?:двух|тр[её]х|четыр[её]х|много|дво|три|чотири|багато|кілька)(?:дневн|денн|этапн|етапн)\w+)\b",
    re.IGNORECASE,
)


def as_wholes(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Make totals of the wholes of staged exchanges; a day beside one is that of a stage.

    Args:
        page: The page.
        mentions: Its counts.
    """
    return [
        _as_whole(page, mention) if is_whole(page, mention) else mention for mention in mentions
    ]


def _as_whole(page: Page, mention: Mention) -> Mention:
    if mention.category is None:
        return mention
    status = mention.status
    sentence = mention.sentence
    if _OVER.search(page.text, sentence.start, sentence.end):
        status = "completed"
    elif status == "completed" and not _lasted(page, mention) and _is_under_way(page, mention):
        status = "ongoing"
    date = mention.date
    if date is not None and date.precision == "day" and date.first == date.last:
        date = None
    return replace(mention, scope="total", role="total", status=status, date=date)


_LASTED = re.compile(
    r"\b(?:lasted|took|spanned|ran|stretch(?:ed|ing)|spread(?:ing)?|длил(?:ся|ась|ись)|"
    r"продлил(?:ся|ась)|занял[аои]?|растянул(?:ся|ась|и)|растянув(?:ши)?|трива(?:в|ла|ло|ли)|"
    r"зайня(?:в|ла|ло)|розтягнув\w*|розтягл[аи]|розтягнул[аи])\s+"
    rf"(?:[^\W\d]+\s+){{0,2}}{_NUMERAL}\s+(?:days|weeks|дн|сут|недел|дн[іи]|діб|тижн)",
    re.IGNORECASE,
)
_LONG_OVER = 30  # days after which what was said to go on is over


def _lasted(page: Page, mention: Mention) -> bool:
    """Its days are told as over: "який тривав три дні", "between 23 and 25 May"."""
    sentence, published = mention.sentence, page.article.published
    if _LASTED.search(page.text, sentence.start, sentence.end):
        return True
    end = mention.date.last if mention.date is not None else None
    if published is None:
        return False
    return (end is not None and (published - end).days > _LONG_OVER) or any(
        d.first is not None
        and d.last is not None
        and d.first < d.last < published
        and d.precision in ("day", "unknown")
        for d in page.dates.within(sentence.start, sentence.end)
    )


def _is_under_way(page: Page, mention: Mention) -> bool:
    """A stage is told, or that it began or goes on: "a multi-stage swap" alone may be long over."""
    items, index = page.sentences.items, mention.sentence.index
    low = items[max(0, index - _BACK)].start
    high = items[min(len(items) - 1, index + _ON)].end
    return any(words.search(page.text, low, high) for words in (_A_STAGE, _RUNS))


_A_STAGE = re.compile(rf"\b{_ORDINAL}\s+(?:[^\W\d]+\s+)?{_PART}\b", re.IGNORECASE)
_OVER = re.compile(
    r"(?<!when it )(?<!once it )(?<!until it )(?<!after it )(?<!till it )"
    r"\b(?:is|are|was|were|has been|have been|now)\s+(?:now\s+|fully\s+|finally\s+)?"
    r"(?:complete|completed|over|finished|concluded|done|fulfilled)\b|"
    r"(?<!будет )(?<!буде )\b(?:ended|concluded|clos(?:es|ed)|round(?:s|ed) off|wrapped up|"
    r"came to an end|completed|completes|completing|"
    r"заверш(?:[её]н\w*|ил\w*|ился|илась)|закончил\w*|закончен\w*|выполнен\w*|окончен\w*|"
    r"завершен\w*|завершил\w*|завершився|завершили|закінчи\w+|закінчен\w*|виконан\w*)\b",
    re.IGNORECASE,
)


_DAY_BEHIND = re.compile(r"(?:\s+(?!on\b)[^\W\d]{4,})?\s+(?:(?:on|в|во|у)\s+)?", re.IGNORECASE)


def _has_day_behind(page: Page, mention: Mention) -> bool:
    """A single day right behind a count makes it that day's: "300 on Thursday and 200 today"."""
    sentence = mention.sentence
    for day in page.dates.within(mention.end, min(sentence.end, mention.end + 24)):
        if day.precision == "day" and day.first is not None and day.first == day.last:
            return _DAY_BEHIND.fullmatch(page.text, mention.end, day.start) is not None
    return False


def is_whole(page: Page, mention: Mention) -> bool:
    """Tell whether a count is the whole of an exchange whose stages the text tells.

    Args:
        page: The page.
        mention: The count.
    """
    if mention.number is None or mention.dirty or _has_day_behind(page, mention):
        return False
    if is_quota(page, mention):
        return True
    value = page.numbers[mention.number].value
    if not value or value < _LEAST or value % _ROUND:
        return False
    span = _formula(page, mention)
    text, sentence = page.text, mention.sentence
    if span is None:
        if not mention.each or mention.subset:
            return False
        long = _LONG.search(text, sentence.start, sentence.end) is not None
        return long or (_lies_ahead(mention) and tells_stages(page, mention))
    before = text[max(sentence.start, span[0] - _NEAR) : span[0]]
    earlier = page.sentences.items[max(0, sentence.index - 1)]
    if _OF_THE_DEAL.search(before) or _IN_STAGES.match(text, span[1], sentence.end):
        return True
    if _LONG.search(text, earlier.start, sentence.end) and not _has_greater(page, value):
        return True
    if not _NAMED.search(before) or _has_greater(page, value):
        return False
    stage = _STAGES.search(page, sentence.start, span[0])
    if stage is not None and _STOP.search(text, stage.end(), span[0]):
        return False
    if _RUNS.search(text, sentence.start, sentence.end):
        return True
    return not _is_one_stage(page, mention) and tells_stages(page, mention)


def _is_one_stage(page: Page, mention: Mention) -> bool:
    """A day of its own makes a stage of it, or the sentence behind: "this was the third stage"."""
    date, sentence = mention.date, mention.sentence
    if _counts_less(page, mention):
        return False
    if date is not None and mention.status == "completed" and date.start >= sentence.start:
        return date.precision == "day" and date.first == date.last
    after = page.sentences.items[min(len(page.sentences.items) - 1, sentence.index + 1)]
    return bool(_THIS_WAS.match(page.text, after.start, after.end))


def _counts_less(page: Page, mention: Mention) -> bool:
    """Another, smaller count of the sentence is the stage, and the day is its own."""
    assert mention.number is not None
    value = page.numbers[mention.number].value or 0
    return any((number.value or 0) < value for number in larger_counts(page, mention.sentence))


_THIS_WAS = re.compile(
    rf"\s*(?:it|this|that|это|он|она|це|він|вона)\b[^.;:]{{0,40}}?\b{_ORDINAL}\s+"
    rf"(?:[^\W\d]+\s+)?{_PART}\b",
    re.IGNORECASE,
)


_IN_STAGES = re.compile(
    rf"[\"»”]*(?:\s+[^\W\d]+)?(?:,?\s+(?:(?:that|which)\s+)?(?:was|were|had\s+been)\s+"
    r"(?:carried\s+out|held|conducted|done|made|completed|implemented|staged|spread|performed)|"
    r",?\s+(?:that|which)\s+(?:took\s+place|went\s+ahead|unfolded|stretched|happened)|"
    r",?\s+(?:котор|як)[^\W\d]+\s+(?:был[аио]?\s+|бу(?:в|л[аио])\s+)?"
    r"(?:прош[её]?л|провел|провед|состоял|осуществ|выполн|растян|"
    r"пройш|прове|відбу|здійсн|викона|розтягн)[^\W\d]*)?"
    r"\s+(?:(?:in|over|across|within|в|во|за|у|протягом|упродовж|на)\s+)"
    rf"{_NUMERAL}\s+(?:stages|phases|parts|tranches|batches|days|этап\w*|част\w+|дн\w+|етап\w*)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[:,;—–]|\s-\s")


def _formula(page: Page, mention: Mention) -> tuple[int, int] | None:
    """Where a count stands with as many: "1,000-for-1,000", "тысяча на тысячу"."""
    assert mention.number is not None
    number = page.numbers[mention.number]
    for index in (mention.number - 1, mention.number + 1):
        if not 0 <= index < len(page.numbers):
            continue
        other = page.numbers[index]
        first, second = sorted((number, other), key=lambda each: each.start)
        if other.value == number.value and _FORMULA.fullmatch(page.text, first.end, second.start):
            return first.start, second.end
    return None


def _lies_ahead(mention: Mention) -> bool:
    return mention.status in ("planned", "ongoing")


def tells_stages(page: Page, mention: Mention) -> bool:
    """Tell whether the sentences around a count tell of days or stages of one exchange."""
    sentences, index = page.sentences.items, mention.sentence.index
    first = sentences[max(0, index - _BACK)]
    last = sentences[min(len(sentences) - 1, index + _ON)]
    stages = _STAGES.finditer(page, first.start, last.end)
    return any(not is_of_talks(page, *stage.span()) for stage in stages)


def _has_greater(page: Page, value: float) -> bool:
    return value < _greatest_formula(page.text)


_ANY_FORMULA = re.compile(
    r"(?<![\d,.])(\d{1,3}(?:[,\s]?\d{3})*)[\s\-–—]*(?:for|на|за)[\s\-–—]*\1(?![\d,])", re.IGNORECASE
)


@lru_cache(maxsize=4)
def _greatest_formula(text: str) -> float:
    """The greatest number that an article gives both ways; once an article, for all its counts."""
    return max(
        (int(re.sub(r"\D", "", found[1])) for found in _ANY_FORMULA.finditer(text)), default=0
    )
