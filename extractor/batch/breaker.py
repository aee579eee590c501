"""The circuit breaker: when an endpoint is down, all wait and one call at a time asks whether."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Breaker:
    """Opens after many failures in a row, and lets single probes through until one succeeds.

    Failures of one article alone never open it: that article may be what the endpoint fails on.

    Attributes:
        failures: Failures in a row that open it.
        articles: From how many different articles they must come.
        pause: Seconds before the first probe; later pauses double.
        longest: The longest pause.
        outage: Seconds without any answer after which the endpoint is given up.
    """

    failures: int = 10
    articles: int = 3
    pause: float = 1.0
    longest: float = 60.0
    outage: float = 1800.0
    is_open: bool = False
    probing: bool = False
    next_probe: float = 0.0
    _wait: float = 0.0
    _row: int = 0
    _from: set[str] = field(default_factory=set)
    _since: float | None = None

    def good(self) -> bool:
        """Note an answer; tell whether it ends a pause."""
        ended = self.is_open
        self.is_open = self.probing = False
        self._row, self._since = 0, None
        self._from.clear()
        return ended

    def bad(self, article: str, now: float, *, probe: bool = False) -> bool:
        """Note a failure; tell whether a pause begins with it."""
        self.trouble(now)
        self._row += 1
        if len(self._from) < self.articles:
            self._from.add(article)
        if self.is_open:
            if probe:
                self.probing = False
                self._wait = min(self._wait * 2, self.longest)
                self.next_probe = now + self._wait
            return False
        if self._row < self.failures or len(self._from) < self.articles:
            return False
        self.is_open, self.probing = True, False
        self._wait, self.next_probe = self.pause, now + self.pause
        return True

    def trouble(self, now: float) -> None:
        """Note that the endpoint gave nothing this time, without holding it against it."""
        if self._since is None:
            self._since = now

    def gave_up(self, now: float) -> bool:
        """Tell whether the endpoint has answered nothing for too long."""
        return self._since is not None and now - self._since > self.outage
