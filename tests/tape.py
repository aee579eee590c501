"""Recorded answers of a real model: recorded with the embedded engine, replayed without it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import vcr
from vcr.cassette import Cassette

from extractor.article import Article
from extractor.extract import Extractor
from extractor.llm.client import Client
from extractor.llm.engine import LocalClient, local_client
from extractor.records import ExtractionResult

ROOT = Path(__file__).parent.parent
CASSETTES = ROOT / "cassettes"
RECORDING = bool(os.environ.get("EXTRACTOR_RECORD"))


def _no_host(request: Any) -> Any:
    """The engine's port changes with every start: only the path says what was asked."""
    request.uri = "http://model" + request.path
    return request


def _recorder(mode: str) -> vcr.VCR:
    return vcr.VCR(
        record_mode=mode,
        drop_unused_requests=mode != "none",
        match_on=["method", "path", "body"],
        before_record_request=_no_host,
        filter_headers=["authorization", "user-agent", "x-stainless-*", "host", "cookie"],
        decode_compressed_response=True,
    )


@contextmanager
def tape(path: Path) -> Iterator[Cassette]:
    """Replay a cassette, every answer of which must be used; or record it.

    Recording keeps the answers that are still asked for and asks the model only for new ones, so
    that a change of a rule records no more than the second looks it moves.
    """
    mode = "new_episodes" if RECORDING else "none"
    with _recorder(mode).use_cassette(str(path)) as cassette:
        yield cassette
    if not RECORDING:
        assert cassette.play_count == len(cassette), f"{path}: answers were left unplayed"


@contextmanager
def playing(path: Path) -> Iterator[Cassette]:
    """Replay what is asked of a cassette, be it all of it or not."""
    with _recorder("none").use_cassette(str(path)) as cassette:
        yield cassette


def client() -> Client:
    """The embedded engine when recording; otherwise nothing listens, and nothing is asked."""
    return local_client() if RECORDING else LocalClient(base_url="http://127.0.0.1:1/v1")


def replay(extractor: Extractor, article: Article, folder: Path = CASSETTES) -> ExtractionResult:
    """Read an article from its own cassette."""
    with tape(folder / f"{article.id}.yaml"):
        return extractor.extract(article)
