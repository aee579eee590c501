"""Rules on counts that went both ways: the text says so, or tells each way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.clauses import AND
from extractor.reading.mention import Mention
from extractor.records import Finding
from extractor.validate.case import Case, Support, both_sides
from extractor.validate.counts.addends import is_added_up
from extractor.validate.counts.kinds import STATIC
from extractor.validate.counts.onekind import split_in_kind
from extractor.validate.counts.parity import is_even
from extractor.validate.registry import finding, rule
from extractor.validate.ways.evenly import (
    answered,
    answers_of_others,
    counted_twice,
    one_among,
    told_again_of_others,
)

_SAME_REACH = 8  # sentences from a count to "the same number"
_ALSO = re.compile(
    r"\b(?:both|too|also|as well|обе|обоих|также|тоже|по \d|обидв\w+|також|теж|так само)\b",
    re.IGNORECASE,
)


# "95 of ours came home and 95 of theirs left"
_OURS_AND_THEIRS = re.compile(
    r"\bours?\b.+\btheirs?\b|\btheirs?\b.+\bours?\b|\bнаш(?:их|и)\b.+\b(?:их|чужих)\b|"
    r"\bнаш(?:их|і)\b.+\b(?:їхніх|їхні|їх)\b",
    re.IGNORECASE,
)


@rule(
    "symmetry_cued",
    passes='"157 from each side" as 157 both ways',
    fails='"1,000 bodies went to Kyiv" as 1,000 both ways',
)
def symmetry_cued(case: Case) -> Iterator[Finding]:
    """The same count both ways needs an each-side cue, or a mention of its own for each way."""
    yield from _uneven(case)
    yield from _unlike(case)
    for support in case.supports:
        transfer, value = support.transfer, support.transfer.quantity.value
        if not value or not both_sides(transfer):
            continue
        if not mirrored(case, support) or told_both_ways(case, support):
            continue
        yield finding(
            "symmetry_cued",
            "error",
            f"Nothing says that {value:,} went both ways.",
            field=support.field,
            case=case,
        )


def _uneven(case: Case) -> Iterator[Finding]:
    """What each side gave is not one count one way and another one the other way."""
    if case.record.scope != "single":
        return
    for support in case.supports:
        for other in case.supports[: support.index]:
            if _are_uneven(case, support, other):
                yield finding(
                    "symmetry_cued",
                    "error",
                    f"{support.transfer.quantity.value:,} and {other.transfer.quantity.value:,}"
                    " each went both ways.",
                    field=support.field,
                    case=case,
                )


def _unlike(case: Case) -> Iterator[Finding]:
    """What each side gave by one count is of one category."""
    for support in split_in_kind(case):
        told = f"{support.transfer.quantity.value:,} of one kind went both ways."
        field = f"{support.field}.category"
        yield finding("symmetry_cued", "error", told, field=field, case=case)


def _are_uneven(case: Case, support: Support, other: Support) -> bool:
    one, back = support.transfer, other.transfer
    if one.category != back.category or not both_sides(one) or one.to_party != back.from_party:
        return False
    if not one.quantity.value or not back.quantity.value:
        return False
    if one.quantity.value == back.quantity.value:
        return False
    told = [list(_counting(support)), list(_counting(other))]
    if _are_of(case, told[0], one.to_party) and _are_of(case, told[1], back.to_party):
        return False
    return all(each and all(mention.each for mention in each) for each in told)


def _are_of(case: Case, told: list[Mention], home: str | None) -> bool:
    """Whether the counted are called by the name of their side: "31 Ukrainians, 15 Russians"."""
    return any(
        party.party == home
        for mention in told
        for party in case.page.parties.within(mention.start, mention.end)
    )


def mirrored(case: Case, support: Support) -> bool:
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
    if support.mention is not None and support.aspects and support.aspects.direction == "agrees":
        return False  # a count of its own
    living = [t.quantity.value or 0 for t in back if t.category != "bodies"]
    return support.transfer.category != "bodies" and len(living) > 1 and sum(living) == value


def told_both_ways(case: Case, support: Support) -> bool:
    """An each-side cue covers the count, or each way has a mention of its own."""
    if any(mention.each for mention in support.candidates):
        return True
    ends = {support.transfer.from_party, support.transfer.to_party}
    ways = {
        mention.flow.to_party
        for mention in support.candidates
        if mention.flow is not None and mention.flow.to_party in ends
    }
    if len(ways) > 1 or counted_twice(case.page, support.candidates):
        return True
    sentences = {m.sentence.start for m in support.candidates if m.category or _of_people(m)}
    mine = [
        mention
        for mention in support.candidates
        if mention.flow is not None and mention.flow.to_party == support.transfer.to_party
    ]
    # The dead go in very unlike numbers: as many of them told again are the same ones.
    again = len(sentences) > 1 and support.transfer.category != "bodies"
    if again and (mine or _names_the_other(case, support)):
        return True
    if (
        _named_apart(case, support)
        or _called_by_both(case, support)
        or _said_the_same_later(case, support)
        or _twice_for_both(case, support)
        or told_again_of_others(case, support.transfer)
        or answered(case, support.transfer)
        or one_among(case, support.transfer)
        or answers_of_others(case, support.transfer)
        or is_added_up(case, support)
    ):
        return True
    text = case.page.text
    if _has_its_own(case, support):
        return False
    for mention in support.candidates:
        around = mention.sentence
        end = min(len(text), around.end + 160)
        if is_even(text, around.start, end):
            return True
        living = support.transfer.category != "bodies"
        if living and _ALSO.search(text, around.start, around.end):
            return True
        if any(share.kind == "same" for share in case.page.shares.within(around.start, end)):
            return True
    return False


def _has_its_own(case: Case, support: Support) -> bool:
    """The sentence of the count tells of another one that went the way of the transfer.

    "Families on both sides rejoiced: 106 Russian and 100 Ukrainian prisoners were set free."
    """
    transfer = support.transfer
    told = {mention.sentence.index for mention in _counting(support)}
    return len(told) == 1 and any(
        mention.sentence.index in told
        and mention.number is not None
        and mention.category == transfer.category
        and mention.flow is not None
        and mention.flow.to_party == transfer.to_party
        and mention.flow.strength > 1
        and not (mention.flow.conflict or mention.each or mention.subset or mention.dirty)
        and case.page.numbers[mention.number].value != transfer.quantity.value
        for mention in case.mentions
    )


def _counting(support: Support) -> Iterator[Mention]:
    """Tellings of a count that may be one: no date, no money, no dirt."""
    for mention in support.candidates:
        if mention.number is not None and mention.role not in STATIC and not mention.dirty:
            yield mention


def _of_people(mention: Mention) -> bool:
    """People are counted, though by no verb that a table has: "95 men had walked out of jail"."""
    person = mention.head is not None and mention.head.kind == "person"
    return person and mention.role == "other" and not mention.dirty


def _named_apart(case: Case, support: Support) -> bool:
    """The count is told twice, once beside each side: "103 Russians", "103 of Kyiv's men"."""
    sides: dict[str, set[int]] = {}
    for mention in _counting(support):
        for party in case.page.parties.within(mention.sentence.start, mention.sentence.end):
            sides.setdefault(party.party, set()).add(mention.sentence.index)
    ours = sides.get(support.transfer.from_party or "", set())
    theirs = sides.get(support.transfer.to_party or "", set())
    return bool(ours - theirs and theirs - ours)


_CALLED = 20  # characters behind a count to the name of its people


def _called_by_both(case: Case, support: Support) -> bool:
    """The count is told of people of each side: "103, were Russian men", "the 103 Ukrainians"."""
    names = set()
    for mention in _counting(support):
        for party in case.page.parties.within(mention.start, mention.end + _CALLED)[:1]:
            names.add(party.party)
    return {support.transfer.from_party, support.transfer.to_party} <= names


def _twice_for_both(case: Case, support: Support) -> bool:
    """One sentence has the count twice, and a way or both sides: "500 of ours, 500 Russians"."""
    places: dict[int, set[int | None]] = {}
    for mention in _counting(support):
        places.setdefault(mention.sentence.start, set()).add(mention.number)
    mine = {support.transfer.from_party, support.transfer.to_party}
    for mention in support.candidates:
        around = mention.sentence
        if len(places.get(around.start, ())) < 2:
            continue
        named = {p.party for p in case.page.parties.within(around.start, around.end)}
        if _OURS_AND_THEIRS.search(case.page.text, around.start, around.end):
            return True
        if mine <= named or (mention.flow is not None and mention.flow.strength > 2):
            return True
    return False


def _names_the_other(case: Case, support: Support) -> bool:
    """A telling without a direction names the side that received: "Москва відзвітувала про 193"."""
    return any(
        party.party == support.transfer.to_party
        for mention in support.candidates
        if mention.category and (mention.flow is None or not mention.flow.is_sure)
        for party in case.page.parties.within(mention.sentence.start, mention.sentence.end)
    )


def _said_the_same_later(case: Case, support: Support) -> bool:
    """A little behind the count stands "the same number", and no other count between."""
    page, sentences = case.page, case.page.sentences.items
    for mention in support.candidates:
        if mention.dirty or mention.role in STATIC or mention.number is None:
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
        and not AND.fullmatch(case.page.text, mention.end, other.start)
        and other.category == mention.category
        and other.number is not None
        and (case.page.numbers[other.number].value or 0) >= value
        for other in case.mentions
    )
