"""A scripted endpoint on the loopback address, for faults that no cassette can hold.

A fake: it knows no model and answers what the test wrote down. Answers of real models are
replayed from cassettes, elsewhere.
"""

from __future__ import annotations

import json
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.serving import serving


@dataclass
class Turn:
    """One scripted reaction: an HTTP answer, silence, or a dropped connection."""

    body: Any = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    sleep: float = 0.0
    drop: bool = False
    short_by: int = 0  # promise more bytes than come, then hang up


def says(content: str | None, *, reason: str = "stop", refusal: str | None = None) -> Turn:
    """Answer a chat completion, at a price of 100 tokens in and 10 out."""
    message = {"role": "assistant", "content": content, "refusal": refusal}
    return Turn(
        {
            "id": "x",
            "object": "chat.completion",
            "created": 0,
            "model": "fake",
            "choices": [{"index": 0, "finish_reason": reason, "message": message}],
            "usage": {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110},
        }
    )


def fails(status: int, message: str = "no", *, code: str | None = None, **headers: str) -> Turn:
    """Answer an error in OpenAI's form."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Turn({"error": {"message": message, "code": code, "type": code}}, status, named)


class Endpoint:
    """The running fake: takes one turn from its script for each request it gets."""

    def __init__(self, base_url: str, script: list[Turn]) -> None:
        self.base_url = base_url
        self.script = script
        self.requests: list[dict[str, Any]] = []


@contextmanager
def endpoint(*script: Turn) -> Iterator[Endpoint]:
    """Serve a script until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers["Content-Length"]))
            fake.requests.append(json.loads(raw))
            turn = fake.script.pop(0)
            threading.Event().wait(turn.sleep)  # not time.sleep: tests watch that
            if turn.drop:
                self._hang_up()
                return
            text = turn.body if isinstance(turn.body, str) else json.dumps(turn.body)
            data = text.encode()
            self.send_response(turn.status)
            for name, value in {"Content-Type": "application/json", **turn.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data) + turn.short_by))
            self.end_headers()
            self.wfile.write(data)
            if turn.short_by:
                self._hang_up()

        def _hang_up(self) -> None:
            reset = struct.pack("ii", 1, 0)  # close with a reset, not politely
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, reset)
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            return

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            return  # clients that give up are part of the script

    server = Quiet(("127.0.0.1", 0), Handler)
    fake = Endpoint(f"http://127.0.0.1:{server.server_port}/v1", list(script))
    with serving(server):
        yield fake
