"""Breakdowns: "390 people: 270 soldiers and 120 civilians" - a whole and the parts that add up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.hints import RIVAL, Flow, Hint, settle

_OPENS = re.compile(
    r"\A[^.;\d]{0,60}?(?:[:(]|\s[—–-]\s|,\s*(?:including|among them|of them|в том числе|среди них|"
    r"из них|зокрема|серед них|(?:з|із|зі) них|у тому числі|в тому числі))"
)


_OF_THEM = re.compile(r"\s+(?:of (?:them|whom)|из них|(?:з|із) них)\b", re.IGNORECASE)


def breakdowns(page: Page, told: Sequence[Mention]) -> list[Mention]:
    """Settle the wholes and parts of one sentence.

    Parts of another category than the whole become the counts, with the whole's flow; parts of
    the whole's own category are marked as subsets and the whole stays.

    Args:
        page: The page.
        told: The sentence's mentions, in order.

    Returns:
        The mentions, in the same order, with ``subset`` set where a count is told by others.
    """
    settled = list(told)
    for index, whole in enumerate(settled):
        parts = _parts(page, settled, index)
        if not parts:
            for listed in _listed(page, settled, index):
                settled[listed] = replace(settled[listed], subset=True)
            continue
        for part in parts:
            settled[part] = _of_the_whole(settled[part], whole)
        if whole.flow is None or None in {settled[part].flow for part in parts}:
            for part, flow in _gone_to(page, [settled[p] for p in parts]).items():
                settled[parts[part]] = replace(settled[parts[part]], flow=flow)
        for part in parts:
            settled[part] = _rest_of(settled[part], whole, [settled[p] for p in parts])
        categories = {settled[part].category for part in parts} - {None}
        if _go_apart([settled[part] for part in parts]):
            settled[index] = replace(whole, subset=True)
            for part in parts:
                settled[part] = _one_way(settled[part], whole)
        elif len(categories) > 1:
            settled[index] = replace(whole, subset=True)
            for part in parts:
                settled[part] = _like(settled[part], whole)
        else:
            for part in parts:
                settled[part] = replace(settled[part], subset=True)
    return settled


def _listed(page: Page, told: Sequence[Mention], index: int) -> list[int]:
    """Smaller counts right behind a colon are parts: "three bodies: two volunteers' and one"."""
    whole, value = told[index], page.value_of(told[index].number)
    if whole.category is None or whole.number is None or index + 1 >= len(told) or not value:
        return []
    parts: list[int] = []
    for place in range(index + 1, len(told)):
        part, less = told[place], page.value_of(told[place].number)
        if part.number is None or part.category != whole.category or not less or less >= value:
            break
        left = told[place - 1].end
        between = page.text[left : page.numbers[part.number].start]
        if not (_COMMA if parts else _BEFORE_LIST).fullmatch(between):
            break
        value -= less
        parts.append(place)
    return parts


_COMMA = re.compile(r"(?:\s+\w+)?(?:,|\s+(?:and|и|та|і|й))\s*(?:[^\W\d]+\s+){0,2}")
_BEFORE_LIST = re.compile(r"(?:\s+\w+)?\s*[:(]\s*|[^.;:\d]{0,140}:\s*")


def _of_the_whole(part: Mention, whole: Mention) -> Mention:
    """Mere people among the parts are of the whole's kind: "80 civilian seamen and 30 troops"."""
    if part.head is None or part.head.kind != "person":
        return part
    if part.category is not None and not (
        whole.category == "civilians" and part.category == "prisoners"
    ):
        return part
    return replace(part, category=whole.category)


def _parts(page: Page, told: Sequence[Mention], index: int) -> list[int]:
    whole = told[index]
    value = page.value_of(whole.number)
    if whole.category is None or value is None or whole.number is None or index + 2 >= len(told):
        return []
    following = told[index + 1]
    if following.number is None:
        return []
    gap = page.text[page.numbers[whole.number].end : page.numbers[following.number].start]
    behind = page.numbers[following.number].end
    of_them = gap.rstrip().endswith(",") and _OF_THEM.match(page.text, behind)
    if not _OPENS.match(gap + " ") and not of_them:
        return []
    parts: list[int] = []
    left = value
    for position in range(index + 1, len(told)):
        part = page.value_of(told[position].number)
        if part is None or part > left:
            break
        parts.append(position)
        left -= part
        if left == 0:
            return parts
    loose = page.numbers[whole.number].bound in ("about", "at_least", "at_most")
    return parts if loose and len(parts) > 1 and left <= 0.15 * value else []


def _rest_of(part: Mention, whole: Mention, parts: Sequence[Mention]) -> Mention:
    """Where the verb of a part was taken for the whole's: "40, of them 26 are to go to Kyiv"."""
    flow = whole.flow
    if part.flow is not None or flow is None or flow.to_party is None:
        return part
    back = any(other.flow and other.flow.to_party == flow.from_party for other in parts)
    return replace(part, flow=flow, clause=whole.clause) if back else part


_GOAL = re.compile(r"\b(?:to|for|into|в|во|на|до)\s+(?:the\s+)?\Z", re.IGNORECASE)
_REACH = 80  # characters from a part to where it went


def _gone_to(page: Page, parts: Sequence[Mention]) -> dict[int, Flow]:
    """Where each part went, if each has one goal: "seven of whom went to Ukraine, one to Russia".

    Returns:
        The flows, by the part's place; none unless all parts have one and both sides are goals.
    """
    found: dict[int, Flow] = {}
    for place, part in enumerate(parts):
        assert part.number is not None
        start = page.numbers[part.number].end
        end = min(start + _REACH, part.sentence.end)
        if place + 1 < len(parts):
            end = min(end, parts[place + 1].start)
        goals = [
            party
            for party in page.parties.within(start, end)
            if party.party in RIVAL and _GOAL.search(page.text, start, party.start)
        ]
        if len({goal.party for goal in goals}) != 1:
            return {}
        hint = Hint(None, goals[0].party, 3, "part's goal", goals[0].start, goals[0].end)
        flow = settle([hint])
        assert flow is not None
        found[place] = flow
    return found if {flow.to_party for flow in found.values()} == set(RIVAL) else {}


def _go_apart(parts: Sequence[Mention]) -> bool:
    """The parts went different ways: "122 children: 96 left for Ukraine and 26 for Russia"."""
    ends = {part.flow.to_party if part.flow else None for part in parts}
    return len(ends) > 1 and None not in ends and not any(part.each for part in parts)


def _one_way(part: Mention, whole: Mention) -> Mention:
    """A part that went its own way is a count of what the whole counts, over the same time."""
    return replace(
        part, category=whole.category, scope=whole.scope, role=whole.role, date=whole.date,
        status=part.status if part.status != "completed" else whole.status, subset=False,
        like=part.like or part.head or whole.head or whole.like,
    )  # fmt: skip


def _like(part: Mention, whole: Mention) -> Mention:
    return replace(
        part,
        flow=whole.flow,
        each=whole.each,
        derivation=whole.derivation,
        clause=whole.clause,
        status=whole.status,
        scope=whole.scope,
        role=whole.role if part.category else part.role,
        subset=False,
    )
