"""The workers of a cluster: Ray Data hands shards to them, and brings back what they say."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from extractor.batch.worker import Job, News, ShardReader
from extractor.errors import UsageError
from extractor.extract import Extractor

_STORE_BYTES = 100_000_000  # Ray carries names of shards, not articles
_ENVIRONMENT = {
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_BACKEND_LOG_LEVEL": "fatal",
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
    "RAY_worker_niceness": "0",  # an engine in a worker must not wait for everybody else
}


@dataclass(frozen=True, slots=True)
class Cluster:
    """How a run is spread.

    Attributes:
        workers: Processes that read shards; by default one a CPU.
        shard_size: Inputs of a shard.
    """

    workers: int | None = None
    shard_size: int = 1000


def need_ray() -> None:
    """Raise `UsageError` where Ray is not installed."""
    if find_spec("ray") is None or find_spec("pyarrow") is None:
        raise UsageError(
            "--engine ray needs Ray, which is not installed; "
            "install it with pip install 'extractor[ray]'."
        )


def spread(names: list[str], job: Job, extractor: Extractor, cluster: Cluster) -> Iterator[News]:
    """Hand shards to workers, and give what they say of each, as it comes."""
    with _ray(cluster) as ray:
        cpus = ray.cluster_resources().get("CPU", 1.0)
        workers = min(cluster.workers or max(1, int(cpus)), len(names))
        job, per_worker = _shared(job, extractor.model == "local", cpus, workers)
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


def _shared(job: Job, local: bool, cpus: float, workers: int) -> tuple[Job, float]:
    """Divide what workers share: the job of each, and its CPUs."""
    # Ray waits for ever for more CPUs than there are: many workers get a part of one each.
    share = cpus / workers
    per_worker = float(int(share)) if local and share >= 1 else min(1.0, share)
    if local and job.settings.threads is None:
        # Engines that start together would all see the same CPUs idle.
        job = replace(job, settings=replace(job.settings, threads=max(1, int(per_worker))))
    paces = {
        name: value / workers
        for name in ("rpm", "tpm")
        if (value := getattr(job.options, name)) is not None
    }
    return replace(job, options=replace(job.options, **paces)), per_worker


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
