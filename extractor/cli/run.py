"""``extractor run``: articles in, typed records out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

from extractor.cli.options import BaseUrl, Model, Published, parse_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from extractor.article import Article
    from extractor.batch.options import Options
    from extractor.batch.run import Summary
    from extractor.cli.display import Display
    from extractor.extract import Extractor
    from extractor.loading import Unreadable

    Items = Iterator[Article | Unreadable]
    Read = Callable[[Items, Extractor, Path, Display, Options], Summary]


def run(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Files, folders, JSONL files, or - for stdin."),
    ],
    model: Model = None,
    out: Annotated[str, typer.Option(metavar="DIR", help="Where the results go.")] = "out",
    published: Published = None,
    base_url: BaseUrl = None,
    prompt: Annotated[str, typer.Option(metavar="NAME", help="Prompt to use.")] = "default",
    store: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="Run store, such as postgresql+psycopg://... [default: DIR/run.sqlite]",
        ),
    ] = None,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Read failed articles again where it may help.")
    ] = False,
    concurrency: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Calls at once, at most. [default: found, up to 64]"),
    ] = None,
    rpm: Annotated[
        float | None, typer.Option(metavar="N", min=0.001, help="Requests a minute, at most.")
    ] = None,
    tpm: Annotated[
        float | None, typer.Option(metavar="N", min=1, help="Tokens a minute, at most.")
    ] = None,
    call_timeout: Annotated[
        float, typer.Option(metavar="S", min=0.001, help="Seconds one call may take.")
    ] = 600.0,
    article_timeout: Annotated[
        float,
        typer.Option(metavar="S", min=0.001, help="Seconds an article's calls may take together."),
    ] = 1800.0,
    budget: Annotated[
        float | None,
        typer.Option(
            metavar="USD",
            min=0,
            help="Stop before these articles cost more, earlier runs included.",
        ),
    ] = None,
    prices: Annotated[
        str | None, typer.Option(metavar="FILE", help="Prices of your own, as YAML.")
    ] = None,
    no_triage: Annotated[
        bool,
        typer.Option("--no-triage", help="Ask the model about every article, whatever its words."),
    ] = False,
    parquet: Annotated[
        bool, typer.Option("--parquet", help="Write the tables and results as Parquet too.")
    ] = False,
    batch_api: Annotated[
        bool,
        typer.Option("--batch-api", help="Ask through OpenAI's Batch API: cheaper, within a day."),
    ] = False,
    poll: Annotated[
        float,
        typer.Option(metavar="S", min=0, help="Seconds between looks at batches; 0: look once."),
    ] = 60.0,
    batch_requests: Annotated[
        int, typer.Option(metavar="N", min=1, max=50_000, help="Requests in a batch, at most.")
    ] = 50_000,
    batch_mb: Annotated[
        float, typer.Option(metavar="N", min=0.001, max=200, help="Megabytes of it, at most.")
    ] = 200,
    batch_tokens: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Tokens sent in it, at most.")
    ] = None,
    engine: Annotated[
        Literal["here", "ray"],
        typer.Option(help="Read in this process, or in workers of a Ray cluster."),
    ] = "here",
    workers: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Workers of --engine ray. [default: one a CPU]"),
    ] = None,
    shard_size: Annotated[
        int, typer.Option(metavar="N", min=1, help="Inputs that a worker takes at a time.")
    ] = 1000,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Estimate tokens, cost and time; ask nothing.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="No progress and no table.")] = False,
) -> None:
    """Read articles and write results.jsonl, exchanges.csv, diplomacy.csv and run.json.

    The same command again goes on where it was stopped, and asks nothing twice. A model is spared
    articles without a word of the subject, which end as skipped.

    Exit code 0: all articles done. 1: some failed (each has its reason in results.jsonl) or were
    not reached. 2: wrong use, or no model to be had. 130: stopped with Ctrl-C; what was done is
    kept.
    """
    from pathlib import Path

    from extractor.batch.options import BatchFiles, Options
    from extractor.batch.triage import why_skip
    from extractor.extract import Extractor
    from extractor.loading import load

    stdin = typer.get_binary_stream("stdin") if "-" in paths else None
    items = load(paths, published=parse_date(published), stdin=stdin)
    extractor = Extractor(model=model, base_url=base_url, prompt=prompt)
    options = Options(
        store=store,
        retry_failed=retry_failed,
        concurrency=concurrency,
        rpm=rpm,
        tpm=tpm,
        call_timeout=call_timeout,
        article_timeout=article_timeout,
        budget=budget,
        prices=Path(prices) if prices else None,
        triage=None if no_triage or extractor.model == "rules" else why_skip,
        parquet=parquet,
        files=BatchFiles(poll, batch_requests, int(batch_mb * 1e6), batch_tokens)
        if batch_api
        else None,
    )
    if dry_run:
        _estimate(items, extractor, Path(out), options)
        return
    read: Read = _read_here
    if engine == "ray":
        read = _on_ray(model, base_url, prompt, workers, shard_size)
    _read(read, items, extractor, Path(out), options, quiet=quiet)


def _estimate(items: Items, extractor: Extractor, out: Path, options: Options) -> None:
    from extractor.batch.estimate import estimate
    from extractor.cli.display import show_estimate

    show_estimate(estimate(items, extractor, out, options))


def _read(
    read: Read, items: Items, extractor: Extractor, out: Path, options: Options, *, quiet: bool
) -> NoReturn:
    from extractor.cli.display import Display

    display = Display(quiet=quiet)
    try:
        summary = read(items, extractor, out, display, options)
    finally:
        display.stop()
    display.close(summary)
    raise typer.Exit(summary.exit_code)


def _read_here(
    items: Items, extractor: Extractor, out: Path, display: Display, options: Options
) -> Summary:
    from extractor.batch.run import run_batch

    return run_batch(items, extractor, out, display, options)


def _on_ray(
    model: str | None, base_url: str | None, prompt: str, workers: int | None, shard_size: int
) -> Read:
    from extractor.batch.cluster import Cluster, run_cluster
    from extractor.errors import UsageError
    from extractor.settings import load

    settings = load({"model": model, "base_url": base_url})

    def read(items: Items, _: Extractor, out: Path, display: Display, options: Options) -> Summary:
        if options.files:
            raise UsageError("--batch-api and --engine ray cannot be used together.")
        cluster = Cluster(workers, shard_size)
        return run_cluster(items, settings, prompt, out, display, options, cluster)

    return read
