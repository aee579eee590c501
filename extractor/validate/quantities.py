"""Rules on how many: the value, its noun, its hedge, zeros and silence, sums."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from extractor.reading.lexicon import Cue
from extractor.reading.mentions import Mention
from extractor.reading.page import Page
from extractor.records import Finding, Quantity
from extractor.validate.case import Case, Support
from extractor.validate.registry import finding, rule
from extractor.validate.times import supports_date

_MOST_PARTS = 4
_COUNTED = ("exchange_count", "total")


def shown(quantity: Quantity) -> str:
    """Say a quantity the way a message needs it."""
    if quantity.value is not None:
        return f"{quantity.value:,}"
    if quantity.low is not None or quantity.high is not None:
        return f"{quantity.low}-{quantity.high}"
    return quantity.bound.replace("_", " ")


@rule(
    "quantity_grounded",
    passes='"handed over 1,212 bodies" with value 1212',
    fails='"handed over 1,212 bodies" with value 212',
    on_error="rejected",
)
def quantity_grounded(case: Case) -> Iterator[Finding]:
    """The value stands in the article as a number of its own, at the span given if one is given."""
    for support in case.supports:
        quantity = support.transfer.quantity
        if quantity.bound in ("undisclosed", "not_stated") and quantity.value is None:
            continue
        if (
            support.mention is None
            and not is_sum(case, support)
            and not _is_zero_told(case, support)
        ):
            yield finding(
                "quantity_grounded",
                "error",
                f"The article has no number {shown(quantity)}.",
                field=f"{support.field}.quantity",
                case=case,
            )
        elif quantity.span is not None and not _at_span(case, support):
            yield finding(
                "quantity_grounded",
                "error",
                f"The words {quantity.span.text!r} at the quantity's span do not say"
                f" {shown(quantity)}.",
                field=f"{support.field}.quantity.span",
                case=case,
            )


def _at_span(case: Case, support: Support) -> bool:
    """The span must cover the number itself, not a part of its digits."""
    span = support.transfer.quantity.span
    if span is None:
        return True
    for mention in support.candidates:
        if mention.number is None:
            continue
        number = case.page.numbers[mention.number]
        start, end = case.page.folded.bounds(number.start, number.end)
        if span.start <= start and end <= span.end:
            return True
    return is_sum(case, support) or _is_zero_told(case, support)


def is_sum(case: Case, support: Support) -> bool:
    """Tell whether the value is the sum of counts of the article, and said to be one."""
    return bool(sum_parts(case, support))


def sum_parts(case: Case, support: Support) -> tuple[int, ...]:
    """Find the numbers, by index, whose sum a transfer states; none if it states no sum."""
    quantity = support.transfer.quantity
    if quantity.derivation != "sum" or quantity.value is None:
        return ()
    counts = [
        (m.number, value)
        for m in case.mentions
        if m.number is not None and (value := _count(case, m)) is not None
    ]
    for size in range(2, _MOST_PARTS + 1):
        for parts in combinations(counts[:24], size):
            if sum(value for _, value in parts) == quantity.value:
                return tuple(number for number, _ in parts)
    return ()


def _count(case: Case, mention: Mention) -> float | None:
    if mention.number is None or mention.role not in (*_COUNTED, "other"):
        return None
    value = case.page.numbers[mention.number].value
    return value if value and not mention.dirty else None


_NOTHING = re.compile(
    r"\b(?:none|nothing|no|zero|without|not (?:a|one|any)|neither|nor|never|any|"
    r"ни одн\w+|ничего|нет|не|ноль|нул\w+|никого|жодн\w+|нічого|немає|нікого)\b",
    re.IGNORECASE,
)


def _is_zero_told(case: Case, support: Support) -> bool:
    """Zero may be told without a numeral: "received no bodies", "nothing in return"."""
    if support.transfer.quantity.value != 0:
        return False
    taker = support.transfer.to_party
    for sentence in case.page.sentences:
        if not _NOTHING.search(case.page.text, sentence.start, sentence.end):
            continue
        if _NUMBER_WORD.search(case.page.text, sentence.start, sentence.end):
            continue  # "did not say how many" is silence, not zero
        cues = case.page.cues.within(sentence.start, sentence.end)
        moved = any(cue.family == "verb" for cue in cues)
        parties = {p.party for p in case.page.parties.within(sentence.start, sentence.end)}
        ends = {taker, support.transfer.from_party} - {None}
        if moved and (not ends or ends & parties):
            return True
    return False


@rule(
    "noun_fits",
    passes='"38 soldiers\' remains" as bodies',
    fails='"420 drones" as bodies; "25 years old" as prisoners',
    on_error="rejected",
)
def noun_fits(case: Case) -> Iterator[Finding]:
    """The noun that the number counts is of the transfer's category."""
    for support in case.supports:
        mention = support.mention
        if support.aspects is None or mention is None or support.aspects.category != "differs":
            continue
        told = mention.category or mention.role.replace("_", " ")
        yield finding(
            "noun_fits",
            "error",
            f"{case.page.text[mention.start : mention.end]!r} counts {told},"
            f" not {support.transfer.category}.",
            field=f"{support.field}.category",
            case=case,
            span=(mention.start, mention.end),
        )


