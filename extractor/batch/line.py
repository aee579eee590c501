"""The line to an endpoint: paced, paid for, repeated where that helps, and written down."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from extractor.batch import reports
from extractor.batch.commits import SOON, Commits
from extractor.batch.entries import Attempt
from extractor.batch.keys import request_hash, request_text
from extractor.batch.money import Purse
from extractor.batch.pace import Gate, Permit
from extractor.batch.store import Run
from extractor.errors import EndpointError, Halted
from extractor.llm.answers import completion_in, tokens_of
from extractor.llm.client import estimate_tokens
from extractor.llm.transport import (
    Line,
    Patience,
    Send,
    Sent,
    headers_of,
    is_refused,
    is_throttle,
    is_transient,
    kind_of,
    retry_after,
)

_MOST_THROTTLES = 30
"""How often one question hears that it is too much, before its article fails."""
_LOST = frozenset({"timeout", "connection"})
"""Faults after which nobody knows whether the call was paid."""


@dataclass(slots=True)
class Desk:
    """What all calls of a run share."""

    run: Run
    commits: Commits
    gate: Gate
    purse: Purse
    patience: Patience
    call_timeout: float
    article_timeout: float
    longest_answer: int
    say: Callable[[str], None]
    recalls: bool = True
    refusal: EndpointError | None = None
    ends: Counter[str] = field(default_factory=Counter)
    replayed: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    latency: float = 0.0

    async def recall(self, digest: str) -> Sent | None:
        """Look for a stored answer to a request."""
        if not self.recalls:
            return None
        raw = await self.commits.do(lambda connection: reports.answer(connection, digest))
        if raw is None:
            return None
        self.replayed += 1
        return Sent(completion_in(raw), raw, replayed=True)


class Carrier(Line, Protocol):
    """A line that carries the requests about one article."""

    kind: str
    asked: list[str]

    def about(self, kind: str) -> None:
        """Begin another question."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A request as it is kept, worked out once however often it is made."""

    text: str
    digest: str
    tokens: int

    @classmethod
    def of(cls, request: dict[str, Any]) -> _Asked:
        text = request_text(request)
        return cls(text, request_hash(text), estimate_tokens(_text_of(request)))


