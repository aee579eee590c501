"""The run loop: articles come in, are read some at a time, and end in the store."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import ClassVar

from extractor.article import Article
from extractor.batch.commits import Commits
from extractor.batch.entries import Outcome
from extractor.batch.intake import Intake
from extractor.batch.interview import read
from extractor.batch.line import ArticleLine, Carrier, Desk
from extractor.batch.listener import Listener
from extractor.batch.options import Options
from extractor.batch.reader import Reader
from extractor.batch.store import Run
from extractor.errors import Halted, OverBudget
from extractor.loading import Unreadable
from extractor.records import ExtractionResult

_ENDING = 16
_POLL_SECONDS = 0.5


class Runner:
    """Reads the articles of one run.

    Attributes:
        intake: The run's inputs.
        halted: Why the run stopped before its end.
        parting: What to know of a run that was interrupted.
    """

    keeps_all: ClassVar[bool] = False
    """Whether articles are read more than once, and so kept in the store."""

    def __init__(
        self,
        items: Iterator[Article | Unreadable],
        reader: Reader,
        desk: Desk,
        listener: Listener,
        options: Options,
    ) -> None:
        """Prepare a run; nothing happens before `run`."""
        self.intake = Intake(items, reader, desk, listener, options, keeps_all=self.keeps_all)
        self.halted: Halted | None = None
        self.parting: str | None = None
        self._reader = reader
        self._desk = desk
        self._listener = listener
        self._run: Run = desk.run
        self._commits: Commits = desk.commits
        self._tasks: set[asyncio.Task[None]] = set()
        self._ending = 0  # tasks whose articles are read, and wait for the store
        self._freed = asyncio.Event()
        self._fault: BaseException | None = None

    async def run(self) -> None:
        """Read everything; return when every input has ended or nothing more can be done."""
        self._desk.gate.widened = self._freed.set
        heart = asyncio.create_task(self._beat())
        try:
            async with self._reader.opened():
                claimed = self.intake.claimed(lambda: self._in_hand, self._meanwhile)
                async for key, article in claimed:
                    self._take(key, article)
                    while self._busy >= self._in_hand and not self._over:
                        await self._slot()
                    if self._over:
                        break
                await self._drain()
                await self._rest()
        finally:
            heart.cancel()
            await self._cancel()
        if self._fault is not None:
            raise self._fault

    @property
    def _in_hand(self) -> int:
        # One more than may call: it is prepared while the others wait for their answers. One at
        # a time is one article at a time, its second look before the next one's first.
        width = self._desk.gate.width if self._reader.pays else 1
        return width + 1 if width > 1 else 1

    @property
    def _busy(self) -> int:
        # Whoever waits for the store holds up nobody, up to a bound: the store may be slow.
        apart = 0 if self._in_hand == 1 else max(_ENDING, self._in_hand)
        return len(self._tasks) - min(self._ending, apart)

    @property
    def _over(self) -> bool:
        return self.halted is not None or self._fault is not None

    async def _slot(self) -> None:
        self._freed.clear()
        await self._freed.wait()

    async def _drain(self) -> None:
        """Let what is under way end, unless the endpoint is gone."""
        while self._tasks and self._fault is None:
            if self.halted is not None and not isinstance(self.halted, OverBudget):
                return
            await self._slot()

    async def _rest(self) -> None:
        """Do what is left when all articles were begun."""

    async def _cancel(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(self._run.lease / 4)
            await self._commits.do(self._run.beat)

    def _take(self, key: str, article: Article) -> None:
        task = asyncio.create_task(self._article(key, article))
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._freed.set()
        if not task.cancelled() and (error := task.exception()) is not None:
            self._fault = self._fault or error

    async def _article(self, key: str, article: Article) -> None:
        self._listener.start(article.id)
        try:
            result, outcome = await read(self._reader, self._desk, self._line(key), key, article)
        except Halted as halt:
            if self.halted is None or isinstance(self.halted, OverBudget):
                self.halted = halt
            return
        await self._finish(key, article, result, outcome)

    async def _finish(
        self, key: str, article: Article, result: ExtractionResult, outcome: Outcome
    ) -> None:
        self._ending += 1
        self._freed.set()
        try:
            await self._write(key, outcome)
        finally:
            self._ending -= 1
        self._listener.spent(self._desk.purse.spent)
        self._listener.finish(result, article)

    async def _write(self, key: str, outcome: Outcome) -> None:
        ended = (key, outcome)
        if self._in_hand == 1:  # the next article waits for this one: no time to lose
            await self._commits.do(lambda connection: self._run.finish(connection, [ended]))
        else:
            await asyncio.wrap_future(self._commits.add(self._run.finish, ended))

    def _line(self, key: str) -> Carrier:
        return ArticleLine(self._desk, key)

    async def _meanwhile(self) -> None:
        """Wait for articles that other runs read."""
        await asyncio.sleep(_POLL_SECONDS)
