"""Rules on who and to whom: direction, symmetry, parties."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.datives import bare_dative
from extractor.reading.hints import Flow, Hint, settle
from extractor.reading.mention import Mention
from extractor.reading.recipients import BODIES, is_addressed, leads_to
from extractor.records import Finding
from extractor.text.parties import canonical_party
from extractor.validate.aspects import judge, people_of
from extractor.validate.case import Case, Support, way_of
from extractor.validate.counterflows import outweighed
from extractor.validate.kindred import of_the_people_told
from extractor.validate.partways import of_the_parts
from extractor.validate.quantities import sum_parts
from extractor.validate.registry import finding, rule
from extractor.validate.symmetry import mirrored, told_both_ways
from extractor.validate.themtold import given_by
from extractor.validate.thirdcourses import comes_from, is_taken_to
from extractor.validate.thirdends import takes_part
from extractor.validate.uncounted import told_the_other_way
from extractor.validate.wholes import of_the_way_told


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
            "error",
            f"{case.page.text[hint.start : hint.end]!r} ({hint.why}) says"
            f" {flow.from_party or 'someone'} to {flow.to_party or 'someone'}, the record says"
            f" {way_of(support.transfer)}.",
            field=support.field,
            case=case,
            span=(hint.start, hint.end),
        )


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
        hint = None if agrees else of_the_people_told(case, support) or _of_them(support, them)
        return None if hint is None else settle([hint])
    if agrees and flow.strength < _SURE:
        return None
    return None if outweighed(case, support, mention, flow) else flow


_SURE = 2  # hints weaker than this yield to what the next sentence tells of "them"


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


@rule(
    "party_grounded",
    passes="Ukraine, where the article says Kyiv",
    fails="Poland, where the article names no Poland",
    on_error="rejected",
)
def party_grounded(case: Case) -> Iterator[Finding]:
    """Every party is named in the article; a third party must be said to give or receive."""
    named = {mention.party for mention in case.page.parties}
    war = bool(named & {"Russia", "Ukraine"})
    for support in case.supports:
        for end in ("from_party", "to_party"):
            party = getattr(support.transfer, end)
            if party is None:
                continue
            known = canonical_party(party) or party
            if known in ("Russia", "Ukraine") and not war:
                continue  # a text may leave both sides unsaid; a third party must be named
            if known in named or known in ("Russia", "Ukraine"):
                if known in ("Russia", "Ukraine") or _acts(case, known, end):
                    continue
                if takes_part(case.page, known):
                    continue
                if end == "to_party" and _is_reached(case, support, known):
                    continue
                if end == "from_party" and _lets_go(case, support, known):
                    continue
                if _takes_course(case, support, end, known):
                    continue
                yield finding(
                    "party_grounded",
                    "error",
                    f"{party} is named, but not as giving or receiving here.",
                    field=f"{support.field}.{end}",
                    case=case,
                )
            else:
                yield finding(
                    "party_grounded",
                    "error",
                    f"The article does not name {party}.",
                    field=f"{support.field}.{end}",
                    case=case,
                )
        if support.transfer.from_party and support.transfer.from_party == support.transfer.to_party:
            yield finding(
                "party_grounded",
                "error",
                f"{support.transfer.from_party} cannot hand over to itself.",
                field=support.field,
                case=case,
            )


def _takes_course(case: Case, support: Support, end: str, party: str) -> bool:
    """A count's own words carry its people to a third party, or home from it."""
    told = is_taken_to if end == "to_party" else comes_from
    return any(
        told(case.page, mention.sentence, (mention.start, mention.end), party)
        for mention in support.candidates
    )


def _acts(case: Case, party: str, end: str) -> bool:
    """A third party takes part where some hint of some mention names it at that end."""
    return any(
        party == getattr(hint, end)
        for mention in case.mentions
        if mention.flow is not None
        for hint in mention.flow.hints
    )


_CARRIED = re.compile(
    r"\b(?:fl(?:own|ew)|sent|taken|driven|left|arrived|travell?ed|went|отправ\w+|достав\w+|улете\w+|"
    r"вылете\w+|прилете\w+|прибы\w+|уеха\w+|відправ\w+|відлет\w+|вилет\w+|прилет\w+|прибу\w+|"
    r"поїха\w+|виїха\w+)\b",
    re.IGNORECASE,
)


_LET_GO = re.compile(
    r"[^.;:!?\n]{0,60}?\b(?:let|lets|freed|released|pardoned|amnestied|sent|deported|handed|"
    r"отпусти\w+|освободи\w+|помилова\w+|выпусти\w+|выслал\w*|"
    r"відпусти\w+|звільни\w+|помилува\w+|випусти\w+|вислал\w+)\b",
    re.IGNORECASE,
)


def _lets_go(case: Case, support: Support, party: str) -> bool:
    """A third state is the subject of a count's sentence: "Lukashenko has let 31 out of prison"."""
    return any(
        named.party == party
        and named.may_be_subject
        and _LET_GO.match(case.page.text, named.end, mention.sentence.end) is not None
        for mention in support.candidates
        for named in case.page.parties.within(mention.sentence.start, mention.sentence.end)
    )


def _is_moved(case: Case, start: int, end: int) -> bool:
    """A verb of giving or of going stands in a stretch."""
    given = any(
        cue.family == "verb" and cue.kind == "give" for cue in case.page.cues.within(start, end)
    )
    return given or _CARRIED.search(case.page.text, start, end) is not None


def _is_reached(case: Case, support: Support, party: str) -> bool:
    """A count's sentence takes somebody to the party: "ten were given to it", "flew to Riyadh"."""
    return any(
        named.party == party
        and party not in BODIES
        and not is_addressed(case.page, named)
        and (leads_to(case.page, named) or bare_dative(case.page, named))
        and _is_moved(case, max(mention.sentence.start, named.start - 60), named.start)
        for mention in support.candidates
        for named in case.page.parties.within(mention.sentence.start, mention.sentence.end)
    )
