"""A rule on sums: what the text tells of the parts holds of their sum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.reading.mention import Mention
from extractor.records import Finding, Quantity, Transfer
from extractor.validate.case import Case, Support, build_case
from extractor.validate.counts.addends import addends
from extractor.validate.registry import RULES, finding, rule

# What is said of a count itself; the rest of a record is judged without its parts.
_OF_COUNTS = ("direction_agrees", "status_agrees", "date_of_event")


@rule(
    "parts_agree",
    passes='"175 came home, 22 more outside the exchange" as 197 with derivation sum, completed',
    fails='"175 came home, 22 more outside the exchange" as 197 with derivation sum, planned',
)
def parts_agree(case: Case) -> Iterator[Finding]:
    """The parts of a sum go its way, and are told with its status, its day and its scope."""
    for support in case.supports:
        parts = () if support.candidates else addends(case, support)
        told = next(_against(case, support, parts), None) if parts else None
        if told is not None:
            whole = support.transfer.quantity.value
            yield finding(
                "parts_agree",
                "error",
                f"Of the parts of {whole:,} the article tells otherwise: {told.message}",
                field=f"{support.field}.quantity",
                case=case,
            )


def _against(case: Case, support: Support, parts: Sequence[Mention]) -> Iterator[Finding]:
    """What the rules would say of a record of the parts alone."""
    split = _split(case, support, parts)
    names = _OF_COUNTS if _are_days(case, parts) else (*_OF_COUNTS, "scope_agrees")
    for name in names:
        yield from (item for item in RULES[name].check(split) if item.severity == "error")


def _split(case: Case, support: Support, parts: Sequence[Mention]) -> Case:
    transfers = [
        support.transfer.model_copy(update={"quantity": _quantity(case, part)}) for part in parts
    ]
    record = case.record.model_copy(update={"transfers": _distinct(transfers)})
    return build_case(case.page, case.mentions, record, case.by_value, case.position, case.siblings)


def _quantity(case: Case, part: Mention) -> Quantity:
    value = case.page.value_of(part.number)
    return Quantity(value=None if value is None else round(value), bound="exact")


def _distinct(transfers: Sequence[Transfer]) -> list[Transfer]:
    return list({transfer.quantity.value: transfer for transfer in transfers}.values())


def _are_days(case: Case, parts: Sequence[Mention]) -> bool:
    """Single handovers of several days make up a total, of which each tells nothing."""
    days = {part.date.first for part in parts if part.date is not None}
    return case.record.scope == "total" and len(days) > 1