@rule(
    "bound_agrees",
    passes='"about 3,000" with bound about',
    fails='"up to 6,000" as exactly 6000',
)
def bound_agrees(case: Case) -> Iterator[Finding]:
    """The bound is the hedge's: about, at least, at most, or none."""
    for support in case.supports:
        mention = support.mention
        if mention is None or mention.number is None or support.aspects is None:
            continue
        number = case.page.numbers[mention.number]
        if support.aspects.bound == "differs":
            start = number.hedge[0] if number.hedge else number.start
            start, end = min(start, number.start), max(number.end, (number.hedge or (0, 0))[1])
            yield finding(
                "bound_agrees",
                "error",
                f"{case.page.text[start:end]!r} is {number.bound.replace('_', ' ')},"
                f" the record says {support.transfer.quantity.bound.replace('_', ' ')}.",
                field=f"{support.field}.quantity.bound",
                case=case,
                span=(start, end),
            )


@rule(
    "zero_or_silence",
    passes='"received none of its own" with value 0; "did not say how many" as undisclosed',
    fails='"did not say how many" with value 0; nothing said, recorded as undisclosed',
)
def zero_or_silence(case: Case) -> Iterator[Finding]:
    """Zero, an undisclosed number and silence are three things, each with words of its own."""
    secret = [cue for cue in case.page.cues if cue.family == "cue" and cue.kind == "secrecy"]
    for support in case.supports:
        quantity = support.transfer.quantity
        if quantity.value is not None or quantity.low is not None or quantity.high is not None:
            continue
        if quantity.bound == "undisclosed" and not secret and not _kept_back(case.page):
            yield finding(
                "zero_or_silence",
                "error",
                "The article does not say that the number is kept back.",
                field=f"{support.field}.quantity.bound",
                case=case,
            )
        told = _told_zero(case, support)
        if told is not None:
            yield finding(
                "zero_or_silence",
                "error",
                f"{case.page.text[told.start : told.end]!r} says zero, the record says"
                f" {quantity.bound.replace('_', ' ')}.",
                field=f"{support.field}.quantity",
                case=case,
                span=(told.start, told.end),
            )


@rule(
    "uncounted_told",
    passes='"the sides exchanged prisoners" as prisoners, not stated',
    fails='"1,212 bodies were handed over" as prisoners, not stated',
)
def uncounted_told(case: Case) -> Iterator[Finding]:
    """A transfer without a count is told somewhere: a verb that moves, and the category's noun."""
    for support in case.supports:
        quantity = support.transfer.quantity
        if quantity.value is not None or quantity.low is not None or quantity.high is not None:
            continue
        if not _told_uncounted(case, support.transfer.category):
            yield finding(
                "uncounted_told",
                "error",
                f"No sentence tells of {support.transfer.category} handed over without a count.",
                field=f"{support.field}.category",
                case=case,
            )


def _told_uncounted(case: Case, category: str) -> bool:
    counted = {m.sentence.start for m in case.mentions if m.category == category}
    done = case.record.status in ("completed", "ongoing")
    for sentence in case.page.sentences:
        cues = list(case.page.cues.within(sentence.start, sentence.end))
        verbs = [cue for cue in cues if cue.family == "verb"]
        if not verbs or (done and not _is_done(cues)):
            continue
        kinds = {cue.kind for cue in cues if cue.family in ("noun", "unit")}
        named = category in kinds or (category == "bodies" and "dead" in kinds)
        swapped = any(cue.family == "verb" and cue.kind == "exchange" for cue in cues)
        person = category == "prisoners" and ("person" in kinds or swapped)
        if (named or person) and sentence.start not in counted:
            return True
        if named and any(cue.kind == "secrecy" for cue in cues):
            return True
    # A return flow may be told by its end alone: "whether Russia got any back was not said".
    return any(
        s.transfer.category == category and s.transfer.quantity.value is not None
        for s in case.supports
    )


