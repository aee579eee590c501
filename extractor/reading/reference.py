"""Reference: what a count owes to the counts told before it.

A text leaves out what its reader knows: the subject, the way back, the flow, the scope.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.reading.clauses import Clause, agent_inheritable, clauses_of, govern
from extractor.reading.days.dating import date_of
from extractor.reading.mention import Mention, State
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.pronouns import named_by_pronoun
from extractor.reading.ways.datives import bare_dative
from extractor.reading.ways.deeds import DEFENDERS
from extractor.reading.ways.flows import read_flow
from extractor.reading.ways.hints import Flow, Hint, opposite, settle
from extractor.reading.ways.subjects import agent_of
from extractor.reading.ways.takenends import done_by_event
from extractor.records import Category
from extractor.text.dates import DateMention
from extractor.text.numbers import Number, Share
from extractor.text.sentences import Sentence


def one_scope(page: Page, told: list[Mention]) -> list[Mention]:
    """One total makes the next a total: "in all 6,060 went to Kyiv, 78 the other way".

    "None since January, when 900 came" is no such total.
    """
    scoped: list[Mention] = []
    total: Mention | None = None
    for mention in told:
        if total is not None and _is_half(page, mention, total):
            mention = replace(mention, scope="single", role="exchange_count")
        elif mention.category and mention.scope == "total":
            nothing = mention.number is not None and page.numbers[mention.number].value == 0
            total = None if nothing else mention
        elif (
            total is not None
            and mention.category == total.category
            and mention.date in (None, total.date)
            and mention.status == total.status
        ):
            mention = replace(mention, scope="total", role="total")
        scoped.append(mention)
    return scoped


def _is_half(page: Page, mention: Mention, total: Mention) -> bool:
    """Tell whether a sum is that of both ways: "exchanged a total of 100, 50 from each side"."""
    if not mention.each or mention.number is None or total.number is None:
        return False
    date = mention.date
    if date is not None and (date.precision != "day" or date.role == "since"):
        return False
    half, whole = page.numbers[mention.number].value, page.numbers[total.number].value
    return half is not None and whole == 2 * half


def by_reference(
    page: Page, sentence: Sentence, told: Sequence[Mention], state: State
) -> Iterator[Mention]:
    """Read "the same number": it is the count before, the other way."""
    for share in page.shares.within(sentence.start, sentence.end):
        if share.kind != "same":
            continue
        before = [m for m in told if m.category and m.start < share.start and not m.subset]
        source = before[-1] if before else state.last
        if source is None or source.each:
            continue
        date = date_of(page, sentence, None, share.start)
        if before and date is not None and not _dates_it(source, share, date):
            date = source.date
        again = (
            date is not None and not before and _is_another_day(page, sentence, share, date, source)
        )
        flow = _referred_flow(page, sentence, share, source.flow, again)
        if flow is None:
            continue
        if again and flow is source.flow and _went_both_ways(state.heard, source):
            flow = replace(flow, strength=1)  # either of them may be meant
        elif again:
            source = _of_that_way(state.heard, source, flow)
        yield replace(
            source,
            flow=flow,
            date=date or (source.date if before else None),
            derivation="each_side",
            sentence=sentence,
            role="other",
        )


_BEHIND = 24  # characters from "the same number" to a day of its own


def _dates_it(source: Mention, share: Share, date: DateMention) -> bool:
    """Whether a date beside "the same number" is its own, not that of the count before it.

    "Aug 25 - Russia freed 115 on Saturday and got back as many, captured this month."
    """
    return source.date is None or source.end <= date.start < share.end + _BEHIND


def _of_that_way(heard: Sequence[Mention], source: Mention, flow: Flow) -> Mention:
    """Another day's number is that of the same way: "Киев принял столько же, а Москва - 31"."""
    if not flow.is_sure or source.flow is None or source.flow.to_party == flow.to_party:
        return source
    alike = [
        m
        for m in heard
        if m.category == source.category
        and m.scope == source.scope
        and m.flow is not None
        and m.flow.to_party == flow.to_party
        and not m.each
    ]
    return alike[-1] if alike else source


def _went_both_ways(heard: Sequence[Mention], source: Mention) -> bool:
    """Counts of the source's day went the other way: "Киев забрал 1000 тел, нам отдали 41"."""
    assert source.flow is not None
    return any(
        m.category == source.category
        and m.flow is not None
        and m.flow.to_party == source.flow.from_party
        and m.date == source.date
        for m in heard
    )


def _is_another_day(
    page: Page, sentence: Sentence, share: Share, date: DateMention, source: Mention
) -> bool:
    """The number of another day goes the way it went: "2 сентября вернули столько же тел"."""
    if source.date is not None and source.date.first == date.first:
        return False
    stop = _STOP.search(page.text, share.end, sentence.end)
    return not page.turns_back(sentence.start, stop.start() if stop else sentence.end)


_STOP = re.compile(r"[,;:()—–]")  # what turns back in another clause is another count


