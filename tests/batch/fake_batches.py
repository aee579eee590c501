"""A fake of OpenAI's Batch API on the loopback address: files and batches, and no model.

It keeps what was uploaded, and answers each line by a rule when a batch is looked at.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.batch.answering import NOTHING
from tests.llm.fake_endpoint import Turn, says
from tests.serving import serving

Rule = Callable[[str], Turn | None]
"""From a question to its answer; None: the batch ends before it comes to this line."""


@dataclass
class FakeBatches:
    """What the fake was sent, and how it behaves.

    Attributes:
        rule: Answers a question.
        looks: How often a batch must be looked at before it has ended.
        ends_as: The status it ends with.
        problems: Why a batch is refused, if it is.
        breaks: Paths whose next POST works, and whose answer is never sent.
    """

    base_url: str = ""
    rule: Rule = lambda _: says(NOTHING)
    looks: int = 1
    ends_as: str = "completed"
    problems: list[dict[str, str]] = field(default_factory=list)
    breaks: list[str] = field(default_factory=list)
    twice: bool = False
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    batches: dict[str, dict[str, Any]] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)

    def questions(self) -> list[str]:
        return [
            json.loads(line)["body"]["messages"][-1]["content"]
            for batch in self.batches.values()
            for line in self.files[batch["input_file_id"]][1].decode().splitlines()
        ]

    def upload(self, name: str, data: bytes) -> dict[str, Any]:
        file_id = f"file-{len(self.files) + 1}"
        self.files[file_id] = (name, data)
        return {
            "id": file_id,
            "object": "file",
            "bytes": len(data),
            "created_at": 0,
            "filename": name,
            "purpose": "batch",
            "status": "processed",
        }

    def create(self, asked: dict[str, Any]) -> dict[str, Any]:
        name = f"batch_{len(self.batches) + 1}"
        lines = self.files[asked["input_file_id"]][1].count(b"\n")
        self.batches[name] = {
            "id": name,
            "object": "batch",
            "status": "in_progress",
            "created_at": 0,
            **asked,
            "request_counts": {"total": lines, "completed": 0, "failed": 0},
        }
        return self.batches[name]

    def look(self, name: str) -> dict[str, Any]:
        batch = self.batches[name]
        self.seen[name] = self.seen.get(name, 0) + 1
        if self.seen[name] < self.looks or batch["status"] != "in_progress":
            return batch
        if self.problems:
            batch |= {"status": "failed", "errors": {"object": "list", "data": self.problems}}
            return batch
        good, bad = [], []
        for line in self.files[batch["input_file_id"]][1].decode().splitlines():
            asked = json.loads(line)
            turn = self.rule(asked["body"]["messages"][-1]["content"])
            told = {"id": "r", "custom_id": asked["custom_id"], "response": None, "error": None}
            if turn is None:
                error = {"code": "batch_expired", "message": "It took too long."}
                bad.append({**told, "error": error})
                continue
            answer = {"status_code": turn.status, "request_id": "q", "body": turn.body}
            (good if turn.status == 200 else bad).append({**told, "response": answer})
        good *= 1 + self.twice
        for field_name, lines in (("output_file_id", good), ("error_file_id", bad)):
            text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
            batch[field_name] = self.upload("out", text.encode())["id"] if lines else None
        batch["status"] = self.ends_as
        return batch


@contextmanager
def fake_batches(**options: Any) -> Iterator[FakeBatches]:
    """Serve the fake until the block ends."""
    fake = FakeBatches(**options)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers["Content-Length"]))
            path = self.path.removeprefix("/v1")
            if path == "/files":
                head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
                parts = BytesParser().parsebytes(head + raw).get_payload()
                (part,) = [part for part in parts if part.get_filename()]  # type: ignore[union-attr]
                told = fake.upload(part.get_filename(), part.get_payload(decode=True))  # type: ignore
            elif path == "/batches":
                told = fake.create(json.loads(raw))
            else:
                raise AssertionError(f"{path} was asked directly")
            if path in fake.breaks:
                fake.breaks.remove(path)
                self.close_connection = True
                return
            self._say(json.dumps(told).encode())

        def do_GET(self) -> None:
            path = self.path.removeprefix("/v1").partition("?")[0]
            if path == "/batches":
                data = list(reversed(fake.batches.values()))
                told = {"object": "list", "data": data, "has_more": False}
                self._say(json.dumps(told).encode())
            elif path.endswith("/content"):
                self._say(fake.files[path.split("/")[2]][1])
            else:
                self._say(json.dumps(fake.look(path.split("/")[2])).encode())

        def _say(self, data: bytes) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    fake.base_url = f"http://127.0.0.1:{server.server_port}/v1"
    with serving(server):
        yield fake
