"""The run store's tables; `extractor.batch.migrations` brings older stores up to them."""

from __future__ import annotations

import zlib
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.types import TypeDecorator

VERSION = "0003"
"""The newest migration; a store of another version is migrated when it is opened."""


class Packed(TypeDecorator[str]):
    """A long text, kept compressed: every request repeats the prompt's instructions."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        """Compress what goes in."""
        return None if value is None else zlib.compress(value.encode("utf-8", "replace"), 1)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        """Give back the text."""
        return None if value is None else zlib.decompress(value).decode()


_Id = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers rows by INTEGER only

metadata = MetaData()

runs = Table(
    "runs",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("folder", Text, nullable=False),
    Column("host", Text, nullable=False),
    Column("pid", Integer, nullable=False),
    Column("pid_started", Text, nullable=False),
    Column("model", Text, nullable=False),
    Column("prompt_version", Text, nullable=False),
    Column("started", Float, nullable=False),
    Column("seen", Float, nullable=False),
    Column("ended", Float),
)

articles = Table(
    "articles",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("article_id", Text, nullable=False),
    Column("input_hash", String(64), nullable=False),
    Column("model", Text, nullable=False),
    Column("prompt_version", Text, nullable=False),
    Column("state", String(8), nullable=False, default="pending"),  # pending, done, failed
    Column("reason", Text),
    Column("retryable", Boolean, nullable=False, default=False),
    Column("unasked", Boolean, nullable=False, default=False),
    Column("lease_owner", String(32)),
    Column("lease_until", Float),
    Column("calls", Integer, nullable=False, default=0),
    Column("cost", Float, nullable=False, default=0.0),
    Column("updated", Float, nullable=False),
    Index("articles_by_lease", "lease_owner"),
)

inputs = Table(
    "inputs",
    metadata,
    Column("run_id", String(32), primary_key=True),
    Column("position", _Id, primary_key=True, autoincrement=False),
    Column("article_id", Text, nullable=False),
    Column("key", String(64)),
    Column("role", String(8), nullable=False),  # article, failed, skipped
    Column("reason", Text),
    Column("article", Packed),  # as JSON, where it is needed again
    Index("inputs_by_key", "run_id", "key"),
)

attempts = Table(
    "attempts",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("key", String(64), nullable=False),
    Column("run_id", String(32), nullable=False),
    Column("call", Integer, nullable=False),
    Column("kind", String(12), nullable=False),  # first, retry, second_look
    Column("request_hash", String(64), nullable=False),
    Column("request", Packed, nullable=False),
    Column("response", Text),
    Column("status", String(16), nullable=False),  # ok, an HTTP status, timeout, connection, ...
    Column("reusable", Boolean, nullable=False),
    Column("latency", Float, nullable=False),
    Column("input_tokens", Integer, nullable=False),
    Column("output_tokens", Integer, nullable=False),
    Column("cost", Float, nullable=False),
    Column("at", Float, nullable=False),
    Index("attempts_by_request", "request_hash"),
    Index("attempts_by_article", "key"),
    Index("attempts_by_run", "run_id"),
)

results = Table(
    "results",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("result", Text, nullable=False),
    Column("exchanges", Integer, nullable=False),
    Column("diplomacy", Integer, nullable=False),
    Column("findings", Integer, nullable=False),
)

usage = Table(
    "usage",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("input_tokens", BigInteger, nullable=False),
    Column("output_tokens", BigInteger, nullable=False),
    Column("calls", Integer, nullable=False),
    Column("retries", Integer, nullable=False),
    Column("second_looks", Integer, nullable=False),
    Column("replayed", Integer, nullable=False),
    Column("seconds", Float, nullable=False),
)

batches = Table(
    "batches",
    metadata,
    Column("id", String(32), primary_key=True),  # ours, which the endpoint keeps as metadata
    Column("run_id", String(32), nullable=False),
    Column("file_id", Text),
    Column("batch_id", Text),  # the endpoint's
    Column("state", String(8), nullable=False),  # making, sent, over
    Column("status", Text),
    Column("created", Float, nullable=False),
    Index("batches_by_state", "state"),
)

requests = Table(
    "requests",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("custom_id", String(64), primary_key=True),  # a hash of the body as it is sent
    Column("request_hash", String(64), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("body", Packed, nullable=False),
    Column("size", Integer, nullable=False),
    Column("tokens", Integer, nullable=False),
    Column("most", Float, nullable=False),
    Column("state", String(8), nullable=False),  # waiting, making, sent, answered, failed
    Column("status", String(16)),
    Column("error", Text),
    Column("batch", String(32)),
    Column("created", Float, nullable=False),
    Index("requests_by_batch", "batch", "custom_id"),
    Index("requests_by_custom_id", "custom_id"),
    Index("requests_by_state", "state"),
)
"""Requests of articles that have not ended; what came of those of others is among `attempts`."""
