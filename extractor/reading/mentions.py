"""Mentions: every count of people or bodies with its category, direction, status, scope, date.

This is the rules' own reading of the text, before anything is made a record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.reading.breakdown import breakdowns
from extractor.reading.clauses import Clause, agent_inheritable, clauses_of, govern
from extractor.reading.counts import Head, category_of, head_of, static_role
from extractor.reading.flows import Flow, Hint, agent_of, opposite, read_flow, settle
from extractor.reading.page import Page
from extractor.reading.realis import scope_of, status_of
from extractor.records import Category, Derivation, ExchangeStatus, Role, Scope
from extractor.text.dates import DateMention
from extractor.text.numbers import Number, Share
from extractor.text.sentences import Sentence
from extractor.text.speakers import Speaker

_LISTED = re.compile(
    r"(?:list|names?|data|details|registry|register|roster|имена|имён|імена|данные|дані|спис\w+|перечень|перелік\w*|реєстр\w*)\s+(?:\w+\s+)?(?:of|with|из|з|із|на)?\s*(?:the\s+)?\Z",
    re.I,
)
_MOVES_PEOPLE = ("exchange", "home", "return", "give", "receive")


@dataclass(frozen=True, slots=True)
class Mention:
    """One count (or one countless transfer) as the text tells it.

    Attributes:
        number: Index into ``page.numbers``; ``None`` where people or bodies go uncounted.
        role: The number's role in the ledger.
        category: What is counted; ``None`` when the number is no count of people or bodies.
        flow: Direction with its hints; ``None`` when the text gives none.
        each: An each-side cue covers the count.
        start: Where the count with its noun begins.
        end: Where it ends.
    """

    number: int | None
    role: Role
    category: Category | None
    flow: Flow | None
    each: bool
    derivation: Derivation
    status: ExchangeStatus
    scope: Scope
    date: DateMention | None
    speakers: tuple[Speaker, ...]
    sentence: Sentence
    clause: Clause | None
    head: Head | None
    start: int
    end: int
    subset: bool
    dirty: str


@dataclass
class _State:
    """What the sentences so far have left in a reader's mind."""

    category: Category | None = None
    flow: Flow | None = None
    last: Mention | None = None


def read_mentions(page: Page) -> list[Mention]:
    """Read every number of a page, and the transfers told without one.

    Returns:
        One mention for each number, in order, then those without a number.
    """
    state = _State()
    topic = _topic(page)
    mentions: list[Mention] = []
    starts = [number.start for number in page.numbers]
    index = 0
    for sentence in page.sentences:
        first = index
        while index < len(starts) and starts[index] < sentence.end:
            index += 1
        mentions.extend(_read_sentence(page, sentence, range(first, index), state, topic))
    return mentions


def _topic(page: Page) -> Category | None:
    """The category an article is about: the commonest noun of ours."""
    tally: dict[str, int] = {}
    for cue in page.cues:
        if cue.family == "noun" and category_of(cue.kind):
            tally[cue.kind] = tally.get(cue.kind, 0) + 1
    return category_of(max(sorted(tally), key=lambda kind: tally[kind])) if tally else None


