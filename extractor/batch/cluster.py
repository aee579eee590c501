"""A run on many workers: Ray Data hands the shards out, and every worker reads them as runs."""

from __future__ import annotations

import json
import logging
import os
import shutil
import time
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.util import find_spec
from itertools import chain, islice
from pathlib import Path
from typing import Any

from extractor.article import Article
from extractor.batch.atomic import write_whole
from extractor.batch.keys import program_version
from extractor.batch.listener import Listener
from extractor.batch.money import FREE, price_of
from extractor.batch.options import Options
from extractor.batch.outputs import RESULTS, RUN, written
from extractor.batch.run import Summary, look_ahead, run_told
from extractor.batch.shards import Folder, Shard, Told, cut, merge, read_rows
from extractor.batch.worker import Job, News, ShardReader
from extractor.errors import ModelUnavailable, UsageError
from extractor.extract import Extractor
from extractor.loading import Unreadable
from extractor.records import ExtractionResult
from extractor.settings import Settings

_STORE_BYTES = 100_000_000  # Ray carries names of shards, not articles
_ENVIRONMENT = {
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_BACKEND_LOG_LEVEL": "fatal",
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
    "RAY_worker_niceness": "0",  # an engine in a worker must not wait for everybody else
}
_SHOWN = 50
"""Results with records that the listener is told in full; the others are counted."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """How a run is spread.

    Attributes:
        workers: Processes that read shards; by default one a CPU.
        shard_size: Inputs of a shard.
    """

    workers: int | None = None
    shard_size: int = 1000


def run_cluster(
    items: Iterable[Article | Unreadable],
    settings: Settings,
    prompt: str,
    out: Path,
    listener: Listener,
    options: Options,
    cluster: Cluster,
) -> Summary:
    """Read all items on a Ray cluster, and write the result files as `run_batch` does.

    The cluster is the one that ``RAY_ADDRESS`` names, else one that is started here and ends with
    the run. Finished shards are not read again, however the run before ended.

    Args:
        items: The inputs, taken one at a time.
        settings: Which model is asked, and how.
        prompt: The prompt's name.
        out: The folder for the files; all workers must see it under this name.
        listener: Is told how the run goes.
        options: How shards are read. Concurrency is each worker's; paces are shared out.
        cluster: How the run is spread.

    Raises:
        UsageError: Ray is missing, or the options or paths cannot be used.
        ModelUnavailable: There is no model to ask.
    """
    _need_ray()
    if options.budget is not None:
        raise UsageError(
            "--budget is not kept by --engine ray, whose workers do not see each other's calls; "
            "leave one of the two out, or set a limit at the provider."
        )
    head, rest, _ = look_ahead(iter(items))
    extractor = Extractor(prompt=prompt, settings=settings)
    if extractor.pays:
        extractor.ready()  # before anything is written; an embedded engine starts in the workers
    out = out.resolve()
    price = price_of(extractor.name, options.prices) if extractor.pays else FREE
    summary = Summary(extractor.model, extractor.prompt_version, out, price=price)
    started, began = datetime.now(UTC), time.monotonic()
    reader = {**extractor.options(), "triage": options.triage is not None}
    try:
        folder = Folder(out)
        folder.prepare()
        plan = list(
            cut(chain(head, rest), reader, cluster.shard_size, folder, again=options.retry_failed)
        )
        summary.inputs = sum(shard.inputs for shard, _ in plan)
        listener.begin(summary.inputs)
        teller = _Teller(folder, listener, len(plan))
        for shard, told in plan:
            if told is not None:
                teller.shard(shard.name, told, before=True)
        todo = list(dict.fromkeys(shard.name for shard, told in plan if told is None))
        job = _job(out, settings, prompt, options)
        try:
            for news in _spread(todo, job, extractor, cluster) if todo else ():
                _add(summary, news)
                if news.stopped:
                    if news.unavailable:
                        raise ModelUnavailable(news.stopped)
                    summary.stopped = news.stopped
                    break
                if (told := folder.told(news.name)) is not None:
                    teller.shard(news.name, told)
        except KeyboardInterrupt:
            summary.interrupted = True
        _finish(summary, folder, [shard for shard, _ in plan], options)
        summary.seconds = time.monotonic() - began
        run = run_told(summary, started, True)
        run["shards"] = [shard.name for shard, _ in plan]
        write_whole(out / RUN, json.dumps(run, indent=2, ensure_ascii=False) + "\n")
    except OSError as error:
        raise UsageError(
            f"The results cannot be written into {out} ({error.strerror or error}); "
            f"choose another folder with --out."
        ) from error
    return summary


def _need_ray() -> None:
    if find_spec("ray") is None or find_spec("pyarrow") is None:
        raise UsageError(
            "--engine ray needs Ray, which is not installed; "
            "install it with pip install 'extractor[ray]'."
        )


def _job(out: Path, settings: Settings, prompt: str, options: Options) -> Job:
    return Job(
        run=uuid.uuid4().hex,
        here=Path.cwd(),
        out=out,
        settings=settings,
        prompt=prompt,
        options=options,
        version=program_version(),
    )


def _spread(names: list[str], job: Job, extractor: Extractor, cluster: Cluster) -> Iterator[News]:
    """Hand shards to workers, and give what they say of each, as it comes."""
    with _ray(cluster) as ray:
        cpus = ray.cluster_resources().get("CPU", 1.0)
        workers = min(cluster.workers or max(1, int(cpus)), len(names))
        # Ray waits for ever for more CPUs than there are: many workers get a part of one each.
        share = cpus / workers
        local = extractor.model == "local"
        per_worker = float(int(share)) if local and share >= 1 else min(1.0, share)
        if local and job.settings.threads is None:
            # Engines that start together would all see the same CPUs idle.
            job = replace(job, settings=replace(job.settings, threads=max(1, int(per_worker))))
        paces = {
            name: value / workers
            for name in ("rpm", "tpm")
            if (value := getattr(job.options, name)) is not None
        }
        job = replace(job, options=replace(job.options, **paces))
        found = ray.data.from_items(
            [{"name": name} for name in names], override_num_blocks=len(names)
        ).map_batches(
            ShardReader,
            fn_constructor_args=(job,),
            batch_size=1,
            compute=ray.data.ActorPoolStrategy(size=workers),
            num_cpus=per_worker,
        )
        for row in found.iter_rows():
            yield News(**json.loads(row["news"]))


@contextmanager
def _ray(cluster: Cluster) -> Iterator[Any]:
    """Join the cluster that is named, or start one here; it speaks only of trouble."""
    for name, value in _ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    import ray
    import ray.data

    quiet: dict[str, Any] = {"logging_level": logging.ERROR, "log_to_driver": False}
    if not os.environ.get("RAY_ADDRESS"):
        quiet |= {
            "address": "local",
            "num_cpus": cluster.workers or os.cpu_count(),
            "object_store_memory": _STORE_BYTES,
            "include_dashboard": False,
        }
    with _hushed():
        ray.init(**quiet)
    try:
        for name in ("ray", "ray.data"):
            logging.getLogger(name).setLevel(logging.ERROR)
        context = ray.data.DataContext.get_current()
        context.enable_progress_bars = False
        context.print_on_execution_start = False
        yield ray
    finally:
        ray.shutdown()


@contextmanager
def _hushed() -> Iterator[None]:
    """Keep from the user what Ray's own core says while it starts; its errors are raised."""
    kept = os.dup(2)
    try:
        with Path(os.devnull).open("wb") as nothing:
            os.dup2(nothing.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


class _Teller:
    """Tells a listener of finished shards."""

    def __init__(self, folder: Folder, listener: Listener, shards: int) -> None:
        self._folder, self._listener, self._shards = folder, listener, shards
        self._ended = self._shown = 0

    def shard(self, name: str, told: Told, *, before: bool = False) -> None:
        """One more shard has ended, in this run or an earlier one."""
        self._ended += 1
        shown = 0
        if self._shown < _SHOWN:
            rows = (
                r for r in read_rows(self._folder.file(name)) if r["exchanges"] + r["diplomacy"]
            )
            for row in islice(rows, _SHOWN - self._shown):
                self._listener.finish(ExtractionResult.model_validate_json(row["result"]), None)
                shown += 1
        self._shown += shown
        self._listener.kept(told.inputs - shown)
        if not before:
            self._listener.say(
                f"Shard {self._ended} of {self._shards}: {told.done:,} done, "
                f"{told.failed:,} failed, {told.skipped:,} skipped."
            )


def _add(summary: Summary, news: News) -> None:
    for end, number in (news.calls or {}).items():
        summary.calls[end] = summary.calls.get(end, 0) + number
    summary.replayed += news.replayed
    summary.tokens_now = (
        summary.tokens_now[0] + news.tokens[0],
        summary.tokens_now[1] + news.tokens[1],
    )
    if summary.price is not None:
        summary.cost_now = (summary.cost_now or 0.0) + (news.cost or 0.0)
    summary.cost_unsure += news.unsure


def _finish(summary: Summary, folder: Folder, plan: list[Shard], options: Options) -> None:
    """Merge the finished shards, and see that nothing is missing and nothing is twice."""
    finished: list[Shard] = []
    said = Told()
    for shard in plan:
        if (told := folder.told(shard.name)) is None:
            summary.not_reached += shard.inputs
            continue
        finished.append(shard)
        for name in ("inputs", "done", "failed", "skipped", "retryable"):
            setattr(said, name, getattr(said, name) + getattr(told, name))
        said.cost = None if said.cost is None or told.cost is None else said.cost + told.cost
        said.usage += told.usage
    files = (folder.file(shard.name) for shard in finished)
    summary.contents, seen = merge(files, summary.out, parquet=options.parquet)
    summary.contents.files = written(summary.out, parquet=options.parquet)
    summary.done, summary.failed, summary.skipped = seen.done, seen.failed, seen.skipped
    summary.retryable, summary.usage = said.retryable, said.usage
    summary.calls = dict(sorted(summary.calls.items()))
    if summary.price is not None:
        summary.cost, summary.cost_now = said.cost, summary.cost_now or 0.0
    ended = seen.done + seen.failed + seen.skipped
    agreed = (said.done, said.failed, said.skipped) == (seen.done, seen.failed, seen.skipped)
    early = summary.interrupted or summary.stopped
    whole = ended == summary.contents.lines == summary.inputs - summary.not_reached
    if not agreed or not whole or (summary.not_reached and not early):
        summary.complaint = (
            f"The sums do not agree: {summary.inputs} inputs, {seen.done} done, {seen.failed} "
            f"failed, {seen.skipped} skipped, {summary.contents.lines} lines in {RESULTS}. Please "
            f"report this, and run the same command again."
        )
    folder.lay_aside(shard.name for shard in plan)
    if not summary.not_reached:
        shutil.rmtree(folder.path / "todo", ignore_errors=True)
        shutil.rmtree(folder.path / "work", ignore_errors=True)
