"""The run loop: every input ends as exactly one line of results.jsonl."""

from __future__ import annotations

import json
import logging
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from extractor.article import Article
from extractor.batch.tables import write_diplomacy, write_exchanges
from extractor.errors import ExtractorError, UsageError
from extractor.loading import Unreadable
from extractor.records import ExtractionResult, Usage

_log = logging.getLogger(__name__)

RESULTS, EXCHANGES, DIPLOMACY, RUN = "results.jsonl", "exchanges.csv", "diplomacy.csv", "run.json"
FILES = (RESULTS, EXCHANGES, DIPLOMACY, RUN)
"""What a run leaves in its folder."""


class Reader(Protocol):
    """What the loop needs of an `extractor.Extractor`."""

    @property
    def model(self) -> str:
        """What results call the model."""

    @property
    def prompt_version(self) -> str:
        """The prompt's name and hash."""

    def ready(self) -> None:
        """Load or reach the model, or raise `ModelUnavailable`."""

    def extract(self, article: Article) -> ExtractionResult:
        """Read one article."""


class Listener(Protocol):
    """Is told how the run goes."""

    def begin(self, total: int) -> None:
        """The run begins."""

    def start(self, name: str) -> None:
        """An article begins."""

    def finish(self, result: ExtractionResult, article: Article | None) -> None:
        """An input has ended, well or not."""


@dataclass(slots=True)
class Summary:
    """How a run went."""

    model: str
    prompt_version: str
    out: Path
    inputs: int
    results: list[ExtractionResult] = field(default_factory=list)
    usage: Usage = field(default_factory=Usage)
    failed: int = 0
    seconds: float = 0.0
    interrupted: bool = False

    @property
    def exit_code(self) -> int:
        """0 all done, 1 some failed, 130 interrupted."""
        if self.interrupted:
            return 130
        return 1 if self.failed else 0


def run_batch(
    items: Sequence[Article | Unreadable], extractor: Reader, out: Path, listener: Listener
) -> Summary:
    """Read all items in order and write the result files into ``out``.

    A failed article or an unreadable input becomes a result with its ``error``; the others go on.
    Ctrl-C ends the run early; what was done is written.

    Raises:
        UsageError: None of the paths exists, or ``out`` cannot be written to.
        ModelUnavailable: There is no model to ask. Nothing was written.
    """
    _refuse_nothing(items)
    summary = Summary(extractor.model, extractor.prompt_version, out, len(items))
    if any(isinstance(item, Article) for item in items):
        extractor.ready()  # before an earlier run's results are overwritten
    try:
        out.mkdir(parents=True, exist_ok=True)
        return _run(items, extractor, summary, listener)
    except BrokenPipeError:
        raise  # whoever read the progress has left; the files are not to blame
    except OSError as error:
        raise UsageError(
            f"The results cannot be written into {out} ({error.strerror or error}); "
            f"choose another folder with --out."
        ) from error


def _refuse_nothing(items: Sequence[Article | Unreadable]) -> None:
    gone = [item.reason for item in items if isinstance(item, Unreadable) and item.missing]
    if len(gone) == len(items):
        raise UsageError("\n".join(gone) or "There is nothing to read; name files or folders.")


def _run(
    items: Sequence[Article | Unreadable], extractor: Reader, summary: Summary, listener: Listener
) -> Summary:
    out = summary.out
    started, began = datetime.now(UTC), time.monotonic()
    try:
        listener.begin(len(items))
        with (out / RESULTS).open("w", encoding="utf-8") as lines:
            for result, line, article in _results(items, extractor, listener):
                summary.results.append(result)
                lines.write(line)
                lines.flush()
                summary.usage += result.usage
                summary.failed += result.error is not None
                listener.finish(result, article)
    except KeyboardInterrupt:
        summary.interrupted = True
        _recount(summary)
    summary.seconds = time.monotonic() - began
    write_exchanges(summary.results, out / EXCHANGES)
    write_diplomacy(summary.results, out / DIPLOMACY)
    _write_run(summary, started, out / RUN)
    return summary


def _recount(summary: Summary) -> None:
    """Make file and sums agree again: the interrupt may have come between any two steps."""
    text = "".join(_line(result) for result in summary.results)
    (summary.out / RESULTS).write_text(text, encoding="utf-8")
    summary.usage = sum((result.usage for result in summary.results), Usage())
    summary.failed = sum(result.error is not None for result in summary.results)


def _results(
    items: Iterable[Article | Unreadable], extractor: Reader, listener: Listener
) -> Iterator[tuple[ExtractionResult, str, Article | None]]:
    for item in items:
        if isinstance(item, Unreadable):
            # Names and messages of the system may hold bytes that are no text.
            failure = _failure(_whole(item.source), _whole(item.reason), extractor)
            yield failure, _line(failure), None
        else:
            listener.start(item.id)
            yield *_read(item, extractor), item


def _read(article: Article, extractor: Reader) -> tuple[ExtractionResult, str]:
    """Read one article, whatever happens: a fault in it must not end the others."""
    try:
        result = extractor.extract(article)
        return result, _line(result)
    except ExtractorError as error:
        failure = _failure(article.id, _whole(str(error)), extractor)
    except Exception as error:
        what = f"{type(error).__name__}: {_whole(str(error)) or 'no message'}"
        _log.error("%s: %s", article.id, what)
        _log.debug("where it happened", exc_info=True)
        failure = _failure(
            article.id,
            f"A fault inside the program, not in the article ({what}); "
            f"please report it with the article.",
            extractor,
        )
    return failure, _line(failure)


def _line(result: ExtractionResult) -> str:
    return result.model_dump_json() + "\n"


def _whole(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _failure(name: str, reason: str, extractor: Reader) -> ExtractionResult:
    return ExtractionResult(
        article_id=name,
        error=reason,
        model=extractor.model,
        prompt_version=extractor.prompt_version,
    )


def _write_run(summary: Summary, started: datetime, path: Path) -> None:
    verdicts = Counter(
        f"{record.kind}.{record.verdict}" for result in summary.results for record in result.records
    )
    run = {
        "started": started.isoformat(timespec="seconds"),
        "seconds": round(summary.seconds, 3),
        "model": summary.model,
        "prompt_version": summary.prompt_version,
        "inputs": summary.inputs,
        "done": len(summary.results) - summary.failed,
        "failed": summary.failed,
        "not_reached": summary.inputs - len(summary.results),
        "interrupted": summary.interrupted,
        "records": dict(sorted(verdicts.items())),
        "usage": summary.usage.model_dump(),
        "errors": {r.article_id: r.error for r in summary.results if r.error is not None},
    }
    path.write_text(json.dumps(run, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
