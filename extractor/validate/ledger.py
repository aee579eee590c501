"""The number ledger: every number of the article, its role, and the records that claim it."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.hints import Flow
from extractor.records import NumberMention, Role
from extractor.validate.case import Case
from extractor.validate.counts.numberroles import settled
from extractor.validate.counts.quantities import sum_parts


def build_ledger(
    page: Page, mentions: Sequence[Mention], cases: Sequence[Case]
) -> list[NumberMention]:
    """List every number of a page.

    Args:
        page: The page.
        mentions: What the rules read.
        cases: The records that were checked.

    Returns:
        One entry a number, in the order of the text.
    """
    roles: dict[int, Role] = {}
    units: dict[int, str | None] = {}
    for mention in mentions:
        if mention.number is not None and mention.number not in roles:
            roles[mention.number] = "boilerplate" if _is_dirt(mention) else mention.role
            units[mention.number] = _unit(page, mention)
    claims = _claims(cases)
    roles = settled(page, roles)
    ledger = []
    for index, number in enumerate(page.numbers):
        span = page.span(number.start, number.end)
        ledger.append(
            NumberMention(
                surface=span.text,
                value=number.value,
                low=number.low,
                high=number.high,
                bound=number.bound,
                unit=units.get(index),
                role=roles.get(index, "other"),
                record_ids=claims.get(index, []),
                span=span,
            )
        )
    return ledger


def _is_dirt(mention: Mention) -> bool:
    """Duplicated paragraphs keep their numbers' roles; all other dirt is boilerplate."""
    return bool(mention.dirty) and mention.dirty not in ("duplicate", "crawl")


def _unit(page: Page, mention: Mention) -> str | None:
    if mention.head is None:
        return None
    return page.text[mention.head.cue.start : mention.head.cue.end]


def _claims(cases: Sequence[Case]) -> dict[int, list[str]]:
    claims: dict[int, list[str]] = {}
    for case in cases:
        for support in case.supports:
            for part in sum_parts(case, support):
                claims.setdefault(part, []).append(case.record.id)
            for mention in support.candidates:
                if mention.number is None or (
                    mention is not support.mention and not _same(mention, support.mention)
                ):
                    continue
                names = claims.setdefault(mention.number, [])
                if case.record.id not in names:
                    names.append(case.record.id)
    return claims


def _same(mention: Mention, best: Mention | None) -> bool:
    """The same count told again: equal value, category, scope, and no other direction."""
    if best is None or mention.category != best.category or mention.scope != best.scope:
        return False
    return _to(mention.flow) in (None, _to(best.flow)) or best.each


def _to(flow: Flow | None) -> str | None:
    return flow.to_party if flow else None
