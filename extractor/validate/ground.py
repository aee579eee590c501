"""Grounding: a record made without spans gets them, where the text says what it says."""

from __future__ import annotations

from extractor.reading.page import Page
from extractor.records import Attribution, ExchangeRecord, Quantity, Span, Transfer, When
from extractor.text.dates import DateMention
from extractor.text.names import find_name
from extractor.validate.case import Case, Support
from extractor.validate.days.datings import supports_date


def ground(case: Case) -> ExchangeRecord:
    """Fill the spans that a record lacks; what it has is left as it is.

    Args:
        case: The record with the mentions that support it.

    Returns:
        The record with spans on counts, transfers, date, speakers, and with evidence.
    """
    record, page = case.record, case.page
    evidence = list(record.evidence) or _evidence(case)
    return record.model_copy(
        update={
            "transfers": [_transfer(page, support) for support in case.supports],
            "when": _when(page, record.when),
            "attributions": [_attribution(page, item) for item in record.attributions],
            "evidence": evidence,
        }
    )


def _transfer(page: Page, support: Support) -> Transfer:
    transfer, mention = support.transfer, support.mention
    if mention is None:
        return transfer
    update: dict[str, object] = {}
    if transfer.span is None:
        update["span"] = page.span(mention.sentence.start, mention.sentence.end)
    if transfer.quantity.span is None and mention.number is not None:
        number = page.numbers[mention.number]
        span = page.span(number.start, number.end)
        update["quantity"] = _quantity(transfer.quantity, span)
    return transfer.model_copy(update=update)


def _quantity(quantity: Quantity, span: Span) -> Quantity:
    return quantity.model_copy(update={"span": span, "surface": quantity.surface or span.text})


def _when(page: Page, when: When) -> When:
    if when.start is None or when.span is not None:
        return when
    words = when.surface.strip().lower()
    best: DateMention | None = None
    for mention in page.dates:
        if mention.role == "crawl" or not supports_date(mention, when):
            continue
        if words and words in mention.surface.lower():
            best = mention
            break
        best = best or mention
        if not words:
            break
    if best is None:
        return when
    span = page.span(best.start, best.end)
    return when.model_copy(update={"span": span, "surface": when.surface or span.text})


def _attribution(page: Page, attribution: Attribution) -> Attribution:
    if attribution.span is not None:
        return attribution
    found = find_name(attribution.speaker, page.text)
    if found is None:
        return attribution
    return attribution.model_copy(update={"span": page.span(*found)})


def _evidence(case: Case) -> list[Span]:
    starts = sorted(
        {
            (support.mention.sentence.start, support.mention.sentence.end)
            for support in case.supports
            if support.mention is not None
        }
    )
    return [case.page.span(start, end) for start, end in starts]