def _is_done(cues: Sequence[Cue]) -> bool:
    """A finite past verb that moves people, or no word of agreeing and planning beside a noun."""
    if any(c.family == "verb" and c.form in ("past", "pass", "pres") for c in cues):
        return True
    kinds = {cue.kind for cue in cues if cue.family == "cue"}
    return "held" in kinds or not kinds & {"agreed", "planned", "offered", "postponed"}


_NUMBER_WORD = re.compile(
    r"\b(?:how many|number|figure|count|total|headcount|details?|size|tally|names?|"
    r"сколько|числ\w+|количеств\w+|цифр\w*|численност\w+|подробност\w+|"
    r"скільки|кільк\w+|чисельн\w+|подробиц\w+|деталі|деталей)\b",
    re.IGNORECASE,
)
_WITHHELD = re.compile(
    r"\b(?:not|n't|no|without|never|neither|nor|declin\w+|refus\w+|secret\w*|silent|unknown|undisclosed|withh\w+|"
    r"не|ни|без|отказ\w+|умолч\w+|неизвестн\w+|секрет\w*|засекре\w+|"
    r"ні|жодн\w+|відмов\w+|невідом\w+|таємн\w+|мовчать|мовчить)\b|n't",
    re.IGNORECASE,
)


@lru_cache(maxsize=8)
def _kept_back(page: Page) -> bool:
    """Some sentence that moves people, or follows one, speaks of a number and of its not being told."""
    text = page.text
    moved = False
    for sentence in page.sentences:
        moves = any(
            cue.family == "verb" or (cue.family == "noun" and cue.kind in ("prisoners", "bodies"))
            for cue in page.cues.within(sentence.start, sentence.end)
        )
        if moves or moved:
            for word in _NUMBER_WORD.finditer(text, sentence.start, sentence.end):
                low, high = (
                    max(sentence.start, word.start() - 60),
                    min(sentence.end, word.end() + 60),
                )
                if _WITHHELD.search(text, low, high):
                    return True
        moved = moves
    return False


def _told_zero(case: Case, support: Support) -> Mention | None:
    """A zero of the same category and direction that no other transfer of the record claims."""
    transfer = support.transfer
    for mention in case.mentions:
        if mention.number is None or case.page.numbers[mention.number].value != 0:
            continue
        if mention.category != transfer.category or mention.flow is None or mention.dirty:
            continue
        if any(o.transfer.quantity.value == 0 for o in case.supports):
            continue
        if mention.date is not None and not supports_date(mention.date, case.record.when):
            continue
        if mention.flow.to_party == transfer.to_party and transfer.to_party is not None:
            return mention
    return None


@rule(
    "sum_stated",
    passes='"116 and 63" as 179 with derivation sum',
    fails='"116 and 63" as 180 with derivation sum',
)
def sum_stated(case: Case) -> Iterator[Finding]:
    """A sum says that it is one, and its parts stand in the article."""
    for support in case.supports:
        quantity = support.transfer.quantity
        if quantity.derivation == "sum" and quantity.value is not None and not support.candidates:
            if not is_sum(case, support):
                yield finding(
                    "sum_stated",
                    "error",
                    f"No counts of the article add up to {quantity.value:,}.",
                    field=f"{support.field}.quantity",
                    case=case,
                )
        if quantity.value is not None and support.mention is not None:
            yield from _two_way_sum(case, support)


def _two_way_sum(case: Case, support: Support) -> Iterator[Finding]:
    """ "314 were freed, 157 by each side": the sum of both ways is no single flow's count."""
    mention, value = support.mention, support.transfer.quantity.value
    if mention is None or mention.each or value in (None, 0):
        return
    for other in case.mentions:
        if other.number is None or not other.each or other.category != mention.category:
            continue
        if 2 * (case.page.numbers[other.number].value or 0) == value:
            yield finding(
                "sum_stated",
                "error",
                f"{value:,} is the sum of both directions, not what one side received.",
                field=f"{support.field}.quantity",
                case=case,
                span=(mention.start, mention.end),
            )
            return
