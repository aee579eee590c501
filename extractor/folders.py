"""Folders: which files the paths of a run stand for, and which endings mean what."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
PAGE_SUFFIXES = frozenset({".html", ".htm"})
LINES_SUFFIXES = frozenset({".jsonl", ".ndjson"})
PACKED_SUFFIXES = frozenset({".gz", ".zst"})
ROWS_SUFFIXES = frozenset({".parquet"})
STDIN = "-"

_SHOWN = ", ".join(
    [
        *sorted(TEXT_SUFFIXES | PAGE_SUFFIXES | LINES_SUFFIXES | ROWS_SUFFIXES),
        *sorted(f".jsonl{suffix}" for suffix in PACKED_SUFFIXES),
    ]
)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that gave no article.

    Attributes:
        source: The path, or ``-`` for standard input, with ``:number`` behind it for a line of
            JSON lines or a row of Parquet.
        reason: A full sentence: what happened, where, and what to do.
        missing: Nothing is there under that name.
    """

    source: str
    reason: str
    missing: bool = False


def unpacked_name(path: Path) -> Path:
    """The path without the ending that only says how the file is compressed."""
    return path.with_suffix("") if path.suffix.lower() in PACKED_SUFFIXES else path


def is_lines(path: Path) -> bool:
    """Tell JSON lines by their ending, compressed or not."""
    return unpacked_name(path).suffix.lower() in LINES_SUFFIXES


def is_rows(path: Path) -> bool:
    """Tell Parquet by its ending."""
    return path.suffix.lower() in ROWS_SUFFIXES


def is_page(path: Path) -> bool:
    """Tell a web page by its ending."""
    return path.suffix.lower() in PAGE_SUFFIXES


def list_files(name: str) -> Iterator[Path | Unreadable | None]:
    """The files that a path stands for; ``None`` stands for standard input."""
    if name == STDIN:
        yield None
        return
    path = Path(name)
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        missing = isinstance(error, FileNotFoundError)
        yield Unreadable(name, no_access(name, error), missing)
        return
    if stat.S_ISDIR(mode):
        yield from _folder(path)
    elif stat.S_ISREG(mode) or stat.S_ISFIFO(mode):
        yield path
    else:
        yield Unreadable(name, f"{name} is neither a file nor a folder; name one that is.")


def _folder(folder: Path) -> Iterator[Path | Unreadable]:
    errors: list[OSError] = []
    found: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = (Path(place, name) for name in names if not name.startswith("."))
        found += filter(_may_hold_articles, paths)
    yield from sorted(path for path in found if path.is_file())
    for error in errors:
        name = str(error.filename)
        yield Unreadable(name, no_access(name, error))
    if not found and not errors:
        yield Unreadable(
            str(folder),
            f"The folder {folder} holds no articles; put files ending in {_SHOWN} there, "
            "or name files of other endings one by one.",
        )


def _may_hold_articles(path: Path) -> bool:
    named = path.suffix.lower() in TEXT_SUFFIXES
    return named or is_page(path) or is_lines(path) or is_rows(path)


def no_access(name: str, error: OSError | ValueError) -> str:
    """A sentence on why the system does not let a file be read."""
    if isinstance(error, FileNotFoundError):
        return f"There is no file or folder {name}; check the spelling and the current folder."
    if isinstance(error, PermissionError):
        return f"{name} may not be read by this user; change its permissions."
    why = error.strerror if isinstance(error, OSError) and error.strerror else error
    return f"{name} cannot be read ({why}); check the path."
