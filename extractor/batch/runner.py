"""The run loop: articles come in, are read some at a time, and end in the store."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from extractor.article import Article
from extractor.batch import reports
from extractor.batch.commits import Commits
from extractor.batch.entries import Entry, Outcome, Place
from extractor.batch.keys import article_key, input_hash
from extractor.batch.line import ArticleLine, Carrier, Desk
from extractor.batch.listener import Listener
from extractor.batch.options import Options
from extractor.batch.reader import Reader
from extractor.batch.store import Run
from extractor.errors import (
    AnswerError,
    EndpointError,
    ExtractorError,
    Halted,
    ModelError,
    OverBudget,
)
from extractor.loading import Unreadable
from extractor.records import ExchangeRecord, ExtractionResult

if TYPE_CHECKING:
    from extractor.extract import Question

_log = logging.getLogger(__name__)

_LONG = 20_000
"""Characters from which an article is prepared in a thread, so that calls go on meanwhile."""
_CHUNK = 8
_ENDING = 16
_POLL_SECONDS = 0.5
_SHOWN = 50
"""Articles read in an earlier run that the listener is told in full; the others are counted."""


class Runner:
    """Reads the articles of one run.

    Attributes:
        seen: Inputs met so far.
        exhausted: Whether all inputs were met.
        halted: Why the run stopped before its end.
        parting: What to know of a run that was interrupted.
    """

    def __init__(
        self,
        items: Iterator[Article | Unreadable],
        reader: Reader,
        desk: Desk,
        listener: Listener,
        options: Options,
    ) -> None:
        """Prepare a run; nothing happens before `run`."""
        self.seen = 0
        self.exhausted = False
        self.halted: Halted | None = None
        self.parting: str | None = None
        self._items = items
        self._reader = reader
        self._desk = desk
        self._listener = listener
        self._options = options
        self._run: Run = desk.run
        self._commits: Commits = desk.commits
        self._tasks: set[asyncio.Task[None]] = set()
        self._ending = 0  # tasks whose articles are read, and wait for the store
        self._freed = asyncio.Event()
        self._fault: BaseException | None = None
        self._taken: dict[str, Article] = {}  # what other runs on this store are reading
        self._settings = reader.options()
        self._shown = 0

    async def run(self) -> None:
        """Read everything; return when every input has ended or nothing more can be done."""
        self._desk.gate.widened = self._freed.set
        heart = asyncio.create_task(self._beat())
        try:
            async with self._reader.opened():
                async for key, article in self._claimed():
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

    async def _claimed(self) -> AsyncIterator[tuple[str, Article]]:
        """The articles that this run is to read, as fast as it can take them."""
        size = _CHUNK
        while chunk := list(islice(self._items, size)):
            entries = [self._entry(item) for item in chunk]
            places = await self._commits.do(
                lambda connection, entries=entries: self._run.register(  # type: ignore[misc]
                    connection, entries, retry_failed=self._options.retry_failed
                )
            )
            for item, entry, place in zip(chunk, entries, places, strict=True):
                if self._met(item, entry, place) and entry.key and isinstance(item, Article):
                    yield entry.key, item
                elif place.standing in ("done", "failed") and isinstance(item, Article):
                    await self._tell_again(entry.key or "", item)
            async for claimed in self._others():
                yield claimed
            # What has ended before is passed over quickly; what is to be read is not hoarded.
            idle = not any(place.standing == "mine" for place in places)
            size = min(256, 2 * size if idle else max(_CHUNK, self._in_hand))
        self.exhausted = True
        self._listener.total(self.seen)
        told = False
        while self._taken:
            async for claimed in self._others():
                yield claimed
            if self._taken and not told:
                told = True
                self._listener.say(
                    f"Waiting for {len(self._taken)} articles that another run on this store reads."
                )
            await self._meanwhile()

    async def _meanwhile(self) -> None:
        await asyncio.sleep(_POLL_SECONDS)

    async def _others(self) -> AsyncIterator[tuple[str, Article]]:
        """See what became of the articles that other runs had taken."""
        if not self._taken:
            return
        keys = list(self._taken)
        places = await self._commits.do(lambda connection: self._run.claim(connection, keys))
        for key, place in places.items():
            if place.standing == "taken":
                continue
            article = self._taken.pop(key)
            if place.standing == "mine":
                self._desk.recalls = True  # whoever let it go may have had answers already
                yield key, article
            else:
                await self._tell_again(key, article)

    async def _tell_again(self, key: str, article: Article) -> None:
        """Tell the listener of an article that was read before, or by another run."""
        self._shown += 1
        if self._shown > _SHOWN:
            self._listener.kept(1)
            return
        line = await self._commits.do(lambda connection: reports.result_of(connection, key))
        result = ExtractionResult.model_validate_json(line) if line else None
        if result is None:
            self._listener.kept(1)
        else:
            named = result.model_copy(update={"article_id": article.id})
            self._listener.finish(named, article)

    def _entry(self, item: Article | Unreadable) -> Entry:
        position = self.seen
        self.seen += 1
        if isinstance(item, Unreadable):
            # Names and messages of the system may hold bytes that are no text.
            return Entry(position, _whole(item.source), "failed", _whole(item.reason))
        if self._options.triage and (reason := self._options.triage(item)):
            return Entry(position, item.id, "skipped", reason, article=self._kept(item))
        hashed = input_hash(item)
        key = article_key(hashed, self._settings)
        kept = self._kept(item)
        return Entry(position, item.id, "article", key=key, hashed=hashed, article=kept)

    def _kept(self, article: Article) -> str | None:
        """What the store keeps of an article itself: a page's text stands in no file."""
        return article.model_dump_json(exclude_none=True) if article.extracted_from else None

    def _met(self, item: Article | Unreadable, entry: Entry, place: Place) -> bool:
        """Tell the listener of an input; tell whether it is to be read now."""
        if place.cost:
            self._desk.purse.remember(place.cost)
        if place.standing == "mine":
            return True
        if place.standing == "taken" and entry.key and isinstance(item, Article):
            self._taken[entry.key] = item
        elif isinstance(item, Unreadable):
            self._listener.finish(
                _failure(entry.article_id, place.reason or "", self._reader), None
            )
        elif place.standing == "skipped":
            self._listener.kept(1)
        return False

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
            result, outcome = await self._read(key, article)
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

    async def _read(self, key: str, article: Article) -> tuple[ExtractionResult, Outcome]:
        """Read one article, whatever happens: a fault in it must not end the others."""
        failure: Exception | None = None
        try:
            result, failure = await self._hold(key, article)
            line = result.model_dump_json()
        except Halted:
            raise
        except Exception as error:
            failure = error
            result = _failure(article.id, _told(error, article.id), self._reader)
            line = result.model_dump_json()
        exchanges = sum(isinstance(record, ExchangeRecord) for record in result.records)
        return result, Outcome(
            result=line,
            usage=result.usage,
            exchanges=exchanges,
            diplomacy=len(result.records) - exchanges,
            findings=len(result.findings) + sum(len(each.findings) for each in result.records),
            error=result.error,
            retryable=getattr(failure, "retryable", True) if result.error is not None else False,
            unasked=isinstance(failure, EndpointError) and failure.fatal,
        )

    async def _hold(self, key: str, article: Article) -> tuple[ExtractionResult, ModelError | None]:
        """Hold the conversation about an article; also give the error that ended it, if any."""
        loop = asyncio.get_running_loop()
        started = loop.time()
        line = self._line(key)
        talk = self._reader.converse(article)
        apart = len(article.text) > _LONG
        failure: ModelError | None = None

        async def step(method: Any, *given: Any) -> Any:
            return (
                await asyncio.to_thread(_next, method, *given) if apart else _next(method, *given)
            )

        question, result = await step(talk.__next__)
        while result is None:
            line.about(question.kind)
            try:
                reply = await self._reader.answer(question, line)
            except ModelError as error:
                failure = error
                self._note(key, line, error)
                question, result = await step(talk.throw, error)
            else:
                question, result = await step(talk.send, reply)
        seconds = round(loop.time() - started, 3)
        used = result.usage.model_copy(update={"seconds": seconds})
        return result.model_copy(update={"usage": used}), failure

    def _line(self, key: str) -> Carrier:
        return ArticleLine(self._desk, key)

    def _note(self, key: str, line: Carrier, error: ModelError) -> None:
        if isinstance(error, EndpointError) and error.fatal:
            self._desk.refusal = error
        if isinstance(error, AnswerError) and error.retryable:
            asked = list(line.asked)  # a retry must ask again, not hear the same again
            self._commits.submit(lambda connection: self._run.forget(connection, key, asked))


def _next(method: Any, *given: Any) -> tuple[Question | None, ExtractionResult | None]:
    try:
        return method(*given), None
    except StopIteration as end:
        return None, end.value


def _told(error: Exception, name: str) -> str:
    if isinstance(error, ExtractorError):
        return _whole(str(error))
    what = f"{type(error).__name__}: {_whole(str(error)) or 'no message'}"
    _log.error("%s: %s", name, what)
    _log.debug("where it happened", exc_info=True)
    return (
        f"A fault inside the program, not in the article ({what}); "
        f"please report it with the article."
    )


def _whole(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _failure(name: str, reason: str, reader: Reader) -> ExtractionResult:
    return ExtractionResult(
        article_id=name,
        error=reason,
        model=reader.model,
        prompt_version=reader.prompt_version,
    )
