"""A run on many workers: inputs are cut into shards, which are read as runs and merged again."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import chain, islice
from pathlib import Path

from extractor.article import Article
from extractor.batch.atomic import write_whole
from extractor.batch.keys import program_version
from extractor.batch.listener import Listener
from extractor.batch.merging import add_news, finish
from extractor.batch.money import FREE, price_of
from extractor.batch.options import Options
from extractor.batch.outputs import RUN
from extractor.batch.run import Summary, look_ahead, run_told
from extractor.batch.shards import Folder, Shard, Told, cut, read_rows
from extractor.batch.worker import Job
from extractor.batch.workers import Cluster as Cluster
from extractor.batch.workers import need_ray, spread
from extractor.errors import ModelUnavailable, UsageError
from extractor.extract import Extractor
from extractor.loading import Unreadable
from extractor.records import ExtractionResult
from extractor.settings import Settings

_SHOWN = 50
"""Results with records that the listener is told in full; the others are counted."""


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
    need_ray()
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
        again = options.retry_failed
        plan = list(cut(chain(head, rest), reader, cluster.shard_size, folder, again=again))
        summary.inputs = sum(shard.inputs for shard, _ in plan)
        job = _job(out, settings, prompt, options)
        _read(plan, job, extractor, cluster, _Teller(folder, listener, len(plan)), summary)
        finish(summary, folder, [shard for shard, _ in plan], options)
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


def _read(
    plan: list[tuple[Shard, Told | None]],
    job: Job,
    extractor: Extractor,
    cluster: Cluster,
    teller: _Teller,
    summary: Summary,
) -> None:
    """Have the shards read that are not finished, and gather what is said of them."""
    teller.begin(summary.inputs)
    for shard, told in plan:
        if told is not None:
            teller.shard(shard.name, told, before=True)
    todo = list(dict.fromkeys(shard.name for shard, told in plan if told is None))
    try:
        for news in spread(todo, job, extractor, cluster) if todo else ():
            add_news(summary, news)
            if news.stopped:
                if news.unavailable:
                    raise ModelUnavailable(news.stopped)
                summary.stopped = news.stopped
                break
            teller.news(news.name)
    except KeyboardInterrupt:
        summary.interrupted = True


class _Teller:
    """Tells a listener of finished shards."""

    def __init__(self, folder: Folder, listener: Listener, shards: int) -> None:
        self._folder, self._listener, self._shards = folder, listener, shards
        self._ended = self._shown = 0

    def begin(self, inputs: int) -> None:
        """The run begins."""
        self._listener.begin(inputs)

    def news(self, name: str) -> None:
        """A shard was heard of; tell of it if it is finished."""
        if (told := self._folder.told(name)) is not None:
            self.shard(name, told)

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
