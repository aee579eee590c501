"""Rules on who and to whom: direction, symmetry, parties."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.mention import Mention
from extractor.records import Finding, Transfer
from extractor.text.parties import canonical_party
from extractor.validate.aspects import STATIC, judge
from extractor.validate.case import Case, Support, both_sides
from extractor.validate.registry import finding, rule


@rule(
    "direction_agrees",
    passes='"Kyiv returned 27 bodies" from Ukraine to Russia',
    fails='"Kyiv returned 27 bodies" from Russia to Ukraine',
    on_error="rejected",
)
def direction_agrees(case: Case) -> Iterator[Finding]:
    """The verbs, the recipient named, and the nationality of the counted give the direction."""
    for support in case.supports:
        mention = _contrary(case, support)
        if mention is None or mention.flow is None:
            continue
        flow = mention.flow
        if _mirrored(case, support) and _told_both_ways(case, support):
            continue
        hint = max(flow.hints, key=lambda item: item.strength)
        yield finding(
            "direction_agrees",
            "error",
            f"{case.page.text[hint.start : hint.end]!r} ({hint.why}) says"
            f" {flow.from_party or 'someone'} to {flow.to_party or 'someone'}, the record says"
            f" {_way(support.transfer)}.",
            field=support.field,
            case=case,
            span=(hint.start, hint.end),
        )


def _contrary(case: Case, support: Support) -> Mention | None:
    """The mention that refutes a direction: the best one, or, where it is silent, any other."""
    if support.aspects is None or support.mention is None:
        return None
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


def _way(transfer: Transfer) -> str:
    return f"{transfer.from_party or 'someone'} to {transfer.to_party or 'someone'}"


_SAME_REACH = 4  # sentences from a count to "the same number"
EVEN = re.compile(
    r"\b(?:same|equal\w*|match(?:ed|es)|each|apiece|as many|identical|matching|mirror\w*|even|"
    r"parity|likewise|столько же|тем же|тех же|кажд\w+|таки[мх] же|таким же|одинаков\w+|равн\w+|"
    r"паритет\w*|зеркальн\w+|"
    r"стільк\w+ (?:ж|же|само)|кожн\w+|так\w+ сам\w+|однаков\w+|рівн\w+|паритет\w*|"
    r"дзеркальн\w+)\b",
    re.IGNORECASE,
)


_ALSO = re.compile(
    r"\b(?:both|too|also|as well|обе|обоих|также|тоже|по \d|обидв\w+|також|теж|так само)\b",
    re.IGNORECASE,
)


@rule(
    "symmetry_cued",
    passes='"157 from each side" as 157 both ways',
    fails='"1,000 bodies went to Kyiv" as 1,000 both ways',
)
def symmetry_cued(case: Case) -> Iterator[Finding]:
    """The same count both ways needs an each-side cue, or a mention of its own for each way."""
    for support in case.supports:
        transfer, value = support.transfer, support.transfer.quantity.value
        if not value or not both_sides(transfer):
            continue
        if not _mirrored(case, support) or _told_both_ways(case, support):
            continue
        yield finding(
            "symmetry_cued",
            "error",
            f"Nothing says that {value:,} went both ways.",
            field=support.field,
            case=case,
        )


def _mirrored(case: Case, support: Support) -> bool:
    """An earlier transfer of the record has the same count the other way."""
    back = [
        other.transfer
        for other in case.supports
        if other.index < support.index and other.transfer.to_party == support.transfer.from_party
    ]
    value = support.transfer.quantity.value
    if any(
        other.category == support.transfer.category and other.quantity.value == value
        for other in back
    ):
        return True
    # "gave 185 soldiers and 20 civilians, and took as many": the sum went back
    living = [t.quantity.value or 0 for t in back if t.category != "bodies"]
    return support.transfer.category != "bodies" and len(living) > 1 and sum(living) == value


def _told_both_ways(case: Case, support: Support) -> bool:
    """An each-side cue covers the count, or each way has a mention of its own."""
    if any(mention.each for mention in support.candidates):
        return True
    ways = {
        mention.flow.to_party
        for mention in support.candidates
        if mention.flow is not None and mention.flow.to_party
    }
    if len(ways) > 1:
        return True
    sentences = {mention.sentence.start for mention in support.candidates if mention.category}
    mine = [
        mention
        for mention in support.candidates
        if mention.flow is not None and mention.flow.to_party == support.transfer.to_party
    ]
    if len(sentences) > 1 and (mine or _names_the_other(case, support)):
        return True
    if _said_the_same_later(case, support) or _twice_for_both(case, support):
        return True
    text = case.page.text
    for mention in support.candidates:
        around = mention.sentence
        end = min(len(text), around.end + 160)
        if EVEN.search(text, around.start, end):
            return True
        living = support.transfer.category != "bodies"
        if living and _ALSO.search(text, around.start, around.end):
            return True
        if any(share.kind == "same" for share in case.page.shares.within(around.start, end)):
            return True
    return False


def _twice_for_both(case: Case, support: Support) -> bool:
    """One sentence has the count twice and names both: "500 Ukrainian and 500 Russian soldiers"."""
    places: dict[int, set[int]] = {}
    for mention in support.candidates:
        if mention.number is not None and mention.role not in STATIC and not mention.dirty:
            places.setdefault(mention.sentence.start, set()).add(mention.number)
    mine = {support.transfer.from_party, support.transfer.to_party}
    return any(
        len(numbers) > 1
        and mine
        <= {
            party.party
            for party in case.page.parties.within(mention.sentence.start, mention.sentence.end)
        }
        for mention in support.candidates
        if (numbers := places.get(mention.sentence.start, set()))
    )


def _names_the_other(case: Case, support: Support) -> bool:
    """A telling without a direction names the side that received: "Москва відзвітувала про 193"."""
    return any(
        party.party == support.transfer.to_party
        for mention in support.candidates
        if mention.category and (mention.flow is None or mention.flow.strength < 2)
        for party in case.page.parties.within(mention.sentence.start, mention.sentence.end)
    )


def _said_the_same_later(case: Case, support: Support) -> bool:
    """A little behind the count stands "the same number", and no other count between."""
    page, sentences = case.page, case.page.sentences.items
    for mention in support.candidates:
        if mention.category is None or mention.dirty:
            continue
        last = sentences[min(len(sentences) - 1, mention.sentence.index + _SAME_REACH)]
        for share in page.shares.within(mention.sentence.start, last.end):
            if share.kind == "same" and not _gives_way(case, support, mention, share.start):
                return True
    return False


def _gives_way(case: Case, support: Support, mention: Mention, place: int) -> bool:
    """A greater count of the same kind is told between a count and "the same number"."""
    value = support.transfer.quantity.value or 0
    return any(
        mention.end < other.start < place
        and other.category == mention.category
        and other.number is not None
        and (case.page.numbers[other.number].value or 0) >= value
        for other in case.mentions
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
                f"transfers[{seen[key]}] already tells {transfer.category} from {_way(transfer)}.",
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
                if known in ("Russia", "Ukraine") or _acts(case, support.candidates, known):
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


def _acts(case: Case, candidates: object, party: str) -> bool:
    """A third party takes part where some hint of some mention names it."""
    return any(
        party in (hint.from_party, hint.to_party)
        for mention in case.mentions
        if mention.flow is not None
        for hint in mention.flow.hints
    )
