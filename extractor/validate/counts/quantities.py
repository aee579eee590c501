"""Rules on how many: the value, its noun, its hedge, sums."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import Finding, Quantity
from extractor.validate.case import Case, Support
from extractor.validate.counts.addends import addends
from extractor.validate.counts.kinds import of_category
from extractor.validate.counts.numberroles import RUBBLE
from extractor.validate.counts.officials import are_named, is_official
from extractor.validate.counts.zeros import is_zero_told
from extractor.validate.registry import finding, rule
from extractor.validate.sides.claimants import counted_alike
from extractor.validate.ways.counterflows import alike


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
            and not is_zero_told(case, support)
            and not is_official(case.page, case.mentions, support.transfer)
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
    return is_sum(case, support) or is_zero_told(case, support)


def is_sum(case: Case, support: Support) -> bool:
    """Tell whether the value is the sum of counts of the article, and said to be one."""
    return bool(sum_parts(case, support))


def sum_parts(case: Case, support: Support) -> tuple[int, ...]:
    """Find the numbers, by index, whose sum a transfer states; none if it states no sum."""
    return tuple(m.number for m in addends(case, support) if m.number is not None)


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
        if support.aspects is None or mention is None or is_sum(case, support):
            continue
        if are_named(case.page, case.mentions, support.transfer):
            continue
        if is_zero_told(case, support) and mention.category is None:
            continue  # the words of nothing say it, and not the nought of a telephone number
        if _dug_out(case.page, support):
            pass
        elif support.aspects.category == "open" and mention.category is None:
            mention = None if _plainly_named(case, support) else _told_otherwise(case, support)
        elif (
            support.aspects.category != "differs"
            or _is_like_another(case, support, mention)
            or _named_elsewhere(support, mention)
            or _plainly_named(case, support)
        ):
            continue
        if mention is None:
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


def _is_like_another(case: Case, support: Support, mention: Mention) -> bool:
    """A count without a telling noun is of the kind of what it goes back for, or disputes."""
    return alike(case, support, mention) or counted_alike(case, support, mention)


def _named_elsewhere(support: Support, mention: Mention) -> bool:
    """People counted in the headline are told of by their own noun where the count comes again."""
    return (
        mention.head is not None
        and mention.head.kind == "person"
        and any(
            other.category == support.transfer.category
            and not other.dirty
            and other.head is not None
            and other.head.kind == other.category
            for other in support.candidates
        )
    )


def _plainly_named(case: Case, support: Support) -> bool:
    """The article counts so many of the category by its own noun, whatever else it counts, too."""
    wanted = support.transfer.category
    return any(
        other.role == "other"
        and not other.dirty
        and other.head is not None
        and other.head.kind == wanted
        and of_category(case.page, other, wanted) != "differs"
        for other in support.candidates
    )


def _dug_out(page: Page, support: Support) -> bool:
    """All tellings count the dead of a ruin, whom nobody hands over."""
    tellings = [mention for mention in support.candidates if not mention.dirty]
    return bool(tellings) and all(
        mention.category is None
        and RUBBLE.search(page.text, mention.sentence.start, mention.sentence.end)
        for mention in tellings
    )


def _told_otherwise(case: Case, support: Support) -> Mention | None:
    """A bare figure is of the category that the count has wherever it has a noun."""
    nouns = [c for c in support.candidates if c.category is not None and not c.dirty]
    answers = [of_category(case.page, c, support.transfer.category) for c in nouns]
    return nouns[0] if answers and set(answers) == {"differs"} else None


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
    "sum_stated",
    passes='"116 and 63" as 179 with derivation sum',
    fails='"116 and 63" as 180 with derivation sum',
)
def sum_stated(case: Case) -> Iterator[Finding]:
    """A sum says that it is one, and its parts stand in the article."""
    for support in case.supports:
        quantity = support.transfer.quantity
        if (
            quantity.derivation == "sum"
            and quantity.value is not None
            and not support.candidates
            and not is_sum(case, support)
            and not are_named(case.page, case.mentions, support.transfer)
        ):
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
    """The sum of both ways is no single flow's count: "314 were freed, 157 by each side"."""
    mention, value = support.mention, support.transfer.quantity.value
    if mention is None or mention.number is None or mention.each or not value:
        return
    if case.page.numbers[mention.number].bound != "exact":
        return  # what is only about twice another count is no sum of it
    for other in case.by_value.exact.get(value / 2, ()):
        if other.sentence != mention.sentence and other.status != mention.status:
            continue  # sixty from each side are offered, after 120 did not come
        if _on_other_days(mention, other):
            continue  # a day's 200 from each side have nothing to do with 400 of twelve days later
        if other.each and other.category == mention.category:
            yield finding(
                "sum_stated",
                "error",
                f"{value:,} is the sum of both directions, not what one side received.",
                field=f"{support.field}.quantity",
                case=case,
                span=(mention.start, mention.end),
            )
            return


def _on_other_days(one: Mention, other: Mention) -> bool:
    """Both sentences give a day of their own, and not the same one."""
    if not (one.is_dated and other.is_dated) or one.date is None or other.date is None:
        return False
    days = (one.date, other.date)
    return all(d.precision == "day" for d in days) and one.date.first != other.date.first
