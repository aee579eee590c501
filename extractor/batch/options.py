"""How a run is to go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from extractor.article import Article


@dataclass(frozen=True, slots=True)
class BatchFiles:
    """How requests go through a Batch API.

    Attributes:
        poll: Seconds between looks at what became of them; 0 looks once and ends the run.
        requests: Requests in a file, at most; OpenAI takes 50,000.
        size: Bytes of a file, at most; OpenAI takes 200 MB.
        tokens: Tokens sent by a file's requests, at most, as estimated.
    """

    poll: float = 60.0
    requests: int = 50_000
    size: int = 200_000_000
    tokens: int | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """How a run is to go; the defaults suit a hosted endpoint overnight.

    Attributes:
        store: The run store's URL; by default ``run.sqlite`` in the output folder.
        retry_failed: Take failed articles up again where that may help.
        concurrency: Calls at once, at most; by default it starts small and finds its width.
        rpm: Requests a minute, at most.
        tpm: Tokens a minute, in and out, at most.
        call_timeout: Seconds that one call may take.
        article_timeout: Seconds that an article's calls may take together.
        pause: Seconds before a failed request is made again; later pauses double.
        outage: Seconds without any answer after which the run stops; it can be resumed.
        budget: Dollars that the run's articles may cost, earlier runs of them included.
        prices: A price file of the user's own.
        triage: Tells why an article needs no reading, or None if it does.
        parquet: Also write the tables and the results as Parquet.
        files: Ask through the endpoint's Batch API, in such files, instead of call by call.
    """

    store: str | None = None
    retry_failed: bool = False
    concurrency: int | None = None
    rpm: float | None = None
    tpm: float | None = None
    call_timeout: float = 600.0
    article_timeout: float = 1800.0
    pause: float = 1.0
    outage: float = 1800.0
    budget: float | None = None
    prices: Path | None = None
    triage: Callable[[Article], str | None] | None = None
    parquet: bool = False
    files: BatchFiles | None = None
