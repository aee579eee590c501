"""The records of a run as a table for people: a line a transfer, and the words it rests on.

Wide terminals have the quote beside the fields, narrow ones below them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rich.cells import cell_len
from rich.text import Text

from extractor.article import Article
from extractor.cli.excerpts import excerpt, plain, shortened
from extractor.records import (
    DiplomacyRecord,
    ExchangeRecord,
    ExtractionResult,
    Finding,
    Quantity,
    Span,
    Verdict,
    When,
)

VERDICT_STYLES: dict[Verdict, str] = {
    "verified": "green",
    "flagged": "yellow",
    "rejected": "red",
}
_WIDE = 120
_INDENT, _GAP = "  ", "  "
_MOST_FINDINGS = 3
_LONGEST_NAMES = 40

Pair = tuple[ExtractionResult, Article | None]


@dataclass(slots=True)
class _Row:
    """A line of fields, the words it rests on, and what the rules say about it."""

    cells: list[Text]
    where: Span | None
    count: Span | None = None
    findings: Sequence[Finding] = field(default_factory=list)


def exchange_lines(pairs: Iterable[Pair], width: int) -> Iterator[Text]:
    """Give the lines of the exchange table."""
    return _lines(
        [(result, article, list(_exchange_rows(result))) for result, article in pairs], width
    )


def diplomacy_lines(pairs: Iterable[Pair], width: int) -> Iterator[Text]:
    """Give the lines of the diplomacy table."""
    return _lines(
        [(result, article, list(_diplomacy_rows(result))) for result, article in pairs], width
    )


def counted(quantity: Quantity) -> str:
    """Say how many, with the bound the text gives."""
    if quantity.bound == "undisclosed":
        return "undisclosed"
    if quantity.value is not None:
        number = f"{quantity.value:,}"
    elif quantity.low is not None and quantity.high is not None:
        number = f"{quantity.low:,}-{quantity.high:,}"
    elif quantity.low is not None:
        return f"at least {quantity.low:,}"
    elif quantity.high is not None:
        return f"at most {quantity.high:,}"
    else:
        return plain(quantity.surface) or "not stated"
    words = {"about": "about ", "at_least": "at least ", "at_most": "at most "}
    return words.get(quantity.bound, "") + number


def _exchange_rows(result: ExtractionResult) -> Iterator[_Row]:
    for record in result.records:
        if not isinstance(record, ExchangeRecord):
            continue
        status = Text(f"{record.status}, total" if record.scope == "total" else record.status)
        first = record.evidence[0] if record.evidence else None
        head = [_verdict(record.verdict), _date(record.when)]
        rows = [
            _Row(
                [
                    *head,
                    Text(f"{transfer.from_party or '?'} → {transfer.to_party or '?'}"),
                    Text(f"{counted(transfer.quantity)} {transfer.category}"),
                    status,
                ],
                transfer.span or first,
                transfer.quantity.span,
            )
            for transfer in record.transfers
        ] or [_Row([*head, Text("no transfer"), Text(), status], first)]
        rows[-1].findings = _worth_telling(record)
        yield from rows


def _diplomacy_rows(result: ExtractionResult) -> Iterator[_Row]:
    for record in result.records:
        if not isinstance(record, DiplomacyRecord):
            continue
        parties = ", ".join(participant.party for participant in record.participants)
        yield _Row(
            [
                _verdict(record.verdict),
                _date(record.when),
                Text(f"{record.type} {record.status}"),
                Text(shortened(parties, _LONGEST_NAMES)),
            ],
            record.evidence[0] if record.evidence else None,
            findings=_worth_telling(record),
        )


def _worth_telling(record: ExchangeRecord | DiplomacyRecord) -> list[Finding]:
    if record.verdict == "verified":
        return []
    return [finding for finding in record.findings if finding.severity != "info"]


def _verdict(verdict: Verdict) -> Text:
    return Text(verdict, style=VERDICT_STYLES[verdict])


def _date(when: When) -> Text:
    if when.start is None:
        return Text("no date", style="dim")
    text = when.start.isoformat()
    if when.precision == "year":
        return Text(text[:4])
    return Text(text[:7] if when.precision in ("month", "season") else text)


def _lines(
    blocks: Sequence[tuple[ExtractionResult, Article | None, list[_Row]]], width: int
) -> Iterator[Text]:
    rows = [row for *_, block in blocks for row in block]
    columns = max((len(row.cells) for row in rows), default=0)
    widths = [max(cell_len(row.cells[n].plain) for row in rows) for n in range(columns)]
    for result, article, block in blocks:
        if block:
            yield Text(plain(result.article_id), style="bold")
        for row in block:
            yield from _row_lines(row, article, widths, width)


def _row_lines(
    row: _Row, article: Article | None, widths: Sequence[int], width: int
) -> Iterator[Text]:
    line = Text(_INDENT)
    for cell, space in zip(row.cells, widths, strict=True):
        padding = " " * (space - cell_len(cell.plain))
        line.append_text(cell).append(padding + _GAP)
    margin = " " * (len(_INDENT) + widths[0] + len(_GAP))
    if width >= _WIDE:
        quote = excerpt(article, row.where, row.count, width - cell_len(line.plain))
        yield line.append_text(quote)
    else:
        line.rstrip()
        yield line
        if row.where or row.count:
            yield Text(margin) + excerpt(article, row.where, row.count, width - len(margin))
    for finding in row.findings[:_MOST_FINDINGS]:
        said = f"{finding.rule}: {finding.message}"
        style = "red" if finding.severity == "error" else "yellow"
        yield Text(margin + shortened(said, width - len(margin)), style=style)
    if (more := len(row.findings) - _MOST_FINDINGS) > 0:
        yield Text(f"{margin}and {more} more")
