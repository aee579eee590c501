"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A new file beside ``path`` that takes its place once it is written and on the disk.

    Until then, and for good if the block raises, whatever stands at ``path`` stays as it is.

    Args:
        path: The file to write.

    Yields:
        Where to write it meanwhile: a hidden name in the same folder.
    """
    meanwhile = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        yield meanwhile
        with meanwhile.open("rb+") as file:
            os.fsync(file.fileno())
        meanwhile.replace(path)
    except BaseException:
        with suppress(OSError):
            meanwhile.unlink()
        raise
    _remember_name(path.parent)


def write_whole(path: Path, text: str) -> None:
    """Write a text as UTF-8, so that at any moment the old or the new one stands there."""
    with replacing(path) as meanwhile:
        meanwhile.write_text(text, encoding="utf-8", newline="")


def _remember_name(folder: Path) -> None:
    """Bring the folder itself to the disk, where the system lets a folder be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
