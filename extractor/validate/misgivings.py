"""Misgivings: what the words around a count say against the plain reading of it.

Nothing here is sure enough to refute a record that others bring; one reading of our own, told by
nobody else, is not believed against it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import combinations

from extractor.reading.counts.categories import MILITARY
from extractor.reading.counts.nouns import category_of
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.hints import RIVAL
from extractor.records import DONE
from extractor.validate.case import Case, Support

_KINDS = ("prisoners", "civilians", "children", "wounded")
_REACH = 60  # characters before a count
_AROUND = 2  # sentences in which a whole is broken down
_MOST_PARTS = 4
_MANY = 300  # fewer go home in one exchange


def misgiving(case: Case, support: Support, mention: Mention) -> str | None:
    """Name what speaks against a plain reading.

    Args:
        case: The record with its page.
        support: One of its transfers.
        mention: The count that bears it out.
    """
    return next((doubt for told, doubt in _DOUBTS if told(case, support, mention)), None)


def _are_captives(case: Case, support: Support, mention: Mention) -> bool:
    """Who leave captivity wounded are prisoners: "27 gravely ill men left Russian custody"."""
    if support.transfer.category != "wounded":
        return False
    return any(
        cue.family == "cue" and cue.kind == "captivity"
        for cue in case.page.cues.within(mention.sentence.start, mention.sentence.end)
    )


def _is_of_year(case: Case, _support: Support, _mention: Mention) -> bool:
    """What was handed over in a whole year was hardly handed over at once."""
    record = case.record
    if record.scope != "single" or record.status not in DONE or record.when.precision != "year":
        return False
    return any((transfer.quantity.value or 0) >= _MANY for transfer in record.transfers)


_OVER = re.compile(
    r"(?<!\w)(?:over|throughout|за)\s+(?:(?:the|that|this|all|same|whole|of|весь|тот|этот|тот же|"
    r"цей|той|той же|увесь|той самий)\s+){0,3}\Z",
    re.IGNORECASE,
)


def _is_over_month(case: Case, _support: Support, mention: Mention) -> bool:
    """So many in a month's time: "Сколько за тот же июнь приняла Россия? 78"."""
    date = mention.date
    if case.record.scope != "single" or date is None or date.precision != "month":
        return False
    return _OVER.search(case.page.text, max(0, date.start - 24), date.start) is not None


def _is_of_kinds(case: Case, support: Support, mention: Mention) -> bool:
    """A count of people that those of several kinds add up to: "254: 221 men, 33 civilians"."""
    value = support.transfer.quantity.value
    if support.transfer.category not in _KINDS or not value or mention.number is None:
        return False
    if mention.head is None or mention.each or not _are_any(case.page, mention):
        return False
    parts = _parts(case.page, case.mentions, mention, value)
    return any(
        sum(count for count, _ in chosen) == value and len({kind for _, kind in chosen}) > 1
        for size in range(2, _MOST_PARTS + 1)
        for chosen in combinations(parts, size)
    )


def _are_any(page: Page, mention: Mention) -> bool:
    """The noun may be of people of every kind: neither soldiers nor prisoners."""
    assert mention.head is not None
    cue = mention.head.cue
    if cue.kind == "civilians":
        return True
    return cue.kind == "person" and MILITARY.match(page.text, cue.start) is None


def _parts(
    page: Page, mentions: Sequence[Mention], whole: Mention, value: float
) -> list[tuple[float, str]]:
    """The counts of one sentence near by that may be parts of a whole, with their kinds."""
    found: dict[int, list[tuple[float, str]]] = {}
    for other in mentions:
        index = other.sentence.index
        if other.number is None or other.head is None or other.dirty or other is whole:
            continue
        if abs(index - whole.sentence.index) > _AROUND:
            continue
        count, kind = page.value_of(other.number), category_of(other.head.kind) or "prisoners"
        if count and count < value and kind in _KINDS:
            found.setdefault(index, []).append((count, kind))
    return max(found.values(), key=len, default=[])[:_MAX_TRIED]


