"""OpenAI's Batch API: requests go up as files, answers come back as files, within a day.

Nothing is submitted twice: the store knows a batch before the endpoint does, and the endpoint
keeps our name of it as metadata, by which a run that was stopped in between finds it again.
"""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Engine

from extractor.batch import batchstore
from extractor.batch.batchlines import URL, answer_of, line_of, lines_of
from extractor.batch.batchstore import Answer
from extractor.batch.line import Desk
from extractor.batch.options import BatchFiles
from extractor.errors import Halted, OverBudget
from extractor.llm.transport import explain, is_transient

if TYPE_CHECKING:
    from openai import AsyncOpenAI
    from openai.types import Batch

T = TypeVar("T")
_NAME = "extractor"  # the metadata's field
_ENDED = frozenset({"completed", "failed", "expired", "cancelled"})
_TOGETHER = 200
_FULL = "token_limit_exceeded"
"""The endpoint's word for more tokens in unfinished batches than it allows."""


class Office:
    """Sends a run's waiting requests and fetches their answers."""

    def __init__(
        self, desk: Desk, files: BatchFiles, engine: Engine, folder: Path, library: AsyncOpenAI
    ) -> None:
        """Begin with nothing known; `recover` comes first."""
        self.full = False
        self._desk = desk
        self._files = files
        self._engine = engine
        self._folder = folder
        self._openai = library
        self._told = ""

    async def recover(self) -> None:
        """See what became of batches that a stopped run was about to make."""
        desk = self._desk
        left = await desk.commits.do(lambda c: batchstore.adopt_unfinished(c, desk.run.id))
        if not left:
            return
        there = await self._listed()
        for row in left:
            if found := there.get(row.id):
                await self._sent(row.id, found)
            else:
                await desk.commits.do(lambda c, name=row.id: batchstore.take_back(c, name))  # type: ignore[misc]

    async def send(self, *, rest: bool) -> OverBudget | None:
        """Send waiting requests in full files, and with ``rest`` the last file as it is.

        Returns:
            Why not all were sent, if the budget has no room for them.
        """
        files, desk = self._files, self._desk
        while not self.full:
            rows = await desk.commits.do(
                lambda c: batchstore.waiting(c, desk.run.id, files.requests)
            )
            fitting = list(self._fitting(rows))
            if not fitting or (
                not rest and len(fitting) == len(rows) and len(rows) < files.requests
            ):
                return None
            # Articles that ask the very same share a line of the file, and its price.
            fitting = list({row.custom_id: row for row in fitting}.values())
            chosen = [row for row in fitting if desk.purse.set_aside(row.most)]
            if chosen:
                await self._submit(chosen)
            if len(chosen) < len(fitting):
                return OverBudget(
                    f"The budget of ${desk.purse.budget:.2f} has no room for all requests "
                    f"(${desk.purse.spent:.4f} spent). Run the same command with a larger "
                    f"--budget to go on."
                )
        return None

    async def under_way(self) -> list[tuple[str, str]]:
        """The batches that this run's articles wait for."""
        run = self._desk.run
        return await self._desk.commits.do(lambda c: batchstore.under_way(c, run.id))

    async def look(self) -> int:
        """Ask after all batches, fetch what is there; tell how many have ended."""
        ended, refused, counts, states = 0, 0, [0, 0], []
        names = await self.under_way()
        for name, batch_id in names:
            batch = await self._patiently(lambda b=batch_id: self._openai.batches.retrieve(b))  # type: ignore[misc]
            states.append(batch.status)
            if batch.request_counts is not None:
                done = batch.request_counts
                counts[0] += done.completed + done.failed
                counts[1] += done.total
            if batch.status in _ENDED:
                ended += 1
                if _is_refused_as_too_much(batch):
                    refused += 1
                    await self._take_back(name)
                else:
                    await self._collect(name, batch)
        if states:
            kinds = ", ".join(f"{states.count(s)} {s}" for s in dict.fromkeys(states))
            told = f"Batches: {kinds}; {counts[0]:,} of {counts[1]:,} requests ended."
            if told != self._told:
                self._desk.say(told)
            self._told = told
        if ended:
            self.full = refused == ended  # an ended batch makes room
        return ended

    def _fitting(self, rows: list[Any]) -> Iterator[Any]:
        """The first of some requests that make one file."""
        files = self._files
        size = tokens = 0
        for row in rows:
            size, tokens = size + row.size, tokens + row.tokens
            over = size > files.size or (files.tokens is not None and tokens > files.tokens)
            if over and size > row.size:  # the first goes alone if it is too large for any file
                return
            yield row

    async def _submit(self, chosen: list[Any]) -> None:
        desk, name = self._desk, uuid.uuid4().hex
        await desk.commits.do(lambda c: batchstore.begin(c, desk.run.id, name, chosen))
        path = self._folder / f".{name}.jsonl"
        try:
            await asyncio.to_thread(self._write, name, path)

            async def upload() -> str:
                with path.open("rb") as file:
                    made = await self._openai.files.create(
                        file=(f"{_NAME}-{name}.jsonl", file), purpose="batch"
                    )
                return made.id

            file_id = await self._patiently(upload)
        finally:
            path.unlink(missing_ok=True)
        await desk.commits.do(lambda c: batchstore.note_file(c, name, file_id))

        async def create() -> str:
            made = await self._openai.batches.create(
                input_file_id=file_id,
                endpoint=URL,
                completion_window="24h",
                metadata={_NAME: name},
            )
            return made.id

        async def found() -> str | None:
            return (await self._listed()).get(name)

        batch_id = await self._patiently(create, found)
        await self._sent(name, batch_id)
        desk.say(f"Sent {len(chosen):,} requests as batch {batch_id}.")

    def _write(self, name: str, path: Path) -> None:
        reading = self._engine.execution_options(reads_only=True)
        with path.open("wb") as file, reading.connect() as connection:
            for custom_id, body in batchstore.bodies(connection, name):
                file.write(line_of(custom_id, body))

    async def _sent(self, name: str, batch_id: str) -> None:
        await self._desk.commits.do(lambda c: batchstore.note_sent(c, name, batch_id))

    async def _listed(self) -> dict[str, str]:
        """The endpoint's batches of ours, newest first, by our name."""

        async def list_all() -> dict[str, str]:
            return {
                batch.metadata[_NAME]: batch.id
                async for batch in self._openai.batches.list(limit=100)
                if batch.metadata and _NAME in batch.metadata
            }

        return await self._patiently(list_all)

    async def _collect(self, name: str, batch: Batch) -> None:
        """Hold a batch's files against what was sent: every request ends one way."""
        desk = self._desk
        problems = batch.errors.data if batch.errors and batch.errors.data else []
        for file_id in (batch.output_file_id, batch.error_file_id):
            if file_id:

                async def fetch(file_id: str = file_id) -> None:
                    await self._fetch(name, file_id)

                await self._patiently(fetch)
        said = "; ".join(str(problem.message) for problem in problems[:3])
        why = f"The batch ended as {batch.status} without this request{': ' * bool(said)}{said}."
        status = batch.status if batch.status != "completed" else "missing"
        while left := await desk.commits.do(lambda c: batchstore.unanswered(c, name, _TOGETHER)):
            await self._settle(name, [Answer(each, status, error=why) for each in left])
        await desk.commits.do(lambda c: batchstore.close(c, name, batch.status))

    async def _take_back(self, name: str) -> None:
        most = await self._desk.commits.do(lambda c: batchstore.take_back(c, name))
        self._desk.purse.settle(most, 0.0)

    async def _fetch(self, name: str, file_id: str) -> None:
        group: list[Answer] = []
        async with self._openai.files.with_streaming_response.content(file_id) as response:
            async for line in lines_of(response.iter_bytes()):
                if answer := answer_of(line):
                    group.append(answer)
                if len(group) >= _TOGETHER:
                    await self._settle(name, group)
                    group = []
        await self._settle(name, group)

    async def _settle(self, name: str, group: list[Answer]) -> None:
        desk = self._desk
        price = desk.purse.price

        def cost(answer: Answer) -> float:
            return price.of(answer.sent, answer.written, answer.cached) if price else 0.0

        answers = {answer.custom_id: answer for answer in reversed(group)}  # the first one counts
        for one in await desk.commits.do(
            lambda c: batchstore.settle(c, desk.run, name, answers, cost)
        ):
            tried = one.attempt
            desk.ends[tried.status] += 1
            desk.tokens_in += tried.input_tokens
            desk.tokens_out += tried.output_tokens
            if one.mine:
                desk.purse.settle(one.most, tried.cost)

    async def _patiently(
        self,
        call: Callable[[], Awaitable[T]],
        done: Callable[[], Awaitable[T | None]] | None = None,
    ) -> T:
        """Make a call until it succeeds; ``done`` tells if a failed one had succeeded after all."""
        began, tries = time.monotonic(), 0
        while True:
            try:
                return await call()
            except Exception as error:
                tries += 1
                outage = time.monotonic() - began > self._desk.gate.breaker.outage
                enough = self._desk.patience.enough(tries, error)
                if not is_transient(error) or outage or enough:
                    where = str(self._openai.base_url).rstrip("/")
                    told = explain(error, base_url=where, model="the Batch API", attempts=tries)
                    raise Halted(f"{told} Run the same command again to go on.") from error
                await asyncio.sleep(self._desk.patience.pause_after(tries, error))
                if done is not None and (result := await done()) is not None:
                    return result


def _is_refused_as_too_much(batch: Batch) -> bool:
    problems = batch.errors.data if batch.errors and batch.errors.data else []
    return any(problem.code == _FULL for problem in problems)