def _referred_flow(
    page: Page, sentence: Sentence, share: Share, told: Flow | None, again: bool
) -> Flow | None:
    """Find the way of "the same number": the other way, unless it is said, or on another day.

    "Kyiv received as many then" says it.
    """
    span = (share.start, share.end)
    clause = govern(page, clauses_of(page, sentence), *span, [])
    flow = read_flow(page, sentence, clause, span, [], None, None) if clause else None
    if flow is not None and flow.is_sure:
        return flow
    if again or told is None:
        return told
    return settle([Hint(told.to_party, told.from_party, 2, "same number", *span)])


def inherited_agent(page: Page, clauses: Sequence[Clause], clause: Clause | None) -> str | None:
    """Keep the subject for the next verb: "Russia handed over 1,000 bodies and received 35"."""
    if clause is None or done_by_event(page, clause):
        return None
    if _EVENT_DID.search(page, max(0, clause.verb.start - 40), clause.verb.start):
        return None  # "in an exchange that brought back 49": the exchange did
    for earlier in reversed(
        [c for c in clauses if c.verb.start < clause.verb.start and not c.nominal]
    ):
        agent = agent_of(page, earlier)
        if agent is not None:
            return agent.party if agent_inheritable(page, clause) else None
        if clause.verb.kind == "receive" and _CONVERB.search(
            page.text, clause.verb.start, clause.verb.end
        ):
            return _giver_to(page, earlier)
    return named_by_pronoun(page, clause)


_EVENT_DID = Phrases(
    r"\b(?:exchange|swap|deal|operation|handover|transfer|agreement)s?,? (?:that|which)"
    r"(?: (?:had|has|have|also|later))* \Z|"
    r"\b(?:обмен\w*|операци\w+|сделк\w+|обмін\w*|операці\w+|угод\w+),? (?:котор\w+|що|як(?:ий|а|і))"
    r"(?: (?:также|також|потом|потім))* \Z",
    re.IGNORECASE,
)
_CONVERB = re.compile(r"(?:ив|ав|яв|вши)\Z", re.IGNORECASE)


def _giver_to(page: Page, clause: Clause) -> str | None:
    """Find who gave, by whom it was given to: "Украине отдали 1000, получив 38 своих"."""
    if clause.verb.kind not in ("give", "return") or clause.passive:
        return None
    goals = {
        party.party
        for party in page.parties.within(clause.start, clause.end)
        if party.kind in ("state", "capital") and bare_dative(page, party)
    }
    return opposite(goals.pop()) if len(goals) == 1 else None


def contrasted(flow: Flow | None, previous: Mention | None) -> Flow | None:
    """Be sure of a flow that contrasts with the one before.

    "Russia transferred 1,000 to Ukraine, while Ukraine returned 30" leaves no doubt.
    """
    if flow is None or flow.is_sure or previous is None or previous.flow is None:
        return flow
    if flow.strength == 0 and previous.clause is not None and previous.clause.verb.kind != "give":
        return flow  # "30 were among the 300 whom Kyiv returned": nothing is set against it
    before = previous.flow
    if (
        not before.is_sure
        or before.to_party != flow.from_party
        or before.from_party != flow.to_party
    ):
        return flow
    return replace(flow, strength=2)


_AGAINST = re.compile(
    r",?\s(?:while|whereas|against|а|тогда как|в то время как|тоді як|у той час як)\s|;\s",
    re.IGNORECASE,
)


def countered(page: Page, told: Sequence[Mention]) -> list[Mention]:
    """Set a homecoming against what the other side got: "45 came home, while Russia took 40"."""
    mended = list(told)
    for place in range(len(mended) - 2, -1, -1):
        mine, other = mended[place], mended[place + 1]
        if mine.flow is not None or mine.clause is None or mine.each or mine.category == "bodies":
            continue
        if mine.clause.verb.kind not in ("home", "return") or other.flow is None or other.each:
            continue
        if mine.clause == other.clause:
            mended[place] = replace(mine, flow=_alike(other))
            continue
        sure = other.flow.is_sure and not other.flow.conflict
        if sure and _AGAINST.search(page.text, mine.end, other.start):
            verb = mine.clause.verb
            ends = other.flow.to_party, other.flow.from_party
            hint = Hint(*ends, 1, "set against", verb.start, verb.end)
            mended[place] = replace(mine, flow=settle([hint]))
    return mended


def _alike(other: Mention) -> Flow | None:
    """What the next count of the verb was just given holds for this one, too."""
    assert other.flow is not None
    set_against = other.flow.hints and other.flow.hints[0].why == "set against"
    return other.flow if set_against else None


CARRIED = "flow told before"  # why a hint holds that only goes on about a figure told before


def carried(
    page: Page, sentence: Sentence, category: Category, number: Number, last: Mention | None
) -> Flow | None:
    """Carry the last flow on to a figure of like size: "Medinsky insists that it was 1,248"."""
    if last is None or last.number is None or last.category != category or last.flow is None:
        return None
    value, before = number.value, page.numbers[last.number].value
    if not value or not before or last.each or sentence.index - last.sentence.index > 2:
        return None
    if abs(value - before) > 0.25 * max(value, before):
        return None
    ends = last.flow.from_party, last.flow.to_party
    ours = ends[1] == "Ukraine" and DEFENDERS.search(page, number.end, number.end + 24)
    sure = int(category == "bodies" or bool(ours))  # as many of the living went either way
    hint = Hint(*ends, sure, CARRIED, number.start, number.end)
    return settle([hint])
