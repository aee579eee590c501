"""Amounts: one number of a sentence, read with all that is said of what it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.reading.clauses import Clause, govern
from extractor.reading.counts.categories import Around, category_told
from extractor.reading.counts.coordination import coordinated, in_order, of_one_end, traded
from extractor.reading.counts.nouns import Head
from extractor.reading.counts.persons import names_dead
from extractor.reading.counts.recall import headed, nearest, only_voice, told_again
from extractor.reading.days.dating import date_of
from extractor.reading.days.whenclauses import as_own_day
from extractor.reading.mention import Mention, State
from extractor.reading.page import Page
from extractor.reading.reference import carried, contrasted, inherited_agent
from extractor.reading.roles import (
    bare_role,
    is_carried_off,
    is_found,
    is_gap,
    is_kept,
    is_list,
    is_subset,
    is_taken,
    unit_role,
    unmoved_role,
)
from extractor.reading.scopes.scopes import scope_of
from extractor.reading.statuses.outcomes import has_come_to
from extractor.reading.statuses.realis import status_of
from extractor.reading.ways.besides import added
from extractor.reading.ways.companions import accompanied
from extractor.reading.ways.flows import read_flow
from extractor.reading.ways.hints import Flow
from extractor.reading.ways.ownends import own_end
from extractor.reading.ways.ownpeople import owned
from extractor.reading.ways.sharing import both_ways, is_second, share_of
from extractor.reading.ways.turning import turned_back, turned_round
from extractor.records import Category, ExchangeStatus, Role
from extractor.text.numbers import Number, Share
from extractor.text.sentences import Sentence

# "got under way on Friday with the release of 270", "начался с передачи 270": a stage that is done.
_FIRST_STAGE = re.compile(
    r"\b(?:(?:began|begun|started|opened|kicked off|(?:got|been|was) under ?way|launched)\b"
    r"[^.;:]{0,50}?\bwith|(?:начал|стартовал|открыл)\w*[^.;:]{0,40}?\bсо?|"
    r"(?:почав|почал|розпоч[аи]|стартува|відкри)\w*[^.;:]{0,40}?\b(?:з|із|зі))\s+"
    r"(?:[^\W\d]+\s+){0,4}(?:\d+\s+(?:[^\W\d]+\s+){1,3}(?:and|и|та|і|й)\s+)?\Z",
    re.IGNORECASE,
)


_OFFERS = re.compile(r"offer|предлож|запропон", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the numbers of a sentence have in common.

    Attributes:
        page: The page.
        sentence: The sentence.
        clauses: Its clauses.
        counted: Where its numbers begin that may count people or bodies.
        state: What the sentences before leave in mind.
        topic: What the article is about.
        dirty: The kind of dirt that the sentence stands in.
    """

    page: Page
    sentence: Sentence
    clauses: Sequence[Clause]
    counted: Sequence[int]
    state: State
    topic: Category | None
    dirty: str


def read_number(
    setting: Setting, index: int, role: Role | None, head: Head | None, previous: Mention | None
) -> Mention:
    """Read one number.

    Args:
        setting: Where it stands.
        index: Which of the page's numbers it is.
        role: Its role, where that needs no noun.
        head: The noun that it counts.
        previous: The count before it in the sentence.
    """
    page, sentence = setting.page, setting.sentence
    number, share = page.numbers[index], share_of(page, sentence, index)
    blank = _blank(setting, index, role, head, share)
    if role is not None:
        return blank
    others = [offset for offset in setting.counted if offset != number.start]
    others += [s.start for s in page.shares.within(number.end, sentence.end) if s.kind == "same"]
    clause = govern(page, setting.clauses, number.start, number.end, others)
    scope, why = scope_of(page, sentence, clause, number, blank.start, blank.end)
    status = _status(page, sentence, clause, number, blank.start, blank.end, why)
    date = as_own_day(page, date_of(page, sentence, clause, blank.start), blank.start)
    blank = replace(blank, scope=scope, status=status, date=date, clause=clause)
    category = _category(setting, blank, number, previous, share is not None)
    bare = head is None or head.kind in ("person", "prisoners", "dead", "bodies")
    if clause is None and bare and (category is None or head is not None):
        last = previous or nearest(page, number, setting.state)
        again = told_again(page, sentence, number, last)
        if again is not None:
            return _repeated(page, again, blank)
    if category is None or (clause is None and share is None):
        role = _unmoved(setting, blank, number, category, previous)
        return replace(blank, role=role, clause=None)
    role = _left_out(page, blank, number)
    if role is not None:
        return replace(blank, role=role, clause=None)
    flow = _flow(setting, blank, number, category, previous, others)
    if clause is not None and is_carried_off(page, clause, flow):
        return replace(blank, role="other", clause=None)
    return replace(
        blank,
        role="total" if scope == "total" else "exchange_count",
        category=category,
        flow=flow,
        speakers=tuple(page.speakers.within(sentence.start, sentence.end)),
        like=_like(head, previous, category),
        subset=is_subset(page, sentence, number) or is_second(page, share, index),
    )


