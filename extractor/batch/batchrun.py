"""A run through a Batch API: articles are read until a question has no answer, and put aside.

A round sends all questions that wait. When an article's answers are here, it is read again from
its beginning: the answers it has are recalled, and what it asks next (a second look, or the same
again after an invalid answer) goes into the next round.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Engine

from extractor.article import Article
from extractor.batch import batchstore
from extractor.batch.batchapi import Office
from extractor.batch.batchlines import line_of
from extractor.batch.batchstore import Waiting
from extractor.batch.entries import Outcome
from extractor.batch.keys import request_hash, request_text
from extractor.batch.line import Carrier, Desk
from extractor.batch.options import BatchFiles
from extractor.batch.runner import Runner
from extractor.errors import AnswerError, EndpointError, Halted, ModelError
from extractor.llm.answers import completion_in
from extractor.llm.client import estimate_tokens
from extractor.llm.transport import Send, Sent
from extractor.records import ExtractionResult

LEASE = 3600.0
"""Seconds; a run holds all its articles at once, and must not write to each every minute."""
_READY = 64


class Parked(AnswerError):
    """A question has no answer yet."""

    retryable = False


class BatchLine:
    """Carries an article's requests into the store, and their answers out of it.

    Attributes:
        parked: Whether a request has no answer yet.
    """

    def __init__(self, desk: Desk, key: str) -> None:
        """Begin with an article's first call."""
        self.kind = "first"
        self.asked: list[str] = []
        self.parked = False
        self.added = 0
        self._desk = desk
        self._key = key

    def about(self, kind: str) -> None:
        """Begin another question."""
        self.kind, self.asked = kind, []

    async def carry(self, request: dict[str, Any], send: Send) -> Sent:
        """Get a stored answer, or let the request wait for one.

        Raises:
            Parked: There is no answer yet.
        """
        digest = request_hash(request_text(request))
        kind = "retry" if self.asked else self.kind
        self.asked.append(digest)
        desk, key = self._desk, self._key
        raw, known = await desk.commits.do(lambda c: batchstore.look(c, key, digest))
        if raw is not None and not known:  # a call of another run, or before an article was changed
            desk.replayed += 1
            return Sent(completion_in(raw), raw, replayed=True)
        rows = {row.custom_id: row for row in known}

        async def post(**arguments: Any) -> Sent:
            body, custom_id = _body(arguments)
            row = rows.get(custom_id)
            if row is not None and row.state == "failed":
                raise _error(row)
            if raw is not None and (row is None or row.state == "answered"):
                return Sent(completion_in(raw), raw)
            self.parked = True
            if row is None or row.state == "answered":  # that answer was no good: ask again
                await self._park(request, digest, kind, body, custom_id)
            elif row.state in ("making", "sent"):
                desk.purse.set_aside(row.most, known=True)
            else:
                self.added += 1
            raise Parked("The answer is not here yet.")

        return await send(post)

    async def _park(
        self, request: dict[str, Any], digest: str, kind: str, body: str, custom_id: str
    ) -> None:
        desk = self._desk
        asked = "\n".join(str(message.get("content") or "") for message in request["messages"])
        tokens = estimate_tokens(asked)
        price = desk.purse.price
        row = Waiting(
            key=self._key,
            custom_id=custom_id,
            request_hash=digest,
            kind=kind,
            body=body,
            size=len(line_of(custom_id, body)),
            tokens=tokens,
            most=price.of(tokens, desk.longest_answer) if price else 0.0,
        )
        self.added += await desk.commits.do(lambda c: batchstore.park(c, row))


