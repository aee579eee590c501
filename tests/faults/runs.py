"""Runs against the fake endpoint, in this process or in one of their own."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from extractor.article import Article
from extractor.batch.options import Options
from extractor.batch.run import Summary, run_batch
from extractor.cli.display import Display
from extractor.extract import Extractor
from extractor.loading import Unreadable
from tests.faults.process import ROOT, Endpoint

MODEL = "fake"


def run(
    items: Iterable[Article | Unreadable], fake: Endpoint, out: Path, options: Options
) -> Summary:
    """Read articles in this process, without a word."""
    extractor = Extractor(model=MODEL, base_url=fake.base_url)
    return run_batch(items, extractor, out, Display(quiet=True), options)


def command(fake: Endpoint, articles: Path, out: Path, *flags: object) -> list[str]:
    """The command that reads a file of articles."""
    program = [sys.executable, "-m", "extractor.cli", "run", str(articles), "--quiet"]
    where = ["--model", MODEL, "--base-url", fake.base_url, "--out", str(out)]
    return [*program, *where, *map(str, flags)]


def start(*given: object, **named: object) -> subprocess.Popen[bytes]:
    """Start such a command, in a process of its own."""
    hidden = ("OPENAI_", "EXTRACTOR_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(hidden)}
    return subprocess.Popen(
        command(*given),  # type: ignore[arg-type]
        cwd=ROOT,
        env=kept,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def state_of(out: Path) -> dict[str, str]:
    """How articles stand in a run's store, by name."""
    return _asked(out, "SELECT article_id, state FROM articles")


def state_counts(out: Path) -> dict[str, int]:
    """How many articles stand how in a run's store."""
    return _asked(out, "SELECT state, count(*) FROM articles GROUP BY state")


def _asked(out: Path, question: str) -> dict[str, Any]:
    path = out / "run.sqlite"
    if not path.exists():
        return {}
    link = sqlite3.connect(path, timeout=30)
    try:
        return dict(link.execute(question).fetchall())
    except sqlite3.OperationalError:
        return {}  # killed before it had made the tables
    finally:
        link.close()
