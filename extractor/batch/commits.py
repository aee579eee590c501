"""One thread that writes to the store, and lets all that wait share a commit.

A commit waits for the disk; articles that end in the same moment need not each wait in turn.
"""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

T = TypeVar("T")
_MOST_TOGETHER = 200


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[Connection], Any]
    future: Future[Any]


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
                group = [job]
                while len(group) < _MOST_TOGETHER and not self._jobs.empty():
                    following = self._jobs.get()
                    if following is None:
                        self._jobs.put(None)
                        break
                    group.append(following)
                self._commit(connection, group)

    def _commit(self, connection: Connection, group: list[_Job]) -> None:
        try:
            with connection.begin():
                given = [job.work(connection) for job in group]
        except BaseException as error:
            if len(group) > 1:  # one bad piece of work must not undo the others'
                for job in group:
                    self._commit(connection, [job])
            else:
                _settle(group[0].future, error=error)
            return
        for job, value in zip(group, given, strict=True):
            _settle(job.future, value)


def _settle(future: Future[Any], value: Any = None, error: BaseException | None = None) -> None:
    if not future.set_running_or_notify_cancel():
        return  # whoever asked has left; the work is done all the same
    if error is not None:
        future.set_exception(error)
    else:
        future.set_result(value)