class BatchRunner(Runner):
    """Reads the articles of one run in rounds."""

    keeps_all = True

    def __init__(self, *given: Any, engine: Engine, files: BatchFiles, folder: Any) -> None:
        """Prepare a run as `Runner` does."""
        super().__init__(*given)
        self._lines: dict[str, BatchLine] = {}
        self._engine, self._files, self._folder = engine, files, folder
        self._office: Office | None = None
        self._added = 0

    async def run(self) -> None:
        """Read everything; return when every input has ended or nothing more can be done."""
        try:
            async with self._reader.library() as library:
                self._office = Office(self._desk, self._files, self._engine, self._folder, library)
                await self._office.recover()
                await super().run()
        except Halted as halt:
            self.halted = halt
        finally:
            if self._office is not None:
                run_id = self._run.id
                left = await self._commits.do(lambda c: batchstore.under_way(c, run_id))
                if count := len(left):
                    self.parting = (
                        f"The endpoint goes on with {count} batches. Run the same command again "
                        f"to fetch their answers."
                    )

    def _line(self, key: str) -> Carrier:
        line = self._lines[key] = BatchLine(self._desk, key)
        return line

    async def _finish(
        self, key: str, article: Article, result: ExtractionResult, outcome: Outcome
    ) -> None:
        line = self._lines.pop(key, None)
        if line is None or not line.parked:
            await super()._finish(key, article, result, outcome)
            return
        if line.kind == "first":
            await self._ask_ahead(article, line)
        self._added += line.added
        if self._added >= self._files.requests:
            await self._send(rest=False)

    async def _write(self, key: str, outcome: Outcome) -> None:
        self._commits.add(self._run.finish, (key, outcome))
        await self._commits.do(lambda connection: batchstore.drop(connection, key))

    async def _ask_ahead(self, article: Article, line: BatchLine) -> None:
        """Let all windows of a long article go into the same round."""
        for question in self._reader.first_questions(article)[1:]:
            line.about("first")
            try:
                await self._reader.answer(question, line)
            except ModelError:
                continue  # it is parked, or will be heard of when it is its turn

    async def _meanwhile(self) -> None:
        await self._turn()

    async def _rest(self) -> None:
        while not self._over and await self._turn():
            continue

    async def _turn(self) -> bool:
        """Read what can be read, send what waits, look what is there; tell if there is more."""
        assert self._office is not None
        run_id = self._run.id
        while not self._over:
            ready = await self._commits.do(lambda c: batchstore.ready(c, run_id, _READY))
            if not ready:
                break
            for key, name, article in ready:
                given = Article.model_validate_json(article)
                self._take(key, given.model_copy(update={"id": name}))
                await self._drain()
        if self._over:
            return False
        short = await self._send(rest=True)
        under_way = await self._office.under_way()
        if not under_way:
            if self._office.full:
                raise Halted(
                    "The endpoint takes no more tokens in batches for now. Run the same command "
                    "again later, or with a smaller --batch-tokens."
                )
            if short:
                raise short
            return False
        if await self._office.look():
            return True
        if not self._files.poll:
            raise Halted(
                f"{len(under_way)} batches are under way at the endpoint. Run the same command "
                f"again to fetch their answers."
            )
        await asyncio.sleep(self._files.poll)
        return True

    async def _send(self, *, rest: bool) -> Halted | None:
        assert self._office is not None
        self._added = 0
        return await self._office.send(rest=rest)


def _body(arguments: dict[str, Any]) -> tuple[str, str]:
    """A request's body as the openai library would send it, and its name."""
    given = {name: value for name, value in arguments.items() if name != "timeout"}
    body = {**given, **given.pop("extra_body", {})}
    text = json.dumps({k: v for k, v in body.items() if k != "extra_body"}, ensure_ascii=False)
    return text, hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def _error(row: Any) -> Exception:
    """What a call would have raised that ended as this request did."""
    if not row.status.isdecimal():
        return EndpointError(f"No answer came from the batch ({row.status}): {row.error}")
    from openai import APIStatusError

    status = int(row.status)
    try:
        body = json.loads(row.error or "{}")
    except ValueError:
        body = {}
    said = body.get("error") if isinstance(body, dict) else None
    said = said if isinstance(said, dict) else {}
    response: Any = SimpleNamespace(
        status_code=status, headers={}, request=None, text=row.error or ""
    )
    return APIStatusError(str(said.get("message") or status), response=response, body=said)
