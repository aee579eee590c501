"""The fake endpoint: a small HTTP server on one event loop, made to bear hundreds of callers.

A fake: it knows no model. It answers as its script says and writes down every call, so that a
test can tell what was asked for twice. A second address takes orders from the test.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import socket
import struct
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.faults.answers import Answer, completion, error
from tests.faults.articles import is_first, place_in
from tests.faults.batches import Batches
from tests.faults.script import Script

_REASONS = {200: "OK", 400: "Bad Request", 404: "Not Found", 429: "Too Many Requests"}
_DRIPS = 20


@dataclass(slots=True)
class Call:
    """One request: which article and question, its hash, its fault, and how it ended."""

    place: str
    question: str
    digest: str
    fault: str | None
    end: str = "under way"  # answered, left (the caller went away), dropped


@dataclass(slots=True)
class Fake:
    """What all connections share."""

    script: Script = field(default_factory=Script)
    calls: list[Call] = field(default_factory=list)
    under_way: int = 0
    most_under_way: int = 0
    batches: Batches = field(default_factory=Batches)
    connections: set[Connection] = field(default_factory=set)
    _tries: Counter[tuple[str, str]] = field(default_factory=Counter)

    def begin(self, request: dict[str, Any]) -> tuple[Call, Answer, float]:
        """Write a call down, and decide what becomes of it and when."""
        asked = [each["content"] for each in request["messages"] if each["role"] == "user"]
        place = place_in(asked[0])
        question = "first" if is_first(asked[0]) else "second"
        if any(each["role"] == "assistant" for each in request["messages"]) or len(asked) > 1:
            question += " again"
        number = self._tries[place, question]
        self._tries[place, question] += 1
        full = self.script.most is not None and self.under_way >= self.script.most
        kind = "throttle" if full else self.script.fault(place, question, number)
        call = Call(place, question, digest_of(request["messages"]), kind)
        self.calls.append(call)
        answer = completion(request, asked[0], self.script, kind)
        if kind == "throttle_after":
            answer.headers["Retry-After"] = f"{self.script.retry_after:g}"
        return call, answer, 0.0 if full else self.script.delay(place, number)

    def forget(self) -> None:
        """Forget all calls, so that the script begins anew."""
        self.calls.clear()
        self._tries.clear()
        self.most_under_way = self.under_way


def digest_of(messages: list[dict[str, Any]]) -> str:
    """Name a question by its words."""
    text = json.dumps([[each["role"], each["content"]] for each in messages])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


class Connection(asyncio.Protocol):
    """One caller: requests come one after another, each is answered when its time has come."""

    def __init__(self, fake: Fake) -> None:
        self._fake = fake
        self._buffer = b""
        self._call: Call | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._fake.connections.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._fake.connections.discard(self)
        if self._timer is not None:
            self._timer.cancel()
        self._end("left")

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, mark, rest = self._buffer.partition(b"\r\n\r\n")
        if not mark:
            return
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in map(_parted, lines)}
        length = int(headers.get("content-length", 0))
        if len(rest) < length:
            return
        self._buffer = rest[length:]
        method, path, _ = first.split(" ")
        self._asked(method, path, headers, rest[:length])

    def hang_up(self) -> None:
        """Break the connection with a reset, not politely."""
        link = self._transport.get_extra_info("socket")
        link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._end("dropped")
        self._transport.abort()

    def _asked(self, method: str, path: str, headers: dict[str, str], body: bytes) -> None:
        if path.endswith("/chat/completions"):
            call, answer, delay = self._fake.begin(json.loads(body))
            self._call = call
            self._fake.under_way += 1
            self._fake.most_under_way = max(self._fake.most_under_way, self._fake.under_way)
            self._later(delay, self._react, call, answer)
        else:
            self._write(self._fake.batches.answer(method, path, headers, body, self._fake.script))

    def _react(self, call: Call, answer: Answer) -> None:
        if call.fault == "drop":
            self.hang_up()
        elif call.fault == "silence":
            self._later(self._fake.script.slow, self._say, answer)
        elif call.fault == "drip":
            self._drip(_bytes_of(answer))
        else:
            self._say(answer)

    def _say(self, answer: Answer) -> None:
        self._end("answered")
        self._write(answer)
        if answer.cut:
            self._transport.close()

    def _drip(self, data: bytes) -> None:
        piece = max(1, len(data) // _DRIPS)
        self._transport.write(data[:piece])
        if rest := data[piece:]:
            self._later(self._fake.script.slow / _DRIPS, self._drip, rest)
        else:
            self._end("answered")

    def _write(self, answer: Answer) -> None:
        self._transport.write(_bytes_of(answer))

    def _end(self, how: str) -> None:
        if self._call is not None:
            self._call.end = how
            self._call = None
            self._fake.under_way -= 1

    def _later(self, seconds: float, act: Callable[..., None], *given: Any) -> None:
        self._timer = asyncio.get_running_loop().call_later(seconds, act, *given)


class Orders(Connection):
    """The test's own connection: tells what happened, and takes another script."""

    def _asked(self, method: str, path: str, headers: dict[str, str], body: bytes) -> None:
        fake = self._fake
        told: Any = None
        if path == "/calls":
            told = [[c.place, c.question, c.digest, c.fault, c.end] for c in fake.calls]
        elif path == "/count":
            told = {
                "calls": len(fake.calls),
                "under_way": fake.under_way,
                "most": fake.most_under_way,
            }
        elif path == "/script":
            fake.script = Script.from_json(body)
        elif path == "/forget":
            fake.forget()
        elif path == "/hang-up":
            for each in [*fake.connections]:
                if type(each) is Connection:
                    each.hang_up()
        else:
            self._write(error(404, path))
            return
        self._write(Answer(200, json.dumps(told).encode()))


def _parted(line: str) -> tuple[str, str, str]:
    return line.partition(":")


def _bytes_of(answer: Answer) -> bytes:
    named = {"Content-Type": "application/json", **answer.headers}
    lines = [f"HTTP/1.1 {answer.status} {_REASONS.get(answer.status, 'Error')}"]
    lines += [f"{name}: {value}" for name, value in named.items()]
    lines.append(f"Content-Length: {len(answer.body) + answer.cut}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + answer.body


async def serve(script: Script, say: Callable[[int, int], None]) -> None:
    """Serve until cancelled; say first which ports answer questions and take orders."""
    fake = Fake(script)
    loop = asyncio.get_running_loop()
    asked = await loop.create_server(lambda: Connection(fake), "127.0.0.1", 0, backlog=1024)
    orders = await loop.create_server(lambda: Orders(fake), "127.0.0.1", 0)
    say(asked.sockets[0].getsockname()[1], orders.sockets[0].getsockname()[1])
    async with asked, orders:
        await asyncio.Event().wait()
