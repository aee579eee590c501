"""Article ids: short names that stay the same from run to run and never name two articles."""

from __future__ import annotations

import os
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
    """Ids given out so far, for inputs that name their articles as they come."""

    def __init__(self, taken: dict[str, tuple[str, ...]]) -> None:
        """Start with ids already given, each with the folder it came from."""
        self._folders = dict(taken)
        self._last: Counter[str] = Counter()

    def claim(self, wanted: str, folder: tuple[str, ...]) -> str:
        """Give out an id, told apart by its folder, else by a number, if it is taken.

        Args:
            wanted: The id the input asks for.
            folder: The folder the input lies in; empty for standard input.

        Returns:
            An id that was not given out before.
        """
        unique = wanted
        if wanted in self._folders:
            unique = self._free_name(wanted, folder)
        self._folders[unique] = folder
        return unique

    def _free_name(self, wanted: str, folder: tuple[str, ...]) -> str:
        base = wanted
        if self._folders[wanted] != folder:
            for depth in range(1, len(folder) + 1):
                base = "/".join((*folder[-depth:], wanted))
                if base not in self._folders:
                    return base
                if self._folders[base] == folder:
                    break  # the same place: only a number tells the two apart
        number = max(2, self._last[base] + 1)
        while f"{base}-{number}" in self._folders:
            number += 1
        self._last[base] = number
        return f"{base}-{number}"
