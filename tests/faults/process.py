"""Starting the fake endpoint in a process of its own, and talking to it from a test."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from tests.faults.script import Script

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Call:
    """One call as the fake wrote it down."""

    place: str
    question: str
    digest: str
    fault: str | None
    end: str

    @property
    def good(self) -> bool:
        """Whether a usable answer was given, which is what an endpoint is paid for."""
        return self.end == "answered" and self.fault in (None, "two_choices", "drip", "silence")


class Endpoint:
    """The fake, seen from the test."""

    def __init__(self, asked: int, orders: int, script: Script) -> None:
        self.base_url = f"http://127.0.0.1:{asked}/v1"
        self.script = script
        self._orders = orders

    def calls(self) -> list[Call]:
        """All calls so far, in the order in which they came."""
        return [Call(*each) for each in self._order("/calls")]

    def good(self) -> Counter[str]:
        """How often each question was answered well, by its hash."""
        return Counter(call.digest for call in self.calls() if call.good)

    def count(self) -> int:
        """How many calls came so far."""
        return int(self._order("/count")["calls"])

    def under_way(self) -> int:
        """How many calls wait for an answer."""
        return int(self._order("/count")["under_way"])

    def most(self) -> int:
        """How many calls there were at once, at most."""
        return int(self._order("/count")["most"])

    def change(self, **changes: Any) -> None:
        """Go on with another script."""
        self.script = replace(self.script, **changes)
        self._order("/script", self.script.to_json())

    def forget(self) -> None:
        """Forget all calls."""
        self._order("/forget")

    def hang_up(self) -> None:
        """Break all connections."""
        self._order("/hang-up")

    def _order(self, path: str, body: str = "") -> Any:
        link = HTTPConnection("127.0.0.1", self._orders, timeout=30)
        try:
            link.request("POST", path, body)
            return json.loads(link.getresponse().read())
        finally:
            link.close()


@contextmanager
def fault_server(script: Script) -> Iterator[Endpoint]:
    """Serve a script until the block ends."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults", script.to_json()],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        asked, orders = map(int, process.stdout.readline().split())
        yield Endpoint(asked, orders, script)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
