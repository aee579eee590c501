"""Which parties a record may name: every one is named, a third one as giving or receiving."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.mention import Mention
from extractor.reading.ways.recipients import BODIES, is_addressed, is_goal
from extractor.records import Finding
from extractor.text.parties import canonical_party
from extractor.validate.case import Case, Support
from extractor.validate.registry import finding, rule
from extractor.validate.ways.thirdagain import is_sequel
from extractor.validate.ways.thirdcourses import comes_from, is_taken_to
from extractor.validate.ways.thirdends import takes_part
from extractor.validate.ways.thirdgoals import takes_them
from extractor.validate.ways.thirdhomes import goes_home
from extractor.validate.ways.thirdkeepers import kept_till_now


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
                if _takes_part(case, known, end):
                    continue
                if end == "to_party" and (
                    _is_reached(case, support, known)
                    or takes_them(case.page, known)
                    or goes_home(case.page, support, known)
                ):
                    continue
                if end == "from_party" and (
                    _lets_go(case, support, known) or kept_till_now(case, support, known)
                ):
                    continue
                if _takes_course(case, support, end, known) or is_sequel(case, support):
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


def _takes_part(case: Case, party: str, end: str) -> bool:
    """A third party that a record has at both ends swaps: either end said is enough."""
    ends = ("from_party", "to_party") if _is_at_both_ends(case, party) else (end,)
    return any(takes_part(case.page, party, each) for each in ends)


def _is_at_both_ends(case: Case, party: str) -> bool:
    return all(
        any(party == getattr(transfer, side) for transfer in case.record.transfers)
        for side in ("from_party", "to_party")
    )


def _takes_course(case: Case, support: Support, end: str, party: str) -> bool:
    """A count's own words carry its people to a third party, or home from it."""
    told = is_taken_to if end == "to_party" else comes_from
    return any(
        told(case.page, mention.sentence, (mention.start, mention.end), party)
        for mention in _movable(case, support, party)
    )


def _movable(case: Case, support: Support, party: str) -> list[Mention]:
    """The counts of a transfer, and others of its kind: "eleven more had left for Hungary"."""
    if party == "Belarus":
        return list(support.candidates)  # others only cross it on their way
    others = [
        mention
        for mention in case.mentions
        if mention.category == support.transfer.category
        and mention.role == "exchange_count"
        and not mention.dirty
    ]
    return [*support.candidates, *others]


def _acts(case: Case, party: str, end: str) -> bool:
    """A third party takes part where some hint of some mention names it at that end.

    Where the record has it at both ends, one of them said is enough: they swap.
    """
    swaps = _is_at_both_ends(case, party)
    return any(
        party in (hint.from_party, hint.to_party) if swaps else party == getattr(hint, end)
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
        and is_goal(case.page, named)
        and _is_moved(case, max(mention.sentence.start, named.start - 60), named.start)
        for mention in _movable(case, support, party)
        for named in case.page.parties.within(mention.sentence.start, mention.sentence.end)
    )
