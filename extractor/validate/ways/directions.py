"""Rules on who and to whom: the direction of each flow, and no flow told twice."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.reading.mention import Mention
from extractor.reading.ways.hints import Flow, Hint, settle
from extractor.records import Finding
from extractor.validate.aspects import judge, people_of
from extractor.validate.case import Case, Support, way_of
from extractor.validate.counts.otherfigures import of_other_figure
from extractor.validate.counts.quantities import sum_parts
from extractor.validate.counts.uncounted import told_the_other_way
from extractor.validate.counts.wholes import of_the_way_told
from extractor.validate.registry import finding, rule
from extractor.validate.ways.counterflows import outweighed
from extractor.validate.ways.kindred import of_the_people_told
from extractor.validate.ways.partways import of_the_parts
from extractor.validate.ways.symmetry import mirrored, told_both_ways
from extractor.validate.ways.themtold import given_by


@rule(
    "direction_agrees",
    passes='"Kyiv returned 27 bodies" from Ukraine to Russia',
    fails='"Kyiv returned 27 bodies" from Russia to Ukraine',
    on_error="rejected",
)
def direction_agrees(case: Case) -> Iterator[Finding]:
    """The verbs, the recipient named, and the nationality of the counted give the direction."""
    for support in case.supports:
        flow = _denied(case, support)
        if flow is None:
            continue
        if _is_even(case, support) or (mirrored(case, support) and told_both_ways(case, support)):
            continue
        hint = max(flow.hints, key=lambda item: item.strength)
        yield finding(
            "direction_agrees",
            "info" if hint.why in _SURMISED else "error",
            f"{case.page.text[hint.start : hint.end]!r} ({hint.why}) says"
            f" {flow.from_party or 'someone'} to {flow.to_party or 'someone'}, the record says"
            f" {way_of(support.transfer)}.",
            field=support.field,
            case=case,
            span=(hint.start, hint.end),
        )


# Words that stand near the count, and not of it: on articles that nobody had tuned on they refuted
# right records more often than they alone caught a wrong one (docs/accuracy.md).
_SURMISED = frozenset({"people named", "flow told before", "told by its own"})


def _denied(case: Case, support: Support) -> Flow | None:
    """The way that the words tell, where it is not the transfer's."""
    mention = (
        _contrary(case, support)
        or told_the_other_way(case, support)
        or of_the_way_told(case, support)
        or of_the_parts(case, support)
    )
    flow = None if mention is None else mention.flow or people_of(case.page, mention)
    them = given_by(case, support)
    agrees = them is not None and them.from_party == support.transfer.from_party
    if mention is None or flow is None:
        hint = of_the_people_told(case, support) or _of_them(support, them)
        hint = None if agrees else hint or of_other_figure(case, support)
        return None if hint is None else settle([hint])
    if agrees and not flow.is_sure:
        return None
    return None if outweighed(case, support, mention, flow) else flow


def _of_them(support: Support, them: Hint | None) -> Hint | None:
    """Who is said to have given "them" up refutes a direction that no word of the count tells."""
    is_open = support.aspects is not None and support.aspects.direction == "open"
    return them if them is not None and is_open else None


def _is_even(case: Case, support: Support) -> bool:
    """The same count goes the other way in the record, or the words tell "as many" behind it.

    One mention then speaks of both ways, and its words of one do not deny the other. For "as
    many", the words must bear out the record's other way.
    """
    mine, mention = support.transfer, support.mention
    back = [
        other
        for other in case.supports
        if other.transfer.to_party == mine.from_party and other.transfer.from_party == mine.to_party
    ]
    if any(
        other.transfer.category == mine.category
        and other.transfer.quantity.value == mine.quantity.value
        for other in back
    ):
        return told_both_ways(case, support)
    borne = [o for o in back if o.aspects and o.aspects.direction == "agrees"]
    if mention is None or not any(o.transfer.category == mine.category for o in borne):
        return False
    within = case.page.shares.within(mention.end, mention.sentence.end)
    return any(share.kind == "same" for share in within)


def _contrary(case: Case, support: Support) -> Mention | None:
    """The mention that refutes a direction: the best one, or, where it is silent, any other."""
    if support.aspects is None or support.mention is None:
        return None
    if support.aspects.category == "differs" and sum_parts(case, support):
        return None  # a like number of other people is not this sum
    if support.aspects.direction == "differs":
        return support.mention
    if support.aspects.direction == "agrees":
        return None
    others = [
        (mention, judge(case.page, mention, case.record, support.transfer))
        for mention in support.candidates
        if mention is not support.mention
        and (
            mention.category == support.transfer.category
            or (mention.category is not None and support.mention.category is None)
        )
    ]
    if any(aspects.direction == "agrees" for _, aspects in others):
        return None
    for mention, aspects in others:
        alike = "differs" not in (aspects.clean, aspects.date, aspects.scope, aspects.status)
        if aspects.direction == "differs" and alike and not _of_the_way_back(case, support):
            return mention
    return None


def _of_the_way_back(case: Case, support: Support) -> bool:
    """Another mention told of the other way may be that of a flow the other way, here or beside."""
    mine = support.transfer
    for mention in support.candidates:
        if mention.number is None or mention.flow is None:
            continue
        for other_case, claim in case.siblings.claims(mention.number):
            way = claim.transfer.to_party
            if other_case is not case and way == mine.from_party == mention.flow.to_party:
                return True
    return any(
        other.index != support.index
        and other.transfer.category == mine.category
        and other.transfer.quantity.value == mine.quantity.value
        and other.transfer.to_party == mine.from_party
        for other in case.supports
    )


@rule(
    "flows_differ",
    passes="one transfer each way",
    fails="two transfers of one category and direction in one handover",
)
def flows_differ(case: Case) -> Iterator[Finding]:
    """A single handover has one count a category and direction; more are rival claims or events."""
    seen: dict[tuple[str, str | None, str | None], int] = {}
    for support in case.supports:
        transfer = support.transfer
        key = (transfer.category, transfer.from_party, transfer.to_party)
        if transfer.from_party is None and transfer.to_party is None:
            continue
        if key in seen:
            yield finding(
                "flows_differ",
                "error",
                f"transfers[{seen[key]}] already tells {transfer.category} from"
                f" {way_of(transfer)}.",
                field=support.field,
                case=case,
            )
        seen.setdefault(key, support.index)
