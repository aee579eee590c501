"""Compressed files: opened to be read line by line, with a plain word on what breaks them."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from functools import cache
from io import BufferedReader, RawIOBase
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, BinaryIO, cast

from extractor.decoding import Undecodable

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_CHUNK = 1 << 16


def open_file(path: Path) -> BinaryIO:
    """Open a file for reading, unpacked if its ending is ``.gz`` or ``.zst``.

    Reading from what is returned raises `Undecodable` where the archive is cut short or damaged;
    all that stands before that place can be read.

    Raises:
        Undecodable: Nothing that unpacks Zstandard is installed.
        OSError: The file cannot be opened.
    """
    suffix = path.suffix.lower()
    if suffix == ".gz":
        return _unpacked(
            path, lambda: cast(BinaryIO, gzip.open(path, "rb")), (zlib.error, gzip.BadGzipFile)
        )
    if suffix == ".zst":
        zstd = _zstd()
        return _unpacked(path, lambda: zstd.open(path, "rb"), (zstd.ZstdError,))
    return path.open("rb")


@cache
def _zstd() -> ModuleType:
    from importlib import import_module

    for name in ("compression.zstd", "backports.zstd"):  # the first is Python 3.14's own
        try:
            return import_module(name)
        except ImportError:
            continue
    raise Undecodable(
        "is packed with Zstandard, which nothing here unpacks; "
        "install what does with pip install 'extractor[zst]'"
    )


def _unpacked(
    path: Path, opener: Callable[[], BinaryIO], errors: tuple[type[Exception], ...]
) -> BinaryIO:
    with path.open("rb"):
        pass  # what the system has to say is said before anything is unpacked
    return BufferedReader(_Unpacked(opener(), errors), _CHUNK)


class _Unpacked(RawIOBase):
    """An archive's content whose errors speak of the file, not of its format."""

    def __init__(self, packed: BinaryIO, errors: tuple[type[Exception], ...]) -> None:
        self._packed, self._errors = packed, errors

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        try:
            view = memoryview(buffer).cast("B")
            data = self._packed.read(len(view))
        except EOFError:
            raise Undecodable("is cut short; copy or pack it again") from None
        except self._errors as error:
            raise Undecodable(f"is damaged ({error}); copy or pack it again") from None
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._packed.close()
        super().close()
