"""Mentions: every count of people or bodies with its category, direction, status, scope, date.

This is the rules' own reading of the text, before anything is made a record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.reading.breakdown import breakdowns
from extractor.reading.categories import category_told, topic_of
from extractor.reading.clauses import Clause, clauses_of, govern
from extractor.reading.coordination import coordinated, in_order, traded
from extractor.reading.counts import Head, head_of
from extractor.reading.dating import by_news, date_of
from extractor.reading.flows import read_flow
from extractor.reading.measures import static_role
from extractor.reading.mention import Mention, State
from extractor.reading.page import Page
from extractor.reading.realis import status_of
from extractor.reading.recall import headed, referred, told_again
from extractor.reading.reference import (
    carried,
    contrasted,
    inherited_agent,
    one_scope,
    turned_round,
)
from extractor.reading.roles import (
    bare_role,
    is_found,
    is_kept,
    is_list,
    is_subset,
    is_taken,
    unit_role,
    unmoved_role,
)
from extractor.reading.scopes import scope_of
from extractor.reading.sizes import by_size
from extractor.records import Category, ExchangeStatus, Role
from extractor.text.numbers import Number, Share
from extractor.text.sentences import Sentence

__all__ = ["Mention", "read_mentions"]
_COORDINATED = re.compile(r"[\w\s-]{1,60}\b(?:and|и|та|і|й)\s+")
# "got under way on Friday with the release of 270", "начался с передачи 270": a stage that is done.
_FIRST_STAGE = re.compile(
    r"\b(?:(?:began|begun|started|opened|kicked off|(?:got|been|was) under ?way|launched)\b"
    r"[^.;:]{0,50}?\bwith|(?:начал|стартовал|открыл)\w*[^.;:]{0,40}?\bсо?|"
    r"(?:почав|почал|розпоч[аи]|стартува|відкри)\w*[^.;:]{0,40}?\b(?:з|із|зі))\s+"
    r"(?:[^\W\d]+\s+){0,4}(?:\d+\s+(?:[^\W\d]+\s+){1,3}(?:and|и|та|і|й)\s+)?\Z",
    re.IGNORECASE,
)
_COUNTABLE = frozenset(
    {"bodies", "prisoners", "wounded", "civilians", "children", "person", "dead"}
)


def read_mentions(page: Page) -> list[Mention]:
    """Read every number of a page, and the transfers told without one.

    Returns:
        One mention for each number, in order, then those without a number.
    """
    state = State()
    topic = topic_of(page)
    mentions: list[Mention] = []
    starts = [number.start for number in page.numbers]
    index = 0
    for sentence in page.sentences:
        first = index
        while index < len(starts) and starts[index] < sentence.end:
            index += 1
        mentions.extend(_read_sentence(page, sentence, range(first, index), state, topic))
    return by_news(page, by_size(page, mentions))


def _read_sentence(
    page: Page, sentence: Sentence, indexes: range, state: State, topic: Category | None
) -> Iterator[Mention]:
    dirt = page.boilerplate.at(sentence.start) or next(
        iter(page.boilerplate.within(sentence.start, sentence.end)), None
    )
    dirty = dirt.kind if dirt else ""
    clauses = clauses_of(page, sentence)
    pending: list[tuple[int, Role | None, Head | None]] = []
    for position, index in enumerate(indexes):
        number = page.numbers[index]
        limit = (
            page.numbers[indexes[position + 1]].start
            if position + 1 < len(indexes)
            else sentence.end
        )
        role = static_role(page, number)
        head = None if role else head_of(page, number, sentence, limit)
        pending.append((index, role, head))
    pending = _share_heads(page, pending)
    counted = [
        page.numbers[index].start
        for index, role, head in pending
        if role is None and (head is None or head.kind in _COUNTABLE)
    ]
    told: list[Mention] = []
    for index, role, head in pending:
        previous = next((m for m in reversed(told) if m.category and not m.subset), None)
        mention = _read_number(
            page, sentence, index, role, head, clauses, counted, state, topic, previous, dirty
        )
        told.append(_in_contrast(mention, told))
    told = one_scope(page, breakdowns(page, told))
    told.extend(referred(page, sentence, told, state))
    counts = [
        m
        for m in told
        if m.category and (m.clause is not None or m.each) and not m.subset and not dirty
    ]
    if counts:
        state.recent = tuple(counts)
        state.category, state.last = _main_category(counts), counts[-1]
        state.flow = next((m.flow for m in reversed(counts) if m.flow), state.flow)
    yield from told


def _in_contrast(mention: Mention, told: Sequence[Mention]) -> Mention:
    """What the other side got is what was counted first: "45 and 2 civilians; they, 45"."""
    counts = [m for m in told if m.category and not m.subset]
    if mention.head is not None or len(counts) < 2 or mention.category != counts[-1].category:
        return mention
    first, last = counts[0], counts[-1]
    if mention.flow is None or last.flow is None or first.category == mention.category:
        return mention
    if mention.flow.to_party == last.flow.to_party or first.category == "bodies":
        return mention
    return replace(mention, category=first.category, like=first.head)


def _main_category(counts: Sequence[Mention]) -> Category | None:
    """What a reader goes on thinking of: where soldiers and civilians were counted, prisoners."""
    kinds = [mention.category for mention in counts]
    return "prisoners" if kinds[0] == "civilians" and "prisoners" in kinds else kinds[0]


def _share_heads(
    page: Page, pending: list[tuple[int, Role | None, Head | None]]
) -> list[tuple[int, Role | None, Head | None]]:
    """Lend a noun to the number before: "150 Ukrainian and 150 Russian prisoners"."""
    shared = list(pending)
    for position in range(len(shared) - 2, -1, -1):
        index, role, head = shared[position]
        following = shared[position + 1]
        if role is not None or head is not None or following[2] is None:
            continue
        between = page.text[page.numbers[index].end : page.numbers[following[0]].start]
        if re.fullmatch(
            r"\s*(?:\w+\s+){0,2}(?:and|or|to|for|against|of(?: the)?|out of|из|з|із|и|на|та|і|й|"
            r"или|або)\s+(?:\w+\s+){0,2}",
            between,
            re.I,
        ):
            shared[position] = (
                index,
                role,
                replace(following[2], start=page.numbers[index].start, end=page.numbers[index].end),
            )
    return shared


def _read_number(
    page: Page,
    sentence: Sentence,
    index: int,
    role: Role | None,
    head: Head | None,
    clauses: Sequence[Clause],
    counted: Sequence[int],
    state: State,
    topic: Category | None,
    previous: Mention | None,
    dirty: str,
) -> Mention:
    number = page.numbers[index]
    start, end = (head.start, head.end) if head else (number.start, number.end)
    share = _share_of(page, sentence, index)
    blank = Mention(
        number=index, role=role or "other", category=None, flow=None,
        each=share is not None and _both_ways(page, share),
        derivation="stated" if share is None else "each_side",
        status="completed", scope="single", date=None, speakers=(), sentence=sentence, clause=None,
        head=head, start=start, end=end, subset=False, dirty=dirty,
    )  # fmt: skip
    if role is not None:
        return blank
    others = [offset for offset in counted if offset != number.start]
    others += [s.start for s in page.shares.within(number.end, sentence.end) if s.kind == "same"]
    clause = govern(page, clauses, number.start, number.end, others)
    scope, scope_why = scope_of(page, sentence, clause, number, start, end)
    blank = replace(
        blank,
        scope=scope,
        status=_status(page, sentence, clause, number, start, end, scope_why),
        date=date_of(page, sentence, clause, start),
    )
    category = category_told(
        page, sentence, number, head, clause, state, topic, previous, share is not None
    )
    if scope == "total" and head is not None and head.kind == "person":
        category = "prisoners" if (category, topic) == ("civilians", "prisoners") else category
    part = is_subset(page, sentence, number) and (previous or state.last) is not None
    if category is None and head is None and clause is None:
        again = told_again(page, sentence, number, previous or state.last)
        if again is not None:
            return replace(
                again, number=index, start=start, end=end, sentence=sentence, dirty=dirty,
                date=date_of(page, sentence, None, start) or again.date,
                status=again.status if blank.status == "completed" else blank.status,
                speakers=tuple(page.speakers.within(sentence.start, sentence.end)),
            )  # fmt: skip
    if category is None:
        role = unit_role(page, sentence, head, clause)
        if head is None:
            role = bare_role(page, sentence, number)
        return replace(blank, role="exchange_count" if part and role == "other" else role)
    if clause is None and share is None:
        role = unmoved_role(page, sentence, head)
        return replace(blank, role="exchange_count" if part and role == "other" else role)
    if is_kept(page, sentence, number.start, end) or is_taken(page, number):
        return replace(blank, role="other")
    if is_list(page, number) or is_found(page, sentence, clause):
        return replace(blank, role="casualties" if not is_list(page, number) else "other")
    side = next(
        (s.side for s in page.speakers.within(sentence.start, sentence.end) if s.side), None
    ) or headed(page, sentence)
    inherited = inherited_agent(page, clauses, clause)
    flow = read_flow(page, sentence, clause, (start, end), others, side, inherited)
    flow = turned_round(page, clause, flow, previous, state, number)
    flow = contrasted(flow, previous)
    flow = traded(page, flow, previous, number)
    flow = in_order(page, sentence, clause, flow, number, others)
    flow = coordinated(page, flow, previous, number)
    flow = flow or carried(page, sentence, category, number, previous or state.last)
    return replace(
        blank,
        role="total" if scope == "total" else "exchange_count",
        category=category,
        flow=flow,
        each=share is not None and _both_ways(page, share),
        derivation="each_side" if share is not None else "stated",
        speakers=tuple(page.speakers.within(sentence.start, sentence.end)),
        clause=clause,
        like=_like(head, previous, category),
        subset=is_subset(page, sentence, number) or _is_second(page, share, index),
    )


def _like(head: Head | None, previous: Mention | None, category: Category) -> Head | None:
    """A count without a noun counts what the one before it counts: "got 1,000 bodies, gave 35"."""
    if head is not None or previous is None or previous.category != category:
        return None
    return previous.head or previous.like


def _share_of(page: Page, sentence: Sentence, index: int) -> Share | None:
    """Find the each-side cue of a number; two numbers may have one cue for both.

    They have one in "each got 270 soldiers and 120 civilians" and in "270 soldiers and 120
    civilians from each side".
    """
    number = page.numbers[index]
    for share in page.shares.within(sentence.start, sentence.end):
        if index in (share.left, share.right):
            return share
        if share.kind == "each" and share.left == index - 1 and index > 0:
            before = page.numbers[index - 1]
            between = page.text[before.end : number.start]
            if share.start < before.start and _COORDINATED.fullmatch(between):
                return share
        if share.kind == "each" and share.left == index + 1 and share.start > number.end:
            behind = page.numbers[index + 1]
            if share.start > behind.end and _COORDINATED.fullmatch(
                page.text[number.end : behind.start]
            ):
                return share
    return None


def _both_ways(page: Page, share: Share) -> bool:
    """Both "157 each" and "303 for 303" go both ways; "1,000 for 31" are two different counts."""
    if share.kind == "each":
        return True
    if share.left is None or share.right is None:
        return False
    return page.numbers[share.left].value == page.numbers[share.right].value


def _is_second(page: Page, share: Share | None, index: int) -> bool:
    """The second number of "303 for 303" says nothing that the first has not said."""
    return share is not None and share.right == index and _both_ways(page, share)


def _status(
    page: Page,
    sentence: Sentence,
    clause: Clause | None,
    number: Number,
    start: int,
    end: int,
    scope_why: str,
) -> ExchangeStatus:
    """The clause's status; "did not receive a single one" is a count of zero, not a denial."""
    status = status_of(page, sentence, clause, start)
    if status in ("ongoing", "planned") and _FIRST_STAGE.search(
        page.text, max(sentence.start, start - 120), number.start
    ):
        return "completed"
    if status == "denied" and number.value == 0:
        return "completed"
    if scope_why == "ceiling" and status == "completed" and not _brought_about(page, sentence, end):
        return "planned"
    return status


def _brought_about(page: Page, sentence: Sentence, end: int) -> bool:
    """What was agreed has come to pass: "the agreements have led to a swap"."""
    stop = page.text.find(";", end, sentence.end)
    return any(
        cue.family == "cue" and cue.kind == "held"
        for cue in page.cues.within(sentence.start, stop if stop >= 0 else sentence.end)
    )