def _blank(
    setting: Setting, index: int, role: Role | None, head: Head | None, share: Share | None
) -> Mention:
    """The number, and nothing said of it yet."""
    number = setting.page.numbers[index]
    start, end = (head.start, head.end) if head else (number.start, number.end)
    return Mention(
        number=index, role=role or "other", category=None, flow=None,
        each=share is not None and both_ways(setting.page, share),
        derivation="stated" if share is None else "each_side",
        status="completed", scope="single", date=None, speakers=(), sentence=setting.sentence,
        clause=None, head=head, start=start, end=end, subset=False, dirty=setting.dirty,
    )  # fmt: skip


def _category(
    setting: Setting, blank: Mention, number: Number, previous: Mention | None, shared: bool
) -> Category | None:
    """What is counted; a total of "people" in an article on prisoners is one of prisoners."""
    head = blank.head
    around = Around(setting.sentence, blank.clause, setting.state, setting.topic, previous, shared)
    category = category_told(setting.page, number, head, around)
    if blank.scope == "total" and head is not None and head.kind == "person":
        return "prisoners" if (category, setting.topic) == ("civilians", "prisoners") else category
    return category


def _repeated(page: Page, again: Mention, blank: Mention) -> Mention:
    """A number that tells a count once more: what was said of that one holds of it."""
    sentence = blank.sentence
    return replace(
        again, number=blank.number, start=blank.start, end=blank.end, sentence=sentence,
        dirty=blank.dirty, date=blank.date or again.date,
        status=again.status if blank.status == "completed" else blank.status,
        speakers=tuple(page.speakers.within(sentence.start, sentence.end)),
    )  # fmt: skip


def _unmoved(
    setting: Setting,
    blank: Mention,
    number: Number,
    category: Category | None,
    previous: Mention | None,
) -> Role:
    """The role of a number of which no word says that it was handed over."""
    page, sentence = setting.page, setting.sentence
    if category is not None:
        role = unmoved_role(page, sentence, blank.head)
    elif blank.head is None:
        role = bare_role(page, sentence, number)
    else:
        role = unit_role(page, sentence, blank.head, blank.clause)
    told = previous or setting.state.last
    part = role == "other" and told is not None and is_subset(page, sentence, number)
    return "exchange_count" if part else role


_LIVING = frozenset({"prisoners", "civilians", "children"})


def _left_out(page: Page, blank: Mention, number: Number) -> Role | None:
    """The role of a count in a clause of handing over that was itself not handed over."""
    if is_kept(page, blank.sentence, number.start, blank.end) or is_taken(page, number):
        return "other"
    if is_list(page, number) or is_gap(page, number):
        return "other"
    living = blank.head is not None and blank.head.kind in _LIVING
    if living and not names_dead(page, blank.sentence):
        return None  # what is found are the dead
    return "casualties" if is_found(page, blank.sentence, blank.clause) else None


def _flow(
    setting: Setting,
    blank: Mention,
    number: Number,
    category: Category,
    previous: Mention | None,
    others: list[int],
) -> Flow | None:
    """Which way the count went, as its clause and the count before it tell."""
    page, sentence, clause = setting.page, setting.sentence, blank.clause
    speakers = page.speakers.within(sentence.start, sentence.end)
    side = next((s.side for s in speakers if s.side), None) or headed(page, sentence)
    side = side or only_voice(page, blank.start, blank.end)
    inherited = inherited_agent(page, setting.clauses, clause)
    span = blank.start, blank.end
    flow = read_flow(page, sentence, clause, span, others, side, inherited, category)
    flow = own_end(page, flow, previous, number)
    flow = turned_round(page, clause, flow, previous, setting.state, number)
    flow = accompanied(page, sentence, clause, flow, number, previous, setting.state.last)
    flow = contrasted(flow, previous)
    flow = traded(page, flow, previous, number)
    flow = in_order(page, sentence, clause, flow, number, others)
    flow = of_one_end(page, sentence, flow, previous, number)
    flow = coordinated(page, flow, previous, number)
    flow = turned_back(page, flow, previous, number)
    flow = owned(page, sentence, blank, flow, number)
    if flow is None and previous is None:
        flow = added(page, sentence, clause, setting.state)
    return flow or carried(page, sentence, category, number, previous or setting.state.last)


def _like(head: Head | None, previous: Mention | None, category: Category) -> Head | None:
    """A count without a noun counts what the one before it counts: "got 1,000 bodies, gave 35"."""
    if head is not None or previous is None or previous.category != category:
        return None
    return previous.head or previous.like


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
    if clause is not None and status != "denied" and _OFFERS.match(page.text, clause.verb.start):
        return "offered"
    if status in ("ongoing", "planned") and _FIRST_STAGE.search(
        page.text, max(sentence.start, start - 120), number.start
    ):
        return "completed"
    if status == "denied" and number.value == 0:
        return "completed"
    if (
        scope_why == "ceiling"
        and status == "completed"
        and not _brought_about(page, sentence, number.start, end)
    ):
        return "planned"
    return status


def _brought_about(page: Page, sentence: Sentence, start: int, end: int) -> bool:
    """What was agreed has come to pass: "the agreements have led to a swap"."""
    if has_come_to(page.text, sentence, start, end):
        return True
    stop = page.text.find(";", end, sentence.end)
    return any(
        cue.family == "cue" and cue.kind == "held"
        for cue in page.cues.within(sentence.start, stop if stop >= 0 else sentence.end)
    )
