"""Article ids: short names that stay the same from run to run and never name two articles."""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Sequence
from pathlib import Path


def distinct_ids(paths: Sequence[Path]) -> list[str]:
    """Name files by their stems, and by as many folders as it takes where stems are equal.

    Args:
        paths: Files in the order of the run.

    Returns:
        An id for each: ``stem``, ``folder/stem``, ``outer/folder/stem``, and for files that
        share stem and folder ``stem-2`` and so on.
    """
    groups: dict[str, list[int]] = {}
    for position, path in enumerate(paths):
        groups.setdefault(_readable(path.stem), []).append(position)
    names = [""] * len(paths)
    for stem, positions in groups.items():
        folders = [folder_of(paths[position]) for position in positions]
        depth = _telling_depth(folders)
        for position, folder in zip(positions, folders, strict=True):
            names[position] = "/".join((*_innermost(folder, depth), stem))
    return _numbered(names)


def folder_of(path: Path) -> tuple[str, ...]:
    """The names of the folders a file lies in, from the outermost."""
    parent = Path(os.path.abspath(path)).parent  # noqa: PTH100  # resolve() would follow links
    return tuple(_readable(part) for part in parent.parts[1:])


def _readable(name: str) -> str:
    return os.fsencode(name).decode("utf-8", "replace")


def _innermost(folder: tuple[str, ...], depth: int) -> tuple[str, ...]:
    return folder[-depth:] if depth else ()


def _telling_depth(folders: list[tuple[str, ...]]) -> int:
    """How many folders tell all different places apart."""
    places = len(set(folders))
    depth = 0
    while len({_innermost(folder, depth) for folder in folders}) < places:
        depth += 1
    return depth


def _numbered(names: list[str]) -> list[str]:
    counts = Counter(names)
    taken = set(counts)
    seen: Counter[str] = Counter()
    result = []
    for name in names:
        seen[name] += 1
        unique, number = name, seen[name]
        while number > 1 and (unique := f"{name}-{number}") in taken:
            number += 1
        taken.add(unique)
        result.append(unique)
    return result


class Ids:
    """Ids given out so far, for inputs that name their articles as they come.

    They lie in a temporary database that spills to disk: a run of millions of articles must not
    grow with the number of its ids.
    """

    def __init__(self) -> None:
        """Start with no id given out."""
        # The articles may be drawn from another thread than the one that began.
        self._taken = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._taken.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8000;"
            "CREATE TABLE taken (id TEXT PRIMARY KEY, folder TEXT, last INTEGER DEFAULT 0)"
            " WITHOUT ROWID; BEGIN"
        )

    def close(self) -> None:
        """Give up the database; no id can be claimed after."""
        self._taken.close()

    def claim(self, wanted: str, folder: tuple[str, ...]) -> str:
        """Give out an id, told apart by its folder, else by a number, if it is taken.

        Args:
            wanted: The id the input asks for.
            folder: The folder the input lies in; empty for standard input.

        Returns:
            An id that was not given out before.
        """
        if self._take(wanted, folder):
            return wanted
        base = wanted
        if self._folder(wanted) != "/".join(folder):
            for depth in range(1, len(folder) + 1):
                base = "/".join((*folder[-depth:], wanted))
                if self._take(base, folder):
                    return base
                if self._folder(base) == "/".join(folder):
                    break  # the same place: only a number tells the two apart
        return self._numbered(base, folder)

    def _take(self, name: str, folder: tuple[str, ...]) -> bool:
        done = self._taken.execute(
            "INSERT OR IGNORE INTO taken (id, folder) VALUES (?, ?)", (name, "/".join(folder))
        )
        return done.rowcount == 1

    def _folder(self, name: str) -> str:
        row = self._taken.execute("SELECT folder FROM taken WHERE id = ?", (name,)).fetchone()
        return str(row[0])

    def _numbered(self, base: str, folder: tuple[str, ...]) -> str:
        row = self._taken.execute("SELECT last FROM taken WHERE id = ?", (base,)).fetchone()
        number = max(2, row[0] + 1)
        while not self._take(f"{base}-{number}", folder):
            number += 1
        self._taken.execute("UPDATE taken SET last = ? WHERE id = ?", (number, base))
        return f"{base}-{number}"
