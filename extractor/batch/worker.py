"""What a worker of a cluster does: read one shard after the other, each as a small run."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import select

from extractor.article import Article
from extractor.batch.atomic import write_whole
from extractor.batch.database import open_database
from extractor.batch.keys import article_key, input_hash, program_version
from extractor.batch.options import Options
from extractor.batch.run import RESULTS, Summary, run_batch
from extractor.batch.schema import articles
from extractor.batch.shards import (
    Folder,
    Piece,
    Retry,
    Row,
    Told,
    read_piece,
    read_rows,
    read_told,
    write_shard,
)
from extractor.errors import ModelUnavailable, UsageError
from extractor.extract import Extractor
from extractor.loading import Unreadable
from extractor.records import ExtractionResult
from extractor.settings import Settings

_CAREFUL = 3
"""Time that a shard is begun in one run from which it is read one article at a time, so that an
article that kills its reader is known."""


@dataclass(frozen=True, slots=True)
class Job:
    """What every worker of a run is told.

    Attributes:
        run: The run's own name: deaths are counted within it.
        here: The folder that relative names are meant in.
        out: The run's output folder, the same one for all workers.
        settings: The run's settings.
        prompt: The prompt's name.
        options: How shards are read.
        version: `program_version` of who cut the shards.
    """

    run: str
    here: Path
    out: Path
    settings: Settings
    prompt: str
    options: Options
    version: str


@dataclass(slots=True)
class News:
    """What a worker says of a shard it was given.

    Attributes:
        stopped: Why the shard could not be finished, and others need not be tried.
        unavailable: There is no model, as ``stopped`` says.
        calls: Calls made now, by how they ended.
    """

    name: str
    stopped: str | None = None
    unavailable: bool = False
    calls: dict[str, int] | None = None
    replayed: int = 0
    tokens: tuple[int, int] = (0, 0)
    cost: float | None = 0.0
    unsure: float = 0.0


class ShardReader:
    """Reads shards with one extractor: a callable of batches, as Ray Data wants it."""

    def __init__(self, job: Job) -> None:
        """Prepare the extractor; its model is loaded when the first shard needs it."""
        with suppress(OSError):
            os.chdir(job.here)
        self._job = job
        self._folder = Folder(job.out)
        self._extractor = Extractor(prompt=job.prompt, settings=job.settings)

    def __call__(self, batch: dict[str, Any]) -> dict[str, Any]:
        """Read the named shards; what came of each goes back as JSON, whatever happened."""
        return {"news": [json.dumps(asdict(self.read(str(name)))) for name in batch["name"]]}

    def read(self, name: str) -> News:
        """Read one shard, or tell why not; articles that fail are rows like others."""
        news = News(name)
        try:
            if program_version() != self._job.version:
                raise UsageError("A worker runs another version of extractor; install the same.")
            if self._folder.piece(name).exists():  # else it died between its end and saying so
                self._read(name, news)
        except ModelUnavailable as error:
            news.stopped, news.unavailable = str(error), True
        except UsageError as error:
            news.stopped = str(error)
        except Exception as error:
            if self._folder.piece(name).exists():  # else a forgotten other reader finished it
                news.stopped = f"A worker could not finish a shard ({error!r}); run it again."
        return news

    def _read(self, name: str, news: News) -> None:
        work, file = self._folder.work(name), self._folder.file(name)
        work.mkdir(parents=True, exist_ok=True)
        watch = _Watch(work, self._job.run)
        piece = read_piece(self._folder.piece(name))
        kept = _kept(file, retry_failed=self._job.options.retry_failed)
        old_cost = read_told(file).cost if file.exists() else 0.0
        wanted = [place for place in range(len(piece.items)) if place not in kept]
        cost: float | None = 0.0
        if wanted:
            items = [watch.instead(piece.items[place]) for place in wanted]
            options = replace(self._job.options, triage=_Skips(piece, self._job.options.triage))
            if watch.careful:
                options = replace(options, concurrency=1)
            summary = run_batch(items, self._extractor, work, watch, options)
            _tell(news, summary)
            if summary.stopped or summary.complaint or summary.not_reached:
                news.stopped = summary.stopped or summary.complaint or "A shard was not finished."
                return
            cost = summary.cost
            rows = self._fresh(work, [piece.items[place] for place in wanted])
            kept |= dict(zip(wanted, rows, strict=True))
        total = None if cost is None or old_cost is None else cost + old_cost
        ordered = [kept[place] for place in range(len(piece.items))]
        write_shard(file, ordered, _sums(ordered, total))
        self._folder.piece(name).unlink()
        shutil.rmtree(work, ignore_errors=True)

    def _fresh(self, work: Path, items: list[Article | Unreadable]) -> list[Row]:
        """The rows of what was read now, in order."""
        with (work / RESULTS).open(encoding="utf-8", newline="\n") as file:
            results = [ExtractionResult.model_validate_json(line) for line in file]
        pairs = list(zip(items, results, strict=True))
        retries = self._retries(
            work, [item for item, result in pairs if result.error and isinstance(item, Article)]
        )
        return [Row(result, retries.get(_name(item)), _page(item)) for item, result in pairs]

    def _retries(self, work: Path, failed: list[Article]) -> dict[str, Retry]:
        """Which failed articles may do better another time, as the store knows."""
        if not failed:
            return {}
        settings = self._extractor.options()
        names = {article_key(input_hash(item), settings): item.id for item in failed}
        engine = open_database(self._job.options.store, work)
        known = select(articles.c.key, articles.c.retryable, articles.c.unasked)
        found: dict[str, Retry] = {}
        keys = list(names)
        with engine.connect() as connection:
            for start in range(0, len(keys), 500):
                some = articles.c.key.in_(keys[start : start + 500])
                for key, retryable, unasked in connection.execute(known.where(some)):
                    if unasked or retryable:
                        found[names[key]] = "unasked" if unasked else "may_help"
        engine.dispose()
        return found


class _Skips:
    """Triage within a shard: duplicates of articles anywhere in the run, then the user's."""

    def __init__(self, piece: Piece, triage: Callable[[Article], str | None] | None) -> None:
        self._skips = piece.skips
        self._triage = triage

    def __call__(self, article: Article) -> str | None:
        return self._skips.get(article.id) or (self._triage(article) if self._triage else None)


