"""Values of records in the few words that tables, lists of errors and reports show."""

from __future__ import annotations

from extractor.records import DiplomacyRecord, Quantity, Record, Transfer, When


def quantity_of(quantity: Quantity) -> str:
    """A count: ``at_least 50``, ``about 20..99``, ``undisclosed``."""
    count = "" if quantity.value is None else str(quantity.value)
    if quantity.value is None and (quantity.low is not None or quantity.high is not None):
        count = f"{_or_empty(quantity.low)}..{_or_empty(quantity.high)}"
    bound = "" if quantity.bound == "exact" else quantity.bound
    return f"{bound} {count}".strip()


def flow_of(transfer: Transfer) -> str:
    """A direction: ``Russia -> Ukraine``."""
    return f"{transfer.from_party or '?'} -> {transfer.to_party or '?'}"


def transfer_of(transfer: Transfer) -> str:
    """A transfer: ``157 prisoners, Russia -> Ukraine``."""
    return f"{quantity_of(transfer.quantity)} {transfer.category}, {flow_of(transfer)}".strip()


def period_of(when: When) -> str:
    """A date or period: ``2026-02-05``, ``2025-01-01..2025-12-31 (year)``."""
    if when.start is None:
        return ""
    days = str(when.start)
    if when.end and when.end != when.start:
        days += f"..{when.end}"
    return days if when.precision in ("day", "unknown") else f"{days} ({when.precision})"


def record_of(record: Record) -> str:
    """A record on one line."""
    parts = [record.status, period_of(record.when), record.location or ""]
    if isinstance(record, DiplomacyRecord):
        head = f"{record.type} of " + ", ".join(each.party for each in record.participants)
    else:
        head = "; ".join(map(transfer_of, record.transfers)) or "no transfers"
        parts.insert(0, record.scope)
    return f"{head} ({', '.join(part for part in parts if part)})"


def _or_empty(number: int | None) -> str:
    return "" if number is None else str(number)
