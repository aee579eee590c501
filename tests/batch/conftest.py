"""Run stores to test with: SQLite in a folder, and a PostgreSQL server that is started here."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text


def _binaries() -> Path | None:
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return places[-1].parent if places else None


def _as_nobody_special() -> list[str]:
    """PostgreSQL refuses to run as root: how to run it as its own user then."""
    return ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL server of our own, without a database's name."""
    pytest.importorskip("psycopg")
    binaries = _binaries()
    if binaries is None:
        pytest.skip("PostgreSQL's programs are not installed (apt-get install postgresql)")
    user, port = _as_nobody_special(), _free_port()
    folder = Path(tempfile.mkdtemp(prefix="extractor-postgres-"))
    if user:
        shutil.chown(folder, "postgres")
    data = folder / "data"
    settings = f"-p {port} -c listen_addresses=127.0.0.1 -c fsync=off -k {folder}"
    ctl = [*user, str(binaries / "pg_ctl"), "-D", str(data), "-w"]
    quiet = {"check": True, "capture_output": True, "cwd": folder}
    try:
        initdb = [str(binaries / "initdb"), "-D", str(data), "-A", "trust", "-U", "tester", "-N"]
        subprocess.run([*user, *initdb], **quiet)
        # Its messages go to a file: a pipe would stay open for as long as the server runs.
        log = str(folder / "log")
        subprocess.run([*ctl, "-l", log, "-o", settings, "start"], check=True, cwd=folder)
        yield f"postgresql+psycopg://tester@127.0.0.1:{port}"
    finally:
        subprocess.run([*ctl, "-m", "immediate", "stop"], check=False, cwd=folder)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty run store, of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.sqlite'}"
    server = request.getfixturevalue("postgres")
    name = f"run_{uuid.uuid4().hex}"
    engine = create_engine(f"{server}/postgres", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return f"{server}/{name}"