class _Watch:
    """Counts how often a shard was begun in this run, and finds the article that kills."""

    def __init__(self, work: Path, run: str) -> None:
        self._path = work / "deaths.json"
        self._known: dict[str, Any] = {"run": run, "begun": 0, "at": None, "killers": {}}
        with suppress(OSError, ValueError):
            known = json.loads(self._path.read_text(encoding="ascii"))
            if known["run"] == run:
                self._known = known
        begun = self._known["begun"]
        if self._known["at"] is not None:
            reason = f"The worker died {begun} times, the last time while it read this article."
            self._known["killers"][self._known["at"]] = reason
        self._known |= {"begun": begun + 1, "at": None}
        self.careful = begun + 1 >= _CAREFUL
        self._save()

    def instead(self, item: Article | Unreadable) -> Article | Unreadable:
        """The item, or an input that failed where it has killed its reader."""
        reason = self._known["killers"].get(_name(item))
        return Unreadable(item.id, reason) if reason and isinstance(item, Article) else item

    def begin(self, total: int | None) -> None: ...

    def total(self, count: int) -> None: ...

    def start(self, name: str) -> None:
        self._at(name)

    def finish(self, result: ExtractionResult, article: Article | None) -> None:
        self._at(None)

    def kept(self, count: int) -> None: ...

    def spent(self, dollars: float) -> None: ...

    def say(self, sentence: str) -> None: ...

    def _at(self, name: str | None) -> None:
        if self.careful:
            self._known["at"] = name
            self._save()

    def _save(self) -> None:
        write_whole(self._path, json.dumps(self._known))


def _name(item: Article | Unreadable) -> str:
    if isinstance(item, Article):
        return item.id
    return item.source.encode("utf-8", "replace").decode()  # as results name it


def _page(item: Article | Unreadable) -> str | None:
    """The text of a web page, which stands in no file."""
    if isinstance(item, Article) and item.extracted_from is not None:
        return item.model_dump_json(exclude_none=True)
    return None


def _kept(file: Path, *, retry_failed: bool) -> dict[int, Row]:
    """The rows of a shard read before that stay as they are, by their place."""
    if not file.exists():
        return {}
    again = {"unasked", "may_help"} if retry_failed else {"unasked"}
    return {
        place: Row(
            ExtractionResult.model_validate_json(row["result"]), row["retry"], row["article"]
        )
        for place, row in enumerate(read_rows(file))
        if row["retry"] not in again
    }


def _sums(rows: list[Row], cost: float | None) -> Told:
    told = Told(inputs=len(rows), cost=cost)
    for row in rows:
        setattr(told, row.state, getattr(told, row.state) + 1)
        told.usage += row.result.usage
        told.retryable += row.retry is not None
        told.unasked += row.retry == "unasked"
    return told


def _tell(news: News, summary: Summary) -> None:
    news.calls, news.replayed, news.tokens = summary.calls, summary.replayed, summary.tokens_now
    news.cost, news.unsure = summary.cost_now, summary.cost_unsure
