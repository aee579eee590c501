"""How fast an endpoint is asked: as many calls at once as it bears, at the rates agreed.

The width grows while calls are answered and shrinks when the endpoint says it is too much
(additive increase, multiplicative decrease). The first call goes alone: a wrong key or a dead
address shows at the price of one.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from extractor.batch.breaker import Breaker

MOST = 64
"""Calls at once, at most, where nobody says."""
_START = 8
_CUT = 0.7
_SLACK = 1.0  # seconds' worth of calls that may come in one burst


class Meter:
    """A rate: so much a minute, evenly, with a second's worth of burst."""

    def __init__(self, per_minute: float) -> None:
        """Set the rate."""
        self._rate = per_minute / 60
        self._next = float("-inf")

    def take(self, amount: float, now: float) -> float:
        """Take an amount, and tell how many seconds to wait before using it."""
        start = max(self._next, now - _SLACK)
        self._next = start + amount / self._rate
        return max(0.0, start - now)

    def correct(self, amount: float) -> None:
        """Give back (or take, if negative) what an estimate was wrong by."""
        self._next -= amount / self._rate


@dataclass(slots=True)
class Permit:
    """Leave to make one call: when it was given, and whether it is a breaker's probe."""

    at: float
    probe: bool = False
    tokens: int = 0


class Gate:
    """Lets calls through, in the order in which they came.

    Attributes:
        limit: Calls that may be under way at once, just now.
        under_way: Calls that are.
        breaker: Opens when the endpoint is down.
        widened: Is called when more calls may be under way than before.
    """

    def __init__(
        self,
        *,
        most: int | None = None,
        rpm: float | None = None,
        tpm: float | None = None,
        breaker: Breaker | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Open the gate for one call.

        Args:
            most: Calls at once, at most. Who names it trusts it: no slow start then.
            rpm: Requests a minute.
            tpm: Tokens a minute, in and out.
            breaker: The endpoint's circuit breaker.
            clock: Tells the time in seconds.
        """
        self.breaker = breaker or Breaker()
        self.limit = 1.0
        self.under_way = 0
        self.answers = 0
        self.widened: Callable[[], object] = lambda: None
        self._most = most or MOST
        self._start = self._most if most else min(_START, self._most)
        self._slow_until = float(self._most)  # below it the width doubles, above it creeps
        self._requests = Meter(rpm) if rpm else None
        self._tokens = Meter(tpm) if tpm else None
        self._clock = clock
        self._held_until = 0.0
        self._last_cut = float("-inf")
        self._queue: deque[asyncio.Future[None]] = deque()
        self._alarm: asyncio.TimerHandle | None = None

    @property
    def width(self) -> int:
        """Calls that may be under way at once, just now."""
        return max(1, int(self.limit))

    async def enter(self, tokens: int = 0) -> Permit:
        """Wait for leave to make a call of about so many tokens."""
        if self._queue or not self._room():
            turn = asyncio.get_running_loop().create_future()
            self._queue.append(turn)
            self._admit()
            try:
                await turn
            except asyncio.CancelledError:
                if turn.done() and not turn.cancelled():
                    self.under_way -= 1
                self._admit()
                raise
        else:
            self.under_way += 1
        permit = Permit(self._clock(), tokens=tokens)
        if self.breaker.is_open and not self.breaker.probing:
            self.breaker.probing = permit.probe = True
        try:
            if wait := self._reserve(tokens):
                await asyncio.sleep(wait)
        except asyncio.CancelledError:
            self.abandon(permit)
            raise
        permit.at = self._clock()
        return permit

    def leave(self, permit: Permit) -> None:
        """A call has ended, one way or another."""
        self.under_way -= 1
        self._admit()

    def abandon(self, permit: Permit) -> None:
        """A call was given up before it came to an end."""
        if permit.probe:
            self.breaker.probing = False
        self.leave(permit)

    def failed(self, permit: Permit, article: str) -> bool:
        """Note a failure; tell whether a pause of all calls begins with it."""
        begins = self.breaker.bad(article, self._clock(), probe=permit.probe)
        self._admit()
        return begins

    def answered(self, permit: Permit, tokens: int | None = None) -> bool:
        """Note an answer; tell whether it ends a pause of the breaker."""
        self.answers += 1
        if self.answers == 1:
            self.limit = float(self._start)
        elif self.under_way + 1 >= self.width:
            self.limit += 1.0 if self.limit < self._slow_until else 1.0 / self.limit
            self.limit = min(self.limit, float(self._most))
        self.widened()
        if self._tokens and tokens is not None:
            self._tokens.correct(permit.tokens - tokens)
        return self.breaker.good()

    def congested(self, permit: Permit) -> None:
        """Note that the endpoint is asked too much; calls of the same wave count once."""
        if permit.at >= self._last_cut:
            self._last_cut = self._clock()
            self.limit = self._slow_until = max(1.0, self.limit * _CUT)

    def hold(self, permit: Permit, seconds: float) -> None:
        """Let nobody through for a while, as the endpoint said to the holder of a permit."""
        self.breaker.trouble(self._clock())
        if permit.probe:
            self.breaker.probing = False  # it speaks again, if only to say that it is busy
        self._held_until = max(self._held_until, self._clock() + seconds)
        self._admit()

    def _reserve(self, tokens: int) -> float:
        now = self._clock()
        return max(
            self._requests.take(1, now) if self._requests else 0.0,
            self._tokens.take(tokens, now) if self._tokens else 0.0,
        )

    def _room(self) -> bool:
        now, breaker = self._clock(), self.breaker
        if now < self._held_until:
            return False
        if breaker.is_open:
            return not breaker.probing and now >= breaker.next_probe
        return self.under_way < self.width

    def _admit(self) -> None:
        while self._queue and self._room():
            turn = self._queue.popleft()
            if not turn.done():
                self.under_way += 1
                turn.set_result(None)
                if self.breaker.is_open:
                    break  # the one who goes is the probe
        now = self._clock()
        opens = max(self._held_until, self.breaker.next_probe if self.breaker.is_open else 0.0)
        if self._queue and opens > now and self._alarm is None:
            loop = asyncio.get_running_loop()
            self._alarm = loop.call_later(opens - now, self._ring)

    def _ring(self) -> None:
        self._alarm = None
        self._admit()