def _read_sentence(
    page: Page, sentence: Sentence, indexes: range, state: _State, topic: Category | None
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
        told.append(mention)
    told = _one_scope(breakdowns(page, told))
    told.extend(_by_reference(page, sentence, told, state))
    counts = [m for m in told if m.category and m.clause is not None and not m.subset and not dirty]
    if counts:
        state.category, state.last = counts[0].category, counts[-1]
        state.flow = next((m.flow for m in reversed(counts) if m.flow), state.flow)
    yield from told


def _one_scope(told: list[Mention]) -> list[Mention]:
    """ "In all 6,060 went to Kyiv, against 78 the other way": the second count is a total too."""
    scoped: list[Mention] = []
    total: Mention | None = None
    for mention in told:
        if mention.category and mention.scope == "total":
            total = mention
        elif (
            total is not None
            and mention.category == total.category
            and mention.date in (None, total.date)
            and mention.status == total.status
        ):
            mention = replace(mention, scope="total", role="total")
        scoped.append(mention)
    return scoped


def _by_reference(
    page: Page, sentence: Sentence, told: Sequence[Mention], state: _State
) -> Iterator[Mention]:
    """ "The same number": the count before, the other way."""
    for share in page.shares.within(sentence.start, sentence.end):
        if share.kind != "same":
            continue
        before = [m for m in told if m.category and m.start < share.start and not m.subset]
        source = before[-1] if before else state.last
        if source is None or source.flow is None or source.each:
            continue
        yield replace(
            source,
            flow=_referred_flow(page, sentence, share, source.flow),
            date=_date(page, sentence, None, share.start) or (source.date if before else None),
            derivation="each_side",
            sentence=sentence,
            role="other",
        )


def _referred_flow(page: Page, sentence: Sentence, share: Share, told: Flow) -> Flow | None:
    """ "Kyiv received as many then" says the way itself; else the same number went the other way."""
    span = (share.start, share.end)
    clause = govern(page, clauses_of(page, sentence), *span, [])
    flow = read_flow(page, sentence, clause, span, [], None, None) if clause else None
    if flow is not None and flow.strength >= 2:
        return flow
    return settle([Hint(told.to_party, told.from_party, 2, "same number", *span)])


_COUNTABLE = frozenset(
    {"bodies", "prisoners", "wounded", "civilians", "children", "person", "dead"}
)


def _share_heads(
    page: Page, pending: list[tuple[int, Role | None, Head | None]]
) -> list[tuple[int, Role | None, Head | None]]:
    """ "150 Ukrainian and 150 Russian prisoners": the first number borrows the second's noun."""
    shared = list(pending)
    for position in range(len(shared) - 2, -1, -1):
        index, role, head = shared[position]
        following = shared[position + 1]
        if role is not None or head is not None or following[2] is None:
            continue
        between = page.text[page.numbers[index].end : page.numbers[following[0]].start]
        if re.fullmatch(
            r"\s*(?:\w+\s+){0,2}(?:and|or|to|for|against|of(?: the)?|out of|из|з|із|и|на|та|і|й|или|або)\s+(?:\w+\s+){0,2}",
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
    state: _State,
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
    clause = govern(page, clauses, number.start, number.end, others)
    category = _category(
        page, sentence, number, head, clause, state, topic, previous, share is not None
    )
    part = _is_subset(page, sentence, number) and (previous or state.last) is not None
    if category is None:
        role = _unit_role(page, sentence, head, clause)
        if head is None:
            role = _bare_role(page, sentence, number)
        return replace(blank, role="exchange_count" if part and role == "other" else role)
    if clause is None and share is None:
        role = _unmoved_role(page, sentence, head)
        return replace(blank, role="exchange_count" if part and role == "other" else role)
    if _is_list(page, number) or _is_found(page, sentence, clause):
        return replace(blank, role="casualties" if not _is_list(page, number) else "other")
    side = next(
        (s.side for s in page.speakers.within(sentence.start, sentence.end) if s.side), None
    )
    inherited = _inherited_agent(page, clauses, clause)
    flow = read_flow(page, sentence, clause, (start, end), others, side, inherited)
    flow = _reversed(page, clause, flow, previous, state, number)
    flow = _contrasted(flow, previous)
    flow = flow or _carried(page, sentence, category, number, previous or state.last)
    scope, scope_why = scope_of(page, sentence, clause, number, start, end)
    return replace(
        blank,
        role="total" if scope == "total" else "exchange_count",
        category=category,
        flow=flow,
        each=share is not None and _both_ways(page, share),
        derivation="each_side" if share is not None else "stated",
        status=_status(page, sentence, clause, number, start, end, scope_why),
        scope=scope,
        date=_date(page, sentence, clause, start),
        speakers=tuple(page.speakers.within(sentence.start, sentence.end)),
        clause=clause,
        subset=_is_subset(page, sentence, number) or _is_second(page, share, index),
    )


def _share_of(page: Page, sentence: Sentence, index: int) -> Share | None:
    """Find the each-side cue of a number; "each got 270 soldiers and 120 civilians" has one for both."""
    number = page.numbers[index]
    for share in page.shares.within(sentence.start, sentence.end):
        if index in (share.left, share.right):
            return share
        if share.kind == "each" and share.left == index - 1 and index > 0:
            before = page.numbers[index - 1]
            between = page.text[before.end : number.start]
            if share.start < before.start and re.fullmatch(
                r"[\w\s-]{1,60}\b(?:and|и|та|і|й)\s+", between
            ):
                return share
    return None


def _both_ways(page: Page, share: Share) -> bool:
    """ "157 each" and "303 for 303" go both ways; "1,000 for 31" are two different counts."""
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
    if status == "denied" and number.value == 0:
        return "completed"
    if scope_why == "ceiling" and status == "completed" and not _brought_about(page, sentence):
        return "planned"
    return status


def _brought_about(page: Page, sentence: Sentence) -> bool:
    """ "The agreements have led to a swap": what was agreed has come to pass."""
    return any(
        cue.family == "cue" and cue.kind == "held"
        for cue in page.cues.within(sentence.start, sentence.end)
    )


def _category(
    page: Page,
    sentence: Sentence,
    number: Number,
    head: Head | None,
    clause: Clause | None,
    state: _State,
    topic: Category | None,
    previous: Mention | None,
    shared: bool,
) -> Category | None:
    if head is None:
        if clause is None and not shared:
            return None
        if clause is not None and not shared and not elliptical(page, number):
            return None
        near = (previous.category if previous else None) or _near_category(page, sentence)
        if near is None and shared and state.category is None:
            return "prisoners"  # N for N without a noun: body exchanges are lopsided
        return near or state.category or topic
    if head.kind == "dead":
        return "bodies" if clause is not None and clause.verb.kind in _MOVES_PEOPLE else None
    if head.kind == "person" and previous is not None and _is_more(page, head):
        return previous.category
    if head.kind == "person":
        return _person_category(page, sentence, head, clause, state, topic)
    if head.kind == "wounded" and clause is None:
        return None
    return category_of(head.kind)


def _is_more(page: Page, head: Head) -> bool:
    """ "Eight children ... and two others": the same kind of people as before."""
    word = page.text[head.cue.start : head.cue.end].lower()
    return word in ("others", "other")


def elliptical(page: Page, number: Number) -> bool:
    """Tell whether a number stands without a noun of its own.

    After the bare count comes a pause, a verb, or a preposition, not a noun we do not know.
    """
    after = page.text[number.end : number.end + 40]
    return bool(
        re.match(
            r"\s*(?:[,.;:)!?—–\"']|\Z|\n|in\b|to\b|from\b|for\b|on\b|and\b|of (?:its|their|them)\b|each\b|back\b|were\b|was\b|have\b|had\b|"
            r"more\b|others?\b|went\b|came\b|by\b|with\b|under\b|over\b|home\b|Russian|Ukrainian|"
            r"в\b|на\b|из\b|от\b|и\b|за\b|для\b|російськ|українськ|росси|украин|були\b|были\b|з\b|від\b|та\b|і\b|у\b|до\b|по\b|своих|своїх)",
            after,
            re.IGNORECASE,
        )
    )


def _near_category(page: Page, sentence: Sentence) -> Category | None:
    found = [
        category_of(cue.kind)
        for cue in page.cues.within(sentence.start, sentence.end)
        if cue.family == "noun" and category_of(cue.kind)
    ]
    return found[0] if found else None


def _person_category(
    page: Page,
    sentence: Sentence,
    head: Head,
    clause: Clause | None,
    state: _State,
    topic: Category | None,
) -> Category | None:
    """People are prisoners where captivity or a swap is spoken of, bodies among the dead."""
    low = clause.start if clause else sentence.start
    high = clause.end if clause else sentence.end
    cues = page.cues.within(min(low, head.start), max(high, head.end))
    kinds = {cue.kind for cue in cues if cue.family in ("noun", "cue")}
    killed = any(
        cue.family == "unit" and cue.kind == "casualties" and 0 <= cue.start - head.cue.end <= 16
        for cue in cues
    )
    if clause is None:
        return None
    nearby = {cue.kind for cue in cues if abs(cue.start - head.start) < 90 and cue.family == "noun"}
    if "bodies" in nearby and not kinds & {"prisoners", "captivity"}:
        return "bodies"
    if killed or "dead" in nearby:
        return "bodies" if clause.verb.kind in ("give", "receive", "return") else None
    if kinds & {"prisoners", "captivity"}:
        return "prisoners"
    if "bodies" in (state.category, topic) and clause.verb.kind in ("give", "receive"):
        return "bodies" if state.category in (None, "bodies") else "prisoners"
    if state.category == "bodies" and clause.verb.kind == "return":
        return "bodies"
    return "prisoners"


def _unit_role(page: Page, sentence: Sentence, head: Head | None, clause: Clause | None) -> Role:
    if head is None:
        return "other"
    if head.kind in ("dead", "wounded", "person"):
        return _unmoved_role(page, sentence, head)
    if head.kind in ("casualties", "weapons", "money", "percent", "time", "age", "ordinal"):
        return head.kind  # type: ignore[return-value]
    return "other"


_FELL = re.compile(
    r"(?:kill|wound|injur|hurt|d(?:ie|ying)|погиб|ранен|ранил|убит|загин|поранен|вбит|жертв)\w*",
    re.I,
)


def _bare_role(page: Page, sentence: Sentence, number: Number) -> Role:
    """A number without a noun counts casualties where the words beside it tell of them."""
    near = page.text[max(sentence.start, number.start - 30) : min(sentence.end, number.end + 16)]
    return "casualties" if _FELL.search(near) and not number.glued else "other"


def _unmoved_role(page: Page, sentence: Sentence, head: Head | None) -> Role:
    """People nobody hands over are casualties where death or wounds are spoken of."""
    if head is None:
        return "other"
    if head.kind in ("dead", "wounded"):
        return "casualties"
    near = page.cues.within(max(sentence.start, head.start - 60), min(sentence.end, head.end + 60))
    if any(cue.family == "unit" and cue.kind == "casualties" for cue in near):
        return "casualties"
    return "other"


def _is_list(page: Page, number: Number) -> bool:
    left = number.hedge[0] if number.hedge else number.start
    return bool(_LISTED.search(page.text[max(0, left - 30) : left]))


def _is_found(page: Page, sentence: Sentence, clause: Clause | None) -> bool:
    if clause is not None and clause.verb.kind in ("give", "exchange"):
        return False
    return any(
        cue.family == "cue" and cue.kind == "found"
        for cue in page.cues.within(sentence.start, sentence.end)
    )


def _is_subset(page: Page, sentence: Sentence, number: Number) -> bool:
    left = number.hedge[0] if number.hedge else number.start
    before = page.cues.within(max(sentence.start, left - 24), left)
    after = page.cues.within(number.end, min(sentence.end, number.end + 14))
    return any(
        cue.family == "cue" and cue.kind == "subset" and _adjacent(page.text, cue.end, left)
        for cue in before
    ) or any(
        cue.family == "cue" and cue.kind == "subset" for cue in after if cue.start - number.end <= 2
    )


def _adjacent(text: str, left: int, right: int) -> bool:
    return not re.search(r"\w+\W+\w+", text[left:right])


def _inherited_agent(page: Page, clauses: Sequence[Clause], clause: Clause | None) -> str | None:
    """ "Russia handed over 1,000 bodies and received 35": the second verb keeps the subject."""
    if clause is None:
        return None
    for earlier in reversed(
        [c for c in clauses if c.verb.start < clause.verb.start and not c.nominal]
    ):
        agent = agent_of(page, earlier)
        if agent is not None:
            return agent.party if agent_inheritable(page, clause) else None
    return None


def _reversed(
    page: Page,
    clause: Clause | None,
    flow: Flow | None,
    previous: Mention | None,
    state: _State,
    number: Number,
) -> Flow | None:
    """Where "in return" starts the clause and nothing stronger is said, turn the last flow round."""
    if flow is not None and flow.strength >= 2:
        return flow
    earlier = previous.flow if previous else state.flow
    if clause is None or earlier is None or earlier.to_party is None:
        return flow
    start = min(clause.start, number.start)
    reverse = [
        cue
        for cue in page.cues.within(max(0, start - 16), max(clause.end, number.end))
        if cue.family == "cue" and cue.kind == "reverse"
    ]
    if not reverse:
        return flow
    cue = reverse[0]
    hint = Hint(
        earlier.to_party,
        earlier.from_party or opposite(earlier.to_party),
        2,
        "reverse cue",
        cue.start,
        cue.end,
    )
    return settle([hint])


def _contrasted(flow: Flow | None, previous: Mention | None) -> Flow | None:
    """ "Russia transferred 1,000 to Ukraine, while Ukraine returned 30": the contrast makes it sure."""
    if flow is None or flow.strength >= 2 or previous is None or previous.flow is None:
        return flow
    before = previous.flow
    if (
        before.strength < 2
        or before.to_party != flow.from_party
        or before.from_party != flow.to_party
    ):
        return flow
    return replace(flow, strength=2)


def _carried(
    page: Page, sentence: Sentence, category: Category, number: Number, last: Mention | None
) -> Flow | None:
    """ "Medinsky insists that it was 1,248": a figure of like size for the flow told last."""
    if last is None or last.number is None or last.category != category or last.flow is None:
        return None
    value, before = number.value, page.numbers[last.number].value
    if not value or not before or last.each or sentence.index - last.sentence.index > 2:
        return None
    if abs(value - before) > 0.25 * max(value, before):
        return None
    hint = Hint(
        last.flow.from_party, last.flow.to_party, 1, "flow told before", number.start, number.end
    )
    return settle([hint])


def _date(page: Page, sentence: Sentence, clause: Clause | None, start: int) -> DateMention | None:
    dates = [
        date
        for date in page.dates.within(sentence.start, sentence.end)
        if date.role in ("event", "dateline", "since")
    ]
    if not dates:
        return _date_before(page, sentence)
    dates = [d for d in dates if not of_remark(page, sentence, d)]
    if not dates:
        return None
    dates = [d for d in dates if not of_speech(page, sentence, d)] or dates
    inside = [
        date for date in dates if clause is not None and clause.start <= date.start < clause.end
    ]
    return min(inside or dates, key=lambda date: abs(date.start - start))


_REMARK = re.compile(
    r"(?:remarks?|statement|comments?|interview|briefing|post|announcement|заявлени\w+|комментари\w+|"
    r"заяв\w+|коментар\w*|допис\w*)\b[^.;,]{0,64}\Z",
    re.IGNORECASE,
)


def of_remark(page: Page, sentence: Sentence, date: DateMention) -> bool:
    """ "Echoing remarks made on Friday": the date of other words than these."""
    return bool(_REMARK.search(page.text[max(sentence.start, date.start - 90) : date.start]))


def of_speech(page: Page, sentence: Sentence, date: DateMention) -> bool:
    """ "Said on Thursday": the day of the words, which may be the day of the event too."""
    return any(
        -2 <= date.start - speaker.verb_end <= 24 or -2 <= speaker.start - date.end <= 16
        for speaker in page.speakers.within(sentence.start, sentence.end)
    )


_THEN = re.compile(
    r"\W*(?:at (?:that|the) time|then\b|back then|on that (?:day|occasion)|that (?:day|time)|the same day|"
    r"in that (?:exchange|swap)|during that|тогда|в тот (?:день|раз|момент)|в тот же день|при этом тогда|"
    r"тоді|того (?:дня|разу|ж дня)|в той (?:день|час)|у той (?:день|час))",
    re.IGNORECASE,
)


def _date_before(page: Page, sentence: Sentence) -> DateMention | None:
    """ "At that time, Russia transferred 1,000 bodies": the date is in the sentence before."""
    if sentence.index == 0:
        return None
    before = page.sentences.items[sentence.index - 1]
    dates = [d for d in page.dates.within(before.start, before.end) if d.role == "event"]
    if _THEN.match(page.text[sentence.start : sentence.end]):
        return dates[-1] if dates else None
    swapped = any(
        cue.family == "verb" and cue.kind == "exchange" and cue.form in ("past", "pass")
        for cue in page.cues.within(before.start, before.end)
    )
    # "The sides exchanged prisoners on Saturday. Russia returned 1,200 bodies": one occasion.
    same_breath = before.paragraph == sentence.paragraph and swapped and len(dates) == 1
    return dates[0] if same_breath else None
