"""One thread that writes to the store, and lets all that wait share a commit.

A commit waits for the disk; articles that end in the same moment need not each wait in turn. What
nobody is held up by waits a moment for company, and is written together with its like.
"""

from __future__ import annotations

import asyncio
import queue
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

T = TypeVar("T")
V = TypeVar("V")
_MOST_TOGETHER = 200
SOON, LATER = 0.01, 0.05
"""Seconds that what was paid for, and what can be made again, wait for company: who is killed
meanwhile has lost it."""


@dataclass(frozen=True, slots=True)
class _Job:
    """A piece of work, or an item for work that is done on many items at once."""

    work: Callable[..., Any]
    future: Future[Any]
    item: Any = None
    patience: float = 0.0

    @property
    def alike(self) -> bool:
        return self.patience > 0


class Commits:
    """Carries out small pieces of work on a store, in order, each group in one transaction."""

    def __init__(self, engine: Engine) -> None:
        """Start the thread."""
        self._engine = engine
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._serve, name="run-store", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[Connection], T]) -> Future[T]:
        """Queue a piece of work; its future is done when the work is committed."""
        future: Future[T] = Future()
        self._jobs.put(_Job(work, future))
        return future

    def add(
        self,
        work: Callable[[Connection, Sequence[T]], Sequence[V]],
        item: T,
        patience: float = LATER,
    ) -> Future[V]:
        """Queue an item for work that is done on many at once, and can wait a moment for them.

        Args:
            work: Takes items in order and tells what came of each. Between two pieces of other
                work it is done once; different works of this kind must not depend on each other.
            item: What it is to be done on.
            patience: Seconds that it may wait for others; more than 0.
        """
        future: Future[V] = Future()
        self._jobs.put(_Job(work, future, item, patience))
        return future

    async def do(self, work: Callable[[Connection], T]) -> T:
        """Carry out a piece of work, and return when it is committed."""
        return await asyncio.wrap_future(self.submit(work))

    def now(self, work: Callable[[Connection], T]) -> T:
        """Carry out a piece of work, and block until it is committed."""
        return self.submit(work).result()

    def close(self) -> None:
        """Finish what is queued, and end the thread."""
        self._jobs.put(None)
        self._thread.join()
        self._engine.dispose()

    def _serve(self) -> None:
        with self._engine.connect() as connection:
            while (job := self._jobs.get()) is not None:
                self._commit(connection, self._gathered(job))

    def _gathered(self, first: _Job) -> list[_Job]:
        """The jobs that share a commit: what is there, or comes while nobody is held up."""
        group = [first]
        end = time.monotonic() + first.patience
        while len(group) < _MOST_TOGETHER:
            try:
                left = end - time.monotonic()
                job = self._jobs.get(timeout=left) if left > 0 else self._jobs.get_nowait()
            except queue.Empty:
                break
            if job is None:
                self._jobs.put(None)
                break
            group.append(job)
            end = min(end, time.monotonic() + job.patience)
        return group

    def _commit(self, connection: Connection, group: list[_Job]) -> None:
        try:
            with connection.begin():
                given = _carried_out(connection, group)
        except BaseException as error:
            if len(group) > 1:  # one bad piece of work must not undo the others'
                for job in group:
                    self._commit(connection, [job])
            else:
                _settle(group[0].future, error=error)
            return
        for job, value in zip(group, given, strict=True):
            _settle(job.future, value)


def _carried_out(connection: Connection, group: list[_Job]) -> list[Any]:
    """Do the work of a group in order, what is alike together; tell what came of each job."""
    given: list[Any] = [None] * len(group)
    waiting: dict[Callable[..., Any], list[int]] = {}

    def catch_up() -> None:
        for work, places in waiting.items():
            told = work(connection, [group[place].item for place in places])
            for place, value in zip(places, told, strict=True):
                given[place] = value
        waiting.clear()

    for place, job in enumerate(group):
        if job.alike:
            waiting.setdefault(job.work, []).append(place)
        else:
            catch_up()
            given[place] = job.work(connection)
    catch_up()
    return given


def _settle(future: Future[Any], value: Any = None, error: BaseException | None = None) -> None:
    if not future.set_running_or_notify_cancel():
        return  # whoever asked has left; the work is done all the same
    if error is not None:
        future.set_exception(error)
    else:
        future.set_result(value)
