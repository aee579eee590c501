"""Killing a run at some moment, and counting what was paid for twice afterwards."""

from __future__ import annotations

import json
import sqlite3
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from tests.faults.process import Endpoint
from tests.faults.runs import start, state_of
from tests.faults.server import digest_of

PATIENCE = 120.0
Moment = Callable[[], bool]


@dataclass(slots=True)
class Toll:
    """What some kills came to.

    Attributes:
        kills: Processes killed.
        moments: When they were, by what was going on.
        in_flight: Calls that waited for an answer then.
        repeated: Questions answered once more although they had been answered before.
        kept_and_repeated: Those of them whose answer was in the store when the kill came.
        lost: Articles that ended in no state, or twice.
    """

    kills: int = 0
    moments: Counter[str] = field(default_factory=Counter)
    in_flight: int = 0
    repeated: int = 0
    kept_and_repeated: int = 0
    lost: int = 0


def kill_and_resume(
    fake: Endpoint, articles: Path, out: Path, moments: list[tuple[str, float]], *flags: object
) -> Toll:
    """Kill a run at each of some moments, let it end at last, and count.

    Args:
        fake: The endpoint; its calls are forgotten first.
        articles: A file of articles.
        out: The run's folder.
        moments: When to kill: ``calls`` after so many more calls, ``seconds`` after the start,
            ``writing`` so many seconds after the last article has ended.
        flags: Further flags of the command.
    """
    fake.forget()
    toll = Toll()
    total = sum(1 for _ in articles.open())
    kept: list[tuple[set[str], Counter[str]]] = []
    for kind, amount in moments:
        process = start(fake, articles, out, "--concurrency", 8, *flags)
        if not _waited(process.poll, _moment(kind, amount, fake, out, total)):
            continue  # it had ended before
        toll.in_flight += fake.under_way()
        process.kill()
        process.communicate()
        toll.kills += 1
        toll.moments[kind] += 1
        kept.append((kept_answers(out), fake.good()))
    process = start(fake, articles, out, "--concurrency", 8, *flags)
    _, said = process.communicate(timeout=PATIENCE)
    if process.returncode not in (0, 1):
        raise AssertionError(f"the last run ended with {process.returncode}: {said.decode()}")
    good = fake.good()
    toll.repeated = sum(good.values()) - len(good)
    again = {each for stored, then in kept for each in stored if good[each] > then[each]}
    toll.kept_and_repeated = len(again)
    toll.lost = _lost(out, total)
    return toll


def seeded_moments(seed: int, count: int, calls: int, seconds: float) -> list[tuple[str, float]]:
    """Draw moments: mostly amid calls, some while a run starts, some while it writes its files."""
    chance = Random(seed)
    drawn: list[tuple[str, float]] = []
    for _ in range(count):
        kind = chance.choices(["calls", "seconds", "writing"], [6, 3, 1])[0]
        most = {"calls": calls, "seconds": seconds, "writing": 0.2}[kind]
        drawn.append((kind, chance.uniform(0, most)))
    return sorted(drawn, key=lambda moment: moment[0] == "writing")


def kept_answers(out: Path) -> set[str]:
    """The questions whose answer a store holds, by hash."""
    if not (out / "run.sqlite").exists():
        return set()
    with closing(sqlite3.connect(out / "run.sqlite", timeout=30)) as link:
        try:
            rows = link.execute("SELECT request FROM attempts WHERE reusable").fetchall()
        except sqlite3.OperationalError:
            return set()  # killed before it had made the tables
    return {digest_of(_unpacked(row[0])["messages"]) for row in rows}


def _unpacked(request: str | bytes) -> dict[str, Any]:
    text = request if isinstance(request, str) else zlib.decompress(request)
    asked: dict[str, Any] = json.loads(text)
    return asked


def _moment(kind: str, amount: float, fake: Endpoint, out: Path, total: int) -> Moment:
    if kind == "seconds":
        end = time.monotonic() + amount
        return lambda: time.monotonic() >= end
    if kind == "calls":
        wanted = fake.count() + int(amount)
        return lambda: fake.count() > wanted
    ready: list[float] = []

    def is_writing() -> bool:
        ended = sum(state != "pending" for state in state_of(out).values())
        if ended == total and not ready:
            ready.append(time.monotonic() + amount)
        return bool(ready) and time.monotonic() >= ready[0]

    return is_writing


def _waited(poll: Callable[[], int | None], moment: Moment) -> bool:
    """Wait for a moment; tell whether it came before the process ended."""
    end = time.monotonic() + PATIENCE
    while poll() is None and time.monotonic() < end:
        if moment():
            return True
        time.sleep(0.01)
    return False


def _lost(out: Path, total: int) -> int:
    names = [name for name, _ in _results(out)]
    doubled = len(names) - len({*names})
    return total - len({*names}) + doubled


def _results(out: Path) -> Iterator[tuple[str, str | None]]:
    for line in (out / "results.jsonl").read_text(encoding="utf-8").splitlines():
        result = json.loads(line)
        yield result["article_id"], result["error"]
