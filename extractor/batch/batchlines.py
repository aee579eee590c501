"""The lines of a Batch API's files: requests as they go up, answers as they come back."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Final

from extractor.batch.batchstore import Answer

URL: Final = "/v1/chat/completions"
_SPELT = {"batch_expired": "expired", "batch_cancelled": "cancelled"}


def line_of(custom_id: str, body: str) -> bytes:
    """A request as a line of a batch file; letters stand as they are, not escaped."""
    head = json.dumps({"custom_id": custom_id, "method": "POST", "url": URL})
    return f'{head[:-1]}, "body": {body}}}\n'.encode("utf-8", "replace")


def answer_of(line: bytes) -> Answer | None:
    """Read a line of an output or error file; None if it is none."""
    try:
        told = json.loads(line)
        custom_id, response, error = told["custom_id"], told.get("response"), told.get("error")
        if error or not response:
            error = error or {}
            code = str(error.get("code") or "failed")
            return Answer(custom_id, _SPELT.get(code, "failed"), error=error.get("message") or code)
        body = response["body"]
        raw = json.dumps(body, ensure_ascii=False)
        if response["status_code"] != 200:
            return Answer(custom_id, str(response["status_code"]), raw)
        if not body.get("choices"):
            return Answer(custom_id, "empty", raw)
        used = body.get("usage") or {}
        details = used.get("prompt_tokens_details") or {}
        return Answer(
            custom_id,
            "ok",
            raw,
            sent=used.get("prompt_tokens") or 0,
            written=used.get("completion_tokens") or 0,
            cached=details.get("cached_tokens") or 0,
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


async def lines_of(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Cut at line feeds alone: answers may hold what Unicode calls a line's end."""
    rest = b""
    async for chunk in chunks:
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            if line.strip():
                yield line
    if rest.strip():
        yield rest
