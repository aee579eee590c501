"""What the fake endpoint says: good completions, and the scripted bad ones."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from tests.faults.articles import draft_of, rows_of
from tests.faults.script import Script

_PAGE = b"<html><body><h1>502 Bad Gateway</h1></body></html>"
_STATUS = {"throttle": 429, "throttle_after": 429, "error500": 500, "error503": 503}


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer; ``cut`` bytes of its body are promised and never come."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    cut: int = 0


def error(status: int, message: str, *, code: str | None = None, **headers: str) -> Answer:
    """An error in OpenAI's form."""
    body = {"error": {"message": message, "type": code or "fake", "code": code, "param": None}}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, json.dumps(body).encode(), named)


def completion(
    request: dict[str, Any], question: str, script: Script, kind: str | None = None
) -> Answer:
    """Answer a chat completion, well or as a fault of the script wants it."""
    status = _STATUS.get(kind or "")
    if status is not None:
        return error(status, f"scripted {kind}")
    if kind == "page":
        return Answer(200, _PAGE, {"Content-Type": "text/html"})
    return _cut(json.dumps(_body(request, question, script, kind)).encode(), kind)


def _cut(body: bytes, kind: str | None) -> Answer:
    if kind == "cut_body":
        return Answer(200, body[: len(body) // 2], cut=len(body) - len(body) // 2)
    return Answer(200, body)


def _body(
    request: dict[str, Any], question: str, script: Script, kind: str | None
) -> dict[str, Any]:
    good = rows_of(question) if script.rows else draft_of(question)
    content: str | None = good
    reason, refusal = "stop", None
    if kind == "cut_answer":
        content = good[: len(good) // 2]
    elif kind == "cut_off":
        content, reason = good[: len(good) // 2], "length"
    elif kind == "wrong_schema":
        content = '{"exchanges": [{"who": "nobody"}], "weather": "fine"}'
    elif kind == "refusal":
        content, refusal = None, "scripted refusal"
    elif kind == "empty":
        content = ""
    elif kind == "said_twice":
        content = good + good
    message = {"role": "assistant", "content": content, "refusal": refusal}
    choice = {"index": 0, "finish_reason": reason, "message": message}
    choices = [] if kind == "no_choices" else [choice]
    if kind == "two_choices":
        choices.append({**choice, "index": 1})
    sent = script.tokens * (sum(len(each["content"]) for each in request["messages"]) // 4)
    written = script.tokens * 60
    return {
        "id": "chatcmpl-fake",
        "object": "chat.completion",
        "created": 0,
        "model": request.get("model", "fake"),
        "choices": choices,
        "usage": {
            "prompt_tokens": sent,
            "completion_tokens": written,
            "total_tokens": sent + written,
        },
    }
