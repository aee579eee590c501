"""Numbers: every one of a text, what it says, how far it is hedged, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.records import Bound
from extractor.text.numerals.atoms import find_atoms
from extractor.text.numerals.counting import compose
from extractor.text.numerals.drafts import Draft, Form
from extractor.text.numerals.hedges import Hedge, find_hedge
from extractor.text.numerals.inversion import inverted_noun
from extractor.text.numerals.ranges import join_ranges
from extractor.text.numerals.shares import Share, find_shares
from extractor.text.numerals.zeros import find_zeros

__all__ = ["Number", "Share", "find_numbers", "find_shares"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as the text puts it.

    Attributes:
        start: Where the number itself starts, its hedge left out.
        end: Where it ends.
        surface: Its text: "1,212", "6 тыс.", "three hundred and three", "18-25".
        value: What it says; ``None`` for ranges, vague words and runs of digits too long to be
            a number.
        low: The least it can mean, where the text bounds it.
        high: The most it can mean, where the text bounds it.
        bound: How the text hedges it.
        form: How it is written.
        ordinal: Whether it ranks instead of counting ("66th", "третий").
        hedge: The span of the hedge words, if there are any.
        glued: Whether its digits belong to a code, date, time, telephone number or address.
    """

    start: int
    end: int
    surface: str
    value: int | float | None
    low: int | float | None
    high: int | float | None
    bound: Bound
    form: Form
    ordinal: bool
    hedge: tuple[int, int] | None
    glued: bool = False


def find_numbers(text: str) -> list[Number]:
    """Find every number of a folded text.

    Digits are always reported: each run of them lies inside exactly one number. Words are
    reported where they count or rank; "one of", "both" and "no longer" do neither.

    Args:
        text: Folded text.

    Returns:
        The numbers, in order and apart from each other.
    """
    zeros = find_zeros(text)
    drafts = _without(join_ranges(text, list(compose(text, find_atoms(text)))), zeros)
    numbers: list[Number] = []
    border = 0
    for index, draft in enumerate(drafts):
        limit = drafts[index + 1].start if index + 1 < len(drafts) else len(text)
        numbers.append(_finish(text, draft, border, limit))
        hedge = numbers[-1].hedge
        border = max(draft.end, hedge[1] if hedge else 0)
    return numbers


def _without(drafts: list[Draft], zeros: list[Draft]) -> list[Draft]:
    """Put zeros in, in place of the "one" of "not a single one"."""
    if not zeros:
        return drafts
    merged: list[Draft] = []
    at = 0
    for draft in drafts:
        while at < len(zeros) and zeros[at].end <= draft.start:
            merged.append(zeros[at])
            at += 1
        if at < len(zeros) and zeros[at].start < draft.end:
            if draft.form == "words":
                continue
            at += 1  # digits are never given up
        merged.append(draft)
    merged.extend(zeros[at:])
    return merged


def _finish(text: str, draft: Draft, border: int, limit: int) -> Number:
    low, high = draft.low, draft.high
    bound: Bound = "about" if draft.form in ("vague", "range") else "exact"
    hedge: Hedge | None = None
    if not (draft.ordinal or draft.glued or draft.form == "zero" or draft.value == 0):
        hedge = find_hedge(text, draft.start, draft.end, border, limit)
        if hedge is None:
            noun = inverted_noun(text, draft.start, draft.value, border)
            hedge = Hedge(noun, draft.start - 1, "about") if noun is not None else None
    if hedge is not None:
        bound = bound if hedge.bound == "exact" else hedge.bound
        if hedge.bound == "at_least":
            low, high = (draft.value if draft.value is not None else low), None
        elif hedge.bound == "at_most":
            low, high = None, (draft.value if draft.value is not None else high)
    return Number(
        draft.start,
        draft.end,
        text[draft.start : draft.end],
        draft.value,
        low,
        high,
        bound,
        draft.form,
        draft.ordinal,
        (hedge.start, hedge.end) if hedge else None,
        draft.glued,
    )
