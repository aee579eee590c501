"""Opening the run store: SQLite in the output folder, or PostgreSQL by URL, at today's schema."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from extractor.batch.schema import VERSION, metadata
from extractor.errors import UsageError

FILE = "run.sqlite"
_BUSY_SECONDS = 60
_MIGRATION_LOCK = 0x65787472  # any number that others do not use


def open_database(where: str | None, folder: Path) -> Engine:
    """Open a run store, creating or migrating it where needed.

    Args:
        where: An SQLAlchemy URL (``postgresql+psycopg://...``, ``sqlite:///...``); by default
            `FILE` in the folder.
        folder: The run's output folder; it exists.

    Raises:
        UsageError: The store cannot be opened; the message says why.
    """
    url = _url(where, folder)
    shown = url.render_as_string(hide_password=True)
    try:
        engine = _sqlite(url) if url.get_backend_name() == "sqlite" else create_engine(url)
    except ModuleNotFoundError as error:
        raise UsageError(
            f"The run store {shown} needs a driver that is not installed ({error.name}): "
            f"pip install 'extractor[postgres]'."
        ) from error
    except (ArgumentError, SQLAlchemyError) as error:
        raise UsageError(f"The run store {shown} cannot be used: {_first_line(error)}.") from error
    try:
        _bring_up_to_date(engine, shown)
    except SQLAlchemyError as error:
        engine.dispose()
        raise UsageError(
            f"The run store {shown} cannot be opened ({_first_line(error)}): check --store, and "
            f"that the file is a run store and may be written to."
        ) from error
    return engine


def _url(where: str | None, folder: Path) -> URL:
    if where is None:
        return URL.create("sqlite", database=str(folder / FILE))
    try:
        url = make_url(where)
        backend = url.get_backend_name()
    except (ArgumentError, SQLAlchemyError) as error:
        raise UsageError(
            f"--store {where!r} is no database URL; write postgresql+psycopg://user@host/name."
        ) from error
    if backend not in ("sqlite", "postgresql"):
        raise UsageError(f"--store knows sqlite and postgresql, not {backend!r}.")
    return url.set(drivername="postgresql+psycopg") if where.startswith("postgresql:") else url


def _sqlite(url: URL) -> Engine:
    # No pool: the last connection to close takes SQLite's -wal and -shm files with it.
    engine = create_engine(url, connect_args={"timeout": _BUSY_SECONDS}, poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # the driver must not begin transactions by itself
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")  # what is committed outlives a power cut

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        # A transaction that reads before it writes would otherwise fail when another one wrote.
        deferred = connection.get_execution_options().get("reads_only")
        connection.exec_driver_sql("BEGIN" if deferred else "BEGIN IMMEDIATE")

    return engine


def _bring_up_to_date(engine: Engine, shown: str) -> None:
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})"))
        version = _version(connection)
        if version == VERSION:
            return
        if version is None:
            metadata.create_all(connection)
            connection.execute(
                text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
            )
            connection.execute(
                text("INSERT INTO alembic_version (version_num) VALUES (:version)"),
                {"version": VERSION},
            )
            return
        if version > VERSION:
            raise UsageError(
                f"The run store {shown} was written by a newer extractor (schema {version}, here "
                f"{VERSION}): upgrade extractor, or choose another folder or store."
            )
        migrate(connection)


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(
        text("SELECT version_num FROM alembic_version")
    ).scalar_one_or_none()
    return found


def migrate(connection: Connection, to: str = "head") -> None:
    """Bring the tables from their version to another, in the caller's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "extractor.batch:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def _first_line(error: Exception) -> str:
    return (str(getattr(error, "orig", None) or error).splitlines() or [""])[0].rstrip(".")
