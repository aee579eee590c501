"""Mentions: every count of people or bodies with its category, direction, status, scope, date.

This is the rules' own reading of the text, before anything is made a record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.reading.amounts import Setting, read_number
from extractor.reading.clauses import AND, clauses_of
from extractor.reading.counts.breakdown import breakdowns
from extractor.reading.counts.categories import topic_of
from extractor.reading.counts.measures import static_role
from extractor.reading.counts.noncounts import role_of
from extractor.reading.counts.nouns import Head, head_of, no_measure_of
from extractor.reading.counts.parts import parted
from extractor.reading.counts.recall import referred
from extractor.reading.counts.sizes import by_size
from extractor.reading.days.echoes import echoed
from extractor.reading.days.goneweekdays import gone_weekdays
from extractor.reading.days.misdated import undated
from extractor.reading.days.multiday import over_days
from extractor.reading.days.newsday import by_news
from extractor.reading.mention import Mention, State
from extractor.reading.page import Page
from extractor.reading.reference import countered, one_scope
from extractor.reading.scopes.alltime import over_all_time
from extractor.reading.scopes.results import as_spread
from extractor.reading.scopes.wholes import as_wholes
from extractor.reading.statuses.fulfilled import as_fulfilled
from extractor.reading.statuses.undone import undone
from extractor.reading.ways.companions import ALONG
from extractor.reading.ways.larger import by_larger
from extractor.reading.ways.ownpeople import ITS_OWN
from extractor.reading.ways.pardoned import pardoned
from extractor.reading.ways.sharing import unlike_halves
from extractor.records import Category, Role
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

__all__ = ["Mention", "read_mentions"]
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
    sized = undated(page, gone_weekdays(page, by_size(page, mentions)))
    of_news = by_news(page, as_spread(page, as_wholes(page, sized)))
    spread = over_all_time(page, over_days(page, echoed(page, of_news)))
    return by_larger(page, pardoned(page, as_fulfilled(page, undone(page, spread))))


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
        role = static_role(page, number) or role_of(page, number)
        head = None if role else head_of(page, number, sentence, limit)
        pending.append((index, role, head))
    pending = _share_heads(page, pending)
    counted = [
        page.numbers[index].start
        for index, role, head in pending
        if role is None and (head is None or head.kind in _COUNTABLE)
    ]
    setting = Setting(page, sentence, clauses, counted, state, topic, dirty)
    told: list[Mention] = []
    for index, role, head in pending:
        previous = next((m for m in reversed(told) if m.category and not m.subset), None)
        mention = read_number(setting, index, role, head, previous)
        told.append(_in_contrast(mention, told))
    told = unlike_halves(page, told)
    told = one_scope(page, breakdowns(page, countered(page, told)))
    told = parted(page, sentence, told)
    told.extend(referred(page, sentence, told, state))
    counts = [
        m
        for m in told
        if m.category and (m.clause is not None or m.each) and not m.subset and not dirty
    ]
    if counts:
        state.recent = tuple(counts)
        state.heard = (*state.heard, *counts)[-_HEARD:]
        state.category, state.last = _main_category(counts), counts[-1]
        state.sure = next((m for m in reversed(counts) if _is_sure(m)), state.sure)
        state.flow = next((m.flow for m in reversed(counts) if m.flow), state.flow)
    yield from told


def _is_sure(mention: Mention) -> bool:
    """A count of one handover whose direction its own words tell."""
    flow = mention.flow
    told = flow is not None and flow.is_sure
    if flow is not None and any(hint.why == ALONG for hint in flow.hints):
        return False  # "as many" are as many as those whom they came with
    return told and mention.scope == "single" and mention.number is not None


def _in_contrast(mention: Mention, told: Sequence[Mention]) -> Mention:
    """What the other side got is what was counted first: "45 and 2 civilians; they, 45"."""
    counts = [m for m in told if m.category and not m.subset]
    bare = mention.head is None or mention.head.kind == "person"
    if not bare or len(counts) < 2 or mention.category != counts[-1].category:
        return mention
    first, last = counts[0], counts[-1]
    if mention.flow is None or first.category in (mention.category, "bodies"):
        return mention
    if first.each:
        return mention  # "246 from each side, and 31 wounded; they, 15": theirs are told already
    if last.flow is None and all(hint.why != ITS_OWN for hint in mention.flow.hints):
        return mention
    if last.flow is not None and mention.flow.to_party == last.flow.to_party:
        return mention
    return replace(mention, category=first.category, like=first.head)


def _main_category(counts: Sequence[Mention]) -> Category | None:
    """What a reader goes on thinking of: where soldiers and civilians were counted, prisoners."""
    kinds = [mention.category for mention in counts]
    return "prisoners" if kinds[0] == "civilians" and "prisoners" in kinds else kinds[0]


def _are_unlike(page: Page, number: Number, following: Number, head: Head) -> bool:
    """Tell whether a larger number is joined to one of civilians or children: not all are these."""
    if head.kind not in ("civilians", "children") or not number.value or not following.value:
        return False
    joined = AND.fullmatch(page.text, number.end, following.start) is not None
    return joined and number.value > following.value


_HEARD = 6  # counts that "the same number" may look back through


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
        measure = following[2].cue.family == "unit"
        if measure and no_measure_of(page, page.numbers[index]):
            continue  # "1,200 on each of three more days"
        if _are_unlike(page, page.numbers[index], page.numbers[following[0]], following[2]):
            # "200 soldiers on Thursday, another 300 and two civilians on Friday"
            before = next((h for _, _, h in reversed(shared[:position]) if h is not None), None)
            if before is not None and before.kind in ("person", "prisoners"):
                number = page.numbers[index]
                shared[position] = (
                    index, role, replace(before, start=number.start, end=number.end)
                )  # fmt: skip
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