class ArticleLine:
    """Carries the requests about one article, within its time.

    Attributes:
        kind: ``first`` or ``second_look``: what the next request is, if it is no repeat.
        asked: The requests of the question under way, by hash.
    """

    def __init__(self, desk: Desk, key: str) -> None:
        """Begin with an article's first call."""
        self.kind = "first"
        self.asked: list[str] = []
        self._desk = desk
        self._key = key
        self._calls = 0
        self._spent = (
            0.0  # seconds in calls and pauses of its own; waiting in line is not its fault
        )

    def about(self, kind: str) -> None:
        """Begin another question."""
        self.kind, self.asked = kind, []

    async def carry(self, request: dict[str, Any], send: Send) -> Sent:
        """Get an answer to a request: a stored one, or the endpoint's."""
        asked = _Asked.of(request)
        repeat = bool(self.asked)
        self.asked.append(asked.digest)
        if kept := await self._desk.recall(asked.digest):
            return kept
        tries = probes = throttles = 0
        while True:
            permit, sent, error = await self._once(asked, send, repeat)
            repeat = True
            if sent is not None and _has_choices(sent):
                return sent
            if error is not None and _says_too_much(error):
                throttles += 1
                self._throttled(permit, error, throttles)
                continue
            if error is not None and kind_of(error) != "unreadable" and not is_transient(error):
                self._desk.gate.answered(permit)  # it refuses this request, but it is there
                raise error
            self._failed(permit, error)
            probes += permit.probe
            tries += not permit.probe
            if self._is_enough(tries, probes, error):
                if sent is not None:
                    return sent
                raise self._last(error, tries + probes)
            if not permit.probe:
                await self._rest(self._desk.patience.pause_after(tries, error))

    async def _once(
        self, asked: _Asked, send: Send, repeat: bool
    ) -> tuple[Permit, Sent | None, Exception | None]:
        """Make the request once, when it is its turn, and write down what came of it."""
        desk = self._desk
        reserved = await desk.purse.reserve(asked.tokens, desk.longest_answer)
        permit: Permit | None = None
        sent: Sent | None = None
        error: Exception | None = None
        charged = False
        try:
            permit = await desk.gate.enter(asked.tokens + desk.longest_answer // 4)
            self._refuse()
            desk.purse.confirm(reserved)
            self._calls += 1
            began = time.monotonic()
            try:
                async with asyncio.timeout(self._left()):
                    sent = await send()
            except Exception as fault:
                error = fault
            latency = time.monotonic() - began
            self._spent += latency
            spent, written = tokens_of(sent.completion) if sent else (0, 0)
            status = kind_of(error) if error else "ok" if sent and _has_choices(sent) else "empty"
            cost = desk.purse.price.of(spent, written, _cached(sent)) if desk.purse.price else 0.0
            unsure = status in _LOST
            desk.purse.settle(reserved, cost, unsure=unsure)
            charged = True
            if sent is not None and status == "ok" and desk.gate.answered(permit, spent + written):
                desk.say("The endpoint answers again; the run goes on.")
            desk.ends[status] += 1
            desk.latency += latency if status == "ok" else 0.0
            desk.tokens_in += spent
            desk.tokens_out += written
            attempt = Attempt(
                key=self._key,
                call=self._calls,
                kind="retry" if repeat else self.kind,
                request_hash=asked.digest,
                request=asked.text,
                response=sent.raw if sent else _body(error),
                status=status,
                reusable=status == "ok",
                latency=round(latency, 4),
                input_tokens=spent,
                output_tokens=written,
                cost=reserved if unsure else cost,
            )
            desk.commits.add(desk.run.attempt, attempt, SOON)
        finally:
            if not charged:
                desk.purse.settle(reserved, 0.0)
            if permit is not None:
                (desk.gate.leave if charged else desk.gate.abandon)(permit)
        return permit, sent, error

    def _refuse(self) -> None:
        if self._desk.refusal is not None:
            raise EndpointError(str(self._desk.refusal), fatal=True)
        if self._left() <= 0:
            raise EndpointError(
                f"The article's time ({self._desk.article_timeout:.0f} s) was used up by calls "
                f"that failed or took long; raise --article-timeout, or try it again later."
            )

    def _left(self) -> float:
        return min(self._desk.call_timeout, self._desk.article_timeout - self._spent)

    async def _rest(self, seconds: float) -> None:
        self._spent += seconds
        await asyncio.sleep(seconds)

    def _throttled(self, permit: Permit, error: Exception, times: int) -> None:
        desk, now = self._desk, time.monotonic()
        desk.gate.congested(permit)
        asked = retry_after(headers_of(error))
        if asked is not None and asked > desk.gate.breaker.outage:
            raise Halted(
                f"The endpoint asks to wait {asked / 60:.0f} minutes. Run the same command again "
                f"after that: it goes on from here."
            )
        self._give_up_if_gone(now)
        if times >= _MOST_THROTTLES:
            raise EndpointError(f"The endpoint was too busy for this article {times} times.")
        pause = desk.patience.pause_after(min(times, 6), None) if asked is None else asked
        desk.gate.hold(permit, pause)

    def _failed(self, permit: Permit, error: Exception | None) -> None:
        desk, now = self._desk, time.monotonic()
        if error is not None and is_throttle(error):
            desk.gate.congested(permit)
        if desk.gate.failed(permit, self._key):
            fault = kind_of(error) if error else "no answer"
            desk.say(
                f"The endpoint fails again and again ({fault}); pausing, and asking now and then "
                f"whether it is back."
            )
        if desk.gate.answers:
            self._give_up_if_gone(now)

    def _give_up_if_gone(self, now: float) -> None:
        breaker = self._desk.gate.breaker
        if breaker.gave_up(now):
            raise Halted(
                f"The endpoint has answered nothing for {breaker.outage / 60:.0f} minutes. Run "
                f"the same command again when it is back: it goes on from here."
            )

    def _is_enough(self, tries: int, probes: int, error: Exception | None) -> bool:
        # Probes are not held against an article at once: they ask after the endpoint's health.
        patience = self._desk.patience
        if self._left() <= 0 or max(tries, probes) >= patience.attempts:
            return True
        return tries > 0 and error is not None and patience.enough(tries, error)

    def _last(self, error: Exception | None, tries: int) -> Exception:
        if error is None:
            return EndpointError("The endpoint's replies hold no answer.")
        if is_refused(error) and self._desk.gate.answers:
            return EndpointError(f"Nobody answers any more at the endpoint (tried {tries} times).")
        return error


def _says_too_much(error: Exception) -> bool:
    """Tell a request to wait from a fault: 503 is either, and says which by `Retry-After`."""
    if not is_throttle(error):
        return False
    status = getattr(error, "status_code", None)
    return status == 429 or retry_after(headers_of(error)) is not None


def _has_choices(sent: Sent) -> bool:
    return bool(getattr(sent.completion, "choices", None))


def _cached(sent: Sent | None) -> int:
    usage = getattr(sent.completion, "usage", None) if sent else None
    details = getattr(usage, "prompt_tokens_details", None)
    return getattr(details, "cached_tokens", None) or 0


def _text_of(request: dict[str, Any]) -> str:
    return "\n".join(str(message.get("content") or "") for message in request["messages"])


def _body(error: Exception | None) -> str | None:
    response = getattr(error, "response", None)
    text = getattr(response, "text", None)
    return text if isinstance(text, str) else getattr(error, "raw", None)