_MAX_TRIED = 8


def _goes_elsewhere(case: Case, support: Support, mention: Mention) -> bool:
    """Nobody names the receiver or the giver, and a third state is named in their place."""
    transfer, flow = support.transfer, mention.flow
    if flow is None or mention.each:
        return False
    ends = {hint.to_party for hint in flow.hints} | {hint.from_party for hint in flow.hints}
    guessed = {transfer.from_party, transfer.to_party} & set(RIVAL) - ends
    if not guessed:
        return False
    sentence = mention.sentence
    named = {p.party for p in case.page.parties.within(sentence.start, sentence.end)}
    if named & guessed:
        return False
    for end, words in ((transfer.to_party, _offered_to), (transfer.from_party, _kept_in)):
        if end in guessed and any(
            p.party not in (*RIVAL, None) and words(case.page, mention, p.start)
            for p in case.page.parties.within(sentence.start, sentence.end)
        ):
            return True
    return False


_HELD = re.compile(
    r"[^.;:]{0,24},\s+(?:who|whom|which|that|now|котор[^\W\d]+|як[^\W\d]+|що|ныне|нині|удержива\w+|"
    r"наход\w+|содерж\w+|утриму\w+)\s[^.;:]{0,60}?(?:in|by|в|у|во)\s+\Z",
    re.IGNORECASE,
)
_OFFERED = re.compile(
    r"(?:\b(?:offer|proposal|suggestion|promise)s?\s+to|предложени\w+\s[^.;:]*|"
    r"пропозиці\w+\s[^.;:]*)\s+\Z",
    re.IGNORECASE,
)


def _kept_in(page: Page, mention: Mention, start: int) -> bool:
    """Whose people they are held by: "five soldiers, who are now in Hungary"."""
    return start > mention.end and _HELD.fullmatch(page.text, mention.end, start) is not None


def _offered_to(page: Page, _mention: Mention, start: int) -> bool:
    return _OFFERED.search(page.text, max(0, start - _REACH), start) is not None


def _has_one_end(case: Case, support: Support, _mention: Mention) -> bool:
    """A third state lets people go, and nobody says to whom."""
    ends = (support.transfer.from_party, support.transfer.to_party)
    return None in ends and any(end is not None and end not in RIVAL for end in ends)


_FIGURE = re.compile(
    r"[^.;:]{0,80}?\b(?:figure|number|count|цифр[^\W\d]+|числ[^\W\d]+|количеств[^\W\d]+|"
    r"кількіст[^\W\d]*)(?:\s+(?:of|at|as|in|в|у))?[:\s—–-]+\d",
    re.IGNORECASE,
)


def is_answered(case: Case, support: Support) -> bool:
    """Tell whether another gives the number that one kept back: "a source put the number at 24".

    Args:
        case: The record with its page.
        support: A transfer whose number is kept back.
    """
    span = support.transfer.span
    if span is None or support.transfer.quantity.bound != "undisclosed":
        return False
    sentence = case.page.sentence_at(span.start)
    items = case.page.sentences.items
    if sentence is None or sentence.index + 1 >= len(items):
        return False
    after = items[sentence.index + 1]
    return _FIGURE.match(case.page.text, after.start, after.end) is not None


_DOUBTS: tuple[tuple[Callable[[Case, Support, Mention], bool], str], ...] = (
    (_are_captives, "Wounded who come out of captivity may be told as prisoners."),
    (_is_of_year, "A whole year's count may sum up several handovers."),
    (_is_over_month, "A whole month's count may sum up several handovers."),
    (_is_of_kinds, "People of several kinds add up to this count."),
    (_goes_elsewhere, "A third state is named where the other end is only supposed."),
    (_has_one_end, "Where they were taken is not told."),
)
