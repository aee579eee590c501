"""What of an article's CPU goes into reading, the run store, the client, and the rest.

Run it from the project's folder:

    python benchmarks/cost.py [--articles 1000] [--ways 16] [--latency 0.05] [--repeat 3]

A run like `pace.py`'s, against the same fake endpoint (a process of its own), in this process; an
article before it is not counted. CPU time is taken by thread:

- reading: the steps of the conversation about an article, from its text to a checked result;
- client: what happens between the line and the endpoint (the `openai` and HTTP libraries), as far
  as it runs within a call; and, apart, what is done with an answer (parsed, checked, tallied);
- store: the thread that writes the run store;
- files: writing the result files at the end;
- rest: the run loop, the line, the event loop, hashes, JSON.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from extractor.batch.commits import Commits
from extractor.batch.options import Options
from extractor.batch.outputs import Outputs
from extractor.batch.run import run_batch
from extractor.cli.display import Display
from extractor.extract import Extractor
from tests.faults.articles import article
from tests.faults.process import fault_server
from tests.faults.runs import MODEL
from tests.faults.script import Script

PARTS = ("reading", "client", "answers", "store", "files", "rest")
FIRST = 10_000_000  # the number of the article that warms up


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--ways", type=int, default=16)
    parser.add_argument("--latency", type=float, default=0.05)
    parser.add_argument("--repeat", type=int, default=3)
    given = parser.parse_args()
    print(
        f"{given.articles} articles, {given.ways} ways, load {os.getloadavg()[0]:.1f}; CPU ms each"
    )
    print("".join(f"{part:>9}" for part in (*PARTS, "all")))
    with fault_server(Script(latency=given.latency)) as fake:
        spent(fake.base_url, range(FIRST, FIRST + 1), given.ways)
        for _ in range(given.repeat):
            told = spent(fake.base_url, range(given.articles), given.ways)
            each = [1000 * told[part] / given.articles for part in (*PARTS, "all")]
            print("".join(f"{ms:9.2f}" for ms in each), flush=True)


def spent(url: str, numbers: range, ways: int) -> Counter[str]:
    """Read articles that get no second look; give the CPU seconds of each part."""
    spent: Counter[str] = Counter()
    items = (article(number + number // 3) for number in numbers)
    reader = Metered(Extractor(model=MODEL, base_url=url), spent)
    began = time.process_time()
    with (
        tempfile.TemporaryDirectory() as folder,
        metered(Commits, "_serve", spent, "store"),
        metered(Outputs, "write", spent, "files"),
    ):
        summary = run_batch(
            items, reader, Path(folder), Display(quiet=True), Options(concurrency=ways)
        )
    spent["all"] = time.process_time() - began
    assert summary.done == len(numbers), summary
    spent["answers"] -= spent["client"] + spent["line"]
    spent["rest"] = spent["all"] - sum(spent[part] for part in PARTS)
    return spent


class Metered:
    """A reader whose parts are timed."""

    def __init__(self, reader: Extractor, spent: Counter[str]) -> None:
        self._reader, self._spent = reader, spent

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reader, name)

    def converse(self, article: Any) -> Any:
        talk = self._reader.converse(article)
        reply = None
        while True:
            began = time.thread_time()
            try:
                question = talk.send(reply)  # type: ignore[arg-type]
            except StopIteration as end:
                return end.value
            finally:
                self._spent["reading"] += time.thread_time() - began
            reply = yield question

    async def answer(self, question: Any, line: Any) -> Any:
        told = Line(line, self._spent)
        return await Steps(self._reader.answer(question, told), self._spent, "answers")


class Line:
    """A line to the endpoint that is timed, and so is what it sends."""

    def __init__(self, line: Any, spent: Counter[str]) -> None:
        self._line, self._spent = line, spent

    async def carry(self, request: Any, send: Any) -> Any:
        async def timed(*given: Any) -> Any:
            return await Steps(send(*given), self._spent, "client", "line")

        return await Steps(self._line.carry(request, timed), self._spent, "line")


class Steps:
    """Runs a coroutine, and counts the CPU time of its steps for a part of the whole.

    Args:
        work: The coroutine.
        spent: Where the time is counted.
        part: For which part.
        within: A part that counts the same steps, and shall not.
    """

    def __init__(
        self, work: Awaitable[Any], spent: Counter[str], part: str, within: str = ""
    ) -> None:
        self._work, self._spent, self._part, self._within = work, spent, part, within

    def __await__(self) -> Generator[Any, Any, Any]:
        steps = self._work.__await__()
        act: Callable[..., Any] = steps.send
        given: Any = None
        while True:
            began = time.thread_time()
            try:
                wanted = act(given)
            except StopIteration as end:
                return end.value
            finally:
                took = time.thread_time() - began
                self._spent[self._part] += took
                if self._within:
                    self._spent[self._within] -= took
            try:
                given, act = (yield wanted), steps.send
            except BaseException as error:
                given, act = error, steps.throw  # type: ignore[attr-defined]


@contextmanager
def metered(owner: type, name: str, spent: Counter[str], part: str) -> Iterator[None]:
    """Time a method in whatever thread it runs."""
    work = getattr(owner, name)

    def timed(*given: Any, **named: Any) -> Any:
        began = time.thread_time()
        try:
            return work(*given, **named)
        finally:
            spent[part] += time.thread_time() - began

    setattr(owner, name, timed)
    try:
        yield
    finally:
        setattr(owner, name, work)


if __name__ == "__main__":
    main()
