"""Given bare: numbers without a noun that count what was counted before.

"Sixty-three, says Moscow", "29 children to Ukraine and 19 to Russia", "the ratio was 1,003 to 26".
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.reading.counts.ellipsis import elliptical
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.hints import Flow, Hint, opposite, settle
from extractor.records import Category
from extractor.text.numbers import Number

_WHY = "presumed"
_FAR = 3  # sentences from a count to what is said of the other way
_CLOSE = 0.02
FEW = 10  # smaller bare figures may count anything
_MANY = 100  # bodies that only one side returns at a time
# Words for other numbers: parts, both ways together, those identified, the exchanges themselves
_ELSE = re.compile(
    r"\b(?:of (?:them|these|those|whom)|identif\w+|morgues?|mortuar\w+|killed|lists?|"
    r"such (?:exch|ret)|"
    r"из (?:них|которых)|опозна\w+|морг\w*|погибли|списк\w+|список|таких (?:обмен|передач)\w*|"
    r"общее число|обеих сторон|(?:з|із) (?:них|яких)|ідентиф\w+|впізна\w+|перелік\w*|"
    r"імен\w*|таких (?:обмін|передач)\w*|загальн\w+ (?:число|кількість))\b",
    re.IGNORECASE,
)
_TO = re.compile(r"\s+(?:(?:more|others?)\s+)?(?:to|for|into)\s+(?:the\s+)?\Z", re.IGNORECASE)
_AHEAD = re.compile(
    r"(?:\s*[—–-]\s*|\s+(?:there (?:were|was)|only|just|лишь|только|лише|тільки|всего|усього)"
    r"\s+)\Z",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:to|for|into|в|во|на|до|у)\s+(?:the\s+)?\Z", re.IGNORECASE)
_RATIO = re.compile(
    r"\b(?:ratio|proportion|trade|соотношени\w+|пропорци\w+|співвідношенн\w+|пропорці\w+)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"\s+(?:к|до|to|against|против|проти|на|за)\s+", re.IGNORECASE)
_TELLS = re.compile(
    r"\b(?:said|says|say|put|puts|spoke|speaks|told|gave|gives|named|cited|had|reported|reports|"
    r"counted|counts|published|acknowledg\w+|claim\w*|insist\w*|mention\w*|announc\w+|"
    r"говор\w+|пиш[еу]\w+|сообщ\w+|назва\w+|назыв\w+|озвуч\w+|заяв\w+|отчит\w+|настаива\w+|"
    r"рассказ\w+|насчита\w+|утвержда\w+|упомяну\w+|"
    r"каж[еу]\w*|каза\w+|повідом\w+|назва\w+|назив\w+|озвуч\w+|заяв\w+|звіт\w+|наполяга\w+|"
    r"розпов\w+|розказ\w+|пиш\w+|порахува\w+|нарахува\w+|стверджу\w+|згада\w+|ідеться|йдеться)\b",
    re.IGNORECASE,
)
_OF_OURS = re.compile(
    r"\s+(?:of (?:its|their) own|returnees|of ours|своих|своїх|наших|врятован\w+|спас[её]нн\w+)\b",
    re.IGNORECASE,
)
IS_SOMETHING = re.compile(
    r"\s+(?:were|was|are|had|have|были|был[оа]|були|був|було)\s(?!(?:freed|released|returned|handed|"
    r"освоб|возвращ|передан|звільн|поверн))",
    re.IGNORECASE,
)
_NAMES_OURS = re.compile(r"\s+(?:of ours|наших|врятован\w+|спас[её]нн\w+)", re.IGNORECASE)
_EARLIER = re.compile(
    r"\b(?:previous(?:ly)?|last time|that time|on that (?:day|occasion)|the (?:time )?before|"
    r"(?:number|figure|count|total) (?:was|had been|stood)|"
    r"прошл\w+|предыдущ\w+|в тот раз|тогда|минул\w+|попередн\w+|тоді|того разу)\b",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"(?:[,;]|\band|\bthen|\bи|\bі|\bта|\bа)\s+(?:(?:then|another|a further|again|ещ[её]|ще|потом|"
    r"затем|потім|далі|and)\s+){0,2}\Z",
    re.IGNORECASE,
)


def presumed_bare(
    page: Page,
    mention: Mention,
    last: Mention | None,
    topic: Category,
    home: str | None,
) -> Mention | None:
    """Read a number without a noun as a count of what was counted before.

    Args:
        page: The page.
        mention: The number, of which nothing was read.
        last: The count told last.
        topic: What the article is about.
        home: Whose people the article tells of.
    """
    if mention.head is not None or mention.number is None:
        return None
    number = page.numbers[mention.number]
    ours = _OF_OURS.match(page.text, number.end) is not None
    if not ours and not elliptical(page, number):
        return None
    if not ours and _ELSE.search(page.text, mention.sentence.start, mention.sentence.end):
        return None
    near = last if last is not None and _is_near(mention, last) else None
    category = _counted_before(page, number, near) or topic
    told = _shared_out(page, mention, number, near)
    told = told or _each_day(page, mention, number, near)
    if told is None and (number.value or 0) >= FEW:
        told = as_said(page, mention, number, near, ours)
    if told is not None:
        return _made(page, mention, category, told, near)
    if ours and near is None and _NAMES_OURS.match(page.text, number.end) and home is not None:
        return _made(
            page, mention, "prisoners" if category != "bodies" else category, _to(home, number)
        )
    if (number.value or 0) < FEW:
        return None
    if category == "bodies" and _is_ratio(page, mention, number):
        return _made(page, mention, category, None)
    if category == "bodies" and near is not None and _is_earlier(page, mention, number):
        alike = (number.value or 0) >= _MANY and (page.value_of(near.number) or 0) >= _MANY
        return _made(page, mention, category, near.flow if alike and not near.each else None)
    return None


def _made(
    page: Page, mention: Mention, category: Category, flow: Flow | None, near: Mention | None = None
) -> Mention:
    sentence = mention.sentence
    joined = near is not None and near.sentence.index == sentence.index and not mention.is_dated
    return replace(
        mention,
        status=near.status if near is not None and joined else mention.status,
        date=mention.date or (near.date if near is not None and joined else None),
        role="total" if mention.scope == "total" else "exchange_count",
        category=category,
        flow=flow,
        speakers=tuple(page.speakers.within(sentence.start, sentence.end)),
    )


def _is_near(mention: Mention, last: Mention) -> bool:
    return 0 <= mention.sentence.index - last.sentence.index <= _FAR


def _shared_out(page: Page, mention: Mention, number: Number, near: Mention | None) -> Flow | None:
    """Read whose share a number is: "19 to Russia", "в Россию — 19", "for Russia there were 19"."""
    if near is None:
        return None
    sentence = mention.sentence
    for party in page.parties.within(number.end, min(sentence.end, number.end + 24)):
        if opposite(party.party) and _TO.fullmatch(page.text[number.end : party.start]):
            return _to(party.party, number)
    low = max(sentence.start, number.start - 60)
    for party in reversed(page.parties.within(low, number.start)):
        if opposite(party.party) is None or not _AHEAD.fullmatch(
            page.text, party.end, number.start
        ):
            continue
        dative = party.cases == frozenset({"dat"})
        if dative or _BEFORE.search(page.text, low, party.start):
            return _to(party.party, number)
    return None


def _to(party: str, number: Number) -> Flow | None:
    return settle([Hint(opposite(party), party, 2, _WHY, number.start, number.end)])


def _each_day(page: Page, mention: Mention, number: Number, near: Mention | None) -> Flow | None:
    """One number after another, each with its day: "757 in January, another 909 on March 28"."""
    if near is None or near.sentence.index != mention.sentence.index or near.each:
        return None
    if not mention.is_dated or mention.date == near.date or near.flow is None:
        return None
    if not _ALSO.search(page.text, max(near.end, number.start - 24), number.start):
        return None
    return near.flow


def as_said(
    page: Page, mention: Mention, number: Number, near: Mention | None, ours: bool
) -> Flow | None:
    """Read the way of a figure that one side gives: its own, where it is not the one told before.

    Args:
        page: The page.
        mention: The figure, of which nothing was read.
        number: Its number.
        near: The count told before.
        ours: Whether the figure is said to be of that side's people.
    """
    if near is None or near.flow is None or opposite(near.flow.to_party) is None:
        return None
    if near.scope != "single" or near.number is None:
        return None
    value, before = number.value or 0, page.value_of(near.number) or 0
    sentence = mention.sentence
    low = max(sentence.start, near.end)
    if not _TELLS.search(page.text, low, sentence.end):
        return None
    if abs(value - before) <= _CLOSE * max(value, before):
        return near.flow
    sides = {
        party.party
        for party in page.parties.within(low, number.start)
        if opposite(party.party) is not None
    } or {
        speaker.side
        for speaker in page.speakers.within(low, sentence.end)
        if speaker.side is not None and opposite(speaker.side) is not None
    }
    if len(sides) != 1:
        return None
    side = sides.pop()
    if side is None or (side == near.flow.to_party and not ours):
        return None
    return _to(side, number)


def _is_ratio(page: Page, mention: Mention, number: Number) -> bool:
    """Whether two numbers are set against each other: "the ratio was 1,003 to 26"."""
    sentence = mention.sentence
    if not _RATIO.search(page.text, sentence.start, sentence.end):
        return False
    return any(
        _AGAINST.fullmatch(page.text, first.end, second.start)
        for first, second in (
            (number, other) if other.start > number.start else (other, number)
            for other in page.numbers_in(sentence)
            if other.start != number.start
        )
    )


def _is_earlier(page: Page, mention: Mention, number: Number) -> bool:
    """Whether the number of another day is told: "at the previous one, in May, it was 100"."""
    if not mention.is_dated:
        return False
    low, high = mention.sentence.start, mention.sentence.end
    return _EARLIER.search(page.text, low, high) is not None


_FAR_MORE = 5  # times as many as the civilians counted last are others


def _counted_before(page: Page, number: Number, near: Mention | None) -> Category | None:
    """What was counted last, unless far more come than there were civilians."""
    if near is None or near.category != "civilians":
        return near.category if near is not None else None
    last = page.value_of(near.number) or 0
    return "prisoners" if (number.value or 0) >= _FAR_MORE * last > 0 else "civilians"
