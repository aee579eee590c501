"""A run from end to end: every input ends as exactly one of done, failed or skipped."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from extractor.article import Article
from extractor.batch import reports
from extractor.batch.batchrun import LEASE, BatchRunner
from extractor.batch.breaker import Breaker
from extractor.batch.commits import Commits
from extractor.batch.database import open_database
from extractor.batch.line import Desk
from extractor.batch.listener import Listener
from extractor.batch.money import FREE, Price, Purse, price_of
from extractor.batch.options import Options
from extractor.batch.outputs import MOST_TOLD, Contents, Outputs
from extractor.batch.outputs import RESULTS as RESULTS
from extractor.batch.pace import Gate
from extractor.batch.parquet import need_parquet
from extractor.batch.reader import Reader
from extractor.batch.runner import Runner
from extractor.batch.store import LEASE_SECONDS, Run
from extractor.errors import UsageError
from extractor.llm.transport import Patience
from extractor.loading import Unreadable
from extractor.records import Usage

_AHEAD = 1000
"""Inputs looked at before the run begins: a smaller run knows its total from the start."""


@dataclass(slots=True)
class Summary:
    """How a run went.

    Attributes:
        inputs: Inputs met, and those known of but not met.
        done: Inputs with a result.
        failed: Inputs without; ``retryable`` of them may fare better with ``--retry-failed``.
        skipped: Inputs that needed no reading.
        not_reached: Inputs left for another run.
        usage: What the run's articles cost, in this run or before.
        calls: Calls made in this run, by how they ended: ``ok``, an HTTP status, ``timeout``, ...
        replayed: Answers taken from the store in this run, instead of asked for.
        cost: Dollars that the run's articles cost, in this run or before; None if not known.
        cost_now: Dollars spent in this run.
        stopped: Why the run stopped before its end.
        complaint: What does not add up, if anything does not.
    """

    model: str
    prompt_version: str
    out: Path
    inputs: int = 0
    done: int = 0
    failed: int = 0
    retryable: int = 0
    skipped: int = 0
    not_reached: int = 0
    usage: Usage = field(default_factory=Usage)
    calls: dict[str, int] = field(default_factory=dict)
    replayed: int = 0
    tokens_now: tuple[int, int] = (0, 0)
    cost: float | None = None
    cost_now: float | None = None
    cost_unsure: float = 0.0
    price: Price | None = None
    contents: Contents = field(default_factory=Contents)
    seconds: float = 0.0
    interrupted: bool = False
    stopped: str | None = None
    complaint: str | None = None

    @property
    def exit_code(self) -> int:
        """0 all done or skipped, 1 some failed or were not reached, 130 interrupted."""
        if self.interrupted:
            return 130
        return 1 if self.failed or self.not_reached or self.stopped or self.complaint else 0


def run_batch(
    items: Iterable[Article | Unreadable],
    extractor: Reader,
    out: Path,
    listener: Listener,
    options: Options | None = None,
) -> Summary:
    """Read all items and write the result files into ``out``, in the order of the items.

    A failed article or an unreadable input becomes a result with its ``error``; the others go on.
    Each article is in the run store when it has ended: a run that is stopped, by Ctrl-C or by
    force, is taken up where it was by the same call.

    Args:
        items: The inputs, taken one at a time.
        extractor: Reads an article.
        out: The folder for the files and, by default, the run store.
        listener: Is told how the run goes.
        options: How it is to go.

    Raises:
        UsageError: None of the paths exists, ``out`` or the store cannot be written to, or
            Parquet is wanted and cannot be written.
        ModelUnavailable: There is no model to ask. Nothing was written.
    """
    options = options or Options()
    if options.parquet:
        need_parquet()
    head, rest, all_known = look_ahead(iter(items))
    if options.files and not extractor.pays:
        raise UsageError(f"A Batch API needs an endpoint's model, not {extractor.model!r}.")
    price = price_of(extractor.name, options.prices) if extractor.pays else FREE
    if options.files and price is not None:
        price = price.in_batches()
    purse = Purse(price, options.budget)
    if any(isinstance(item, Article) for item in head) or not all_known:
        extractor.ready()  # before anything is written
    summary = Summary(extractor.model, extractor.prompt_version, out, price=price)
    try:
        out.mkdir(parents=True, exist_ok=True)
        engine = open_database(options.store, out)
        total = len(head) if all_known else None
        return _run(engine, chain(head, rest), total, extractor, purse, summary, listener, options)
    except BrokenPipeError:
        raise  # whoever read the progress has left; the files are not to blame
    except OSError as error:
        raise UsageError(
            f"The results cannot be written into {out} ({error.strerror or error}); "
            f"choose another folder with --out."
        ) from error


def look_ahead(
    items: Iterator[Article | Unreadable],
) -> tuple[list[Article | Unreadable], Iterator[Article | Unreadable], bool]:
    """Give the first items, the rest, and whether the first are all.

    Raises:
        UsageError: There is nothing to read, or nothing is there under any of the names.
    """
    head: list[Article | Unreadable] = []
    for item in items:
        head.append(item)
        if len(head) >= _AHEAD:
            break
    else:
        gone = [item.reason for item in head if isinstance(item, Unreadable) and item.missing]
        if len(gone) == len(head):
            raise UsageError("\n".join(gone) or "There is nothing to read; name files or folders.")
        return head, items, True
    return head, items, False


def _run(
    engine: Engine,
    items: Iterator[Article | Unreadable],
    total: int | None,
    extractor: Reader,
    purse: Purse,
    summary: Summary,
    listener: Listener,
    options: Options,
) -> Summary:
    started, began = datetime.now(UTC), time.monotonic()
    run = Run(
        folder=str(summary.out.resolve()),
        model=summary.model,
        prompt_version=summary.prompt_version,
        lease=LEASE if options.files else LEASE_SECONDS,
    )
    commits = Commits(engine)
    try:
        commits.now(run.begin)
        desk = Desk(
            run=run,
            commits=commits,
            gate=_gate(extractor, options),
            purse=purse,
            patience=Patience(attempts=max(1, extractor.attempts), pause=options.pause),
            call_timeout=options.call_timeout,
            article_timeout=options.article_timeout,
            longest_answer=extractor.longest_answer,
            say=listener.say,
            recalls=commits.now(reports.has_answers),
        )
        given = (items, extractor, desk, listener, options)
        runner = Runner(*given)
        if options.files:
            runner = BatchRunner(*given, engine=engine, files=options.files, folder=summary.out)
        listener.begin(total)
        try:
            asyncio.run(runner.run())
        except KeyboardInterrupt:
            summary.interrupted = True
        finally:
            commits.now(run.end)
        summary.stopped = str(runner.halted) if runner.halted else runner.parting
        outputs = Outputs(engine, run.id, summary.out, summary.model, summary.prompt_version)
        summary.contents = outputs.write(parquet=options.parquet)
        intake = runner.intake
        known = intake.seen if intake.exhausted else max(total or 0, intake.seen)
        commits.now(lambda connection: _sum_up(connection, run.id, known, desk, summary))
        summary.seconds = time.monotonic() - began
        outputs.write_run(run_told(summary, started, intake.exhausted or total is not None))
    finally:
        commits.close()
    return summary


def _gate(extractor: Reader, options: Options) -> Gate:
    return Gate(
        most=options.concurrency if extractor.pays else 1,
        rpm=options.rpm,
        tpm=options.tpm,
        breaker=Breaker(pause=options.pause, outage=options.outage),
    )


def _sum_up(connection: Connection, run_id: str, known: int, desk: Desk, summary: Summary) -> None:
    counts = reports.counts(connection, run_id)
    met = sum(number for state, number in counts.items() if state != "retryable")
    summary.inputs = known
    summary.done = counts.get("done", 0)
    summary.failed = counts.get("failed", 0)
    summary.retryable = counts["retryable"]
    summary.skipped = counts.get("skipped", 0)
    summary.not_reached = counts.get("pending", 0) + known - met
    summary.usage = reports.totals(connection, run_id)
    summary.calls = dict(sorted(desk.ends.items()))
    summary.replayed = desk.replayed
    summary.tokens_now = (desk.tokens_in, desk.tokens_out)
    if desk.purse.price is not None:
        summary.cost = reports.cost(connection, run_id)
        summary.cost_now = desk.purse.spent_now
        summary.cost_unsure = desk.purse.unsure
    ended = summary.done + summary.failed + summary.skipped
    early = summary.interrupted or summary.stopped
    if ended != summary.contents.lines or (not early and ended != known):
        summary.complaint = (
            f"The sums do not agree: {known} inputs, {summary.done} done, {summary.failed} failed, "
            f"{summary.skipped} skipped, {summary.contents.lines} lines in {RESULTS}. Please "
            f"report this, and run the same command again."
        )


def run_told(summary: Summary, started: datetime, all_read: bool) -> dict[str, Any]:
    """What run.json says of a run."""
    price = summary.price
    made = sum(summary.calls.values())
    return {
        "started": started.isoformat(timespec="seconds"),
        "seconds": round(summary.seconds, 3),
        "model": summary.model,
        "prompt_version": summary.prompt_version,
        "inputs": summary.inputs,
        "done": summary.done,
        "failed": summary.failed,
        "retryable": summary.retryable,
        "skipped": summary.skipped,
        "not_reached": summary.not_reached,
        "all_inputs_read": all_read,
        "interrupted": summary.interrupted,
        "stopped": summary.stopped,
        "complaint": summary.complaint,
        "files": summary.contents.files,
        "records": dict(sorted(summary.contents.verdicts.items())),
        "usage": summary.usage.model_dump(),
        "cost": _cents(summary.cost),
        "this_run": {
            "calls": made,
            "calls_by_end": summary.calls,
            "replayed": summary.replayed,
            "input_tokens": summary.tokens_now[0],
            "output_tokens": summary.tokens_now[1],
            "cost": _cents(summary.cost_now),
            "cost_unsure": _cents(summary.cost_unsure),
        },
        "price": {**asdict(price), "dated": str(price.dated)} if price and made else None,
        "errors": summary.contents.errors,
        "skips": summary.contents.skipped,
        "named_at_most": MOST_TOLD,
    }


def _cents(dollars: float | None) -> float | None:
    return None if dollars is None else round(dollars, 6)
