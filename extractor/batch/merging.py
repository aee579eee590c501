"""The end of a run on many workers: shards become one set of files, and the sums are checked."""

from __future__ import annotations

import shutil

from extractor.batch.options import Options
from extractor.batch.outputs import RESULTS, written
from extractor.batch.run import Summary
from extractor.batch.shards import Folder, Shard, Told, merge
from extractor.batch.worker import News


def add_news(summary: Summary, news: News) -> None:
    """Count what a worker says of a shard."""
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


def finish(summary: Summary, folder: Folder, plan: list[Shard], options: Options) -> None:
    """Merge the finished shards, and see that nothing is missing and nothing is twice."""
    finished, said = _finished(summary, folder, plan)
    files = (folder.file(shard.name) for shard in finished)
    summary.contents, seen = merge(files, summary.out, parquet=options.parquet)
    summary.contents.files = written(summary.out, parquet=options.parquet)
    summary.done, summary.failed, summary.skipped = seen.done, seen.failed, seen.skipped
    summary.retryable, summary.usage = said.retryable, said.usage
    summary.calls = dict(sorted(summary.calls.items()))
    if summary.price is not None:
        summary.cost, summary.cost_now = said.cost, summary.cost_now or 0.0
    summary.complaint = _complaint(summary, said, seen)
    folder.lay_aside(shard.name for shard in plan)
    if not summary.not_reached:
        shutil.rmtree(folder.path / "todo", ignore_errors=True)
        shutil.rmtree(folder.path / "work", ignore_errors=True)


def _finished(summary: Summary, folder: Folder, plan: list[Shard]) -> tuple[list[Shard], Told]:
    """The shards that are finished, and the sums of what they say."""
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
    return finished, said


def _complaint(summary: Summary, said: Told, seen: Told) -> str | None:
    """What does not add up, if anything does not."""
    ended = seen.done + seen.failed + seen.skipped
    agreed = (said.done, said.failed, said.skipped) == (seen.done, seen.failed, seen.skipped)
    early = summary.interrupted or summary.stopped
    whole = ended == summary.contents.lines == summary.inputs - summary.not_reached
    if agreed and whole and not (summary.not_reached and not early):
        return None
    return (
        f"The sums do not agree: {summary.inputs} inputs, {seen.done} done, {seen.failed} "
        f"failed, {seen.skipped} skipped, {summary.contents.lines} lines in {RESULTS}. Please "
        f"report this, and run the same command again."
    )
