"""Companions: who comes along with those counted before, and so goes their way.

"75 men returned to Ukraine. Four civilians came with them", "the bodies of four servicemen came
back on the same trucks", "разом з ними відпустили й 20 цивільних".
"""

from __future__ import annotations

import re
from bisect import bisect_right

from extractor.reading.clauses import Clause
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.hints import RIVAL, SURE, Flow, Hint, settle
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

_COMPANY = Phrases(
    r"\b(?:(?:along |together |back |home )?with (?:them|him|her)|alongside (?:them|him|her)|"
    r"(?:on|aboard|in) the same (?:[\w-]+ )?(?:trucks?|bus(?:es)?|planes?|aircraft|flights?|"
    r"convoys?|trains?|vehicles?|lorr(?:y|ies)|ambulances?)|"
    r"вместе с (?:ними|ним|ней)|с (?:ними|ним|ней) (?:вместе\s+)?|"
    r"(?:тем|теми|том|тех) же (?:[^\W\d]+\s+)?"
    r"(?:рейс|борт|самол[её]т|автобус|колонн|поезд|машин)\w*|"
    r"(?:разом |вкупі )?(?:з|із|зі) (?:ними|ним|нею)|"
    r"(?:тим|тими|тому|тих) (?:ж|же|самим|самими|самому|самих) (?:[^\W\d]+\s+)?"
    r"(?:рейс|борт|літак|автобус|колон|потяг|машин)\w*)",
    re.IGNORECASE,
)
_BACK = 2  # sentences from those counted first to those who came with them
_NEXT = 16  # characters from "with them" to the count that it brings in
ALONG = "came along"  # why a hint holds that goes by those before
_CARRIES = frozenset({"home", "return", "receive", "give"})


def accompanied(
    page: Page,
    sentence: Sentence,
    clause: Clause | None,
    flow: Flow | None,
    number: Number,
    previous: Mention | None,
    last: Mention | None,
) -> Flow | None:
    """Give a count that came "with them" the way of the count before it.

    Args:
        page: The page.
        sentence: The count's sentence.
        clause: The clause that moves the count, if there is one.
        flow: What the words of the count tell.
        number: The number.
        previous: The count before it in the sentence.
        last: The last count of the sentences before.
    """
    source = previous or last
    if source is None or source.flow is None or source.each:
        return flow
    if sentence.index - source.sentence.index > _BACK:
        return flow
    if flow is not None and flow.is_sure:
        return flow
    before = source.flow
    if before.to_party not in RIVAL or (not before.is_sure and before.conflict):
        return flow
    if clause is None or clause.verb.kind not in _CARRIES:
        return flow
    low, high = page.stretch((sentence.start, sentence.end), number.start, number.end, ";:")
    if previous is not None:
        low = max(low, previous.end)
    found = _COMPANY.search(page, low, high)
    if found is None or page.turns_back(low, high) or _of_the_next(page, found.end(), number):
        return flow
    hint = Hint(before.from_party, before.to_party, SURE, ALONG, *found.span())
    return settle([hint])


def _of_the_next(page: Page, end: int, number: Number) -> bool:
    """Whether it brings in the count behind: "two reporters were freed, and with them 144 men"."""
    first = bisect_right(page.numbers, number.start, key=lambda each: each.start)
    return any(end <= each.start <= end + _NEXT for each in page.numbers[first : first + 2])
