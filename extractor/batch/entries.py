"""What goes into the run store and comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extractor.records import Usage

Role = Literal["article", "failed", "skipped"]
Standing = Literal["mine", "taken", "done", "failed", "skipped"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One input as a run met it.

    Attributes:
        position: Its place among the run's inputs.
        article_id: Its name in the results.
        role: ``article``, or what it ended as without being read.
        reason: Why it ended so.
        key: The article's key.
        hashed: The article's input hash.
        article: The article as JSON, where the run needs it again.
    """

    position: int
    article_id: str
    role: Role
    reason: str | None = None
    key: str | None = None
    hashed: str = ""
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry stands once it is registered, and what it has cost until now."""

    standing: Standing
    reason: str | None = None
    cost: float = 0.0


@dataclass(frozen=True, slots=True)
class Attempt:
    """One request that was made, and what came of it."""

    key: str
    call: int
    kind: str
    request_hash: str
    request: str
    response: str | None
    status: str
    reusable: bool
    latency: float
    input_tokens: int
    output_tokens: int
    cost: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an article ended."""

    result: str
    usage: Usage
    exchanges: int = 0
    diplomacy: int = 0
    findings: int = 0
    error: str | None = None
    retryable: bool = False
    unasked: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One input as the outputs tell it."""

    position: int
    article_id: str
    role: Role
    reason: str | None
    state: str | None
    retryable: bool
    result: str | None
    has_records: bool
    article: str | None
