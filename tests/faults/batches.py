"""The fake's Batch API: files go up, batches are made and polled, output and error files come."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.faults.answers import Answer, completion, error
from tests.faults.articles import is_first, place_in
from tests.faults.script import Script

_BOUNDARY = re.compile(r'boundary="?([^";]+)')
_NAMED = re.compile(rb'\bname="([^"]*)"')
_FATAL = {"throttle": 429, "throttle_after": 429, "drop": 500, "cut_body": 500, "page": 500}
_ENDED = ("completed", "expired", "failed", "cancelled")
MOST_REQUESTS, MOST_BYTES = 50_000, 200 * 1024 * 1024


@dataclass(slots=True)
class Batches:
    """All files and batches of one fake.

    A batch's fate is the script's: a share of its requests ends in the error file or with a bad
    answer, ``two_choices`` gives a line twice, and where ``batch_expires`` is set the rest of the
    requests expire. Lines come in another order than they went, as the real thing's may.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    jobs: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def answer(
        self, method: str, path: str, headers: dict[str, str], body: bytes, script: Script
    ) -> Answer:
        """Answer a request to ``/files`` or ``/batches``."""
        parts = path.partition("?")[0].removeprefix("/v1").strip("/").split("/")
        match (method, *parts):
            case ("GET", "models"):
                return _json({"object": "list", "data": [{"id": "fake", "object": "model"}]})
            case ("POST", "files"):
                return self._upload(headers, body)
            case ("GET", "files", name, "content") if name in self.files:
                return Answer(200, self.files[name])
            case ("GET", "files", name) if name in self.files:
                return _json(_file(name, self.files[name]))
            case ("DELETE", "files", name) if name in self.files:
                del self.files[name]
                return _json({"id": name, "object": "file", "deleted": True})
            case ("POST", "batches"):
                return self._create(json.loads(body), script)
            case ("GET", "batches"):
                return _json({"object": "list", "data": [*self.jobs.values()], "has_more": False})
            case ("GET", "batches", name) if name in self.jobs:
                return _json(self._polled(name, script))
            case ("POST", "batches", name, "cancel") if name in self.jobs:
                self.jobs[name]["status"] = "cancelled"
                return _json(self.jobs[name])
        return error(404, f"The fake knows no {method} {path}.")

    def _upload(self, headers: dict[str, str], body: bytes) -> Answer:
        boundary = _BOUNDARY.search(headers.get("content-type", ""))
        if boundary is None:
            return error(400, "A file comes as multipart/form-data.")
        for part in body.split(b"--" + boundary[1].encode()):
            head, _, content = part.partition(b"\r\n\r\n")
            named = _NAMED.search(head)
            if named and named[1] == b"file":
                data = content.removesuffix(b"\r\n")
                if len(data) > MOST_BYTES:
                    return error(413, "The file is larger than 200 MB.")
                return _json(self._keep(data))
        return error(400, "There is no file in it.")

    def _keep(self, data: bytes) -> dict[str, Any]:
        name = f"file-{len(self.files) + 1}"
        self.files[name] = data
        return _file(name, data)

    def _create(self, wanted: dict[str, Any], script: Script) -> Answer:
        source = wanted.get("input_file_id", "")
        if source not in self.files:
            return error(400, f"There is no file {source!r}.")
        name = f"batch_{len(self.jobs) + 1}"
        lines = self.files[source].splitlines()
        self.jobs[name] = {
            "id": name,
            "object": "batch",
            "endpoint": wanted["endpoint"],
            "input_file_id": source,
            "completion_window": wanted["completion_window"],
            "metadata": wanted.get("metadata"),
            "status": "validating",
            "created_at": int(time.time()),
            "output_file_id": None,
            "error_file_id": None,
            "errors": _problems(lines),
            "request_counts": {"total": len(lines), "completed": 0, "failed": 0},
        }
        self.jobs[name]["_ready"] = time.monotonic() + script.batch_seconds
        return _json(self.jobs[name])

    def _polled(self, name: str, script: Script) -> dict[str, Any]:
        job = self.jobs[name]
        if job["status"] in _ENDED:
            return job
        if job["errors"]:
            job["status"] = "failed"
        elif time.monotonic() < job["_ready"]:
            job["status"] = "in_progress"
        else:
            self._finish(job, script)
        return job

    def _finish(self, job: dict[str, Any], script: Script) -> None:
        good: list[dict[str, Any]] = []
        bad: list[dict[str, Any]] = []
        requests = [json.loads(line) for line in self.files[job["input_file_id"]].splitlines()]
        for number, request in enumerate(requests):
            name = request["custom_id"]
            self.asked.append(name)
            if script.batch_expires is not None and number >= script.batch_expires:
                said = {"code": "batch_expired", "message": "It was not executed in time."}
                bad.append(_line(name, None, said))
                continue
            kind, answer = _answer(request, script, self.asked.count(name) - 1)
            good_enough = answer.status == 200
            (good if good_enough else bad).append(_line(name, answer, None))
            if kind == "two_choices":
                good.append(good[-1])
        Random(script.seed).shuffle(good)
        for key, lines in (("output_file_id", good), ("error_file_id", bad)):
            text = "".join(json.dumps(line) + "\n" for line in lines)
            job[key] = self._keep(text.encode())["id"] if lines else None
        job["request_counts"].update(completed=len(requests) - len(bad), failed=len(bad))
        job["status"] = "completed" if script.batch_expires is None else "expired"


def _answer(request: dict[str, Any], script: Script, number: int) -> tuple[str | None, Answer]:
    body = request["body"]
    asked = next(each["content"] for each in body["messages"] if each["role"] == "user")
    question = "first" if is_first(asked) else "second"
    kind = script.fault(place_in(asked), question, number)
    if kind in _FATAL:
        return kind, error(_FATAL[kind], f"scripted {kind}")
    return kind, completion(body, asked, script, kind)


def _line(name: str, answer: Answer | None, said: dict[str, str] | None) -> dict[str, Any]:
    response = answer and {
        "status_code": answer.status,
        "request_id": f"req-{name}",
        "body": json.loads(answer.body),
    }
    return {"id": f"line-{name}", "custom_id": name, "response": response, "error": said}


def _problems(lines: list[bytes]) -> dict[str, Any] | None:
    said = []
    names = [json.loads(line)["custom_id"] for line in lines]
    if len(names) > MOST_REQUESTS:
        said.append({"code": "too_many_requests", "message": "More than 50,000 requests."})
    if len({*names}) < len(names):
        said.append({"code": "duplicate_custom_id", "message": "A custom_id comes twice."})
    return {"object": "list", "data": said} if said else None


def _file(name: str, data: bytes) -> dict[str, Any]:
    return {
        "id": name,
        "object": "file",
        "bytes": len(data),
        "created_at": 0,
        "filename": "batch.jsonl",
        "purpose": "batch",
        "status": "processed",
    }


def _json(value: dict[str, Any]) -> Answer:
    shown = {name: item for name, item in value.items() if not name.startswith("_")}
    return Answer(200, json.dumps(shown).encode())
